package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs a turn: injects and moves at its beginning, then its ticks with the month ends inside. */
final class Adjudicator {
    private Adjudicator() {}

    static TurnOutcome run(World world, Board before, TurnInput input) {
        Draft d = new Draft(world, before, input.chance(), input.seed());
        List<TurnInput.DeliveredInject> injects = new ArrayList<>(input.injects());
        injects.sort(
                Comparator.comparing((TurnInput.DeliveredInject i) -> i.inject().id())
                        .thenComparingInt(TurnInput.DeliveredInject::fromTick));
        Leaks.drawFuses(d);
        Effects.deliver(d, injects);
        List<TurnOutcome.MoveResult> moves = Moves.enact(d, input.moves());
        TickRecord enactment = d.drain(before.tick());
        TickLoop loop = new TickLoop(d);
        List<TickRecord> ticks = new ArrayList<>(input.ticks());
        for (int i = 0; i < input.ticks(); i++) {
            ticks.add(loop.tick());
        }
        List<Posting> corrections = corrections(d, input.overrides());
        TickRecord overrides = new TickRecord(d.tick, corrections, List.of());
        Board after = d.board(d.ledger());
        return new TurnOutcome(enactment, ticks, overrides, moves, after);
    }

    /** The facilitator's corrections; one never takes more than is there. */
    private static List<Posting> corrections(Draft d, List<Posting> overrides) {
        List<Posting> sorted = new ArrayList<>(overrides);
        sorted.sort(
                Comparator.comparing((Posting p) -> p.from().text())
                        .thenComparing(p -> p.to().text())
                        .thenComparing(Posting::materiel)
                        .thenComparingLong(Posting::units)
                        .thenComparing(p -> p.cause().rule())
                        .thenComparing(p -> p.cause().ref()));
        d.cargo.map(); // What the loop began is in the books once the cargo is.
        List<Posting> done = new ArrayList<>();
        for (Posting p : sorted) {
            long units =
                    p.from() instanceof Account.Outside
                            ? p.units()
                            : Math.min(p.units(), d.books.units(p.from(), p.materiel()));
            if (units > 0) {
                Posting fits =
                        new Posting(
                                p.from(),
                                p.to(),
                                p.materiel(),
                                units,
                                new Cause(p.cause().rule(), p.cause().ref()));
                d.books.post(fits);
                done.add(fits);
            }
        }
        return done;
    }
}
