/**
 * Measures of a position and of a whole session (rules, section 5), each in a file of its own with
 * its formula. Whole numbers throughout: scores 0–100, shares in basis points, multiply before
 * dividing, floor. They read boards and recorded postings; those that must play on (resilience, the
 * value of a move) take a {@link Progress} and belong on a thread of their own.
 */
@NullMarked
package sinews.model.measures;

import org.jspecify.annotations.NullMarked;
