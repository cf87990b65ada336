package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.Reason;
import sinews.model.board.TechnologyState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Technology;

/**
 * How secrets leak (rules, section 2, Politics): every shop that makes what gives a technology away
 * burns its hidden fuse, an unguarded one faster.
 */
final class Leaks {
    /** Hazard a month by technology level, basis points. */
    private static final int[] BASE_BP = {0, 25, 75, 200};

    private static final int PROTECTION_MOST = 90;
    private static final int PER_SECURITY = 20;
    private static final int BAKED_IN = 25;
    private static final int RETROFITTED = 10;
    private static final int PER_COUNTER_INTELLIGENCE = 5;
    private static final int UNCONDITIONAL = 150;

    /** Shared plans at a nation without counter-intelligence (rules, move 20). */
    private static final int SHARED_OPENLY = 110;

    private static final int PLAIN = 100;
    private static final int TRUST_POINTS = -5;
    private static final int CONFIDENCE_POINTS = -5;
    private static final int SIDES = 1 << 30;

    private Leaks() {}

    /** With dice every secret has a fuse of its own, drawn once, at STARTEX. */
    static void drawFuses(Draft d) {
        if (d.firstTick != 0 || d.chance != Chance.SEEDED || !Politics.played(d)) {
            return;
        }
        for (TechnologyState t : d.technologies.snapshot()) {
            d.technologies.put(
                    t.id(),
                    new TechnologyState(t.id(), t.leakBp(), fuse(d.seed, t.id()), t.leakedAt()));
        }
    }

    /**
     * ⌊−10⁴ · ln U⌋ for U even in (0, 1], at least 1; the only floating point that decides
     * anything. {@code StrictMath} gives the same on every machine.
     */
    static long fuse(long seed, String technology) {
        double u = (Dice.draw(seed, "fuse", technology, 0, SIDES) + 1) / (double) SIDES;
        return Math.max(1, (long) Math.floor(-10_000 * StrictMath.log(u)));
    }

    /** What a line adds to the leak of a technology in a month, basis points. */
    static long hazardBp(Draft d, Technology technology, LineState line) {
        int level = Math.min(technology.level(), BASE_BP.length - 1) - (line.assembly() ? 1 : 0);
        if (level <= 0
                || line.phase() == LinePhase.PLANNED
                || !technology.materiel().contains(line.materiel())) {
            return 0;
        }
        String host = Production.owner(d.world, line);
        NationState s = d.nations.at(host);
        int security = line.spec().bakedIn() ? BAKED_IN : line.retrofit() ? RETROFITTED : 0;
        int protection =
                Math.min(
                        PROTECTION_MOST,
                        PER_SECURITY * line.spec().security()
                                + security
                                + PER_COUNTER_INTELLIGENCE * s.counterIntelligence());
        Materiel made = d.world.materiel(line.materiel());
        long bp = BASE_BP[level] * (long) (PLAIN - protection);
        bp *= d.world.nation(host).threatMultiplier();
        bp *= unconditional(d, technology.holder(), host, made) ? UNCONDITIONAL : PLAIN;
        bp *= s.counterIntelligence() == 0 && shares(d, host, made) ? SHARED_OPENLY : PLAIN;
        return bp / ((long) PLAIN * PLAIN * PLAIN * PLAIN);
    }

    /** Whether the holder released it to the host by a waiver, and by none with conditions. */
    private static boolean unconditional(Draft d, String holder, String host, Materiel made) {
        boolean free = false;
        for (Agreement g : d.agreements.values()) {
            if (Agreements.waives(d, g, holder, host, made)) {
                if (g.securityConditions()) {
                    return false;
                }
                free = true;
            }
        }
        return free;
    }

    private static boolean shares(Draft d, String nation, Materiel made) {
        for (Agreement g : d.agreements.values()) {
            if (g.kind() == AgreementKind.INFORMATION
                    && g.inForce(d.tick)
                    && g.parties().contains(nation)
                    && g.covers(made)
                    && !d.suspended(g)) {
                return true;
            }
        }
        return false;
    }

    /** Adds the month's hazards; a technology leaks when their sum reaches its fuse. */
    static void monthEnd(Draft d) {
        if (!Politics.played(d)) {
            return;
        }
        for (Technology technology : d.world.scenario.technologies()) {
            TechnologyState state = d.technologies.at(technology.id());
            if (state.leaked()) {
                continue;
            }
            long sum = 0;
            long worst = 0;
            LineState shop = null;
            for (LineState line : d.lines.values()) {
                long bp = hazardBp(d, technology, line);
                sum += bp;
                if (bp > worst) {
                    worst = bp;
                    shop = line;
                }
            }
            burn(d, technology, state, sum, shop);
        }
    }

    /**
     * Adds to the sum; at the fuse the holder's industry loses confidence, and the holder its trust
     * in the host of the least guarded shop.
     */
    private static void burn(
            Draft d,
            Technology technology,
            TechnologyState state,
            long bp,
            @Nullable LineState at) {
        long sum = Math.addExact(state.leakBp(), bp);
        boolean leaks = sum >= state.fuse();
        if (bp != 0 || leaks) {
            d.technologies.put(
                    state.id(),
                    new TechnologyState(state.id(), sum, state.fuse(), leaks ? d.tick : -1));
        }
        if (leaks) {
            Politics.confidence(
                    d, technology.holder(), CONFIDENCE_POINTS, Reason.LEAK, technology.id());
            if (at != null) {
                Trust.change(
                        d,
                        technology.holder(),
                        Production.owner(d.world, at),
                        TRUST_POINTS,
                        Reason.LEAK,
                        technology.id());
            }
        }
    }
}
