package sinews.app.board;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.VBox;
import javafx.scene.text.Text;
import javafx.scene.text.TextFlow;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.rules.ConsentNeed;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.MoveQuote.SupplyAt;
import sinews.model.rules.Rejection;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What a drop would bring, in a few lines: route, arrival, days of supply, who must consent. */
final class DropCard extends VBox {
    private static final double WIDTH = 300;

    private String hint = "";

    DropCard() {
        getStyleClass().addAll("map-card", "drop-card");
        setMouseTransparent(true);
        setManaged(false);
        setPrefWidth(WIDTH);
    }

    /** The last line: what to do. */
    void setHint(String text) {
        hint = text;
    }

    /** Shows the heading while the rules are asked. */
    void ask(String heading) {
        getChildren().setAll(label(heading, "heading"), label("Asking the rules …", "muted"));
        fit();
    }

    /** Shows the answer. */
    void answer(String heading, String way, Scenario scenario, Board board, MoveQuote quote) {
        List<Node> rows = new ArrayList<>();
        rows.add(label(heading, "heading"));
        rows.add(label(way + distance(board, quote), "muted"));
        Rejection obstacle = quote.obstacle();
        if (obstacle != null) {
            rows.add(label(obstacle.sentence(), "bad"));
        } else {
            rows.add(arrival(scenario, quote));
            TextFlow supply = supply(quote);
            if (supply != null) {
                rows.add(supply);
            }
            cost(quote, rows);
            rows.add(needs(scenario, quote));
            quote.notes().stream().limit(2).forEach(n -> rows.add(label(n, "warning")));
        }
        rows.add(label(hint, "caption"));
        getChildren().setAll(rows);
        fit();
    }

    private void fit() {
        applyCss();
        resize(WIDTH, prefHeight(WIDTH));
        layout();
    }

    private static Label label(String text, String style) {
        Label l = new Label(text);
        l.getStyleClass().add(style);
        l.setWrapText(true);
        l.setMaxWidth(WIDTH - 28);
        return l;
    }

    private static TextFlow flow(String... parts) {
        TextFlow f = new TextFlow();
        for (int i = 0; i < parts.length; i++) {
            Text t = new Text(parts[i]);
            t.getStyleClass().add(i % 2 == 0 ? "card-text" : "card-value");
            f.getChildren().add(t);
        }
        return f;
    }

    private static String distance(Board board, MoveQuote quote) {
        long km = 0;
        for (String lane : quote.lanes()) {
            LaneState s = board.lanes().get(lane);
            km += s == null ? 0 : s.km();
        }
        String far = km == 0 ? "" : ", " + ShortNumber.exact(km) + " km";
        return quote.transitTenths() < 0
                ? far
                : far + " · " + Math.ceilDiv(quote.transitTenths(), 10) + " days";
    }

    private static TextFlow arrival(Scenario s, MoveQuote quote) {
        if (quote.effectTick() < 0) {
            return flow("It never takes effect");
        }
        boolean carried = quote.transitTenths() >= 0;
        int turn = s.turnAt(quote.effectTick());
        int week = quote.effectTick() - s.firstTick(turn) + 1;
        String when =
                quote.effectTick() >= s.totalTicks()
                        ? "after ENDEX"
                        : "turn %d, week %d".formatted(turn + 1, week);
        return flow(carried ? "Arrives " : "Delivers first in ", when);
    }

    private static @Nullable TextFlow supply(MoveQuote q) {
        if (q.before().isEmpty() || q.before().size() != q.after().size()) {
            return null;
        }
        // A seat that may not see the other side is told of its own only.
        String there = q.before().size() < 2 ? "" : change(q.before().get(1), q.after().get(1));
        String here = change(q.before().get(0), q.after().get(0));
        if (there.isEmpty() && here.isEmpty()) {
            return null;
        }
        List<String> parts = new ArrayList<>(List.of("Days of supply "));
        if (!there.isEmpty()) {
            parts.addAll(List.of(there, here.isEmpty() ? " there" : " there, "));
        }
        if (!here.isEmpty()) {
            parts.addAll(List.of(here, " here"));
        }
        return flow(parts.toArray(String[]::new));
    }

    private static String change(SupplyAt before, SupplyAt after) {
        return before.daysTenths() < 0 && after.daysTenths() < 0
                ? ""
                : days(before.daysTenths()) + " → " + days(after.daysTenths());
    }

    private static String days(long tenths) {
        return tenths < 0 ? "–" : Long.toString(tenths / 10);
    }

    private static void cost(MoveQuote q, List<Node> rows) {
        List<String> parts = new ArrayList<>();
        if (q.money() > 0) {
            parts.add(dollars(q.money()));
        }
        if (q.politicalCapital() > 0) {
            parts.add(q.politicalCapital() + " political capital");
        }
        if (!parts.isEmpty()) {
            rows.add(flow("Costs ", String.join(", ", parts)));
        }
    }

    /** 640 $, 12 k$, 3.4 M$, 120 M$; cut off, not rounded. */
    private static String dollars(long money) {
        if (money < 1_000) {
            return money + " $";
        }
        if (money < 1_000_000) {
            return money / 1_000 + " k$";
        }
        long tenths = money / 100_000;
        return tenths < 100
                ? tenths / 10 + "." + tenths % 10 + " M$"
                : String.format(Locale.ENGLISH, "%,d M$", tenths / 10);
    }

    private static TextFlow needs(Scenario s, MoveQuote q) {
        if (q.needs().isEmpty()) {
            return flow("Needs no one else");
        }
        List<String> seats =
                q.needs().stream()
                        .map(ConsentNeed::seat)
                        .distinct()
                        .map(id -> s.seat(id).name())
                        .toList();
        return flow("Needs ", String.join(", ", seats));
    }
}
