package sinews.app.inspector;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Circle;

import org.jspecify.annotations.Nullable;

import sinews.app.shell.Ui;
import sinews.model.explain.Operand;
import sinews.model.explain.Thing;
import sinews.model.explain.Why;
import sinews.model.explain.Why.Root;
import sinews.model.explain.Why.Step;
import sinews.model.explain.WhyText;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;

/**
 * Questions about a number, and the answer to the one that was asked: a chain of steps down to its
 * root. A step shows what happened and its rule, and on demand its figures, its formula and its
 * other causes.
 */
final class WhyPane extends VBox {
    private static final String NOTHING_YET =
            "Nothing has been adjudicated yet: it stands as the scenario gives it.";

    private final Sight sight;
    private final WhyDesk desk;
    private final Consumer<Subject> show;
    private final VBox answer = new VBox();
    private final List<VBox> all = new ArrayList<>();
    private final @Nullable Subject here;

    /**
     * @param open the question that is answered from the start, or null
     * @param opened told which question is answered now; null for none
     * @param show shows a thing on the board
     */
    WhyPane(
            Sight sight,
            List<Question> questions,
            WhyDesk desk,
            @Nullable Question open,
            Consumer<@Nullable Question> opened,
            Consumer<Subject> show) {
        super(10);
        this.sight = sight;
        this.desk = desk;
        this.show = show;
        here = questions.isEmpty() ? null : questions.getFirst().subject();
        setId("why");
        ToggleGroup one = new ToggleGroup();
        FlowPane row = new FlowPane(8, 8);
        for (Question q : questions) {
            ToggleButton button = new ToggleButton(q.text());
            button.setId("why-" + q.ask().name().toLowerCase(Locale.ROOT));
            button.getStyleClass().addAll("small");
            button.setToggleGroup(one);
            button.setSelected(q.equals(open));
            button.setUserData(q);
            row.getChildren().add(button);
        }
        one.selectedToggleProperty()
                .addListener(
                        (o, was, is) -> {
                            Question q = is == null ? null : (Question) is.getUserData();
                            opened.accept(q);
                            answer(q);
                        });
        getChildren().add(row);
        answer(open);
    }

    private void answer(@Nullable Question question) {
        getChildren().remove(answer);
        if (question == null) {
            return;
        }
        getChildren().add(answer);
        Why known = desk.known(sight, question);
        if (known != null) {
            fill(known);
            return;
        }
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        bar.setAccessibleText("Working it out");
        answer.getChildren().setAll(bar);
        desk.ask(sight, question, this::fill);
    }

    private void fill(@Nullable Why why) {
        if (why == null) {
            answer.getChildren().setAll(Ui.text(NOTHING_YET, "small-muted"));
            return;
        }
        List<Why> path = why.path();
        all.clear();
        answer.getChildren().clear();
        for (int i = 0; i < path.size(); i++) {
            answer.getChildren().add(link(path.get(i), i == 0, i == path.size() - 1));
        }
        if (!all.isEmpty()) {
            answer.getChildren().add(everything());
        }
    }

    private Node everything() {
        Hyperlink open = new Hyperlink("All figures of these steps");
        open.setId("why-all");
        open.setOnAction(
                e -> {
                    boolean closed = all.stream().anyMatch(f -> !f.isVisible());
                    all.forEach(f -> show(f, closed));
                });
        return open;
    }

