package sinews.model.review;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.DemandState;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * A materiel over the ticks played: read off the recorded postings, no rule is run.
 *
 * @param points one a tick, in order
 */
public record MaterielSeries(String materiel, List<Point> points) {

    /**
     * One tick; units.
     *
     * @param stock in all stockpiles at its end
     * @param underWay in cargo at its end
     * @param output completed in it
     * @param asked demanded in it
     * @param met met in it
     */
    public record Point(int tick, long stock, long underWay, long output, long asked, long met) {
        public long shortfall() {
            return asked - met;
        }
    }

    public MaterielSeries {
        points = List.copyOf(points);
    }

    /** The series of a materiel; a demand for its family counts when any variant may serve it. */
    public static MaterielSeries of(Timeline timeline, String materiel) {
        Scenario scenario = timeline.latest().scenario();
        Materiel m = scenario.materiel(materiel);
        List<Demand> demands = scenario.demands().stream().filter(d -> asksFor(d, m)).toList();
        Board board = timeline.stateAt(timeline.first()).state().board();
        List<Point> points = new ArrayList<>();
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.TurnAdjudicated turn) {
                board = board.applyMoves(turn.enactment());
                for (TickRecord tick : turn.ticks()) {
                    board = board.apply(tick);
                    points.add(point(tick, board, materiel, demands));
                }
                board = board.applyMoves(turn.overrides());
            }
        }
        return new MaterielSeries(materiel, points);
    }

    private static boolean asksFor(Demand d, Materiel m) {
        return m.id().equals(d.materiel()) || Objects.equals(m.family(), d.family());
    }

    private static Point point(
            TickRecord tick, Board board, String materiel, List<Demand> demands) {
        long stock = 0;
        long underWay = 0;
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.materiel().equals(materiel)) {
                if (row.account() instanceof Account.Stock) {
                    stock += row.units();
                } else if (row.account() instanceof Account.Cargo) {
                    underWay += row.units();
                }
            }
        }
        long output = 0;
        for (Posting p : tick.postings()) {
            if (p.materiel().equals(materiel)
                    && p.from() instanceof Account.Wip
                    && p.to() instanceof Account.Stock) {
                output += p.units();
            }
        }
        long asked = 0;
        long met = 0;
        for (Demand d : demands) {
            // As it stands: a week that asks for no more than what is owed is not recorded.
            DemandState state = board.demands().get(d.id());
            if (state != null) {
                asked += state.lastAsked();
                met += state.lastMet();
            }
        }
        return new Point(tick.tick(), stock, underWay, output, asked, met);
    }
}
