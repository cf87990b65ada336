package sinews.app.setup;

import javafx.application.Platform;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.stage.DirectoryChooser;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import sinews.app.shell.Action;
import sinews.app.shell.Screen;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Seat;

import java.io.File;
import java.util.List;
import java.util.function.Supplier;

/** The set-up screen: left what the session is, right who sits where. */
public final class SetupView implements Screen {
    private static final double FIELD = 380;

    private final Shell shell;
    private final SetupViewModel model;
    private final List<Action> actions;
    private final BorderPane root = new BorderPane();
    private final TextField name = new TextField();

    /**
     * @param back leaves without starting
     * @param start STARTEX, called only when everything is filled in
     */
    public SetupView(Shell shell, SetupViewModel model, Runnable back, Runnable start) {
        this.shell = shell;
        this.model = model;
        Action startex =
                Action.of(
                        "setup-start",
                        "STARTEX",
                        "Write the session file and open the console",
                        "Shortcut+Enter",
                        () -> {
                            if (model.complete()) {
                                start.run();
                            }
                        });
        Action leave =
                Action.of("setup-back", "Back", "Back to Home without starting", "Alt+Left", back);
        actions = List.of(startex, leave);
        root.getStyleClass().add("screen");
        VBox left = new VBox(20, session(), startBar(startex));
        left.setMinWidth(400);
        left.setPrefWidth(440);
        Node who = seats();
        HBox.setHgrow(who, Priority.ALWAYS);
        HBox columns = new HBox(56, left, who);
        VBox all = new VBox(28, head(), columns);
        all.setPadding(new Insets(32, 40, 40, 40));
        all.setMaxWidth(1160);
        HBox centred = new HBox(all);
        centred.setAlignment(Pos.TOP_CENTER);
        HBox.setHgrow(all, Priority.ALWAYS);
        ScrollPane scroll = new ScrollPane(centred);
        scroll.setFitToWidth(true);
        scroll.getStyleClass().add("home");
        root.setCenter(scroll);
    }

    @Override
    public void shown() {
        name.selectAll();
        // After the shell has given the keyboard to the screen as a whole.
        Platform.runLater(name::requestFocus);
    }

    @Override
    public Parent root() {
        return root;
    }

    @Override
    public String title() {
        return "Set up " + model.scenario().title();
    }

    @Override
    public List<Action> actions() {
        return actions;
    }

    private Node head() {
        Label title = new Label("Set up a session");
        title.getStyleClass().add("wordmark");
        Label scenario = new Label(model.scenario().title());
        scenario.getStyleClass().add("muted");
        HBox head = new HBox(12, title, scenario);
        head.setAlignment(Pos.BASELINE_LEFT);
        return head;
    }

