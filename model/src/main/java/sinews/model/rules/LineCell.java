package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.LineState;
import sinews.model.scenario.LinePhase;

/** A line as the loop works it; what moves and month ends may change is read from its state. */
final class LineCell {
    final int index;
    final String id;
    final Ring ring;

    /** Finished stock. */
    final StoreCell output;

    /** Where it stands, by its number. */
    final int place;

    /** Nation that owns what it makes, and its number. */
    final NationCell home;

    final int owner;

    final Cause start;
    final Cause completion;
    final Cause handOut;
    final Cell made;

    /** Its place among all ids of orders and lines. */
    final int rank;

    InputCell[] inputs = {};

    /** Contracts on it by deadline. */
    OrderCell[] byDue = {};

    /** Customers it remembers. */
    HandedCell[] handed = {};

    /** What stands behind its output in this tick. */
    final Stretches stretches = new Stretches();

    /** As the draft has it; what the loop changes is in the fields below. */
    LineState state;

    boolean active;
    int lead;

    /** Share of a rise that its workers can take, and of its rate they can work, basis points. */
    long workersBp = 10_000;

    long rateBp = 10_000;

    /** Whether a recall holds its work. */
    boolean frozen;

    /** Whether an INFORMATION agreement covers what it makes. */
    boolean informed;

    // What the loop changes.
    long rate;
    long target;
    long remainder;
    long outputSoFar;
    int lowMonths;
    @Nullable InputCell starved;

    /** To be written down, and to be brought to the draft. */
    boolean changed;

    boolean stale;

    // What the plan of a month adds up.
    long backlog;
    boolean multiYear;
    long asked;

    LineCell(
            int index,
            LineState state,
            Ring ring,
            StoreCell output,
            NationCell home,
            Cell made,
            int rank) {
        this.index = index;
        this.ring = ring;
        this.output = output;
        place = output.place;
        this.home = home;
        owner = home.index;
        this.made = made;
        this.rank = rank;
        id = state.id();
        start = new Cause("start", id);
        completion = new Cause("completion", id);
        handOut = new Cause("hand-out", id);
        this.state = state;
        read(state);
    }

    /** Takes over what a month end or an event put. */
    void read(LineState s) {
        state = s;
        active = s.phase() == LinePhase.ACTIVE;
        lead = Math.max(1, s.spec().lead());
        rate = s.rate();
        target = s.target();
        remainder = s.remainder();
        outputSoFar = s.outputSoFar();
        lowMonths = s.lowMonths();
        starved = null;
        for (InputCell input : inputs) {
            if (input.materiel.equals(s.starvedOf())) {
                starved = input;
            }
        }
    }

    /** Whether another state fits into the network as it is laid out. */
    boolean alike(LineState s) {
        return s.spec().equals(state.spec())
                && s.location().equals(state.location())
                && s.phase() == state.phase()
                && s.schedule().equals(state.schedule());
    }

    Change.LineRan ran() {
        InputCell lacking = starved;
        return new Change.LineRan(
                id,
                rate,
                target,
                remainder,
                outputSoFar,
                lowMonths,
                lacking == null ? "" : lacking.materiel);
    }
}
