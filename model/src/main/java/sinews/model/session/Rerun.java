package sinews.model.session;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnOutcome;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Plays the turns of a session again from what was decided, with some moves left out: same injects,
 * same corrections, same seed, so the same luck. What moves called into being (contracts, lines)
 * has other ids when one of them is missing; later moves that name it are told the new id, and are
 * refused by the rules when it is not there.
 */
public final class Rerun {
    /** A turn as it was adjudicated. */
    private record Played(TurnInput input, Board before, Board after) {}

    private final Engine engine;
    private final Board start;
    private final List<Played> turns = new ArrayList<>();

    /** Reads off a timeline what each turn was adjudicated from. */
    public Rerun(Engine engine, Timeline timeline) {
        this.engine = engine;
        start = timeline.stateAt(timeline.first()).state().board();
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.TurnAdjudicated) {
                SessionState before = timeline.stateAt(entry.position() - 1).state();
                TurnInput input =
                        Adjudicator.input(
                                before,
                                before.corrections().stream().map(Adjudicator::posting).toList());
                Board after = timeline.stateAt(entry.position()).state().board();
                turns.add(new Played(input, before.board(), after));
            }
        }
    }

    /** Ids of the moves that were ready at an adjudication, in the order they were played. */
    public List<String> moves() {
        return turns.stream()
                .flatMap(t -> t.input().moves().stream().map(TurnInput.ReadyMove::id))
                .distinct()
                .toList();
    }

    /** The board after the last turn played, without these moves; with all of them when empty. */
    public Board without(Set<String> moves) {
        Board board = start;
        Map<String, String> ids = new HashMap<>();
        boolean same = !moves.isEmpty();
        for (Played turn : turns) {
            TurnInput in = turn.input();
            if (same && in.moves().stream().noneMatch(m -> moves.contains(m.id()))) {
                board = turn.after();
                continue; // nothing is missing yet: as it was recorded
            }
            same = false;
            List<TurnInput.ReadyMove> left =
                    in.moves().stream()
                            .filter(m -> !moves.contains(m.id()))
                            .map(
                                    m ->
                                            new TurnInput.ReadyMove(
                                                    m.id(),
                                                    m.seat(),
                                                    ids.isEmpty()
                                                            ? m.move()
                                                            : Renaming.of(m.move(), ids)))
                            .toList();
            TurnOutcome outcome =
                    engine.adjudicate(
                            board,
                            new TurnInput(
                                    in.ticks(),
                                    left,
                                    in.injects(),
                                    in.overrides(),
                                    in.chance(),
                                    in.seed()));
            board = outcome.after();
            note(ids, turn.after(), board);
        }
        return board;
    }

    /** What is the same thing on both boards under different ids. */
    private void note(Map<String, String> ids, Board was, Board is) {
        pair(ids, orders(was), orders(is));
        pair(ids, lines(was), lines(is));
    }

    private static void pair(
            Map<String, String> ids,
            SortedMap<String, List<String>> was,
            SortedMap<String, List<String>> is) {
        was.forEach(
                (what, old) -> {
                    List<String> now = is.getOrDefault(what, List.of());
                    for (int i = 0; i < Math.min(old.size(), now.size()); i++) {
                        if (!old.get(i).equals(now.get(i))) {
                            ids.put(old.get(i), now.get(i));
                        }
                    }
                });
    }

    private static SortedMap<String, List<String>> orders(Board board) {
        SortedMap<String, List<String>> found = new TreeMap<>();
        for (OrderState o : board.orders().values()) {
            if (!o.byMove().isEmpty()) {
                String what = o.byMove() + "|" + o.terms().buyer() + "|" + o.terms().deliverTo();
                found.computeIfAbsent(what, k -> new ArrayList<>()).add(o.terms().id());
            }
        }
        return found;
    }

    private SortedMap<String, List<String>> lines(Board board) {
        SortedMap<String, List<String>> found = new TreeMap<>();
        for (LineState l : board.lines().values()) {
            if (!start.lines().containsKey(l.id())) {
                String what = l.materiel() + "|" + l.spec().location() + "|" + l.spec().nation();
                found.computeIfAbsent(what, k -> new ArrayList<>()).add(l.id());
            }
        }
        return found;
    }
}
