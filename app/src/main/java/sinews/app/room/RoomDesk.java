package sinews.app.room;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.value.ChangeListener;
import javafx.beans.value.ObservableValue;
import javafx.css.PseudoClass;
import javafx.scene.Scene;
import javafx.scene.control.Button;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.Region;
import javafx.stage.Window;

import org.controlsfx.control.PopOver;
import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.app.board.Offer;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.app.shell.Action;
import sinews.app.shell.Shell;
import sinews.app.theme.Theme;
import sinews.model.geo.MapPoint;
import sinews.model.session.PublicView;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;

/** The console's side of the room display: window, panel, keys and menu. One for each session. */
public final class RoomDesk {
    private static final PseudoClass ON = PseudoClass.getPseudoClass("on");
    private static final double FIRST_WIDTH = 1280;
    private static final double FIRST_HEIGHT = 720;

    /** What the top bar and the arrow of the panel take of the console's height. */
    private static final double BELOW = 96;

    private final Shell shell;
    private final RoomViewModel model;
    private final MapView console;
    private final Function<BoardItem, Optional<String>> placeOf;
    private final ObservableValue<@Nullable BoardItem> selected;
    private final Executor background;
    private final List<Action> actions;
    private final Button button;
    private final BooleanProperty following = new SimpleBooleanProperty();
    private final ReadOnlyBooleanWrapper open = new ReadOnlyBooleanWrapper(this, "open");
    private final ChangeListener<MapViewport> consoleMoved = (o, was, is) -> follow(is);
    private final ChangeListener<Theme> themeChanged = (o, was, is) -> theme(is);
    private final ChangeListener<Theme> consoleTheme = (o, was, is) -> theme();
    private final ChangeListener<Boolean> mainClosed = (o, was, is) -> mainShown(is);
    private @Nullable RoomContent content;
    private @Nullable Scene scene;
    private @Nullable RoomWindow window;
    private @Nullable PopOver panel;

    /**
     * @param view what is public, as the session goes on
     * @param console the console's map, to be followed
     * @param selected what is selected there
     * @param placeOf the place of something on the board, if it is at one
     * @param background where map shapes are read
     */
    public RoomDesk(
            Shell shell,
            ObservableValue<PublicView> view,
            RoomClock clock,
            MapView console,
            ObservableValue<@Nullable BoardItem> selected,
            Function<BoardItem, Optional<String>> placeOf,
            Executor background) {
        this.shell = shell;
        this.console = console;
        this.selected = selected;
        this.placeOf = placeOf;
        this.background = background;
        model = new RoomViewModel(view, clock);
        actions =
                List.of(
                        Action.of(
                                "room-panel",
                                "Room display",
                                "What the projector shows, with a preview",
                                "Shortcut+R",
                                this::openPanel),
                        Action.of(
                                "room-window",
                                "Open or close the room display",
                                "Open or close the room display's window",
                                "Shortcut+Shift+R",
                                this::switchWindow),
                        Action.of(
                                "room-blank",
                                "Blank the room display",
                                "Room display: nothing but the handling marking, and back",
                                "Shortcut+Shift+B",
                                () -> flip(model.blankProperty())),
                        Action.of(
                                "room-freeze",
                                "Freeze the room display",
                                "Room display: keep what it shows while you prepare, and back",
                                "Shortcut+Shift+F",
                                () -> flip(model.frozenProperty())),
                        Action.of(
                                "room-follow",
                                "Room display follows this map",
                                "Room display: look at what this map looks at, and back",
                                "Shortcut+Shift+M",
                                () -> flip(following)),
                        Action.of(
                                "room-point",
                                "Show on the room display",
                                "Room display: zoom to what is selected here",
                                "Shortcut+Shift+G",
                                this::pointAtSelected),
                        Action.of(
                                "room-headline",
                                "Headline on the room display",
                                "Room display: the headline as large as it goes, and back to the"
                                        + " board",
                                "Shortcut+Shift+H",
                                this::flipHeadline));
        button = actions.getFirst().button();
        button.setMinWidth(Region.USE_PREF_SIZE);
        following.addListener((o, was, is) -> followingChanged(is));
        shell.settings().roomTheme().addListener(themeChanged);
        shell.settings().theme().addListener(consoleTheme);
    }

    private static void flip(BooleanProperty value) {
        value.set(!value.get());
    }

    /** What can be done by key on the console. */
    public List<Action> actions() {
        return actions;
    }

    /** Opens the panel; marked while the window is open. */
    public Button button() {
        return button;
    }

    /** What the room sees and is sent. */
    public RoomViewModel model() {
        return model;
    }

    /** Whether the window is open. */
    public ReadOnlyBooleanProperty openProperty() {
        return open.getReadOnlyProperty();
    }

    /** For the menu of something on the board, and for the inspector; none without a window. */
    public List<Offer> offers(BoardItem item) {
        return (open.get() ? target(item) : Optional.<Targets.Target>empty())
                .stream()
                        .map(
                                t ->
                                        new Offer(
                                                "room-show",
                                                "Show on the room display",
                                                "Zoom the room display to " + t.name(),
                                                "",
                                                () -> show(t)))
                        .toList();
    }

