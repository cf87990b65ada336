package sinews.model.explain;

import sinews.model.board.LineState;
import sinews.model.rules.Move;

/** Which moves lay down a line or move it. */
final class Projects {
    private Projects() {}

    /** Whether a move made a line what it is. */
    static boolean laysDown(Move move, LineState line) {
        String place = line.spec().location();
        return switch (move) {
            case Move.Coproduce m -> m.place().equals(place) && m.host().equals(nation(line));
            case Move.AssembleForward m -> m.place().equals(place) && m.host().equals(nation(line));
            case Move.PrintForward m -> m.place().equals(place) && m.host().equals(nation(line));
            case Move.MoveTooling m -> m.line().equals(line.id());
            default -> false;
        };
    }

    private static String nation(LineState line) {
        return line.spec().nation();
    }
}
