package sinews.model.rules;

import sinews.model.board.ActiveEffect;
import sinews.model.board.LineState;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.OrderForm;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;

/**
 * The price of a lot: list × quantity × learning × rate × form, floored once (rules, section 2,
 * Money). A price shock multiplies the list price while it lasts.
 */
final class Price {
    private static final int ONE = 10_000;
    private static final int LEARNING_FLOOR = 7_000;
    private static final int JOINT = 9_700;
    private static final int JOINT_STEP = 100;
    private static final int JOINT_FLOOR = 9_000;

    private Price() {}

    /** US dollars for a lot of a line's output signed now; the form's factor in basis points. */
    static long of(Draft d, Materiel materiel, long quantity, LineState line, int formBp) {
        return of(materiel, quantity, line, formBp, d.tick, shocks(d, materiel.id()));
    }

    /** The same with the price shocks given, in basis points. */
    static long of(
            Materiel materiel,
            long quantity,
            LineState line,
            int formBp,
            int tick,
            List<Integer> shocks) {
        List<Integer> factors = new ArrayList<>(shocks);
        factors.add(learning(line));
        factors.add(rate(line, tick));
        factors.add(formBp);
        BigInteger value =
                BigInteger.valueOf(materiel.listPrice()).multiply(BigInteger.valueOf(quantity));
        BigInteger scale = BigInteger.ONE;
        for (int factor : factors) {
            value = value.multiply(BigInteger.valueOf(factor));
            scale = scale.multiply(BigInteger.valueOf(ONE));
        }
        return value.divide(scale).longValueExact();
    }

    /** US dollars for units at the list price of today. */
    static long listed(Draft d, Materiel materiel, long quantity) {
        BigInteger value =
                BigInteger.valueOf(materiel.listPrice()).multiply(BigInteger.valueOf(quantity));
        BigInteger scale = BigInteger.ONE;
        for (int factor : shocks(d, materiel.id())) {
            value = value.multiply(BigInteger.valueOf(factor));
            scale = scale.multiply(BigInteger.valueOf(ONE));
        }
        return value.divide(scale).longValueExact();
    }

    private static List<Integer> shocks(Draft d, String materiel) {
        List<Integer> shocks = new ArrayList<>();
        for (ActiveEffect e : d.effects.values()) {
            if (e.effect() instanceof Effect.PriceShock s
                    && s.materiel().equals(materiel)
                    && d.active(e)) {
                shocks.add(s.bp());
            }
        }
        return shocks;
    }

    /** 95 % for each whole doubling of output, the first at the reference lot. */
    static int learning(LineState line) {
        long lot = line.spec().referenceLot();
        int factor = ONE;
        for (long mark = lot;
                lot > 0 && mark <= line.outputSoFar() && factor > LEARNING_FLOOR;
                mark *= 2) {
            factor = Math.max(LEARNING_FLOOR, factor * 95 / 100);
        }
        return factor;
    }

    /**
     * Dear when the line runs slow or beyond surge; 120 % while directed. A direction counts from
     * the tick after it is given: orders signed in the same turn were offered at the plain price.
     */
    static int rate(LineState line, int tick) {
        if (line.directedUntil() - DesignValues.DIRECTED_TICKS < tick
                && tick < line.directedUntil()) {
            return 12_000;
        }
        long rate = line.rate();
        if (rate < line.minRate()) {
            return 12_500;
        }
        if (rate < line.baseRate()) {
            long span = line.baseRate() - line.minRate();
            return (int) (11_500 - 1_500 * (rate - line.minRate()) / span);
        }
        return rate <= line.surgeRate() ? ONE : 11_000;
    }

    static int form(OrderForm form) {
        return switch (form) {
            case ANNUAL -> 10_000;
            case MULTI_YEAR -> 9_200;
            case AGILE -> 10_500;
            case URGENT -> 11_500;
        };
    }

    /** Nations that buy together: 97 % for two, a per cent less for each further, floor 90 %. */
    static int joint(int nations) {
        return Math.max(JOINT_FLOOR, JOINT - JOINT_STEP * Math.max(0, nations - 2));
    }
}
