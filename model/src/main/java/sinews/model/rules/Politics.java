package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.Reason;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.RuleLevel;

import java.math.BigInteger;

/**
 * Political capital, confidence and what they are charged for (rules, section 2, Politics). Capital
 * and trust move at once; confidence is gathered over the month and moves at its end, so that the
 * month's net change stays within its bounds.
 */
final class Politics {
    static final int MOST = 100;

    /** Key under which a month's points of confidence are gathered, before the nation's id. */
    static final String CONFIDENCE = "confidence:";

    /** Key under which the tick is kept until which a subsidy brings no further confidence. */
    private static final String SUBSIDISED = "subsidised:";

    private static final int MULTI_YEAR_POINTS = 3;
    private static final int MULTI_YEAR_MOST = 6;
    private static final int SUBSIDY_POINTS = 4;

    /** What a cancelled contract costs the confidence of the industry that lost it. */
    static final int CANCELLED = -8;

    private Politics() {}

    /** Whether the exercise plays politics at all. */
    static boolean played(Draft d) {
        return d.world.scenario.rules() == RuleLevel.L3;
    }

    /** Takes points; never below zero. */
    static void charge(Draft d, String nation, int points) {
        gain(d, nation, -points);
    }

    /** Gives points of political capital; never above 100. */
    static void gain(Draft d, String nation, int points) {
        if (points != 0 && played(d)) {
            NationState s = d.nations.at(nation);
            int capital = Math.clamp((long) s.politicalCapital() + points, 0, MOST);
            d.nations.put(nation, s.with(e -> e.politicalCapital = capital));
            Reckoning.capital(d, nation, capital - s.politicalCapital(), Reason.MOVE, d.doing);
        }
    }

    /** Points of confidence that a move brings a nation's industry at the month's end. */
    static void confidence(Draft d, String nation, int points) {
        confidence(d, nation, points, Reason.MOVE, d.doing);
    }

    /** Points of confidence that a nation's industry gains or loses at the month's end. */
    static void confidence(Draft d, String nation, int points, Reason reason, String ref) {
        if (played(d)) {
            d.addRemainder(CONFIDENCE + nation, points);
            Reckoning.confidence(d, nation, points, reason, ref);
        }
    }

    /** A multi-year contract with a nation's industry: three points, six at most in all. */
    static void multiYearSigned(Draft d, String nation) {
        NationState s = d.nations.at(nation);
        int points = Math.clamp(MULTI_YEAR_MOST - s.multiYearPoints(), 0, MULTI_YEAR_POINTS);
        if (points > 0 && played(d)) {
            d.nations.put(nation, s.with(e -> e.multiYearPoints += points));
            confidence(d, nation, points);
        }
    }

    /** A subsidy to a nation's industry: four points, once in a year. */
    static void subsidised(Draft d, String nation) {
        Long until = d.remainders.get(SUBSIDISED + nation);
        if (played(d) && (until == null || until <= d.tick)) {
            d.remainder(SUBSIDISED + nation, d.tick + (long) Production.YEAR);
            confidence(d, nation, SUBSIDY_POINTS);
        }
    }

    /** Adds a contract to this month's spending at home, or abroad on what is also made at home. */
    static void spent(Draft d, String buyer, String seller, String materiel, long amount) {
        NationState s = d.nations.at(buyer);
        if (buyer.equals(seller)) {
            d.nations.put(buyer, s.with(e -> e.spentHome += amount));
        } else if (madeAtHome(d, buyer, materiel)) {
            d.nations.put(buyer, s.with(e -> e.spentAbroad += amount));
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
     * at home, and halved while "buy national" is waived.
     */
    static int jobsAbroad(Draft d, String nation, long abroad, long home) {
        if (abroad == 0) {
            return 0;
        }
        NationState s = d.nations.at(nation);
        return jobsAbroad(
                s.domesticPreference(),
                d.world.nation(nation).annualBudget(),
                abroad,
                home,
                d.tick < s.waivedUntil());
    }

    /** The same of plain figures. */
    static int jobsAbroad(int preference, long budget, long abroad, long home, boolean waived) {
        if (abroad == 0 || budget == 0) {
            return 0;
        }
        BigInteger top = BigInteger.valueOf(abroad).multiply(BigInteger.valueOf(5L * preference));
        BigInteger bottom = BigInteger.valueOf(budget);
        if (home >= abroad) {
            bottom = bottom.multiply(BigInteger.TWO);
        }
        if (waived) {
            bottom = bottom.multiply(BigInteger.TWO);
        }
        return top.add(bottom)
                .subtract(BigInteger.ONE)
                .divide(bottom)
                .min(BigInteger.valueOf(MOST))
                .intValue();
    }

    /** What a month brought in confidence, political capital and trust; begins a new month. */
    static void monthEnd(Draft d) {
        Leaks.monthEnd(d);
        PoliticalMonth.close(d);
        FundSecurityMove.monthEnd(d);
    }
}
