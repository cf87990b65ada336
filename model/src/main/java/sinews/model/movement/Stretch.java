package sinews.model.movement;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.scenario.Effect;

import java.util.Set;
import java.util.TreeSet;

/**
 * A part of a lane.
 *
 * @param lane its id
 * @param from share of the lane where it begins, 0 to 1
 * @param to share of the lane where it ends; less than where it begins on the way back
 * @param closed chokepoints its course keeps clear of
 */
public record Stretch(String lane, double from, double to, Set<String> closed) {
    public Stretch {
        closed = Set.copyOf(closed);
    }

    /** A whole lane as ships take it on a board. */
    static Stretch whole(String lane, Board board) {
        return new Stretch(lane, 0, 1, closed(board));
    }

    /** Chokepoints that are closed on a board. */
    public static Set<String> closed(Board board) {
        Set<String> closed = new TreeSet<>();
        board.chokepoints()
                .forEach(
                        (id, p) -> {
                            if (p.closed()) {
                                closed.add(id);
                            }
                        });
        return closed;
    }

    /**
     * Chokepoints that were closed when a consignment left on its lane: it keeps the course it
     * sailed on when one closes behind its back.
     */
    public static Set<String> closed(Board board, Cargo cargo) {
        Set<String> closed = closed(board);
        closed.removeIf(id -> closedSince(board, id) > cargo.departed());
        return closed;
    }

    /** Tick since when a chokepoint is closed by an inject; 0 when it has been from STARTEX on. */
    private static int closedSince(Board board, String chokepoint) {
        int since = Integer.MAX_VALUE;
        for (ActiveEffect e : board.effects().values()) {
            if (e.effect() instanceof Effect.ChokepointClose c
                    && c.chokepoint().equals(chokepoint)
                    && e.from() < board.tick()) {
                since = Math.min(since, e.from());
            }
        }
        return since == Integer.MAX_VALUE ? 0 : since;
    }
}
