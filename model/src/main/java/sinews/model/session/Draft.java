package sinews.model.session;

import sinews.model.board.Board;
import sinews.model.session.SessionState.Before;
import sinews.model.session.SessionState.Observation;
import sinews.model.session.SessionState.TurnReport;
import sinews.model.session.SessionState.Undoable;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.UnaryOperator;

/** The next state while it is being made; lives within one call of {@link Evolver}. */
final class Draft {
    private final SessionState from;
    SessionInfo info;
    int turn;
    Phase phase;
    boolean ended;
    Board board;
    List<MselItem> msel;
    List<Proposal> proposals;
    Set<String> submitted;
    List<Correction> corrections;
    final List<TurnReport> reports;
    final List<Observation> observations;
    List<Undoable> undo;

    Draft(SessionState from) {
        this.from = from;
        info = from.info();
        turn = from.turn();
        phase = from.phase();
        ended = from.ended();
        board = from.board();
        msel = new ArrayList<>(from.msel());
        proposals = new ArrayList<>(from.proposals());
        submitted = new TreeSet<>(from.submitted());
        corrections = new ArrayList<>(from.corrections());
        reports = new ArrayList<>(from.reports());
        observations = new ArrayList<>(from.observations());
        undo = new ArrayList<>(from.undo());
    }

    void proposal(String id, UnaryOperator<Proposal> change) {
        proposals.replaceAll(p -> p.id().equals(id) ? change.apply(p) : p);
    }

    void mselItem(String id, UnaryOperator<MselItem> change) {
        msel.replaceAll(m -> m.inject().id().equals(id) ? change.apply(m) : m);
    }

    void restore(Before before) {
        turn = before.turn();
        phase = before.phase();
        msel = new ArrayList<>(before.msel());
        proposals = new ArrayList<>(before.proposals());
        submitted = new TreeSet<>(before.submitted());
        corrections = new ArrayList<>(before.corrections());
    }

    static Before before(SessionState s) {
        return new Before(
                s.turn(), s.phase(), s.msel(), s.proposals(), s.submitted(), s.corrections());
    }

    SessionState at(long position) {
        return new SessionState(
                from.scenario(),
                info,
                position,
                turn,
                phase,
                ended,
                board,
                msel,
                proposals,
                submitted,
                corrections,
                reports,
                observations,
                undo);
    }
}
