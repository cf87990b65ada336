/**
 * Why a number on the board is what it is: a chain of steps from a session's log, each with its
 * rule, its operands and its result, back to an inject, a decision or an initial value.
 */
@NullMarked
package sinews.model.explain;

import org.jspecify.annotations.NullMarked;
