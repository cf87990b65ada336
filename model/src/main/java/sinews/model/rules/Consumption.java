package sinews.model.rules;

import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;

/**
 * Step 7 of a tick: forces use stock at the theatre: own exact, own interchangeable, then allied
 * stock there under ACCESS above its floor (the posting's rule is then {@link #IOU}).
 */
final class Consumption {
    /** Rule named by a posting that used an ally's stock: it is owed. */
    static final String IOU = "consumption-iou";

    private Consumption() {}

    static void run(Network n) {
        for (DemandCell demand : n.demands) {
            if (demand.state.active()) {
                meet(n, demand);
            }
        }
    }

    private static void meet(Network n, DemandCell demand) {
        DemandState state = demand.state;
        long profile = demand.demand.at(n.d.tick);
        long asked =
                demand.surgeBp == 10_000
                        ? profile
                        : demand.carry.add(
                                n.log, Math.multiplyExact(profile, demand.surgeBp), 10_000);
        long want = asked + state.backlog();
        long left = want;
        for (int i = 0; i < demand.own.length && left > 0; i++) {
            StoreCell own = demand.own[i];
            left -= use(n, own, left, demand.expend ? own.units() : own.free(), demand.consumption);
        }
        for (int i = 0; i < demand.allied.length && left > 0; i++) {
            StoreCell ally = demand.allied[i];
            long borrowed = use(n, ally, left, ally.free(), demand.borrowed);
            if (borrowed > 0) {
                left -= borrowed;
                Debts.owe(
                        n.d,
                        demand.demand.nation(),
                        ally.key.owner(),
                        ally.key.materiel(),
                        borrowed);
            }
        }
        long met = want - left;
        if (want == 0 && state.lastAsked() == 0 && state.lastMet() == 0) {
            return;
        }
        DemandState next =
                new DemandState(
                        state.id(),
                        true,
                        state.asked() + asked,
                        state.met() + met,
                        demand.expend ? state.unmet() + left : state.unmet(),
                        demand.expend ? 0 : left,
                        want,
                        met,
                        left > 0 && state.firstEmpty() < 0 ? n.d.tick : state.firstEmpty());
        if (!next.equals(state)) {
            demand.state = next;
            n.log.add(new Change.DemandSet(next));
        }
    }

    private static long use(Network n, StoreCell store, long wanted, long usable, Cause cause) {
        long units = Math.min(wanted, usable);
        if (units <= 0) {
            return 0;
        }
        n.log.post(store.cell, store.expended(n.d.books), units, cause);
        return units;
    }

    /** Materiel a demand names, or every variant of the family it names. */
    static List<String> exact(World world, Demand demand) {
        if (demand.materiel() != null) {
            return List.of(demand.materiel());
        }
        if (demand.family() == null) {
            return List.of();
        }
        // A family also holds the parts of its variants; forces use complete items only.
        return world.family(demand.family()).stream()
                .filter(
                        m ->
                                world.materiel(m).tier() == Tier.END_ITEM
                                        || world.materiel(m).tier() == Tier.PLATFORM)
                .toList();
    }

    /** Other variants that a STANDARD in force lets the nation use instead. */
    static List<String> interchangeable(Draft d, Demand demand) {
        String named = demand.materiel();
        if (named == null) {
            return List.of();
        }
        List<String> variants = new ArrayList<>();
        for (String m : d.world.family(d.world.materiel(named).family())) {
            if (Standards.interchangeable(d, demand.nation(), named, m)) {
                variants.add(m);
            }
        }
        return variants;
    }
}
