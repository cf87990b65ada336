package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.LineState;
import sinews.model.board.NationFigure;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Lane;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Scenario;
import sinews.model.session.Logged;
import sinews.model.session.SeatSession;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The ticks of a session as they were recorded, and the quantities at each stage of a tick. */
final class Frames {
    /** Ticks in a month. */
    static final int MONTH = 4;

    /** Stages of a tick, in the order of the rules; moves come before, corrections after. */
    enum Stage {
        MOVES,
        EVENTS,
        PASSAGE,
        COMPLETION,
        HAND_OUT,
        START,
        MOVEMENT,
        USE,
        CORRECTION
    }

    /** A posting with its tick and stage. */
    record Flow(int tick, Stage stage, Posting posting) {}

    /** A recorded tick: the board before it, what happened, the board after it. */
    record Frame(int tick, int turn, Board before, TickRecord record, Board after) {}

    /** Units lost of a shipment. */
    record Loss(int tick, String lane, Cargo cargo, long units) {}

    /** What changed a figure of a nation in a tick. */
    record Note(int tick, Change.Reckoned what) {
        long amount() {
            return what.amount();
        }
    }

    /** When a move was enacted. */
    record Enacted(int turn, int tick) {}

    private final Scenario scenario;
    private final @Nullable SeatSession seat;
    private final List<Frame> folded;
    private final Board start;
    private final List<Frame> frames = new ArrayList<>();
    private final Map<Account, List<Flow>> flows = new HashMap<>();
    private final List<Loss> losses = new ArrayList<>();
    private final Map<String, Enacted> enacted = new HashMap<>();
    private final Map<String, Integer> lineBegun = new HashMap<>();
    private final Map<String, List<Note>> notes = new HashMap<>();

    Frames(Timeline timeline) {
        this(timeline, null, List.of());
    }

    /**
     * The same for a seat.
     *
     * @param seat keeps what this seat may see alone
     * @param whole all there is, of the same session
     */
    Frames(Timeline timeline, SeatSession seat, Frames whole) {
        this(timeline, seat, whole.frames);
    }

