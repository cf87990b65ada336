package sinews.app.board.lens;

import sinews.app.board.BoardItem;
import sinews.app.board.lens.LensPicture.Tag;
import sinews.model.board.Board;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.AreaShape;
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
                MapPoint at = Projection.project(middle(c.area()));
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

    private static LatLon middle(AreaShape area) {
        return switch (area) {
            case AreaShape.Circle c -> new LatLon(c.lat(), c.lon());
            case AreaShape.Polygon p -> {
                double lat = 0;
                double lon = 0;
                double first = p.points().getFirst().get(1);
                for (List<Double> point : p.points()) {
                    lat += point.get(0);
                    lon += first + Math.IEEEremainder(point.get(1) - first, 360);
                }
                int n = p.points().size();
                yield Curve.at(lat / n, lon / n);
            }
        };
    }
}
