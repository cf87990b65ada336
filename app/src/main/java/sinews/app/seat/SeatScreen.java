package sinews.app.seat;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.collections.ListChangeListener;
import javafx.collections.MapChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardRules;
import sinews.app.board.BoardView;
import sinews.app.board.LensActions;
import sinews.app.board.LensRail;
import sinews.app.deal.About;
import sinews.app.deal.DealText;
import sinews.app.deal.Deals;
import sinews.app.inspector.Question;
import sinews.app.inspector.Subject;
import sinews.app.shell.Action;
import sinews.app.shell.Screen;
import sinews.app.shell.Shell;
import sinews.app.strip.MeasuresStrip;
import sinews.app.strip.Strip;
import sinews.app.tables.TableDrawer;
import sinews.model.rules.MoveQuote;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What a seat sees: its brief, the board as it may see it, its inbox, its moves of this turn. */
public final class SeatScreen implements Screen {
    /** Below this width the brief folds. */
    private static final double WIDE = 1600;

    private final Shell shell;
    private final SeatViewModel model;
    private final Consumer<String> handTo;
    private final Runnable back;
    private final Deals deals;
    private final BoardRules rules;
    private final BoardView board;
    private final TableDrawer drawer;
    private final MeasuresStrip strip = new MeasuresStrip(this::ask);
    private final BorderPane root = new BorderPane();
    private final VBox inbox = new VBox(8);
    private final VBox moves = new VBox(8);
    private final Label turn = new Label();
    private final Label closed = new Label();
    private final MenuButton others = new MenuButton("Hand over");
    private final Button submit;
    private final BooleanProperty mayMove = new SimpleBooleanProperty(this, "mayMove");
    private final Node brief;
    private final SeatInspector inspector;
    private final Node inboxAndMoves;
    private final List<Action> actions;
    private boolean briefWanted;
    private boolean selecting;

    /**
     * @param source what is told of what is selected is worked out from it
     * @param handTo hands the laptop to another seat
     * @param back hands it back to the facilitator
     */
    SeatScreen(
            Shell shell,
            SeatViewModel model,
            BoardRules rules,
            SeatSource source,
            Executor background,
            Consumer<String> handTo,
            Runnable back) {
        this.shell = shell;
        this.model = model;
        this.handTo = handTo;
        this.back = back;
        deals = new Deals(shell, model.session(), model.seat().id());
        this.rules = rules;
        board = new BoardView(rules, background);
        board.setId("board");
        board.follow(shell.settings());
        board.viewerProperty().set(new SeatView(model.seat()));
        board.setActions(deals);
        inspector = new SeatInspector(model.seat(), source, deals);
        Action propose =
                Action.of(
                                "seat-new-deal",
                                "New deal…",
                                "Propose a move without dragging",
                                "Shortcut+D",
                                () ->
                                        deals.newDeal(
                                                About.item(
                                                        board.selectedProperty().get(),
                                                        model.stateProperty().get().scenario(),
                                                        model.stateProperty().get().board())))
                        .when(mayMove);
        Action done =
                Action.of(
                        "seat-submit",
                        "Submit turn",
                        "Say that this seat has made its moves of this turn",
                        "Shortcut+Enter",
                        this::submit);
        Action leave =
                Action.of(
                        "seat-back",
                        "Back to the facilitator",
                        "Hand the laptop back to the facilitator",
                        "Alt+Left",
                        back);
        Action find =
                Action.of(
                        "seat-find",
                        "Find…",
                        "Search places and tokens, and go there",
                        "Shortcut+F",
                        board::find);
        Action read =
                Action.of(
                        "seat-brief",
                        "Brief",
                        "Show or hide what you know and want",
                        "B",
                        this::toggleBrief);
        Action replay =
                Action.of(
                        "seat-replay",
                        "Play the turn",
                        "Play the last turn on the board, week by week, as you may see it",
                        "Shortcut+Shift+P",
                        () -> board.playTurn(() -> {}));
        List<Action> all = new ArrayList<>(List.of(propose, done, leave, read, find, replay));
        all.addAll(LensActions.of("seat", board.lensProperty()));
        drawer = new TableDrawer(board, board);
        all.add(drawer.action("seat"));
        actions = List.copyOf(all);
        submit = done.button("primary");
        brief = brief();
        root.getStyleClass().addAll("screen", "seat-screen");
        root.setTop(new VBox(top(propose, read, find, replay), strip));
        HBox.setHgrow(drawer, Priority.ALWAYS);
        root.setCenter(new HBox(new LensRail(board.lensProperty(), drawer.openProperty()), drawer));
        inboxAndMoves = right();
        root.setRight(inboxAndMoves);
        inspect();
        root.widthProperty().subscribe(w -> fold());
        briefWanted = true;
        model.inbox().addListener((ListChangeListener<Proposal>) c -> fill());
        model.moves().addListener((ListChangeListener<Proposal>) c -> fill());
        model.quotes().addListener((MapChangeListener<String, MoveQuote>) c -> fill());
        model.stateProperty().subscribe(this::show);
    }

