package sinews.model.movement;

import sinews.model.geo.GreatCircle;
import sinews.model.geo.LatLon;
import sinews.model.rules.Rules;
import sinews.model.scenario.Location;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.Phase;
import sinews.model.session.PublicBoard;
import sinews.model.session.PublicView;
import sinews.model.session.SessionState;
import sinews.model.session.SessionState.TurnReport;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** What an audience of all seats may see of the losses of a turn. */
public final class PublicLosses {
    /** What is gathered into one: the same materiel of the same nation, at the same spot. */
    private record Where(LatLon at, String materiel, String owner) {}

    private PublicLosses() {}

    /** What the public may see of a session as it stands, with the losses of the last turn. */
    public static PublicView view(SessionState state, Rules rules) {
        return PublicView.of(state, rules, of(state, rules));
    }

    /**
     * Losses of the turn that is looked back on, from its Debrief until the next turn begins; of
     * nations that every seat sees.
     */
    static List<PublicBoard.Loss> of(SessionState state, Rules rules) {
        List<TurnReport> reports = state.reports();
        Scenario scenario = state.scenario();
        boolean debrief =
                !reports.isEmpty()
                        && reports.getLast().turn() == state.turn()
                        && state.phase().compareTo(Phase.DEBRIEF) >= 0;
        boolean nobody = scenario.nations().stream().noneMatch(n -> seen(scenario, n.id()));
        if (!debrief || nobody) {
            return List.of();
        }
        Map<Where, Long> units = new LinkedHashMap<>();
        for (Loss l : TurnLosses.of(reports.getLast().before(), reports.getLast().result())) {
            if (seen(scenario, l.owner())) {
                units.merge(
                        new Where(at(l, scenario, rules), l.materiel(), l.owner()),
                        l.units(),
                        Long::sum);
            }
        }
        return units.entrySet().stream()
                .map(
                        e ->
                                new PublicBoard.Loss(
                                        e.getKey().at().lat(),
                                        e.getKey().at().lon(),
                                        scenario.materiel(e.getKey().materiel()).label(),
                                        e.getKey().owner(),
                                        e.getValue()))
                .toList();
    }

    private static boolean seen(Scenario scenario, String nation) {
        List<Seat> seats = scenario.seats();
        return !seats.isEmpty() && seats.stream().allMatch(s -> s.seesNation(nation));
    }

    /** The place, the strait that is contested on the way, or where the ship was. */
    private static LatLon at(Loss l, Scenario scenario, Rules rules) {
        if (!l.spot().underWay()) {
            Location place = scenario.location(l.spot().place());
            return new LatLon(place.latitude(), place.longitude());
        }
        return l.straits().isEmpty()
                ? along(rules.lanePath(l.spot().lane(), l.closed()), l.spot().part())
                : scenario.chokepoint(l.straits().getFirst()).area().middle();
    }

    /** The point of a path at a share of its length, to the nearest of its corners. */
    private static LatLon along(List<LatLon> path, double part) {
        double all = 0;
        for (int i = 1; i < path.size(); i++) {
            all += GreatCircle.km(path.get(i - 1), path.get(i));
        }
        double gone = 0;
        for (int i = 1; i < path.size(); i++) {
            double step = GreatCircle.km(path.get(i - 1), path.get(i));
            if (gone + step / 2 >= part * all) {
                return path.get(i - 1);
            }
            gone += step;
        }
        return path.getLast();
    }
}
