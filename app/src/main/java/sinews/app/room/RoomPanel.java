package sinews.app.room;

import javafx.beans.binding.Bindings;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.Property;
import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.control.Toggle;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.jspecify.annotations.Nullable;

import sinews.app.board.Lens;
import sinews.app.room.Placement.Display;
import sinews.app.room.RoomViewModel.Picture;
import sinews.app.shell.Settings;
import sinews.app.shell.Ui;
import sinews.app.theme.Theme;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/** The panel that steers the room display, with a small picture of what the room sees. */
final class RoomPanel extends VBox {
    private static final double PREVIEW = 406;
    private static final int MATCHES = 4;

    private final RoomDesk desk;
    private final RoomViewModel model;
    private final Preview preview;
    private final Label state = Ui.text("", "small-muted");
    private final Button open = new Button();
    private final TextField headline = new TextField();
    private final TextField search = new TextField();
    private final VBox matches = new VBox(2);
    private final ChangeListener<Object> changed = (o, was, is) -> refresh();

    RoomPanel(RoomDesk desk, Settings settings) {
        super(12);
        this.desk = desk;
        model = desk.model();
        setId("room-controls");
        getStyleClass().add("room-controls");
        preview = new Preview(desk.scene(), PREVIEW);
        StackPane frame = new StackPane(preview);
        frame.getStyleClass().add("room-preview");
        frame.setMaxWidth(Region.USE_PREF_SIZE);
        state.setId("room-state");
        getChildren()
                .setAll(
                        head(),
                        frame,
                        state,
                        switches(),
                        row(
                                "Shows",
                                choice(
                                        "room-page-",
                                        List.of(Page.values()),
                                        Page::title,
                                        Page::help,
                                        model.pageProperty())),
                        headlines(),
                        places(),
                        row(
                                "Board",
                                choice(
                                        "room-lens-",
                                        RoomViewModel.LENSES,
                                        RoomPanel::title,
                                        l -> "The lens of the board there",
                                        model.lensProperty())),
                        row(
                                "Colours",
                                choice(
                                        "room-theme-",
                                        List.of(Theme.values()),
                                        t -> t == Theme.LIGHT ? "Light" : "Dark",
                                        t -> "Theme of the room display alone",
                                        settings.roomTheme())));
        for (var p :
                List.of(
                        model.pictureProperty(),
                        model.frozenProperty(),
                        model.ownHeadlineProperty(),
                        desk.followingProperty(),
                        desk.window().openProperty())) {
            p.addListener(changed);
        }
        settings.roomTheme().addListener(changed);
        refresh();
    }

    private static String title(Lens l) {
        return l.name().charAt(0) + l.name().substring(1).toLowerCase(Locale.ROOT);
    }

    private Node head() {
        open.setId("room-open");
        open.getStyleClass().add("primary");
        open.setMinWidth(Region.USE_PREF_SIZE);
        open.setOnAction(e -> desk.switchWindow());
        HBox head = new HBox(8, Ui.label("Room display", "heading"), Ui.gap());
        List<Display> screens = RoomWindow.displays();
        if (screens.size() > 1) {
            head.getChildren().add(screens(screens));
        }
        head.getChildren().add(open);
        head.setAlignment(Pos.CENTER_LEFT);
        return head;
    }

    private ComboBox<Display> screens(List<Display> all) {
        ComboBox<Display> box = new ComboBox<>(FXCollections.observableArrayList(all));
        box.setId("room-screen");
        box.setTooltip(new Tooltip("The screen it fills"));
        box.setPromptText("Other screen");
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable Display d) {
                        return d == null ? "" : d.title();
                    }