    /**
     * @param folded all of each tick if it is at hand, else empty: to apply a session's records
     *     anew takes longer than to leave out what a seat may not see
     */
    private Frames(Timeline timeline, @Nullable SeatSession seat, List<Frame> folded) {
        this.seat = seat;
        this.folded = folded;
        Board board = null;
        scenario = timeline.latest().scenario();
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.SessionOpened opened) {
                board = opened.board();
            } else if (entry.event() instanceof SessionEvent.TurnAdjudicated turn
                    && board != null) {
                board = add(board, turn);
            }
        }
        if (board == null) {
            throw new IllegalArgumentException("The log does not begin with an opening.");
        }
        start = seen(timeline.stateAt(timeline.first()).state().board());
    }

    private Board seen(Board board) {
        return seat == null ? board : seat.board(board);
    }

    private TickRecord seen(TickRecord record, Board before, Board after) {
        return seat == null ? record : seat.record(record, before, after);
    }

    private Board add(Board opening, SessionEvent.TurnAdjudicated turn) {
        Board board = opening.applyMoves(turn.enactment());
        Board before = seen(opening);
        Board known = seen(board);
        int tick = opening.tick();
        TickRecord enactment = seen(turn.enactment(), before, known);
        moves(before, turn, enactment, tick);
        enactment.changes().forEach(c -> note(tick, c));
        enactment.postings().forEach(p -> flow(tick, Stage.MOVES, p));
        for (TickRecord all : turn.ticks()) {
            board = folded.isEmpty() ? board.apply(all) : folded.get(all.tick()).after();
            Board after = seen(board);
            TickRecord record = seen(all, known, after);
            Frame frame = new Frame(record.tick(), turn.turn(), known, record, after);
            frames.add(frame);
            stages(frame);
            record.changes().forEach(c -> note(record.tick(), c));
            known = after;
        }
        int last = board.tick() - 1;
        Board after = board.applyMoves(turn.overrides());
        seen(turn.overrides(), known, seen(after))
                .postings()
                .forEach(p -> flow(last, Stage.CORRECTION, p));
        return after;
    }

    private void moves(
            Board opening, SessionEvent.TurnAdjudicated turn, TickRecord enactment, int tick) {
        for (TurnOutcome.MoveResult result : turn.moves()) {
            if (result.failure() == null) {
                enacted.put(result.id(), new Enacted(turn.turn(), tick));
            }
        }
        for (Change change : enactment.changes()) {
            if (change instanceof Change.LineSet set) {
                LineState old = opening.lines().get(set.state().id());
                if (old == null || !old.schedule().equals(set.state().schedule())) {
                    lineBegun.put(set.state().id(), tick);
                }
            }
        }
    }

    private void note(int tick, Change change) {
        if (change instanceof Change.Reckoned r) {
            notes.computeIfAbsent(key(r.figure(), r.nation(), r.toward()), k -> new ArrayList<>())
                    .add(new Note(tick, r));
        }
    }

    private static String key(NationFigure figure, String nation, @Nullable String toward) {
        return figure + "|" + nation + "|" + (toward == null ? "" : toward);
    }

    /** What changed a figure of a nation up to a tick, in order. */
    List<Note> notes(NationFigure figure, String nation, @Nullable String toward, int upTo) {
        return notes.getOrDefault(key(figure, nation, toward), List.of()).stream()
                .filter(n -> n.tick() <= upTo)
                .toList();
    }

    private void flow(int tick, Stage stage, Posting p) {
        Flow flow = new Flow(tick, stage, p);
        flows.computeIfAbsent(p.from(), k -> new ArrayList<>()).add(flow);
        flows.computeIfAbsent(p.to(), k -> new ArrayList<>()).add(flow);
    }

    private void stages(Frame frame) {
        Stage at = Stage.EVENTS;
        for (Posting p : frame.record().postings()) {
            at = stage(frame, p, at);
            flow(frame.tick(), at, p);
            if (p.cause().rule().equals("passage-loss") && p.from() instanceof Account.Cargo c) {
                Cargo cargo = frame.before().cargo().get(c.id());
                if (cargo != null) {
                    losses.add(new Loss(frame.tick(), p.cause().ref(), cargo, p.units()));
                }
            }
        }
    }

    /** The stage a posting was made in: postings stand in the order they were made. */
    private Stage stage(Frame frame, Posting p, Stage before) {
        return switch (p.cause().rule()) {
            case "inject" -> Stage.EVENTS;
            case "passage-loss" -> Stage.PASSAGE;
            // What waits for room may also be unloaded once the hand-out has made some.
            case "arrival" ->
                    landed(frame, p) && before.compareTo(Stage.PASSAGE) <= 0
                            ? Stage.PASSAGE
                            : Stage.MOVEMENT;
            case "completion" -> Stage.COMPLETION;
            case "hand-out" -> Stage.HAND_OUT;
            case "start" -> Stage.START;
            case "merge", "split" -> Stage.MOVEMENT;
            case "consumption", "consumption-iou" -> Stage.USE;
            default -> before;
        };
    }

    /** Whether a posting unloads a shipment that was at its destination before the hand-out. */
    private boolean landed(Frame frame, Posting p) {
        Cargo c =
                p.from() instanceof Account.Cargo account
                        ? frame.before().cargo().get(account.id())
                        : null;
        return c != null && landed(c);
    }

    /** Whether a shipment waits at its destination or uses up the days to it in the next tick. */
    boolean landed(Cargo c) {
        if (!c.underWay()) {
            return c.place().equals(c.toPlace());
        }
        Lane lane = scenario.lane(c.lane());
        return c.tenthsLeft() <= 70
                && (c.returning() ? lane.from() : lane.to()).equals(c.toPlace());
    }

    Board start() {
        return start;
    }

    /** The tick that was recorded last, -1 when none was. */
    int last() {
        return frames.isEmpty() ? -1 : frames.getLast().tick();
    }

    Frame at(int tick) {
        return frames.get(tick);
    }

    /** The frames of a turn (1-based). */
    List<Frame> turn(int turn) {
        return frames.stream().filter(f -> f.turn() == turn).toList();
    }

    /** All postings into or out of an account, in order. */
    List<Flow> of(Account account) {
        return flows.getOrDefault(account, List.of());
    }

    List<Loss> losses() {
        return losses;
    }

    @Nullable Enacted enacted(String move) {
        return enacted.get(move);
    }

    /** Tick in which a move laid down or moved a line; -1 when none did. */
    int lineBegun(String line) {
        return lineBegun.getOrDefault(line, -1);
    }

    /** Units of a materiel in an account at the beginning of a stage of a tick. */
    long units(Frame f, Account account, String materiel, Stage stage) {
        long units = f.before().ledger().units(account, materiel);
        for (Flow flow : of(account)) {
            if (flow.tick() == f.tick()
                    && flow.stage() != Stage.MOVES
                    && flow.stage().compareTo(stage) < 0
                    && flow.posting().materiel().equals(materiel)) {
                units += signed(flow.posting(), account);
            }
        }
        return units;
    }

    static long signed(Posting p, Account account) {
        return p.to().equals(account) ? p.units() : -p.units();
    }

    /** The board as the rates of a month found it: events and phases of the tick are in. */
    static Board atRates(Frame f) {
        List<Change> changes = new ArrayList<>();
        for (Change change : f.record().changes()) {
            switch (change) {
                case Change.EffectBegun c -> changes.add(c);
                case Change.EffectEnded c -> changes.add(c);
                case Change.ChokepointSet c -> changes.add(c);
                case Change.LaneSet c -> changes.add(c);
                case Change.LineSet c -> {
                    LineState before = f.before().lines().get(c.state().id());
                    if (before != null) {
                        changes.add(
                                new Change.LineSet(
                                        before.inPhase(
                                                phase(before, f.tick()),
                                                c.state().schedule(),
                                                c.state().location())));
                    }
                }
                default -> {}
            }
        }
        return f.before().applyMoves(new TickRecord(f.tick(), List.of(), changes));
    }

    /** The phase of a line in a tick, by the board before it. */
    static LinePhase phase(LineState line, int tick) {
        for (PhaseStep step : line.schedule()) {
            if (step.untilTick() > tick) {
                return step.phase();
            }
        }
        return line.schedule().isEmpty() ? line.phase() : LinePhase.ACTIVE;
    }
}
