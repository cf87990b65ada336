package sinews.model.explain;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Locale;

/** What an operand counts, and how it is written: exactly, so that a reader can work with it. */
public enum Unit {
    UNITS(1, ""),
    SHIP_UNITS(1, " ship units"),
    A_YEAR(1, " a year"),
    WEEKS(1, " weeks"),
    /** A week of the exercise by number; the first is 1. */
    WEEK(1, ""),
    /** Basis points, written as a percentage. */
    SHARE(100, " %"),
    /** Tenths of a day, written as days. */
    DAYS(10, " days"),
    POINTS(1, " points"),
    BASIS_POINTS(1, " basis points"),
    /** Fraction of a start that is carried. */
    FORTY_EIGHTHS(1, " 48ths"),
    /** Ten-thousandths of a week, written as weeks. */
    COVER(10_000, " weeks"),
    /** Ten-thousandths of a unit, written as a fraction. */
    FRACTION(10_000, ""),
    /** Hundred-millionths of a unit, written as a fraction. */
    FINE_FRACTION(100_000_000, ""),
    DOLLARS(1, " $"),
    /** A place in an order. */
    RANK(1, "");

    private final long scale;
    private final String label;

    Unit(long scale, String label) {
        this.scale = scale;
        this.label = label;
    }

    /** The value with its unit, no digit left out. */
    public String text(long value) {
        if (this == WEEK) {
            return "week " + value;
        }
        if (scale == 1) {
            return String.format(Locale.ROOT, "%,d", value) + label;
        }
        BigDecimal exact =
                BigDecimal.valueOf(value)
                        .divide(BigDecimal.valueOf(scale), 8, RoundingMode.UNNECESSARY)
                        .stripTrailingZeros();
        int digits = Math.max(0, exact.scale());
        return String.format(Locale.ROOT, "%,." + digits + "f", exact) + label;
    }
}
