package sinews.model.log.codec;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.GsonBuilder;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sinews.model.log.LogEntry;
import sinews.model.log.NewEntry;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * The written form of every event is approved, one file an event version; a change of it needs a
 * new version. Run with {@code -Dapprove=true} to write files that are missing.
 */
class EventCodecTest {
    private static final Path APPROVED = Path.of("src/test/resources/approved/events");
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    private final EventCodec codec = new EventCodec();

    static Stream<SessionEvent> samples() {
        return SampleEvents.ALL.stream();
    }

    @ParameterizedTest
    @MethodSource("samples")
    void eventsAreWrittenAsApproved(SessionEvent event) throws IOException {
        NewEntry entry = codec.encode(event, NOON);
        Path file = APPROVED.resolve(entry.type() + ".v" + entry.version() + ".json");
        String text =
                new GsonBuilder()
                                .setPrettyPrinting()
                                .disableHtmlEscaping()
                                .create()
                                .toJson(JsonParser.parseString(entry.payload()))
                        + "\n";
        if (Boolean.getBoolean("approve") && !Files.exists(file)) {
            Files.createDirectories(APPROVED);
            Files.writeString(file, text);
        }
        assertThat(file).exists();
        assertThat(text)
                .as("raise the version of %s and add an upcast", entry.type())
                .isEqualTo(Files.readString(file));
    }

    @ParameterizedTest
    @MethodSource("samples")
    void whatIsWrittenIsReadBack(SessionEvent event) throws EventFormatException {
        assertThat(read(codec, codec.encode(event, NOON)).event()).isEqualTo(event);
    }

    @Test
    void everyEventTypeHasASample() {
        assertThat(samples().map(e -> (Object) e.getClass()).toList())
                .containsExactlyInAnyOrderElementsOf(
                        EventKind.ALL.stream().map(EventKind::event).toList());
        assertThat(EventKind.ALL.stream().map(EventKind::event).toList())
                .containsExactlyInAnyOrder(permitted());
    }

    @SuppressWarnings("unchecked") // all are events
    private static Class<? extends SessionEvent>[] permitted() {
        return (Class<? extends SessionEvent>[]) SessionEvent.class.getPermittedSubclasses();
    }

    @Test
    void everyApprovedFileCanStillBeRead() throws IOException, EventFormatException {
        try (Stream<Path> files = Files.list(APPROVED)) {
            for (Path file : files.toList()) {
                String[] parts = file.getFileName().toString().split("\\.v|\\.json");
                NewEntry entry =
                        new NewEntry(
                                parts[0], Integer.parseInt(parts[1]), Files.readString(file), NOON);
                assertThat(read(codec, entry).event()).isNotNull();
            }
        }
    }

    private static Logged read(EventCodec codec, NewEntry entry) throws EventFormatException {
        return codec.decode(List.of(stored(entry, 1, 1))).getFirst();
    }

    private static LogEntry stored(NewEntry e, long position, long batchEnd) {
        return new LogEntry(
                position,
                batchEnd,
                e.type(),
                e.version(),
                e.payload(),
                e.recordedAt(),
                "before",
                "hash");
    }

    private void unreadable(NewEntry entry, String sentence) {
        assertThatThrownBy(() -> codec.decode(List.of(stored(entry, 12, 12))))
                .isInstanceOf(EventFormatException.class)
                .hasMessage(sentence);
    }

    @Test
    void whatIsNotKnownIsSaidLoudly() {
        unreadable(
                new NewEntry("dice.rolled", 1, "{}", NOON),
                "Entry 12 has the type \"dice.rolled\", which this version of Sinews does not know;"
                        + " open the session with a newer version.");
        unreadable(
                new NewEntry("phase.begun", 2, "{}", NOON),
                "Entry 12 is version 2 of phase.begun and this version of Sinews reads up to"
                        + " version 1; open the session with a newer version.");
        unreadable(
                new NewEntry("phase.begun", 1, "{\"turn\":1}", NOON),
                "Entry 12 (phase.begun) cannot be read: PhaseBegun at $: field 'phase' is missing;"
                        + " its fields are turn, phase.");
        unreadable(
                new NewEntry("turn.adjudicated", 1, "{\"turn\":1}", NOON),
                "Entry 12 (turn.adjudicated) cannot be read: the table 'sharedLines' is missing.");
    }

    @Test
    void oldVersionsAreBroughtUpToDate() throws EventFormatException {
        List<EventKind> kinds =
                List.of(new EventKind("session.ended", 3, SessionEvent.SessionEnded.class));
        List<Upcast> upcasts =
                List.of(
                        new Upcast(
                                "session.ended",
                                1,
                                old -> {
                                    old.addProperty("by", "facilitator");
                                    return old;
                                }),
                        new Upcast(
                                "session.ended",
                                2,
                                old -> {
                                    old.add("turn", old.remove("period"));
                                    return old;
                                }));
        NewEntry old = new NewEntry("session.ended", 1, "{\"period\":4}", NOON);
        assertThat(read(new EventCodec(kinds, upcasts), old).event())
                .isEqualTo(new SessionEvent.SessionEnded("facilitator", 4));
        assertThatThrownBy(() -> read(new EventCodec(kinds, upcasts.subList(1, 2)), old))
                .hasMessage(
                        "Entry 1 is version 1 of session.ended, which this version of Sinews can no"
                                + " longer read; open the session with an older version.");
    }

    @Test
    void entriesOfOneBatchAreOneAction() throws EventFormatException {
        NewEntry e = codec.encode(new SessionEvent.ProposalExpired("m-2"), NOON);
        List<LogEntry> entries = new ArrayList<>();
        entries.add(stored(e, 1, 1));
        entries.add(stored(e, 2, 4));
        entries.add(stored(e, 3, 4));
        entries.add(stored(e, 4, 4));
        entries.add(stored(e, 5, 5));
        assertThat(codec.decode(entries).stream().map(Logged::action))
                .containsExactly(1L, 2L, 2L, 2L, 5L);
    }
}
