package sinews.model.session;

/** The phases of a turn, in order. */
public enum Phase {
    BRIEF,
    PLAN,
    ADJUDICATE,
    DEBRIEF
}
