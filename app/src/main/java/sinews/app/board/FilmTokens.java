package sinews.app.board;

import sinews.app.board.BoardModel.StockToken;
import sinews.model.movement.TurnFilm;

import java.util.HashSet;
import java.util.Set;

/** Counts stocks up and down on their tokens while a film plays. */
final class FilmTokens {
    /** Steps in which a count goes from one week's to the next. */
    private static final int STEPS = 6;

    private final TokensPane tokens;
    private final Set<StockTokenNode> counted = new HashSet<>();
    private int drawnTick = -1;
    private int drawnStep = -1;

    FilmTokens(TokensPane tokens) {
        this.tokens = tokens;
    }

    /** Shows the counts of a moment, 0 to 1, of a tick. */
    void draw(TurnFilm.Step step, double moment) {
        int now = (int) (moment * STEPS);
        if (step.tick() == drawnTick && now == drawnStep) {
            return;
        }
        drawnTick = step.tick();
        drawnStep = now;
        tokens.stockNodes()
                .forEach(
                        (node, token) -> {
                            counted.add(node);
                            node.count(units(step, token, now));
                        });
    }

    private static long units(TurnFilm.Step step, StockToken token, int now) {
        long from = step.before().stock(token.key());
        long to = step.after().stock(token.key());
        return from + (to - from) * now / STEPS;
    }

    /** The counts as they were. */
    void restore() {
        counted.forEach(n -> n.count(n.token().units()));
    }
}
