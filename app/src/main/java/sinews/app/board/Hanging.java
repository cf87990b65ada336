package sinews.app.board;

import sinews.app.map.Extent;

/** Where the badge and the rank of a token hang over its box, in pixels. Pure. */
final class Hanging {
    /** Height of both; the rank is as wide. */
    static final double SIZE = 16;

    /** A badge hangs so far over its token, to the right and above. */
    static final double OVER = 8;

    /** A rank hangs so far over its token, to the left and below. */
    static final double UNDER = 6;

    /** Between two boxes beside each other, so that a badge and a rank both have room. */
    static final double APART = OVER + UNDER + 2;

    private Hanging() {}

    /** Room of a badge of two or three signs. */
    static Extent badge(Extent token) {
        double x = token.maxX() + OVER;
        double y = token.minY() - OVER;
        return new Extent(x - 2 * SIZE, y, x, y + SIZE);
    }

    /** Room of a rank. */
    static Extent rank(Extent token) {
        double x = token.minX() - UNDER;
        double y = token.maxY() + UNDER;
        return new Extent(x, y - SIZE, x + SIZE, y);
    }
}
