package sinews.app.console;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.application.Platform;
import javafx.geometry.Bounds;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.app.board.BoardRules;
import sinews.app.board.BoardView;
import sinews.app.board.LensActions;
import sinews.app.board.LensRail;
import sinews.app.board.lens.Ahead;
import sinews.app.deal.DealDesk;
import sinews.app.inspector.InspectorView;
import sinews.app.inspector.Question;
import sinews.app.inspector.Sight;
import sinews.app.inspector.Subject;
import sinews.app.map.Extent;
import sinews.app.msel.AdHocSheet;
import sinews.app.msel.InjectList;
import sinews.app.msel.InjectSheet;
import sinews.app.msel.MselPane;
import sinews.app.msel.MselTimeline;
import sinews.app.room.RoomClock;
import sinews.app.room.RoomDesk;
import sinews.app.session.SessionService;
import sinews.app.shell.Action;
import sinews.app.shell.Screen;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.app.shell.Work;
import sinews.app.strip.MeasuresStrip;
import sinews.app.strip.Strip;
import sinews.app.tables.TableDrawer;
import sinews.app.theme.Theme;
import sinews.model.board.Board;
import sinews.model.session.Command;
import sinews.model.session.MselItem;
import sinews.model.session.Phase;
import sinews.model.session.PublicView;
import sinews.model.session.SessionState.TurnReport;

import java.util.ArrayList;
import java.util.List;

/** The facilitator's console. */
public final class ConsoleView implements Screen {
    private static final double WIDE = 1500;
    private static final double HIGH = 860;
    private static final double SIDE = 372;
    private static final double LOG = 214;
    private static final double LOG_SMALL = 128;

    /** Where the console can go. */
    public interface Ways {
        /** After the session is closed. */
        void home();

        /** Opens the review of this session, after it is closed. */
        void review();

        /** Opens deal sheets. */
        DealDesk deals(SessionService service);

        /** Shows a seat's own view, through the hand-over screen. */
        SeatSwitch seats(SessionService service, ConsoleView console);
    }

    /** Shows a seat's own view. */
    public interface SeatSwitch {
        void show(String seat);
    }

    private final Shell shell;
    private final Work work;
    private final SessionService service;
    private final Ways ways;
    private final ConsoleViewModel model;
    private final DealDesk deals;
    private final SeatSwitch seats;
    private final BoardView board;
    private final RoomDesk room;
    private final MeasuresStrip strip;
    private final BorderPane root = new BorderPane();
    private final StackPane stage = new StackPane();
    private final TableDrawer drawer;
    private final VBox side = new VBox();
    private final MselPane msel;
    private final LogFeed log;
    private final List<Action> actions = new ArrayList<>();
    private final Button sideToggle = new Button();
    private final Timeline second =
            new Timeline(new KeyFrame(Duration.seconds(1), e -> secondPassed()));
    private final InspectorView inspector;
    private @Nullable Board drawn;
    private List<MselItem> delivered = List.of();
    private boolean compact;
    private boolean sideOpen = true;
    private boolean closing;
    private boolean selecting;

    public ConsoleView(Shell shell, Work work, SessionService service, Ways ways) {
        this.shell = shell;
        this.work = work;
        this.service = service;
        this.ways = ways;
        deals = ways.deals(service);
        seats = ways.seats(service, this);
        model = new ConsoleViewModel(service, work.threads(), Platform::runLater, shell::warn);
        board = new BoardView(BoardRules.of(service.rules()), work.threads());
        board.setId("board");
        board.map().reducedMotionProperty().bind(shell.settings().reducedMotion());
        board.setMinSize(0, 0);
        board.setActions(deals);
        room = roomDesk();
        board.setAlsoOffered(room::offers);
        board.map().reducedMotionProperty().bind(shell.settings().reducedMotion());
        strip = new MeasuresStrip(this::ask);
        drawer = new TableDrawer(board, stage);
        makeActions();
        MselTimeline.Actions injects = new Injects();
        msel =
                new MselPane(
                        model.state(),
                        injects,
                        action("console-fold-msel").button("quiet"),
                        List.of(
                                action("console-msel").button(),
                                untilEnd(action("console-adhoc").button()),
                                untilEnd(action("console-inject").button("danger"))));
        log = new LogFeed(service.feed(), this::logSelected);
        inspector =
                new InspectorView(
                        model.sightProperty(),
                        model.trendsProperty(),
                        model.subjectProperty(),
                        model.whys(),
                        deals,
                        c -> {
                            var unused = model.submit(c);
                        });
        VBox.setVgrow(inspector, Priority.ALWAYS);
        inspector.setMinHeight(160);
        log.setPrefHeight(LOG);
        log.setMinHeight(Region.USE_PREF_SIZE);
        side.setPrefWidth(SIDE);
        side.setMinWidth(SIDE);
        side.setMaxWidth(SIDE);
        side.getStyleClass().addAll("panel", "line-left");
        side.getChildren().setAll(inspector, log);
        layout();
        listen();
    }

