package sinews.app.branch;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import sinews.app.branch.BranchViewModel.Moment;
import sinews.app.shell.SheetPane;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.session.Cuts.Cut;
import sinews.model.session.Timeline;
import sinews.model.session.Timeline.Step;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.UnaryOperator;

/** Asks where a new session goes on and how it is called, and says what becomes of the old one. */
public final class BranchSheet {
    private static final double WIDTH = 560;

    private BranchSheet() {}

    /** Steps back to a moment of a turn. */
    public static void stepBack(
            Shell shell, Timeline timeline, UnaryOperator<String> freeName, Consumer<Onward> go) {
        BranchViewModel model = new BranchViewModel(timeline, freeName);
        ComboBox<Integer> turn = new ComboBox<>();
        turn.setId("branch-turn");
        turn.getItems().setAll(model.turns());
        turn.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Integer t) {
                        return t == null ? "" : model.title(t);
                    }

                    @Override
                    public Integer fromString(String s) {
                        throw new UnsupportedOperationException("the list is not typed into");
                    }
                });
        turn.valueProperty().bindBidirectional(model.turnProperty());
        turn.setMaxWidth(Double.MAX_VALUE);
        Label meaning = Ui.text("", "small-muted");
        meaning.textProperty().bind(model.momentProperty().map(BranchSheet::meaning));
        VBox where = new VBox(10, field("Go on from", turn), new VBox(6, moments(model), meaning));
        open(shell, model, "step-back", "Step back a turn", where, go);
    }

    private static Node moments(BranchViewModel model) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.getStyleClass().add("segments");
        for (Moment m : Moment.values()) {
            ToggleButton b = new ToggleButton(text(m));
            b.setId("branch-" + m.name().toLowerCase(Locale.ROOT));
            b.setToggleGroup(group);
            b.setMinWidth(Region.USE_PREF_SIZE);
            b.getStyleClass()
                    .add(
                            switch (m) {
                                case BEGINNING -> "left-pill";
                                case PLAN -> "center-pill";
                                case COMMIT -> "right-pill";
                            });
            b.setAccessibleHelp(meaning(m));
            b.setOnAction(
                    e -> {
                        b.setSelected(true);
                        model.momentProperty().set(m);
                    });
            Runnable show =
                    () -> {
                        b.setDisable(!model.possible(m));
                        b.setSelected(model.momentProperty().get() == m);
                    };
            model.cutProperty().subscribe(c -> show.run());
            row.getChildren().add(b);
        }
        return row;
    }

    private static String text(Moment m) {
        return switch (m) {
            case BEGINNING -> "Its beginning";
            case PLAN -> "Its Plan";
            case COMMIT -> "Just before it was committed";
        };
    }

    private static String meaning(Moment m) {
        return switch (m) {
            case BEGINNING -> "Its injects are still to come and none of its moves is made.";
            case PLAN -> "The injects of its Brief are delivered; the seats make their moves anew.";
            case COMMIT -> "All its moves stand: undo what was wrong, then commit again.";
        };
    }

    /** Goes on from one moment of the session. */
    public static void here(
            Shell shell,
            Timeline timeline,
            long position,
            UnaryOperator<String> freeName,
            Consumer<Onward> go) {
        BranchViewModel model = new BranchViewModel(timeline, freeName);
        model.at(position);
        Cut cut = model.cutProperty().get();
        Label when = Ui.text(model.title(cut.turn()) + ", " + phase(cut), "strong");
        when.setId("branch-when");
        VBox where = new VBox(2, Ui.label("Go on from", "small-muted"), when);
        timeline.steps().reversed().stream()
                .filter(s -> s.position() <= cut.position())
                .findFirst()
                .map(Step::text)
                .ifPresent(text -> where.getChildren().add(Ui.text("After: " + text, "plain")));
        if (cut.position() < position) {
            where.getChildren()
                    .add(
                            Ui.text(
                                    "The exercise had ended here; this is the last moment before"
                                            + " ENDEX.",
                                    "small-muted"));
        }
        open(shell, model, "branch", "Branch from here", where, go);
    }

    private static void open(
            Shell shell,
            BranchViewModel model,
            String id,
            String title,
            Node where,
            Consumer<Onward> go) {
        TextField name = new TextField();
        name.setId("branch-name");
        name.textProperty().bindBidirectional(model.nameProperty());
        VBox content =
                new VBox(
                        16,
                        Ui.text(
                                "The session as played stays as it is, to continue or review. A new"
                                        + " one goes on from the moment below, with the same seats,"
                                        + " marking and luck."),
                        where,
                        field("Name of the new session", name));
        SheetPane sheet = new SheetPane(id, title, WIDTH, content);
        sheet.button("branch-cancel", "Cancel", shell::closeSheet).setCancelButton(true);
        Button yes =
                sheet.button(
                        "branch-go",
                        "",
                        () -> {
                            if (model.problem().isEmpty()) {
                                shell.closeSheet();
                                go.accept(model.onward());
                            } else {
                                sheet.problem(model.problem());
                            }
                        },
                        "primary");
        // No default button: Enter that closes the list of turns would press it.
        name.setOnAction(e -> yes.fire());
        yes.textProperty().bind(model.cutProperty().map(c -> "Go on from turn " + c.turn()));
        model.nameProperty().addListener(o -> sheet.problem(model.problem()));
        shell.openSheet(sheet);
    }

    private static Node field(String label, Region field) {
        Label text = Ui.label(label, "small-muted");
        text.setLabelFor(field);
        return new VBox(4, text, field);
    }

    private static String phase(Cut cut) {
        String name = cut.phase().name();
        return name.charAt(0) + name.substring(1).toLowerCase(Locale.ROOT);
    }
}
