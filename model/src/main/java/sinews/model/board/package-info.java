/**
 * The position on the board: accounts, lines, cargo, orders, nations. Immutable; changed only by
 * postings and changes.
 */
@NullMarked
package sinews.model.board;

import org.jspecify.annotations.NullMarked;
