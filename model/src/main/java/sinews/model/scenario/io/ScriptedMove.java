package sinews.model.scenario.io;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.rules.Move;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A move of a moves script.
 *
 * @param line line of the file it stands on
 * @param turn turn in which it is proposed, 1 for the first
 * @param seat seat that proposes it
 * @param move the move; its line may be written {@code materiel@place}, see {@link #on}
 * @param reason why the seat wants it
 * @param alternatives what it considered instead, may be empty
 * @param answers answers of seats whose consent is needed; a seat that is not named consents
 */
public record ScriptedMove(
        int line,
        int turn,
        String seat,
        Move move,
        String reason,
        String alternatives,
        Map<String, Answer> answers) {

    /** What a seat answers. NOT_ASKED: the move is enacted over its head. */
    public enum Answer {
        GIVEN,
        REFUSED,
        NOT_ASKED
    }

    public ScriptedMove {
        answers = Map.copyOf(answers);
    }

    /**
     * The move with a line written {@code materiel@place} replaced by the id of the line that makes
     * that materiel at that place on this board (the first by id), so that a script can name a line
     * that a move of the script began. Empty when there is none there.
     */
    public Optional<Move> on(Board board) {
        String written = lineOf(move);
        if (!written.contains("@")) {
            return Optional.of(move);
        }
        List<String> parts = List.of(written.split("@", 2));
        return board.lines().values().stream()
                .filter(l -> l.materiel().equals(parts.get(0)) && l.location().equals(parts.get(1)))
                .map(LineState::id)
                .findFirst()
                .map(id -> withLine(move, id));
    }

    /** The line a move names, empty when it names none. */
    static String lineOf(Move move) {
        return switch (move) {
            case Move.PlaceOrder m -> m.line();
            case Move.Transfer m -> m.backfillLine();
            case Move.DirectSurge m -> m.line();
            case Move.Coproduce m -> m.line();
            case Move.AssembleForward m -> m.line();
            case Move.MoveTooling m -> m.line();
            case Move.Preposition m -> "";
            case Move.LiftEscort m -> "";
            case Move.ShareInformation m -> "";
            default -> "";
        };
    }

    private static Move withLine(Move move, String line) {
        return switch (move) {
            case Move.PlaceOrder m ->
                    new Move.PlaceOrder(
                            m.buyer(),
                            m.materiel(),
                            m.quantity(),
                            line,
                            m.due(),
                            m.deliverTo(),
                            m.form());
            case Move.Transfer m ->
                    new Move.Transfer(
                            m.donor(),
                            m.recipient(),
                            m.materiel(),
                            m.quantity(),
                            m.from(),
                            m.to(),
                            m.modes(),
                            m.terms(),
                            line,
                            m.backfillQuantity(),
                            m.lien());
            case Move.DirectSurge m -> new Move.DirectSurge(line);
            case Move.Coproduce m ->
                    new Move.Coproduce(line, m.host(), m.place(), m.size(), m.security());
            case Move.AssembleForward m ->
                    new Move.AssembleForward(line, m.host(), m.place(), m.size(), m.security());
            case Move.MoveTooling m -> new Move.MoveTooling(line, m.host(), m.place());
            case Move.Preposition m -> m;
            case Move.LiftEscort m -> m;
            case Move.ShareInformation m -> m;
            default -> move;
        };
    }
}
