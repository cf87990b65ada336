package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScenarioResult;

import java.nio.file.Path;

/** The scenario that ships is as large as promised, and worth playing. */
class ShippedScenarioTest {
    private static final Path FOLDER = Path.of("..", "scenarios", "taiwan-blockade");

    @Test
    void itIsAsLargeAsPromised() {
        ScenarioResult result = ScenarioReader.read(FOLDER);
        assertThat(result.warnings()).isEmpty();
        Scenario s = result.orThrow();
        assertThat(s.totalTicks()).isEqualTo(96);
        assertThat(s.turns()).hasSize(12);
        assertThat(s.materiel()).hasSizeGreaterThanOrEqualTo(14);
        assertThat(s.lines()).hasSizeGreaterThanOrEqualTo(25);
        assertThat(s.locations()).hasSizeGreaterThanOrEqualTo(30);
        assertThat(s.injects()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(s.injects().stream().map(Inject::storyline))
                .contains("Taiwan", "Red Sea", "Korea");
        assertThat(s.injects().stream().flatMap(i -> i.effects().stream()).map(Effect::getClass))
                .contains(
                        Effect.Blockade.class,
                        Effect.ChokepointClose.class,
                        Effect.ChokepointContest.class,
                        Effect.DemandSurge.class,
                        Effect.ExportBan.class,
                        Effect.LineOutage.class,
                        Effect.StockChange.class,
                        Effect.Warning.class,
                        Effect.Narrative.class);
        assertThat(s.objectives()).hasSize(6);
        assertThat(
                        s.lines().stream()
                                .filter(
                                        l ->
                                                l.phase() == LinePhase.BUILD
                                                        || l.phase() == LinePhase.QUALIFY))
                .as("forward projects under way")
                .hasSizeGreaterThanOrEqualTo(4);
        assertThat(s.brief()).isNotBlank();
    }
}
