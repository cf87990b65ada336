package sinews.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.session.SessionCard;
import sinews.model.scenario.io.ScenarioLibrary;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

class HomeViewModelTest {
    @TempDir private Path folder;

    private static SessionCard session(String name, boolean ended) {
        return new SessionCard(
                Path.of(name),
                name,
                name,
                "s",
                "S",
                2,
                12,
                ended,
                "EXERCISE",
                Instant.EPOCH,
                null,
                "");
    }

    @Test
    void sessionsAreSortedIntoRunningAndEnded() {
        HomeViewModel home =
                new HomeViewModel(
                        List::of,
                        () -> List.of(session("a", false), session("b", true)),
                        Runnable::run,
                        Runnable::run);
        assertThat(home.loadingProperty().get()).isTrue();
        home.refresh();
        assertThat(home.loadingProperty().get()).isFalse();
        assertThat(home.running()).extracting(SessionCard::name).containsExactly("a");
        assertThat(home.ended()).extracting(SessionCard::name).containsExactly("b");
    }

    @Test
    void anUnreadableFolderIsNamed() {
        HomeViewModel home =
                new HomeViewModel(
                        () -> {
                            throw new IOException("/there: permission denied");
                        },
                        List::of,
                        Runnable::run,
                        Runnable::run);
        home.refresh();
        assertThat(home.problemProperty().get())
                .isEqualTo("The scenarios or sessions cannot be read: /there: permission denied");
    }

    @Test
    void aBrokenScenarioIsShownWithItsProblems() throws Exception {
        Path broken = Files.createDirectories(folder.resolve("broken"));
        Files.writeString(broken.resolve("scenario.json"), "{\"title\":\"Half done\"}");
        ScenarioCard card = ScenarioCard.of(ScenarioLibrary.list(folder).getFirst());
        assertThat(card.title()).isEqualTo("Half done");
        assertThat(card.playable()).isFalse();
        assertThat(card.problems()).isNotEmpty();
    }

    @Test
    void lengthIsSaidInTheLargestUnitThatFits() {
        assertThat(ScenarioCard.length(12, 96)).isEqualTo("12 turns, 2 years");
        assertThat(ScenarioCard.length(3, 12)).isEqualTo("3 turns, 3 months");
        assertThat(ScenarioCard.length(1, 1)).isEqualTo("1 turn, 1 week");
    }
}
