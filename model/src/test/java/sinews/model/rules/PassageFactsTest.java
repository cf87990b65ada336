package sinews.model.rules;

import static sinews.model.rules.Figure.low;
import static sinews.model.rules.Figure.of;
import static sinews.model.rules.Figure.value;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.geo.TransitDays;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.io.ScenarioReader;

import java.nio.file.Path;
import java.util.Map;

/** Detours by the sea-route network when straits close: public facts against the lanes. */
class PassageFactsTest {
    /** 14 and 18 knots in kilometres a day: the speeds of the source. */
    private static final int SLOW = 622;

    private static final int FAST = 800;

    private static Setup world() {
        Setup s = new Setup().nation("US", 0, 0);
        s.chokepoints.addAll(
                ScenarioReader.read(Path.of("..", "scenarios", "taiwan-blockade"))
                        .orThrow()
                        .chokepoints());
        port(s, "singapore", 1.26, 103.82);
        port(s, "rotterdam", 51.95, 4.05);
        port(s, "mumbai", 18.94, 72.84);
        port(s, "yokohama", 35.44, 139.65);
        port(s, "busan", 35.10, 129.04);
        port(s, "norfolk", 36.93, -76.33);
        s.lane("singapore", "rotterdam", Mode.SEA, 100, null);
        s.lane("mumbai", "rotterdam", Mode.SEA, 100, null);
        s.lane("mumbai", "yokohama", Mode.SEA, 100, null);
        s.lane("singapore", "busan", Mode.SEA, 100, null);
        s.lane("norfolk", "yokohama", Mode.SEA, 100, null);
        return s;
    }

    private static void port(Setup s, String id, double lat, double lon) {
        s.places.add(
                new Location(
                        id,
                        id,
                        "US",
                        lat,
                        lon,
                        "r",
                        LocationKind.PORT,
                        1_000_000L,
                        1_000_000L,
                        0,
                        0,
                        Map.of()));
    }

    private static final Rules RULES = Rules.of(world().scenario());

    /** Kilometres a lane grows by when these chokepoints close. */
    private static long longer(String from, String to, String... closed) {
        Effect[] effects = new Effect[closed.length];
        for (int i = 0; i < closed.length; i++) {
            effects[i] = new Effect.ChokepointClose(closed[i], false);
        }
        Board after =
                RULES.adjudicate(RULES.start(), Setup.turn(1, Setup.inject("shut", 0, 0, effects)))
                        .after();
        return km(after, from, to) - km(RULES.start(), from, to);
    }

    private static long km(Board board, String from, String to) {
        return board.lanes().get(from + "-" + to).km();
    }

    @Test
    void theCapeAt14Knots() {
        PublicFact.of(
                        "Singapore to Rotterdam by the Cape instead of Suez, at 14 knots, more",
                        "10.4 days (8 to 10.4 at 18 to 14 knots)",
                        "TRN-053",
                        "TRN-052")
                .isWithinTenths(
                        "9.9",
                        "10.9",
                        TransitDays.tenths((int) longer("singapore", "rotterdam", "suez"), SLOW),
                        "days");
    }

    @Test
    void theCapeAt18Knots() {
        PublicFact.of(
                        "Singapore to Rotterdam by the Cape instead of Suez, at 18 knots, more",
                        low("TRN-053") + " days",
                        "TRN-053",
                        "TRN-052")
                .isWithinTenths(
                        "7.5",
                        "8.5",
                        TransitDays.tenths((int) longer("singapore", "rotterdam", "suez"), FAST),
                        "days");
    }

    @Test
    void mumbaiToRotterdamByTheCape() {
        PublicFact.of(
                        "Mumbai to Rotterdam by the Cape instead of Suez, at 14 knots, more",
                        of("TRN-055").high() + " days",
                        "TRN-055")
                .isWithinTenths(
                        "12.6",
                        "14.0",
                        TransitDays.tenths((int) longer("mumbai", "rotterdam", "suez"), SLOW),
                        "days");
    }

    @Test
    void theTaiwanStraitIsPassedBy() {
        PublicFact.of(
                        "Singapore to Busan round Taiwan instead of through the strait, at 14"
                                + " knots, more",
                        "0.4 days (127 nm); less than a day",
                        "TRN-061")
                .isWithinTenths(
                        "0.3",
                        "0.9",
                        TransitDays.tenths(
                                (int) longer("singapore", "busan", "taiwan-strait"), SLOW),
                        "days");
    }

    @Test
    void sundaForMalacca() {
        PublicFact.of(
                        "Mumbai to Yokohama by Sunda instead of Malacca, at 14 knots, more",
                        "1.8 days (" + value("TRN-056") + " nm)",
                        "TRN-056")
                .isWithinTenths(
                        "1.3",
                        "2.3",
                        TransitDays.tenths((int) longer("mumbai", "yokohama", "malacca"), SLOW),
                        "days");
    }

    @Test
    void suezForPanama() {
        PublicFact.of(
                        "Norfolk to Yokohama by Suez instead of Panama, at 14 knots, more",
                        "10.9 days (" + value("TRN-059") + " nm)",
                        "TRN-059")
                .isWithinTenths(
                        "10.4",
                        "11.4",
                        TransitDays.tenths((int) longer("norfolk", "yokohama", "panama"), SLOW),
                        "days");
    }
}
