package sinews.model.movement;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Lane;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;
import sinews.model.session.SeatView;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** Reads off one tick's record what moved and what happened. */
final class TickReader {
    private final Scenario scenario;
    private final SeatView viewer;
    private final Board seen;
    private final Board before;
    private final TickRecord record;
    private final Board after;
    private final Map<String, Posting> cameFrom = new HashMap<>();
    private final Map<String, Posting> wentTo = new HashMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Integer> tenths = new HashMap<>();
    private final Map<String, List<Lane>> out = new HashMap<>();

    /**
     * @param seen the board that was seen before this tick; before the moves in a turn's first
     * @param before the board at the beginning of the tick
     */
    TickReader(
            Scenario scenario,
            SeatView viewer,
            Board seen,
            Board before,
            TickRecord record,
            Board after) {
        this.seen = seen;
        this.scenario = scenario;
        this.viewer = viewer;
        this.before = before;
        this.record = record;
        this.after = after;
        for (Lane lane : scenario.lanes()) {
            lanes.put(lane.id(), lane);
            LaneState state = after.lanes().get(lane.id());
            if (state != null && state.transitTenths() >= 0) {
                tenths.put(lane.id(), state.transitTenths());
                out.computeIfAbsent(lane.from(), k -> new ArrayList<>()).add(lane);
            }
        }
        for (Posting p : record.postings()) {
            if (p.to() instanceof Account.Cargo c) {
                cameFrom.putIfAbsent(c.id(), p);
            }
            if (p.from() instanceof Account.Cargo c) {
                wentTo.put(c.id(), p);
            }
        }
    }

    /** Consignments the viewer may see, by id. */
    List<Sailing> sailings() {
        Set<String> ids = new TreeSet<>(before.cargo().keySet());
        ids.addAll(after.cargo().keySet());
        List<Sailing> all = new ArrayList<>();
        for (String id : ids) {
            Cargo was = before.cargo().get(id);
            Cargo is = after.cargo().get(id);
            Cargo known = was != null ? was : is;
            if (known != null && viewer.sees(known.owner())) {
                all.add(sailing(known, was, is));
            }
        }
        return all;
    }

    private Sailing sailing(Cargo known, @Nullable Cargo was, @Nullable Cargo is) {
        Spot from = was != null ? Spot.of(was) : origin(known);
        Spot to = is != null ? Spot.of(is) : end(known, from);
        List<Stretch> way = new ArrayList<>();
        String node = from.place();
        if (from.underWay() && was != null) {
            boolean same =
                    is != null && is.lane().equals(was.lane()) && is.departed() == was.departed();
            if (same) {
                stretch(way, was, from.part(), to.part());
                return sailing(known, from, to, way, was == null, is == null);
            }
            if (!to.equals(from)) {
                Lane lane = lane(was.lane());
                boolean back = was.returning() || cameBack(lane, is);
                stretch(way, was, from.part(), back ? 0 : 1);
                node = back ? lane.from() : lane.to();
            }
        }
        if (!to.equals(from)) {
            String last = to.underWay() ? lane(to.lane()).from() : to.place();
            link(node, last, way);
            if (to.underWay() && is != null && to.part() > 0) {
                stretch(way, is, 0, to.part());
            }
        }
        return sailing(known, from, to, way, was == null, is == null);
    }

    private Sailing sailing(
            Cargo c, Spot from, Spot to, List<Stretch> way, boolean begins, boolean ends) {
        return Sailing.of(c, from, to, way, tenths, begins, ends);
    }

    private void stretch(List<Stretch> way, Cargo c, double from, double to) {
        if (from != to) {
            way.add(new Stretch(c.lane(), from, to, Stretch.closed(after, c)));
        }
    }

    /** Whether a ship that was on a lane turned back and landed where the lane begins. */
    private static boolean cameBack(Lane lane, @Nullable Cargo is) {
        return is != null && !is.underWay() && is.place().equals(lane.from());
    }

    private Lane lane(String id) {
        Lane lane = lanes.get(id);
        return lane != null ? lane : scenario.lane(id);
    }

    /** Where a consignment that began in this tick set out. */
    private Spot origin(Cargo c) {
        Posting first = cameFrom.get(c.id());
        Set<String> seen = new HashSet<>();
        while (first != null && first.from() instanceof Account.Cargo parent) {
            Cargo waited = before.cargo().get(parent.id());
            if (waited != null) {
                return waited.underWay() && c.underWay()
                        ? Spot.at(lane(c.lane()).from())
                        : Spot.of(waited);
            }
            first = seen.add(parent.id()) ? cameFrom.get(parent.id()) : null;
        }
        if (first != null && first.from() instanceof Account.Stock s) {
            return Spot.at(s.place());
        }
        return c.underWay() ? Spot.at(lane(c.lane()).from()) : Spot.at(c.place());
    }

