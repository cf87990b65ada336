/** The facilitator's console: turn and phases, measures, board, inspector, log and MSEL. */
@NullMarked
package sinews.app.console;

import org.jspecify.annotations.NullMarked;
