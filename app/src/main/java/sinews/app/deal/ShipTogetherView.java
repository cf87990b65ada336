package sinews.app.deal;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ListChangeListener;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.deal.ShipTogetherFields.Part;
import sinews.app.shell.Ui;
import sinews.model.board.StockKey;
import sinews.model.rules.Move;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The inputs of several stocks that go to one place together. */
final class ShipTogetherView {
    private final ShipTogetherFields fields;
    private final Choices choices;

    ShipTogetherView(ShipTogetherFields fields) {
        this.fields = fields;
        choices = fields.choices();
    }

    Node node() {
        List<String> nations = new ArrayList<>(List.of(""));
        nations.addAll(choices.nations());
        ComboBox<String> recipient =
                Inputs.choice(
                        "deal-recipient",
                        nations,
                        fields.recipientProperty(),
                        id -> id.isEmpty() ? "Each owner keeps title" : choices.nation(id));
        ComboBox<String> place =
                Inputs.choice(
                        "deal-place",
                        choices.places(MoveKind.TRANSFER),
                        fields.placeProperty(),
                        choices::place);
        Node way =
                Inputs.labelled(
                        "Way",
                        Inputs.segments(
                                "deal-way",
                                List.of(TransferFields.Way.values()),
                                fields.wayProperty(),
                                w -> word(w.name())));
        Node terms =
                Inputs.labelled(
                        "Terms",
                        Inputs.segments(
                                "deal-terms",
                                List.of(Move.Terms.GIFT, Move.Terms.LOAN, Move.Terms.SALE),
                                fields.termsProperty(),
                                t -> word(t.name())));
        Node lien = Inputs.check("deal-lien", "May not be passed on (lien)", fields.lienProperty());
        fields.watched()
                .forEach(
                        o ->
                                o.addListener(
                                        c -> {
                                            show(terms, fields.passesTitle());
                                            show(lien, fields.passesTitle());
                                        }));
        show(terms, fields.passesTitle());
        show(lien, fields.passesTitle());
        VBox box =
                new VBox(
                        12,
                        Inputs.row(Inputs.labelled("To", recipient), Inputs.labelled("At", place)),
                        Inputs.labelled("What goes, units", parts()),
                        Inputs.row(way, terms),
                        lien);
        if (!fields.leftOut().isEmpty()) {
            VBox stays = new VBox(4, Ui.label("Chosen too and cannot go", "field-label"));
            stays.setId("deal-left-out");
            fields.leftOut().forEach(l -> stays.getChildren().add(Ui.text(l, "bad")));
            box.getChildren().add(2, stays);
        }
        return box;
    }

    private static void show(Node node, boolean visible) {
        node.setVisible(visible);
        node.setManaged(visible);
    }

    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }

    private Node parts() {
        GridPane grid = new GridPane(12, 6);
        grid.setId("deal-parts");
        ComboBox<StockKey> add =
                Inputs.choice(
                        "deal-part-add", List.of(), new SimpleObjectProperty<>(), choices::stock);
        add.setPromptText("Add a stock…");
        add.setAccessibleText("Add a stock");
        add.showingProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                add.getItems().setAll(others());
                            }
                        });
        add.setOnAction(
                e -> {
                    StockKey stock = add.getValue();
                    if (stock != null) {
                        Platform.runLater(
                                () -> {
                                    add.setValue(null);
                                    fields.add(stock);
                                });
                    }
                });
        Runnable fill =
                () -> {
                    grid.getChildren().clear();
                    int row = 0;
                    for (Part p : fields.parts()) {
                        row(grid, row++, p, add);
                    }
                };
        fields.parts().addListener((ListChangeListener<Part>) c -> fill.run());
        add.getItems().setAll(others());
        fill.run();
        return new VBox(8, grid, add);
    }

    private List<StockKey> others() {
        return choices.stocks().stream()
                .filter(k -> fields.parts().stream().noneMatch(p -> p.stock().equals(k)))
                .toList();
    }

    private void row(GridPane grid, int row, Part p, Node next) {
        StockKey k = p.stock();
        String name =
                choices.scenario().materiel(k.materiel()).name()
                        + ", "
                        + DealText.shortPlace(choices.scenario(), k.place())
                        + " · "
                        + choices.nation(k.owner());
        Label what = Ui.text(name);
        GridPane.setHgrow(what, Priority.ALWAYS);
        GridPane.setValignment(what, VPos.CENTER);
        TextField units = Inputs.number("deal-part-" + row, p.quantity());
        units.setAccessibleText("Units of " + name);
        Label of = Ui.label("of " + DealText.units(choices.board().stock(k)), "muted");
        of.setMinWidth(Region.USE_PREF_SIZE);
        Button out = new Button("✕");
        out.setId("deal-part-out-" + row);
        out.getStyleClass().add("quiet");
        out.setAccessibleText("Leave out " + name);
        out.setMinWidth(Region.USE_PREF_SIZE);
        out.setOnAction(
                e -> {
                    fields.remove(p);
                    next.requestFocus();
                });
        grid.addRow(row, what, units, of, out);
    }
}
