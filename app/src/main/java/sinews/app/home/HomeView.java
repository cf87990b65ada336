package sinews.app.home;

import java.time.Clock;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import sinews.app.session.SessionCard;
import sinews.app.shell.Action;
import sinews.app.shell.Screen;
import sinews.app.shell.Shell;
import sinews.app.theme.Theme;

/** The first screen. */
public final class HomeView implements Screen {
    private static final DateTimeFormatter WHEN =
            DateTimeFormatter.ofLocalizedDateTime(FormatStyle.MEDIUM, FormatStyle.SHORT).withLocale(Locale.UK);
    private static final double CARD_WIDTH = 400;

    private final Shell shell;
    private final HomeViewModel model;
    private final HomeViewModel.Ways ways;
    private final Function<ScenarioCard, Node> thumbnail;
    private final List<Action> actions;
    private final ScrollPane root;

    /**
     * @param thumbnail draws the small map of a card
     */
    public HomeView(
            Shell shell, HomeViewModel model, HomeViewModel.Ways ways, Function<ScenarioCard, Node> thumbnail) {
        this.shell = shell;
        this.model = model;
        this.ways = ways;
        this.thumbnail = thumbnail;
        actions = List.of(
                Action.of("home-open", "Open a file…", "Open a scenario or a session from anywhere", "Shortcut+O",
                        ways::openFile),
                Action.of("home-theme", "Light / dark", "Switch between the light and the dark theme", "Shortcut+T",
                        this::switchTheme),
                Action.of("home-refresh", "Read again", "Look again for scenarios and sessions", "F5", model::refresh));
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
        shell.settings().theme().set(shell.settings().theme().get() == Theme.LIGHT ? Theme.DARK : Theme.LIGHT);
    }

    private Node content() {
        Label name = new Label("Sinews");
        name.getStyleClass().add("wordmark");
        Label what = new Label("Tabletop exercises on production diplomacy");
        what.getStyleClass().add("muted");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head = new HBox(12, name, what, gap, actions.get(1).button("quiet"), actions.get(0).button());
        head.setAlignment(Pos.BASELINE_LEFT);

        FlowPane cards = new FlowPane(20, 20);
        cards.setId("scenario-cards");
        keep(model.scenarios(), cards, this::card, "No scenario found. Open a scenario folder with Ctrl+O.");

        VBox going = new VBox();
        going.setId("sessions-running");
        keep(model.running(), going, s -> row(s, "Continue", ways::resume),
                "No session under way. Choose a scenario above to begin one.");
        VBox done = new VBox();
        done.setId("sessions-ended");
        keep(model.ended(), done, s -> row(s, "Review", ways::review),
                "Nothing to review yet. A session comes here when it has ended.");
        VBox left = new VBox(8, heading("Continue"), going);
        VBox right = new VBox(8, heading("Review"), done);
        HBox.setHgrow(left, Priority.ALWAYS);
        HBox.setHgrow(right, Priority.ALWAYS);
        left.setPrefWidth(500);
        right.setPrefWidth(500);
        HBox sessions = new HBox(40, left, right);

        VBox all = new VBox(24, head, new VBox(12, heading("Scenarios"), cards), sessions);
        all.setPadding(new Insets(32, 40, 40, 40));
        all.setMaxWidth(1360);
        HBox centred = new HBox(all);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(all, Priority.ALWAYS);
        return centred;
    }

    private static Label heading(String text) {
        Label label = new Label(text);
        label.getStyleClass().add("title");
        return label;
    }

    private static <T> void keep(
            ObservableList<T> list, javafx.scene.layout.Pane pane, Function<T, Node> node, String whenEmpty) {
        Runnable fill = () -> {
            if (list.isEmpty()) {
                Label empty = new Label(whenEmpty);
                empty.getStyleClass().add("muted");
                pane.getChildren().setAll(empty);
            } else {
                pane.getChildren().setAll(list.stream().map(node).toList());
            }
        };
        list.addListener((ListChangeListener<T>) c -> fill.run());
        fill.run();
    }

    private Node card(ScenarioCard card) {
        Label title = new Label(card.title());
        title.getStyleClass().add("title");
        Label trains = new Label(card.playable() ? card.trains() : problemText(card));
        trains.setWrapText(true);
        trains.setMinHeight(Region.USE_PREF_SIZE);
        if (!card.playable()) {
            trains.getStyleClass().add("bad");
        }
        Label facts = new Label(card.playable() ? card.length() + " · " + card.seats() + " seats" : "");
        facts.getStyleClass().add("caption");
        Button go = new Button(card.playable() ? "Set up" : "Show what is wrong");
        go.setId("setup-" + card.folder().getFileName());
        go.getStyleClass().add(card.playable() ? "primary" : "quiet");
        go.setOnAction(e -> {
            if (card.playable()) {
                ways.setUp(card.folder());
            } else {
                showProblems(card);
            }
        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox foot = new HBox(8, facts, gap, go);
        foot.setAlignment(Pos.CENTER_LEFT);
        Region grow = new Region();
        VBox.setVgrow(grow, Priority.ALWAYS);
        VBox text = new VBox(8, title, trains, grow, foot);
        text.setPadding(new Insets(12, 16, 16, 16));
        VBox.setVgrow(text, Priority.ALWAYS);
        VBox box = new VBox(thumbnail.apply(card), text);
        box.getStyleClass().add("card");
        box.setPrefWidth(CARD_WIDTH);
        return box;
    }

    private static String problemText(ScenarioCard card) {
        int n = card.problems().size();
        return n == 1 ? "One problem keeps it from being played." : n + " problems keep it from being played.";
    }

    private void showProblems(ScenarioCard card) {
        Label title = new Label(card.title());
        title.getStyleClass().add("title");
        VBox lines = new VBox(8);
        for (String p : card.problems()) {
            Label line = new Label(p);
            line.setWrapText(true);
            lines.getChildren().add(line);
        }
        ScrollPane scroll = new ScrollPane(lines);
        scroll.setFitToWidth(true);
        scroll.setPrefViewportHeight(360);
        Button close = new Button("Close");
        close.setCancelButton(true);
        close.setOnAction(e -> shell.closeSheet());
        VBox sheet = new VBox(16, title, scroll, close);
        sheet.getStyleClass().addAll("card", "sheet");
        sheet.setMaxSize(820, Region.USE_PREF_SIZE);
        shell.openSheet(sheet);
    }

    private Node row(SessionCard s, String verb, Consumer<java.nio.file.Path> way) {
        Label name = new Label(s.name());
        name.getStyleClass().add("value");
        Label where = new Label(s.scenarioTitle() + " · turn " + s.turn() + " of " + s.turns());
        where.getStyleClass().add("muted");
        Label when = new Label(WHEN.withZone(ZoneId.from(Clock.systemDefaultZone().getZone())).format(s.lastUsed()));
        when.getStyleClass().add("caption");
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        Button go = new Button(verb);
        go.setId(verb.toLowerCase(Locale.ROOT) + "-" + s.file().getFileName());
        go.setOnAction(e -> way.accept(s.file()));
        HBox row = new HBox(12, new VBox(2, name, where), gap, when, go);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setPadding(new Insets(8, 0, 8, 0));
        row.getStyleClass().add("line-bottom");
        return row;
    }
}
