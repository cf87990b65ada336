/** The world map: viewport, base map, layers, pan and zoom. Knows nothing of exercises. */
@NullMarked
package sinews.app.map;

import org.jspecify.annotations.NullMarked;
