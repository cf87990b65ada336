package sinews.model.scenario.io;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.rules.Move;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * A move of a moves script.
 *
 * @param line line of the file it stands on
 * @param turn turn in which it is proposed, 1 for the first
 * @param seat seat that proposes it
 * @param move the move; lines may be written {@code materiel@place}, an order {@code buyer@line},
 *     see {@link #on}
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

    /** Moves number their orders as they come, after those on the books at STARTEX. */
    private static final Comparator<OrderState> NEWEST =
            Comparator.comparing((OrderState o) -> !o.byMove().isEmpty())
                    .thenComparing(o -> o.terms().id().length())
                    .thenComparing(o -> o.terms().id());

    public ScriptedMove {
        answers = Map.copyOf(answers);
    }

    /**
     * The move with what a script cannot know beforehand replaced by ids of this board, so that it
     * can name what a move of the script began: a line written {@code materiel@place} is the line
     * that makes that materiel at that place (the first by id); an order written {@code buyer@line}
     * is that buyer's newest open order at that line. Empty when one of them is not there.
     */
    public Optional<Move> on(Board board) {
        for (String written : MoveLines.of(move)) {
            if (line(board, written).isEmpty()) {
                return Optional.empty();
            }
        }
        if (move instanceof Move.Cancel cancel) {
            return order(board, cancel.order()).map(Move.Cancel::new);
        }
        return Optional.of(MoveLines.with(move, written -> line(board, written).orElse(written)));
    }

    private static Optional<String> line(Board board, String written) {
        if (!written.contains("@")) {
            return Optional.of(written);
        }
        List<String> parts = List.of(written.split("@", 2));
        return board.lines().values().stream()
                .filter(l -> l.materiel().equals(parts.get(0)) && l.location().equals(parts.get(1)))
                .map(LineState::id)
                .findFirst();
    }

    private static Optional<String> order(Board board, String written) {
        if (!written.contains("@")) {
            return Optional.of(written);
        }
        List<String> parts = List.of(written.split("@", 2));
        return line(board, parts.get(1))
                .flatMap(
                        line ->
                                board.orders().values().stream()
                                        .filter(o -> o.open() > 0)
                                        .filter(o -> o.terms().buyer().equals(parts.get(0)))
                                        .filter(o -> o.terms().line().equals(line))
                                        .max(NEWEST)
                                        .map(o -> o.terms().id()));
    }
}