                    @Override
                    public Display fromString(String text) {
                        throw new UnsupportedOperationException("screens are chosen, not typed");
                    }
                });
        box.setValue(desk.window().wantedProperty().get());
        box.valueProperty().addListener((o, was, is) -> desk.window().wantedProperty().set(is));
        return box;
    }

    private Node switches() {
        HBox row =
                new HBox(
                        8,
                        toggle(
                                "room-blank-toggle",
                                "Blank",
                                "Nothing but the marking" + " (Ctrl+Shift+B)",
                                model.blankProperty()),
                        toggle(
                                "room-freeze-toggle",
                                "Freeze",
                                "Keep what it shows while you"
                                        + " prepare; the clock goes on (Ctrl+Shift+F)",
                                model.frozenProperty()),
                        toggle(
                                "room-follow-toggle",
                                "Follow my map",
                                "Look at what the console's" + " map looks at (Ctrl+Shift+M)",
                                desk.followingProperty()));
        return row;
    }

    private static ToggleButton toggle(String id, String text, String help, BooleanProperty value) {
        ToggleButton b = new ToggleButton(text);
        b.setId(id);
        b.setMinWidth(Region.USE_PREF_SIZE);
        b.setTooltip(new Tooltip(help));
        b.setAccessibleHelp(help);
        b.selectedProperty().bindBidirectional(value);
        return b;
    }

    /** One of a few, side by side. */
    private <T> Node choice(
            String id,
            List<T> all,
            Function<T, String> title,
            Function<T, String> help,
            Property<T> value) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox(4);
        row.getStyleClass().add("segments");
        for (T t : all) {
            ToggleButton b = new ToggleButton(title.apply(t));
            b.setId(id + ((Enum<?>) t).name().toLowerCase(Locale.ROOT));
            b.setTooltip(new Tooltip(help.apply(t)));
            b.setAccessibleHelp(help.apply(t));
            b.setToggleGroup(group);
            b.setUserData(t);
            b.setMinWidth(Region.USE_PREF_SIZE);
            b.setSelected(t.equals(value.getValue()));
            b.setOnAction(
                    e -> {
                        b.setSelected(true);
                        value.setValue(t);
                    });
            row.getChildren().add(b);
        }
        value.addListener(
                new javafx.beans.value.WeakChangeListener<>(
                        keep((o, was, is) -> select(group, is))));
        return row;
    }

    private final List<ChangeListener<?>> kept = new ArrayList<>();

    /** Held here for as long as the panel lives. */
    private <T> ChangeListener<T> keep(ChangeListener<T> listener) {
        kept.add(listener);
        return listener;
    }

    private static void select(ToggleGroup group, Object value) {
        for (Toggle t : group.getToggles()) {
            t.setSelected(value.equals(t.getUserData()));
        }
    }

    private static Node row(String name, Node content) {
        Label label = Ui.label(name, "muted", "room-control");
        HBox row = new HBox(8, label, content);
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    private Node headlines() {
        headline.setId("room-headline-text");
        headline.setAccessibleText("Headline on the room display");
        headline.setText(model.ownHeadlineProperty().get());
        headline.setTooltip(new Tooltip("Write your own and press Enter to put it up"));
        headline.setOnAction(e -> model.putUp(headline.getText()));
        HBox.setHgrow(headline, Priority.ALWAYS);
        Button up = new Button("Put up");
        up.setId("room-headline-up");
        up.setMinWidth(Region.USE_PREF_SIZE);
        up.setOnAction(e -> model.putUp(headline.getText()));
        up.disableProperty()
                .bind(
                        Bindings.createBooleanBinding(
                                () ->
                                        headline.getText()
                                                .strip()
                                                .equals(model.ownHeadlineProperty().get()),
                                headline.textProperty(),
                                model.ownHeadlineProperty()));
        ToggleButton shown =
                toggle(
                        "room-headline-toggle",
                        "On",
                        "Whether the headline stands above the board",
                        model.headlineOnProperty());
        return row("Headline", new HBox(4, headline, up, shown));
    }

    private Node places() {
        search.setId("room-search");
        search.setAccessibleText("Place, strait or nation to look at");
        search.setPromptText("Place, strait or nation");
        search.setTooltip(new Tooltip("Type a name; Enter looks at the first one found"));
        search.textProperty().addListener((o, was, is) -> find(is));
        search.setOnAction(e -> firstMatch());
        HBox.setHgrow(search, Priority.ALWAYS);
        Button world = new Button("Whole map");
        world.setId("room-world");
        world.setMinWidth(Region.USE_PREF_SIZE);
        world.setOnAction(
                e -> {
                    desk.followingProperty().set(false);
                    model.aimProperty().set(Aim.WORLD);
                });
        HBox line = new HBox(4, search, world);
        matches.setVisible(false);
        matches.setManaged(false);
        VBox box = new VBox(4, row("Looks at", line), matches);
        return box;
    }

    private void find(String words) {
        List<Targets.Target> found =
                Targets.search(Targets.of(model.view().board()), words, MATCHES);
        matches.getChildren().clear();
        for (Targets.Target t : found) {
            Button b = new Button(t.name() + "  · " + t.kind());
            b.getStyleClass().addAll("quiet", "room-match");
            b.setId("room-match-" + t.id());
            b.setMaxWidth(Double.MAX_VALUE);
            b.setOnAction(e -> lookAt(t));
            matches.getChildren().add(b);
        }
        boolean none = found.isEmpty() && !words.isBlank();
        if (none) {
            matches.getChildren().add(Ui.label("Nothing has this name.", "small-muted"));
        }
        matches.setVisible(!found.isEmpty() || none);
        matches.setManaged(matches.isVisible());
    }

    private void firstMatch() {
        List<Targets.Target> found =
                Targets.search(Targets.of(model.view().board()), search.getText(), 1);
        if (!found.isEmpty()) {
            lookAt(found.getFirst());
        }
    }

    private void lookAt(Targets.Target t) {
        desk.point(t);
        search.clear();
        search.setPromptText(t.name());
    }

    private void refresh() {
        boolean isOpen = desk.window().openProperty().get();
        open.setText(isOpen ? "Close window" : "Open window");
        open.setTooltip(
                new Tooltip(
                        (isOpen ? "Close it" : "Open it; it fills a second screen if there is one")
                                + " (Ctrl+Shift+R). F11 there: full screen or window."));
        String last = model.lastHeadline();
        headline.setPromptText(last.isEmpty() ? "No news yet; write your own" : last);
        if (!headline.isFocused()) {
            headline.setText(model.ownHeadlineProperty().get());
        }
        Picture p = model.pictureProperty().get();
        state.setText(
                !isOpen
                        ? "The window is closed: nobody sees this yet."
                        : p.blank()
                                ? "Blank: the room sees the marking alone."
                                : model.frozenProperty().get()
                                        ? "Frozen: the room goes on seeing this."
                                        : "This is what the room sees.");
        preview.changed();
    }

    /** Lets go of session and window. */
    void dispose() {
        preview.dispose();
        kept.clear();
        for (var p :
                List.of(
                        model.pictureProperty(),
                        model.frozenProperty(),
                        model.ownHeadlineProperty(),
                        desk.followingProperty(),
                        desk.window().openProperty())) {
            p.removeListener(changed);
        }
    }
}
