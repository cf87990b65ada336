package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.model.board.StockKey;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rejection;

import java.util.List;

/**
 * What the rules say to dropping something on a place.
 *
 * @param options what it can mean, the most likely first; none where it cannot be dropped
 * @param why why it cannot be dropped; empty where it can
 */
record DropAnswer(String place, List<Option> options, String why) {
    DropAnswer {
        options = List.copyOf(options);
    }

    /**
     * One thing it can mean.
     *
     * @param seat who would propose it
     * @param quantity units carried, or units a year of a line
     * @param stocks stockpiles that would go; empty for a line
     * @param leftOut what would stay behind, with the reason
     */
    record Option(
            Meaning meaning,
            String seat,
            Move move,
            long quantity,
            List<StockKey> stocks,
            List<LeftOut> leftOut,
            MoveQuote quote) {
        Option {
            stocks = List.copyOf(stocks);
            leftOut = List.copyOf(leftOut);
        }

        /** What must be changed on the sheet before it can be done; empty when nothing must. */
        String change() {
            Rejection obstacle = quote.obstacle();
            return obstacle == null ? "" : obstacle.sentence();
        }
    }

    /** Something of a selection that cannot go there. */
    record LeftOut(String what, String why) {}

    /** How a place takes what is dragged. */
    enum Welcome {
        /** All of it, as it is proposed. */
        YES,
        /** Part of it, or after a change on the sheet. */
        PARTLY,
        NO
    }

    Welcome welcome() {
        if (options.isEmpty()) {
            return Welcome.NO;
        }
        boolean whole =
                options.stream().anyMatch(o -> o.change().isEmpty() && o.leftOut().isEmpty());
        return whole ? Welcome.YES : Welcome.PARTLY;
    }

    /** The most likely option; null where nothing can be dropped. */
    @Nullable Option first() {
        return options.isEmpty() ? null : options.getFirst();
    }

    static DropAnswer refused(String place, String why) {
        return new DropAnswer(place, List.of(), why);
    }
}