    private RoomDesk roomDesk() {
        PhaseClock clock = model.clock();
        return new RoomDesk(
                shell,
                service.stateProperty().map(s -> PublicView.of(s, service.rules())),
                new RoomClock(
                        clock.leftProperty().map(left -> PhaseClock.text(left.intValue())),
                        clock.leftProperty(),
                        clock.pausedProperty()),
                board.map(),
                board.selectedProperty(),
                board::placeOf,
                work.threads());
    }

    /** Greys a button out once the exercise has ended. */
    private Button untilEnd(Button button) {
        button.disableProperty().bind(model.sightProperty().map(s -> s.state().ended()));
        return button;
    }

    private void layout() {
        sideToggle.setId("console-side-toggle");
        sideToggle.getStyleClass().add("floating");
        sideToggle.setOnAction(e -> toggleSide());
        StackPane.setAlignment(sideToggle, Pos.TOP_RIGHT);
        StackPane.setMargin(sideToggle, new Insets(12));
        StackPane.setAlignment(side, Pos.CENTER_RIGHT);
        stage.getChildren().setAll(board, sideToggle);
        board.setAlsoKeptFree(
                () -> {
                    Bounds b =
                            board.sceneToLocal(
                                    sideToggle.localToScene(sideToggle.getLayoutBounds()));
                    return List.of(new Extent(b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY()));
                });
        stage.setMinSize(0, 0);
        BorderPane middle = new BorderPane(drawer);
        middle.setBottom(msel);
        TopBar top = new TopBar(model, topButtons(), action("console-main"));
        root.setTop(new VBox(top, strip, trouble()));
        root.setLeft(new LensRail(board.lensProperty(), drawer.openProperty()));
        root.setCenter(middle);
        root.getStyleClass().add("console");
        root.setMinWidth(0);
        placeSide();
        root.layoutBoundsProperty().addListener((o, was, is) -> fit(is.getWidth(), is.getHeight()));
    }

    /** A click on a measure opens the inspector with what it is about and why it is so. */
    private void ask(Subject about, Question.@Nullable Ask question) {
        if (!sideOpen) {
            toggleSide();
        }
        inspector.ask(about, question);
    }

    /** Folds what does not fit; the user may unfold it again. */
    private void fit(double width, double height) {
        boolean small = width < WIDE || height < HIGH;
        if (width > 0 && small != compact) {
            compact = small;
            sideOpen = !small;
            // Nodes must not change while they are laid out.
            Platform.runLater(
                    () -> {
                        msel.setFolded(compact);
                        placeSide();
                    });
        }
    }

    private void placeSide() {
        stage.getChildren().remove(side);
        root.setRight(null);
        side.getStyleClass().remove("over-map");
        log.setPrefHeight(compact ? LOG_SMALL : LOG);
        if (sideOpen && compact) {
            side.getStyleClass().add("over-map");
            stage.getChildren().add(1, side);
        } else if (sideOpen) {
            root.setRight(side);
        }
        sideToggle.setText(sideOpen ? "Hide ›" : "‹ Inspector");
        sideToggle.setAccessibleText(sideOpen ? "Hide the inspector" : "Show the inspector");
        sideToggle.setTooltip(new Tooltip("Show or hide inspector and log (Ctrl+B)"));
        board.coveredProperty().set(sideOpen && compact ? SIDE : 0);
        StackPane.setMargin(
                sideToggle, new Insets(12, sideOpen && compact ? SIDE + 12 : 12, 12, 12));
    }

    private void toggleSide() {
        sideOpen = !sideOpen;
        placeSide();
    }

    private List<Node> topButtons() {
        List<Node> all = new ArrayList<>();
        Button undo = action("console-undo").button();
        undo.disableProperty()
                .bind(
                        model.sightProperty()
                                .map(s -> s.state().undo().isEmpty() || s.state().ended()));
        all.add(undo);
        all.add(untilEnd(action("console-deal").button()));
        all.add(room.button());
        all.add(viewAs(seats));
        all.add(more());
        return all;
    }

