package sinews.model.session;

import sinews.model.scenario.Inject;

/**
 * A line of the MSEL in a session.
 *
 * @param turn turn (1-based) it is planned for or was delivered in
 * @param tick tick its effects began, -1 before delivery
 * @param position log entry that delivered it, 0 before delivery
 * @param adHoc true when the facilitator wrote it during play
 */
public record MselItem(
        Inject inject, Status status, int turn, int tick, long position, boolean adHoc) {

    /** CONDITIONAL waits for the facilitator. */
    public enum Status {
        PLANNED,
        CONDITIONAL,
        DELIVERED,
        SKIPPED
    }
}
