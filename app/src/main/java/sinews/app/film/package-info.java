/** The clock and the player bar of a turn that is played tick by tick. */
@NullMarked
package sinews.app.film;

import org.jspecify.annotations.NullMarked;
