package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Moves the map so that something is in view; what is in view already stays where it is. */
final class Reveal {
    private static final double CLOSE = 6;
    private static final double EDGE = 60;

    private final MapView map;
    private final Function<String, @Nullable LatLon> places;
    private final Supplier<Board> board;

    /**
     * @param places where a place is; null where it is not shown
     */
    Reveal(MapView map, Function<String, @Nullable LatLon> places, Supplier<Board> board) {
        this.map = map;
        this.places = places;
        this.board = board;
    }

    /**
     * Brings something on the board into view.
     *
     * @param shipments where shipments are
     */
    void item(BoardItem item, List<TokensPane.Positioned> shipments) {
        switch (item) {
            case BoardItem.StockItem s -> place(s.key().place());
            case BoardItem.LineItem l -> {
                var line = board.get().lines().get(l.line());
                if (line != null) {
                    place(line.location());
                }
            }
            case BoardItem.PlaceItem p -> place(p.place());
            case BoardItem.ShipmentItem s -> shipment(s, shipments);
            case BoardItem.ChokepointItem c -> {}
            case BoardItem.NationItem n -> {}
            case BoardItem.BondItem b -> {}
        }
    }

    private void shipment(BoardItem.ShipmentItem wanted, List<TokensPane.Positioned> shipments) {
        for (TokensPane.Positioned at : shipments) {
            if (wanted.stands(new BoardItem.ShipmentItem(at.shipment().cargo()))) {
                if (!inView(at.x(), at.y())) {
                    Projection.invert(at.x(), at.y())
                            .ifPresent(p -> map.centreOn(p, map.viewport().zoom()));
                }
                return;
            }
        }
        for (String id : wanted.cargo()) {
            var cargo = board.get().cargo().get(id);
            if (cargo != null && !cargo.place().isEmpty()) {
                place(cargo.place());
                return;
            }
        }
    }

    void place(String place) {
        LatLon at = places.apply(place);
        if (at != null) {
            MapPoint p = Projection.project(at);
            if (!inView(p.x(), p.y())) {
                map.centreOn(at, map.viewport().zoom());
            }
        }
    }

    /** Brings a place to the middle, close enough to tell its tokens apart. */
    void closeUp(String place) {
        LatLon at = places.apply(place);
        if (at != null) {
            map.centreOn(at, CLOSE);
        }
    }

    private boolean inView(double x, double y) {
        var v = map.viewport();
        return new Extent(EDGE, EDGE, v.width() - EDGE, v.height() - EDGE)
                .contains(v.screenX(x), v.screenY(y));
    }
}
