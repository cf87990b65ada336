package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.TickRecord;

/**
 * The weeks of a turn in the order of the rules. Lays out a {@link Network} when the turn begins
 * and when an event changes what it was laid out from; months end on the draft.
 */
final class TickLoop {
    /** Ticks in a month. */
    private static final int MONTH = 4;

    private final Draft d;
    private @Nullable Steps steps;

    /** What works on one network. */
    private record Steps(
            Network n, HandOut handOut, Movement movement, LedgerCheck check, WriteBack back) {
        static Steps of(Draft d) {
            Network n = NetworkBuilder.build(d);
            d.lay(n);
            return new Steps(
                    n, new HandOut(n), new Movement(n), new LedgerCheck(n), new WriteBack(n));
        }
    }

    TickLoop(Draft d) {
        this.d = d;
    }

    /** One week. */
    TickRecord tick() {
        Steps s = steps;
        if (s == null || d.tick >= s.n.until) {
            Effects.events(d);
            Production.phases(d);
            d.writeDown();
            s = Steps.of(d);
            steps = s;
        }
        Network n = s.n;
        if (d.tick % MONTH == 0) {
            Decay.count(n);
            RatePlan.run(n);
            if (Decay.due(n)) {
                s = decayed(s);
                n = s.n;
            }
        }
        Passages.pass(n);
        Production.complete(n);
        s.handOut.run();
        Production.start(n);
        s.movement.run();
        Consumption.run(n);
        Production.writeDown(n);
        s.movement.writeDown();
        s.check.run();
        s.back.hold();
        if ((d.tick + 1) % MONTH == 0) {
            Money.monthEnd(d);
            TopUp.run(d);
            Politics.monthEnd(d);
            reread(n);
            d.lay(n);
            d.writeDown();
        }
        TickRecord record = d.drain(d.tick);
        d.tick++;
        return record;
    }

    /** Lines go warm or cold, or are started again: another network. */
    private Steps decayed(Steps before) {
        Production.writeDown(before.n);
        before.back.hold();
        Decay.run(before.n);
        d.writeDown();
        Steps after = Steps.of(d);
        steps = after;
        return after;
    }

    /** Takes over what a month's end changed. */
    private void reread(Network n) {
        if (d.touchedBeyond()) {
            steps = null;
        }
        for (String key : d.remainders.touchedKeys()) {
            n.carry(key).read(d);
        }
        for (String id : d.nations.touchedKeys()) {
            NationState state = d.nations.at(id);
            n.nations[n.nation(id)].read(state);
            if (state.treasury() < 0 || state.obligated() < 0) {
                throw new IllegalStateException("the money of " + id + " is below zero: " + state);
            }
        }
        for (String id : d.lines.touchedKeys()) {
            LineState state = d.lines.at(id);
            LineCell line = n.line(id);
            if (line == null || !line.alike(state)) {
                steps = null;
            } else {
                line.read(state);
            }
        }
    }
}
