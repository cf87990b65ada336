/** How it looks: colour tokens for light and dark, type, and the style sheet all screens share. */
@NullMarked
package sinews.app.theme;

import org.jspecify.annotations.NullMarked;
