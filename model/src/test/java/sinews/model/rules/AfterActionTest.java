package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.StockKey;
import sinews.model.measures.Burden;
import sinews.model.measures.KnockOut;
import sinews.model.measures.LeadTime;
import sinews.model.measures.MeasureTables;
import sinews.model.measures.Progress;
import sinews.model.measures.Shortfall;
import sinews.model.measures.Table;
import sinews.model.review.MaterielSeries;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Mode;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Tier;
import sinews.model.session.Engine;
import sinews.model.session.Rerun;

import java.util.List;
import java.util.Set;

/** What the log tells afterwards, worked by hand on a front that is supplied from a depot. */
class AfterActionTest {

    /** Ten a week for eight weeks from 35 in stock; 20 more, or 10 more, lie two weeks away. */
    private static Setup front() {
        return new Setup()
                .nation("A", 300, 1_000_000)
                .nation("B", 100, 1_000_000)
                .materiel("x", Tier.END_ITEM, 5_000)
                .place("front", "A")
                .place("depot", "A")
                .place("yard", "B")
                .lane("depot", "front", Mode.SEA, 100, 140)
                .lane("yard", "front", Mode.SEA, 100, 140)
                .stock("front", "x", "A", 35)
                .stock("depot", "x", "A", 20)
                .stock("yard", "x", "B", 10)
                .demand("d", "front", "x", "A", DemandKind.EXPEND, 0, 8, 80);
    }

    private static Move forward(long units) {
        return new Move.Preposition("A", "x", units, "depot", "front", Routes.ANY);
    }

    @Test
    void aShortageHasABeginningAnEndAndAnArea() {
        SetupSession s = new SetupSession(front());
        s.turn("a");
        List<Shortfall> all = Shortfall.of(s.timeline());
        assertThat(all).hasSize(2); // the theatre, and its demand
        Shortfall d = all.getLast();
        // 35 meet ticks 0 to 2 and half of 3; ticks 4 to 7 get nothing; then nothing is asked.
        assertThat(d.asked()).isEqualTo(80);
        assertThat(d.unmet()).isEqualTo(45);
        assertThat(d.fillBp()).isEqualTo(4375);
        assertThat(d.firstEmpty()).isEqualTo(3);
        assertThat(d.recovered()).isEqualTo(8);
        assertThat(d.areaBp()).isEqualTo(45_000); // half a week and four whole ones
        assertThat(d.course().subList(0, 9))
                .containsExactly(10_000, 10_000, 10_000, 5_000, 0, 0, 0, 0, -1);
        assertThat(all.getFirst().theatre()).isEqualTo("front");
        assertThat(all.getFirst().areaBp()).isEqualTo(45_000);
    }

    @Test
    void aDemandThatIsMetWasNeverShort() {
        SetupSession s = new SetupSession(front().stock("front", "x", "B", 0));
        s.turn("a", forward(20));
        Shortfall d = Shortfall.of(s.timeline()).getLast();
        // 20 leave at tick 0 and are there in tick 2: 55 meet ticks 0 to 4 and half of 5.
        assertThat(d.firstEmpty()).isEqualTo(5);
        assertThat(d.unmet()).isEqualTo(25);
    }

    @Test
    void whatIsStillOwedInAWeekThatAsksNothingIsShortToo() {
        Setup setup = front();
        setup.demands.clear();
        setup.stocks.clear();
        setup.demand("d", "front", "x", "A", DemandKind.REPLENISH, 0, 1, 10)
                .stock("front", "x", "A", 4);
        SetupSession s = new SetupSession(setup);
        s.turn("a");
        Shortfall d = Shortfall.of(s.timeline()).getLast();
        // 10 are asked in tick 0 and 4 are met; the 6 that are owed are asked for again in each of
        // the other 11, and nothing comes.
        assertThat(d.unmet()).isEqualTo(6);
        assertThat(d.course().subList(0, 3)).containsExactly(4_000, 0, 0);
        assertThat(d.areaBp()).isEqualTo(6_000 + 11 * 10_000);
        assertThat(d.recovered()).isEqualTo(-1);
        assertThat(MaterielSeries.of(s.timeline(), "x").points())
                .allMatch(point -> point.shortfall() == 6);
    }

    @Test
    void theValueOfAMoveIsWhatIsMissingWithoutIt() {
        SetupSession s = new SetupSession(front());
        String move = s.turn("a", forward(20));
        Rerun again = new Rerun(Engine.of(s.rules), s.timeline());
        assertThat(again.without(Set.of())).isEqualTo(s.state().board());
        // 55 of 80 with it, 35 of 80 without: 6,875 less 4,375.
        assertThat(KnockOut.of(s.rules.scenario(), again, Progress.NONE))
                .containsExactly(new KnockOut(move, 6875, 4375, "d", 20));
    }

