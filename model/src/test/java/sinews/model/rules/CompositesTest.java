package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.board.PlaceState;
import sinews.model.board.TechnologyState;
import sinews.model.board.TickRecord;
import sinews.model.measures.Cohesion;
import sinews.model.measures.Composites;
import sinews.model.measures.Deterrence;
import sinews.model.measures.Exposure;
import sinews.model.measures.Progress;
import sinews.model.measures.Readiness;
import sinews.model.measures.Resilience;
import sinews.model.measures.Sources;
import sinews.model.measures.Survivability;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;

/** Composite measures, each worked by hand. */
class CompositesTest {

    private static Board with(Board board, Change... changes) {
        return board.applyMoves(new TickRecord(board.tick(), List.of(), List.of(changes)));
    }

    /** Two fronts of A, each asking 120 in the quarter ahead and needing 30 days. */
    private static Setup fronts() {
        return new Setup()
                .nation("A", 0, 0)
                .materiel("x", Tier.END_ITEM, 1)
                .materiel("y", Tier.END_ITEM, 1)
                .place("north", "A", LocationKind.THEATRE, 3)
                .place("south", "A", LocationKind.THEATRE, 0)
                .stock("north", "x", "A", 60)
                .stock("south", "y", "A", 30)
                .demand("n", "north", "x", "A", DemandKind.EXPEND, 0, 48, 480)
                .demand("s", "south", "y", "A", DemandKind.EXPEND, 0, 48, 480);
    }

    @Test
    void readinessDoesNotLetSurplusHelpAnotherTheatre() {
        Rules rules = fronts().rules();
        List<Reach> reaches = rules.reach(rules.start());
        assertThat(reaches)
                .containsExactly(
                        new Reach("n", 120, 12, List.of(new Reach.Site("north", 60))),
                        new Reach("s", 120, 12, List.of(new Reach.Site("south", 30))));
        // North 60 / 120 × 84 = 42 days of 30: 100. South 21 of 30: 70. Mean 85.
        assertThat(Readiness.of(rules.scenario(), reaches)).hasValue(85);
    }

    @Test
    void stockInReachOfTheAdversaryCountsByItsShelter() {
        Rules rules = fronts().rules();
        List<Reach> reaches = rules.reach(rules.start());
        // North has threat 3, no shelter: 40 % of 60 is 24, 16.8 days of 30: 56. South stays 70.
        assertThat(Survivability.of(rules.scenario(), rules.start(), reaches)).hasValue(63);
        // Hardened twice: 80 % of 60 is 48, 33.6 days: 100.
        Board hardened =
                with(rules.start(), new Change.PlaceSet(new PlaceState("north", 3, 2, false, -1)));
        assertThat(Survivability.of(rules.scenario(), hardened, reaches)).hasValue(85);
    }

    @Test
    void stockThatNobodyNeedsIsNoReadiness() {
        Rules rules =
                new Setup()
                        .nation("A", 0, 0)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("p", "A")
                        .rules();
        assertThat(Readiness.of(rules.scenario(), rules.reach(rules.start()))).isEmpty();
    }

    @Test
    void exposureLosesTwentyForEachSecretThatIsOut() {
        Rules rules = fronts().rules();
        assertThat(Exposure.of(rules.start())).isEqualTo(100);
        // Half a fuse: 20 × 3465 / 6931 = 9.998; 90.001, cut.
        Board half =
                with(
                        rules.start(),
                        new Change.TechnologySet(new TechnologyState("t", 3465, 9000, -1)));
        assertThat(Exposure.of(half)).isEqualTo(90);
        // One with a short fuse is out all the same.
        Board out = with(half, new Change.TechnologySet(new TechnologyState("u", 500, 400, 7)));
        assertThat(Exposure.of(out)).isEqualTo(70);
        Board all = out;
        for (int i = 0; i < 6; i++) {
            all = with(all, new Change.TechnologySet(new TechnologyState("v" + i, 7000, 6931, 1)));
        }
        assertThat(Exposure.of(all)).isZero();
    }

    @Test
    void cohesionIsTrustLessTheGapBetweenBestAndWorstServed() {
        Rules rules =
                fronts().nation("B", 0, 0, f -> f.trust(Map.of("A", 80)))
                        .nation("C", 0, 0)
                        .demand("b", "south", "x", "B", DemandKind.EXPEND, 0, 48, 480)
                        .rules();
        // Six pairs: one of 80, five of 50: 55.
        assertThat(Cohesion.of(rules.scenario(), rules.start())).hasValue(55);
        // A met 100 and 100 of 100, B 60 of 100: 40 points apart, a quarter of it off.
        Board unequal =
                with(
                        rules.start(),
                        new Change.DemandSet(new DemandState("n", true, 100, 100, 0, 0, 0, 0, -1)),
                        new Change.DemandSet(new DemandState("s", true, 100, 100, 0, 0, 0, 0, -1)),
                        new Change.DemandSet(new DemandState("b", true, 100, 60, 40, 0, 0, 0, 3)));
        assertThat(Cohesion.of(rules.scenario(), unequal)).hasValue(45);
    }

