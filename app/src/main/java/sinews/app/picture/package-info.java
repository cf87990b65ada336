/** Pictures of screens as PNG files, with or without a display. */
@NullMarked
package sinews.app.picture;

import org.jspecify.annotations.NullMarked;
