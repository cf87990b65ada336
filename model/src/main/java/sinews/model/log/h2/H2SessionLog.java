package sinews.model.log.h2;

import org.jspecify.annotations.Nullable;

import sinews.model.log.Disk;
import sinews.model.log.HashChain;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.LogOpenException;
import sinews.model.log.LogWriteException;
import sinews.model.log.NewEntry;
import sinews.model.log.RealDisk;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.SessionLog;
import sinews.model.log.Snapshot;
import sinews.model.log.Verification;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

/**
 * A session log in an H2 database with a journal beside it. An append forces the journal, then
 * commits and forces the database, and only then returns. If the second fails, the journal's part
 * is taken back, so that what was not acknowledged is not there. See {@code docs/format/log.md}.
 */
public final class H2SessionLog implements SessionLog {

    private final SessionFiles files;
    private final Disk disk;
    private final LogHeader header;
    private final SessionLock lock;
    private final IoThread io;
    private final boolean readOnly;
    private final Optional<RecoveryNotice> recovery;

    /** The acknowledged entries; guarded by itself. */
    private final List<LogEntry> entries;

    // The rest belongs to the I/O thread.
    private @Nullable Journal journal;
    private @Nullable EntryDatabase database;
    private boolean databaseSeen;
    private boolean closed;

    private H2SessionLog(
            SessionFiles files,
            Disk disk,
            SessionLock lock,
            IoThread io,
            boolean readOnly,
            Opening opening) {
        this.files = files;
        this.disk = disk;
        this.lock = lock;
        this.io = io;
        this.readOnly = readOnly || opening.judgement().quarantined();
        this.header = opening.judgement().header();
        this.recovery = opening.judgement().notice();
        this.entries = new ArrayList<>(opening.judgement().entries());
        this.journal = opening.journal();
        this.database = opening.database();
        this.databaseSeen = database != null;
    }

    /** Creates a session; refuses if one of its files is there already. */
    public static H2SessionLog create(Path session, LogHeader header) throws LogOpenException {
        return create(session, header, List.of());
    }

    /**
     * Creates a session that begins with entries, such as a branch. However it ends, there is no
     * session or the whole of it.
     *
     * @param entries chained from this header on, in whole batches
     * @throws LogOpenException when one of its files is there already or cannot be written
     */
    public static H2SessionLog create(Path session, LogHeader header, List<LogEntry> entries)
            throws LogOpenException {
        return create(new RealDisk(), session, header, entries);
    }

    /** Opens a session for going on; repairs what an accident left. */
    public static H2SessionLog open(Path session) throws LogOpenException {
        return open(new RealDisk(), session);
    }

    /** Opens a session for reading; changes nothing on disk. */
    public static H2SessionLog openReadOnly(Path session) throws LogOpenException {
        return openReadOnly(new RealDisk(), session);
    }

    static H2SessionLog create(Disk disk, Path session, LogHeader header) throws LogOpenException {
        return create(disk, session, header, List.of());
    }

    static H2SessionLog create(Disk disk, Path session, LogHeader header, List<LogEntry> entries)
            throws LogOpenException {
        SessionFiles files = SessionFiles.of(session);
        return start(
                disk,
                files,
                SessionLock.take(disk, files),
                false,
                () -> Opening.create(disk, files, header, List.copyOf(entries)));
    }

    static H2SessionLog open(Disk disk, Path session) throws LogOpenException {
        SessionFiles files = SessionFiles.of(session);
        Opening.requireSome(disk, files);
        return start(
                disk, files, SessionLock.take(disk, files), false, () -> Opening.open(disk, files));
    }

    static H2SessionLog openReadOnly(Disk disk, Path session) throws LogOpenException {
        SessionFiles files = SessionFiles.of(session);
        Opening.requireSome(disk, files);
        return start(
                disk,
                files,
                SessionLock.takeForReading(disk, files),
                true,
                () -> Opening.openReadOnly(disk, files));
    }

    private static H2SessionLog start(
            Disk disk,
            SessionFiles files,
            SessionLock lock,
            boolean readOnly,
            Callable<Opening> work)
            throws LogOpenException {
        IoThread io = new IoThread(files.name());
        boolean done = false;
        try {
            H2SessionLog log = new H2SessionLog(files, disk, lock, io, readOnly, io.call(work));
            done = true;
            return log;
        } catch (LogOpenException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new LogOpenException(
                    "The session %s cannot be opened in %s (%s); check that the folder can be written to and has space."
                            .formatted(files.name(), files.folder(), Sentences.reason(e)),
                    e);
        } finally {
            if (!done) {
                lock.close();
                io.close();
            }
        }
    }

    @Override
    public LogHeader header() {
        return header;
    }

