package sinews.model.review;

import org.jspecify.annotations.Nullable;

import sinews.model.session.Consent;
import sinews.model.session.Logged;
import sinews.model.session.Proposal;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

/**
 * The seams matrix: which seat waited for which, how long, and what it was refused. Waits are in
 * turns, and in time by the clock where it was timed (rules, section 1, Proposal).
 *
 * @param cells one for each pair that had a request, by asking seat then asked seat
 */
public record Seams(List<Cell> cells) {

    /**
     * A request of one seat to another.
     *
     * @param turns turns from request to answer; for one still open, to the turn now
     * @param took from request to answer by the clock; null where nothing timed it: it is still
     *     open, or the deal was made aloud and entered with its answers
     */
    public record Request(
            String proposal,
            String summary,
            int askedTurn,
            int turns,
            @Nullable Duration took,
            Consent.Answer answer,
            String reason) {}

    /**
     * All requests of one seat to another.
     *
     * @param asker seat that proposed
     * @param asked seat whose power was needed
     */
    public record Cell(String asker, String asked, List<Request> requests) {
        public Cell {
            requests = List.copyOf(requests);
        }

        /** Median wait in half turns, so that it stays a whole number: 3 is one turn and a half. */
        public int medianHalfTurns() {
            List<Integer> waits = requests.stream().map(Request::turns).sorted().toList();
            int n = waits.size();
            return waits.get((n - 1) / 2) + waits.get(n / 2);
        }

        /** Median of the waits that were timed, if any was. */
        public Optional<Duration> medianTook() {
            List<Duration> timed =
                    requests.stream().map(Request::took).filter(Objects::nonNull).sorted().toList();
            int n = timed.size();
            return n == 0
                    ? Optional.empty()
                    : Optional.of(timed.get((n - 1) / 2).plus(timed.get(n / 2)).dividedBy(2));
        }

        public long refused() {
            return requests.stream().filter(r -> r.answer() == Consent.Answer.REFUSED).count();
        }

        /** Turns waited in all. */
        public int total() {
            return requests.stream().mapToInt(Request::turns).sum();
        }
    }

    private record Pair(String asker, String asked) implements Comparable<Pair> {
        @Override
        public int compareTo(Pair o) {
            int c = asker.compareTo(o.asker);
            return c != 0 ? c : asked.compareTo(o.asked);
        }
    }

    public Seams {
        cells = List.copyOf(cells);
    }

    /** The matrix of a session: a seat asked for several powers in one proposal counts once. */
    public static Seams of(Timeline timeline) {
        SessionState state = timeline.latest();
        Map<Asked, Duration> took = took(timeline);
        Map<Pair, List<Request>> found = new TreeMap<>();
        for (Proposal p : state.proposals()) {
            Map<String, Consent> slowest = new TreeMap<>();
            for (Consent c : p.consents()) {
                if (!c.need().seat().equals(p.seat())) {
                    slowest.merge(
                            c.need().seat(),
                            c,
                            (a, b) -> turns(b, state) > turns(a, state) ? b : a);
                }
            }
            slowest.forEach(
                    (seat, c) ->
                            found.computeIfAbsent(new Pair(p.seat(), seat), k -> new ArrayList<>())
                                    .add(
                                            new Request(
                                                    p.id(),
                                                    p.summary(),
                                                    c.askedTurn(),
                                                    turns(c, state),
                                                    took.get(new Asked(p.id(), seat)),
                                                    c.answer(),
                                                    c.reason())));
        }
        List<Cell> cells = new ArrayList<>();
        found.forEach(
                (pair, requests) -> cells.add(new Cell(pair.asker(), pair.asked(), requests)));
        return new Seams(cells);
    }

    private record Asked(String proposal, String seat) {}

    /** From the proposal to the answer of each seat, where the two were entered apart. */
    private static Map<Asked, Duration> took(Timeline timeline) {
        Set<Long> undone = Timeline.undone(timeline.entries());
        Map<String, Instant> proposed = new HashMap<>();
        Map<Asked, Duration> took = new HashMap<>();
        for (Logged e : timeline.entries()) {
            if (undone.contains(e.action())) {
                continue;
            }
            if (e.event() instanceof SessionEvent.MoveProposed m) {
                proposed.put(m.proposal().id(), e.time());
            } else if (e.event() instanceof SessionEvent.ConsentAnswered a) {
                Instant asked = proposed.get(a.proposal());
                if (asked != null) {
                    took.put(new Asked(a.proposal(), a.seat()), Duration.between(asked, e.time()));
                }
            }
        }
        return took;
    }

    private static int turns(Consent c, SessionState state) {
        int until = c.answeredTurn() > 0 ? c.answeredTurn() : state.turn();
        return Math.max(0, until - c.askedTurn());
    }

    /** Pairs by the turns waited in all, longest first. */
    public List<Cell> longest() {
        return cells.stream().sorted(Comparator.comparingInt(Cell::total).reversed()).toList();
    }
}
