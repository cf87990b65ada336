/** Going on from an earlier moment of a session, in a new one. */
@NullMarked
package sinews.app.branch;

import org.jspecify.annotations.NullMarked;
