package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.lens.Bottleneck;
import sinews.model.lens.Bottleneck.Hold;
import sinews.model.lens.Bottlenecks;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.scenario.Tier;
import sinews.model.session.SeatView;

import java.util.List;
import java.util.Map;

/** Which input starves which line, worked by hand. */
class BottlenecksTest {
    /**
     * Ore → chip → missile, all at one rate of 480 a year, ten a week. The mine of A gives 2 of the
     * 10 ores a week that the chips need; two missile lines want ten chips a week each.
     */
    private static Setup chain() {
        return new Setup()
                .nation("A", 0, 0)
                .nation("B", 0, 0)
                .materiel("ore", Tier.MATERIAL, 1)
                .materiel("chip", Tier.COMPONENT, 1, new BomItem("ore", 1))
                .materiel("shell", Tier.COMPONENT, 1)
                .materiel(
                        "missile",
                        Tier.END_ITEM,
                        1,
                        new BomItem("chip", 2),
                        new BomItem("shell", 1))
                .place("pit", "A")
                .place("fab", "A")
                .place("one", "A")
                .place("two", "B")
                .lane("pit", "fab", Mode.LAND, 100, 10)
                .lane("fab", "one", Mode.LAND, 100, 10)
                .lane("fab", "two", Mode.AIR, 100, 10)
                .line("mine", "ore", "pit", "A", 96, f -> f.rates(0, 96, 96, 96).lead(1))
                .line(
                        "chips",
                        "chip",
                        "fab",
                        "A",
                        480,
                        f -> f.rates(0, 480, 480, 480).lead(1).from("ore", "mine", null, 10_000, 0))
                .line("line-one", "missile", "one", "A", 480, Fed::missiles)
                .line("line-two", "missile", "two", "B", 480, Fed::missiles);
    }

    private static final class Fed {
        static Setup.LineFigures missiles(Setup.LineFigures f) {
            return f.rates(0, 480, 480, 480)
                    .lead(1)
                    .bins(Map.of("chip", 3L, "shell", 90L))
                    .from("chip", "chips", null, 10_000, 0)
                    .from("shell", null, "one", 10_000, 0);
        }
    }

    private static List<Bottleneck> after(Setup setup, Scenario scenario, TurnInput turn) {
        Rules rules = setup.rules();
        return Bottlenecks.of(scenario, rules.adjudicate(rules.start(), turn).after());
    }

    private static Bottleneck of(List<Bottleneck> all, String line) {
        return all.stream()
                .filter(b -> b.line().equals(line) && b.holds())
                .findFirst()
                .orElseThrow();
    }

    @Test
    void nothingIsKnownBeforeTheFirstTick() {
        Setup setup = chain();
        assertThat(Bottlenecks.of(setup.scenario(), setup.rules().start())).isEmpty();
    }

    @Test
    void theChainIsFollowedToTheMine() {
        Setup setup = chain();
        List<Bottleneck> all = after(setup, setup.scenario(), Setup.turn(1));

        Bottleneck chips = of(all, "chips");
        assertThat(chips.input()).isEqualTo("ore");
        assertThat(chips.weekly()).isEqualTo(10);
        assertThat(chips.bin()).isZero();
        assertThat(chips.feeds()).hasSize(1);
        assertThat(chips.feeds().getFirst().hold()).isEqualTo(Hold.TOO_SLOW);
        assertThat(chips.feeds().getFirst().place()).isEqualTo("pit");

        // Nobody has ordered: the rate falls by twice 5 % of base to 432 a year, nine a week of two
        // chips each. Three chips make one missile; one chip is left.
        Bottleneck one = of(all, "line-one");
        assertThat(one.input()).isEqualTo("chip");
        assertThat(one.weekly()).isEqualTo(18);
        assertThat(one.bin()).isEqualTo(1);
        assertThat(one.lacking()).isPositive();
        assertThat(one.coming()).isZero();
        assertThat(one.feeds().getFirst().hold()).isEqualTo(Hold.STARVED);
        assertThat(one.feeds().getFirst().upstream()).isEqualTo("ore");
        assertThat(one.feeds().getFirst().place()).isEqualTo("fab");

        assertThat(Bottlenecks.waiting(all))
                .containsEntry("chip", List.of("line-one", "line-two"))
                .containsEntry("ore", List.of("chips"));
    }

    @Test
    void anInputThatWasRefusedButStillLastsHoldsNothing() {
        Setup setup = chain();
        List<Bottleneck> all = after(setup, setup.scenario(), Setup.turn(1));
        // 90 shells in the bin last nine weeks; the store has none and refuses nothing yet, as
        // four weeks and transit are covered.
        assertThat(all).noneMatch(b -> b.input().equals("shell"));

        List<Bottleneck> later = after(setup, setup.scenario(), Setup.turn(4));
        assertThat(later)
                .filteredOn(b -> b.input().equals("shell"))
                .allMatch(b -> !b.holds())
                .allMatch(b -> b.feeds().getFirst().hold() == Hold.EMPTY)
                .allMatch(b -> b.feeds().getFirst().line().isEmpty());
    }

    @Test
    void aBanIsNamed() {
        Setup setup = chain();
        TurnInput ban =
                Setup.turn(
                        2,
                        Setup.inject(
                                "ban",
                                0,
                                40,
                                new Effect.ExportBan("A", List.of(), List.of("chip"))));
        List<Bottleneck> all = after(setup, setup.scenario(), ban);
        assertThat(of(all, "line-two").feeds().getFirst().hold()).isEqualTo(Hold.BANNED);
        assertThat(of(all, "line-one").feeds().getFirst().hold()).isEqualTo(Hold.STARVED);
    }

    @Test
    void aSourceThatIsNotReadyIsNamed() {
        Setup setup = chain();
        setup.lines.removeFirst();
        setup.line(
                "mine",
                "ore",
                "pit",
                "A",
                96,
                f -> f.rates(0, 96, 96, 96).lead(1).phase(LinePhase.BUILD, 40));
        List<Bottleneck> all = after(setup, setup.scenario(), Setup.turn(1));
        assertThat(of(all, "chips").feeds().getFirst().hold()).isEqualTo(Hold.NOT_WORKING);
    }

    @Test
    void aSeatIsToldOnlyWhatItSees() {
        Setup setup = chain();
        Scenario scenario = setup.scenario();
        Rules rules = setup.rules();
        Board after = rules.adjudicate(rules.start(), Setup.turn(1)).after();
        SeatView b =
                new SeatView(
                        new Seat(
                                "b",
                                "B",
                                SeatKind.NATION,
                                Map.of("B", List.of()),
                                List.of("B"),
                                "",
                                List.of(),
                                4));
        List<Bottleneck> all = Bottlenecks.of(scenario, b.of(scenario, after));
        assertThat(all).extracting(Bottleneck::line).containsOnly("line-two");
        assertThat(of(all, "line-two").feeds().getFirst().hold()).isEqualTo(Hold.NOT_SEEN);
    }
}