    private MenuButton viewAs(SeatSwitch to) {
        MenuButton menu = new MenuButton("View as");
        menu.setId("console-view-as");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        service.scenario()
                .seats()
                .forEach(
                        s -> {
                            String who =
                                    model.state().info().participants().getOrDefault(s.id(), "");
                            MenuItem item =
                                    new MenuItem(
                                            who.isEmpty() ? s.name() : s.name() + " (" + who + ")");
                            item.setId("view-as-" + s.id());
                            item.setOnAction(e -> to.show(s.id()));
                            menu.getItems().add(item);
                        });
        return menu;
    }

    private MenuButton more() {
        MenuButton menu = new MenuButton("More");
        menu.setId("console-more");
        menu.setMinWidth(Region.USE_PREF_SIZE);
        for (String id :
                List.of(
                        "console-find",
                        "console-replay",
                        "console-theme",
                        "console-side",
                        "console-fold-msel",
                        "console-text",
                        "console-motion")) {
            menu.getItems().add(item(id));
        }
        CheckMenuItem films = new CheckMenuItem("Play the turn after adjudication");
        films.setId("console-films-item");
        films.selectedProperty().bindBidirectional(shell.settings().playTurns());
        menu.getItems().add(films);
        MenuItem keys = new MenuItem("Keys");
        keys.setOnAction(e -> shell.showKeys());
        menu.getItems()
                .addAll(
                        keys,
                        new SeparatorMenuItem(),
                        item("console-endex"),
                        item("console-leave"));
        return menu;
    }

    private MenuItem item(String id) {
        Action a = action(id);
        MenuItem item = new MenuItem(a.text());
        item.setId(id + "-item");
        item.setOnAction(e -> a.run().run());
        if (a.key() != null) {
            item.setText(a.text() + "  (" + a.keyText() + ")");
        }
        return item;
    }

    private Node trouble() {
        Label sentence = Ui.text("", "on-bad");
        sentence.textProperty().bind(service.troubleProperty());
        HBox.setHgrow(sentence, Priority.ALWAYS);
        Button again = new Button("Try again");
        again.setId("console-retry");
        again.setMinWidth(Region.USE_PREF_SIZE);
        again.setOnAction(
                e -> {
                    var unused = service.retry();
                });
        HBox bar = new HBox(12, sentence, Ui.gap(), again);
        bar.getStyleClass().add("trouble");
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.visibleProperty().bind(service.troubleProperty().isNotEmpty());
        bar.managedProperty().bind(bar.visibleProperty());
        return bar;
    }

    private void makeActions() {
        add(
                "console-main",
                "Next",
                "Do the next step of the turn",
                "Shortcut+Enter",
                this::mainStep);
        add(
                "console-undo",
                "Undo",
                "Take back the last action that is not yet adjudicated",
                "Shortcut+Z",
                this::undo);
        add(
                "console-inject",
                "Inject now…",
                "Choose an inject of the MSEL and deliver it",
                "Shortcut+I",
                this::injectNow);
        add(
                "console-adhoc",
                "New inject…",
                "Write an inject and deliver it at once",
                "Shortcut+N",
                this::adHoc);
        add(
                "console-deal",
                "New deal…",
                "Enter a move or a deal made aloud",
                "Shortcut+D",
                () ->
                        deals.newDeal(
                                model.subjectProperty()
                                        .get()
                                        .about(model.state().scenario(), model.state().board())));
        add(
                "console-find",
                "Find…",
                "Search places and tokens, and go there",
                "Shortcut+F",
                board::find);
        add(
                "console-msel",
                "As table",
                "The whole MSEL as a list to search",
                "Shortcut+L",
                this::mselTable);
        add(
                "console-fold-msel",
                "MSEL in one row",
                "Show the MSEL as one row or in full",
                "Shortcut+M",
                () -> msel.setFolded(!msel.isFolded()));
        add(
                "console-side",
                "Inspector and log",
                "Show or hide inspector and log",
                "Shortcut+B",
                this::toggleSide);
        add(
                "console-situation",
                "Situation",
                "Show the situation in the inspector",
                "Esc",
                () -> model.subjectProperty().set(Subject.SITUATION));
        add(
                "console-clock",
                "Clock",
                "Start or stop the clock",
                "Shortcut+P",
                () -> model.clock().pausedProperty().set(!model.clock().pausedProperty().get()));
        actions.addAll(LensActions.of("console", board.lensProperty()));
        actions.add(drawer.action("console"));
        add(
                "console-regions",
                "Next region",
                "Go to board, inspector, log, MSEL in turn",
                "F6",
                this::nextRegion);
        add(
                "console-replay",
                "Play the turn",
                "Play the last turn on the board, week by week",
                "Shortcut+Shift+P",
                () -> board.playTurn(() -> {}));
        add(
                "console-theme",
                "Light or dark",
                "Switch between the light and the dark theme",
                "Shortcut+T",
                this::switchTheme);
        add(
                "console-text",
                "Larger text",
                "Make text larger, and back to normal after the largest",
                "Shortcut+Shift+T",
                this::largerText);
        actions.addAll(room.actions());
        add(
                "console-motion",
                "Less motion",
                "Let the view jump instead of gliding, or glide again",
                "Alt+M",
                () -> {
                    var less = shell.settings().reducedMotion();
                    less.set(!less.get());
                    shell.say(less.get() ? "The view jumps." : "The view glides.");
                });
        add("console-endex", "ENDEX…", "End the exercise", "Shortcut+Shift+E", this::endex);
        add(
                "console-leave",
                "Leave",
                "Close the session and go to Home; it can be continued",
                "Alt+Left",
                this::leave);
    }

