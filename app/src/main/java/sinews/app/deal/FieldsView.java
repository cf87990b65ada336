package sinews.app.deal;

import javafx.beans.property.Property;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.rules.Move;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The inputs for each kind of move. */
final class FieldsView {
    private final Scenario scenario;
    private final Board board;

    FieldsView(Scenario scenario, Board board) {
        this.scenario = scenario;
        this.board = board;
    }

    Node of(MoveFields fields) {
        VBox box = new VBox(12);
        box.getChildren()
                .setAll(
                        switch (fields) {
                            case TransferFields f -> transfer(f);
                            case ProjectFields f -> project(f);
                            case OrderFields f -> order(f);
                            case SurgeFields f -> surge(f);
                            case LaneAidFields f -> aid(f);
                            case InformationFields f -> information(f);
                        });
        return box;
    }

    private List<Node> transfer(TransferFields f) {
        Nation owner = scenario.nation(f.stock().owner());
        ComboBox<String> recipient =
                Inputs.choice(
                        "deal-recipient",
                        nations(),
                        f.recipientProperty(),
                        id ->
                                id.equals(owner.id())
                                        ? owner.name() + " keeps title (pre-position)"
                                        : scenario.nation(id).name());
        Node quantity =
                Inputs.labelled(
                        "Quantity, of "
                                + DealText.units(f.available())
                                + " in "
                                + DealText.shortPlace(scenario, f.stock().place()),
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
        CheckBox lien = Inputs.check("deal-lien", "May not be passed on (lien)", f.lienProperty());
        List<Node> titleOnly = new ArrayList<>(List.of(lien));
        if (!f.makers().isEmpty()) {
            titleOnly.addFirst(backfill(f));
        }
        VBox more = new VBox(12);
        more.getChildren().setAll(titleOnly);
        Node wayRow = Inputs.row(way, terms);
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
                        Inputs.labelled("At", places(f.placeProperty(), f.stock().place()))),
                quantity,
                wayRow,
                more);
    }

    private Node backfill(TransferFields f) {
        Map<String, String> names =
                f.makers().stream().collect(Collectors.toMap(LineState::id, l -> l.spec().name()));
        List<String> ids = new ArrayList<>(List.of(""));
        ids.addAll(names.keySet().stream().sorted(Comparator.comparing(names::get)).toList());
        ComboBox<String> line =
                Inputs.choice(
                        "deal-backfill",
                        ids,
                        f.backfillLineProperty(),
                        id -> id.isEmpty() ? "No back-fill" : names.getOrDefault(id, id));
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

    private List<Node> project(ProjectFields f) {
        Node size =
                Inputs.labelled(
                        "Size, units a year",
                        Inputs.quantity(
                                "deal-size",
                                f.sizeProperty(),
                                Math.max(2, 2 * f.line().spec().baseRate())));
        CheckBox security =
                Inputs.check(
                        "deal-security",
                        "Build security in from the start (+5 % capital)",
                        f.securityProperty());
        VBox sized = new VBox(12, size, security);
        f.kindProperty()
                .subscribe(
                        k -> {
                            sized.setVisible(k != ProjectFields.Kind.MOVE);
                            sized.setManaged(k != ProjectFields.Kind.MOVE);
                        });
        return List.of(
                Inputs.labelled("At", places(f.placeProperty(), f.line().location())), sized);
    }

    private List<Node> order(OrderFields f) {
        List<String> lines =
                board.lines().values().stream()
                        .sorted(Comparator.comparing(l -> l.spec().name()))
                        .map(LineState::id)
                        .toList();
        List<Integer> dues = new ArrayList<>();
        for (int turn = 0; turn < scenario.turns().size(); turn++) {
            int last = scenario.firstTick(turn) + scenario.turns().get(turn).ticks() - 1;
            if (last > board.tick()) {
                dues.add(last);
            }
        }
        return List.of(
                Inputs.row(
                        Inputs.labelled(
                                "Line",
                                Inputs.choice(
                                        "deal-line", lines, f.lineProperty(), this::lineName)),
                        Inputs.labelled(
                                "Buyer",
                                Inputs.choice(
                                        "deal-buyer",
                                        nations(),
                                        f.buyerProperty(),
                                        id -> scenario.nation(id).name()))),
                Inputs.labelled(
                        "Quantity",
                        Inputs.quantity(
                                "deal-quantity",
                                f.quantityProperty(),
                                Math.max(2, 2 * f.lineState().maxRate()))),
                Inputs.row(
                        Inputs.labelled("Deliver to", places(f.deliverToProperty(), "")),
                        Inputs.labelled(
                                "Due by the end of",
                                Inputs.choice(
                                        "deal-due",
                                        dues,
                                        f.dueProperty(),
                                        t -> DealText.when(scenario, t)))),
                Inputs.labelled(
                        "Contract",
                        Inputs.segments(
                                "deal-form",
                                List.of(OrderForm.ANNUAL, OrderForm.URGENT),
                                f.formProperty(),
                                o -> word(o.name()))));
    }

    private String lineName(String id) {
        LineState l = board.lines().get(id);
        return l == null ? id : l.spec().name() + " · " + scenario.nation(l.spec().nation()).name();
    }

    private List<Node> surge(SurgeFields f) {
        List<String> lines =
                board.lines().values().stream()
                        .sorted(Comparator.comparing(l -> l.spec().name()))
                        .map(LineState::id)
                        .toList();
        return List.of(
                Inputs.labelled(
                        "Line",
                        Inputs.choice("deal-line", lines, f.lineProperty(), this::lineName)));
    }

    private List<Node> aid(LaneAidFields f) {
        List<String> lanes =
                scenario.lanes().stream()
                        .sorted(Comparator.comparing(l -> laneName(l)))
                        .map(Lane::id)
                        .toList();
        return List.of(
                Inputs.labelled(
                        "Lane",
                        Inputs.choice(
                                "deal-lane",
                                lanes,
                                f.laneProperty(),
                                id -> laneName(scenario.lane(id)))),
                Inputs.row(
                        Inputs.labelled(
                                "What",
                                Inputs.segments(
                                        "deal-aid",
                                        List.of(Move.Aid.values()),
                                        f.aidProperty(),
                                        a -> a == Move.Aid.LIFT ? "More lift" : "Escort")),
                        Inputs.labelled(
                                "By",
                                Inputs.choice(
                                        "deal-nation",
                                        nations(),
                                        f.nationProperty(),
                                        id -> scenario.nation(id).name()))));
    }

    private String laneName(Lane lane) {
        return DealText.shortPlace(scenario, lane.from())
                + " – "
                + DealText.shortPlace(scenario, lane.to())
                + ", "
                + DealText.mode(lane.mode());
    }

    private List<Node> information(InformationFields f) {
        FlowPane parties = new FlowPane(16, 8);
        for (String id : nations()) {
            CheckBox box = new CheckBox(scenario.nation(id).name());
            box.setId("deal-party-" + id);
            box.setSelected(f.parties().contains(id));
            box.selectedProperty()
                    .addListener(
                            (o, was, is) -> {
                                if (is) {
                                    f.parties().add(id);
                                } else {
                                    f.parties().remove(id);
                                }
                            });
            parties.getChildren().add(box);
        }
        List<String> scopes = new ArrayList<>(List.of(InformationFields.ALL));
        scenario.materiel().stream()
                .sorted(Comparator.comparing(Materiel::name))
                .map(Materiel::id)
                .forEach(scopes::add);
        return List.of(
                Inputs.labelled("Between", parties),
                Inputs.labelled(
                        "About",
                        Inputs.choice(
                                "deal-scope",
                                scopes,
                                f.scopeProperty(),
                                id ->
                                        id.equals(InformationFields.ALL)
                                                ? "All materiel"
                                                : scenario.materiel(id).name())));
    }

    /** Nations a seat at the table may speak for. */
    private List<String> nations() {
        return scenario.nations().stream()
                .filter(n -> scenario.seats().stream().anyMatch(s -> s.holds(n.id(), Power.STOCK)))
                .map(Nation::id)
                .toList();
    }

    private ComboBox<String> places(Property<String> value, String without) {
        List<String> ids =
                scenario.locations().stream()
                        .filter(l -> !l.id().equals(without))
                        .sorted(Comparator.comparing(this::placeName))
                        .map(Location::id)
                        .toList();
        return Inputs.choice("deal-place", ids, value, id -> placeName(scenario.location(id)));
    }

    private String placeName(Location l) {
        return DealText.shortPlace(scenario, l.id()) + ", " + scenario.nation(l.nation()).name();
    }

    private static String word(String name) {
        return name.charAt(0) + name.substring(1).toLowerCase(java.util.Locale.ROOT);
    }
}
