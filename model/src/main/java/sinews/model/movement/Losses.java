package sinews.model.movement;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads losses off the postings of a tick. */
final class Losses {
    private Losses() {}

    /**
     * Units lost or destroyed in a tick, in the order of the postings.
     *
     * @param before the board at the beginning of the tick
     * @param after the board at its end
     */
    static List<Loss> of(Board before, TickRecord record, Board after) {
        List<Loss> losses = new ArrayList<>();
        for (Posting p : record.postings()) {
            boolean destroyed = p.to().equals(Account.DESTROYED);
            if (destroyed || p.to().equals(Account.LOST)) {
                Loss loss = loss(p, destroyed, record.tick(), before, after);
                if (loss != null) {
                    losses.add(loss);
                }
            }
        }
        return losses;
    }

    private static @Nullable Loss loss(
            Posting p, boolean destroyed, int tick, Board before, Board after) {
        return switch (p.from()) {
            case Account.Cargo c -> {
                Cargo cargo = before.cargo().get(c.id());
                yield cargo == null ? null : atSea(p, destroyed, tick, cargo, before, after);
            }
            case Account.Stock s -> at(p, destroyed, tick, s.place(), s.owner());
            case Account.Bin b -> at(p, destroyed, tick, before.lines().get(b.line()));
            case Account.Wip w -> at(p, destroyed, tick, before.lines().get(w.line()));
            case Account.Outside o -> null;
        };
    }

    private static Loss atSea(
            Posting p, boolean destroyed, int tick, Cargo c, Board before, Board after) {
        LaneState lane = after.lanes().get(c.lane());
        List<String> straits =
                lane == null
                        ? List.of()
                        : lane.crosses().stream().filter(id -> risky(after, id)).toList();
        return new Loss(
                tick,
                destroyed,
                Spot.of(c),
                Stretch.closed(before, c),
                straits,
                p.materiel(),
                c.owner(),
                p.units(),
                p.cause());
    }

    private static boolean risky(Board board, String chokepoint) {
        Passage p = board.chokepoints().get(chokepoint);
        return p != null && p.status() == PassageStatus.CONTESTED && p.hitBp() > 0;
    }

    private static @Nullable Loss at(
            Posting p, boolean destroyed, int tick, @Nullable LineState line) {
        return line == null ? null : at(p, destroyed, tick, line.location(), line.spec().nation());
    }

    private static Loss at(Posting p, boolean destroyed, int tick, String place, String owner) {
        return new Loss(
                tick,
                destroyed,
                Spot.at(place),
                Set.of(),
                List.of(),
                p.materiel(),
                owner,
                p.units(),
                p.cause());
    }
}
