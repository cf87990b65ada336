package sinews.model.explain;

/**
 * A figure that a rule was applied to, or that came of it.
 *
 * @param name as the formula of its step writes it; it holds none of ; = and is no number
 * @param value in the smallest measure of the unit
 */
public record Operand(String name, long value, Unit unit) {

    static Operand units(String name, long value) {
        return new Operand(name, value, Unit.UNITS);
    }

    /** A tick, told as the number of its week. */
    static Operand week(String name, int tick) {
        return new Operand(name, tick + 1L, Unit.WEEK);
    }

    /** The value with its unit. */
    public String figure() {
        return unit.text(value);
    }

    /** Such as {@code asked = 120}. */
    public String text() {
        return name + " = " + figure();
    }
}
