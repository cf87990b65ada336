/** Tables beside the map: what a lens shows, row by row, with the same selection. */
@NullMarked
package sinews.app.tables;

import org.jspecify.annotations.NullMarked;
