package sinews.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.console.TestSession;
import sinews.app.session.SessionService;
import sinews.model.rules.Rules;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

/** One sentence an effect, with the names of the scenario. */
class EffectTextTest {
    @TempDir private static Path folder;
    private static Sight sight;

    @BeforeAll
    static void begin() throws Exception {
        try (SessionService service = TestSession.begin(folder)) {
            SessionState state = service.state();
            Rules rules = Rules.of(state.scenario());
            sight = new Sight(state, rules.measures(state.board()), rules);
        }
    }

    private static String text(Effect effect) {
        return EffectText.of(sight, effect);
    }

    @Test
    void oneDayIsNotDays() {
        String strait = sight.scenario().chokepoints().getFirst().id();
        assertThat(text(new Effect.ChokepointContest(strait, 2_000, 400, 5_800, 10)))
                .endsWith("58 % of lift remains, 1 day more.");
        assertThat(text(new Effect.ChokepointContest(strait, 2_000, 400, 5_800, 15)))
                .endsWith("58 % of lift remains, 1.5 days more.");
    }

    @Test
    void eachEffectIsSaidInOneSentence() {
        Scenario s = sight.scenario();
        String place = s.locations().getFirst().id();
        String line = s.lines().getFirst().id();
        String demand = s.demands().getFirst().id();
        String item = s.materiel().getFirst().id();
        String lane = s.lanes().getFirst().id();
        String agreement = s.agreements().getFirst().id();
        String party = s.agreements().getFirst().parties().getFirst();
        List<Effect> all =
                List.of(
                        new Effect.PortOutage(place, 2_500),
                        new Effect.Strike(place, 5_000, 4_000),
                        new Effect.NewTheatre(demand),
                        new Effect.Ceasefire(demand),
                        new Effect.ContinuingResolution("US"),
                        new Effect.BudgetShock("US", 8_000),
                        new Effect.PriceShock(item, 15_000),
                        new Effect.PoliticalShock("US", -10, 0, 5, Map.of("JP", -20)),
                        new Effect.CaveatInvoked(party, agreement),
                        new Effect.WorkforceLoss(line, 5_000, 7_000),
                        new Effect.Recall(item, line, 1),
                        new Effect.LiftLoss(List.of(lane), 2_500),
                        new Effect.AdversarySurge(item, 12_000),
                        new Effect.Blockade(
                                List.of(place),
                                new AreaShape.Circle(0, 0, 100),
                                List.of(Mode.SEA),
                                0));
        assertThat(all)
                .allSatisfy(
                        e ->
                                assertThat(text(e))
                                        .endsWith(".")
                                        .doesNotContain("null", "  ")
                                        .doesNotMatch(".*[a-z]\\. [A-Z].*"));
    }

    @Test
    void theSentencesSayTheirNumbers() {
        assertThat(text(new Effect.PoliticalShock("US", -10, 0, 5, Map.of("JP", -20))))
                .isEqualTo(
                        "United States: political capital −10, industry confidence +5, trust in"
                                + " Japan −20.");
        assertThat(text(new Effect.BudgetShock("JP", 8_000)))
                .isEqualTo("Japan receives 80 % of its planned income.");
        assertThat(text(new Effect.ContinuingResolution("US")))
                .isEqualTo(
                        "United States runs on last year's budget: nothing new, no rate goes up.");
    }
}
