package sinews.model.movement;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.movement.Reroute.Strait;
import sinews.model.rules.Rules;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/** Finds consignments whose way changed between two boards. */
public final class Reroutes {
    private final Rules rules;
    private final Board before;
    private final Board after;
    private final Itineraries then;
    private final Itineraries now;

    private Reroutes(Rules rules, Board before, Board after) {
        this.rules = rules;
        this.before = before;
        this.after = after;
        then = new Itineraries(rules, before);
        now = new Itineraries(rules, after);
    }

    /**
     * Consignments on a board whose way is another than the one they had before them on an earlier
     * board, because a strait or a lane changed. Those that were not there then are left out.
     *
     * @param ticks records between the two boards, from which parts of a consignment are known
     * @return by id of the consignment
     */
    public static SortedMap<String, Reroute> between(
            Rules rules, Board before, Board after, List<TickRecord> ticks) {
        SortedMap<String, Reroute> found = new TreeMap<>();
        if (before.lanes().equals(after.lanes())) {
            return found;
        }
        Map<String, String> origins = origins(ticks);
        Reroutes reroutes = new Reroutes(rules, before, after);
        for (Cargo c : after.cargo().values()) {
            String origin = c.id();
            while (origin != null && !before.cargo().containsKey(origin)) {
                origin = origins.get(origin);
            }
            Cargo was = origin == null ? null : before.cargo().get(origin);
            Reroute reroute = was == null ? null : reroutes.of(was, c);
            if (reroute != null) {
                found.put(c.id(), reroute);
            }
        }
        return Collections.unmodifiableSortedMap(found);
    }

    /** The consignment each one was split off from. */
    private static Map<String, String> origins(List<TickRecord> ticks) {
        Map<String, String> origins = new HashMap<>();
        for (TickRecord record : ticks) {
            for (Posting p : record.postings()) {
                if (p.from() instanceof Account.Cargo from && p.to() instanceof Account.Cargo to) {
                    if (!to.id().equals(origins.get(from.id()))) {
                        origins.putIfAbsent(to.id(), from.id());
                    }
                }
            }
        }
        return origins;
    }

    private @Nullable Reroute of(Cargo was, Cargo is) {
        Itinerary planned = then.of(was);
        Itinerary takes = now.of(is);
        boolean turned = is.returning() && !was.returning();
        if (!planned.open() || (!turned && asPlanned(planned, takes, is))) {
            return null;
        }
        List<Strait> causes = causes(planned.way(), takes.way());
        List<String> shut = shut(planned.way());
        if (causes.isEmpty() && shut.isEmpty() && !turned) {
            // Another way only because the lift of the first was dealt to others.
            return null;
        }
        int passed = Itineraries.TICK * (after.tick() - before.tick());
        int left = planned.tenths() + queue(was) - passed;
        return new Reroute(
                is.id(),
                planned.way(),
                takes.way(),
                takes.open() ? takes.tenths() + queue(is) - left : 0,
                takes.open(),
                causes,
                shut);
    }

    /** Cargo at a place moves from the tick after the one in which it leaves. */
    private static int queue(Cargo c) {
        return c.underWay() ? 0 : Itineraries.TICK;
    }

    /** Whether what is left of the way is the end of the planned one, on the same course. */
    private boolean asPlanned(Itinerary planned, Itinerary takes, Cargo is) {
        List<String> all = planned.way().stream().map(Stretch::lane).toList();
        List<String> left = takes.way().stream().map(Stretch::lane).toList();
        if (!takes.open() || left.size() > all.size()) {
            return false;
        }
        if (!left.equals(all.subList(all.size() - left.size(), all.size()))) {
            return false;
        }
        return (!is.underWay() || leftAsPlanned(is))
                && left.stream().skip(is.underWay() ? 1 : 0).allMatch(this::sameCourse);
    }

    /** Whether a ship left on the course of the earlier board; it keeps that from then on. */
    private boolean leftAsPlanned(Cargo is) {
        LaneState lane = before.lanes().get(is.lane());
        Set<String> closed = Stretch.closed(after, is);
        return is.departed() < before.tick()
                || (lane != null
                        && Collections.disjoint(lane.crosses(), closed)
                        && closed.containsAll(Stretch.closed(before)));
    }

    private boolean sameCourse(String lane) {
        LaneState a = before.lanes().get(lane);
        LaneState b = after.lanes().get(lane);
        return a != null && b != null && a.km() == b.km() && a.crosses().equals(b.crosses());
    }

    /** Lanes of a way that were open and are closed. */
    private List<String> shut(List<Stretch> way) {
        return way.stream()
                .map(Stretch::lane)
                .filter(id -> open(before, id) && !open(after, id))
                .toList();
    }

    private static boolean open(Board board, String lane) {
        LaneState state = board.lanes().get(lane);
        return state != null && state.transitTenths() >= 0;
    }

    /** Straits that closed on the old way and are kept clear of now; else what changed on it. */
    private List<Strait> causes(List<Stretch> old, List<Stretch> now) {
        Map<String, Set<String>> taken = new HashMap<>();
        now.forEach(s -> taken.put(s.lane(), s.closed()));
        Set<Strait> closed = new LinkedHashSet<>();
        Set<Strait> changed = new LinkedHashSet<>();
        for (Stretch s : old) {
            Set<String> avoided = taken.getOrDefault(s.lane(), Stretch.closed(after));
            for (Strait strait : changed(s.lane(), before)) {
                changed.add(strait);
                if (avoided.contains(strait.id())) {
                    closed.add(strait);
                }
            }
        }
        if (!closed.isEmpty()) {
            return List.copyOf(closed);
        }
        List<Strait> opened =
                now.stream()
                        .flatMap(s -> changed(s.lane(), after).stream())
                        .filter(s -> s.status() == PassageStatus.OPEN)
                        .distinct()
                        .toList();
        return opened.isEmpty() ? List.copyOf(changed) : opened;
    }

    /** Straits that a lane crosses on a board and whose state is another than before. */
    private List<Strait> changed(String lane, Board board) {
        LaneState state = board.lanes().get(lane);
        return state == null
                ? List.of()
                : state.crosses().stream()
                        .filter(id -> status(before, id) != status(after, id))
                        .map(id -> new Strait(id, status(after, id)))
                        .toList();
    }

    private PassageStatus status(Board board, String chokepoint) {
        Passage p = board.chokepoints().get(chokepoint);
        return p == null ? rules.scenario().chokepoint(chokepoint).passage().status() : p.status();
    }
}
