package sinews.app.deal;

import javafx.collections.ListChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextArea;
import javafx.scene.control.Toggle;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.board.Icons;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.EventText;

import java.util.List;

/** The sheet of a move: left what it is and why, right what it costs, brings and needs. */
public final class DealSheet extends BorderPane {
    private static final double WIDTH = 1040;
    private static final double HEIGHT = 700;

    private final DealViewModel model;
    private final Scenario scenario;
    private final Runnable close;
    private final Runnable made;
    private final Runnable other;

    /**
     * @param close leaves the sheet without a deal
     * @param made called after the deal was stored; takes the sheet away
     * @param other goes back to choose another kind of move
     */
    public DealSheet(DealViewModel model, Runnable close, Runnable made, Runnable other) {
        this.model = model;
        this.close = close;
        this.made = made;
        this.other = other;
        scenario = model.session().state().scenario();
        setId("deal-sheet");
        getStyleClass().addAll("card", "sheet", "deal");
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setTop(head());
        setCenter(left());
        setRight(right());
        setBottom(foot());
        addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                        propose();
                        e.consume();
                    }
                });
    }

    /** Puts the keyboard into the first field. */
    void begin() {
        // The fields come into the scene with the style sheet only, and must be there to be
        // focused.
        applyCss();
        layout();
        Node first = firstInput(((ScrollPane) getCenter()).getContent());
        if (first != null) {
            chosen(first).requestFocus();
        }
    }

    /** Of cards of which one is chosen, that one: the cursor on another looks like a second. */
    private static Node chosen(Node first) {
        return first instanceof Toggle t
                        && t.getToggleGroup() != null
                        && t.getToggleGroup().getSelectedToggle() instanceof Node n
                ? n
                : first;
    }

    private static @Nullable Node firstInput(Node node) {
        if (node.isFocusTraversable() && !node.isDisabled() && node.isVisible()) {
            return node;
        }
        if (node instanceof Parent parent) {
            for (Node child : parent.getChildrenUnmodifiable()) {
                Node found = firstInput(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private Node head() {
        Label title = new Label(model.fields().title());
        title.getStyleClass().add("title");
        String icon = MoveIcons.of(model.fields().kind());
        if (!icon.isEmpty()) {
            var sign = Icons.of(icon, 20);
            sign.getStyleClass().add("text-icon");
            title.setGraphic(new Group(sign));
            title.setGraphicTextGap(10);
        }
        title.setWrapText(true);
        title.setMinHeight(Region.USE_PREF_SIZE);
        model.fields()
                .watched()
                .forEach(o -> o.addListener(c -> title.setText(model.fields().title())));
        Button change = new Button("Other move…");
        change.setId("deal-other");
        change.getStyleClass().addAll("quiet", "small");
        change.setMinWidth(Region.USE_PREF_SIZE);
        change.setOnAction(e -> other.run());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, title, change, gap);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("deal-head");
        if (model.aloud()) {
            Label by = new Label("Proposed by");
            by.setMinWidth(Region.USE_PREF_SIZE);
            by.getStyleClass().add("muted");
            head.getChildren().addAll(by, proposer());
        } else {
            Label by =
                    new Label(
                            "Proposed by "
                                    + EventText.seat(
                                            model.session().state(), model.seatProperty().get()));
            by.getStyleClass().add("muted");
            head.getChildren().add(by);
        }
        return head;
    }

    private Node proposer() {
        ComboBox<String> box =
                Inputs.choice(
                        "deal-seat",
                        List.of(),
                        model.seatProperty(),
                        id -> EventText.seat(model.session().state(), id));
        box.setPrefWidth(240);
        box.setAccessibleText("Proposed by");
        Runnable fill =
                () -> {
                    String now = model.seatProperty().get();
                    List<String> ids = model.proposers().stream().map(Seat::id).toList();
                    if (!box.getItems().equals(ids)) {
                        box.getItems().setAll(ids);
                        box.setValue(now);
                    }
                };
        model.proposers().addListener((ListChangeListener<Seat>) c -> fill.run());
        fill.run();
        return box;
    }

    private Node left() {
        Node inputs = FieldsView.of(model.fields());
        TextArea reason = text("deal-reason", 2);
        reason.setPromptText("What it is for; the review starts from here");
        reason.textProperty().bindBidirectional(model.reasonProperty());
        TextArea instead = text("deal-alternatives", 2);
        instead.setPromptText("What was weighed and left, and why");
        instead.textProperty().bindBidirectional(model.alternativesProperty());
        VBox box = new VBox(12);
        if (model.fields() instanceof ProjectFields project) {
            box.getChildren().add(new ProjectCards(model, project));
        }
        box.getChildren()
                .addAll(
                        inputs,
                        Inputs.labelled("Reason", reason),
                        Inputs.labelled("Instead of (may be empty)", instead));
        box.getStyleClass().add("deal-left");
        return scroll(box);
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private static TextArea text(String id, int rows) {
        TextArea area = new TextArea();
        area.setId(id);
        area.setWrapText(true);
        area.setPrefRowCount(rows);
        area.setMinHeight(Region.USE_PREF_SIZE);
        // Tab goes on to the next field; a reason needs no tab stops.
        area.addEventFilter(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.TAB && !e.isControlDown()) {
                        area.fireEvent(
                                new KeyEvent(
                                        KeyEvent.KEY_PRESSED,
                                        "",
                                        "",
                                        KeyCode.TAB,
                                        e.isShiftDown(),
                                        true,
                                        false,
                                        false));
                        e.consume();
                    }
                });
        return area;
    }

    private Node right() {
        QuotePanel quote = new QuotePanel(scenario, model::sees);
        model.quoteProperty().subscribe(q -> quote.show(q, model.fields().kind().effect()));
        VBox box = new VBox(20, quote, new ConsentRows(scenario, model), quote.notes());
        box.getStyleClass().add("deal-right");
        ScrollPane scroll = scroll(box);
        scroll.setPrefWidth(470);
        scroll.setMinWidth(430);
        scroll.getStyleClass().add("deal-right-scroll");
        return scroll;
    }

    private Node foot() {
        Label hint = new Label();
        hint.setId("deal-hint");
        hint.setWrapText(true);
        hint.setMaxWidth(700);
        hint.getStyleClass().add("deal-hint");
        Runnable say =
                () -> {
                    String refused = model.refusedProperty().get();
                    var quote = model.quoteProperty().get();
                    boolean wrong =
                            !refused.isEmpty() || (quote != null && quote.obstacle() != null);
                    hint.setText(refused.isEmpty() ? model.hintProperty().get() : refused);
                    hint.getStyleClass().removeAll("bad", "muted");
                    hint.getStyleClass().add(wrong ? "bad" : "muted");
                };
        model.hintProperty().subscribe(h -> say.run());
        model.refusedProperty().subscribe(h -> say.run());
        model.quoteProperty().subscribe(q -> say.run());
        Button cancel = new Button("Cancel");
        cancel.setId("deal-cancel");
        cancel.setMinWidth(Region.USE_PREF_SIZE);
        cancel.setOnAction(e -> close.run());
        Button ok = new Button(model.aloud() ? "Record the deal" : "Propose");
        ok.setId("deal-propose");
        ok.getStyleClass().add("primary");
        ok.setMinWidth(Region.USE_PREF_SIZE);
        ok.disableProperty().bind(model.possibleProperty().not());
        ok.setOnAction(e -> propose());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(12, hint, gap, cancel, ok);
        foot.setAlignment(Pos.CENTER_LEFT);
        foot.getStyleClass().add("deal-foot");
        return foot;
    }

    private void propose() {
        model.propose()
                .thenAccept(
                        taken -> {
                            if (taken) {
                                made.run();
                            }
                        });
    }
}
