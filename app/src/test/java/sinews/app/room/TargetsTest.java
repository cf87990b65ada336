package sinews.app.room;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

import sinews.app.console.TestSession;
import sinews.app.room.Targets.Target;
import sinews.model.geo.LatLon;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

import java.util.List;

class TargetsTest {
    private static final List<Target> ALL = Targets.of(PlayedView.atStart().board());

    private static List<String> found(String words) {
        return Targets.search(ALL, words, 4).stream().map(Target::id).toList();
    }

    @Test
    void placesStraitsAndNationsAreFoundByName() {
        assertThat(found("kaohs")).containsExactly("tw-kaohsiung");
        assertThat(found("Taiwan")).containsExactly("taiwan-strait", "TW", "taiwan");
        assertThat(found("air base travis")).containsExactly("us-travis");
        assertThat(found("strait")).hasSize(4);
        assertThat(found("  ")).isEmpty();
        assertThat(found("atlantis")).isEmpty();
        assertThat(ALL).hasSizeGreaterThan(TestSession.scenario().locations().size());
    }

    @Test
    void aPlaceIsMarkedInTheMiddleAndANationIsShownWhole() {
        Target guam = Targets.search(ALL, "Guam", 1).getFirst();
        assertThat(guam.aim().middle()).isEqualTo(Projection.project(new LatLon(13.45, 144.65)));
        assertThat(guam.aim().marked()).isTrue();
        Target us = Targets.search(ALL, "United States", 1).getFirst();
        assertThat(us.aim().marked()).isFalse();
        // From California to the east coast, whatever fleets and bases are elsewhere.
        double west = us.aim().middle().x() - us.aim().width() / 2;
        double east = us.aim().middle().x() + us.aim().width() / 2;
        assertThat(Projection.project(new LatLon(38, -122)).x()).isBetween(west, east);
        assertThat(Projection.project(new LatLon(34, -78)).x()).isBetween(west, east);
    }

    @Test
    void theMiddleIsTheMedian() {
        MapPoint m =
                Targets.middle(
                        List.of(
                                new MapPoint(0.1, 0.2),
                                new MapPoint(0.9, 0.3),
                                new MapPoint(0.2, 0.1),
                                new MapPoint(0.3, 0.4)));
        assertThat(m.x()).isCloseTo(0.25, within(1e-9));
        assertThat(m.y()).isCloseTo(0.25, within(1e-9));
    }
}
