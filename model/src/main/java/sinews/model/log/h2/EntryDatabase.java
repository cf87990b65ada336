package sinews.model.log.h2;

import sinews.model.log.ChainCheck;
import sinews.model.log.Disk;
import sinews.model.log.JsonLines;
import sinews.model.log.LogContent;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.LogProblem;
import sinews.model.log.Parent;
import sinews.model.log.Snapshot;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;

/**
 * The H2 database of a session. {@code WRITE_DELAY=0} makes H2 write at every commit and keeps it
 * from starting a background writer; {@code CHECKPOINT SYNC} then forces the file.
 */
final class EntryDatabase implements AutoCloseable {

    private static final String SETTINGS =
            ";FILE_LOCK=FS;DB_CLOSE_ON_EXIT=FALSE;TRACE_LEVEL_FILE=0";

    private final String file;
    private final Connection connection;

    private EntryDatabase(String file, Connection connection) {
        this.file = file;
        this.connection = connection;
    }

    /** Opens or, if there is no file, creates a database. */
    static EntryDatabase open(Disk disk, SessionFiles files, boolean readOnly) throws SQLException {
        String url =
                "jdbc:h2:"
                        + HeldPath.of(disk.databasePath(files.base()))
                        + SETTINGS
                        + (readOnly ? ";ACCESS_MODE_DATA=r" : "");
        try {
            Connection connection = connect(url);
            EntryDatabase database =
                    new EntryDatabase(String.valueOf(files.database().getFileName()), connection);
            if (!readOnly) {
                database.writeAtEveryCommit();
            }
            return database;
        } catch (RuntimeException e) {
            throw new SQLException(e);
        }
    }

    private static Connection connect(String url) throws SQLException {
        boolean done = false;
        HeldPath.begin();
        try {
            Connection connection = new org.h2.Driver().connect(url, new Properties());
            done = true;
            return connection;
        } finally {
            HeldPath.end(!done);
        }
    }

    /** Not in the URL: where H2 fails on a setting there, it keeps the broken database open. */
    private void writeAtEveryCommit() throws SQLException {
        try (Statement sql = connection.createStatement()) {
            sql.execute("SET WRITE_DELAY 0");
        } catch (SQLException | RuntimeException e) {
            abandon();
            throw e;
        }
    }

    /** Makes the tables and fills them. */
    void create(LogHeader header, List<LogEntry> entries) throws SQLException {
        run(
                () -> {
                    try (Statement sql = connection.createStatement()) {
                        // Payloads stay in their row, or every one would be a second tree's entry.
                        sql.execute("SET MAX_LENGTH_INPLACE_LOB 1000000");
                        sql.execute(
                                "CREATE TABLE header (name VARCHAR(20) PRIMARY KEY, text VARCHAR"
                                        + " NOT NULL)");
                        sql.execute(
                                """
                                CREATE TABLE entry (
                                  position BIGINT PRIMARY KEY, batch_end BIGINT NOT NULL,
                                  type VARCHAR NOT NULL, version INT NOT NULL,
                                  recorded_at VARCHAR(40) NOT NULL, payload CLOB NOT NULL,
                                  previous_hash VARCHAR(64) NOT NULL, hash VARCHAR(64) NOT NULL)
                                """);
                        sql.execute(
                                "CREATE TABLE snapshot (position BIGINT PRIMARY KEY, json CLOB NOT"
                                        + " NULL)");
                    }
                    connection.setAutoCommit(false);
                    putHeader("format", Integer.toString(header.format()));
                    putHeader("session", header.sessionId());
                    putHeader("created", header.created().toString());
                    Parent parent = header.parent();
                    if (parent != null) {
                        putHeader("parent", JsonLines.text(parent));
                    }
                    insert(entries);
                    return null;
                });
        commitAndSync();
    }

