package sinews.app.console;

import sinews.model.session.MselItem;
import sinews.model.session.SessionState;

import java.util.List;

/**
 * What the main button does next.
 *
 * @param text on the button
 * @param help one sentence for the tooltip
 */
public record NextStep(Kind kind, String text, String help) {
    /** The steps of a turn in order. */
    public enum Kind {
        DELIVER,
        PLAN,
        ADJUDICATE,
        COMMIT,
        NEXT_TURN,
        ENDEX,
        REVIEW
    }

    /** The step that follows from a state. */
    public static NextStep of(SessionState s) {
        if (s.ended()) {
            return new NextStep(
                    Kind.REVIEW, "Review ▸", "Close the session and step through what happened");
        }
        return switch (s.phase()) {
            case BRIEF -> brief(s);
            case PLAN ->
                    new NextStep(
                            Kind.ADJUDICATE, "Adjudicate ▸", "End Plan and preview what follows");
            case ADJUDICATE ->
                    new NextStep(
                            Kind.COMMIT, "Preview ▸", "Preview what this turn brings, then commit");
            case DEBRIEF ->
                    s.lastTurn()
                            ? new NextStep(Kind.ENDEX, "ENDEX…", "End the exercise")
                            : new NextStep(
                                    Kind.NEXT_TURN,
                                    "Turn " + (s.turn() + 1) + " ▸",
                                    "Begin turn " + (s.turn() + 1) + " with its Brief");
        };
    }

    private static NextStep brief(SessionState s) {
        int due = due(s).size();
        return due == 0
                ? new NextStep(Kind.PLAN, "Plan ▸", "End Brief; seats make their moves")
                : new NextStep(
                        Kind.DELIVER,
                        due == 1 ? "Deliver 1 inject ▸" : "Deliver " + due + " injects ▸",
                        "Deliver what the MSEL plans for this turn");
    }

    /** Ids of the planned injects that are due by this turn, overdue ones included. */
    public static List<String> due(SessionState s) {
        return s.msel().stream()
                .filter(i -> i.status() == MselItem.Status.PLANNED && i.turn() <= s.turn())
                .map(i -> i.inject().id())
                .toList();
    }
}