    private void add(String id, String text, String help, String key, Runnable run) {
        actions.add(Action.of(id, text, help, key, run));
    }

    private Action action(String id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private void listen() {
        model.sightProperty()
                .addListener(
                        (o, was, is) -> {
                            show(is);
                            phaseChanged(was.state().phase(), is.state().phase());
                            boolean adjudicated =
                                    is.state().reports().size() > was.state().reports().size();
                            if (adjudicated && shell.settings().playTurns().get()) {
                                board.playTurn(() -> {});
                            }
                        });
        board.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null && !selecting) {
                                model.subjectProperty().set(Subject.of(is));
                            }
                        });
        model.subjectProperty().addListener((o, was, is) -> subjectChanged(is));
        show(model.sightProperty().get());
    }

    private void show(Sight sight) {
        if (drawn != sight.board() || !delivered.equals(sight.state().deliveredNow())) {
            drawn = sight.board();
            delivered = sight.state().deliveredNow();
            board.setAhead(Ahead.of(sight.rules(), sight.state()));
            drawer.setPast(sight.state().reports().stream().map(TurnReport::before).toList());
        }
        board.proposalsProperty().set(sight.state().proposals());
        board.show(sight.state());
        strip.show(Strip.of(sight.state(), sight.measures(), null, board.rerouted()));
        msel.show(sight.state());
        board.setReadOnly(sight.state().ended());
    }

    /** Where the inspector is folded, it comes out for the Debrief and goes for the next Brief. */
    private void phaseChanged(Phase was, Phase is) {
        if (compact && was != is && sideOpen != (is == Phase.DEBRIEF)) {
            boolean matters = is == Phase.DEBRIEF || is == Phase.BRIEF;
            if (matters) {
                toggleSide();
            }
        }
    }

    private void subjectChanged(Subject is) {
        selecting = true;
        BoardItem item =
                switch (is) {
                    case Subject.StockOf s -> new BoardItem.StockItem(s.key());
                    case Subject.LineOf s -> new BoardItem.LineItem(s.line());
                    case Subject.PlaceOf s -> new BoardItem.PlaceItem(s.place());
                    case Subject.StraitOf s -> new BoardItem.ChokepointItem(s.chokepoint());
                    case Subject.ShipmentOf s -> new BoardItem.ShipmentItem(s.cargo());
                    case Subject.NationOf s -> new BoardItem.NationItem(s.nation());
                    case Subject.TrustOf s -> new BoardItem.NationItem(s.nation());
                    case Subject.DemandOf s -> null;
                    case Subject.OrderOf s -> null;
                    case Subject.DealOf s -> null;
                    case Subject.BondsOf s -> new BoardItem.BondItem(s.bonds());
                    case Subject.Situation s -> null;
                };
        if (item == null || !item.equals(board.selectedProperty().get())) {
            board.selectedProperty().set(item);
        }
        selecting = false;
        if (!(is instanceof Subject.Situation) && !sideOpen) {
            toggleSide();
        }
    }

    private void logSelected(long position) {
        model.state()
                .proposal("m-" + position)
                .ifPresent(p -> model.subjectProperty().set(new Subject.DealOf(p.id())));
    }

    private void mainStep() {
        switch (model.nextProperty().get().kind()) {
            case DELIVER -> {
                var unused = model.deliverDue();
            }
            case PLAN, NEXT_TURN -> {
                var unused = model.nextPhase();
            }
            case ADJUDICATE -> {
                var unused =
                        model.nextPhase()
                                .thenAccept(
                                        d -> {
                                            if (d.accepted()) {
                                                AdjudicationSheet.open(shell, model);
                                            }
                                        });
            }
            case COMMIT -> AdjudicationSheet.open(shell, model);
            case ENDEX -> endex();
            case REVIEW -> review();
        }
    }

    private void undo() {
        String what = model.undoable();
        var unused =
                model.undo()
                        .thenAccept(
                                d -> {
                                    if (d.accepted()) {
                                        shell.say("Undone: " + what);
                                    }
                                });
    }

    private void injectNow() {
        InjectList.now(shell, model.state(), this::deliver);
    }

    private void mselTable() {
        InjectList.all(
                shell,
                model.state(),
                i -> InjectSheet.open(shell, model.sightProperty().get(), i, new Injects()));
    }

    private void adHoc() {
        AdHocSheet.open(
                shell,
                model.sightProperty().get(),
                inject -> {
                    var unused = model.submit(new Command.AdHocInject(Command.FACILITATOR, inject));
                });
    }

    private void deliver(MselItem item) {
        var unused =
                model.submit(new Command.DeliverInject(Command.FACILITATOR, item.inject().id()));
    }

    private void endex() {
        if (model.state().ended()) {
            EndexSheet.seal(shell, model, this::review);
        } else {
            EndexSheet.ask(shell, model, this::review);
        }
    }

    /** Closes the session and goes to Home. */
    public void leave() {
        leave(ways::home);
    }

    private void review() {
        leave(ways::review);
    }

    private void leave(Runnable to) {
        if (!closing) {
            closing = true;
            work.runThrough(
                    "Closing the session",
                    () -> {
                        service.close();
                        return true;
                    },
                    done -> to.run());
        }
    }

    private void switchTheme() {
        var theme = shell.settings().theme();
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    private void largerText() {
        var scale = shell.settings().textScale();
        int largest = compact ? 125 : 200;
        scale.set(scale.get() >= largest ? 100 : Math.min(largest, scale.get() + 25));
    }

    private void nextRegion() {
        List<Node> regions = new ArrayList<>(List.of(board.map()));
        if (sideOpen) {
            regions.addAll(side.getChildren());
        }
        regions.add(msel);
        int now = -1;
        for (int i = 0; i < regions.size(); i++) {
            if (holdsFocus(regions.get(i))) {
                now = i;
            }
        }
        for (int step = 1; step <= regions.size(); step++) {
            Node first = firstFocusable(regions.get((now + step) % regions.size()));
            if (first != null) {
                first.requestFocus();
                return;
            }
        }
    }

    private boolean holdsFocus(Node region) {
        Node owner = shell.scene().getFocusOwner();
        while (owner != null && owner != region) {
            owner = owner.getParent();
        }
        return owner == region;
    }

    private static @Nullable Node firstFocusable(Node node) {
        if (!node.isVisible() || node.isDisabled()) {
            return null;
        }
        if (node.isFocusTraversable()) {
            return node;
        }
        if (node instanceof Parent p) {
            for (Node child : p.getChildrenUnmodifiable()) {
                Node found = firstFocusable(child);
                if (found != null) {
                    return found;
                }
            }
        }
        return null;
    }

    private void secondPassed() {
        model.clock().second();
    }

    /** Its side of the room display. */
    public RoomDesk room() {
        return room;
    }

    /** The model behind it. */
    public ConsoleViewModel model() {
        return model;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return model.state().info().name();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public String marking() {
        return model.state().info().marking();
    }

    @Override
    public void shown() {
        second.setCycleCount(Animation.INDEFINITE);
        second.play();
        service.notice().ifPresent(n -> shell.say(n.sentence()));
    }

    @Override
    public void closed() {
        room.dispose();
        second.stop();
        log.dispose();
        model.dispose();
        if (!closing) {
            closing = true;
            service.close();
        }
    }

    private final class Injects implements MselTimeline.Actions {
        @Override
        public void open(MselItem item) {
            InjectSheet.open(shell, model.sightProperty().get(), item, this);
        }

        @Override
        public void deliver(MselItem item) {
            ConsoleView.this.deliver(item);
        }

        @Override
        public void reschedule(MselItem item, int turn) {
            if (item.turn() != turn) {
                var unused =
                        model.submit(
                                new Command.RescheduleInject(
                                        Command.FACILITATOR, item.inject().id(), turn));
            }
        }

        @Override
        public void skip(MselItem item, String reason) {
            var unused =
                    model.submit(
                            new Command.SkipInject(
                                    Command.FACILITATOR, item.inject().id(), reason));
        }
    }
}