    @Test
    void laterMovesFollowTheNewIdsOfWhatEarlierOnesMade() {
        Setup setup =
                front().line("l", "x", "depot", "A", 480, f -> f.lead(1))
                        .line("m", "x", "depot", "A", 480, f -> f.lead(1));
        SetupSession s = new SetupSession(setup);
        s.turn("a", forward(5), forward(4));
        s.turn("a", forward(3));
        Rerun again = new Rerun(Engine.of(s.rules), s.timeline());
        assertThat(again.moves()).hasSize(3);
        assertThat(again.without(Set.of())).isEqualTo(s.state().board());
        assertThat(again.without(Set.copyOf(again.moves())).demands().get("d").met()).isEqualTo(35);
    }

    @Test
    void giftsAreABurdenAndSalesAreNot() {
        SetupSession s = new SetupSession(front());
        s.turn(
                "b",
                new Move.Transfer(
                        "B",
                        "A",
                        "x",
                        10,
                        "yard",
                        "front",
                        Routes.ANY,
                        Move.Terms.GIFT,
                        "",
                        0,
                        false));
        List<Burden> all = Burden.of(s.timeline());
        assertThat(all).extracting(Burden::nation).containsExactly("A", "B");
        assertThat(all.getLast().given()).isEqualTo(50_000);
        assertThat(all.getLast().budgetBp()).isEqualTo(2_500);
        assertThat(all.getFirst().given()).isZero();
    }

    @Test
    void whatIsSoldInAShipmentTogetherIsNoBurdenEither() {
        for (Move.Terms terms : List.of(Move.Terms.SALE, Move.Terms.GIFT)) {
            SetupSession s = new SetupSession(front());
            s.turn(
                    "b",
                    new Move.ShipTogether(
                            "A",
                            "front",
                            Routes.ANY,
                            terms,
                            false,
                            List.of(new Move.ShipTogether.Part("B", "x", 10, "yard"))));
            assertThat(Burden.of(s.timeline()).getLast().given())
                    .isEqualTo(terms == Move.Terms.SALE ? 0 : 50_000);
        }
    }

    @Test
    void leadTimeIsSplitByWhereItWent() {
        Setup setup =
                new Setup()
                        .nation("A", 0, 0)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("plant", "A")
                        .place("front", "A")
                        .lane("plant", "front", Mode.SEA, 100, 140)
                        .line("l", "x", "plant", "A", 480, f -> f.lead(2))
                        .order("o", "A", "x", "l", 4_000, ContractTier.ASSURED, 48, "front");
        SetupSession s = new SetupSession(setup);
        s.turn("a");
        // Ten a week begun in ticks 0 to 7 have arrived by tick 11: two to build, two at sea, and
        // from 0 to 7 ticks until they were begun.
        assertThat(LeadTime.of(s.timeline()))
                .containsExactly(new LeadTime("o", 80, 0, 35, 20, 0, 20));
    }

    @Test
    void whatIsLostAtSeaHasNotArrived() {
        Setup setup =
                new Setup()
                        .nation("A", 0, 0)
                        .materiel("x", Tier.END_ITEM, 1)
                        .chokepoint("strait")
                        .place("plant", "A")
                        .place("front", "A")
                        .lane("plant", "front", Mode.SEA, 100, 140, "strait")
                        .line("l", "x", "plant", "A", 480, f -> f.lead(2))
                        .order("o", "A", "x", "l", 40, ContractTier.ASSURED, 48, "front");
        setup.injects.add(
                Setup.inject(
                                "mines",
                                0,
                                0,
                                new Effect.ChokepointContest("strait", 10_000, 5_000, 10_000, 0))
                        .inject());
        SetupSession s = new SetupSession(setup);
        s.turn("a");
        long there = s.state().board().stock(new StockKey("front", "x", "A"));
        assertThat(s.state().board().orders().get("o").delivered()).isEqualTo(40);
        assertThat(there).isBetween(1L, 20L);
        assertThat(LeadTime.of(s.timeline()).getFirst().arrived()).isEqualTo(there);
    }

    @Test
    void whatALevelHidesIsNotInItsTables() {
        assertThat(ids(RuleLevel.L1)).containsExactly("turns", "theatres", "burden");
        assertThat(ids(RuleLevel.L2))
                .containsExactly("turns", "theatres", "lead-times", "sources", "burden");
        assertThat(ids(RuleLevel.L3))
                .containsExactly("turns", "theatres", "lead-times", "sources", "burden", "nations");
        assertThat(measures(RuleLevel.L1)).containsExactly("Demand met", "Units met", "Readiness");
        assertThat(measures(RuleLevel.L2)).contains("Resilience R").doesNotContain("Cohesion K");
        assertThat(measures(RuleLevel.L3)).contains("Cohesion K", "Exposure E", "Deterrence D");
    }

    private static MeasureTables tables(RuleLevel level) {
        Setup setup = front();
        setup.level = level;
        SetupSession s = new SetupSession(setup);
        s.turn("a");
        return new MeasureTables(s.rules, s.timeline());
    }

    private static List<String> ids(RuleLevel level) {
        return tables(level).tables().stream().map(Table::id).toList();
    }

    private static List<String> measures(RuleLevel level) {
        return tables(level).table("turns").orElseThrow().rows().stream()
                .map(r -> r.cells().getFirst().text())
                .toList();
    }
}
