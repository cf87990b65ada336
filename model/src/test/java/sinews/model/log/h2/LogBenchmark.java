package sinews.model.log.h2;

import sinews.model.log.HashChain;
import sinews.model.log.JsonLines;
import sinews.model.log.LogEntry;
import sinews.model.log.NewEntry;

import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.util.List;
import java.util.Properties;
import java.util.stream.Stream;

/** Measures stored entries a second; the command is in docs/benchmarks.md. */
public final class LogBenchmark {

    private static final int ENTRIES = 1_000;
    private static final int ROUNDS = 3;

    private LogBenchmark() {}

    public static void main(String[] args) throws Exception {
        Path folder = Files.createDirectories(Path.of(args[0]).toAbsolutePath());
        PrintStream out = System.out;
        for (int round = 1; round <= ROUNDS; round++) {
            out.println("round " + round);
            out.printf(
                    "journal forced and H2 synced, batch of 1:  %,8d entries/s%n", ours(folder, 1));
            out.printf(
                    "journal forced and H2 synced, batch of 20: %,8d entries/s%n",
                    ours(folder, 20));
            out.printf(
                    "journal forced only:                       %,8d entries/s%n", journal(folder));
            out.printf("H2 default, nothing forced:                %,8d entries/s%n", h2(folder));
        }
        clean(folder);
    }

    private static long ours(Path folder, int batch) throws Exception {
        clean(folder);
        Path session = folder.resolve("bench.sinews");
        try (H2SessionLog log = H2SessionLog.create(session, LogSamples.HEADER)) {
            long start = System.nanoTime();
            for (int i = 0; i < ENTRIES / batch; i++) {
                log.append(LogSamples.batch(i, batch));
            }
            return perSecond(start);
        }
    }

    private static long journal(Path folder) throws IOException {
        clean(folder);
        try (FileChannel file =
                FileChannel.open(
                        folder.resolve("plain.jsonl"),
                        StandardOpenOption.CREATE_NEW,
                        StandardOpenOption.WRITE)) {
            long start = System.nanoTime();
            String hash = HashChain.genesis(LogSamples.HEADER);
            for (int i = 0; i < ENTRIES; i++) {
                LogEntry entry = HashChain.chain(i, hash, List.of(LogSamples.entry(i))).getFirst();
                hash = entry.hash();
                file.write(ByteBuffer.wrap(JsonLines.line(entry).getBytes(StandardCharsets.UTF_8)));
                file.force(true);
            }
            return perSecond(start);
        }
    }

    private static long h2(Path folder) throws Exception {
        clean(folder);
        try (Connection connection =
                new org.h2.Driver()
                        .connect("jdbc:h2:" + folder.resolve("plain"), new Properties())) {
            connection.createStatement().execute("CREATE TABLE e (p INT PRIMARY KEY, j CLOB)");
            long start = System.nanoTime();
            try (PreparedStatement sql =
                    connection.prepareStatement("INSERT INTO e VALUES (?, ?)")) {
                for (int i = 0; i < ENTRIES; i++) {
                    NewEntry entry = LogSamples.entry(i);
                    sql.setInt(1, i);
                    sql.setString(2, entry.payload());
                    sql.executeUpdate();
                }
            }
            return perSecond(start);
        }
    }

    private static long perSecond(long start) {
        return ENTRIES * 1_000_000_000L / (System.nanoTime() - start);
    }

    private static void clean(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
    }
}
