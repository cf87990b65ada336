/** Windows and the way from one to the next. */
@NullMarked
package sinews.app.shell;

import org.jspecify.annotations.NullMarked;
