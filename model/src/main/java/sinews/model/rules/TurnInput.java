package sinews.model.rules;

import sinews.model.board.Posting;
import sinews.model.scenario.Inject;

import java.util.List;

/**
 * What a turn is adjudicated from.
 *
 * @param ticks length of the turn
 * @param moves moves to enact, all consents given; order does not matter
 * @param injects injects delivered in this turn
 * @param overrides the facilitator's corrections, posted after the last tick
 * @param chance whether dice are drawn
 * @param seed of the session
 */
public record TurnInput(
        int ticks,
        List<ReadyMove> moves,
        List<DeliveredInject> injects,
        List<Posting> overrides,
        Chance chance,
        long seed) {

    public TurnInput {
        moves = List.copyOf(moves);
        injects = List.copyOf(injects);
        overrides = List.copyOf(overrides);
    }

    /** A move whose consents are all given. */
    public record ReadyMove(String id, String seat, Move move) {}

    /** An inject with the tick its effects begin. */
    public record DeliveredInject(Inject inject, int fromTick) {}
}
