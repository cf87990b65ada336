/** The row of measures that stays in sight during play, for the facilitator and for each seat. */
@NullMarked
package sinews.app.strip;

import org.jspecify.annotations.NullMarked;