    @Test
    void sourcesCountByTheirShare() {
        Rules rules =
                new Setup()
                        .nation("A", 0, 0)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("p", "A")
                        .line("one", "x", "p", "A", 75, f -> f)
                        .line("two", "x", "p", "A", 25, f -> f)
                        .line("cold", "x", "p", "A", 0, f -> f)
                        .rules();
        Sources s = Sources.of(rules.start(), "x");
        assertThat(s.lines()).isEqualTo(2);
        assertThat(s.hhi()).isEqualTo(6250); // 75² + 25²
        assertThat(s.effectiveHundredths()).isEqualTo(160);
        Sources none = Sources.of(rules.start(), "y");
        assertThat(none.hhi()).isEqualTo(10_000);
        assertThat(none.effectiveHundredths()).isZero();
    }

    @Test
    void criticalIsWhatDemandsNeedWithItsInputs() {
        Rules rules =
                new Setup()
                        .nation("A", 0, 0)
                        .materiel("chip", Tier.COMPONENT, 1)
                        .materiel("ore", Tier.MATERIAL, 1)
                        .materiel(
                                "x",
                                Tier.END_ITEM,
                                1,
                                new BomItem("chip", 2),
                                new BomItem("ore", 1))
                        .materiel("other", Tier.END_ITEM, 1)
                        .place("p", "A")
                        .line("chips", "chip", "p", "A", 10, f -> f)
                        .line("xs", "x", "p", "A", 10, f -> f)
                        .line("others", "other", "p", "A", 10, f -> f)
                        .demand("d", "p", "x", "A", DemandKind.EXPEND, 0, 48, 480)
                        .rules();
        assertThat(Sources.critical(rules.scenario(), rules.start())).containsExactly("chip", "x");
    }

    /** A plant at the front that makes ten a week, against ten a week. */
    private static Rules plant(long stock) {
        return new Setup()
                .nation("A", 0, 0)
                .materiel("x", Tier.END_ITEM, 1)
                .place("front", "A")
                .line("l", "x", "front", "A", 480, f -> f.lead(4))
                .stock("front", "x", "A", stock)
                .order("o", "A", "x", "l", 4_000, ContractTier.ASSURED, 48, "front")
                .demand("d", "front", "x", "A", DemandKind.EXPEND, 0, 480, 4_800)
                .rules();
    }

    @Test
    void aPlantIsSafeToLoseWhenStocksLastUntilItIsBack() {
        // 50 in stock last ticks 0 to 4; with the plant its first ten come in tick 4, so tick 5 is
        // the first that goes without. Back after 12 and a lead of 4.
        Rules few = plant(50);
        Resilience thin = Resilience.of(few, few.start(), Progress.NONE);
        assertThat(thin.nodes()).containsExactly(new Resilience.Node("l", 5, 16));
        assertThat(thin.meanHhi()).isEqualTo(10_000);
        assertThat(thin.score()).isZero();
        // 300 last 30 ticks: nobody would notice within the horizon.
        Rules many = plant(300);
        Resilience deep = Resilience.of(many, many.start(), Progress.NONE);
        assertThat(deep.nodes()).containsExactly(new Resilience.Node("l", Resilience.HORIZON, 16));
        assertThat(deep.score()).isEqualTo(60);
    }

    @Test
    void reckoningResilienceCanBeStopped() {
        Rules rules = plant(50);
        assertThatThrownBy(() -> Resilience.of(rules, rules.start(), (done, of) -> false))
                .isInstanceOf(CancellationException.class);
    }

    @Test
    void productionDetersAsFarAsItIsSeen() {
        Setup s =
                new Setup()
                        .nation("A", 0, 0)
                        .place("p", "A", LocationKind.PLANT, 3)
                        .materiel("x", Tier.END_ITEM, 1)
                        .line("l", "x", "p", "A", 480, f -> f.lead(1))
                        .line("half", "x", "p", "A", 0, f -> f.rates(0, 480, 480, 480))
                        .order("o", "A", "x", "l", 4_000, ContractTier.ASSURED, 48, "p");
        Materiel x = s.materiel.removeFirst();
        s.materiel.add(
                new Materiel(
                        x.id(),
                        x.name(),
                        x.label(),
                        x.icon(),
                        x.tier(),
                        x.family(),
                        x.variant(),
                        x.listPrice(),
                        x.perShipUnit(),
                        x.technology(),
                        x.bom(),
                        x.weight(),
                        960,
                        x.provenance()));
        // Nobody knows of either line.
        SetupSession hidden = new SetupSession(s);
        hidden.turn("a");
        List<Composites> all = Composites.of(hidden.rules, hidden.timeline());
        assertThat(all.getLast().parts().orElseThrow().production()).isZero();
        // Half of line l is known: 240 a year of 960 is 25 %.
        var line = s.lines.removeFirst();
        s.lines.addFirst(revealed(line, 5_000));
        SetupSession known = new SetupSession(s);
        known.turn("a");
        var parts =
                new ArrayList<>(Composites.of(known.rules, known.timeline()))
                        .getFirst()
                        .parts()
                        .orElseThrow();
        assertThat(parts.production()).isEqualTo(25);
        assertThat(parts.promised()).isZero();
    }

