package sinews.app.console;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckMenuItem;
import javafx.scene.control.Label;
import javafx.scene.control.MenuButton;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import sinews.app.session.SessionService;
import sinews.app.shell.Action;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.function.Function;

/** The menus at the top of the console, and the bar that says that the log cannot be written. */
final class ConsoleMenus {
    /** Letters of a participant's name in a menu. */
    private static final int LONGEST = 40;

    private static final List<String> MORE =
            List.of(
                    "console-find",
                    "console-replay",
                    "console-theme",
                    "console-side",
                    "console-fold-msel",
                    "console-text",
                    "console-motion");

    private ConsoleMenus() {}

    /** A menu of all seats. */
    static MenuButton viewAs(SessionState state, ConsoleView.SeatSwitch to) {
        MenuButton menu = menu("console-view-as", "View as");
        state.scenario()
                .seats()
                .forEach(
                        s -> {
                            String who = state.info().participants().getOrDefault(s.id(), "");
                            MenuItem item =
                                    new MenuItem(
                                            who.isEmpty()
                                                    ? s.name()
                                                    : s.name() + " (" + brief(who) + ")");
                            item.setId("view-as-" + s.id());
                            item.setOnAction(e -> to.show(s.id()));
                            menu.getItems().add(item);
                        });
        return menu;
    }

    /** A menu is no wider than its seats need: a long name is cut. */
    private static String brief(String who) {
        return who.length() <= LONGEST ? who : who.substring(0, LONGEST - 1).strip() + "…";
    }

    /** What is done seldom. */
    static MenuButton more(Shell shell, Function<String, Action> actions) {
        MenuButton menu = menu("console-more", "More");
        MORE.forEach(id -> menu.getItems().add(item(actions.apply(id))));
        CheckMenuItem films = new CheckMenuItem("Play the turn after adjudication");
        films.setId("console-films-item");
        films.selectedProperty().bindBidirectional(shell.settings().playTurns());
        MenuItem keys = new MenuItem("Keys");
        keys.setOnAction(e -> shell.showKeys());
        menu.getItems()
                .addAll(
                        films,
                        keys,
                        new SeparatorMenuItem(),
                        item(actions.apply("console-step-back")),
                        item(actions.apply("console-endex")),
                        item(actions.apply("console-leave")));
        return menu;
    }

    private static MenuButton menu(String id, String text) {
        MenuButton menu = new MenuButton(text);
        menu.setId(id);
        menu.setMinWidth(Region.USE_PREF_SIZE);
        return menu;
    }

    private static MenuItem item(Action a) {
        MenuItem item = new MenuItem(a.text());
        item.setId(a.id() + "-item");
        item.setOnAction(e -> a.run().run());
        if (a.key() != null) {
            item.setText(a.text() + "  (" + a.keyText() + ")");
        }
        return item;
    }

    /** One sentence and a button while the log cannot be written; else nothing. */
    static Node trouble(SessionService service) {
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
}
