package sinews.app.home;

import java.nio.file.Path;
import java.util.List;

/**
 * A scenario as its card shows it.
 *
 * @param folder where it is
 * @param trains what it trains, one sentence
 * @param length such as "12 turns, 24 months"
 * @param seats number of seats
 * @param problems what keeps it from being played, one sentence each; empty when it is fine
 */
public record ScenarioCard(
        Path folder, String title, String summary, String trains, String length, int seats, List<String> problems) {
    public ScenarioCard {
        problems = List.copyOf(problems);
    }

    public boolean playable() {
        return problems.isEmpty();
    }
}