    private Node link(Why why, boolean first, boolean last) {
        VBox text = new VBox(2, Ui.text(why.what(), last ? "strong" : "plain"));
        text.getStyleClass().add("why-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, spine(why, first, last), text);
        row.getStyleClass().add("why-step");
        FlowPane links = new FlowPane(12, 0);
        switch (why) {
            case Step step -> {
                VBox figures = figures(step);
                show(figures, false);
                all.add(figures);
                Hyperlink open = new Hyperlink("Figures");
                open.setAccessibleText("Figures of: " + step.what());
                open.setOnAction(e -> show(figures, !figures.isVisible()));
                links.getChildren().add(open);
                text.getChildren().addAll(Ui.text(step.rule().say(), "small-muted"), figures);
            }
            case Root root -> {
                if (!root.detail().isBlank()) {
                    text.getChildren().add(Ui.text(root.detail(), "small-muted"));
                }
            }
        }
        Subject subject = subject(why.about());
        if (subject != null && !subject.equals(here)) {
            Hyperlink go = new Hyperlink("Show it");
            go.setAccessibleText("Show what this is about: " + why.what());
            go.setOnAction(e -> show.accept(subject));
            links.getChildren().add(go);
        }
        if (!links.getChildren().isEmpty()) {
            text.getChildren().add(links);
        }
        return row;
    }

    /** The line down the chain with a dot for the link. */
    private static Node spine(Why why, boolean first, boolean last) {
        Circle dot = new Circle(4);
        dot.getStyleClass().add("dot");
        if (why instanceof Root root) {
            dot.getStyleClass()
                    .add(
                            switch (root.kind()) {
                                case INJECT -> "dot-bad";
                                case DECISION -> "dot-warning";
                                case INITIAL -> "dot-good";
                                case UNSEEN -> "dot-muted";
                            });
        }
        Region above = new Region();
        above.setMinHeight(6);
        above.setMaxHeight(6);
        Region below = new Region();
        VBox.setVgrow(below, Priority.ALWAYS);
        if (!first) {
            above.getStyleClass().add("why-spine");
        }
        if (!last) {
            below.getStyleClass().add("why-spine");
        }
        VBox spine = new VBox(above, dot, below);
        spine.setAlignment(Pos.TOP_CENTER);
        spine.setMinWidth(10);
        return spine;
    }

    private VBox figures(Step step) {
        GridPane grid = new GridPane(12, 1);
        grid.getStyleClass().add("why-figures");
        ColumnConstraints names = new ColumnConstraints();
        names.setHgrow(Priority.ALWAYS);
        ColumnConstraints values = new ColumnConstraints();
        values.setHalignment(HPos.RIGHT);
        values.setMinWidth(Region.USE_PREF_SIZE);
        grid.getColumnConstraints().setAll(names, values);
        for (Operand o : step.operands()) {
            row(grid, o, "small-muted", "plain");
        }
        row(grid, step.result(), "strong", "strong");
        VBox box = new VBox(4, grid);
        box.setPadding(new Insets(4, 0, 6, 0));
        if (step.operands().size() > 1 && !step.formula().equals("sum(all)")) {
            box.getChildren()
                    .add(Ui.text(step.result().name() + " = " + step.formula(), "small-muted"));
        }
        for (Why other : step.causes().stream().skip(1).toList()) {
            box.getChildren().add(Ui.text("Also: " + WhyText.brief(other), "small-muted"));
        }
        return box;
    }

    private static void row(GridPane grid, Operand o, String name, String figure) {
        int row = grid.getRowCount();
        Label value = Ui.label(o.figure(), figure);
        value.setMinWidth(Region.USE_PREF_SIZE);
        grid.add(Ui.text(o.name(), name), 0, row);
        grid.add(value, 1, row);
    }

    private static void show(VBox figures, boolean open) {
        figures.setVisible(open);
        figures.setManaged(open);
    }

    /** What the inspector shows of a thing, or null when it is no longer there. */
    private @Nullable Subject subject(@Nullable Thing thing) {
        return switch (thing) {
            case null -> null;
            case Thing.OfDemand t -> new Subject.DemandOf(t.demand());
            case Thing.OfStock t -> new Subject.StockOf(t.stock());
            case Thing.OfLine t ->
                    sight.board().lines().containsKey(t.line())
                            ? new Subject.LineOf(t.line())
                            : null;
            case Thing.OfOrder t ->
                    sight.board().orders().containsKey(t.order())
                            ? new Subject.OrderOf(t.order())
                            : null;
            case Thing.OfCargo t ->
                    sight.board().cargo().containsKey(t.cargo())
                            ? new Subject.ShipmentOf(List.of(t.cargo()))
                            : null;
            case Thing.OfLane t -> new Subject.PlaceOf(sight.scenario().lane(t.lane()).to());
            case Thing.OfStrait t -> new Subject.StraitOf(t.chokepoint());
            case Thing.OfPlace t -> new Subject.PlaceOf(t.place());
            case Thing.OfNation t -> new Subject.NationOf(t.nation());
            case Thing.OfDeal t -> new Subject.DealOf(t.proposal());
            case Thing.OfInject t -> null;
        };
    }
}
