/** Starts the window or a command. */
@NullMarked
package sinews.app;

import org.jspecify.annotations.NullMarked;
