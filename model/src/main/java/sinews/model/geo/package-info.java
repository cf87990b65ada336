/**
 * Plain geography in numbers: places, areas, sea routes, the map projection and the outlines of the
 * world's countries.
 */
@NullMarked
package sinews.model.geo;

import org.jspecify.annotations.NullMarked;
