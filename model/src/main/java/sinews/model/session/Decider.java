package sinews.model.session;

import sinews.model.scenario.Objective;
import sinews.model.scenario.Seat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * Decides what follows from a command, or why nothing does. Pure and total: commands are checked as
 * if they came from a stranger, and a rejection says what is wrong and what would be right. Seats
 * act in PLAN; the facilitator acts in every phase, also on behalf of seats.
 */
public final class Decider {
    /** Turns a proposal stays open, the one it was made in included (rules, section 1). */
    public static final int OPEN_TURNS = 3;

    private final MoveDecider moves;
    private final InjectDecider injects;
    private final Adjudicator adjudicator;

    /** Decides with these rules. */
    public Decider(Engine engine) {
        moves = new MoveDecider(engine);
        injects = new InjectDecider();
        adjudicator = new Adjudicator(engine);
    }

    /** What follows from a command in this state. */
    public Decision decide(SessionState state, Command command) {
        try {
            checkBy(state, command);
            return new Decision.Accepted(events(state, command));
        } catch (Refusal refusal) {
            return new Decision.Rejected(refusal.why());
        }
    }

    private List<SessionEvent> events(SessionState state, Command command) {
        return switch (command) {
            case Command.NextPhase c -> nextPhase(state, c);
            case Command.Propose c -> List.of(moves.propose(state, c));
            case Command.Answer c -> List.of(moves.answer(state, c));
            case Command.RecordDeal c -> List.of(moves.deal(state, c));
            case Command.Withdraw c -> List.of(moves.withdraw(state, c));
            case Command.SubmitTurn c -> List.of(submit(state, c));
            case Command.DeliverInject c -> List.of(injects.deliver(state, c.by(), c.inject()));
            case Command.AdHocInject c -> List.of(injects.adHoc(state, c));
            case Command.RescheduleInject c -> List.of(injects.reschedule(state, c));
            case Command.SkipInject c -> List.of(injects.skip(state, c));
            case Command.DeliverDue c -> injects.deliverAll(state, c);
            case Command.AddCorrection c -> List.of(adjudicator.correct(state, c));
            case Command.Adjudicate c -> adjudicator.adjudicate(state, c.by());
            case Command.Undo c -> List.of(undo(state, c));
            case Command.Observe c -> List.of(observe(state, c));
            case Command.EndExercise c ->
                    List.of(new SessionEvent.SessionEnded(c.by(), state.turn()));
        };
    }

    /** Who may give which command, and none but observations after the end. */
    private static void checkBy(SessionState state, Command command) {
        if (state.ended() && !(command instanceof Command.Observe)) {
            throw new Refusal(
                    "SIN-ENDED",
                    "The exercise ended in turn %d; only observations can still be noted."
                            .formatted(state.turn()));
        }
        if (command.by().equals(Command.FACILITATOR)) {
            return;
        }
        String name = checkedSeat(state, command.by()).name();
        switch (command) {
            case Command.Propose c -> checkSeat(state, name, c.by(), c.seat(), "make moves");
            case Command.Answer c -> checkSeat(state, name, c.by(), c.seat(), "answer");
            case Command.SubmitTurn c -> checkSeat(state, name, c.by(), c.seat(), "submit a turn");
            case Command.Withdraw c -> checkPlan(state, name);
            case Command.Observe c -> {}
            default ->
                    throw new Refusal(
                            "SIN-FACILITATOR",
                            "Only the facilitator can do this, not %s.".formatted(name));
        }
    }

    private static void checkSeat(
            SessionState state, String name, String by, String seat, String what) {
        if (!by.equals(seat)) {
            throw new Refusal(
                    "SIN-SEAT",
                    "%s can %s only for itself, not for %s."
                            .formatted(name, what, EventText.seat(state, seat)));
        }
        checkPlan(state, name);
    }

    private static void checkPlan(SessionState state, String name) {
        if (state.phase() != Phase.PLAN) {
            throw new Refusal(
                    "SIN-PHASE",
                    "%s acts in the Plan phase; turn %d is in %s. The facilitator can act for it now."
                            .formatted(name, state.turn(), phaseName(state.phase())));
        }
    }

