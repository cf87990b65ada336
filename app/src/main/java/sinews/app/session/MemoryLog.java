package sinews.app.session;

import sinews.model.log.HashChain;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.NewEntry;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.SessionLog;
import sinews.model.log.Snapshot;
import sinews.model.log.Verification;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A log that is gone with the process: for rehearsals that nobody wants to keep. */
public final class MemoryLog implements SessionLog {
    private final LogHeader header;
    private final List<LogEntry> entries = new ArrayList<>();

    /** An empty log. */
    public MemoryLog(LogHeader header) {
        this.header = header;
    }

    @Override
    public LogHeader header() {
        return header;
    }

    @Override
    public List<LogEntry> append(List<NewEntry> batch) {
        List<LogEntry> stored = HashChain.chain(entries.size(), headHash(), batch);
        entries.addAll(stored);
        return stored;
    }

    @Override
    public List<LogEntry> entries(long from) {
        return List.copyOf(entries.subList((int) from - 1, entries.size()));
    }

    @Override
    public Optional<LogEntry> head() {
        return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
    }

    @Override
    public Verification verify() {
        return new Verification(entries.size(), headHash(), 0, "The log is in memory only.");
    }

    @Override
    public void putSnapshot(long position, String json) {
        // Nothing to start from again: this log is never opened a second time.
    }

    @Override
    public Optional<Snapshot> snapshotAtOrBefore(long position) {
        return Optional.empty();
    }

    @Override
    public void dropSnapshots() {
        // There are none.
    }

    @Override
    public Optional<RecoveryNotice> recovery() {
        return Optional.empty();
    }

    @Override
    public boolean readOnly() {
        return false;
    }

    @Override
    public void close() {
        // Nothing to release.
    }
}