    /** Where a consignment that is gone at the end of the tick came to; where it was when lost. */
    private Spot end(Cargo c, Spot from) {
        Posting last = wentTo.get(c.id());
        return switch (last == null ? null : last.to()) {
            case Account.Stock s -> Spot.at(s.place());
            case Account.Bin b -> {
                LineState line = after.lines().get(b.line());
                yield Spot.at(line == null ? c.toPlace() : line.location());
            }
            case Account.Cargo other -> {
                Cargo merged = after.cargo().get(other.id());
                yield merged != null && !merged.underWay()
                        ? Spot.at(merged.place())
                        : from.underWay() ? Spot.at(lane(from.lane()).to()) : from;
            }
            case null, default -> from;
        };
    }

    /** The fewest open lanes from a place to another, passed within one tick. */
    private void link(String from, String to, List<Stretch> way) {
        if (from.equals(to) || from.isEmpty() || to.isEmpty()) {
            return;
        }
        Map<String, Lane> reachedBy = new HashMap<>();
        Deque<String> open = new ArrayDeque<>(List.of(from));
        while (!open.isEmpty() && !reachedBy.containsKey(to)) {
            String place = open.removeFirst();
            for (Lane lane : out.getOrDefault(place, List.of())) {
                if (!lane.to().equals(from) && reachedBy.putIfAbsent(lane.to(), lane) == null) {
                    open.add(lane.to());
                }
            }
        }
        Deque<Stretch> found = new ArrayDeque<>();
        String at = to;
        while (!at.equals(from)) {
            Lane lane = reachedBy.get(at);
            if (lane == null) {
                return;
            }
            found.addFirst(Stretch.whole(lane.id(), after));
            at = lane.from();
        }
        way.addAll(found);
    }

    /** What happened that the viewer may see. */
    List<Beat> beats() {
        List<Beat> beats = new ArrayList<>();
        straits(beats);
        lines(beats);
        for (Loss loss : Losses.of(before, record, after)) {
            if (viewer.sees(loss.owner())) {
                beats.add(new Beat.Lost(loss));
            }
        }
        for (Posting p : record.postings()) {
            if (p.from() instanceof Account.Cargo
                    && p.to() instanceof Account.Stock s
                    && viewer.sees(s.owner())) {
                beats.add(new Beat.Arrived(s.place(), p.materiel(), s.owner(), p.units()));
            }
        }
        emptied(beats);
        return beats;
    }

    private void straits(List<Beat> beats) {
        for (Chokepoint c : scenario.chokepoints()) {
            PassageStatus was = seen.chokepoints().getOrDefault(c.id(), c.passage()).status();
            PassageStatus is = after.chokepoints().getOrDefault(c.id(), c.passage()).status();
            if (was != is) {
                beats.add(new Beat.StraitTurned(c.id(), was, is));
            }
        }
    }

    private void lines(List<Beat> beats) {
        Map<String, Long> made = new TreeMap<>();
        for (Posting p : record.postings()) {
            if (p.cause().rule().equals("completion") && p.from() instanceof Account.Wip w) {
                made.merge(w.line(), p.units(), Long::sum);
            }
        }
        for (LineState is : after.lines().values()) {
            if (!viewer.sees(is.spec().nation())) {
                continue;
            }
            LineState was = seen.lines().get(is.id());
            if (was == null || was.phase() != is.phase()) {
                beats.add(new Beat.LineTurned(is.id(), is.location(), is.phase()));
            }
            long units = made.getOrDefault(is.id(), 0L);
            if (units > 0) {
                beats.add(new Beat.Made(is.id(), is.location(), is.materiel(), units));
            }
        }
    }

    /** Stocks whose last units went to whoever uses them. */
    private void emptied(List<Beat> beats) {
        Set<StockKey> used = new HashSet<>();
        for (Posting p : record.postings()) {
            if (p.to().equals(Account.EXPENDED)
                    && p.from() instanceof Account.Stock s
                    && viewer.sees(s.owner())) {
                used.add(new StockKey(s.place(), p.materiel(), s.owner()));
            }
        }
        used.stream()
                .filter(k -> after.stock(k) == 0)
                .sorted()
                .forEach(k -> beats.add(new Beat.RanEmpty(k)));
    }
}
