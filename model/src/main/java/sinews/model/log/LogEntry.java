package sinews.model.log;

import java.time.Instant;

/**
 * One entry of the log as it is stored.
 *
 * @param position place in the log, from 1 without gaps
 * @param batchEnd position of the last entry that was appended together with this one; a batch is
 *     found again as a whole or not at all
 * @param type stable name of the event type
 * @param version version of the event type, from 1
 * @param payload canonical JSON text
 * @param recordedAt the moment the caller gave
 * @param previousHash hash of the entry before, or {@link HashChain#genesis} for the first
 * @param hash SHA-256 in lower-case hex over all fields above, see {@link HashChain}
 */
public record LogEntry(
        long position,
        long batchEnd,
        String type,
        int version,
        String payload,
        Instant recordedAt,
        String previousHash,
        String hash) {}
