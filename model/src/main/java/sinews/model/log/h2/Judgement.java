package sinews.model.log.h2;

import sinews.model.log.LogContent;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.LogOpenException;
import sinews.model.log.Parent;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.RecoveryNotice.Kind;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What is true of a session and what has to be done to its files. The longest valid chain of the
 * two wins; where neither holds all that was acknowledged, nothing is written any more.
 *
 * @param header what the log is
 * @param entries the entries that hold
 * @param journal what to do with the journal
 * @param database what to do with the database
 * @param notice what to tell the user
 */
record Judgement(
        LogHeader header,
        List<LogEntry> entries,
        Repair journal,
        Repair database,
        Optional<RecoveryNotice> notice) {

    /** What is done to a file. */
    enum Repair {
        KEEP,
        /** Cut what follows the valid entries and add the missing ones. */
        COMPLETE,
        /** Put a new file in its place. */
        REBUILD,
        /** Leave it alone and do without. */
        LEAVE
    }

    boolean quarantined() {
        return journal == Repair.LEAVE;
    }

    /** The same without any repair; what is torn or missing in a file is told by verifying. */
    Judgement forReading() {
        return quarantined()
                ? this
                : new Judgement(header, entries, Repair.KEEP, Repair.KEEP, Optional.empty());
    }

    /** Compares the two files. */
    static Judgement of(SessionFiles files, Finding journal, Finding database)
            throws LogOpenException {
        LogHeader header = header(files, journal, database);
        boolean journalWins = journal.valid() >= database.valid();
        List<LogEntry> longest =
                (journalWins ? journal : database)
                        .content()
                        .map(LogContent::entries)
                        .orElse(List.of());
        int fork = fork(journal, database);
        if (fork >= 0) {
            return quarantine(
                    header,
                    longest.subList(0, fork),
                    "its journal and its database differ from entry %d on".formatted(fork + 1));
        }
        long acknowledged =
                Math.max(acknowledged(journal, database), acknowledged(database, journal));
        if (acknowledged > longest.size()) {
            Finding told = journal.healthy() ? database : journal;
            return quarantine(header, longest, told.trouble());
        }
        Repair onJournal = repair(journal, longest.size());
        Repair onDatabase = repair(database, longest.size());
        return new Judgement(
                header,
                longest,
                onJournal,
                onDatabase,
                notice(files, journal, database, onJournal, onDatabase, longest.size()));
    }

    private static LogHeader header(SessionFiles files, Finding journal, Finding database)
            throws LogOpenException {
        Optional<LogHeader> ofJournal = journal.content().flatMap(LogContent::header);
        Optional<LogHeader> ofDatabase = database.content().flatMap(LogContent::header);
        if (ofJournal.isPresent() && ofDatabase.isPresent() && !ofJournal.equals(ofDatabase)) {
            throw new LogOpenException(
                    "The files of %s belong to different sessions: the journal to %s, the database to %s; put the two files of one session together."
                            .formatted(
                                    files.name(), named(ofJournal.get()), named(ofDatabase.get())),
                    null);
        }
        return ofJournal
                .or(() -> ofDatabase)
                .orElseThrow(
                        () ->
                                new LogOpenException(
                                        "The session %s cannot be read (journal: %s; database: %s); take both files from a backup."
                                                .formatted(
                                                        files.name(),
                                                        journal.trouble(),
                                                        database.trouble()),
                                        null));
    }

    private static String named(LogHeader header) {
        Parent parent = header.parent();
        return parent == null
                ? header.sessionId()
                : "%s, a branch of %s from entry %d on"
                        .formatted(header.sessionId(), parent.session(), parent.position());
    }

    /** Number of equal entries before the two valid chains part, -1 if they do not. */
    private static int fork(Finding journal, Finding database) {
        int common = Math.min(journal.valid(), database.valid());
        List<LogEntry> a = journal.content().map(LogContent::entries).orElse(List.of());
        List<LogEntry> b = database.content().map(LogContent::entries).orElse(List.of());
        if (common == 0 || a.get(common - 1).hash().equals(b.get(common - 1).hash())) {
            return -1;
        }
        int i = 0;
        while (a.get(i).hash().equals(b.get(i).hash())) {
            i++;
        }
        return i;
    }

    /** The last entry that may have been acknowledged, as far as one file can tell. */
    private static long acknowledged(Finding file, Finding other) {
        if (file.healthy() || file.content().isEmpty()) {
            return file.valid();
        }
        long named = file.content().map(LogContent::claimed).orElse(0L);
        // Damage without a position: entries behind it may be lost, unless the other file, written
        // in step with this one, knows of none.
        return other.healthy() ? named : Math.max(named, file.valid() + 1L);
    }

    private static Judgement quarantine(LogHeader header, List<LogEntry> entries, String trouble) {
        String upTo =
                entries.isEmpty()
                        ? "no entry can be trusted"
                        : "opened for reading up to entry " + entries.size();
        return new Judgement(
                header,
                List.copyOf(entries),
                Repair.LEAVE,
                Repair.LEAVE,
                Optional.of(
                        new RecoveryNotice(
                                Kind.QUARANTINED,
                                "The log is damaged (%s); %s, nothing was changed on disk; take both files from a backup to go on."
                                        .formatted(trouble, upTo))));
    }

    private static Repair repair(Finding file, int entries) {
        return switch (file) {
            case Finding.Away away -> Repair.LEAVE;
            case Finding.Locked locked -> Repair.LEAVE;
            case Finding.Missing missing -> Repair.REBUILD;
            case Finding.Unreadable unreadable -> Repair.REBUILD;
            case Finding.Found found -> {
                if (!file.healthy()) {
                    yield Repair.REBUILD;
                }
                yield found.log().tail() == LogContent.Tail.NONE && file.valid() == entries
                        ? Repair.KEEP
                        : Repair.COMPLETE;
            }
        };
    }

    private static Optional<RecoveryNotice> notice(
            SessionFiles files,
            Finding journal,
            Finding database,
            Repair onJournal,
            Repair onDatabase,
            int entries) {
        List<String> parts = new ArrayList<>();
        Kind kind = Kind.TAIL_CUT;
        if (onJournal == Repair.COMPLETE && journal.valid() == entries) {
            parts.add(
                    "an entry whose writing was interrupted before it was acknowledged was"
                            + " removed");
        } else if (onJournal != Repair.KEEP) {
            kind = Kind.JOURNAL_REPAIRED;
            parts.add(
                    onJournal == Repair.COMPLETE
                            ? "the journal lacked %s and was completed from the database"
                                    .formatted(range(journal.valid() + 1, entries))
                            : "the journal (%s) was rebuilt from the database"
                                    .formatted(journal.trouble()));
        }
        if (onDatabase == Repair.LEAVE) {
            kind = Kind.DATABASE_AWAY;
            parts.add(
                    "the database cannot be used now (%s), the journal is read instead"
                            .formatted(database.trouble()));
        } else if (onDatabase != Repair.KEEP) {
            kind = Kind.DATABASE_REPAIRED;
            parts.add(
                    onDatabase == Repair.COMPLETE
                            ? "the database lacked %s and was completed from the journal"
                                    .formatted(range(database.valid() + 1, entries))
                            : "the database (%s) was rebuilt from the journal"
                                    .formatted(database.trouble()));
        }
        if (parts.isEmpty()) {
            return Optional.empty();
        }
        String all = String.join("; ", parts);
        return Optional.of(
                new RecoveryNotice(
                        kind,
                        "%s was repaired: %s; it holds %s."
                                .formatted(
                                        files.name(),
                                        all,
                                        entries == 1 ? "1 entry" : entries + " entries")));
    }

    private static String range(int first, int last) {
        return first == last ? "entry " + last : "entries %d to %d".formatted(first, last);
    }
}
