package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Nation;

import java.math.BigInteger;

/** Charges to political capital. It does not evolve otherwise. */
final class Politics {
    private Politics() {}

    /** Takes points; never below zero. */
    static void charge(Draft d, String nation, int points) {
        if (points != 0) {
            NationState s = d.nations.at(nation);
            d.nations.put(
                    nation,
                    with(
                            s,
                            Math.max(0, s.politicalCapital() - points),
                            s.spentAbroad(),
                            s.spentHome()));
        }
    }

    /** Adds a contract to this month's spending at home, or abroad on what is also made at home. */
    static void spent(Draft d, String buyer, String seller, String materiel, long amount) {
        NationState s = d.nations.at(buyer);
        if (buyer.equals(seller)) {
            d.nations.put(
                    buyer, with(s, s.politicalCapital(), s.spentAbroad(), s.spentHome() + amount));
        } else if (madeAtHome(d, buyer, materiel)) {
            d.nations.put(
                    buyer, with(s, s.politicalCapital(), s.spentAbroad() + amount, s.spentHome()));
        }
    }

    /**
     * Whether an active home line makes the materiel, or a variant that a standard makes
     * interchangeable.
     */
    static boolean madeAtHome(Draft d, String nation, String materiel) {
        for (LineState line : d.lines.values()) {
            if (line.phase() == LinePhase.ACTIVE
                    && Production.owner(d.world, line).equals(nation)
                    && (line.materiel().equals(materiel)
                            || Standards.interchangeable(d, nation, line.materiel(), materiel))) {
                return true;
            }
        }
        return false;
    }

    /**
     * Jobs abroad: ⌈5 × domestic preference × amount / annual budget⌉, halved if as much was spent
     * at home.
     */
    static int jobsAbroad(Nation nation, long abroad, long home) {
        if (abroad == 0 || nation.annualBudget() == 0) {
            return 0;
        }
        BigInteger top =
                BigInteger.valueOf(abroad)
                        .multiply(BigInteger.valueOf(5L * nation.domesticPreference()));
        BigInteger bottom = BigInteger.valueOf(nation.annualBudget());
        if (home >= abroad) {
            bottom = bottom.multiply(BigInteger.TWO);
        }
        return top.add(bottom)
                .subtract(BigInteger.ONE)
                .divide(bottom)
                .min(BigInteger.valueOf(100))
                .intValue();
    }

    /** Charges the month's spending abroad and begins a new month. */
    static void monthEnd(Draft d) {
        for (NationState s : d.nations.snapshot()) {
            if (s.spentAbroad() != 0 || s.spentHome() != 0) {
                int points = jobsAbroad(d.world.nation(s.id()), s.spentAbroad(), s.spentHome());
                d.nations.put(s.id(), with(s, Math.max(0, s.politicalCapital() - points), 0, 0));
            }
        }
    }

    private static NationState with(NationState s, int capital, long abroad, long home) {
        return s.with(
                e -> {
                    e.politicalCapital = capital;
                    e.spentAbroad = abroad;
                    e.spentHome = home;
                });
    }
}
