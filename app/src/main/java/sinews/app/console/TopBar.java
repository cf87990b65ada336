package sinews.app.console;

import javafx.beans.binding.Bindings;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Spinner;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;

import org.controlsfx.control.PopOver;

import sinews.app.inspector.Sight;
import sinews.app.shell.Action;
import sinews.app.shell.Ui;
import sinews.model.session.Origin;
import sinews.model.session.Phase;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/** Session, turn, phases, clock, and what can be done next. */
final class TopBar extends HBox {
    private static final double NARROW = 1500;
    private static final double NAMED = 1440;
    private static final double CROWDED = 1300;
    private static final double VALUE_SIZE = 14;

    private final ConsoleViewModel model;
    private final Label turn = Ui.label("", "value");
    private final Label date = Ui.label("", "muted");
    private final HBox pills = new HBox();
    private final HBox clockButtons = new HBox(4);
    private final Button main;

    /**
     * @param left actions at the far left, after the name
     * @param right actions at the right, before the main one
     * @param mainAction does the next step
     */
    TopBar(ConsoleViewModel model, List<Node> right, Action mainAction) {
        super(14);
        this.model = model;
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("top-bar", "panel", "line-bottom");
        main = mainAction.button("primary");
        main.setMinWidth(Region.USE_PREF_SIZE);
        Label name = Ui.label(model.state().info().name(), "session-name");
        name.setMinWidth(40);
        Tooltip.install(name, new Tooltip(called(model.state().info())));
        turn.setMinWidth(Region.USE_PREF_SIZE);
        HBox when = new HBox(6, turn, date);
        when.setAlignment(Pos.BASELINE_LEFT);
        date.setMinWidth(Region.USE_PREF_SIZE);
        when.setMaxHeight(Region.USE_PREF_SIZE);
        pills.setAlignment(Pos.CENTER);
        pills.setMinWidth(Region.USE_PREF_SIZE);
        List<Node> all = new ArrayList<>();
        all.add(Ui.label("Sinews", "brand"));
        all.add(name);
        all.add(Ui.gap());
        all.add(when);
        all.add(pills);
        all.add(clock());
        all.add(Ui.gap());
        HBox buttons = new HBox(8);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        buttons.getChildren().addAll(right);
        buttons.getChildren().add(main);
        buttons.setMinWidth(Region.USE_PREF_SIZE);
        all.add(buttons);
        getChildren().setAll(all);
        Label brand = (Label) all.getFirst();
        brand.setMinWidth(Region.USE_PREF_SIZE);
        showFrom(NARROW, brand);
        showFrom(NAMED, name);
        showFrom(CROWDED, date, clockButtons);
        setMinWidth(0);
        model.sightProperty().addListener((o, was, is) -> show(is));
        model.nextProperty().addListener((o, was, is) -> showNext(is));
        show(model.sightProperty().get());
        showNext(model.nextProperty().get());
    }

    private static String called(SessionInfo info) {
        Origin from = info.origin();
        return from == null
                ? info.name()
                : "%s\nBranch of %s from turn %d, %s"
                        .formatted(info.name(), from.name(), from.turn(), word(from.phase()));
    }

    /** Shows nodes only from a width on, counted in text of normal size. */
    private void showFrom(double width, Node... nodes) {
        for (Node n : nodes) {
            n.visibleProperty()
                    .bind(
                            Bindings.createBooleanBinding(
                                    () ->
                                            getWidth() == 0
                                                    || getWidth()
                                                                    * VALUE_SIZE
                                                                    / turn.getFont().getSize()
                                                            > width,
                                    widthProperty(),
                                    turn.fontProperty()));
            n.managedProperty().bind(n.visibleProperty());
        }
    }

    private void showNext(NextStep step) {
        main.setText(step.text());
        main.setTooltip(new Tooltip(step.help() + " (Ctrl+Enter)"));
        main.setAccessibleHelp(step.help());
    }

