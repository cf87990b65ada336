package sinews.app.board;

import javafx.scene.text.Text;

import sinews.app.board.BoardModel.StockToken;
import sinews.model.movement.TurnFilm;

import java.util.HashMap;
import java.util.Map;

/** Counts stocks up and down on their tokens while a film plays. */
final class FilmTokens {
    /** Steps in which a count goes from one week's to the next. */
    private static final int STEPS = 6;

    private final TokensPane tokens;
    private final Map<Text, String> found = new HashMap<>();
    private final Map<TokenNode, Double> widths = new HashMap<>();
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
                            if (node.lookup(".token-count") instanceof Text count) {
                                found.putIfAbsent(count, count.getText());
                                set(count, units(step, token, now));
                                widen(node, count);
                                node.requestLayout();
                            }
                        });
    }

    /** Makes room for a count that is longer than the one at the end. */
    private void widen(TokenNode node, Text count) {
        double whole = widths.computeIfAbsent(node, TokenNode::boxWidth);
        double more =
                TokenType.width(count.getText(), TokenType.COUNT)
                        - TokenType.width(found.getOrDefault(count, ""), TokenType.COUNT);
        double wanted = Math.ceil(whole + Math.max(0, more));
        if (wanted != node.boxWidth()) {
            node.setBox(wanted, node.boxHeight());
        }
    }

    private static long units(TurnFilm.Step step, StockToken token, int now) {
        long from = step.before().stock(token.key());
        long to = step.after().stock(token.key());
        return from + (to - from) * now / STEPS;
    }

    private static void set(Text count, long units) {
        String text = ShortNumber.of(units);
        if (!text.equals(count.getText())) {
            count.setText(text);
        }
    }

    /** The counts as they were. */
    void restore() {
        found.forEach(Text::setText);
        widths.forEach((node, width) -> node.setBox(width, node.boxHeight()));
        tokens.stockNodes().keySet().forEach(TokenNode::requestLayout);
    }
}