    @Override
    public List<LogEntry> append(List<NewEntry> batch) throws LogWriteException {
        if (readOnly) {
            throw new LogWriteException(
                    "The session %s is open for reading only; nothing can be logged in it."
                            .formatted(files.name()),
                    null);
        }
        List<NewEntry> asked = List.copyOf(batch);
        return asked.isEmpty() ? List.of() : write(() -> doAppend(asked));
    }

    private List<LogEntry> doAppend(List<NewEntry> batch) throws LogWriteException {
        long position = entries.size();
        List<LogEntry> added = HashChain.chain(position, headHash(), batch);
        String what = added.size() == 1 ? "The entry" : "The batch of entries";
        Journal open = requireOpen(journal);
        EntryDatabase table;
        long before = open.length();
        try {
            table = attached();
            open.append(added);
        } catch (IOException | SQLException e) {
            throw Sentences.notWritten(what, files.journal().toString(), e);
        }
        try {
            table.append(added);
        } catch (SQLException e) {
            table.abandon();
            database = null;
            open.takeBack(before, e);
            throw Sentences.notWritten(what, files.database().toString(), e);
        }
        synchronized (entries) {
            entries.addAll(added);
        }
        return added;
    }

    /** The database; if a failure closed it, opened again and brought in step with the entries. */
    private EntryDatabase attached() throws SQLException, LogWriteException {
        EntryDatabase open = database;
        if (open == null) {
            if (!databaseSeen) {
                throw new LogWriteException(
                        "The session %s was opened without its database; close it and open it again to go on."
                                .formatted(files.name()),
                        null);
            }
            open = Opening.reattach(disk, files, header, List.copyOf(entries));
            database = open;
        }
        return open;
    }

    @Override
    public List<LogEntry> entries(long from) {
        if (from < 1) {
            throw new IllegalArgumentException("Positions start at 1, not " + from);
        }
        synchronized (entries) {
            int size = entries.size();
            return from > size ? List.of() : List.copyOf(entries.subList((int) from - 1, size));
        }
    }

    @Override
    public Optional<LogEntry> head() {
        synchronized (entries) {
            return entries.isEmpty() ? Optional.empty() : Optional.of(entries.getLast());
        }
    }

    @Override
    public Verification verify() {
        try {
            return io.call(
                    () -> Opening.verify(disk, files, header, entries(1), database, recovery));
        } catch (Exception e) {
            return new Verification(
                    0,
                    HashChain.genesis(header),
                    1,
                    "The log cannot be read back (%s).".formatted(Sentences.reason(e)));
        }
    }

    @Override
    public void putSnapshot(long position, String json) throws LogWriteException {
        if (position < 0 || position > entries(1).size()) {
            throw new IllegalArgumentException("There is no entry " + position);
        }
        changeSnapshots(table -> table.putSnapshot(position, json));
    }

    @Override
    public void dropSnapshots() throws LogWriteException {
        changeSnapshots(EntryDatabase::dropSnapshots);
    }

    private interface Change {
        void on(EntryDatabase table) throws SQLException;
    }

    private void changeSnapshots(Change change) throws LogWriteException {
        if (readOnly) {
            throw new LogWriteException(
                    "The session %s is open for reading only.".formatted(files.name()), null);
        }
        write(
                () -> {
                    try {
                        requireOpen(journal);
                        change.on(attached());
                        return true;
                    } catch (SQLException e) {
                        if (database != null) {
                            database.abandon();
                            database = null;
                        }
                        throw Sentences.notWritten("The snapshot", files.database().toString(), e);
                    }
                });
    }

    @Override
    public Optional<Snapshot> snapshotAtOrBefore(long position) {
        try {
            return io.call(
                    () ->
                            database == null
                                    ? Optional.empty()
                                    : database.snapshotAtOrBefore(position));
        } catch (Exception e) {
            return Optional.empty(); // A cache: the fold from the first entry gives the same.
        }
    }

    @Override
    public Optional<RecoveryNotice> recovery() {
        return recovery;
    }

    @Override
    public boolean readOnly() {
        return readOnly;
    }

    @Override
    public void close() {
        try {
            io.call(
                    () -> {
                        if (!closed) {
                            closed = true;
                            closeFiles();
                        }
                        return true;
                    });
        } catch (Exception e) {
            // Closed already, or the disk is gone: everything acknowledged is on it.
        }
        io.close();
    }

    private void closeFiles() {
        try {
            if (database != null) {
                database.close();
            }
            if (journal != null) {
                journal.close();
            }
        } catch (IOException e) {
            // A piece of a failed append that cannot be cut now is judged at the next opening.
        } finally {
            database = null;
            journal = null;
            lock.close();
        }
    }

    private static Journal requireOpen(@Nullable Journal journal) {
        if (journal == null) {
            throw new IllegalStateException("The log is closed");
        }
        return journal;
    }

    private <T> T write(Callable<T> work) throws LogWriteException {
        try {
            return io.call(work);
        } catch (LogWriteException | RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw Sentences.notWritten("The entry", files.folder().toString(), e);
        }
    }
}
