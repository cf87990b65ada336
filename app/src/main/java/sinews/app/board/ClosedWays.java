package sinews.app.board;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** Why no way is open between two places: what closed the lanes at either end, and since when. */
final class ClosedWays {
    private final Scenario scenario;
    private final Board board;

    ClosedWays(Scenario scenario, Board board) {
        this.scenario = scenario;
        this.board = board;
    }

    /** Such as ": Taiwan Strait is closed since turn 4"; empty when nothing is known of it. */
    String because(String from, String to) {
        Set<String> why = new TreeSet<>();
        for (String end : List.of(to, from)) {
            List<Lane> lanes =
                    scenario.lanes().stream()
                            .filter(l -> (end.equals(to) ? l.to() : l.from()).equals(end))
                            .toList();
            if (lanes.isEmpty()) {
                return ": no lane leads %s %s"
                        .formatted(end.equals(to) ? "to" : "from", scenario.location(end).name());
            }
            if (lanes.stream().allMatch(this::shut)) {
                lanes.forEach(l -> why.addAll(reasons(l)));
                if (!why.isEmpty()) {
                    return ": " + String.join(", ", why);
                }
            }
        }
        return "";
    }

    private boolean shut(Lane lane) {
        LaneState state = board.lanes().get(lane.id());
        return state != null && state.transitTenths() < 0;
    }

    private List<String> reasons(Lane lane) {
        List<String> found = new ArrayList<>();
        for (ActiveEffect e : board.effects().values()) {
            boolean now = e.from() < board.tick();
            switch (e.effect()) {
                case Effect.ChokepointClose c when now && through(lane, c.chokepoint()) ->
                        found.add(name(c.chokepoint()) + " is closed" + since(e));
                case Effect.Blockade b when now && holds(b, lane) ->
                        found.add("a blockade" + since(e));
                default -> {}
            }
        }
        if (found.isEmpty()) {
            lane.chokepoints().stream()
                    .filter(this::closed)
                    .forEach(c -> found.add(name(c) + " is closed"));
        }
        return found;
    }

    private boolean through(Lane lane, String chokepoint) {
        return lane.chokepoints().contains(chokepoint);
    }

    private boolean closed(String chokepoint) {
        var passage = board.chokepoints().get(chokepoint);
        return passage != null && passage.closed();
    }

    /** A blockade by area does not name its places; a lane that is shut at an end is its doing. */
    private static boolean holds(Effect.Blockade b, Lane lane) {
        return b.leakThroughBp() <= 0
                && b.modes().contains(lane.mode())
                && (b.area() != null
                        || b.places().contains(lane.from())
                        || b.places().contains(lane.to()));
    }

    private String name(String chokepoint) {
        return scenario.chokepoints().stream()
                .filter(c -> c.id().equals(chokepoint))
                .findFirst()
                .map(Chokepoint::name)
                .orElse(chokepoint);
    }

    private String since(ActiveEffect e) {
        return " since turn " + (scenario.turnAt(e.from()) + 1);
    }
}
