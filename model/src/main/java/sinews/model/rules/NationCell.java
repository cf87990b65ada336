package sinews.model.rules;

import sinews.model.board.NationState;

/** A nation's money as the loop pays it out, and what its plans hang on. */
final class NationCell {
    final int index;
    final String id;
    NationState state;
    long treasury;
    long obligated;
    long paid;

    /** To be written down, and to be brought to the draft. */
    boolean changed;

    boolean stale;

    NationCell(int index, NationState state) {
        this.index = index;
        id = state.id();
        this.state = state;
        read(state);
    }

    /** Takes over what a month end or an event put. */
    void read(NationState s) {
        state = s;
        treasury = s.treasury();
        obligated = s.obligated();
        paid = s.paid();
    }
}