    private void show(Sight sight) {
        SessionState s = sight.state();
        turn.setText("Turn " + s.turn() + " of " + s.scenario().turns().size());
        date.setText(sight.month(s.board().tick()));
        Tooltip.install(turn, new Tooltip(s.turnNow().name()));
        pills.getChildren().clear();
        for (Phase p : Phase.values()) {
            if (p != Phase.values()[0]) {
                pills.getChildren().add(Ui.label("›", "phase-next"));
            }
            pills.getChildren().add(step(s, p));
        }
    }

    /** A phase as a step on the way, as wide whether it is now or not. */
    private static Node step(SessionState s, Phase p) {
        boolean now = p == s.phase() && !s.ended();
        boolean done = p.compareTo(s.phase()) < 0 || s.ended();
        Label step = Ui.label((done ? "✓ " : "") + word(p), "phase");
        step.setAccessibleText(word(p) + (now ? ", now" : done ? ", done" : ", to come"));
        Label widest = Ui.label("✓ " + word(p), "phase", "phase-now");
        widest.setVisible(false);
        if (now) {
            step.getStyleClass().add("phase-now");
            step.setId("phase-now");
        }
        return new StackPane(widest, step);
    }

    private static String word(Phase p) {
        return p.name().charAt(0) + p.name().substring(1).toLowerCase(java.util.Locale.ROOT);
    }

    private Node clock() {
        PhaseClock clock = model.clock();
        Button time = new Button();
        time.setId("clock");
        time.getStyleClass().setAll("clock");
        Runnable show =
                () -> {
                    int left = clock.leftProperty().get();
                    time.setText(PhaseClock.text(left));
                    time.pseudoClassStateChanged(
                            javafx.css.PseudoClass.getPseudoClass("over"), left < 0);
                };
        clock.leftProperty().addListener((o, was, is) -> show.run());
        show.run();
        time.setTooltip(new Tooltip("Time left in this phase; click to set the minutes"));
        time.setOnAction(e -> minutes(time));
        Button pause = new Button();
        pause.setId("clock-pause");
        pause.getStyleClass().addAll("small");
        Runnable word =
                () -> {
                    pause.setText(clock.pausedProperty().get() ? "Start" : "Pause");
                    time.pseudoClassStateChanged(
                            javafx.css.PseudoClass.getPseudoClass("paused"),
                            clock.pausedProperty().get());
                };
        clock.pausedProperty().addListener((o, was, is) -> word.run());
        word.run();
        pause.setTooltip(new Tooltip("Stop or start the clock (Ctrl+P)"));
        pause.setOnAction(e -> clock.pausedProperty().set(!clock.pausedProperty().get()));
        Button more = new Button("+5");
        more.setId("clock-more");
        more.getStyleClass().addAll("small");
        more.setAccessibleText("Five more minutes");
        more.setTooltip(new Tooltip("Five more minutes"));
        more.setOnAction(e -> clock.add(5));
        clockButtons.getChildren().setAll(pause, more);
        clockButtons.setAlignment(Pos.CENTER_LEFT);
        HBox box = new HBox(4, time, clockButtons);
        box.setAlignment(Pos.CENTER_LEFT);
        box.setMinWidth(Region.USE_PREF_SIZE);
        return box;
    }

    private void minutes(Node owner) {
        GridPane grid = new GridPane(12, 6);
        int row = 0;
        for (Phase p : Phase.values()) {
            Spinner<Integer> minutes = new Spinner<>(1, 600, model.clock().minutes(p));
            minutes.setEditable(true);
            minutes.setPrefWidth(90);
            minutes.setId("minutes-" + word(p).toLowerCase(java.util.Locale.ROOT));
            minutes.valueProperty().addListener((o, was, is) -> model.clock().setMinutes(p, is));
            grid.addRow(row++, new Label(word(p)), minutes, Ui.label("minutes", "muted"));
        }
        VBox box = new VBox(10, Ui.label("Time for each phase", "heading"), grid);
        box.setStyle("-fx-padding: 16;");
        PopOver over = new PopOver(box);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        over.setDetachable(false);
        over.show(owner);
    }
}
