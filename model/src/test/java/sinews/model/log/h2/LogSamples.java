package sinews.model.log.h2;

import sinews.model.log.LogHeader;
import sinews.model.log.NewEntry;

import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;

/** Entries for the tests of the log. */
public final class LogSamples {

    public static final Instant START = Instant.parse("2026-03-01T09:30:00Z");
    public static final LogHeader HEADER = LogHeader.of("s-1", START);

    private LogSamples() {}

    /** A batch of some size whose payloads tell which batch it is. */
    public static List<NewEntry> batch(int number, int size) {
        return IntStream.rangeClosed(1, size).mapToObj(i -> entry(number * 100 + i)).toList();
    }

    public static NewEntry entry(int number) {
        return new NewEntry(
                "move.ordered",
                1,
                "{\"units\":%d,\"reason\":\"%s\"}".formatted(number, "surge ".repeat(number % 40)),
                START.plusSeconds(number));
    }
}
