package sinews.model.rules;

import java.math.BigInteger;

/** Whole-number arithmetic that does not overflow on the way. */
final class Shares {
    private Shares() {}

    /** ⌊total × part / whole⌋. */
    static long cut(long total, long part, long whole) {
        long high = Math.multiplyHigh(total, part);
        long low = total * part;
        if (high == 0 && low >= 0) {
            return low / whole;
        }
        return BigInteger.valueOf(total)
                .multiply(BigInteger.valueOf(part))
                .divide(BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** ⌈total × part / whole⌉ for numbers that are not negative. */
    static long up(long total, long part, long whole) {
        return Math.ceilDiv(Math.multiplyExact(total, part), whole);
    }
}
