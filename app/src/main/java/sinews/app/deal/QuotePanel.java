package sinews.app.deal;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.model.rules.MoveQuote;
import sinews.model.rules.MoveQuote.SupplyAt;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Predicate;

/** What a move would cost and bring: route, arrival, days of supply, cost, and what to mind. */
final class QuotePanel extends VBox {
    private final Scenario scenario;
    private final Predicate<String> sees;
    private final VBox notes = new VBox(8);

    /**
     * @param sees whether the stocks of a nation may be shown
     */
    QuotePanel(Scenario scenario, Predicate<String> sees) {
        super(12);
        this.scenario = scenario;
        this.sees = sees;
        getStyleClass().add("quote");
        setId("deal-quote");
    }

    /** What is worth knowing besides; stands apart from the figures. */
    VBox notes() {
        return notes;
    }

    /**
     * @param effect what happens at the quote's effect tick, such as "Arrives"
     */
    void show(@Nullable MoveQuote quote, String effect) {
        notes.getChildren().clear();
        if (quote == null) {
            getChildren().setAll(muted("Reckoning…"));
            return;
        }
        List<Node> all = new ArrayList<>();
        if (!quote.summary().isEmpty()) {
            Label summary = new Label(quote.summary() + ".");
            summary.getStyleClass().add("heading");
            summary.setWrapText(true);
            all.add(summary);
        }
        GridPane facts = new GridPane(12, 6);
        int row = 0;
        if (!quote.lanes().isEmpty()) {
            row = fact(facts, row, "Way", DealText.way(scenario, quote.lanes()));
            row = fact(facts, row, "Under way", DealText.transit(quote.transitTenths()));
        }
        if (quote.effectTick() >= 0) {
            row = fact(facts, row, effect, DealText.when(scenario, quote.effectTick()));
        }
        row = fact(facts, row, "Cost", cost(quote));
        if (row > 0) {
            all.add(facts);
        }
        boolean known = quote.before().stream().anyMatch(s -> sees.test(s.owner()));
        if (quote.before().size() == quote.after().size() && known) {
            all.add(supply(quote));
        }
        getChildren().setAll(all);
        if (!quote.notes().isEmpty()) {
            Label title = new Label("Worth knowing");
            title.getStyleClass().add("field-label");
            notes.getChildren().add(title);
            quote.notes().forEach(n -> notes.getChildren().add(marked("note-dot", n)));
        }
    }

    private String cost(MoveQuote quote) {
        List<String> parts = new ArrayList<>();
        if (quote.money() > 0) {
            parts.add(
                    DealText.dollars(quote.money())
                            + (quote.payer().isEmpty()
                                    ? ""
                                    : ", paid by " + scenario.nation(quote.payer()).name()));
        }
        if (quote.politicalCapital() > 0) {
            parts.add(quote.politicalCapital() + " political capital");
        }
        return parts.isEmpty() ? "nothing" : String.join(" · ", parts);
    }

    private static int fact(GridPane grid, int row, String what, String value) {
        Label name = new Label(what);
        name.getStyleClass().add("muted");
        name.setMinWidth(USE_PREF_SIZE);
        Label text = new Label(value);
        text.getStyleClass().add("fact");
        text.setWrapText(true);
        GridPane.setHgrow(text, Priority.ALWAYS);
        grid.addRow(row, name, text);
        return row + 1;
    }

    private Node supply(MoveQuote quote) {
        GridPane grid = new GridPane(16, 6);
        grid.getStyleClass().add("supply");
        grid.addRow(0, caption(""), caption("units"), caption("days of supply"));
        for (int i = 0; i < quote.before().size(); i++) {
            SupplyAt before = quote.before().get(i);
            SupplyAt after = quote.after().get(i);
            if (!sees.test(before.owner())) {
                continue;
            }
            String what =
                    quote.before().size() > 2
                            ? scenario.materiel(before.materiel()).label() + " · "
                            : "";
            Label place =
                    new Label(
                            what
                                    + DealText.shortPlace(scenario, before.place())
                                    + " · "
                                    + scenario.nation(before.owner()).name());
            place.setWrapText(true);
            GridPane.setHgrow(place, Priority.ALWAYS);
            grid.addRow(
                    i + 1,
                    place,
                    change(DealText.units(before.units()), DealText.units(after.units())),
                    before.daysTenths() < 0 && after.daysTenths() < 0
                            ? muted("none used")
                            : change(
                                    DealText.days(before.daysTenths()),
                                    DealText.days(after.daysTenths())));
        }
        return grid;
    }

    private static Node change(String before, String after) {
        Label was = muted(before + " →");
        Label is = new Label(after);
        is.getStyleClass().add("strong");
        was.setMinWidth(USE_PREF_SIZE);
        is.setMinWidth(USE_PREF_SIZE);
        HBox box = new HBox(4, was, is);
        box.setMinWidth(USE_PREF_SIZE);
        return box;
    }

    static Node marked(String style, String sentence) {
        Region dot = new Region();
        dot.getStyleClass().addAll("dot", style);
        Label text = new Label(sentence);
        text.setWrapText(true);
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox line = new HBox(8, dot, text);
        line.getStyleClass().add("marked");
        return line;
    }

    private static Label caption(String text) {
        Label label = new Label(text);
        label.setMinWidth(USE_PREF_SIZE);
        label.getStyleClass().add("caption");
        return label;
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("muted");
        return label;
    }
}
