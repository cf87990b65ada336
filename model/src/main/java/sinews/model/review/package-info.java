/**
 * What a session's log tells afterwards: series, decisions, who waited for whom, how long an answer
 * took.
 */
@NullMarked
package sinews.model.review;

import org.jspecify.annotations.NullMarked;
