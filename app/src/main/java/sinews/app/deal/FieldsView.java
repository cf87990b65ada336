package sinews.app.deal;

import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.VBox;

import sinews.model.rules.Move;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** The inputs for what is filled in on a sheet. */
final class FieldsView {
    private FieldsView() {}

    static Node of(MoveFields fields) {
        return switch (fields) {
            case MoveForm f -> new FormView(f).node();
            case TransferFields f -> transfer(f);
            case ShipTogetherFields f -> new ShipTogetherView(f).node();
            case ProjectFields f -> project(f);
        };
    }

    private static Node transfer(TransferFields f) {
        VBox rest = new VBox(12);
        f.stockProperty().subscribe(s -> rest.getChildren().setAll(ofStock(f)));
        return new VBox(
                12,
                Inputs.labelled(
                        "Stock",
                        Inputs.choice(
                                "deal-stock",
                                f.choices().stocks(),
                                f.stockProperty(),
                                f.choices()::stock)),
                rest);
    }

    private static List<Node> ofStock(TransferFields f) {
        Choices choices = f.choices();
        String owner = f.nation();
        ComboBox<String> recipient =
                Inputs.choice(
                        "deal-recipient",
                        choices.nations(),
                        f.recipientProperty(),
                        id ->
                                id.equals(owner)
                                        ? choices.nation(id) + " keeps title (pre-position)"
                                        : choices.nation(id));
        Node quantity =
                Inputs.labelled(
                        "Quantity, of " + DealText.units(f.available()),
                        Inputs.quantity("deal-quantity", f.quantityProperty(), f.available()));
        Node way =
                Inputs.labelled(
                        "Way",
                        Inputs.segments(
                                "deal-way",
                                List.of(TransferFields.Way.values()),
                                f.wayProperty(),
                                w -> word(w.name())));
        Node terms =
                Inputs.labelled(
                        "Terms",
                        Inputs.segments(
                                "deal-terms",
                                List.of(Move.Terms.GIFT, Move.Terms.LOAN, Move.Terms.SALE),
                                f.termsProperty(),
                                t -> word(t.name())));
        VBox more = new VBox(12);
        if (!f.makers().isEmpty()) {
            more.getChildren().add(backfill(f));
        }
        more.getChildren()
                .add(Inputs.check("deal-lien", "May not be passed on (lien)", f.lienProperty()));
        f.recipientProperty()
                .subscribe(
                        r -> {
                            boolean title = !f.prepositions();
                            for (Node n : List.of(more, terms)) {
                                n.setVisible(title);
                                n.setManaged(title);
                            }
                        });
        return List.of(
                Inputs.row(
                        Inputs.labelled("To", recipient),
                        Inputs.labelled("At", places(f, f.stockProperty().get().place()))),
                quantity,
                Inputs.row(way, terms),
                more);
    }

    private static Node backfill(TransferFields f) {
        List<String> ids = new ArrayList<>(List.of(""));
        ids.addAll(f.makers());
        ComboBox<String> line =
                Inputs.choice(
                        "deal-backfill",
                        ids,
                        f.backfillLineProperty(),
                        id -> id.isEmpty() ? "No back-fill" : f.choices().line(id));
        Node quantity =
                Inputs.labelled(
                        "Units",
                        Inputs.number("deal-backfill-quantity", f.backfillQuantityProperty()));
        f.backfillLineProperty()
                .subscribe(
                        id -> {
                            quantity.setVisible(!id.isEmpty());
                            quantity.setManaged(!id.isEmpty());
                        });
        return Inputs.row(Inputs.labelled("Back-fill ordered from", line), quantity);
    }

    private static Node project(ProjectFields f) {
        VBox sized = new VBox(12);
        f.lineProperty()
                .subscribe(
                        l ->
                                sized.getChildren()
                                        .setAll(
                                                Inputs.labelled(
                                                        "Size, units a year",
                                                        Inputs.quantity(
                                                                "deal-size",
                                                                f.sizeProperty(),
                                                                Math.max(
                                                                        2,
                                                                        2
                                                                                * f.line()
                                                                                        .spec()
                                                                                        .baseRate()))),
                                                security(f)));
        f.kindProperty()
                .subscribe(
                        k -> {
                            sized.setVisible(k != MoveKind.MOVE_TOOLING);
                            sized.setManaged(k != MoveKind.MOVE_TOOLING);
                        });
        Choices choices = f.choices();
        return new VBox(
                12,
                Inputs.row(
                        Inputs.labelled(
                                "Line",
                                Inputs.choice(
                                        "deal-line",
                                        choices.lines(f.kind()),
                                        f.lineProperty(),
                                        choices::line)),
                        Inputs.labelled(
                                "At",
                                Inputs.choice(
                                        "deal-place",
                                        choices.places(f.kind()),
                                        f.placeProperty(),
                                        choices::place))),
                sized);
    }

    private static CheckBox security(ProjectFields f) {
        return Inputs.check(
                "deal-security",
                "Build security in from the start (+5 % capital)",
                f.securityProperty());
    }

    private static ComboBox<String> places(TransferFields f, String without) {
        List<String> ids =
                f.choices().places(MoveKind.TRANSFER).stream()
                        .filter(p -> !p.equals(without))
                        .toList();
        return Inputs.choice("deal-place", ids, f.placeProperty(), f.choices()::place);
    }

    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
