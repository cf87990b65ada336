/** Set-up of a session: its name, who sits where, the handling marking, the dice. */
@NullMarked
package sinews.app.setup;

import org.jspecify.annotations.NullMarked;
