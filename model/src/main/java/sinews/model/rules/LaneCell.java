package sinews.model.rules;

import sinews.model.board.Cause;
import sinews.model.board.LaneState;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;

/** A lane as the loop loads it. */
final class LaneCell {
    private record Loss(int kind, int owner, Carry carry) {}

    final int index;
    final String id;
    final int from;
    final int to;
    final int transit;
    final long lift;

    /** Whether cargo may be lost on it, and by how much. */
    final boolean risky;

    final int hitBp;
    final int lossBp;
    final Cause split;
    final Cause loss;

    LaneState state;
    int[] served = {};
    boolean servedChanged;

    /** Ship units used in this tick, and as the record has it. */
    long used;

    long recordedUse;
    final Claims claims = new Claims();
    boolean queued;
    private final List<Loss> losses = new ArrayList<>();

    LaneCell(int index, LaneState state, int from, int to, long lift) {
        this.index = index;
        this.state = state;
        this.from = from;
        this.to = to;
        this.lift = lift;
        id = state.id();
        transit = state.transitTenths();
        hitBp = state.passage().hitBp();
        lossBp = state.passage().lossBp();
        risky = state.passage().status() == PassageStatus.CONTESTED && hitBp > 0 && lossBp > 0;
        split = new Cause("split", id);
        loss = new Cause("passage-loss", id);
        recordedUse = state.usedLift();
    }

    /** The fraction of losses carried here for a materiel of an owner. */
    Carry carry(Network n, ConsignmentCell holding) {
        for (Loss loss : losses) {
            if (loss.kind == holding.kind && loss.owner == holding.owner) {
                return loss.carry;
            }
        }
        String key = "passage:" + id + ":" + holding.terms.materiel() + ":" + holding.terms.owner();
        Loss found = new Loss(holding.kind, holding.owner, n.carry(key));
        losses.add(found);
        return found.carry;
    }

    /** Key of its deal in the memory. */
    String memory() {
        return "lift/" + id;
    }
}