    /** What is selected on the board is told at its side, in place of inbox and moves. */
    private void inspect() {
        ObjectProperty<Subject> subject = inspector.subjectProperty();
        board.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (!selecting) {
                                subject.set(is == null ? Subject.SITUATION : Subject.of(is));
                            }
                        });
        root.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ESCAPE && !Subject.SITUATION.equals(subject.get())) {
                        subject.set(Subject.SITUATION);
                        e.consume();
                    }
                });
        subject.addListener(
                (o, was, is) -> {
                    selecting = true;
                    if (!Objects.equals(is.item(), board.selectedProperty().get())) {
                        board.selectedProperty().set(is.item());
                    }
                    selecting = false;
                    root.setRight(
                            is instanceof Subject.Situation ? inboxAndMoves : inspector.root());
                });
    }

    /** A click on a measure tells why it is so, as far as this seat may see. */
    private void ask(Subject about, Question.@Nullable Ask question) {
        inspector.ask(about, question);
    }

    private Node top(Action propose, Action read, Action find, Action replay) {
        Label name = new Label(model.seat().name());
        name.getStyleClass().add("title");
        Label session = new Label(model.stateProperty().get().info().name());
        session.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        turn.getStyleClass().add("strong");
        others.setId("seat-others");
        Button again = replay.button("quiet");
        again.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        model.stateProperty().get().reports().isEmpty()
                                                || shell.settings().reducedMotion().get(),
                                model.stateProperty(),
                                shell.settings().reducedMotion()));
        HBox bar =
                new HBox(
                        12,
                        name,
                        session,
                        gap,
                        turn,
                        again,
                        find.button("quiet"),
                        read.button("quiet"),
                        propose.button(),
                        others,
                        submit);
        bar.getChildren()
                .forEach(
                        n -> {
                            if (n instanceof Region r && n != gap && n != session) {
                                r.setMinWidth(Region.USE_PREF_SIZE);
                            }
                        });
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("panel", "seat-top", "line-bottom");
        return bar;
    }

    private Node brief() {
        VBox box = new VBox(16);
        box.getStyleClass().add("seat-panel");
        box.getChildren().add(heading("What you want"));
        int n = 1;
        for (String aim : model.seat().objectives()) {
            Label label = new Label(n++ + ".  " + aim);
            label.setWrapText(true);
            box.getChildren().add(label);
        }
        box.getChildren().addAll(heading("Your brief"), PlainMarkdown.render(model.seat().brief()));
        VBox told = new VBox(8);
        told.setId("seat-told");
        model.stateProperty()
                .subscribe(
                        s -> {
                            told.getChildren().clear();
                            List<MselItem> expected = model.warnedOf();
                            if (!expected.isEmpty()) {
                                told.getChildren().add(heading("What you are warned of"));
                            }
                            expected.forEach(m -> told.getChildren().add(warning(m)));
                            List<MselItem> items = model.told();
                            if (!items.isEmpty()) {
                                told.getChildren().add(heading("What you were told"));
                            }
                            items.forEach(m -> told.getChildren().add(inject(m)));
                        });
        box.getChildren().add(told);
        ScrollPane scroll = scroll(box);
        scroll.setPrefWidth(320);
        scroll.getStyleClass().addAll("panel", "line-right");
        return scroll;
    }

    private static Node warning(MselItem m) {
        Label when = new Label("expected in turn " + m.turn());
        when.getStyleClass().add("caption");
        Label head = new Label(m.inject().headline());
        head.setWrapText(true);
        head.getStyleClass().add("strong");
        return new VBox(2, when, head);
    }

    private static Node inject(MselItem m) {
        Label head = new Label(m.inject().headline());
        head.setWrapText(true);
        head.getStyleClass().add("strong");
        Label when = new Label("turn " + m.turn());
        when.getStyleClass().add("caption");
        return new VBox(2, when, head, PlainMarkdown.render(m.inject().body()));
    }

    private Node right() {
        inbox.setId("seat-inbox");
        moves.setId("seat-moves");
        closed.setWrapText(true);
        closed.getStyleClass().add("muted");
        Label trouble = new Label();
        trouble.setId("seat-trouble");
        trouble.setWrapText(true);
        trouble.getStyleClass().add("bad");
        trouble.textProperty().bind(model.troubleProperty());
        trouble.managedProperty().bind(model.troubleProperty().isNotEmpty());
        VBox box = new VBox(20, closed, trouble, inbox, moves);
        box.getStyleClass().add("seat-panel");
        ScrollPane scroll = scroll(box);
        scroll.setPrefWidth(380);
        scroll.setMinWidth(340);
        scroll.getStyleClass().addAll("panel", "line-left");
        return scroll;
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("heading");
        return label;
    }

    private void show(SessionState s) {
        turn.setText(
                "Turn %d of %d · %s"
                        .formatted(
                                s.turn(),
                                s.scenario().turns().size(),
                                DealText.when(s.scenario(), s.board().tick())
                                        .replaceFirst("^.* · ", "")));
        drawer.setPast(s.reports().stream().map(SessionState.TurnReport::before).toList());
        board.proposalsProperty().set(model.known());
        board.show(s);
        strip.show(Strip.of(s, rules.measures(s.board()), model.seat(), board.rerouted()));
        board.setReadOnly(!model.acts() || model.submitted());
        submit.setDisable(!model.acts() || model.submitted());
        mayMove.set(model.acts() && !model.submitted());
        submit.setText(model.submitted() ? "Submitted ✓" : "Submit turn");
        String why = model.closedSentence();
        closed.setText(why);
        closed.setManaged(!why.isEmpty());
        others.getItems().clear();
        for (SeatLine line : SeatLine.of(s)) {
            if (!line.id().equals(model.seat().id())) {
                MenuItem item = new MenuItem(line.text());
                item.setId("hand-to-" + line.id());
                item.setOnAction(e -> handTo.accept(line.id()));
                others.getItems().add(item);
            }
        }
        MenuItem facilitator = new MenuItem("Back to the facilitator");
        facilitator.setId("hand-to-facilitator");
        facilitator.setOnAction(e -> back.run());
        others.getItems().addAll(new SeparatorMenuItem(), facilitator);
        inspector.show(s, model.inbox().size(), model.acts() && !model.submitted());
        fill();
    }

    private void fill() {
        inbox.getChildren().setAll(heading("Inbox"));
        if (model.inbox().isEmpty()) {
            inbox.getChildren().add(muted("Nobody waits for your consent."));
        }
        model.inbox().forEach(p -> inbox.getChildren().add(ProposalCard.asked(model, p)));
        Label left =
                muted(
                        "%d of %d staff actions left"
                                .formatted(
                                        model.stateProperty()
                                                .get()
                                                .staffActionsLeft(model.seat().id()),
                                        model.seat().staffActions()));
        left.setId("seat-staff");
        moves.getChildren().setAll(heading("Your moves of this turn"), left);
        if (model.moves().isEmpty() && model.acts()) {
            moves.getChildren()
                    .add(
                            muted(
                                    "Drag a stock or a line to another nation, or choose New"
                                            + " deal."));
        }
        model.moves().forEach(p -> moves.getChildren().add(ProposalCard.own(model, p)));
    }

    private static Label muted(String text) {
        Label label = new Label(text);
        label.setWrapText(true);
        label.getStyleClass().add("muted");
        return label;
    }

    private void toggleBrief() {
        briefWanted = root.getLeft() == null;
        root.setLeft(briefWanted ? brief : null);
    }

    private void fold() {
        if (root.getWidth() > 0) {
            root.setLeft(root.getWidth() >= WIDE && briefWanted ? brief : null);
        }
    }

    private void submit() {
        if (model.acts() && !model.submitted()) {
            model.submit()
                    .thenAccept(
                            taken -> {
                                if (taken) {
                                    shell.say("Submitted. Hand the laptop on.");
                                }
                            });
        }
    }

    public SeatViewModel model() {
        return model;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return model.seat().name();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public String marking() {
        return model.stateProperty().get().info().marking();
    }

    @Override
    public void closed() {
        model.dispose();
    }
}