    private Optional<Targets.Target> target(BoardItem item) {
        String id =
                switch (item) {
                    case BoardItem.ChokepointItem c -> c.chokepoint();
                    case BoardItem.NationItem n -> n.nation();
                    case BoardItem.PlaceItem p -> p.place();
                    default -> placeOf.apply(item).orElse("");
                };
        return Targets.of(model.view().board()).stream().filter(t -> t.id().equals(id)).findFirst();
    }

    private void pointAtSelected() {
        BoardItem item = selected.getValue();
        Optional<Targets.Target> t = item == null ? Optional.empty() : target(item);
        if (t.isPresent()) {
            show(t.get());
        } else {
            shell.warn("Select a place, a strait or a nation first; then it can be shown there.");
        }
    }

    private void show(Targets.Target t) {
        point(t);
        shell.say("The room display looks at " + t.name() + ".");
    }

    /** Looks at something on the board, in place of what it shows. */
    void point(Targets.Target t) {
        following.set(false);
        model.aimProperty().set(t.aim());
        model.pageProperty().set(Page.BOARD);
    }

    private void flipHeadline() {
        boolean large = model.pageProperty().get() == Page.HEADLINE;
        model.pageProperty().set(large ? Page.BOARD : Page.HEADLINE);
    }

    BooleanProperty followingProperty() {
        return following;
    }

    private void followingChanged(boolean on) {
        if (on) {
            console.viewportProperty().addListener(consoleMoved);
            follow(console.viewport());
            model.pageProperty().set(Page.BOARD);
        } else {
            console.viewportProperty().removeListener(consoleMoved);
        }
    }

    private void follow(MapViewport v) {
        Extent seen = v.visible();
        model.aimProperty()
                .set(
                        v.zoom() < 1.01
                                ? Aim.WORLD
                                : new Aim(
                                        new MapPoint(v.centreX(), v.centreY()),
                                        seen.width(),
                                        seen.height(),
                                        "",
                                        false));
    }

    /** What the room sees, made when it is first needed. */
    RoomContent content() {
        RoomContent c = content;
        if (c == null) {
            c = new RoomContent(model, background);
            c.reducedMotionProperty().bind(shell.settings().reducedMotion());
            content = c;
        }
        return c;
    }

    Scene scene() {
        Scene s = scene;
        if (s == null) {
            s = new Scene(content(), FIRST_WIDTH, FIRST_HEIGHT);
            scene = s;
            theme();
        }
        return s;
    }

    private void theme() {
        theme(shell.settings().roomTheme().get());
    }

    /**
     * Also after the window closed and after the console's theme changed: JavaFX then forgets what
     * it knew of the sheets of a scene that no window shows, and styles its nodes without colours.
     */
    private void theme(Theme theme) {
        if (scene != null) {
            theme.applyAlone(scene);
        }
    }

    RoomWindow window() {
        RoomWindow w = window;
        if (w == null) {
            w =
                    new RoomWindow(
                            scene(),
                            model.view().session() + " – room display",
                            shell::window,
                            shell::warn,
                            actions.stream()
                                    .filter(a -> a.id().matches("room-(window|blank|freeze)"))
                                    .toList());
            w.openProperty()
                    .addListener(
                            (o, was, is) -> {
                                button.pseudoClassStateChanged(ON, is);
                                // What is forgotten is forgotten after this was heard.
                                Platform.runLater(this::theme);
                            });
            open.bind(w.openProperty());
            window = w;
        }
        return w;
    }

    void switchWindow() {
        RoomWindow w = window();
        if (w.openProperty().get()) {
            w.close();
        } else {
            w.open();
            closeWithConsole();
        }
    }

    private void closeWithConsole() {
        Window main = shell.window();
        if (main != null) {
            main.showingProperty().removeListener(mainClosed);
            main.showingProperty().addListener(mainClosed);
        }
    }

    /** Goes on with the window of another session, and what it was to show. */
    public void takeOver(RoomDesk before) {
        model.takeOver(before.model);
        following.set(before.following.get());
        RoomWindow theirs = before.window;
        if (theirs != null) {
            window().takeOver(theirs);
            closeWithConsole();
        }
    }

    /** Without the console nobody steers it. */
    private void mainShown(boolean shown) {
        if (!shown && window != null) {
            window.close();
        }
    }

    private void openPanel() {
        PopOver open = panel;
        if (open != null && open.isShowing()) {
            open.hide();
            return;
        }
        RoomPanel inside = new RoomPanel(this, shell.settings());
        ScrollPane scroll = new ScrollPane(inside);
        scroll.getStyleClass().add("room-scroll");
        scroll.setFocusTraversable(false);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setMaxHeight(shell.scene().getHeight() - BELOW);
        PopOver over = new PopOver(scroll);
        over.setArrowLocation(PopOver.ArrowLocation.TOP_CENTER);
        over.setDetachable(false);
        over.setOnHidden(e -> inside.dispose());
        panel = over;
        over.show(button);
    }

    /** Closes the window and stops listening to the session. */
    public void dispose() {
        if (panel != null) {
            panel.hide();
        }
        if (window != null) {
            window.close();
        }
        following.set(false);
        shell.settings().roomTheme().removeListener(themeChanged);
        shell.settings().theme().removeListener(consoleTheme);
        Window main = shell.window();
        if (main != null) {
            main.showingProperty().removeListener(mainClosed);
        }
        model.dispose();
    }
}
