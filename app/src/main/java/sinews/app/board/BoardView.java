package sinews.app.board;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.DoubleProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleDoubleProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.transform.Scale;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.app.board.lens.Ahead;
import sinews.app.board.lens.ForecastBar;
import sinews.app.board.lens.ForecastDesk;
import sinews.app.board.lens.LensLegend;
import sinews.app.board.lens.LensPictures;
import sinews.app.board.lens.LensStage;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.app.shell.Settings;
import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.geo.Projection;
import sinews.model.lens.Outlook;
import sinews.model.rules.Measures;
import sinews.model.scenario.Scenario;
import sinews.model.session.Proposal;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

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
    private static final PseudoClass POINTED = PseudoClass.getPseudoClass("pointed");

    /** Type of screens that are not enlarged. */
    static final String PLAIN_TYPE = "-fx-font-size: 13px;";

    /** Zoom from which shipments are rings on the ribbons; farther away they hide them. */
    private static final double RINGS_ON_FLOWS = 5;

    private final BoardRules rules;
    private final MapView map;
    private final LanesLayer lanesLayer = new LanesLayer();
    private final MovementPanes movement;
    private final TokensPane tokens;
    private final Pane layer = new Pane();
    private final Mover mover;
    private final BoardInput input;
    private final Chosen chosen = new Chosen();
    private final ChosenChip chip = new ChosenChip(this::moveChosen, chosen::clear);
    private final LensLegend legend = new LensLegend(this::legendChanged);
    private final ObjectProperty<Lens> lens = new SimpleObjectProperty<>(this, "lens", Lens.STOCK);
    private final ObjectProperty<SeatView> viewer =
            new SimpleObjectProperty<>(this, "viewer", SeatView.ALL);
    private final ObjectProperty<@Nullable BoardItem> selected =
            new SimpleObjectProperty<>(this, "selected");
    private final ObjectProperty<BoardModel> model = new SimpleObjectProperty<>(this, "model");
    private final BooleanProperty readOnly = new SimpleBooleanProperty(this, "readOnly");
    private final OpenCards cards;
    private final DoubleProperty covered = new SimpleDoubleProperty(this, "covered");
    private final DoubleProperty textScale = new SimpleDoubleProperty(this, "textScale", 1);
    private final Scale larger = new Scale(1, 1);
    private @Nullable Position position;
    private final Cinema cinema;
    private final Reveal reveal;
    private @Nullable Measures measures;
    private @Nullable BoardActions actions;
    private Function<BoardItem, List<Offer>> alsoOffered = item -> List.of();
    private Supplier<List<Extent>> alsoKeptFree = List::of;
    private final ObjectProperty<List<Proposal>> proposals =
            new SimpleObjectProperty<>(this, "proposals", List.of());
    private final LensStage stage;
    private final ForecastDesk forecasts;
    private final ForecastBar forecast;
    private final BoardCorners corners;
    private @Nullable Ahead ahead;
    private boolean lookOnly;
    private @Nullable Shown shown;

    /**
     * @param rules for measures, quotes and the ways of lanes
     * @param background where map shapes are read and quotes are asked for; {@code Runnable::run}
     *     makes the first picture complete
     */
    public BoardView(BoardRules rules, Executor background) {
        this.rules = rules;
        map = new MapView(background);
        // A new picture of the map moves no token.
        map.setManaged(false);
        movement = new MovementPanes(this, map, rules);
        cinema =
                new Cinema(
                        background,
                        (of, made, ended) -> movement.film(of, made, lens.get(), ended),
                        (of, who) -> position == of && viewer.get() == who && getScene() != null);
        reveal = new Reveal(map, this::at, this::board);
        mover = new Mover(this, rules, background, layer);
        cards = new OpenCards(this, layer, mover);
        input = new BoardInput(this, mover, layer);
        tokens = new TokensPane(map, this::keepFree, this::prepare);
        stage = new LensStage(map, selected);
        forecasts = new ForecastDesk(background);
        forecast = new ForecastBar(forecasts);
        corners = new BoardCorners(map, legend, forecast, chip, covered, textScale);
        map.addLayer(lanesLayer);
        map.addLayer(stage.layer());
        map.overlay().getChildren().addAll(movement.below());
        // What a lens says lies over the dots of places, which keep nothing free.
        map.overlay().getChildren().addAll(tokens, stage.pane());
        map.overlay().getChildren().addAll(movement.above());
        getStyleClass().add("board-view");
        getStylesheets().setAll(sheet("board.css"), sheet("movement.css"));
        layer.setManaged(false);
        layer.setPickOnBounds(false);
        getChildren().setAll(map, corners, layer);
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
        map.addEventFilter(MouseEvent.MOUSE_PRESSED, e -> pointed(true));
        map.addEventFilter(KeyEvent.KEY_PRESSED, e -> pointed(false));
        map.focusedProperty().subscribe(on -> pointed(on && map.isPressed()));
        map.addEventHandler(MouseEvent.MOUSE_CLICKED, this::mapClicked);
        map.addEventHandler(
                ContextMenuEvent.CONTEXT_MENU_REQUESTED,
                e -> itemAt(e.getX(), e.getY()).ifPresent(item -> input.menu(map, item, e)));
        map.movingProperty().subscribe(moving -> closeWhen(moving));
        covered.subscribe(c -> requestLayout());
        map.getTransforms().add(larger);
        layer.getTransforms().add(larger);
        textScale.subscribe((was, is) -> scaled(is.doubleValue()));
        lens.subscribe(l -> lensChanged());
        proposals.subscribe(p -> rebuild());
        legend.familyProperty().subscribe(f -> rebuild());
        forecast.weekProperty().subscribe(w -> rebuild());
        forecasts.outlookProperty().subscribe(o -> rebuild());
        viewer.subscribe(v -> rebuild());
        selected.subscribe(this::selectionChanged);
    }

    /** Who points needs no frame to see where the keys go; the next key brings it back. */
    private void pointed(boolean is) {
        map.pseudoClassStateChanged(POINTED, is);
    }

    /** What lies over the map would hide where something can be dropped. */
    void dragging(boolean is) {
        corners.hide(is);
    }

    private static String sheet(String name) {
        return Objects.requireNonNull(BoardView.class.getResource(name), name).toExternalForm();
    }

    /** Shows a board alone. */
    public void show(Scenario newScenario, Board newBoard) {
        show(Position.of(newScenario, newBoard));
    }

    /** Shows a session as it stands, with what the last turn brought. */
    public void show(SessionState state) {
        show(Position.of(state));
    }

    private void show(Position next) {
        Position before = position;
        if (before != null && before.shows(next)) {
            return;
        }
        position = next;
        measures = rules.measures(next.board());
        rebuild();
    }

    private void rebuild() {
        requestLayout();
        cinema.stop();
        Position p = position;
        Measures m = measures;
        if (p == null || m == null) {
            return;
        }
        Scenario s = p.scenario();
        Board b = p.board();
        if (lens.get() == Lens.FORECAST && ahead != null && viewer.get().seat() == null) {
            forecasts.want(s, b, ahead);
        }
        Outlook outlook = outlook();
        int week = outlook == null ? 0 : forecast.weekProperty().get();
        if (outlook != null) {
            forecast.say(s, b.tick());
            b = outlook.after(week);
            m = outlook.with(s, rules.measures(b), week);
        }
        readOnly.set(lookOnly || week > 0);
        shown = new Shown(s, b, m);
        BoardModel next = BoardModels.build(s, b, m, viewer.get(), lens.get());
        Board seen = viewer.get().of(s, b);
        Board there = b;
        stage.show(
                LensPictures.of(
                        lens.get(),
                        s,
                        seen,
                        proposals.get(),
                        l -> movement.paths().of(there, l),
                        legend.familyProperty().get()));
        legend.show(lens.get(), stage.picture(), ahead != null && viewer.get().seat() == null);
        tokens.setShipmentsFrom(lens.get() == Lens.FLOWS ? RINGS_ON_FLOWS : 0);
        BoardModel before = model.get();
        model.set(next);
        if (before == null || !before.tints().equals(next.tints())) {
            map.setNations(next.tints(), next.nationNames());
            legend.show(s, next.groups());
        }
        mover.close();
        tokens.setDots(lens.get() != Lens.DEALS);
        chosen.retain(next.tokens().stream().filter(this::movable).map(Token::item).toList());
        lanesLayer.set(next.lanes(), lens.get(), l -> movement.paths().of(there, l));
        map.repaint();
        requestLayout();
        Position at = week == 0 ? p : new Position(s, b, p.injects(), null, false);
        movement.show(at, viewer.get(), next);
        tokens.show(next, movement.positions(), movement.flows());
    }

    /**
     * Plays the turn that led to this position, week by week, as the viewer may see it. Read off
     * the log in the background, so that nobody waits; any action ends it. Nothing happens when
     * there is no such turn, or when motion is to be reduced.
     *
     * @param ended called when it is over
     */
    public void playTurn(Runnable ended) {
        Position p = position;
        if (p != null && !map.reducedMotionProperty().get()) {
            cinema.play(p, viewer.get(), ended);
        }
    }

    /** The film that is played; null when none is. */
    public @Nullable Film film() {
        return cinema.film();
    }

    /** Makes a new node answer to the mouse and the keys. */
    void prepare(TokenNode node) {
        input.prepare(node);
        movement.prepare(node);
    }

    private List<Extent> keepFree() {
        List<Extent> beside = new ArrayList<>(alsoKeptFree.get());
        beside.addAll(corners.boxes());
        double by = textScale.get();
        List<Extent> boxes = new ArrayList<>(movement.boxes());
        for (Extent b : beside) {
            boxes.add(new Extent(b.minX() / by, b.minY() / by, b.maxX() / by, b.maxY() / by));
        }
        boxes.add(map.noteBox());
        boxes.addAll(stage.lay(boxes));
        return boxes;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        forecast.setVisible(
                lens.get() == Lens.FORECAST && ahead != null && viewer.get().seat() == null);
        corners.resizeRelocate(0, 0, w, h);
        corners.layout();
        double by = textScale.get();
        map.resizeRelocate(0, 0, w / by, h / by);
        layer.resizeRelocate(0, 0, (w - covered.get()) / by, h / by);
        map.layout();
        if (!map.movingProperty().get()) {
            // Once the view rests the tokens find their room anyway.
            tokens.relayout();
        }
    }

    private void selectionChanged(@Nullable BoardItem item) {
        tokens.select(item);
        if (item != null && tokens.nodeOf(item) == null) {
            // What is selected comes out of its stack.
            requestLayout();
        }
        movement.select(item);
    }

    /** A click beside all tokens selects the nation there, or nothing at sea. */
    private void mapClicked(MouseEvent e) {
        if (position == null || e.getButton() != MouseButton.PRIMARY || !e.isStillSincePress()) {
            return;
        }
        chosen.clear();
        selected.set(itemAt(e.getX(), e.getY()).orElse(null));
    }

    /** What the map itself shows at a point, beside all tokens. */
    private Optional<BoardItem> itemAt(double x, double y) {
        Position p = position;
        Optional<BoardItem> hit = stage.hit(x, y);
        if (p == null || hit.isPresent()) {
            return hit;
        }
        String iso = map.nationAt(x, y).orElse("");
        return p.scenario().nations().stream()
                .filter(n -> String.format(Locale.ROOT, "%03d", n.isoNumeric()).equals(iso))
                .findFirst()
                .map(n -> new BoardItem.NationItem(n.id()));
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
        return !readOnly.get()
                && !(t instanceof BoardModel.RiskToken)
                && (!(t instanceof StockToken s) || s.units() > 0);
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
        corners.requestLayout();
        requestLayout();
    }

    private void closeWhen(boolean moving) {
        if (moving) {
            mover.close();
        }
    }

    Flows flows() {
        return movement.flows();
    }

    TokensPane tokens() {
        return tokens;
    }

    Scenario scenario() {
        return known(position).scenario();
    }

    Board board() {
        return known(position).board();
    }

    private static <T> T known(@Nullable T what) {
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

    /** A control of the screen that lies over the board and is hidden while a card covers it. */
    public void addYielding(Node control) {
        cards.addYielding(control);
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

    /** Pixels at the right that something else covers: cards and buttons keep off them. */
    public DoubleProperty coveredProperty() {
        return covered;
    }

    /** True: nothing can be dragged. */
    public BooleanProperty readOnlyProperty() {
        return readOnly;
    }

    public void setReadOnly(boolean value) {
        lookOnly = value;
        readOnly.set(value || (outlook() != null && forecast.weekProperty().get() > 0));
    }

    /** Proposals the viewer may see: those that wait are drawn among the agreements. */
    public ObjectProperty<List<Proposal>> proposalsProperty() {
        return proposals;
    }

    /** How to play on for the forecast; without it, or for a seat, it is reckoned from stock. */
    public void setAhead(Ahead next) {
        ahead = next;
        forecasts.forget();
    }

    /** The forecast that is shown; null when none is. */
    private @Nullable Outlook outlook() {
        return lens.get() == Lens.FORECAST && viewer.get().seat() == null
                ? forecasts.outlookProperty().get()
                : null;
    }

    /**
     * The map with all that stands on it is laid out in less room and enlarged, so that tokens,
     * names, cards and the room between them grow together. Type on cards has grown with the screen
     * already, so it is given its plain size first.
     */
    private void scaled(double by) {
        mover.close();
        larger.setX(by);
        larger.setY(by);
        layer.setStyle(by == 1 ? "" : PLAIN_TYPE);
        map.magnifiedProperty().set(by);
        requestLayout();
    }

    /** Takes from the settings, now and later, how large type is and how much may move. */
    public void follow(Settings settings) {
        map.reducedMotionProperty().bind(settings.reducedMotion());
        textScale.bind(settings.textScale().divide(100.0));
    }

    /** How much larger than usual the type of the screen is, 1 to 2: the map grows with it. */
    public DoubleProperty textScaleProperty() {
        return textScale;
    }

    private void lensChanged() {
        forecast.toNow();
        rebuild();
    }

    private void legendChanged() {
        requestLayout();
    }

    /** For a display without a mouse: no buttons, no pointer, nothing to focus by it. */
    public void hideControls() {
        corners.hideButtons();
        setMouseTransparent(true);
    }

    /**
     * Lights up a way over lanes until {@link #clearRoute}.
     *
     * @param lanes lane ids in order
     * @param to place it ends at
     */
    public void highlightRoute(List<String> lanes, String to) {
        Position p = position;
        if (p != null) {
            LatLon end = at(to);
            movement.light(p.board(), lanes, end == null ? null : Projection.project(end));
        }
    }

    /** Opens the list of all places and tokens to search, with the cursor in its field. */
    public void find() {
        corners.find(this);
    }

    /** What is shown now: with the forecast, what it has in the week it is at. */
    public record Shown(Scenario scenario, Board board, Measures measures) {}

    /** All of what is shown, not yet cut to what the viewer may see; empty before {@link #show}. */
    public Optional<Shown> shown() {
        return Optional.ofNullable(shown);
    }

    /** Brings a place to the middle, close enough to tell its tokens apart. */
    void zoomTo(String place) {
        reveal.closeUp(place);
    }

    /** Brings something into view, and out of its cluster, if it is on the board. */
    public void reveal(BoardItem item) {
        reveal.item(item, movement.positions());
        if (tokens.nodeOf(item) == null) {
            tokens.relayout();
        }
    }

    /** Brings a place into view if it is not. */
    public void showPlace(String place) {
        reveal.place(place);
    }

    /** Back to the way of the shipment that is selected, or none. */
    public void clearRoute() {
        movement.restore();
    }

    /** Consignments the viewer sees that take another way since the last turn. */
    public int rerouted() {
        return position == null ? 0 : movement.flows().rerouted();
    }

    /** Where a place is; null where the viewer is not shown it. */
    private @Nullable LatLon at(String place) {
        return model.get().places().stream()
                .filter(p -> p.id().equals(place))
                .findFirst()
                .map(Place::at)
                .orElse(null);
    }
}
