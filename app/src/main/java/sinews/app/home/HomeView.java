package sinews.app.home;

import javafx.beans.binding.Bindings;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import sinews.app.session.SessionCard;
import sinews.app.shell.Action;
import sinews.app.shell.Screen;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.app.theme.Theme;
import sinews.model.session.Origin;

import java.io.File;
import java.nio.file.Path;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;

/** The first screen: scenarios to start, sessions to go on with, sessions that have ended. */
public final class HomeView implements Screen {
    /** Most pixels a list of what is wrong takes. */
    private static final double PROBLEMS = 360;

    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofPattern("d MMM yyyy, HH:mm", Locale.UK)
                    .withZone(ZoneId.systemDefault());
    private static final double CARD_WIDTH = 406;
    private static final double INDENT = 28;

    private final Shell shell;
    private final HomeViewModel model;
    private final HomeViewModel.Ways ways;
    private final Executor background;
    private final List<Action> actions;
    private final ScrollPane root;

    /**
     * @param background where the small maps are read
     */
    public HomeView(
            Shell shell, HomeViewModel model, HomeViewModel.Ways ways, Executor background) {
        this.shell = shell;
        this.model = model;
        this.ways = ways;
        this.background = background;
        actions =
                List.of(
                        Action.of(
                                "home-open",
                                "Open a file…",
                                "Open a scenario or a session from anywhere",
                                "Shortcut+O",
                                ways::openFile),
                        Action.of(
                                "home-theme",
                                "Light or dark",
                                "Switch between the light and the dark theme",
                                "Shortcut+T",
                                this::switchTheme),
                        Action.of(
                                "home-refresh",
                                "Read again",
                                "Look again for scenarios and sessions",
                                "F5",
                                model::refresh));
        root = new ScrollPane(content());
        root.setFitToWidth(true);
        root.getStyleClass().add("home");
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return "Home";
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    @Override
    public void shown() {
        model.refresh();
    }

    private void switchTheme() {
        var theme = shell.settings().theme();
        theme.set(theme.get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    private Node content() {
        Label name = Ui.label("Sinews", "wordmark");
        Label what = Ui.label("Tabletop exercises on production diplomacy", "muted");
        HBox words = new HBox(12, name, what);
        words.setAlignment(Pos.BASELINE_LEFT);
        HBox head =
                new HBox(
                        12,
                        words,
                        Ui.gap(),
                        actions.get(1).button("quiet"),
                        actions.get(0).button());
        head.setAlignment(Pos.CENTER_LEFT);
        Label problem = Ui.label("", "bad");
        problem.setWrapText(true);
        problem.textProperty().bind(model.problemProperty());
        problem.visibleProperty().bind(model.problemProperty().isNotEmpty());
        problem.managedProperty().bind(problem.visibleProperty());

        FlowPane cards = new FlowPane(20, 20);
        cards.setId("scenario-cards");
        keep(
                model.scenarios(),
                cards,
                this::card,
                "No scenario found. Open a scenario folder with Ctrl+O.");
        VBox going = new VBox();
        going.setId("sessions-running");
        keep(
                model.running(),
                going,
                s -> row(s, "Continue", ways::resume),
                "No session under way. Choose a scenario above to begin one.");
        VBox done = new VBox();
        done.setId("sessions-ended");
        keep(
                model.ended(),
                done,
                s -> row(s, "Review", ways::review),
                "None yet. A session comes here after ENDEX.");
        HBox sessions =
                new HBox(48, half("Sessions to continue", going), half("Sessions ended", done));
        VBox all = new VBox(28, head, problem, new VBox(12, heading("Scenarios"), cards), sessions);
        all.setPadding(new Insets(32, 40, 40, 40));
        all.setMaxWidth(1360);
        HBox centred = new HBox(all);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(all, Priority.ALWAYS);
        return centred;
    }

    private static VBox half(String title, Node list) {
        VBox box = new VBox(8, heading(title), list);
        box.setPrefWidth(500);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Label heading(String text) {
        return Ui.label(text, "title");
    }

    private <T> void keep(
            ObservableList<T> list, Pane pane, Function<T, Node> node, String whenEmpty) {
        Label empty = Ui.label("", "muted");
        empty.textProperty()
                .bind(Bindings.when(model.loadingProperty()).then("Reading…").otherwise(whenEmpty));
        Runnable fill =
                () -> {
                    if (list.isEmpty()) {
                        pane.getChildren().setAll(empty);
                    } else {
                        pane.getChildren().setAll(list.stream().map(node).toList());
                    }
                };
        list.addListener((ListChangeListener<T>) c -> fill.run());
        fill.run();
    }

    private Node card(ScenarioCard card) {
        Label title = Ui.text(card.title(), "title");
        Label trains = Ui.label(card.playable() ? card.trains() : problemText(card));
        trains.setWrapText(true);
        trains.setMinHeight(Region.USE_PREF_SIZE);
        if (!card.playable()) {
            trains.getStyleClass().add("bad");
        }
        Label facts =
                Ui.text(
                        card.playable()
                                ? card.length() + " · " + card.seats() + " seats and the white cell"
                                : "",
                        "muted");
        Button go = new Button(card.playable() ? "Set up" : "Show what is wrong");
        go.setId("setup-" + card.folder().getFileName());
        if (card.playable()) {
            go.getStyleClass().add("primary");
        }
        go.setOnAction(
                e -> {
                    if (card.playable()) {
                        ways.setUp(card.folder());
                    } else {
                        showProblems(card);
                    }
                });
        go.setMinWidth(Region.USE_PREF_SIZE);
        facts.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(facts, Priority.ALWAYS);
        HBox foot = new HBox(8, facts, go);
        foot.setAlignment(Pos.CENTER_LEFT);
        Region grow = new Region();
        VBox.setVgrow(grow, Priority.ALWAYS);
        VBox text = new VBox(8, title, trains, grow, foot);
        text.setPadding(new Insets(14, 16, 16, 16));
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox box = new VBox(text);
        if (card.scenario() != null) {
            box.getChildren()
                    .addFirst(new Thumbnail(card.scenario(), background, CARD_WIDTH - 2, 176));
        }
        box.getStyleClass().add("card");
        box.setPrefWidth(CARD_WIDTH);
        Tooltip.install(title, new Tooltip(card.summary()));
        return box;
    }

    private static String problemText(ScenarioCard card) {
        int n = card.problems().size();
        return n == 1
                ? "One problem keeps it from being played."
                : n + " problems keep it from being played.";
    }

    private void showProblems(ScenarioCard card) {
        VBox lines = new VBox(8);
        String folder = card.folder() + File.separator;
        for (String p : card.problems()) {
            lines.getChildren().add(Ui.text(p.replace(folder, "")));
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        // As high as what is wrong, as far as that goes.
        scroll.prefViewportHeightProperty()
                .bind(lines.heightProperty().map(h -> Math.min(h.doubleValue(), PROBLEMS)));
        Button close = new Button("Close");
        close.setCancelButton(true);
        close.setOnAction(e -> shell.closeSheet());
        VBox sheet =
                new VBox(
                        16,
                        heading(card.title()),
                        Ui.text("In " + card.folder() + ":", "muted"),
                        scroll,
                        close);
        sheet.getStyleClass().addAll("card", "sheet");
        sheet.setMaxSize(820, Region.USE_PREF_SIZE);
        shell.openSheet(sheet);
    }

    private static Node row(SessionRow place, String verb, Consumer<Path> way) {
        SessionCard s = place.card();
        boolean readable = s.problem().isEmpty();
        Label name = Ui.label(s.name(), "value");
        Label where =
                readable
                        ? Ui.label(
                                s.scenarioTitle() + " · turn " + s.turn() + " of " + s.turns(),
                                "muted")
                        : Ui.label(s.problem(), "bad");
        where.setWrapText(true);
        Label when = Ui.label(WHEN.format(s.lastUsed()), "caption");
        when.setMinWidth(Region.USE_PREF_SIZE);
        VBox text = new VBox(2, name, where);
        Origin from = s.origin();
        if (from != null) {
            text.getChildren()
                    .add(
                            1,
                            Ui.text(
                                    "Branch of %s, from turn %d"
                                            .formatted(from.name(), from.turn()),
                                    "muted"));
        }
        HBox.setHgrow(text, Priority.ALWAYS);
        HBox row = new HBox(12, text, when);
        if (place.depth() > 0) {
            FontIcon mark = new FontIcon(Feather.CORNER_DOWN_RIGHT);
            mark.getStyleClass().add("branch-mark");
            HBox.setMargin(mark, new Insets(0, 0, 0, INDENT * (place.depth() - 1)));
            row.getChildren().addFirst(mark);
        }
        if (readable) {
            Button go = new Button(verb);
            go.setId(
                    verb.toLowerCase(Locale.ROOT).replace(' ', '-') + "-" + s.file().getFileName());
            go.setMinWidth(Region.USE_PREF_SIZE);
            go.setAccessibleText(verb + " " + s.name());
            go.setOnAction(e -> way.accept(s.file()));
            row.getChildren().add(go);
        }
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(8, 0, 8, 0));
        row.getStyleClass().add("line-bottom");
        return row;
    }
}
