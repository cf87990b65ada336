package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.TechnologyState;

/**
 * Exposure E = 100 − Σ over technologies of 20 · min(1, leak / 6931), not below 0 (rules, section
 * 5); 6931 is the sum of hazards at which a technology is expected to have leaked (10⁴ ln 2).
 *
 * <p><i>Say it: five secrets out, and nothing is left to protect.</i>
 */
public final class Exposure {
    /** Sum of hazards, basis points, at which a technology has leaked as likely as not. */
    static final long FUSE = 6931;

    private static final int EACH = 20;

    private Exposure() {}

    /** 0–100; 100 is nothing leaked. */
    public static int of(Board board) {
        long lost = 0;
        for (TechnologyState t : board.technologies().values()) {
            // A drawn fuse may be shorter than the expected one: what has leaked has leaked.
            lost += EACH * (t.leaked() ? FUSE : Math.min(FUSE, t.leakBp()));
        }
        return (int) Math.max(0, Math.floorDiv(100 * FUSE - lost, FUSE));
    }
}
