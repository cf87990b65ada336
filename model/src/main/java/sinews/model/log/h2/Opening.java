package sinews.model.log.h2;

import org.jspecify.annotations.Nullable;

import sinews.model.log.Disk;
import sinews.model.log.DiskFile;
import sinews.model.log.HashChain;
import sinews.model.log.LogContent;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.LogOpenException;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.Verification;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/**
 * Opens the files of a session and repairs them as judged.
 *
 * @param judgement what is true
 * @param journal open for appending, or null if the session is for reading
 * @param database open, or null if it cannot be used
 */
record Opening(Judgement judgement, @Nullable Journal journal, @Nullable EntryDatabase database) {

    /** Refuses early, before anything is created, where there is no session. */
    static void requireSome(Disk disk, SessionFiles files) throws LogOpenException {
        if (!disk.exists(files.journal()) && !disk.exists(files.database())) {
            throw new LogOpenException(
                    "There is no session %s in %s; a session is a file that ends in .sinews.mv.db with its .sinews.journal.jsonl beside it."
                            .formatted(files.name(), files.folder()),
                    null);
        }
    }

    /**
     * The journal gets its name only when all its entries are on disk, and the database is made
     * from it: at every moment there is no session, or the whole of it.
     */
    static Opening create(Disk disk, SessionFiles files, LogHeader header, List<LogEntry> entries)
            throws LogOpenException, IOException, SQLException {
        for (Path file : List.of(files.journal(), files.database())) {
            if (disk.exists(file)) {
                throw new LogOpenException(
                        "There is already a file %s; choose another name for the session."
                                .formatted(file),
                        null);
            }
        }
        requirePlainName(files);
        boolean done = false;
        try {
            Journal.replace(disk, files.journal(), header, entries);
            Judgement made =
                    new Judgement(
                            header,
                            entries,
                            Judgement.Repair.KEEP,
                            Judgement.Repair.REBUILD,
                            Optional.empty());
            Opening opening = repair(disk, files, made, findJournal(disk, files), null);
            done = true;
            return opening;
        } finally {
            if (!done) {
                remove(disk, files);
            }
        }
    }

    /** Takes away what was made of a session whose creation is refused. */
    private static void remove(Disk disk, SessionFiles files) {
        for (Path file : List.of(files.database(), files.journal())) {
            try {
                disk.delete(file);
            } catch (IOException e) {
                return; // What cannot be taken away is whole: the journal goes last.
            }
        }
    }

    private static void requirePlainName(SessionFiles files) throws LogOpenException {
        if (files.base().toString().indexOf(';') >= 0) {
            throw new LogOpenException(
                    "The session cannot be kept at %s: the path has a ';'; choose a folder and name without."
                            .formatted(files.base()),
                    null);
        }
    }

    static Opening open(Disk disk, SessionFiles files)
            throws LogOpenException, IOException, SQLException {
        requirePlainName(files);
        Finding journal = findJournal(disk, files);
        Seen seen = Seen.of(disk, files, false);
        Judgement judgement;
        try {
            refuseIfOpenElsewhere(files, seen.finding());
            judgement = Judgement.of(files, journal, seen.finding());
        } catch (LogOpenException e) {
            seen.release();
            throw e;
        }
        if (judgement.quarantined()) {
            seen.release();
            return new Opening(judgement, null, null);
        }
        return repair(disk, files, judgement, journal, seen.database());
    }

    static Opening openReadOnly(Disk disk, SessionFiles files)
            throws LogOpenException, IOException {
        requirePlainName(files);
        Finding journal = findJournal(disk, files);
        Seen seen = Seen.of(disk, files, true);
        try {
            refuseIfOpenElsewhere(files, seen.finding());
            return new Opening(
                    Judgement.of(files, journal, seen.finding()).forReading(),
                    null,
                    seen.database());
        } catch (LogOpenException e) {
            seen.release();
            throw e;
        }
    }

