/** Home: scenarios to start, sessions to continue, sessions to review. */
@NullMarked
package sinews.app.home;

import org.jspecify.annotations.NullMarked;
