package sinews.app.seat;

import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.session.SessionState;

import java.util.List;

/**
 * A seat in the list one switches by.
 *
 * @param who participant, empty when the white cell plays it
 * @param waiting proposals that wait for its consent
 */
public record SeatLine(String id, String name, String who, boolean submitted, long waiting) {

    /** All seats of a session, in the scenario's order. */
    public static List<SeatLine> of(SessionState state) {
        return state.scenario().seats().stream()
                .filter(s -> s.kind() != SeatKind.WHITE_CELL)
                .map(s -> line(state, s))
                .toList();
    }

    private static SeatLine line(SessionState state, Seat s) {
        return new SeatLine(
                s.id(),
                s.name(),
                state.info().participants().getOrDefault(s.id(), ""),
                state.submitted().contains(s.id()),
                state.proposals().stream().filter(p -> p.waitsFor(s.id())).count());
    }

    /** Such as "Japan · Sato · 2 to answer". */
    public String text() {
        return name
                + (who.isEmpty() ? "" : " · " + who)
                + (waiting > 0 ? " · " + waiting + " to answer" : "")
                + (submitted ? " · submitted ✓" : "");
    }
}
