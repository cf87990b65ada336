package sinews.app.review;

import javafx.animation.Animation;
import javafx.animation.KeyFrame;
import javafx.animation.Timeline;
import javafx.geometry.Pos;
import javafx.geometry.VPos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.SplitPane;
import javafx.scene.control.Tab;
import javafx.scene.control.TabPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardRules;
import sinews.app.board.BoardView;
import sinews.app.board.LensActions;
import sinews.app.board.LensRail;
import sinews.app.board.lens.Ahead;
import sinews.app.shell.Action;
import sinews.app.shell.Screen;
import sinews.app.shell.Settings;
import sinews.app.tables.TableDrawer;
import sinews.model.board.Board;
import sinews.model.measures.MeasureTables;
import sinews.model.session.Origin;
import sinews.model.session.SessionState;
import sinews.model.session.SessionState.TurnReport;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * Steps through a session: left the board at a moment and the decision there, right its figures.
 */
public final class ReviewScreen implements Screen {
    private static final Duration PLAY_STEP = Duration.millis(700);
    private static final double NARROW = 1500;
    private static final int SHORT_SEAL = 12;

    /** What can be done from here. */
    public interface Ways {
        void home();

        /** Asks how a new session that goes on from this position is called, and goes there. */
        void branch(long position);

        /** Asks for a file and writes the log to it. */
        void export();

        /** Asks for a folder and writes the tables known so far to it. */
        void exportTables(MeasureTables tables);

        /** Adds a note to the log and comes back to this position. */
        void note(String author, String text, @Nullable String objective, long position);
    }

    /** Height of the card of a decision, and the least it is given. */
    private static final double CARD = 230;

    private static final double CARD_LEAST = 80;

    /** What all else takes of the height, with all lenses on the rail. */
    private static final double REST = 638;

    private final ReviewSession session;
    private final ReviewViewModel model;
    private final Ways ways;
    private final Function<SessionState, Ahead> ahead;
    private final BoardView board;
    private final TableDrawer drawer;
    private @Nullable Board drawn;
    private final BorderPane root = new BorderPane();
    private final TabPane tabs = new TabPane();
    private final MeasuresTab measuresTab;
    private final Button play = new Button("▶");
    private final Timeline playing = new Timeline(new KeyFrame(PLAY_STEP, e -> playOn()));
    private final List<Action> actions;

    /** Lets the board be as large, and move as much, as the settings say. */
    void follow(Settings settings) {
        board.follow(settings);
    }

    /**
     * @param ahead how the rules play on from a moment
     * @param measures reads those of this session off its log
     * @param background where series and measures are reckoned
     */
    public ReviewScreen(
            ReviewSession session,
            BoardRules rules,
            Function<SessionState, Ahead> ahead,
            Supplier<MeasureTables> measures,
            Executor background,
            Ways ways) {
        this.session = session;
        this.ahead = ahead;
        this.ways = ways;
        model = new ReviewViewModel(session.timeline(), ZoneId.systemDefault());
        measuresTab = new MeasuresTab(model, measures, background, ways::exportTables);
        board = new BoardView(rules, background);
        board.setReadOnly(true);
        board.setMinSize(0, 0);
        drawer = new TableDrawer(board, board);
        playing.setCycleCount(Animation.INDEFINITE);
        List<Action> all =
                List.of(
                        step("review-entry-on", "Next entry", "Right", () -> model.entry(1)),
                        step("review-entry-back", "Entry before", "Left", () -> model.entry(-1)),
                        step(
                                "review-decision-on",
                                "Next decision",
                                "Shift+Right",
                                () -> model.decision(1)),
                        step(
                                "review-decision-back",
                                "Decision before",
                                "Shift+Left",
                                () -> model.decision(-1)),
                        step("review-turn-on", "Next turn", "Shortcut+Right", () -> model.turn(1)),
                        step(
                                "review-turn-back",
                                "Turn before",
                                "Shortcut+Left",
                                () -> model.turn(-1)),
                        Action.of(
                                "review-play",
                                "Play",
                                "Play on from here, or stop",
                                "Space",
                                this::playOrStop),
                        step("review-film", "Play the turn week by week", "P", this::playTurn),
                        Action.of(
                                "review-find",
                                "Find…",
                                "Search places and tokens, and go there",
                                "Shortcut+F",
                                board::find),
                        Action.of(
                                "review-branch",
                                "Branch from here…",
                                "Go on from this moment, in a new session",
                                "Shortcut+B",
                                this::branch),
                        Action.of(
                                "review-export",
                                "Export log…",
                                "Write every entry as JSON Lines",
                                "Shortcut+E",
                                ways::export),
                        Action.of("review-home", "Home", "Back to Home", "Alt+Left", ways::home));
        actions = new ArrayList<>(all);
        actions.addAll(LensActions.of("review", board.lensProperty()));
        actions.add(drawer.action("review"));
        root.getStyleClass().addAll("screen", "review");
        root.setTop(top());
        SplitPane split = new SplitPane(left(), right(background));
        split.setDividerPositions(0.54);
        // In a low window its parts shrink; it must not push over what lies above.
        split.setMinHeight(0);
        root.widthProperty()
                .subscribe(
                        w ->
                                split.setDividerPositions(
                                        w.doubleValue() > 0 && w.doubleValue() < NARROW
                                                ? 0.5
                                                : 0.54));
        root.setCenter(split);
        model.stateProperty().subscribe(this::draw);
    }

