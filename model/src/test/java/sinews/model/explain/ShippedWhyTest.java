package sinews.model.explain;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.fail;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sinews.model.explain.Claims.Dealt;
import sinews.model.explain.Why.Root;
import sinews.model.explain.Why.Step;
import sinews.model.rules.Chance;
import sinews.model.scenario.Demand;

import java.util.EnumMap;
import java.util.Map;

/** Every shortage of the shipped exercise is explained, and every step can be worked out again. */
class ShippedWhyTest {

    @ParameterizedTest
    @CsvSource({"'', 0", "cooperation.jsonl, 0", "cooperation.jsonl, 7", "alone.jsonl, 0"})
    void everyShortageIsExplainedToItsRoot(String script, long seed) {
        Played played = Played.shipped(script, seed == 0 ? Chance.EXPECTED : Chance.SEEDED, seed);
        Explainer explainer = new Explainer(played.timeline(), played.rules);
        Map<Rule, Integer> rules = new EnumMap<>(Rule.class);
        int shortages = 0;
        for (Demand d : played.timeline().latest().scenario().demands()) {
            for (int turn = 1; turn <= explainer.turns(); turn++) {
                if (explainer.unmet(d, turn) > 0) {
                    shortages++;
                    Why why = explainer.demand(d, turn);
                    assertThat(why.path().getLast()).isInstanceOf(Root.class);
                    workOutAgain(why, rules);
                }
            }
        }
        assertThat(shortages).isGreaterThan(50);
        assertThat(rules).containsKeys(Rule.USE, Rule.STOCK, Rule.HAND_OUT, Rule.STARTS, Rule.BIN);
        // Only lift that was dealt in several rounds of one week is told by what was left of it.
        assertThat(rules.getOrDefault(Rule.REST, 0)).isLessThan(10);
    }

    /** Each step from its printed operands by its printed formula gives its printed result. */
    static void workOutAgain(Why why, Map<Rule, Integer> rules) {
        if (!(why instanceof Step step)) {
            return;
        }
        rules.merge(step.rule(), 1, Integer::sum);
        String from = WhyText.operands(step);
        String gives = WhyText.result(step);
        Reckoner.Printed printed = Reckoner.read(from, gives);
        Reckoner.Fraction again = Reckoner.reckon(printed);
        if (again.compare(printed.result()) != 0) {
            fail("%s\n%s\n%s\nbut it gives %s", step.what(), from, gives, again);
        }
        assertThat(step.causes()).as(step.what()).isNotEmpty();
        step.causes().forEach(c -> workOutAgain(c, rules));
    }

    @ParameterizedTest
    @CsvSource({"cooperation.jsonl", "''"})
    void everyHandOutFollowsTheDealRule(String script) {
        Played played = Played.shipped(script, Chance.EXPECTED, 0);
        Desk desk = new Desk(played.timeline(), played.rules);
        int deals = 0;
        for (int tick = 0; tick <= desk.frames.last(); tick++) {
            Claims claims = desk.claims(desk.frames.at(tick));
            for (var source : claims.sources()) {
                Dealt dealt = claims.at(source);
                assertThat(dealt.exact())
                        .as(
                                "tick %s, %s: %s, posted %s",
                                tick, source, dealt.result().shares(), dealt.posted())
                        .isTrue();
                deals++;
            }
        }
        assertThat(deals).isGreaterThan(1000);
    }
}
