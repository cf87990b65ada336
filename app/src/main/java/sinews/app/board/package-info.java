/**
 * The board: tokens, routes and dragging on the world map, as a seat or the facilitator may see it.
 */
@NullMarked
package sinews.app.board;

import org.jspecify.annotations.NullMarked;
