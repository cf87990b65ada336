/** What the lenses of the board answer, as numbers: pure readings of one position. */
@NullMarked
package sinews.model.lens;

import org.jspecify.annotations.NullMarked;
