package sinews.app.inspector;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.control.Hyperlink;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressBar;
import javafx.scene.input.KeyCode;
import javafx.scene.layout.ColumnConstraints;
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
import sinews.model.session.SessionState;

import java.util.List;
import java.util.function.Consumer;

/**
 * The answers to "why?": each a chain of steps down to its root. A step shows what happened and its
 * rule; pressed, also its figures, its formula and its other causes.
 */
final class WhyPane extends VBox {
    private final SessionState state;
    private final Consumer<Subject> show;

    /**
     * @param show shows a thing on the board
     */
    WhyPane(SessionState state, Consumer<Subject> show) {
        super(18);
        this.state = state;
        this.show = show;
        setId("why");
    }

    /** Says that the answers are being worked out. */
    void wait(String question) {
        ProgressBar bar = new ProgressBar();
        bar.setPrefWidth(120);
        getChildren().setAll(new VBox(6, Ui.label(question, "heading"), bar));
    }

    void fill(List<Answer> answers) {
        getChildren().setAll(answers.stream().map(this::answer).toList());
    }

    private Node answer(Answer answer) {
        VBox steps = new VBox(2);
        List<Why> path = answer.why().path();
        for (int i = 0; i < path.size(); i++) {
            steps.getChildren().add(link(path.get(i), i == 0, i == path.size() - 1));
        }
        return new VBox(4, Ui.label(answer.question(), "heading"), steps);
    }

    private Node link(Why why, boolean first, boolean last) {
        VBox text = new VBox(2, Ui.text(why.what(), last ? "strong" : "plain"));
        text.getStyleClass().add("why-text");
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(10, spine(why, first, last), text);
        switch (why) {
            case Step step -> {
                text.getChildren().add(Ui.text(step.rule().say(), "small-muted"));
                VBox figures = figures(step);
                text.getChildren().add(figures);
                open(row, figures, first);
                fold(text, figures, step.what());
            }
            case Root root -> {
                if (!root.detail().isBlank()) {
                    text.getChildren().add(Ui.text(root.detail(), "small-muted"));
                }
                Subject subject = subject(root.about());
                if (subject != null) {
                    text.getChildren().add(go("Show it", subject));
                }
            }
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
                            });
        }
        Region above = new Region();
        above.setMinHeight(8);
        above.setMaxHeight(8);
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
        if (step.operands().size() > 1) {
            box.getChildren()
                    .add(
                            Ui.text(
                                    step.result().name() + " = " + step.formula(), "small-muted"));
        }
        for (Why other : step.causes().stream().skip(1).toList()) {
            box.getChildren().add(Ui.text("Also: " + WhyText.brief(other), "small-muted"));
        }
        Subject subject = subject(step.about());
        if (subject != null) {
            box.getChildren().add(go("Show it", subject));
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

    private Hyperlink go(String text, Subject subject) {
        Hyperlink link = new Hyperlink(text);
        link.setOnAction(e -> show.accept(subject));
        return link;
    }

    /** Shows or hides the figures of a step when it is pressed. */
    private static void fold(VBox text, VBox figures, String spoken) {
        Node head = text.getChildren().getFirst();
        head.getStyleClass().add("row-link");
        head.setFocusTraversable(true);
        head.setAccessibleRole(AccessibleRole.BUTTON);
        head.setAccessibleText(spoken);
        head.setOnMouseClicked(e -> show(figures, !figures.isVisible()));
        head.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                        show(figures, !figures.isVisible());
                        e.consume();
                    }
                });
    }

    private static void open(HBox row, VBox figures, boolean open) {
        row.getStyleClass().add("why-step");
        show(figures, open);
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
                    state.board().lines().containsKey(t.line())
                            ? new Subject.LineOf(t.line())
                            : null;
            case Thing.OfOrder t ->
                    state.board().orders().containsKey(t.order())
                            ? new Subject.OrderOf(t.order())
                            : null;
            case Thing.OfCargo t ->
                    state.board().cargo().containsKey(t.cargo())
                            ? new Subject.ShipmentOf(List.of(t.cargo()))
                            : null;
            case Thing.OfLane t ->
                    new Subject.PlaceOf(state.scenario().lane(t.lane()).to());
            case Thing.OfStrait t -> new Subject.StraitOf(t.chokepoint());
            case Thing.OfPlace t -> new Subject.PlaceOf(t.place());
            case Thing.OfNation t -> new Subject.NationOf(t.nation());
            case Thing.OfDeal t -> new Subject.DealOf(t.proposal());
            case Thing.OfInject t -> null;
        };
    }
}
