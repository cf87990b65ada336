/** Everything an exercise is and does, without a window. */
@NullMarked
package sinews.model;

import org.jspecify.annotations.NullMarked;
