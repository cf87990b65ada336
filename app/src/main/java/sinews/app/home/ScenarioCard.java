package sinews.app.home;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Problem;
import sinews.model.scenario.io.ScenarioLibrary;
import sinews.model.scenario.io.ScenarioResult;

import java.nio.file.Path;
import java.util.List;

/**
 * A scenario as its card shows it.
 *
 * @param folder where it is
 * @param trains what it trains, one sentence
 * @param length such as "12 turns, 2 years"
 * @param seats seats at the table, without the white cell
 * @param problems what keeps it from being played, one sentence each; empty when it is fine
 * @param scenario the scenario, null when there are problems
 */
public record ScenarioCard(
        Path folder,
        String title,
        String summary,
        String trains,
        String length,
        int seats,
        List<String> problems,
        @Nullable Scenario scenario) {
    private static final int WEEKS_A_MONTH = 4;
    private static final int WEEKS_A_YEAR = 48;

    public ScenarioCard {
        problems = List.copyOf(problems);
    }

    /** Reads and checks the scenario behind a card of the library. */
    public static ScenarioCard of(ScenarioLibrary.Card card) {
        ScenarioResult result = card.check();
        return new ScenarioCard(
                card.folder(),
                card.title(),
                card.summary(),
                card.trains(),
                length(card.turns(), card.weeks()),
                card.seats(),
                result.problems().stream().map(Problem::text).toList(),
                result.scenario());
    }

    public boolean playable() {
        return problems.isEmpty();
    }

    /** Turns and the time they span, in the largest unit that fits. */
    static String length(int turns, int weeks) {
        String span;
        if (weeks > 0 && weeks % WEEKS_A_YEAR == 0) {
            span = count(weeks / WEEKS_A_YEAR, "year");
        } else if (weeks > 0 && weeks % WEEKS_A_MONTH == 0) {
            span = count(weeks / WEEKS_A_MONTH, "month");
        } else {
            span = count(weeks, "week");
        }
        return count(turns, "turn") + ", " + span;
    }

    private static String count(int n, String unit) {
        return n + " " + unit + (n == 1 ? "" : "s");
    }
}