    /** A line of 480 a year, half of it known, in a place of threat 3; the opponent makes 960. */
    private static Setup watched() {
        Setup s =
                new Setup()
                        .nation("A", 0, 0)
                        .place("p", "A", LocationKind.PLANT, 3)
                        .place("q", "A", LocationKind.PLANT, 2)
                        .materiel("x", Tier.END_ITEM, 1)
                        .line("l", "x", "p", "A", 480, f -> f.lead(1))
                        .order("o", "A", "x", "l", 4_000, ContractTier.ASSURED, 48, "q")
                        .lane("p", "q", Mode.LAND, 1_000, 10);
        s.lines.replaceAll(l -> revealed(l, 5_000));
        s.materiel.replaceAll(
                x ->
                        new Materiel(
                                x.id(),
                                x.name(),
                                x.label(),
                                x.icon(),
                                x.tier(),
                                x.family(),
                                x.variant(),
                                x.listPrice(),
                                x.perShipUnit(),
                                x.technology(),
                                x.bom(),
                                x.weight(),
                                960,
                                x.provenance()));
        return s;
    }

    private static Deterrence atStart(Setup s) {
        SetupSession session = new SetupSession(s);
        return Composites.of(session.rules, session.timeline()).getFirst().parts().orElseThrow();
    }

    @Test
    void whatIsComingWithinAYearCountsHalfAndWhatIsOnlyAnnouncedInvites() {
        for (int until : List.of(48, 49)) {
            for (String place : List.of("p", "q")) {
                Setup s = watched();
                s.line(
                        "coming",
                        "x",
                        place,
                        "A",
                        0,
                        f -> f.rates(0, 480, 480, 480).phase(LinePhase.BUILD, until));
                s.lines.replaceAll(l -> l.id().equals("coming") ? revealed(l, 10_000) : l);
                // 240 that is seen and half of 480 that comes, of 960; a day later than a year not.
                assertThat(atStart(s).production()).isEqualTo(until == 48 ? 50 : 25);
                assertThat(atStart(s).promised()).isEqualTo(place.equals("p") ? 1 : 0);
            }
        }
    }

    @Test
    void outputThatFallsCostsFivePoints() {
        Setup s = watched();
        s.injects.add(Setup.inject("fire", 0, 0, new Effect.LineOutage("l", 5_000, 0)).inject());
        SetupSession session = new SetupSession(s);
        session.turn("a");
        List<Composites> all = Composites.of(session.rules, session.timeline());
        assertThat(all.getFirst().parts().orElseThrow().production()).isEqualTo(25);
        // Five a week finished in ticks 1 to 11: 55, 220 a year, half of it known: 11 % of 960.
        assertThat(all.getLast().parts().orElseThrow().production()).isEqualTo(11 - 5);
    }

    private static sinews.model.scenario.Line revealed(sinews.model.scenario.Line l, int bp) {
        return new sinews.model.scenario.Line(
                l.id(),
                l.name(),
                l.materiel(),
                l.location(),
                l.nation(),
                l.licenceHolder(),
                l.minRate(),
                l.baseRate(),
                l.surgeRate(),
                l.maxRate(),
                l.rate(),
                l.rampBp(),
                l.lead(),
                l.wip(),
                l.bins(),
                l.sources(),
                l.phase(),
                l.schedule(),
                l.security(),
                l.bakedIn(),
                bp,
                l.outputSoFar(),
                l.capitalPerUnit(),
                l.terminationBp(),
                l.referenceLot(),
                l.provenance());
    }

    @Test
    void modesAreNotNeededForStockAtTheTheatre() {
        // A depot ten days away counts, one twenty days away does not.
        Rules rules =
                new Setup()
                        .nation("A", 0, 0)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("front", "A")
                        .place("near", "A")
                        .place("far", "A")
                        .lane("near", "front", Mode.SEA, 100, 100)
                        .lane("far", "front", Mode.SEA, 100, 200)
                        .stock("near", "x", "A", 40)
                        .stock("far", "x", "A", 400)
                        .demand("d", "front", "x", "A", DemandKind.EXPEND, 0, 48, 480)
                        .rules();
        Reach reach = rules.reach(rules.start()).getFirst();
        assertThat(reach.sites()).containsExactly(new Reach.Site("near", 40));
        assertThat(reach.usable()).isEqualTo(40);
    }
}