    private static void refuseIfOpenElsewhere(SessionFiles files, Finding database)
            throws LogOpenException {
        if (database instanceof Finding.Locked) {
            throw new LogOpenException(
                    "The database of the session %s is open in another program; close it there, it can then be opened here."
                            .formatted(files.name()),
                    null);
        }
    }

    private static Opening repair(
            Disk disk,
            SessionFiles files,
            Judgement judgement,
            Finding found,
            @Nullable EntryDatabase open)
            throws IOException, SQLException {
        List<LogEntry> entries = judgement.entries();
        Journal journal = null;
        EntryDatabase database = open;
        boolean done = false;
        try {
            if (judgement.journal() == Judgement.Repair.REBUILD) {
                Journal.replace(disk, files.journal(), judgement.header(), entries);
                found = findJournal(disk, files);
            }
            LogContent content = found.content().orElseThrow(() -> new IOException(found(files)));
            journal = Journal.openAt(disk, files.journal(), content.validBytes());
            if (content.entries().size() < entries.size()) {
                journal.append(entries.subList(content.entries().size(), entries.size()));
            }
            if (judgement.database() == Judgement.Repair.COMPLETE && database != null) {
                List<LogEntry> present = database.read().entries();
                database.append(entries.subList(present.size(), entries.size()));
            } else if (judgement.database() == Judgement.Repair.REBUILD) {
                if (database != null) {
                    database.abandon();
                }
                database = rebuild(disk, files, judgement.header(), entries);
            }
            done = true;
            return new Opening(judgement, journal, database);
        } finally {
            if (!done) {
                if (database != null) {
                    database.abandon();
                }
                if (journal != null) {
                    journal.close();
                }
            }
        }
    }

    private static String found(SessionFiles files) {
        return "the new journal of %s cannot be read back".formatted(files.name());
    }

    private static EntryDatabase rebuild(
            Disk disk, SessionFiles files, LogHeader header, List<LogEntry> entries)
            throws IOException, SQLException {
        if (disk.exists(files.database())) {
            disk.move(files.database(), SessionFiles.damaged(disk, files.database()));
        }
        EntryDatabase fresh = EntryDatabase.open(disk, files, false);
        try {
            fresh.create(header, entries);
            disk.forceFolder(files.folder());
            return fresh;
        } catch (IOException | SQLException | RuntimeException e) {
            fresh.abandon();
            throw e;
        }
    }

    /** Opens the database again after a failure and removes what was not acknowledged. */
    static EntryDatabase reattach(
            Disk disk, SessionFiles files, LogHeader header, List<LogEntry> entries)
            throws SQLException {
        Seen seen = Seen.of(disk, files, false);
        EntryDatabase database = seen.database();
        try {
            LogContent content = seen.finding().content().orElse(null);
            if (database != null && content != null && seen.finding().healthy()) {
                int common = Math.min(content.entries().size(), entries.size());
                if (content.header().equals(Optional.of(header))
                        && content.entries()
                                .subList(0, common)
                                .equals(entries.subList(0, common))) {
                    if (content.entries().size() > common) {
                        database.removeAfter(common);
                    } else if (common < entries.size()) {
                        database.append(entries.subList(common, entries.size()));
                    }
                    return database;
                }
            }
            seen.release();
            if (seen.finding() instanceof Finding.Away
                    || seen.finding() instanceof Finding.Locked) {
                throw new SQLException(new IOException(seen.finding().trouble()));
            }
            return rebuild(disk, files, header, entries);
        } catch (IOException e) {
            throw new SQLException(e);
        } catch (SQLException | RuntimeException e) {
            seen.release();
            throw e;
        }
    }

