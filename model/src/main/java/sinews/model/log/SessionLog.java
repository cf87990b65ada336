package sinews.model.log;

import java.util.List;
import java.util.Optional;

/** The log of one session. Entries are only ever added. One thread appends; any thread may read. */
public interface SessionLog extends AutoCloseable {

    /** What this log is. */
    LogHeader header();

    /**
     * Adds a batch and returns when it is durable, that is, when it would be found again after a
     * power cut. All of the batch is added or nothing.
     *
     * @return the entries as stored, in order
     * @throws LogWriteException if the disk did not take it, or if the log is read-only; the log
     *     then reads as before, and the append may be retried
     */
    List<LogEntry> append(List<NewEntry> batch) throws LogWriteException;

    /** The acknowledged entries from a position (from 1) to the end; always works. */
    List<LogEntry> entries(long from);

    /** The last acknowledged entry, empty in a new log. */
    Optional<LogEntry> head();

    /** The hash of the last entry, or the genesis hash: the seal of everything so far. */
    default String headHash() {
        return head().map(LogEntry::hash).orElseGet(() -> HashChain.genesis(header()));
    }

    /** Reads everything back from disk and checks it. */
    Verification verify();

    /**
     * Stores a state as of a position, replacing any at the same position.
     *
     * @throws LogWriteException if it could not be stored; nothing else is affected
     */
    void putSnapshot(long position, String json) throws LogWriteException;

    /** The latest stored state at or before a position, if there is one that can be read. */
    Optional<Snapshot> snapshotAtOrBefore(long position);

    /** Removes all stored states. */
    void dropSnapshots() throws LogWriteException;

    /** What was repaired when the log was opened, if anything. */
    Optional<RecoveryNotice> recovery();

    /** Whether {@link #append} is refused. */
    boolean readOnly();

    /** Releases the files; never fails, since everything acknowledged is already on disk. */
    @Override
    void close();
}
