package sinews.app.board.lens;

import sinews.app.board.Lens;
import sinews.model.board.Board;
import sinews.model.lens.Bonds;
import sinews.model.scenario.Scenario;
import sinews.model.session.Proposal;

import java.util.List;
import java.util.function.Function;

/** What each lens draws. Pure. */
public final class LensPictures {
    private LensPictures() {}

    /**
     * @param board as the viewer sees it
     * @param proposals those the viewer may see
     * @param ways polylines of a lane by its id, in map units
     * @param family family of materiel that flows are of; empty for all
     */
    public static LensPicture of(
            Lens lens,
            Scenario scenario,
            Board board,
            List<Proposal> proposals,
            Function<String, List<double[]>> ways,
            String family) {
        return switch (lens) {
            case OUTPUT -> BottleneckPicture.of(scenario, board);
            case FLOWS -> FlowPicture.of(scenario, board, ways, family);
            case DEALS -> DealsPicture.of(scenario, Bonds.of(scenario, board, proposals));
            case RISK -> ThreatPicture.of(scenario, board);
            case STOCK, FORECAST -> LensPicture.NOTHING;
        };
    }
}