    /** Checks both files against each other and against what was read at the opening. */
    static Verification verify(
            Disk disk,
            SessionFiles files,
            LogHeader header,
            List<LogEntry> entries,
            @Nullable EntryDatabase database,
            Optional<RecoveryNotice> recovery)
            throws IOException, SQLException {
        Finding journal = findJournal(disk, files);
        Optional<LogContent> table =
                database == null ? Optional.empty() : Optional.of(database.read());
        int holding = matching(journal.content(), entries);
        String trouble = journal.trouble();
        boolean behind =
                holding == entries.size() && table.map(c -> behind(c, entries)).orElse(false);
        if (table.isPresent() && !behind && matching(table, entries) < holding) {
            holding = matching(table, entries);
            trouble = Finding.of(table.get()).trouble();
        }
        String head = holding == 0 ? HashChain.genesis(header) : entries.get(holding - 1).hash();
        if (recovery.isPresent() && recovery.get().kind() == RecoveryNotice.Kind.QUARANTINED) {
            return new Verification(
                    entries.size(),
                    entries.isEmpty() ? HashChain.genesis(header) : entries.getLast().hash(),
                    entries.size() + 1L,
                    recovery.get().sentence());
        }
        boolean extra =
                journal.content().map(c -> c.entries().size() > entries.size()).orElse(false)
                        || journal.content()
                                .map(c -> c.tail() == LogContent.Tail.DAMAGED)
                                .orElse(true)
                        || table.map(c -> c.claimed() > entries.size()).orElse(false);
        if (holding < entries.size() || extra) {
            return new Verification(
                    holding,
                    head,
                    holding + 1L,
                    "Entry %d of %s does not hold: %s."
                            .formatted(holding + 1, files.name(), trouble));
        }
        if (behind) {
            return new Verification(
                    holding,
                    head,
                    0,
                    "All %d entries hold in the journal; the database has the first %d and is completed when the session is opened to go on."
                            .formatted(holding, matching(table, entries)));
        }
        return new Verification(
                holding,
                head,
                0,
                table.isPresent()
                        ? "All %d entries hold, in the journal and in the database."
                                .formatted(holding)
                        : "All %d entries hold in the journal; the database was not looked at."
                                .formatted(holding));
    }

    /**
     * Whether a database lacks only entries at the end, as a kill between the two writes leaves it.
     */
    private static boolean behind(LogContent table, List<LogEntry> entries) {
        return table.tail() != LogContent.Tail.DAMAGED
                && table.entries().size() < entries.size()
                && table.claimed() <= entries.size()
                && matching(Optional.of(table), entries) == table.entries().size();
    }

    private static int matching(Optional<LogContent> content, List<LogEntry> entries) {
        List<LogEntry> found = content.map(LogContent::entries).orElse(List.of());
        int i = 0;
        while (i < found.size() && i < entries.size() && found.get(i).equals(entries.get(i))) {
            i++;
        }
        return i;
    }

    private static Finding findJournal(Disk disk, SessionFiles files) throws IOException {
        return disk.exists(files.journal())
                ? Finding.of(Journal.read(disk, files.journal()))
                : new Finding.Missing();
    }

    /** The database as found, and open if it can be used. */
    private record Seen(Finding finding, @Nullable EntryDatabase database) {

        static Seen of(Disk disk, SessionFiles files, boolean readOnly) {
            if (!disk.exists(files.database())) {
                return new Seen(new Finding.Missing(), null);
            }
            EntryDatabase database = null;
            try {
                // H2 would take an empty file for a new database.
                try (DiskFile file = disk.openReadOnly(files.database())) {
                    if (file.size() == 0) {
                        return new Seen(new Finding.Unreadable("empty, 0 bytes"), null);
                    }
                }
                database = EntryDatabase.open(disk, files, readOnly);
                Finding finding = Finding.of(database.read());
                return new Seen(finding, database);
            } catch (SQLException e) {
                if (database != null) {
                    database.abandon();
                }
                return new Seen(Finding.of(e), null);
            } catch (IOException e) {
                return new Seen(new Finding.Away(Sentences.reason(e)), null);
            }
        }

        void release() {
            if (database != null) {
                database.abandon();
            }
        }
    }
}
