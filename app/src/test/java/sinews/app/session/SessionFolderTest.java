package sinews.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;

/** Where sessions are kept and how they are listed. */
class SessionFolderTest {
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    @TempDir Path folder;

    private static Path root(Map<String, String> properties, Map<String, String> environment) {
        return SessionFolder.standard(properties::get, environment::get).root();
    }

    @Test
    void theFolderIsTheUsersOwnAndCanBeChosen() {
        Map<String, String> linux = Map.of("user.home", "/home/kim", "os.name", "Linux");
        assertThat(root(linux, Map.of()))
                .isEqualTo(Path.of("/home/kim/.local/share/sinews/sessions"));
        assertThat(root(linux, Map.of("XDG_DATA_HOME", "/data")))
                .isEqualTo(Path.of("/data/sinews/sessions"));
        assertThat(root(linux, Map.of("SINEWS_DATA", "/mnt/stick")))
                .isEqualTo(Path.of("/mnt/stick/sessions"));
        assertThat(root(Map.of("sinews.data", "/tmp/x"), Map.of("SINEWS_DATA", "/mnt/stick")))
                .isEqualTo(Path.of("/tmp/x/sessions"));
        assertThat(root(Map.of("user.home", "/Users/kim", "os.name", "Mac OS X"), Map.of()))
                .isEqualTo(Path.of("/Users/kim/Library/Application Support/Sinews/sessions"));
        assertThat(
                        root(
                                Map.of("user.home", "C", "os.name", "Windows 11"),
                                Map.of("APPDATA", "roaming")))
                .isEqualTo(Path.of("roaming/Sinews/sessions"));
    }

    private SessionService create(String name, Instant at) throws Exception {
        SessionFolder sessions = new SessionFolder(folder.resolve("sessions"));
        return SessionService.create(
                sessions.fileFor(name),
                Small.SCENARIO,
                Small.INFO,
                Runnable::run,
                Clock.fixed(at, ZoneOffset.UTC));
    }

    @Test
    void aFileIsNamedAfterItsSessionAndNeverTakenTwice() throws Exception {
        SessionFolder sessions = new SessionFolder(folder.resolve("sessions"));
        assertThat(sessions.list()).isEmpty();
        assertThat(sessions.fileFor("Übung: Tisch 2 / früh"))
                .hasFileName("ubung-tisch-2-fruh.sinews");
        assertThat(sessions.fileFor("../..")).hasFileName("session.sinews");
        create("Anvil", NOON).close();
        assertThat(sessions.fileFor("Anvil")).hasFileName("anvil-2.sinews");
        assertThat(sessions.freeName("Anvil")).isEqualTo("Anvil (2)");
        assertThat(sessions.freeName("Hammer")).isEqualTo("Hammer");
    }

    @Test
    void sessionsAreListedLastUsedFirstWithOrWithoutTheirCards() throws Exception {
        SessionFolder sessions = new SessionFolder(folder.resolve("sessions"));
        create("First", NOON).close();
        SessionService second = create("Second", NOON.plusSeconds(60));
        second.submit(Small.next()).join();
        second.close();
        List<SessionCard> cards = sessions.list();
        assertThat(cards.stream().map(c -> c.file().getFileName().toString()))
                .containsExactly("second.sinews", "first.sinews");
        SessionCard card = cards.getFirst();
        assertThat(card.name()).isEqualTo("Anvil");
        assertThat(card.scenarioTitle()).isEqualTo("Two nations, one lane");
        assertThat(card.turn()).isEqualTo(1);
        assertThat(card.turns()).isEqualTo(24);
        assertThat(card.ended()).isFalse();
        assertThat(card.lastUsed()).isEqualTo(NOON.plusSeconds(60));

        Files.delete(sessions.root().resolve("second.sinews.card"));
        Files.writeString(sessions.root().resolve("first.sinews.card"), "turn=three");
        assertThat(sessions.list())
                .hasSize(2)
                .allSatisfy(
                        c -> {
                            assertThat(c.name()).isEqualTo("Anvil");
                            assertThat(c.problem()).isEmpty();
                        });
    }

    @Test
    void aSessionThatCannotBeReadSaysWhy() throws Exception {
        SessionFolder sessions = new SessionFolder(folder.resolve("sessions"));
        Files.createDirectories(sessions.root());
        Files.writeString(sessions.root().resolve("odd.sinews.journal.jsonl"), "what is this\n");
        SessionCard card = sessions.list().getFirst();
        assertThat(card.name()).isEqualTo("odd.sinews");
        assertThat(card.problem())
                .startsWith("The session odd.sinews cannot be read (journal: not a");
    }
}
