package sinews.app.board;

import javafx.scene.shape.Polygon;

/** The mark of a place by how far the threat is above the hardening: its shape alone tells it. */
public final class RiskMark {
    private RiskMark() {}

    /**
     * Square, triangle, diamond or octagon, in a box of 20 by 20 pixels.
     *
     * @param gap steps, 0 to 3
     */
    public static Polygon of(int gap) {
        return switch (gap) {
            case 0 -> new Polygon(5, 5, 15, 5, 15, 15, 5, 15);
            case 1 -> new Polygon(10, 1, 19.5, 18, 0.5, 18);
            case 2 -> new Polygon(10, 0, 20, 10, 10, 20, 0, 10);
            default -> new Polygon(6, 0, 14, 0, 20, 6, 20, 14, 14, 20, 6, 20, 0, 14, 0, 6);
        };
    }
}
