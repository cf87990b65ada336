package sinews.model.scenario.io;

import java.util.List;

/**
 * What reading a moves script gave.
 *
 * @param moves in the order of the file; empty when there are problems
 * @param problems everything that is wrong, by line
 */
public record MovesResult(List<ScriptedMove> moves, List<Problem> problems) {

    public MovesResult {
        moves = List.copyOf(moves);
        problems = List.copyOf(problems);
    }

    public boolean valid() {
        return problems.isEmpty();
    }
}
