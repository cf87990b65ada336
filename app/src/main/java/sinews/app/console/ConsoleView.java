package sinews.app.console;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.layout.BorderPane;
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
import sinews.app.branch.Onward;
import sinews.app.deal.DealDesk;
import sinews.app.inspector.InspectorView;
import sinews.app.inspector.Question;
import sinews.app.inspector.Sight;
import sinews.app.inspector.Subject;
import sinews.app.msel.MselPane;
import sinews.app.room.RoomClock;
import sinews.app.room.RoomDesk;
import sinews.app.session.SessionService;
import sinews.app.shell.Action;
import sinews.app.shell.Screen;
import sinews.app.shell.Shell;
import sinews.app.shell.Work;
import sinews.app.strip.MeasuresStrip;
import sinews.app.strip.Strip;
import sinews.app.tables.TableDrawer;
import sinews.app.theme.Theme;
import sinews.model.board.Board;
import sinews.model.log.LogOpenException;
import sinews.model.movement.PublicLosses;
import sinews.model.session.MselItem;
import sinews.model.session.Phase;
import sinews.model.session.SessionState;
import sinews.model.session.SessionState.TurnReport;
import sinews.model.session.Timeline;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** The facilitator's console. */
public final class ConsoleView implements Screen {
    private static final double WIDE = 1500;
    private static final double HIGH = 860;

    /** Where the console can go. */
    public interface Ways {
        /** After the session is closed. */
        void home();

        /** Opens the review of this session, after it is closed. */
        void review();

        /** This name, or with a number where a session has it already. */
        String freeName(String name);

        /**
         * Makes a new session that goes on from a moment of this one, which stays open.
         *
         * @return its file
         * @throws LogOpenException when it could not be made
         * @throws IOException when there is no place for it
         */
        Path branch(SessionService service, Timeline timeline, Onward onward)
                throws LogOpenException, IOException;

        /** Goes on in another session, after this one is closed, in the same window. */
        void goOn(Path session);

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
    private final SessionService service;
    private final ConsoleViewModel model;
    private final DealDesk deals;
    private final SeatSwitch seats;
    private final BoardView board;
    private final RoomDesk room;
    private final MeasuresStrip strip;
    private final BorderPane root = new BorderPane();
    private final StackPane stage = new StackPane();
    private final TableDrawer drawer;
    private final SidePane side;
    private final InjectDesk injects;
    private final TurnSteps steps;
    private final MselPane msel;
    private final LogFeed log;
    private final List<Action> actions = new ArrayList<>();
    private final javafx.animation.Timeline second =
            new javafx.animation.Timeline(new KeyFrame(Duration.seconds(1), e -> secondPassed()));
    private final InspectorView inspector;
    private @Nullable Board drawn;
    private List<MselItem> delivered = List.of();
    private boolean selecting;

    public ConsoleView(Shell shell, Work work, SessionService service, Ways ways) {
        this.shell = shell;
        this.service = service;
        deals = ways.deals(service);
        seats = ways.seats(service, this);
        model = new ConsoleViewModel(service, work.threads(), Platform::runLater, shell::warn);
        injects = new InjectDesk(shell, model);
        steps = new TurnSteps(shell, work, service, model, ways);
        board = new BoardView(BoardRules.of(service.rules()), work.threads());
        board.setId("board");
        board.follow(shell.settings());
        board.setMinSize(0, 0);
        board.setActions(deals);
        room = roomDesk(work);
        board.setAlsoOffered(room::offers);
        strip = new MeasuresStrip(this::ask);
        drawer = new TableDrawer(board, stage);
        makeActions();
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
        room.openProperty()
                .subscribe(
                        open ->
                                inspector.setAlsoOffered(
                                        about ->
                                                Optional.ofNullable(about.item())
                                                        .map(room::offers)
                                                        .orElse(List.of())));
        stage.getChildren().setAll(board);
        side = new SidePane(root, stage, board, inspector, log);
        layout();
        listen();
    }

