package sinews.app.board;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.LaneMark;
import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.rules.Measures;
import sinews.model.scenario.Location;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.session.SeatView;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.Function;
import java.util.function.Supplier;

/**
 * The world map with the tokens of a position: the console, the seat view, the room display and the
 * review show it. Drag a token to a place, or press M on it, to call the {@link BoardActions}.
 */
public final class BoardView extends Region {
    private static final double FINDER = 340;
    private static final double CLOSE = 6;

    private final BoardRules rules;
    private final MapView map;
    private final LanePaths lanePaths;
    private final LanesLayer lanesLayer = new LanesLayer();
    private final RoutePane route;
    private final TokensPane tokens;
    private final Pane layer = new Pane();
    private final Mover mover;
    private final Chosen chosen = new Chosen();
    private final ChosenChip chip;
    private final Legend legend = new Legend();
    private final VBox buttons;
    private @Nullable PlacesList finder;
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(this, "lens", Lens.STOCK);
    private final ObjectProperty<SeatView> viewer =
            new SimpleObjectProperty<>(this, "viewer", SeatView.ALL);
    private final ObjectProperty<@Nullable BoardItem> selected =
            new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<BoardModel> model = new SimpleObjectProperty<>(this, "model");
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private @Nullable Scenario scenario;
    private @Nullable Board board;
    private @Nullable Measures measures;
    private @Nullable BoardActions actions;
    private Function<BoardItem, List<Offer>> alsoOffered = item -> List.of();
    private Supplier<List<Extent>> alsoKeptFree = List::of;

