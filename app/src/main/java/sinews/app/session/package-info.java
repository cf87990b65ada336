/** A session as the program runs it: one writer, durable before shown; the folder of sessions. */
@NullMarked
package sinews.app.session;

import org.jspecify.annotations.NullMarked;
