/**
 * The engine: what decisions and injects deliver, one rule family a file. Pure: no clock, no I/O,
 * no shared random stream.
 */
@NullMarked
package sinews.model.rules;

import org.jspecify.annotations.NullMarked;