    /** The seat with this id, or a refusal that lists those there are. */
    static Seat checkedSeat(SessionState state, String id) {
        List<Seat> seats = state.scenario().seats();
        return seats.stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "SIN-SEAT",
                                        "There is no seat '%s'; the seats are %s."
                                                .formatted(
                                                        id,
                                                        seats.stream()
                                                                .map(Seat::id)
                                                                .collect(
                                                                        Collectors.joining(
                                                                                ", ")))));
    }

    private List<SessionEvent> nextPhase(SessionState state, Command.NextPhase c) {
        return switch (state.phase()) {
            case BRIEF -> {
                List<SessionEvent> events = new ArrayList<>();
                events.add(new SessionEvent.PhaseBegun(state.turn(), Phase.PLAN));
                events.addAll(injects.due(state, c.by()));
                yield events;
            }
            case PLAN -> List.of(new SessionEvent.PhaseBegun(state.turn(), Phase.ADJUDICATE));
            case ADJUDICATE ->
                    throw new Refusal(
                            "SIN-PHASE",
                            "Turn %d is not adjudicated yet; adjudicate it to go on to Debrief."
                                    .formatted(state.turn()));
            case DEBRIEF -> nextTurn(state);
        };
    }

    private static List<SessionEvent> nextTurn(SessionState state) {
        if (state.lastTurn()) {
            throw new Refusal(
                    "SIN-PHASE",
                    "Turn %d is the last one; end the exercise.".formatted(state.turn()));
        }
        int next = state.turn() + 1;
        List<SessionEvent> events = new ArrayList<>();
        events.add(new SessionEvent.PhaseBegun(next, Phase.BRIEF));
        state.proposals().stream()
                .filter(p -> p.status() == Proposal.Status.OPEN && p.expires() < next)
                .forEach(p -> events.add(new SessionEvent.ProposalExpired(p.id())));
        return events;
    }

    private static SessionEvent submit(SessionState state, Command.SubmitTurn c) {
        Seat seat = checkedSeat(state, c.seat());
        if (state.submitted().contains(c.seat())) {
            throw new Refusal(
                    "SIN-SUBMITTED",
                    "%s has already submitted turn %d.".formatted(seat.name(), state.turn()));
        }
        return new SessionEvent.TurnSubmitted(c.by(), c.seat(), state.turn());
    }

    private static SessionEvent undo(SessionState state, Command.Undo c) {
        if (state.undo().isEmpty()) {
            throw new Refusal(
                    "SIN-UNDO",
                    state.reports().isEmpty()
                            ? "Nothing has been done yet that could be undone."
                            : "Nothing has been done since the last adjudication, which cannot be"
                                    + " undone.");
        }
        return new SessionEvent.ActionUndone(c.by(), state.undo().getLast().position());
    }

    private static SessionEvent observe(SessionState state, Command.Observe c) {
        requireText(c.text(), "SIN-TEXT", "The observation is empty; write what was seen.");
        requireText(c.author(), "SIN-TEXT", "The observation has no author; say who saw it.");
        String objective = c.objective();
        List<Objective> objectives = state.scenario().objectives();
        if (objective != null && objectives.stream().noneMatch(o -> o.id().equals(objective))) {
            throw new Refusal(
                    "SIN-OBJECTIVE",
                    "There is no objective '%s'; the objectives are %s."
                            .formatted(
                                    objective,
                                    objectives.stream()
                                            .map(Objective::id)
                                            .collect(Collectors.joining(", "))));
        }
        return new SessionEvent.ObservationNoted(
                c.by(), c.author(), c.text(), objective, state.turn());
    }

    static void requireText(String text, String code, String sentence) {
        if (text.isBlank()) {
            throw new Refusal(code, sentence);
        }
    }

    static String phaseName(Phase phase) {
        return switch (phase) {
            case BRIEF -> "Brief";
            case PLAN -> "Plan";
            case ADJUDICATE -> "Adjudicate";
            case DEBRIEF -> "Debrief";
        };
    }
}
