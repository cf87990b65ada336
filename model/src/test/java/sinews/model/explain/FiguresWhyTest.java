package sinews.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sinews.model.board.Board;
import sinews.model.explain.Why.Root;
import sinews.model.explain.Why.Step;
import sinews.model.rules.Chance;
import sinews.model.rules.Measures;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Nation;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Every figure of a nation and every measure of the shipped exercise is explained. */
class FiguresWhyTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "cooperation.jsonl, 7", "alone.jsonl, 0", "cooperation.jsonl, 0"})
    void everyFigureIsExplainedToItsRootAndNothingIsLeftOver(String script, long seed) {
        Played game = Played.shipped(script, seed == 0 ? Chance.EXPECTED : Chance.SEEDED, seed);
        Explainer x = new Explainer(game.timeline(), game.rules);
        Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
        List<Nation> nations = game.timeline().latest().scenario().nations();
        for (Nation n : nations) {
            for (int turn = 1; turn <= x.turns(); turn += 3) {
                for (NationQuestion q : NationQuestion.values()) {
                    if (q != NationQuestion.TRUST) {
                        check(x.nation(q, n.id(), "", turn), rules);
                    }
                }
                for (Nation other : nations) {
                    if (!other.equals(n)) {
                        check(x.nation(NationQuestion.TRUST, n.id(), other.id(), turn), rules);
                    }
                }
            }
        }
        assertThat(rules)
                .containsKeys(
                        Rule.TREASURY,
                        Rule.INCOME,
                        Rule.LAPSE,
                        Rule.OBLIGATED,
                        Rule.CAPITAL,
                        Rule.CAPITAL_REST,
                        Rule.CAPITAL_UNMET,
                        Rule.CONFIDENCE,
                        Rule.COVER,
                        Rule.CONFIDENCE_REST,
                        Rule.RESOLUTION,
                        Rule.TRUST);
        if (!script.isEmpty()) {
            assertThat(rules).containsKeys(Rule.CAPITAL_MOVES, Rule.COSTS, Rule.PAID);
        }
    }

    private static void check(Why why, Map<Rule, Integer> rules) {
        assertThat(why.path().getLast()).isInstanceOf(Root.class);
        ShippedWhyTest.workOutAgain(why, rules);
        if (why instanceof Step step) {
            assertThat(step.operands())
                    .as(step.what())
                    .extracting(Operand::name)
                    .doesNotContain("not written down");
        }
    }

    /** What the strip tells during play. */
    @ParameterizedTest
    @CsvSource({"'', 0", "cooperation.jsonl, 7", "alone.jsonl, 0"})
    void everyMeasureOnTheTableIsExplained(String script, long seed) {
        Played game = Played.shipped(script, seed == 0 ? Chance.EXPECTED : Chance.SEEDED, seed);
        Explainer x = new Explainer(game.timeline(), game.rules);
        Board now = game.timeline().latest().board();
        Measures measures = game.rules.measures(now);
        Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
        Why fill = x.fill();
        check(fill, rules);
        assertThat(((Step) fill).result().value()).isEqualTo(measures.fillBp());
        Map<String, Long> out = new TreeMap<>();
        measures.runsOut().forEach(r -> out.put(r.demand(), (long) r.inTicks()));
        for (Demand d : game.timeline().latest().scenario().demands()) {
            Why runsOut = x.runsOut(d);
            assertThat(runsOut != null).as(d.id()).isEqualTo(out.containsKey(d.id()));
            if (runsOut != null) {
                assertThat(((Step) runsOut).result().value()).isPositive();
                check(runsOut, rules);
            }
            Why supply = x.supply(d);
            Measures.DemandMeasure m =
                    measures.demands().stream()
                            .filter(y -> y.demand().equals(d.id()))
                            .findFirst()
                            .orElseThrow();
            assertThat(supply != null).as(d.id()).isEqualTo(m.daysTenths() >= 0);
            if (supply != null) {
                assertThat(((Step) supply).result().value()).isEqualTo(m.daysTenths());
                check(supply, rules);
            }
        }
        assertThat(rules).containsKeys(Rule.FILL, Rule.SHARE_MET, Rule.RUNS_OUT, Rule.SUPPLY);
    }
}
