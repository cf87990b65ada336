package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.DemandState;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Scenario;
import sinews.model.session.Rerun;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/**
 * Knock-out value of a move = demand met at the end of the session less demand met in the same
 * session without it: same injects, same seed, all other moves (rules, section 5).
 *
 * <p><i>Say it: play it all again without this one decision; what is missing is what it was
 * worth.</i> Values of several moves do not add up: two that rescue the same theatre are each worth
 * little without the other, or each dispensable.
 *
 * @param move id of the proposal
 * @param withBp demand met with it, basis points
 * @param withoutBp demand met without it
 * @param demand demand that loses or gains most without it, by share of what it asked and weight;
 *     empty when none changes
 * @param units units met of that demand, with the move less without
 */
public record KnockOut(String move, int withBp, int withoutBp, String demand, long units) {

    /** Basis points of demand met that the move brought; below zero when it cost some. */
    public int valueBp() {
        return withBp - withoutBp;
    }

    /**
     * Of every move that was played, most valuable first.
     *
     * @throws java.util.concurrent.CancellationException when progress says stop
     */
    public static List<KnockOut> of(Scenario scenario, Rerun session, Progress progress) {
        List<String> moves = session.moves();
        List<KnockOut> found = new ArrayList<>();
        progress.step(0, moves.size());
        Board with = session.without(Set.of());
        for (String move : moves) {
            progress.step(found.size(), moves.size());
            found.add(compared(scenario, move, with, session.without(Set.of(move))));
        }
        progress.step(moves.size(), moves.size());
        found.sort(
                Comparator.comparingInt(KnockOut::valueBp)
                        .reversed()
                        .thenComparing(KnockOut::move));
        return found;
    }

    static KnockOut compared(Scenario scenario, String move, Board with, Board without) {
        String most = "";
        long mostShare = 0;
        long units = 0;
        for (Demand d : scenario.demands()) {
            DemandState a = with.demands().get(d.id());
            DemandState b = without.demands().get(d.id());
            if (a == null || b == null || a.asked() == 0) {
                continue;
            }
            long gained = a.met() - b.met();
            long share = Math.abs(gained) * 10_000 / a.asked() * d.weight();
            if (share > mostShare) {
                mostShare = share;
                most = d.id();
                units = gained;
            }
        }
        return new KnockOut(move, bp(scenario, with), bp(scenario, without), most, units);
    }

    private static int bp(Scenario scenario, Board board) {
        Fill all = Fill.NONE;
        for (Demand d : scenario.demands()) {
            DemandState s = board.demands().get(d.id());
            all = s == null ? all : all.plus(Fill.of(d, s));
        }
        return all.bp();
    }
}