    private void branch() {
        playing.stop();
        play.setText("▶");
        ways.branch(model.positionProperty().get());
    }

    private Action step(String id, String text, String key, Runnable run) {
        return Action.of(
                id,
                text,
                text,
                key,
                () -> {
                    playing.stop();
                    play.setText("▶");
                    run.run();
                });
    }

    private Action action(String id) {
        return actions.stream().filter(a -> a.id().equals(id)).findFirst().orElseThrow();
    }

    private Node top() {
        SessionState end = session.timeline().latest();
        Label name = new Label("Review · " + end.info().name());
        name.getStyleClass().add("title");
        long decisions = model.decisions().all().stream().filter(d -> !d.undone()).count();
        Label facts =
                new Label(
                        "%d of %d turns, %d %s"
                                .formatted(
                                        end.reports().size(),
                                        end.scenario().turns().size(),
                                        decisions,
                                        decisions == 1 ? "decision" : "decisions"));
        facts.getStyleClass().add("muted");
        Origin from = end.info().origin();
        if (from != null) {
            facts.setText(
                    "branch of %s, turn %d · %s"
                            .formatted(from.name(), from.turn(), facts.getText()));
            facts.setTooltip(
                    new Tooltip(
                            "Its first %d entries are those of %s (%s)."
                                    .formatted(from.position(), from.name(), from.session())));
        }
        Label whole =
                new Label(
                        session.whole()
                                ? "log whole and unaltered ✓"
                                : "the log does not hold together");
        whole.setId("review-integrity");
        whole.getStyleClass().add(session.whole() ? "good" : "bad");
        whole.setTooltip(
                new Tooltip(String.join("\n", session.findings()) + "\nSeal: " + session.seal()));
        Label seal =
                new Label(
                        "seal "
                                + session.seal()
                                        .substring(0, Math.min(SHORT_SEAL, session.seal().length()))
                                + "…");
        seal.getStyleClass().add("muted");
        seal.setTooltip(new Tooltip(session.seal()));
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox bar =
                new HBox(
                        16,
                        name,
                        facts,
                        whole,
                        seal,
                        gap,
                        action("review-export").button(),
                        action("review-home").button());
        bar.setAlignment(Pos.CENTER_LEFT);
        bar.getStyleClass().addAll("panel", "seat-top", "line-bottom");
        return bar;
    }

