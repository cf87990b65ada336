package sinews.model.rules;

import sinews.model.board.LineState;

/** How far industry is willing to run a line (rules, section 2, Rates). */
public enum Ceiling {
    BASE,
    SURGE,
    MAX;

    /** Willingness below which industry stays at the base rate and refuses projects. */
    public static final int WARY = 40;

    /**
     * Willingness from which industry runs at the highest rate and starts projects at full speed.
     */
    public static final int WILLING = 60;

    /** The ceiling for a willingness of 0–100. */
    public static Ceiling of(int willingness) {
        return willingness < WARY ? BASE : willingness < WILLING ? SURGE : MAX;
    }

    /** Units a year of a line at this ceiling. */
    public long rate(LineState line) {
        return switch (this) {
            case BASE -> line.baseRate();
            case SURGE -> line.surgeRate();
            case MAX -> line.maxRate();
        };
    }
}
