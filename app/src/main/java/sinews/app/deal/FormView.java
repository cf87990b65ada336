package sinews.app.deal;

import javafx.beans.property.Property;
import javafx.collections.MapChangeListener;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.VBox;

import sinews.app.deal.Field.Input;
import sinews.model.rules.Move;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import java.util.function.Function;

/** The inputs of a {@link MoveForm}, whatever its kind. */
final class FormView {
    /** Inputs that need only half the width: two of them stand side by side. */
    private static final Set<Input> NARROW =
            EnumSet.of(
                    Input.NATION,
                    Input.OTHER,
                    Input.LINE,
                    Input.LANE,
                    Input.PLACE,
                    Input.MATERIEL,
                    Input.FAMILY,
                    Input.DUE,
                    Input.FLOOR);

    private final MoveForm form;
    private final Choices choices;

    FormView(MoveForm form) {
        this.form = form;
        choices = form.choices();
    }

    Node node() {
        VBox box = new VBox(12);
        Label help = new Label(form.kind().help() + ".");
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        box.getChildren().add(help);
        List<Node> waiting = new ArrayList<>();
        for (Field field : MoveForms.fields(form.kind())) {
            Node input = labelled(field);
            boolean level = field.input() == Input.QUANTITY && form.kind() == MoveKind.STOCK_TARGET;
            if (!level && !NARROW.contains(field.input())) {
                flush(box, waiting);
                box.getChildren().add(input);
                continue;
            }
            waiting.add(input);
            if (waiting.size() == 2) {
                flush(box, waiting);
            }
        }
        flush(box, waiting);
        return box;
    }

    private static void flush(VBox box, List<Node> waiting) {
        if (!waiting.isEmpty()) {
            box.getChildren().add(Inputs.row(waiting.toArray(Node[]::new)));
            waiting.clear();
        }
    }

    private Node labelled(Field field) {
        Node input = input(field);
        Node labelled = input instanceof CheckBox ? input : Inputs.labelled(field.label(), input);
        if (field.input() == Input.LINE && form.kind() == MoveKind.FUND_SECURITY) {
            form.choice()
                    .subscribe(
                            c -> {
                                labelled.setVisible(!form.national());
                                labelled.setManaged(!form.national());
                            });
        }
        return labelled;
    }

    private Node input(Field field) {
        return switch (field.input()) {
            case NATION ->
                    choice("nation", choices.nations(), form.nationProperty(), choices::nation);
            case OTHER -> choice("other-nation", choices.nations(), form.other(), choices::nation);
            case PARTIES ->
                    Inputs.ticks("deal-party", choices.nations(), form.parties(), choices::nation);
            case LINE -> choice("line", choices.lines(form.kind()), form.line(), choices::line);
            case LINES ->
                    Inputs.several(
                            "deal-lines",
                            form::lineChoices,
                            form.lines(),
                            choices::line,
                            "Add a line…");
            case ORDER -> choice("order", choices.orders(), form.order(), choices::order);
            case LANE -> choice("lane", choices.lanes(), form.lane(), choices::lane);
            case PLACE ->
                    choice("place", choices.places(form.kind()), form.place(), choices::place);
            case MATERIEL ->
                    choice("materiel", choices.materiel(), form.materiel(), choices::scope);
            case FAMILY -> choice("family", choices.families(), form.family(), FormView::capital);
            case SCOPE ->
                    Inputs.several(
                            "deal-scope",
                            choices::scopes,
                            form.scope(),
                            choices::scope,
                            "Add materiel or a family…");
            case QUANTITY -> quantity();
            case FLOOR -> Inputs.number("deal-floor", form.floor());
            case SHARES -> shares();
            case PERCENT ->
                    Inputs.segments("deal-percent", percents(), form.percent(), p -> p + " %");
            case YEARS ->
                    Inputs.segments(
                            "deal-years", List.of(2, 3, 4, 5), form.years(), String::valueOf);
            case SEQUENCE ->
                    Inputs.segments(
                            "deal-sequence",
                            List.of(1, 2, 3, 4, 5, 6, 7, 8, 9),
                            form.sequence(),
                            String::valueOf);
            case DUE ->
                    choice(
                            "due",
                            choices.dues(),
                            form.due(),
                            t -> DealText.when(choices.scenario(), t));
            case EXCLUSIONS -> exclusions();
            case CHOICE ->
                    Inputs.segments(
                            "deal-choice",
                            MoveForms.choices(form.kind()),
                            form.choice(),
                            MoveForms::text);
            case SECURITY -> Inputs.check("deal-security", field.label(), form.security());
        };
    }

    private static <T> ComboBox<T> choice(
            String id, List<T> items, Property<T> value, Function<T, String> text) {
        return Inputs.choice("deal-" + id, items, value, text);
    }

    private Node quantity() {
        if (form.line().get().isEmpty() || form.kind() == MoveKind.STOCK_TARGET) {
            return Inputs.number("deal-quantity", form.quantity());
        }
        long most = 2 * Math.max(form.state().maxRate(), form.quantity().get());
        return Inputs.quantity("deal-quantity", form.quantity(), Math.max(2, most));
    }

    /** At most half may be added to a line; a subsidy may pay all. */
    private List<Integer> percents() {
        return form.kind() == MoveKind.EXPAND ? List.of(10, 25, 50) : List.of(10, 25, 50, 75, 100);
    }

    private Node exclusions() {
        List<String> tags = choices.contingencies();
        if (tags.isEmpty()) {
            return new Label("This exercise has no contingencies.");
        }
        return Inputs.ticks("deal-exclusion", tags, form.exclusions(), FormView::capital);
    }

    /** A box for each nation, and a row for each that takes part. */
    private Node shares() {
        FlowPane boxes = Inputs.boxes();
        for (String nation : choices.nations()) {
            CheckBox box = new CheckBox(choices.nation(nation));
            box.setId("deal-share-" + nation);
            box.getStyleClass().add("tick-box");
            box.setWrapText(true);
            box.setSelected(form.shareMap().containsKey(nation));
            box.selectedProperty()
                    .addListener(
                            (o, was, is) -> {
                                if (is) {
                                    form.share(nation);
                                } else {
                                    form.shareMap().remove(nation);
                                }
                            });
            boxes.getChildren().add(box);
        }
        VBox rows = new VBox(6);
        fill(rows);
        form.shareMap()
                .addListener(
                        (MapChangeListener<String, Move.JointBuy.Share>)
                                c -> {
                                    if (!(c.wasAdded() && c.wasRemoved())) {
                                        fill(rows);
                                    }
                                });
        return new VBox(10, boxes, rows);
    }

    private void fill(VBox rows) {
        rows.getChildren().clear();
        form.shareMap()
                .keySet()
                .forEach(n -> rows.getChildren().add(new ShareRow(form, choices, n)));
    }

    private static String capital(String word) {
        return word.isEmpty()
                ? word
                : Character.toUpperCase(word.charAt(0)) + word.substring(1).replace('-', ' ');
    }
}
