package sinews.model.lens;

import java.util.List;

/**
 * An input that a line waits for.
 *
 * @param line the line that waits
 * @param place where it stands
 * @param input materiel it lacks
 * @param holds true when this input held its last starts back; false when it was only refused some
 * @param weekly units of the input that a week's starts take at the present rate
 * @param bin units in its bin
 * @param lacking units it asked its sources for in the last tick and was not given
 * @param coming units under way to its bin
 * @param arrives tick in which the first of them arrive; -1 when none do
 * @param feeds where it draws the input from, in the order of the line
 */
public record Bottleneck(
        String line,
        String place,
        String input,
        boolean holds,
        long weekly,
        long bin,
        long lacking,
        long coming,
        int arrives,
        List<Feed> feeds) {
    public Bottleneck {
        feeds = List.copyOf(feeds);
    }

    /** Why a source gives too little. */
    public enum Hold {
        /** It may not be used yet. */
        NOT_QUALIFIED,
        /** The line is planned, built, warm or cold. */
        NOT_WORKING,
        /** The line waits for an input itself. */
        STARVED,
        /** Its nation does not hand this out to the line's nation. */
        BANNED,
        /** What it makes or holds is frozen. */
        RECALLED,
        /** A store without a unit to spare. */
        EMPTY,
        /** It works and gives what it makes, which is less than is asked of it. */
        TOO_SLOW,
        /** The viewer does not see it. */
        NOT_SEEN
    }

    /**
     * A source of the input.
     *
     * @param line supplying line; empty when it is a store
     * @param place where the line stands, or the store
     * @param shareBp share of the requisition, basis points
     * @param upstream input that starves the supplying line; empty when none does
     */
    public record Feed(String line, String place, int shareBp, Hold hold, String upstream) {}
}
