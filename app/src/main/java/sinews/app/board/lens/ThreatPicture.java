package sinews.app.board.lens;

import sinews.app.board.BoardItem;
import sinews.app.board.lens.LensPicture.Tag;
import sinews.model.board.Board;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;

/** What a contested strait costs those who pass it. */
final class ThreatPicture {
    private ThreatPicture() {}

    static LensPicture of(Scenario scenario, Board board) {
        List<Tag> tags = new ArrayList<>();
        for (Chokepoint c : scenario.chokepoints()) {
            Passage p = board.chokepoints().getOrDefault(c.id(), c.passage());
            if (p.status() == PassageStatus.CONTESTED) {
                MapPoint at = Projection.project(c.area().middle());
                String figures =
                        "hit %d %% · loss %d %%".formatted(p.hitBp() / 100, p.lossBp() / 100);
                tags.add(
                        new Tag(
                                "threat:" + c.id(),
                                -1,
                                List.of(new double[] {at.x(), at.y()}),
                                List.of(),
                                figures,
                                "warning",
                                0,
                                new BoardItem.ChokepointItem(c.id()),
                                "%s is contested: in %d %% of weeks a hit takes %d %% of what is under way there; %d %% of lift, %d.%d days more"
                                        .formatted(
                                                c.name(),
                                                p.hitBp() / 100,
                                                p.lossBp() / 100,
                                                p.liftBp() / 100,
                                                p.delayTenths() / 10,
                                                p.delayTenths() % 10)));
            }
        }
        return new LensPicture(List.of(), List.of(), List.of(), tags, 0);
    }
}
