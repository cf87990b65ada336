/** Sheets for moves: what a deal would cost and bring, and who must consent, before it is made. */
@NullMarked
package sinews.app.deal;

import org.jspecify.annotations.NullMarked;
