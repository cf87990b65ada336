package sinews.app.home;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.session.SessionCard;
import sinews.model.scenario.io.ScenarioLibrary;
import sinews.model.session.Origin;
import sinews.model.session.Phase;

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
        assertThat(home.running()).extracting(r -> r.card().name()).containsExactly("a");
        assertThat(home.ended()).extracting(r -> r.card().name()).containsExactly("b");
    }

    private static SessionCard used(String id, String from, int second) {
        return new SessionCard(
                Path.of(id),
                id,
                id,
                "s",
                "S",
                2,
                12,
                false,
                "EXERCISE",
                Instant.ofEpochSecond(second),
                from.isEmpty() ? null : new Origin(from, from, 8, 2, Phase.BRIEF),
                "");
    }

    private static List<String> rows(SessionCard... lastUsedFirst) {
        return SessionRow.of(List.of(lastUsedFirst)).stream()
                .map(r -> "-".repeat(r.depth()) + r.card().name())
                .toList();
    }

    @Test
    void branchesStandBelowWhatTheyComeFrom() {
        assertThat(
                        rows(
                                used("b2", "a", 9),
                                used("c", "", 8),
                                used("b1-1", "b1", 7),
                                used("b1", "a", 6),
                                used("a", "", 5),
                                used("lone", "gone", 4)))
                .containsExactly("a", "-b2", "-b1", "--b1-1", "c", "lone");
    }

    @Test
    void noSessionIsLostWhereFilesNameEachOther() {
        assertThat(rows(used("a", "b", 3), used("b", "a", 2), used("c", "a", 1)))
                .containsExactly("a", "b", "c");
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