    private Node left() {
        Label when = new Label();
        when.setId("review-when");
        when.getStyleClass().add("title");
        Label where = new Label();
        where.setId("review-where");
        where.getStyleClass().add("muted");
        model.positionProperty()
                .subscribe(
                        p -> {
                            when.setText(model.when());
                            where.setText(model.where());
                        });
        Label keys = new Label("Space play · ← → entry · Shift decision · Ctrl turn");
        keys.getStyleClass().add("caption");
        play.setId("review-play-button");
        play.getStyleClass().add("play");
        play.setFocusTraversable(false);
        play.setOnAction(e -> playOrStop());
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        keys.setMinWidth(Region.USE_PREF_SIZE);
        // With larger text on a small screen the second goes below the first.
        FlowPane moment = new FlowPane(12, 2, when, where);
        moment.setRowValignment(VPos.BASELINE);
        moment.setPrefWrapLength(360);
        HBox head =
                new HBox(
                        12,
                        play,
                        new VBox(2, moment, keys),
                        gap,
                        small("Play turn", "review-film"),
                        small("|◂", "review-turn-back"),
                        small("◂", "review-decision-back"),
                        small("▸", "review-decision-on"),
                        small("▸|", "review-turn-on"));
        head.setAlignment(Pos.CENTER_LEFT);
        Label title = new Label("Decision at this moment");
        title.getStyleClass().add("heading");
        Region space = new Region();
        HBox.setHgrow(space, Priority.ALWAYS);
        Button branch = action("review-branch").button();
        branch.setMinWidth(Region.USE_PREF_SIZE);
        HBox above = new HBox(12, title, space, branch);
        above.setAlignment(Pos.CENTER_LEFT);
        VBox card = new VBox(8, above, new MomentCard(model));
        ScrollPane scroll = scroll(card);
        scroll.setMinHeight(CARD_LEAST);
        // In a low window the card gives way before the map does.
        scroll.prefHeightProperty()
                .bind(
                        root.heightProperty()
                                .map(h -> Math.clamp(h.doubleValue() - REST, CARD_LEAST, CARD)));
        VBox below = new VBox(12, head, new Scrubber(model), scroll);
        below.getStyleClass().addAll("panel", "review-below", "line-top");
        HBox.setHgrow(drawer, Priority.ALWAYS);
        HBox map = new HBox(new LensRail(board.lensProperty(), drawer.openProperty()), drawer);
        VBox.setVgrow(map, Priority.ALWAYS);
        VBox left = new VBox(map, below);
        left.setMinWidth(480);
        return left;
    }

    private Button small(String sign, String id) {
        Button b = action(id).button("quiet");
        b.setText(sign);
        b.setMinWidth(Region.USE_PREF_SIZE);
        b.setFocusTraversable(false);
        return b;
    }

    private Node right(Executor background) {
        Tab measured = tab("Measures", measuresTab);
        measured.selectedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                measuresTab.opened();
                            }
                        });
        tabs.setTabClosingPolicy(TabPane.TabClosingPolicy.UNAVAILABLE);
        tabs.setId("review-tabs");
        tabs.getStyleClass().add("panel");
        tabs.getTabs()
                .addAll(
                        tab("Charts", new ChartsTab(model, background)),
                        measured,
                        tab("Decisions", new DecisionsTab(model)),
                        tab("Gaps and seams", scroll(new SeamsTab(model))),
                        tab(
                                "Observations",
                                scroll(
                                        new ObservationsTab(
                                                model,
                                                (author, text, objective) ->
                                                        ways.note(
                                                                author,
                                                                text,
                                                                objective,
                                                                model.positionProperty().get())))));
        tabs.setMinWidth(420);
        return tabs;
    }

    private static Tab tab(String name, Node content) {
        Tab tab = new Tab(name, content);
        tab.setId("tab-" + name.toLowerCase(java.util.Locale.ROOT).replace(' ', '-'));
        return tab;
    }

    private static ScrollPane scroll(Node content) {
        ScrollPane scroll = new ScrollPane(content);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private void draw(SessionState state) {
        if (state.board() != drawn) {
            drawn = state.board();
            drawer.setPast(state.reports().stream().map(TurnReport::before).toList());
            board.setAhead(ahead.apply(state));
        }
        board.proposalsProperty().set(state.proposals());
        board.show(state);
    }

    private void playOrStop() {
        if (playing.getStatus() == Animation.Status.RUNNING) {
            playing.stop();
            play.setText("▶");
        } else {
            if (model.atEnd()) {
                model.go(model.timeline().first());
            }
            playing.play();
            play.setText("❚❚");
        }
    }

    /** Plays the turn that was adjudicated last here, or the first one. */
    private void playTurn() {
        if (model.stateProperty().get().reports().isEmpty()) {
            model.turn(1);
        }
        board.playTurn(() -> {});
    }

    private void playOn() {
        if (model.atEnd()) {
            playing.stop();
            play.setText("▶");
        } else {
            model.entry(1);
        }
    }

    /** Goes to a position and a tab, after a note was added. */
    void resume(long position, int tab) {
        model.go(position);
        tabs.getSelectionModel().select(tab);
    }

    int tab() {
        return tabs.getSelectionModel().getSelectedIndex();
    }

    public ReviewViewModel model() {
        return model;
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return "Review · " + session.timeline().latest().info().name();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public String marking() {
        return session.timeline().latest().info().marking();
    }

    @Override
    public void closed() {
        playing.stop();
        measuresTab.stop();
    }
}