    private RoomDesk roomDesk(Work work) {
        PhaseClock clock = model.clock();
        return new RoomDesk(
                shell,
                service.stateProperty().map(s -> PublicLosses.view(s, service.rules())),
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
        stage.setMinSize(0, 0);
        BorderPane middle = new BorderPane(drawer);
        middle.setBottom(msel);
        TopBar top = new TopBar(model, topButtons(), action("console-main"));
        root.setTop(new VBox(top, strip, ConsoleMenus.trouble(service)));
        root.setLeft(new LensRail(board.lensProperty(), drawer.openProperty()));
        root.setCenter(middle);
        root.getStyleClass().add("console");
        root.setMinWidth(0);
        side.place();
        root.layoutBoundsProperty().addListener((o, was, is) -> fit(is.getWidth(), is.getHeight()));
    }

    /** A click on a measure opens the inspector with what it is about and why it is so. */
    private void ask(Subject about, Question.@Nullable Ask question) {
        if (!side.isOpen()) {
            side.toggle();
        }
        inspector.ask(about, question);
    }

    /** Folds what does not fit; the user may unfold it again. */
    private void fit(double width, double height) {
        boolean small = width < WIDE || height < HIGH;
        if (width > 0 && small != side.isCompact()) {
            side.setCompact(small);
            // Nodes must not change while they are laid out.
            Platform.runLater(
                    () -> {
                        msel.setFolded(small);
                        side.place();
                    });
        }
    }

    private List<Node> topButtons() {
        List<Node> all = new ArrayList<>(undoButtons());
        all.add(untilEnd(action("console-deal").button()));
        all.add(room.button());
        all.add(ConsoleMenus.viewAs(model.state(), seats));
        all.add(ConsoleMenus.more(shell, this::action));
        return all;
    }

    /** Undo; after a commit and after ENDEX, where nothing is undone any more, Step back. */
    private List<Button> undoButtons() {
        ObservableValue<Boolean> past =
                model.sightProperty().map(s -> nothingLeftToUndo(s.state()));
        Button undo = action("console-undo").button();
        undo.disableProperty().bind(model.sightProperty().map(s -> s.state().undo().isEmpty()));
        Button back = action("console-step-back").button();
        back.setText("Step back");
        undo.visibleProperty().bind(past.map(is -> !is));
        back.visibleProperty().bind(past);
        for (Button b : List.of(undo, back)) {
            b.managedProperty().bind(b.visibleProperty());
        }
        return List.of(undo, back);
    }

    private static boolean nothingLeftToUndo(SessionState s) {
        return s.ended() || (s.undo().isEmpty() && !s.reports().isEmpty());
    }

    private void makeActions() {
        add("console-main", "Next", "Do the next step of the turn", "Shortcut+Enter", steps::main);
        add(
                "console-undo",
                "Undo",
                "Take back the last action that is not yet adjudicated",
                "Shortcut+Z",
                steps::undo);
        add(
                "console-step-back",
                "Step back a turn…",
                "Go on from an earlier moment, in a new session",
                "Shortcut+Shift+Z",
                steps::stepBack);
        add(
                "console-inject",
                "Inject now…",
                "Choose an inject of the MSEL and deliver it",
                "Shortcut+I",
                injects::now);
        add(
                "console-adhoc",
                "New inject…",
                "Write an inject and deliver it at once",
                "Shortcut+N",
                injects::adHoc);
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
                injects::table);
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
                () -> side.toggle());
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
        add("console-endex", "ENDEX…", "End the exercise", "Shortcut+Shift+E", steps::endex);
        add(
                "console-leave",
                "Leave",
                "Close the session and go to Home; it can be continued",
                "Alt+Left",
                steps::leave);
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
        if (side.isCompact() && was != is && side.isOpen() != (is == Phase.DEBRIEF)) {
            boolean matters = is == Phase.DEBRIEF || is == Phase.BRIEF;
            if (matters) {
                side.toggle();
            }
        }
    }

    private void subjectChanged(Subject is) {
        selecting = true;
        BoardItem item = is.item();
        if (item == null || !item.equals(board.selectedProperty().get())) {
            board.selectedProperty().set(item);
        }
        selecting = false;
        if (!(is instanceof Subject.Situation) && !side.isOpen()) {
            side.toggle();
        }
    }

    private void logSelected(long position) {
        model.state()
                .proposal("m-" + position)
                .ifPresent(p -> model.subjectProperty().set(new Subject.DealOf(p.id())));
    }

    /** Closes the session and goes to Home. */
    public void leave() {
        steps.leave();
    }

    private void switchTheme() {
        var theme = shell.settings().theme();
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    private void largerText() {
        var scale = shell.settings().textScale();
        int largest = side.isCompact() ? 125 : 200;
        scale.set(scale.get() >= largest ? 100 : Math.min(largest, scale.get() + 25));
    }

    private void nextRegion() {
        List<Node> regions = new ArrayList<>(List.of(board.map()));
        regions.addAll(side.regions());
        regions.add(msel);
        Regions.next(regions, shell.scene().getFocusOwner());
    }

    private void secondPassed() {
        model.clock().second();
    }

    /** Looks as another console did, and takes its room display over. */
    public void takeOver(ConsoleView before) {
        board.lensProperty().set(before.board.lensProperty().get());
        board.map().show(before.board.map().viewport());
        for (Phase p : Phase.values()) {
            model.clock().setMinutes(p, before.model.clock().minutes(p));
        }
        model.clock().pausedProperty().set(before.model.clock().pausedProperty().get());
        room.takeOver(before.room);
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
        steps.dispose();
    }
}