    private void putHeader(String name, String text) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO header VALUES (?, ?)")) {
            sql.setString(1, name);
            sql.setString(2, text);
            sql.executeUpdate();
        }
    }

    /** Everything it holds, checked. */
    LogContent read() throws SQLException {
        return run(this::readAll);
    }

    private LogContent readAll() throws SQLException {
        connection.setAutoCommit(false);
        Optional<LogHeader> header = readHeader();
        if (header.isEmpty()) {
            return unreadable("without the header of a Sinews session");
        }
        List<LogEntry> valid = new ArrayList<>();
        List<LogProblem> problems = new ArrayList<>();
        long claimed = 0;
        ChainCheck chain = new ChainCheck(header.get());
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT * FROM entry ORDER BY position")) {
            for (long line = 1; row.next(); line++) {
                claimed = Math.max(claimed, row.getLong("position"));
                Optional<String> wrong;
                try {
                    LogEntry entry = entry(row);
                    wrong = chain.next(entry);
                    if (wrong.isEmpty() && problems.isEmpty()) {
                        valid.add(entry);
                    }
                } catch (DateTimeException e) {
                    wrong = Optional.of("recorded_at is not an instant");
                }
                long number = line;
                wrong.ifPresent(s -> problems.add(new LogProblem(file, number, s)));
            }
        }
        List<LogEntry> whole = LogContent.wholeBatches(valid);
        ChainCheck.atEnd(header.get(), whole.size())
                .filter(s -> problems.isEmpty() && whole.size() == valid.size())
                .ifPresent(s -> problems.add(new LogProblem(file, valid.size() + 1L, s)));
        if (whole.size() < valid.size()) {
            claimed = Math.max(claimed, valid.getLast().batchEnd());
            if (problems.isEmpty()) {
                problems.add(
                        new LogProblem(
                                file,
                                valid.size() + 1L,
                                "the last entries of a batch are missing"));
            }
        }
        return new LogContent(
                header,
                whole,
                0,
                claimed,
                problems.isEmpty() ? LogContent.Tail.NONE : LogContent.Tail.DAMAGED,
                List.copyOf(problems));
    }

    private LogContent unreadable(String sentence) {
        return new LogContent(
                Optional.empty(),
                List.of(),
                0,
                0,
                LogContent.Tail.DAMAGED,
                List.of(new LogProblem(file, 1, sentence)));
    }

    private Optional<LogHeader> readHeader() throws SQLException {
        Map<String, String> fields = new HashMap<>();
        try (Statement sql = connection.createStatement();
                ResultSet row = sql.executeQuery("SELECT name, text FROM header")) {
            while (row.next()) {
                fields.put(row.getString(1), row.getString(2));
            }
        }
        String session = fields.getOrDefault("session", "");
        if (!Integer.toString(LogHeader.CURRENT_FORMAT).equals(fields.get("format"))
                || session.isBlank()) {
            return Optional.empty();
        }
        try {
            Instant created = Instant.parse(fields.getOrDefault("created", ""));
            String parent = fields.get("parent");
            return Optional.of(
                    parent == null
                            ? LogHeader.of(session, created)
                            : LogHeader.branch(session, created, JsonLines.parseParent(parent)));
        } catch (DateTimeException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static LogEntry entry(ResultSet row) throws SQLException {
        return new LogEntry(
                row.getLong("position"),
                row.getLong("batch_end"),
                row.getString("type"),
                row.getInt("version"),
                row.getString("payload"),
                Instant.parse(row.getString("recorded_at")),
                row.getString("previous_hash"),
                row.getString("hash"));
    }

    /** Adds entries in one transaction and returns when they are on disk. */
    void append(List<LogEntry> entries) throws SQLException {
        run(
                () -> {
                    insert(entries);
                    return null;
                });
        commitAndSync();
    }

    private void insert(List<LogEntry> entries) throws SQLException {
        try (PreparedStatement sql =
                connection.prepareStatement("INSERT INTO entry VALUES (?, ?, ?, ?, ?, ?, ?, ?)")) {
            for (LogEntry entry : entries) {
                sql.setLong(1, entry.position());
                sql.setLong(2, entry.batchEnd());
                sql.setString(3, entry.type());
                sql.setInt(4, entry.version());
                sql.setString(5, entry.recordedAt().toString());
                sql.setString(6, entry.payload());
                sql.setString(7, entry.previousHash());
                sql.setString(8, entry.hash());
                sql.executeUpdate();
            }
        }
    }

    /** Removes everything behind a position: entries that were never acknowledged. */
    void removeAfter(long position) throws SQLException {
        run(
                () -> {
                    for (String table : List.of("entry", "snapshot")) {
                        try (PreparedStatement sql =
                                connection.prepareStatement(
                                        "DELETE FROM " + table + " WHERE position > ?")) {
                            sql.setLong(1, position);
                            sql.executeUpdate();
                        }
                    }
                    return null;
                });
        commitAndSync();
    }

    void putSnapshot(long position, String json) throws SQLException {
        run(
                () -> {
                    try (PreparedStatement sql =
                            connection.prepareStatement("MERGE INTO snapshot VALUES (?, ?)")) {
                        sql.setLong(1, position);
                        sql.setString(2, json);
                        sql.executeUpdate();
                    }
                    return null;
                });
        commitAndSync();
    }

    Optional<Snapshot> snapshotAtOrBefore(long position) throws SQLException {
        return run(
                () -> {
                    try (PreparedStatement sql =
                            connection.prepareStatement(
                                    "SELECT position, json FROM snapshot WHERE position <= ? ORDER"
                                            + " BY position DESC FETCH FIRST ROW ONLY")) {
                        sql.setLong(1, position);
                        try (ResultSet row = sql.executeQuery()) {
                            return row.next()
                                    ? Optional.of(new Snapshot(row.getLong(1), row.getString(2)))
                                    : Optional.empty();
                        }
                    }
                });
    }

    void dropSnapshots() throws SQLException {
        run(
                () -> {
                    try (Statement sql = connection.createStatement()) {
                        sql.executeUpdate("DELETE FROM snapshot");
                    }
                    return null;
                });
        commitAndSync();
    }

    private void commitAndSync() throws SQLException {
        run(
                () -> {
                    connection.commit();
                    try (Statement sql = connection.createStatement()) {
                        sql.execute("CHECKPOINT SYNC");
                    }
                    return null;
                });
    }

    /** Compacts and closes; a failure leaves a file that opening repairs from the journal. */
    @Override
    public void close() {
        end("SHUTDOWN COMPACT");
    }

    /** Closes without writing anything more. */
    void abandon() {
        end("SHUTDOWN IMMEDIATELY");
    }

    private void end(String shutdown) {
        // H2 answers the first statement after a failed write with that failure, whatever it asks.
        for (int attempt = 1; attempt <= 3; attempt++) {
            try (Statement sql = connection.createStatement()) {
                sql.execute(attempt == 1 ? shutdown : "SHUTDOWN IMMEDIATELY");
                break;
            } catch (SQLException | RuntimeException e) {
                // The acknowledged entries are on disk already.
            }
        }
        try {
            connection.close();
        } catch (SQLException | RuntimeException e) {
            // As above.
        }
    }

    private interface Work<T> {
        T run() throws SQLException;
    }

    /** H2 reports a broken file by unchecked exceptions too. */
    private static <T> T run(Work<T> work) throws SQLException {
        try {
            return work.run();
        } catch (RuntimeException e) {
            throw new SQLException(e);
        }
    }
}
