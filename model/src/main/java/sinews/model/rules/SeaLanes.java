package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.geo.Area;
import sinews.model.geo.GreatCircle;
import sinews.model.geo.LatLon;
import sinews.model.geo.SeaNetwork;
import sinews.model.geo.SeaRouter;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Lanes on the sea-route network of the world; lanes of given days are drawn along it too, or
 * straight.
 */
final class SeaLanes implements LaneRouter {
    private static final double STEP_KM = 200;

    private final Map<String, LatLon> places = new TreeMap<>();
    private final SeaRouter router;
    private final Map<Set<String>, Map<String, Optional<Way>>> known = new ConcurrentHashMap<>();

    SeaLanes(Scenario scenario) {
        for (Location l : scenario.locations()) {
            places.put(l.id(), new LatLon(l.latitude(), l.longitude()));
        }
        Map<String, Area> areas = new TreeMap<>();
        scenario.chokepoints().forEach(c -> areas.put(c.id(), Areas.of(c.area())));
        router = SeaNetwork.world().router(areas);
    }

    private LatLon at(String place) {
        LatLon found = places.get(place);
        if (found == null) {
            throw new IllegalArgumentException("no location '" + place + "' in this scenario");
        }
        return found;
    }

    @Override
    public @Nullable Way way(Lane lane, Set<String> closed) {
        return known.computeIfAbsent(Set.copyOf(closed), k -> new ConcurrentHashMap<>())
                .computeIfAbsent(
                        lane.id(),
                        k ->
                                router.route(at(lane.from()), at(lane.to()), closed)
                                        .map(r -> new Way(r.km(), r.crosses(), r.path())))
                .orElse(null);
    }

    @Override
    public long kmTo(Way way, String chokepoint) {
        return router.kmTo(way.path(), chokepoint);
    }

    @Override
    public List<LatLon> drawn(Lane lane) {
        LatLon from = at(lane.from());
        LatLon to = at(lane.to());
        if (lane.mode() == Mode.SEA) {
            return router.route(from, to).map(r -> r.path()).orElse(List.of(from, to));
        }
        return GreatCircle.points(from, to, STEP_KM);
    }
}
