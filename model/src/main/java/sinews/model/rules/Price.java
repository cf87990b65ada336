package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.OrderForm;

import java.math.BigInteger;

/**
 * The price of a lot: list × quantity × learning × rate × form, floored once (rules, section 2,
 * Money).
 */
final class Price {
    private static final int ONE = 10_000;
    private static final int LEARNING_FLOOR = 7_000;
    private static final BigInteger SCALE = BigInteger.valueOf(ONE).pow(3);

    private Price() {}

    /** US dollars for a lot of a line's output signed now. */
    static long of(Materiel materiel, long quantity, LineState line, OrderForm form, int tick) {
        return BigInteger.valueOf(materiel.listPrice())
                .multiply(BigInteger.valueOf(quantity))
                .multiply(BigInteger.valueOf(learning(line)))
                .multiply(BigInteger.valueOf(rate(line, tick)))
                .multiply(BigInteger.valueOf(form(form)))
                .divide(SCALE)
                .longValueExact();
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

    /** Dear when the line runs slow or beyond surge; 120 % while directed. */
    static int rate(LineState line, int tick) {
        if (tick < line.directedUntil()) {
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
}
