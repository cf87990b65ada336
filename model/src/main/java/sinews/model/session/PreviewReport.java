package sinews.model.session;

import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.rules.Measures;
import sinews.model.rules.TurnOutcome.MoveResult;

import java.util.List;

/**
 * What adjudicating now would deliver. Nothing of it has happened.
 *
 * @param before the board now
 * @param after the board after the turn
 * @param stocks stockpiles that change, by place, materiel, owner
 * @param shortages demands with unmet units in this turn, by demand id
 * @param arrivals cargo that arrives in this turn, in order of arrival
 * @param moves what becomes of each move that is ready
 * @param failed those of them that are not enacted
 */
public record PreviewReport(
        Board before,
        Board after,
        Measures measuresBefore,
        Measures measuresAfter,
        List<StockDifference> stocks,
        List<Shortage> shortages,
        List<Arrival> arrivals,
        List<MoveResult> moves,
        List<MoveResult> failed) {

    public PreviewReport {
        stocks = List.copyOf(stocks);
        shortages = List.copyOf(shortages);
        arrivals = List.copyOf(arrivals);
        moves = List.copyOf(moves);
        failed = List.copyOf(failed);
    }

    /** Units of a stockpile before and after. */
    public record StockDifference(StockKey stock, long before, long after) {
        public long change() {
            return after - before;
        }
    }

    /** Units a demand asked for and did not get in this turn. */
    public record Shortage(String demand, long asked, long met) {
        public long unmet() {
            return asked - met;
        }
    }

    /** Units that come out of a consignment into a stockpile or a line's bin. */
    public record Arrival(
            String cargo, String materiel, String owner, String place, long units, int tick) {}
}
