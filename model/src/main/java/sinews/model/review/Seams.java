package sinews.model.review;

import sinews.model.session.Consent;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The seams matrix: which seat waited for which, how long, and what it was refused. Waits are in
 * turns (rules, section 1, Proposal).
 *
 * @param cells one for each pair that had a request, by asking seat then asked seat
 */
public record Seams(List<Cell> cells) {

    /**
     * A request of one seat to another.
     *
     * @param turns turns from request to answer; for one still open, to the turn now
     */
    public record Request(
            String proposal,
            String summary,
            int askedTurn,
            int turns,
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

    /** The matrix as of a state: a seat asked for several powers in one proposal counts once. */
    public static Seams of(SessionState state) {
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
                                                    c.answer(),
                                                    c.reason())));
        }
        List<Cell> cells = new ArrayList<>();
        found.forEach(
                (pair, requests) -> cells.add(new Cell(pair.asker(), pair.asked(), requests)));
        return new Seams(cells);
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
