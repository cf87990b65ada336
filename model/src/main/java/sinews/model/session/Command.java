package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.rules.Move;
import sinews.model.scenario.Inject;

import java.util.List;
import java.util.Map;

/**
 * What somebody wants done. Every command carries the seat that gives it and is checked as if it
 * came from a stranger; {@link #FACILITATOR} may do anything, on behalf of any seat.
 */
public sealed interface Command {

    /** The facilitator's seat id in commands and events. */
    String FACILITATOR = "facilitator";

    /** Who gives the command: a seat id or {@link #FACILITATOR}. */
    String by();

    /**
     * Goes on to the next phase; from DEBRIEF to the next turn's BRIEF. ADJUDICATE → DEBRIEF only
     * by {@link Adjudicate}.
     */
    record NextPhase(String by) implements Command {}

    /** Proposes a move for a seat. {@code by} is the seat itself or the facilitator. */
    record Propose(String by, String seat, Move move, String reason, String alternatives)
            implements Command {}

    /** Gives or refuses the consent of a seat. A refusal needs a reason. */
    record Answer(String by, String proposal, String seat, boolean yes, String reason)
            implements Command {}

    /**
     * A deal made aloud, in one go: proposed, and each other seat's answer (GIVEN, REFUSED or
     * NOT_ASKED).
     *
     * @param answers seat id → answer; a needed seat left out stays PENDING
     */
    record RecordDeal(
            String by,
            String seat,
            Move move,
            String reason,
            String alternatives,
            Map<String, Consent.Answer> answers,
            Map<String, String> remarks)
            implements Command {
        public RecordDeal {
            answers = Map.copyOf(answers);
            remarks = Map.copyOf(remarks);
        }
    }

    /** Takes a proposal back that is not yet enacted. */
    record Withdraw(String by, String proposal, String reason) implements Command {}

    /** A seat has made its moves of this turn. */
    record SubmitTurn(String by, String seat) implements Command {}

    /** Delivers an inject of the MSEL now. Facilitator. */
    record DeliverInject(String by, String inject) implements Command {}

    /** Writes and delivers an inject that is not in the MSEL. Facilitator. */
    record AdHocInject(String by, Inject inject) implements Command {}

    /** Moves an inject to another turn. Facilitator. */
    record RescheduleInject(String by, String inject, int turn) implements Command {}

    /** Takes an inject out. Facilitator. */
    record SkipInject(String by, String inject, String reason) implements Command {}

    /** Notes a correction for the next adjudication. Facilitator. */
    record AddCorrection(String by, Correction correction) implements Command {}

    /** Adjudicates the turn with everything ready. Facilitator. */
    record Adjudicate(String by) implements Command {}

    /** Reverses the last action that is not yet adjudicated. Facilitator. */
    record Undo(String by) implements Command {}

    /** An evaluator's note. */
    record Observe(String by, String author, String text, @Nullable String objective)
            implements Command {}

    /** Ends the exercise. Facilitator. */
    record EndExercise(String by) implements Command {}

    /** Ids of the injects that fall due in a turn may be delivered together. Facilitator. */
    record DeliverDue(String by, List<String> injects) implements Command {
        public DeliverDue {
            injects = List.copyOf(injects);
        }
    }
}
