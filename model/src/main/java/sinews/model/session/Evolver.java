package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState.Observation;
import sinews.model.session.SessionState.TurnReport;
import sinews.model.session.SessionState.Undoable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Applies what happened to the state. Pure, and total once a session is open: an event about
 * something that is not there changes nothing. No rule is run, quantities are applied as recorded.
 */
public final class Evolver {
    private Evolver() {}

    /**
     * The state after an entry.
     *
     * @param state null before the first entry
     * @throws IllegalArgumentException when the first entry does not open a session
     */
    public static SessionState evolve(@Nullable SessionState state, Logged entry) {
        if (entry.event() instanceof SessionEvent.SessionOpened opened) {
            return open(opened, entry.position());
        }
        if (state == null) {
            throw new IllegalArgumentException(
                    "The log does not begin with the opening of a session.");
        }
        Draft draft = new Draft(state);
        if (undoable(entry.event()) && !continues(state, entry)) {
            String what = EventText.of(state, entry.event());
            draft.undo.add(new Undoable(entry.action(), what, Draft.before(state)));
        }
        apply(draft, entry);
        return draft.at(entry.position());
    }

    /** The state after all of these entries, from the first of a log on. */
    public static SessionState fold(List<Logged> entries) {
        SessionState state = null;
        for (Logged entry : entries) {
            state = evolve(state, entry);
        }
        if (state == null) {
            throw new IllegalArgumentException("The log is empty.");
        }
        return state;
    }

    private static SessionState open(SessionEvent.SessionOpened e, long position) {
        Scenario scenario = e.scenario();
        List<MselItem> msel =
                scenario.injects().stream()
                        .map(i -> new MselItem(i, planned(i.conditional()), i.turn(), -1, 0, false))
                        .toList();
        return new SessionState(
                scenario,
                e.info(),
                position,
                1,
                Phase.BRIEF,
                false,
                e.board(),
                msel,
                List.of(),
                Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static MselItem.Status planned(boolean conditional) {
        return conditional ? MselItem.Status.CONDITIONAL : MselItem.Status.PLANNED;
    }

    private static boolean undoable(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionOpened e -> false;
            case SessionEvent.SessionBranched e -> false;
            case SessionEvent.TurnAdjudicated e -> false;
            case SessionEvent.ActionUndone e -> false;
            case SessionEvent.ObservationNoted e -> false;
            case SessionEvent.SessionEnded e -> false;
            case SessionEvent.PhaseBegun e -> e.phase() != Phase.DEBRIEF;
            default -> true;
        };
    }

    private static boolean continues(SessionState state, Logged entry) {
        return !state.undo().isEmpty() && state.undo().getLast().position() == entry.action();
    }

    private static void apply(Draft d, Logged entry) {
        switch (entry.event()) {
            case SessionEvent.SessionOpened e -> {}
            case SessionEvent.SessionBranched e -> d.info = e.info();
            case SessionEvent.PhaseBegun e -> {
                if (e.turn() != d.turn) {
                    d.submitted.clear();
                }
                d.turn = e.turn();
                d.phase = e.phase();
            }
            case SessionEvent.MoveProposed e -> d.proposals.add(e.proposal());
            case SessionEvent.ConsentAnswered e -> d.proposal(e.proposal(), p -> answered(p, e));
            case SessionEvent.ProposalWithdrawn e ->
                    d.proposal(e.proposal(), p -> p.with(Proposal.Status.WITHDRAWN, e.reason()));
            case SessionEvent.ProposalExpired e ->
                    d.proposal(
                            e.proposal(),
                            p -> p.with(Proposal.Status.EXPIRED, "Not all had consented in time."));
            case SessionEvent.TurnSubmitted e -> d.submitted.add(e.seat());
            case SessionEvent.InjectDelivered e -> delivered(d, e, entry.position());
            case SessionEvent.InjectRescheduled e ->
                    d.mselItem(e.inject(), m -> rescheduled(m, e.toTurn()));
            case SessionEvent.InjectSkipped e ->
                    d.mselItem(
                            e.inject(),
                            m -> set(m, MselItem.Status.SKIPPED, m.turn(), m.tick(), 0));
            case SessionEvent.CorrectionNoted e -> d.corrections.add(e.correction());
            case SessionEvent.TurnAdjudicated e -> adjudicated(d, e, entry.position());
            case SessionEvent.ActionUndone e -> undone(d, e.position());
            case SessionEvent.ObservationNoted e ->
                    d.observations.add(
                            new Observation(
                                    entry.position(),
                                    e.turn(),
                                    e.author(),
                                    e.text(),
                                    e.objective()));
            case SessionEvent.SessionEnded e -> {
                d.ended = true;
                d.undo.clear();
            }
        }
    }

    private static Proposal answered(Proposal p, SessionEvent.ConsentAnswered e) {
        Consent.Answer answer = e.yes() ? Consent.Answer.GIVEN : Consent.Answer.REFUSED;
        List<Consent> consents = new ArrayList<>();
        for (Consent c : p.consents()) {
            boolean asked =
                    c.answer() == Consent.Answer.PENDING && c.need().seat().equals(e.seat());
            consents.add(
                    asked ? new Consent(c.need(), answer, e.reason(), c.askedTurn(), e.turn()) : c);
        }
        return p.withConsents(consents);
    }

    private static MselItem set(
            MselItem m, MselItem.Status status, int turn, int tick, long position) {
        return new MselItem(m.inject(), status, turn, tick, position, m.adHoc());
    }

    private static MselItem rescheduled(MselItem m, int turn) {
        return set(m, planned(m.inject().conditional()), turn, -1, 0);
    }

    private static void delivered(Draft d, SessionEvent.InjectDelivered e, long position) {
        MselItem.Status status = MselItem.Status.DELIVERED;
        if (e.adHoc() != null) {
            d.msel.add(new MselItem(e.adHoc(), status, e.turn(), e.tick(), position, true));
        } else {
            d.mselItem(e.inject(), m -> set(m, status, e.turn(), e.tick(), position));
        }
    }

    private static void adjudicated(Draft d, SessionEvent.TurnAdjudicated e, long position) {
        Board before = d.board;
        Board board = before.applyMoves(e.enactment());
        for (TickRecord tick : e.ticks()) {
            board = board.apply(tick);
        }
        d.board = board.applyMoves(e.overrides());
        for (TurnOutcome.MoveResult result : e.moves()) {
            d.proposal(
                    result.id(),
                    p ->
                            result.failure() == null
                                    ? p.with(Proposal.Status.ENACTED, result.effect())
                                    : p.with(
                                            Proposal.Status.FAILED,
                                            result.failure().sentence(),
                                            result.failure().about()));
        }
        d.reports.add(new TurnReport(e.turn(), position, before, d.board, e.measures(), e));
        d.corrections.clear();
        d.undo.clear();
    }

    private static void undone(Draft d, long action) {
        for (int i = d.undo.size() - 1; i >= 0; i--) {
            if (d.undo.get(i).position() == action) {
                d.restore(d.undo.get(i).before());
                d.undo = new ArrayList<>(d.undo.subList(0, i));
                return;
            }
        }
    }
}
