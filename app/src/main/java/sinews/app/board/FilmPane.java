package sinews.app.board;

import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Strait;
import sinews.app.map.Children;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.movement.Sailing;
import sinews.model.movement.TurnFilm;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What moves and flashes while a turn is played: ships as dots, beats as rings that widen. */
final class FilmPane extends Pane {
    private static final double SHIP = 4.5;
    private static final double WIDEST = 20;

    /** What happens everywhere every week widens less than what went wrong. */
    private static final double WIDEST_USUAL = 11;

    /** Share of a tick that a beat lasts. */
    private static final double LASTS = 0.55;

    /** What the film is made of, apart from the film itself. */
    interface Stage {
        /** The point of a lane's course; null when it has none. */
        double @Nullable [] point(Sailing.Point point);

        /** Whether goods of a materiel are shown in this lens. */
        boolean shows(String materiel);

        /** Group of a nation. */
        String group(String nation);

        /** Beats of a step, each with its spot. */
        List<FilmBeat> beats(TurnFilm.Step step);

        /** Straits as they are on a board. */
        List<Strait> straits(TurnFilm.Step step, boolean after);

        /** Shows straits as areas; hides the rings of those that are otherwise at the end. */
        void showStraits(List<Strait> straits);

        MapPoint at(Strait strait);
    }

    private record Ship(Circle node, Sailing sailing) {}

    private record Flash(Circle ring, @Nullable Text text, FilmBeat beat) {}

    private final TurnFilm film;
    private final Stage stage;
    private final List<Ship> ships = new ArrayList<>();
    private final List<Flash> flashes = new ArrayList<>();
    private final Map<StraitNode, MapPoint> rings = new HashMap<>();
    private final List<Strait> last;
    private List<Node> moving = List.of();
    private List<Strait> straits = List.of();
    private int step = -1;
    private boolean turned;

    FilmPane(TurnFilm film, Stage stage) {
        this.film = film;
        this.stage = stage;
        last = stage.straits(film.steps().getLast(), true);
        setManaged(false);
        setMouseTransparent(true);
        getStyleClass().add("film-pane");
    }

    /** Shows a moment, 0 to 1, of a step. */
    void draw(int at, double moment, MapViewport v) {
        boolean after = moment > FilmBeat.TURNS;
        if (at != step) {
            enter(at);
            straits(after);
        } else if (after != turned) {
            straits(after);
        }
        for (Ship s : ships) {
            double[] p = stage.point(s.sailing().at(moment));
            s.node().setVisible(p != null);
            if (p != null) {
                s.node().setTranslateX(v.screenX(p[0]));
                s.node().setTranslateY(v.screenY(p[1]));
            }
        }
        for (Flash f : flashes) {
            draw(f, (moment - f.beat().moment()) / LASTS, v);
        }
        rings.forEach(
                (node, p) ->
                        node.relocate(
                                Math.round(v.screenX(p.x()) - node.boxWidth() / 2),
                                Math.round(v.screenY(p.y()) - node.boxHeight() / 2)));
    }

    private static void draw(Flash f, double age, MapViewport v) {
        boolean seen = age >= 0 && age <= 1;
        f.ring().setVisible(seen);
        Text text = f.text();
        if (text != null) {
            text.setVisible(seen);
        }
        if (!seen) {
            return;
        }
        double x = v.screenX(f.beat().x());
        double y = v.screenY(f.beat().y());
        f.ring().setTranslateX(x);
        f.ring().setTranslateY(y);
        double widest = f.beat().usual() ? WIDEST_USUAL : WIDEST;
        f.ring().setRadius(5 + (widest - 5) * Math.sqrt(age));
        f.ring().setOpacity(1 - age * age);
        if (text != null) {
            text.setTranslateX(Math.round(x - text.getLayoutBounds().getWidth() / 2));
            text.setTranslateY(Math.round(y - 14 - 10 * age));
            text.setOpacity(1 - age * age * age);
        }
    }

    private void enter(int at) {
        step = at;
        TurnFilm.Step now = film.steps().get(at);
        ships.clear();
        flashes.clear();
        List<Node> nodes = new ArrayList<>();
        Map<Object, Sailing> seen = new HashMap<>();
        for (Sailing s : now.sailings()) {
            // Ships that sail together are one dot.
            Object together = List.of(s.way(), stage.group(s.cargo().owner()));
            if (s.moves()
                    && stage.shows(s.cargo().materiel())
                    && seen.putIfAbsent(together, s) == null) {
                Circle dot = new Circle(SHIP);
                dot.setManaged(false);
                dot.getStyleClass().addAll("film-ship", "group-" + stage.group(s.cargo().owner()));
                ships.add(new Ship(dot, s));
                nodes.add(dot);
            }
        }
        for (FilmBeat b : stage.beats(now)) {
            Circle ring = new Circle(5);
            ring.setManaged(false);
            ring.getStyleClass().addAll("film-beat", b.style());
            ring.setVisible(false);
            Text text = null;
            nodes.add(ring);
            if (!b.text().isEmpty()) {
                text = TokenType.text(b.text(), TokenType.STRAIT, "film-text");
                text.getStyleClass().add(b.style());
                text.setVisible(false);
                nodes.add(text);
            }
            flashes.add(new Flash(ring, text, b));
        }
        moving = nodes;
        showAll();
    }

    private void showAll() {
        List<Node> all = new ArrayList<>(rings.keySet());
        all.addAll(moving);
        Children.set(getChildren(), all);
    }

    /** Straits as they are in this step: before they turn, or after. */
    private void straits(boolean after) {
        turned = after;
        List<Strait> now = stage.straits(film.steps().get(step), after);
        if (now.equals(straits)) {
            return;
        }
        straits = now;
        rings.clear();
        for (Strait s : now) {
            if (last.stream().noneMatch(l -> l.id().equals(s.id()) && l.status() == s.status())) {
                StraitNode ring = new StraitNode(s, s.name());
                ring.setFocusTraversable(false);
                rings.put(ring, stage.at(s));
            }
        }
        showAll();
        stage.showStraits(now);
    }

    /** Straits as the turn was committed. */
    void end() {
        stage.showStraits(last);
    }
}
