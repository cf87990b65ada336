/** Session events as log entries and back, under stable names and versions. */
@NullMarked
package sinews.model.log.codec;

import org.jspecify.annotations.NullMarked;
