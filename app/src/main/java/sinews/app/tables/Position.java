package sinews.app.tables;

import sinews.app.board.Lens;
import sinews.model.board.Board;
import sinews.model.rules.Measures;
import sinews.model.scenario.Scenario;
import sinews.model.session.Proposal;
import sinews.model.session.SeatView;

import java.util.List;

/**
 * What tables are made from.
 *
 * @param board all of it; the viewer's part is taken from it
 * @param measures of all
 * @param past boards before this one, oldest first, for courses
 * @param proposals those the viewer may see
 */
public record Position(
        Lens lens,
        Scenario scenario,
        Board board,
        Measures measures,
        List<Board> past,
        List<Proposal> proposals,
        SeatView viewer) {
    public Position {
        past = List.copyOf(past);
        proposals = List.copyOf(proposals);
    }
}
