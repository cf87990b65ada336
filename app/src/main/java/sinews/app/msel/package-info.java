/** The MSEL on screen: the time line of injects, writing one in a few seconds, delivering it. */
@NullMarked
package sinews.app.msel;

import org.jspecify.annotations.NullMarked;
