package sinews.model.movement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.movement.Itinerary.Hold;
import sinews.model.rules.Chance;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.PassageStatus;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;

/** Which consignments go another way than planned, and by how much later. */
class ReroutesTest {
    private static Shipped shipped;

    @BeforeAll
    static void play() {
        shipped = new Shipped(5, Chance.EXPECTED);
    }

    private static SortedMap<String, Reroute> of(Shipped.Turn t) {
        return Reroutes.between(shipped.rules, t.before(), t.after(), t.result().ticks());
    }

    @Test
    void theWayAgreesWithWhenItIsExpected() {
        for (Shipped.Turn t : shipped.turns) {
            Itineraries ways = new Itineraries(shipped.rules, t.after());
            for (Cargo c : t.after().cargo().values()) {
                Itinerary i = ways.of(c);
                int from = t.after().tick() - 1 + (c.underWay() ? 0 : 1);
                int eta = i.open() ? from + Math.ceilDiv(i.tenths(), 70) : -1;
                assertThat(eta).as("%s", c).isEqualTo(c.eta());
                assertThat(i.hold() == Hold.NONE).isEqualTo(c.underWay());
            }
        }
    }

    @Test
    void nothingIsReroutedWhileTheStraitsStay() {
        assertThat(of(shipped.turn(2))).isEmpty();
        assertThat(of(shipped.turn(4))).isEmpty();
    }

    @Test
    void magnetsForNorwayKeepClearOfTheTaiwanStrait() {
        SortedMap<String, Reroute> found = of(shipped.turn(5));
        assertThat(found).isNotEmpty();
        assertThat(found.values()).allMatch(Reroute::open);
        Reroute magnets =
                found.values().stream()
                        .filter(
                                r ->
                                        r.now()
                                                .getFirst()
                                                .lane()
                                                .equals("cn-shanghai--de-nordenham-sea"))
                        .findFirst()
                        .orElseThrow();
        // Bab-el-Mandeb closed behind it.
        assertThat(magnets.straits())
                .containsExactly(new Reroute.Strait("taiwan-strait", PassageStatus.CLOSED));
        // The same lanes; before, the ship was to pass the strait, now it leaves it aside.
        assertThat(lanes(magnets.old())).endsWith(lanes(magnets.now()).toArray(String[]::new));
        assertThat(magnets.old()).noneMatch(s -> s.closed().contains("taiwan-strait"));
        assertThat(magnets.now()).allMatch(s -> s.closed().contains("taiwan-strait"));
    }

    @Test
    void aShipThatAStraitClosesBehindIsNotRerouted() {
        Shipped.Turn t = shipped.turn(5);
        SortedMap<String, Reroute> found = of(t);
        for (Cargo c : t.after().cargo().values()) {
            boolean sailing = c.underWay() && c.departed() < t.before().tick();
            boolean last = c.underWay() && shipped.scenario.lane(c.lane()).to().equals(c.toPlace());
            if (sailing && last && !c.returning()) {
                assertThat(found).doesNotContainKey(c.id());
            }
        }
    }

    private static List<String> lanes(List<Stretch> way) {
        return way.stream().map(Stretch::lane).toList();
    }

    private static Cargo cargo(Board board, Reroute r) {
        Cargo c = board.cargo().get(r.cargo());
        if (c == null) {
            throw new AssertionError("no cargo " + r.cargo());
        }
        return c;
    }

    @Test
    void daysMoreAgreeWithTheTicksByWhichItComesLater() {
        int compared = 0;
        Shipped.Turn t = shipped.turn(5);
        for (Reroute r : of(t).values()) {
            Cargo was = t.before().cargo().get(r.cargo());
            if (was != null) {
                double ticks = r.extraTenths() / 70.0;
                int later = cargo(t.after(), r).eta() - was.eta();
                assertThat((double) later).as("%s", r).isBetween(ticks - 1, ticks + 1);
                compared++;
            }
        }
        assertThat(compared).isPositive();
    }

    @Test
    void aShipThatTurnsBackHasAnotherWay() {
        Board before = shipped.turn(2).after();
        TurnOutcome outcome =
                shipped.rules.adjudicate(
                        before,
                        new TurnInput(
                                1,
                                List.of(),
                                List.of(
                                        new TurnInput.DeliveredInject(
                                                closing("bab-el-mandeb"), before.tick())),
                                List.of(),
                                Chance.EXPECTED,
                                0));
        Board after = outcome.after();
        SortedMap<String, Reroute> found =
                Reroutes.between(shipped.rules, before, after, outcome.ticks());
        List<Cargo> back = after.cargo().values().stream().filter(Cargo::returning).toList();
        assertThat(back).isNotEmpty();
        for (Cargo c : back) {
            assertThat(found).containsKey(c.id());
            Reroute r = found.get(c.id());
            assertThat(r.now().getFirst().to()).isZero();
            assertThat(r.old().getFirst().to()).isEqualTo(1);
            assertThat(r.old().getFirst().lane()).isEqualTo(c.lane());
            // It is nearer to where it left than it was at the beginning of the week.
            Cargo was = before.cargo().get(c.id());
            assertThat(was).isNotNull();
            assertThat(Spot.of(c).part()).isLessThan(Spot.of(was).part());
        }
    }

    private static Inject closing(String chokepoint) {
        Inject i = shipped.scenario.injects().getFirst();
        return new Inject(
                "closing",
                "Closed",
                i.storyline(),
                3,
                false,
                "",
                "Closed",
                "",
                "",
                List.of(),
                List.of("*"),
                "",
                0,
                0,
                List.of(new Effect.ChokepointClose(chokepoint, true)),
                Map.of());
    }

    @Test
    void aShipSailsBackAlongItsLane() {
        Cargo c =
                new Cargo(
                        "c1", "m", "US", "there", "", "US", 1, 1, List.of(), "", "lane", 30, 100, 4,
                        false, 9, "m-1");
        assertThat(Spot.of(c)).isEqualTo(Spot.on("lane", 0.7));
        // Seven tenths of the way out, seven tenths of the way still to go home.
        assertThat(c.turnedBack().tenthsLeft()).isEqualTo(70);
        assertThat(Spot.of(c.turnedBack())).isEqualTo(Spot.on("lane", 0.7));
        assertThat(Spot.of(c.turnedBack().sailed(0))).isEqualTo(Spot.on("lane", 0));
        Change.CargoMoved moved =
                new Change.CargoMoved(
                        5, List.of("c1"), List.of("port"), List.of(0L), List.of(0L), List.of(6L));
        assertThat(Spot.of(moved.moved(0, c))).isEqualTo(Spot.at("port"));
    }
}