    /**
     * @param rules for measures, quotes and the ways of lanes
     * @param background where map shapes are read and quotes are asked for; {@code Runnable::run}
     *     makes the first picture complete
     */
    public BoardView(BoardRules rules, Executor background) {
        this.rules = rules;
        lanePaths = new LanePaths(rules);
        map = new MapView(background);
        route = new RoutePane(map);
        mover = new Mover(this, rules, background, layer);
        BoardInput input = new BoardInput(this, mover, layer);
        tokens = new TokensPane(map, this::keepFree, input::prepare);
        buttons =
                new VBox(
                        button("+", "Zoom in (+)", () -> map.zoomBy(1.5)),
                        button("−", "Zoom out (−)", () -> map.zoomBy(1 / 1.5)),
                        button("⤢", "Whole world (0)", map::fit));
        buttons.getStyleClass().add("map-card");
        buttons.setFocusTraversable(false);
        // Their shadows are drawn once, not with every frame of the map below.
        buttons.setCache(true);
        legend.setCache(true);
        map.addLayer(lanesLayer);
        map.overlay().getChildren().addAll(route, tokens);
        getStyleClass().add("board-view");
        getStylesheets()
                .add(
                        Objects.requireNonNull(
                                        BoardView.class.getResource("board.css"), "board.css")
                                .toExternalForm());
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        chip = new ChosenChip(this::moveChosen, chosen::clear);
        getChildren().setAll(map, legend, buttons, chip, layer);
        RubberBand.on(
                this,
                map,
                layer,
                box ->
                        chosen.add(
                                tokens.within(box).stream()
                                        .filter(this::movable)
                                        .map(Token::item)
                                        .toList()));
        chosen.itemsProperty().subscribe(this::chosenChanged);
        map.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> mover.close());
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::mapClicked);
        map.movingProperty().subscribe(moving -> closeWhen(moving));
        lens.subscribe(l -> rebuild());
        viewer.subscribe(v -> rebuild());
        selected.subscribe(this::selectionChanged);
    }

    private static Button button(String text, String what, Runnable action) {
        Button b = new Button(text);
        b.getStyleClass().add("map-button");
        b.setFocusTraversable(false);
        b.setAccessibleText(what);
        b.setTooltip(new Tooltip(what));
        b.setOnAction(e -> action.run());
        return b;
    }

    /** Shows a position. */
    public void show(Scenario newScenario, Board newBoard) {
        scenario = newScenario;
        board = newBoard;
        measures = rules.measures(newBoard);
        rebuild();
    }

    private void rebuild() {
        Scenario s = scenario;
        Board b = board;
        Measures m = measures;
        if (s == null || b == null || m == null) {
            return;
        }
        BoardModel next = BoardModels.build(s, b, m, viewer.get(), lens.get());
        BoardModel before = model.get();
        model.set(next);
        if (before == null || !before.tints().equals(next.tints())) {
            map.setNations(next.tints(), next.nationNames());
            legend.show(next.groups());
        }
        mover.close();
        chosen.retain(next.tokens().stream().filter(this::movable).map(Token::item).toList());
        lanesLayer.set(lanes(b, next));
        map.repaint();
        requestLayout();
        tokens.show(next, positions(b, next));
    }

    private List<LanesLayer.Drawn> lanes(Board b, BoardModel m) {
        List<LanesLayer.Drawn> drawn = new ArrayList<>();
        for (LaneMark l : m.lanes()) {
            if (lens.get() == Lens.FLOWS || l.mode() == Mode.SEA || l.used()) {
                drawn.add(
                        new LanesLayer.Drawn(
                                lanePaths.of(b, l.id()),
                                l.status(),
                                l.used(),
                                l.mode() != Mode.SEA));
            }
        }
        return drawn;
    }

    private List<TokensPane.Positioned> positions(Board b, BoardModel m) {
        List<TokensPane.Positioned> all = new ArrayList<>();
        for (Shipment s : m.shipments()) {
            double[] at = LanePaths.along(lanePaths.of(b, s.lane()), s.part());
            if (at != null) {
                all.add(new TokensPane.Positioned(s, at[0], at[1]));
            }
        }
        return all;
    }

    private List<Extent> keepFree() {
        List<Extent> boxes = new ArrayList<>(alsoKeptFree.get());
        for (Node n : List.of(legend, buttons)) {
            if (!n.isVisible()) {
                continue;
            }
            Bounds b = n.getBoundsInParent();
            boxes.add(new Extent(b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY()));
        }
        boxes.add(map.noteBox());
        return boxes;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        double lw = legend.prefWidth(-1);
        double lh = legend.prefHeight(-1);
        legend.resizeRelocate(16, h - lh - 16, lw, lh);
        double bw = buttons.prefWidth(-1);
        double bh = buttons.prefHeight(-1);
        buttons.resizeRelocate(w - bw - 16, h - bh - 36, bw, bh);
        double cw = chip.prefWidth(-1);
        chip.resizeRelocate(16, 16, cw, chip.prefHeight(-1));
        map.resizeRelocate(0, 0, w, h);
        layer.resizeRelocate(0, 0, w, h);
        if (finder != null) {
            double fw = Math.min(FINDER, w - 32);
            finder.resizeRelocate(16, 16, fw, Math.max(160, Math.min(h - 32, 420)));
        }
        map.layout();
        tokens.relayout();
    }

    private void selectionChanged(@Nullable BoardItem item) {
        tokens.select(item);
        if (!(item instanceof BoardItem.ShipmentItem)) {
            route.clear();
        }
    }

    /** A click beside all tokens selects the nation there, or nothing at sea. */
    private void mapClicked(MouseEvent e) {
        Scenario s = scenario;
        if (s == null || e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) {
            return;
        }
        chosen.clear();
        String iso = map.nationAt(e.getX(), e.getY()).orElse("");
        selected.set(
                s.nations().stream()
                        .filter(n -> String.format(Locale.ROOT, "%03d", n.isoNumeric()).equals(iso))
                        .findFirst()
                        .map(n -> new BoardItem.NationItem(n.id()))
                        .orElse(null));
    }

    /** Tokens chosen to be moved together. */
    Chosen chosen() {
        return chosen;
    }

    /** Chooses these tokens, and no others, to be moved together. */
    public void choose(List<BoardItem> items) {
        chosen.clear();
        chosen.add(items);
    }

    /** Whether a token can be moved by whoever looks, as things stand. */
    boolean movable(Token t) {
        return !readOnly.get() && (!(t instanceof StockToken s) || s.units() > 0);
    }

    private void moveChosen() {
        mover.choose(chip, chosen.items());
    }

    private void chosenChanged(List<BoardItem> items) {
        tokens.choose(items);
        long units = 0;
        for (BoardItem item : items) {
            units += item instanceof BoardItem.StockItem s ? board().stock(s.key()) : 0;
        }
        chip.show(items.size(), units);
        requestLayout();
    }

    private void closeWhen(boolean moving) {
        if (moving) {
            mover.close();
        }
    }

    TokensPane tokens() {
        return tokens;
    }

    Scenario scenario() {
        return shown(scenario);
    }

    Board board() {
        return shown(board);
    }

    private static <T> T shown(@Nullable T what) {
        if (what == null) {
            throw new IllegalStateException("the board shows nothing yet");
        }
        return what;
    }

    String placeName(String place) {
        return scenario().location(place).name();
    }

    @Nullable BoardActions actions() {
        return actions;
    }

    /** Who hears of drops; none at first. */
    public void setActions(BoardActions newActions) {
        actions = newActions;
    }

    /** Further boxes of the screen that tokens and names leave free, asked for at each layout. */
    public void setAlsoKeptFree(Supplier<List<Extent>> boxes) {
        alsoKeptFree = boxes;
    }

    /** What else the menu of something offers, after the moves. */
    public void setAlsoOffered(Function<BoardItem, List<Offer>> offers) {
        alsoOffered = offers;
    }

    List<Offer> alsoOffered(BoardItem item) {
        return alsoOffered.apply(item);
    }

    /** The place of something on the board; empty where it is at none, or not shown. */
    public Optional<String> placeOf(BoardItem item) {
        return model.get().tokens().stream()
                .filter(t -> t.item().equals(item))
                .findFirst()
                .map(BoardModel.Token::place);
    }

    /** The map, to zoom or to centre on a place. */
    public MapView map() {
        return map;
    }

    /** What the board is looked at for. */
    public ObjectProperty<Lens> lensProperty() {
        return lens;
    }

    /** Who looks; the facilitator at first. */
    public ObjectProperty<SeatView> viewerProperty() {
        return viewer;
    }

    /** What is selected; null for nothing. */
    public ObjectProperty<@Nullable BoardItem> selectedProperty() {
        return selected;
    }

    /** What is shown, without nodes. */
    public ObjectProperty<BoardModel> modelProperty() {
        return model;
    }

    /** True: nothing can be dragged. */
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    public void setReadOnly(boolean value) {
        readOnly.set(value);
    }

    /** For a display without a mouse: no buttons, no pointer, nothing to focus by it. */
    public void hideControls() {
        buttons.setVisible(false);
        setMouseTransparent(true);
    }

    /**
     * Lights up a way over lanes until {@link #clearRoute}.
     *
     * @param lanes lane ids in order
     * @param to place it ends at
     */
    public void highlightRoute(List<String> lanes, String to) {
        Board b = board;
        if (b == null) {
            return;
        }
        List<double[]> lines = new ArrayList<>();
        lanes.forEach(l -> lines.addAll(lanePaths.of(b, l)));
        route.show(lines, point(to));
    }

    /** Opens the list of all places and tokens to search, with the cursor in its field. */
    public void find() {
        PlacesList open = finder;
        if (open == null) {
            open = new PlacesList(this, this::closeFinder);
            open.setManaged(false);
            finder = open;
            getChildren().add(open);
            layout();
            requestLayout();
        }
        open.applyCss();
        open.layout();
        open.begin();
    }

    private void closeFinder() {
        getChildren().remove(finder);
        finder = null;
        map.requestFocus();
    }

    /** Brings a place to the middle, close enough to tell its tokens apart. */
    void zoomTo(String place) {
        map.centreOn(scenarioPoint(place), CLOSE);
    }

    /** Brings a place into view if it is not. */
    public void showPlace(String place) {
        MapPoint p = point(place);
        var v = map.viewport();
        boolean inView =
                p != null
                        && new Extent(60, 60, v.width() - 60, v.height() - 60)
                                .contains(v.screenX(p.x()), v.screenY(p.y()));
        if (p != null && !inView) {
            map.centreOn(scenarioPoint(place), v.zoom());
        }
    }

    private LatLon scenarioPoint(String place) {
        Location l = scenario().location(place);
        return new LatLon(l.latitude(), l.longitude());
    }

    public void clearRoute() {
        route.clear();
    }

    private @Nullable MapPoint point(String place) {
        for (Place p : model.get().places()) {
            if (p.id().equals(place)) {
                return Projection.project(p.at());
            }
        }
        return null;
    }
}
