package sinews.app.session;

import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.LogWriteException;
import sinews.model.log.NewEntry;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.SessionLog;
import sinews.model.log.Snapshot;
import sinews.model.log.Verification;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Semaphore;

/** A log that fails when told to, and that can be held up while it writes. */
final class FailingLog implements SessionLog {
    static final String FULL = "The entry was not stored: the disk is full.";

    private final MemoryLog log = new MemoryLog(LogHeader.of("s-1", Instant.EPOCH));
    final Semaphore writes = new Semaphore(1_000);
    volatile boolean full;
    volatile boolean broken;
    volatile boolean badSnapshots;
    volatile boolean closed;

    @Override
    public LogHeader header() {
        return log.header();
    }

    @Override
    public List<LogEntry> append(List<NewEntry> batch) throws LogWriteException {
        writes.acquireUninterruptibly();
        if (broken) {
            throw new IllegalStateException("a screw is loose");
        }
        if (full) {
            throw new LogWriteException(FULL, null);
        }
        return log.append(batch);
    }

    @Override
    public List<LogEntry> entries(long from) {
        return log.entries(from);
    }

    @Override
    public Optional<LogEntry> head() {
        return log.head();
    }

    @Override
    public Verification verify() {
        return log.verify();
    }

    @Override
    public void putSnapshot(long position, String json) throws LogWriteException {
        if (badSnapshots) {
            throw new IllegalStateException("a screw is loose");
        }
        if (full) {
            throw new LogWriteException(FULL, null);
        }
    }

    @Override
    public Optional<Snapshot> snapshotAtOrBefore(long position) {
        return Optional.empty();
    }

    @Override
    public void dropSnapshots() {}

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
        closed = true;
    }
}
