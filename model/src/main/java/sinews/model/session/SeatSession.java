package sinews.model.session;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Seat;
import sinews.model.session.SessionState.TurnReport;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A session as a seat knows it: what is made of it can tell nothing that the seat may not see,
 * because it is not in there. Injects are those it was told, by their headline; proposals those it
 * made or is asked about; nations it does not see are names.
 */
public final class SeatSession {
    private final SeatView view;
    private final Seat seat;
    private final SessionState all;
    private final List<Inject> injects;
    private final List<MselItem> told;
    private final List<Proposal> proposals;
    private final SessionState known;

    /**
     * @param seat whose view it is
     * @param all the session, with all its secrets
     */
    public SeatSession(Seat seat, SessionState all) {
        this.seat = seat;
        this.all = all;
        view = new SeatView(seat);
        injects = all.msel().stream().map(MselItem::inject).toList();
        told = told();
        proposals = proposals();
        known = known();
    }

    public SeatView view() {
        return view;
    }

    /**
     * The session as the seat knows it. Of the turns played it holds the report of the last alone;
     * there are no notes, corrections and nothing to undo in it.
     */
    public SessionState state() {
        return known;
    }

    /** A board of this session, at whatever time, without what the seat may not see. */
    public Board board(Board board) {
        return view.of(all.scenario(), board, injects);
    }

    /**
     * What of a record the seat may see.
     *
     * @param before the board it was applied to, as the seat sees it
     * @param after the board it led to, as the seat sees it
     */
    public TickRecord record(TickRecord record, Board before, Board after) {
        return new SeatRecord(this, before, after).of(record);
    }

    /** Whether the seat knows of a proposal or an inject with this id. */
    boolean knows(String id) {
        return proposals.stream().anyMatch(p -> p.id().equals(id))
                || told.stream().anyMatch(m -> m.inject().id().equals(id));
    }

    private SessionState known() {
        return new SessionState(
                new SeatScenario(view, seat, all)
                        .known(told.stream().map(MselItem::inject).toList()),
                new SessionInfo(
                        all.info().id(),
                        all.info().name(),
                        all.info().marking(),
                        Map.of(),
                        all.info().chance(),
                        0),
                all.position(),
                all.turn(),
                all.phase(),
                all.ended(),
                board(all.board()),
                told,
                proposals,
                all.submitted().contains(seat.id()) ? Set.of(seat.id()) : Set.of(),
                List.of(),
                all.reports().isEmpty() ? List.of() : List.of(report(all.reports().getLast())),
                List.of(),
                List.of());
    }

    private List<MselItem> told() {
        return all.msel().stream()
                .filter(m -> m.status() == MselItem.Status.DELIVERED)
                .filter(m -> m.inject().visibleTo(seat.id()))
                .map(
                        m ->
                                new MselItem(
                                        told(m.inject()),
                                        m.status(),
                                        m.turn(),
                                        m.tick(),
                                        m.position(),
                                        m.adHoc()))
                .toList();
    }

    /**
     * What a participant reads of an inject; titles and all that is for the white cell stay out.
     */
    private Inject told(Inject i) {
        List<Effect> effects =
                i.effects().stream()
                        .filter(e -> view.sees(all.scenario(), all.board(), e))
                        .toList();
        return new Inject(
                i.id(),
                i.headline(),
                "",
                i.turn(),
                false,
                "",
                i.headline(),
                i.body(),
                "",
                List.of(),
                List.of(seat.id()),
                i.contingency(),
                i.startTick(),
                i.duration(),
                effects,
                Map.of());
    }

    private List<Proposal> proposals() {
        List<Proposal> mine = new ArrayList<>();
        for (Proposal p : all.proposals()) {
            boolean own = p.seat().equals(seat.id());
            List<Consent> asked =
                    p.consents().stream().filter(c -> c.need().seat().equals(seat.id())).toList();
            if (own || !asked.isEmpty()) {
                mine.add(
                        new Proposal(
                                p.id(),
                                p.seat(),
                                p.move(),
                                p.summary(),
                                p.reason(),
                                p.alternatives(),
                                p.turn(),
                                p.expires(),
                                // What others answered is told to whoever asked them.
                                own ? p.consents() : asked,
                                p.status(),
                                view.outcome(all.scenario(), p),
                                p.about()));
            }
        }
        return mine;
    }

    private TurnReport report(TurnReport r) {
        SessionEvent.TurnAdjudicated result = r.result();
        Board board = r.before().applyMoves(result.enactment());
        Board before = board(r.before());
        Board seen = board(board);
        TickRecord enactment = record(result.enactment(), before, seen);
        List<TickRecord> ticks = new ArrayList<>();
        for (TickRecord tick : result.ticks()) {
            board = board.apply(tick);
            Board after = board(board);
            ticks.add(record(tick, seen, after));
            seen = after;
        }
        Board end = board(r.after());
        TickRecord overrides = record(result.overrides(), seen, end);
        List<TurnOutcome.MoveResult> moves = new ArrayList<>();
        for (TurnOutcome.MoveResult m : result.moves()) {
            all.proposal(m.id())
                    .filter(p -> p.seat().equals(seat.id()))
                    .filter(p -> p.about().stream().allMatch(view::sees))
                    .ifPresent(p -> moves.add(m));
        }
        return new TurnReport(
                r.turn(),
                r.position(),
                before,
                end,
                view.of(all.scenario(), r.measures()),
                new SessionEvent.TurnAdjudicated(
                        result.by(),
                        result.turn(),
                        enactment,
                        ticks,
                        overrides,
                        moves,
                        view.of(all.scenario(), result.measures())));
    }
}
