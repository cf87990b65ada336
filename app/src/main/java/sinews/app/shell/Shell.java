package sinews.app.shell;

import javafx.animation.PauseTransition;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.TextInputControl;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyCodeCombination;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.stage.Stage;
import javafx.stage.Window;
import javafx.util.Duration;

import org.jspecify.annotations.Nullable;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/**
 * The window: shows one {@link Screen} under the handling marking, hands keys to its actions, puts
 * sheets and messages over it.
 */
public final class Shell {
    private static final Duration MESSAGE_TIME = Duration.seconds(5);

    /** More keys than this are listed in two columns. */
    private static final int KEYS_IN_A_COLUMN = 16;

    private final Settings settings;
    private final StackPane root = new StackPane();
    private final BorderPane frame = new BorderPane();
    private final Label markingText = new Label();
    private final HBox marking = new HBox(markingText);
    private final VBox messages = new VBox(8);
    private final Scene scene;
    private final List<Sheet> sheets = new ArrayList<>();
    private @Nullable Stage stage;
    private @Nullable Screen screen;
    private @Nullable Screen covered;

    /**
     * A sheet that is open.
     *
     * @param unsaved what would be lost with it; empty when nothing
     * @param escape what Esc does when nothing would be lost
     * @param before where the keyboard was
     */
    private record Sheet(
            StackPane veil, Supplier<String> unsaved, Runnable escape, @Nullable Node before) {}

    public Shell(Settings settings) {
        this.settings = settings;
        marking.getStyleClass().add("marking");
        root.getStyleClass().add("screen");
        messages.setAlignment(Pos.BOTTOM_CENTER);
        messages.setFillWidth(false);
        messages.setPadding(new Insets(0, 0, 24, 0));
        messages.setPickOnBounds(false);
        messages.setMouseTransparent(true);
        root.getChildren().addAll(frame, messages);
        scene = new Scene(root, 1366, 768);
        settings.theme().addListener((o, was, is) -> is.apply(scene));
        settings.theme().get().apply(scene);
        settings.textScale().addListener((o, was, is) -> scaleText());
        scaleText();
        scene.addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        scene.addEventHandler(KeyEvent.KEY_PRESSED, this::escapePressed);
    }

    private void scaleText() {
        root.setStyle("-fx-font-size: " + 13.0 * settings.textScale().get() / 100 + "px;");
    }

    /** Puts the shell into a window. */
    public void attach(Stage window) {
        stage = window;
        window.setScene(scene);
        window.setMinWidth(1024);
        window.setMinHeight(640);
    }

    public Scene scene() {
        return scene;
    }

    public Settings settings() {
        return settings;
    }

    /** The window dialogs belong to, or null before {@link #attach}. */
    public @Nullable Window window() {
        return stage;
    }

    /** The screen in front, or null at the very start. */
    public @Nullable Screen screen() {
        return screen;
    }

    /** Leaves the screen in front, and the one it covers, for good and shows another. */
    public void show(Screen next) {
        Screen under = covered;
        covered = null;
        if (under != null && under != next) {
            under.closed();
        }
        if (screen != null && screen != next) {
            screen.closed();
        }
        bring(next);
    }

    /**
     * Shows a screen in place of the one in front, which stays as it is and comes back with {@link
     * #uncover}. A screen that already covers another is left for good.
     */
    public void cover(Screen next) {
        if (covered == null) {
            covered = screen;
        } else if (screen != null && screen != next) {
            screen.closed();
        }
        messages.getChildren().clear(); // what was said to one seat is not for the next
        bring(next);
    }

    /** Leaves the covering screen for good and shows the one below it again. */
    public void uncover() {
        Screen under = covered;
        if (under == null) {
            return;
        }
        covered = null;
        if (screen != null) {
            screen.closed();
        }
        messages.getChildren().clear();
        bring(under);
    }

    private void bring(Screen next) {
        onlyOnce(next);
        sheets.forEach(s -> root.getChildren().remove(s.veil()));
        sheets.clear();
        frame.setDisable(false);
        screen = next;
        markingText.setText(next.marking());
        frame.setTop(next.marking().isEmpty() ? null : marking);
        frame.setCenter(next.root());
        if (stage != null) {
            stage.setTitle(next.title() + " – Sinews");
        }
        next.shown();
        next.root().requestFocus();
    }

    /** Closes the screen in front; for the end of the program. */
    public void close() {
        if (screen != null) {
            screen.closed();
            screen = null;
        }
        if (covered != null) {
            covered.closed();
            covered = null;
        }
    }

    /**
     * Lays a sheet over the screen, which is dimmed and takes no input until {@link #closeSheet}.
     * Esc closes it.
     */
    public void openSheet(Node content) {
        openSheet(content, () -> "");
    }

    /**
     * Lays a sheet over the screen in which something is written. Esc asks before it is lost.
     *
     * @param unsaved one sentence on what would be lost now; empty when nothing
     */
    public void openSheet(Node content, Supplier<String> unsaved) {
        open(content, unsaved, this::closeSheet);
    }

    /**
     * Lays a sheet over the screen while something is under way.
     *
     * @param escape what Esc does in place of closing it
     */
    void openTask(Node content, Runnable escape) {
        open(content, () -> "", escape);
    }

