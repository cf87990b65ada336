/** The review: a session from STARTEX to its end, to step through, measure and annotate. */
@NullMarked
package sinews.app.review;

import org.jspecify.annotations.NullMarked;
