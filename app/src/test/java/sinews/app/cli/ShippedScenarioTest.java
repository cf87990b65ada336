package sinews.app.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;

import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScenarioResult;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The scenario that ships is as large as promised, and worth playing. */
class ShippedScenarioTest {
    private static final Path FOLDER = Path.of("..", "scenarios", "taiwan-blockade");

    /** Demand met at ENDEX with a shipped script of moves, basis points. */
    private static int fill(String script) {
        List<String> args = new ArrayList<>(List.of("rehearse", FOLDER.toString(), "--json"));
        if (!script.isEmpty()) {
            args.add("--moves");
            args.add(FOLDER.resolve("moves").resolve(script + ".jsonl").toString());
        }
        StringWriter out = new StringWriter();
        int exit =
                Cli.run(
                        new PrintWriter(out),
                        new PrintWriter(new StringWriter()),
                        args.toArray(new String[0]));
        assertThat(exit).isEqualTo(Cli.DONE);
        JsonObject played = JsonParser.parseString(out.toString()).getAsJsonObject();
        assertThat(played.get("failed").getAsInt()).as("failed moves of %s", script).isZero();
        assertThat(played.get("refused").getAsInt()).as("refused moves of %s", script).isZero();
        return played.get("fillBp").getAsInt();
    }

    @Test
    void theTableDecidesTheOutcome() {
        int none = fill("");
        assertThat(none).isBetween(4_000, 6_500);
        assertThat(fill("good")).isGreaterThanOrEqualTo(none + 1_500);
        assertThat(fill("production-only")).isGreaterThanOrEqualTo(none + 500);
        assertThat(fill("transfers-only")).isGreaterThan(none);
    }

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
