/** The commands of {@code ./sinews}: one class a command, none of them needs a display. */
@NullMarked
package sinews.app.cli;

import org.jspecify.annotations.NullMarked;
