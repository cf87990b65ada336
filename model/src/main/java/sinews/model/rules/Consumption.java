package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.DemandState;
import sinews.model.board.StockKey;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;
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

    static void run(Draft d) {
        for (DemandState state : d.demands.snapshot()) {
            if (state.active()) {
                meet(d, d.world.demand(state.id()), state);
            }
        }
    }

    private static void meet(Draft d, Demand demand, DemandState state) {
        long profile = demand.at(d.tick);
        long surge = Effects.surgeBp(d, demand.id());
        long asked =
                surge == 10_000
                        ? profile
                        : d.carried(
                                "demand:" + demand.id(),
                                Math.multiplyExact(profile, surge),
                                10_000);
        long want = asked + state.backlog();
        long left = want;
        List<String> exact = exact(d.world, demand);
        List<String> variants = interchangeable(d, demand);
        boolean expend = demand.kind() == DemandKind.EXPEND;
        for (List<String> choice : List.of(exact, variants)) {
            for (String m : choice) {
                StockKey own = new StockKey(demand.theatre(), m, demand.nation());
                long usable = expend ? d.stock(own) : d.free(own);
                left -= use(d, own, Math.min(left, usable), "consumption", demand.id());
            }
        }
        if (left > 0) {
            left -= borrow(d, demand, exact, variants, left);
        }
        long met = want - left;
        if (want == 0 && state.lastAsked() == 0 && state.lastMet() == 0) {
            return;
        }
        d.demands.put(
                state.id(),
                new DemandState(
                        state.id(),
                        true,
                        state.asked() + asked,
                        state.met() + met,
                        expend ? state.unmet() + left : state.unmet(),
                        expend ? 0 : left,
                        want,
                        met,
                        left > 0 && state.firstEmpty() < 0 ? d.tick : state.firstEmpty()));
    }

    private static long borrow(
            Draft d, Demand demand, List<String> exact, List<String> variants, long wanted) {
        long left = wanted;
        List<String> all = new ArrayList<>(exact);
        all.addAll(variants);
        for (String m : all) {
            for (String ally : d.world.nations.keySet()) {
                if (left == 0) {
                    return wanted;
                }
                StockKey stock = new StockKey(demand.theatre(), m, ally);
                if (!ally.equals(demand.nation())
                        && d.free(stock) > 0
                        && d.agreement(
                                        AgreementKind.ACCESS,
                                        demand.nation(),
                                        ally,
                                        d.world.materiel(m))
                                != null) {
                    left -= use(d, stock, Math.min(left, d.free(stock)), IOU, demand.id());
                }
            }
        }
        return wanted - left;
    }

    private static long use(Draft d, StockKey stock, long units, String rule, String demand) {
        if (units <= 0) {
            return 0;
        }
        d.post(
                new Account.Stock(stock.place(), stock.owner()),
                Account.EXPENDED,
                stock.materiel(),
                units,
                rule,
                demand);
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
