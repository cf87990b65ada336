/** What each lens draws on the board beside its tokens, and the legend that explains it. */
@NullMarked
package sinews.app.board.lens;

import org.jspecify.annotations.NullMarked;
