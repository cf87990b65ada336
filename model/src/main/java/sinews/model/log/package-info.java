/**
 * The session log: an append-only, hash-chained list of entries whose acknowledged part survives a
 * kill, a power cut and a full disk. It stores opaque entries; what they mean is not its business.
 */
@NullMarked
package sinews.model.log;

import org.jspecify.annotations.NullMarked;
