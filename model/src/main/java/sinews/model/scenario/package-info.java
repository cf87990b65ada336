/** What an exercise starts from: the immutable records of a scenario file. */
@NullMarked
package sinews.model.scenario;

import org.jspecify.annotations.NullMarked;
