package sinews.app.board;

import javafx.scene.Node;
import javafx.scene.input.MouseEvent;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.Shipment;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.model.board.Board;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.movement.Reroute;
import sinews.model.movement.Stretch;
import sinews.model.movement.TurnFilm;
import sinews.model.session.SeatView;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;

/** What moves and what stands in its way, on the map: areas of straits, lit-up ways, losses. */
final class MovementPanes {
    private final BoardView view;
    private final BoardRules rules;
    private final LanePaths paths;
    private final StraitAreas areas;
    private final RoutePane route;
    private final LossesPane losses;
    private final Map<String, MapPoint> places = new HashMap<>();
    private List<Shipment> shipments = List.of();
    private @Nullable Flows flows;
    private @Nullable BoardItem selected;

    MovementPanes(BoardView view, MapView map, BoardRules rules) {
        this.view = view;
        this.rules = rules;
        paths = new LanePaths(rules);
        areas = new StraitAreas(map, this::straitClicked);
        route = new RoutePane(map);
        losses = new LossesPane(map, view::prepare);
    }

    private void straitClicked(String id) {
        view.selectedProperty().set(new BoardItem.ChokepointItem(id));
    }

    /** Areas and ways, to lie under the tokens. */
    List<Node> below() {
        return List.of(areas, route);
    }

    /** Losses and what is said of a way, to lie over the tokens. */
    List<Node> above() {
        return List.of(losses, route.note());
    }

    LanePaths paths() {
        return paths;
    }

    Flows flows() {
        Flows f = flows;
        if (f == null) {
            throw new IllegalStateException("the board shows nothing yet");
        }
        return f;
    }

    /** Shows a position as a viewer may see it. */
    void show(Position position, SeatView viewer, BoardModel model) {
        Flows f = Flows.of(position, viewer, rules);
        flows = f;
        shipments = model.shipments();
        places.clear();
        for (Place p : model.places()) {
            places.put(p.id(), Projection.project(p.at()));
        }
        areas.show(model.chokepoints(), f::spoken);
        losses.show(f.losses(), paths::at, model.chokepoints());
        restore();
    }

    /** Shipments with where they are, in map units. */
    List<TokensPane.Positioned> positions() {
        List<TokensPane.Positioned> all = new ArrayList<>();
        for (Shipment s : shipments) {
            double[] at = position(s);
            if (at != null) {
                all.add(new TokensPane.Positioned(s, at[0], at[1]));
            }
        }
        return all;
    }

    private double @Nullable [] position(Shipment s) {
        if (s.lane().isEmpty()) {
            MapPoint p = places.get(s.place());
            return p == null ? null : new double[] {p.x(), p.y()};
        }
        List<Stretch> way = flows().way(s);
        return way.isEmpty()
                ? null
                : LanePaths.along(paths.of(s.lane(), way.getFirst().closed()), s.part());
    }

    /** Plays the last turn of what is shown, from its records; nothing when there is none. */
    @Nullable Film film(Position shown, TurnFilm film, Lens lens, Runnable ended) {
        if (film.steps().isEmpty()) {
            return null;
        }
        Flows f = flows();
        FilmStage stage =
                new FilmStage(
                        shown.scenario(),
                        lens,
                        f.text(),
                        paths,
                        now -> {
                            areas.show(now, f::spoken);
                            view.tokens().showRings(now);
                        });
        return new Film(view, film, new FilmPane(film, stage), f.text(), ended);
    }

    /** Boxes on screen that tokens leave free. */
    List<Extent> boxes() {
        return losses.boxes();
    }

    /** Makes a new node light up what it stands for while the pointer is on it. */
    void prepare(TokenNode node) {
        switch (node) {
            case ShipmentNode s -> {
                node.addEventHandler(MouseEvent.MOUSE_ENTERED, e -> light(s.shipments()));
                node.addEventHandler(MouseEvent.MOUSE_EXITED, e -> restore());
                node.focusedProperty()
                        .subscribe(
                                on -> {
                                    if (on) {
                                        light(s.shipments());
                                    }
                                });
            }
            case StraitNode s ->
                    node.focusedProperty()
                            .subscribe(
                                    (was, on) ->
                                            areas.mark(on ? s.strait().id() : selectedStrait()));
            default -> {}
        }
    }

    /** Follows what is selected. */
    void select(@Nullable BoardItem item) {
        selected = item;
        areas.mark(selectedStrait());
        restore();
    }

    private @Nullable String selectedStrait() {
        return selected instanceof BoardItem.ChokepointItem c ? c.chokepoint() : null;
    }

    /** Lights up the shipment that is selected, or nothing. */
    void restore() {
        if (selected instanceof BoardItem.ShipmentItem item && flows != null) {
            List<Shipment> shown =
                    shipments.stream()
                            .filter(s -> s.cargo().stream().anyMatch(item.cargo()::contains))
                            .toList();
            light(shown.isEmpty() ? flows().shipment(item.cargo()).stream().toList() : shown);
        } else {
            route.clear();
        }
    }

    /** Lights up the whole remaining way of shipments, and the way they were to take as a ghost. */
    private void light(List<Shipment> some) {
        Flows f = flows();
        LinkedHashSet<Stretch> ways = new LinkedHashSet<>();
        LinkedHashSet<Stretch> ghosts = new LinkedHashSet<>();
        String note = "";
        MapPoint to = null;
        for (Shipment s : some) {
            ways.addAll(f.way(s));
            for (Reroute r : f.reroutes(s)) {
                ghosts.addAll(r.old());
            }
            note = note.isEmpty() ? f.note(s) : note;
            to = places.get(s.to());
        }
        ghosts.removeAll(ways);
        route.show(new RoutePane.Lit(lines(ways), lines(ghosts), to, note));
    }

    private List<double[]> lines(Iterable<Stretch> stretches) {
        List<double[]> lines = new ArrayList<>();
        stretches.forEach(s -> lines.addAll(paths.of(s)));
        return lines;
    }

    /** Lights up lanes as they are on a board. */
    void light(Board board, List<String> lanes, @Nullable MapPoint to) {
        List<double[]> lines = new ArrayList<>();
        lanes.forEach(l -> lines.addAll(paths.of(board, l)));
        route.show(new RoutePane.Lit(lines, List.of(), to, ""));
    }
}
