package sinews.app.board;

/**
 * Something that flashes on the map in a tick of a film.
 *
 * @param x map units
 * @param y map units
 * @param moment when in its tick it begins, 0 to 1
 * @param style class that gives the colour
 * @param text said beside it; empty for nothing
 */
record FilmBeat(double x, double y, double moment, String style, String text) {
    /** Injects take effect before anything moves, and losses fall there and then. */
    static final double TURNS = 0.02;

    static final double LOST = 0.1;
    static final double MADE = 0.3;
    static final double ARRIVED = 0.4;
    static final double EMPTY = 0.45;

    /** Whether it happens at many places every week: made, arrived. */
    boolean usual() {
        return style.equals("made") || style.equals("arrived");
    }
}
