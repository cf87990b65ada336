package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cause;
import sinews.model.board.LaneState;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** A lane as the loop loads it. */
final class LaneCell {
    private static final CargoCell[] NOBODY = {};

    /** What the keys of lanes in the deal memory begin with, and what comes after them all. */
    static final String MEMORY = "lift/";

    static final String MEMORY_END = "lift0";

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

    /** Where it is loaded, when that place has a limit. */
    final @Nullable DockCell dock;

    LaneState state;
    int[] served = {};
    private @Nullable String memory;
    boolean servedChanged;

    /** Ship units that cargo asks for in this pass, and whether it must be dealt. */
    long asked;

    boolean tight;

    /** Ship units used in this tick, and as the record has it. */
    long used;

    long recordedUse;
    final Claims claims = new Claims();

    /** Cargo under way on it, by id, while its losses are reckoned. */
    CargoCell[] aboard = NOBODY;

    int aboardCount;
    private final List<Loss> losses = new ArrayList<>(0);

    LaneCell(int index, LaneState state, int from, int to, long lift, @Nullable DockCell dock) {
        this.dock = dock;
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

    /** Notes cargo that is under way on it. */
    void board(CargoCell c) {
        if (aboardCount == aboard.length) {
            aboard = Arrays.copyOf(aboard, Math.max(8, aboardCount * 2));
        }
        aboard[aboardCount++] = c;
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
        String known = memory;
        if (known == null) {
            known = MEMORY + id;
            memory = known;
        }
        return known;
    }
}