    private void open(Node content, Supplier<String> unsaved, Runnable escape) {
        StackPane veil = new StackPane(content);
        veil.getStyleClass().add("veil");
        veil.setId("sheet");
        Node before = scene.getFocusOwner();
        frame.setDisable(true);
        sheets.forEach(s -> s.veil().setDisable(true));
        sheets.add(new Sheet(veil, unsaved, escape, before));
        root.getChildren().add(root.getChildren().size() - 1, veil);
        content.requestFocus();
    }

    /** Takes the topmost sheet away. */
    public void closeSheet() {
        if (sheets.isEmpty()) {
            return;
        }
        Sheet closed = sheets.removeLast();
        root.getChildren().remove(closed.veil());
        frame.setDisable(!sheets.isEmpty());
        if (!sheets.isEmpty()) {
            sheets.getLast().veil().setDisable(false);
            if (closed.before() != null) {
                closed.before().requestFocus();
            }
        } else if (screen != null) {
            screen.root().requestFocus();
        }
    }

    /** Takes the topmost sheet away, after a question if something in it would be lost. */
    public void leaveSheet() {
        if (sheets.isEmpty()) {
            return;
        }
        String lost = sheets.getLast().unsaved().get();
        if (lost.isEmpty()) {
            sheets.getLast().escape().run();
            return;
        }
        SheetPane ask = new SheetPane("unsaved", "Drop what you wrote?", 420, Ui.text(lost));
        ask.button(
                "unsaved-drop",
                "Drop it",
                () -> {
                    closeSheet();
                    closeSheet();
                },
                "danger");
        Button keep = ask.button("unsaved-keep", "Keep writing", this::closeSheet, "primary");
        openSheet(ask);
        keep.requestFocus();
    }

    public boolean sheetOpen() {
        return !sheets.isEmpty();
    }

    /** A short word that something was done; goes away by itself. */
    public void say(String sentence) {
        message(sentence, "message");
    }

    /** One sentence on what went wrong; stays twice as long. */
    public void warn(String sentence) {
        message(sentence, "message-bad");
    }

    private void message(String sentence, String style) {
        Label label = new Label(sentence);
        label.getStyleClass().addAll("message", style);
        label.setWrapText(true);
        label.setMaxWidth(720);
        messages.getChildren().add(label);
        if (messages.getChildren().size() > 3) {
            messages.getChildren().removeFirst();
        }
        PauseTransition wait =
                new PauseTransition(
                        style.equals("message") ? MESSAGE_TIME : MESSAGE_TIME.multiply(2));
        wait.setOnFinished(e -> messages.getChildren().remove(label));
        wait.play();
    }

    private void keyPressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && sheetOpen()) {
            leaveSheet();
            e.consume();
            return;
        }
        if (screen == null || sheetOpen()) {
            return;
        }
        if (e.getCode() == KeyCode.F1) {
            showKeys(screen);
            e.consume();
            return;
        }
        if (e.getCode() != KeyCode.ESCAPE) {
            act(screen, e);
        }
    }

    /** Esc is for what is open in the screen first: a card, a list, a drag. */
    private void escapePressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE && screen != null && !sheetOpen()) {
            act(screen, e);
        }
    }

    private static void act(Screen screen, KeyEvent e) {
        boolean typing = e.getTarget() instanceof TextInputControl;
        for (Action a : screen.actions()) {
            if (a.key() != null && a.key().match(e) && a.isPossible() && !(typing && plain(a))) {
                a.run().run();
                e.consume();
                return;
            }
        }
    }

    private static boolean plain(Action a) {
        return a.key() instanceof KeyCodeCombination k
                && k.getShortcut() == KeyCodeCombination.ModifierValue.UP
                && k.getControl() == KeyCodeCombination.ModifierValue.UP
                && k.getAlt() == KeyCodeCombination.ModifierValue.UP
                && !k.getCode().isFunctionKey();
    }

    /** Lists the keys of the screen in front. */
    public void showKeys() {
        if (screen != null && !sheetOpen()) {
            showKeys(screen);
        }
    }

    /** Two actions on one key would be a mistake of ours: the second would never be heard. */
    private static void onlyOnce(Screen of) {
        Set<String> keys = new HashSet<>();
        for (Action a : of.actions()) {
            if (a.key() != null && !keys.add(a.keyText())) {
                throw new IllegalStateException(
                        a.keyText()
                                + " is taken twice on the screen "
                                + of.title()
                                + ": "
                                + a.id());
            }
        }
    }

    private void showKeys(Screen of) {
        List<Action> keyed = of.actions().stream().filter(a -> a.key() != null).toList();
        int rows = keyed.size() > KEYS_IN_A_COLUMN ? (keyed.size() + 1) / 2 : keyed.size();
        GridPane grid = new GridPane(24, 8);
        for (int i = 0; i < keyed.size(); i++) {
            Label key = new Label(keyed.get(i).keyText());
            key.getStyleClass().add("strong");
            int column = 2 * (i / rows);
            grid.add(key, column, i % rows);
            grid.add(new Label(keyed.get(i).help()), column + 1, i % rows);
        }
        Label title = new Label("Keys on this screen");
        title.getStyleClass().add("title");
        VBox card = new VBox(16, title, grid);
        card.getStyleClass().addAll("card", "sheet");
        card.setMaxSize(VBox.USE_PREF_SIZE, VBox.USE_PREF_SIZE);
        openSheet(card);
    }
}