    private Node session() {
        name.setId("setup-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        ComboBox<String> marking = new ComboBox<>();
        marking.setId("setup-marking");
        marking.setEditable(true);
        marking.getItems().setAll(SetupViewModel.MARKINGS);
        marking.setMaxWidth(Double.MAX_VALUE);
        marking.setValue(model.markingProperty().get());
        marking.getEditor().textProperty().bindBidirectional(model.markingProperty());
        ComboBox<RuleLevel> level = new ComboBox<>();
        level.setId("setup-level");
        level.getItems().setAll(model.levels());
        level.setMaxWidth(Double.MAX_VALUE);
        level.setConverter(new LevelText());
        level.valueProperty().bindBidirectional(model.levelProperty());
        level.setDisable(model.levels().size() == 1);
        CheckBox dice = new CheckBox("Draw dice for losses at sea");
        dice.setId("setup-dice");
        dice.selectedProperty().bindBidirectional(model.diceProperty());
        TextField seed = new TextField();
        seed.setId("setup-seed");
        seed.setPrefColumnCount(8);
        seed.setMaxWidth(120);
        seed.textProperty().bindBidirectional(model.seedProperty());
        seed.disableProperty().bind(model.diceProperty().not());
        Label chance =
                new Label(
                        "Without dice every chance takes its expected value. With dice, the same"
                                + " seed gives the same luck.");
        chance.getStyleClass().add("muted");
        chance.setWrapText(true);
        return new VBox(
                16,
                field("Name of the session", name, model::nameProblem, model.nameProperty()),
                field("Handling marking", marking, model::markingProblem, model.markingProperty()),
                field("Rules in play", level, () -> "", model.levelProperty()),
                dice,
                chance,
                field("Seed", seed, model::seedProblem, model.seedProperty(), model.diceProperty()),
                place());
    }

    private Node place() {
        Label where = Ui.text("", "muted");
        Runnable say = () -> where.setText(model.place());
        model.folderProperty().addListener((o, was, is) -> say.run());
        say.run();
        Button choose = new Button("Choose another folder…");
        choose.setId("setup-folder");
        choose.setOnAction(
                e -> {
                    DirectoryChooser chooser = new DirectoryChooser();
                    chooser.setTitle("Folder for the session");
                    File chosen = chooser.showDialog(shell.window());
                    if (chosen != null) {
                        model.folderProperty().set(chosen.toPath());
                    }
                });
        return new VBox(4, Ui.label("File", "strong"), where, choose);
    }

    private static Node field(
            String text, Region input, Supplier<String> problem, ObservableValue<?>... watched) {
        Label label = new Label(text);
        label.getStyleClass().add("strong");
        label.setLabelFor(input);
        Label wrong = new Label();
        wrong.getStyleClass().add("bad");
        wrong.setWrapText(true);
        Runnable check =
                () -> {
                    wrong.setText(problem.get());
                    boolean any = !problem.get().isEmpty();
                    wrong.setVisible(any);
                    wrong.setManaged(any);
                };
        for (ObservableValue<?> w : watched) {
            w.addListener((o, was, is) -> check.run());
        }
        check.run();
        return new VBox(4, label, input, wrong);
    }

    private Node startBar(Action startex) {
        Node start = startex.button("primary");
        Runnable check = () -> start.setDisable(!model.complete());
        model.nameProperty().addListener((o, was, is) -> check.run());
        model.markingProperty().addListener((o, was, is) -> check.run());
        model.seedProperty().addListener((o, was, is) -> check.run());
        model.diceProperty().addListener((o, was, is) -> check.run());
        check.run();
        HBox bar = new HBox(12, start, actions.get(1).button());
        bar.setPadding(new Insets(8, 0, 0, 0));
        return bar;
    }

    private Node seats() {
        GridPane grid = new GridPane(16, 8);
        int row = 0;
        for (var entry : model.participants().entrySet()) {
            Seat seat = model.scenario().seat(entry.getKey());
            Label label = new Label(seat.name());
            label.getStyleClass().add("strong");
            label.setMinWidth(Region.USE_PREF_SIZE);
            TextField who = new TextField();
            who.setId("seat-" + seat.id());
            who.setPromptText("white cell plays it");
            who.setPrefWidth(FIELD);
            who.textProperty().bindBidirectional(entry.getValue());
            label.setLabelFor(who);
            GridPane.setHgrow(who, Priority.ALWAYS);
            grid.addRow(row++, label, who);
        }
        Label title = new Label("Who sits where");
        title.getStyleClass().add("title");
        Label help =
                new Label(
                        "Leave a seat empty and the white cell plays it. Names can be anything the"
                                + " room uses.");
        help.getStyleClass().add("muted");
        help.setWrapText(true);
        VBox box = new VBox(12, title, help, grid);
        box.setMaxWidth(760);
        return box;
    }

    /** How the levels are offered. */
    private static final class LevelText extends StringConverter<RuleLevel> {
        @Override
        public String toString(@Nullable RuleLevel level) {
            return level == null
                    ? ""
                    : switch (level) {
                        case L1 -> "L1, logistics: stocks, lanes and lines at given rates";
                        case L2 -> "L2, industry: with orders, money and projects";
                        case L3 -> "L3, diplomacy: with politics, agreements and secrets";
                    };
        }

        @Override
        public RuleLevel fromString(String text) {
            return RuleLevel.valueOf(text.substring(0, 2));
        }
    }
}
