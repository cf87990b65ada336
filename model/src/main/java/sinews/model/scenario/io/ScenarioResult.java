package sinews.model.scenario.io;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Scenario;

import java.util.List;

/**
 * What reading a scenario gave.
 *
 * @param scenario the scenario, or null when there are problems
 * @param problems everything that is wrong, by file and line
 * @param warnings what is odd but does not hinder, by file and line
 */
public record ScenarioResult(
        @Nullable Scenario scenario, List<Problem> problems, List<Problem> warnings) {

    public ScenarioResult {
        problems = List.copyOf(problems);
        warnings = List.copyOf(warnings);
        if ((scenario == null) == problems.isEmpty()) {
            throw new IllegalArgumentException("either a scenario or problems");
        }
    }

    public boolean valid() {
        return scenario != null;
    }

    /**
     * The scenario.
     *
     * @throws IllegalArgumentException with all problems, one a line, when there is none
     */
    public Scenario orThrow() {
        if (scenario == null) {
            throw new IllegalArgumentException(
                    String.join("\n", problems.stream().map(Problem::text).toList()));
        }
        return scenario;
    }
}
