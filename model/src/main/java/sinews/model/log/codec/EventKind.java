package sinews.model.log.codec;

import sinews.model.session.SessionEvent;

import java.util.List;

/**
 * An event type as the log knows it. Names never change; a version goes up when the payload does,
 * and an {@link Upcast} is added for the one before.
 *
 * @param name stable name
 * @param version version written today, from 1
 * @param event the record
 */
public record EventKind(String name, int version, Class<? extends SessionEvent> event) {

    /** All event types. */
    public static final List<EventKind> ALL =
            List.of(
                    new EventKind("session.opened", 1, SessionEvent.SessionOpened.class),
                    new EventKind("session.branched", 1, SessionEvent.SessionBranched.class),
                    new EventKind("phase.begun", 1, SessionEvent.PhaseBegun.class),
                    new EventKind("move.proposed", 1, SessionEvent.MoveProposed.class),
                    new EventKind("consent.answered", 1, SessionEvent.ConsentAnswered.class),
                    new EventKind("proposal.withdrawn", 1, SessionEvent.ProposalWithdrawn.class),
                    new EventKind("proposal.expired", 1, SessionEvent.ProposalExpired.class),
                    new EventKind("turn.submitted", 1, SessionEvent.TurnSubmitted.class),
                    new EventKind("inject.delivered", 1, SessionEvent.InjectDelivered.class),
                    new EventKind("inject.rescheduled", 1, SessionEvent.InjectRescheduled.class),
                    new EventKind("inject.skipped", 1, SessionEvent.InjectSkipped.class),
                    new EventKind("correction.noted", 1, SessionEvent.CorrectionNoted.class),
                    new EventKind("turn.adjudicated", 1, SessionEvent.TurnAdjudicated.class),
                    new EventKind("action.undone", 1, SessionEvent.ActionUndone.class),
                    new EventKind("observation.noted", 1, SessionEvent.ObservationNoted.class),
                    new EventKind("session.ended", 1, SessionEvent.SessionEnded.class));
}
