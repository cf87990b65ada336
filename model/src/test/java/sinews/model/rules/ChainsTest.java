package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Tier;

import java.util.Arrays;
import java.util.List;
import java.util.Random;

/**
 * What holds along a chain of suppliers or hops: ratings, plans, and the monotonicities that are
 * true.
 */
class ChainsTest {

    /** Two assemblers of two nations share one component plant. */
    private static Setup chain() {
        return new Setup()
                .nation("C", 0, 0)
                .nation("A", 0, 0)
                .nation("B", 0, 0)
                .materiel("chip", Tier.COMPONENT, 1)
                .materiel("missile", Tier.END_ITEM, 1, new BomItem("chip", 1))
                .place("fab", "C")
                .place("a", "A")
                .place("b", "B")
                .place("front", "A")
                .lane("fab", "a", Mode.AIR, 100, 10)
                .lane("fab", "b", Mode.AIR, 100, 10)
                .lane("a", "front", Mode.AIR, 100, 10)
                .line("chips", "chip", "fab", "C", 480, f -> f.rates(0, 480, 480, 480).lead(1))
                .line(
                        "a-missiles",
                        "missile",
                        "a",
                        "A",
                        960,
                        f ->
                                f.rates(0, 960, 960, 960)
                                        .lead(1)
                                        .from("chip", "chips", null, 10_000, 0))
                .line(
                        "b-missiles",
                        "missile",
                        "b",
                        "B",
                        960,
                        f ->
                                f.rates(0, 960, 960, 960)
                                        .lead(1)
                                        .from("chip", "chips", null, 10_000, 0));
    }

    private static long made(Board board, Rules rules, int ticks, String line) {
        List<TickRecord> run = rules.adjudicate(board, Setup.turn(ticks)).ticks();
        return WorkedExamplesTest.starts(run, line).stream().mapToLong(Long::longValue).sum();
    }

    @Test
    void theRatingFollowsTheContractDownTheChain() {
        Rules rules =
                chain().order(
                                "a",
                                "A",
                                "missile",
                                "a-missiles",
                                900,
                                ContractTier.ASSURED,
                                20,
                                "front")
                        .order(
                                "b",
                                "B",
                                "missile",
                                "b-missiles",
                                900,
                                ContractTier.FOREIGN,
                                20,
                                "front")
                        .rules();
        assertThat(made(rules.start(), rules, 16, "a-missiles")).isGreaterThan(100);
        assertThat(made(rules.start(), rules, 16, "b-missiles")).isZero();
    }

    @Test
    void equalsShareTheChipsEvenly() {
        Rules rules =
                chain().order(
                                "a",
                                "A",
                                "missile",
                                "a-missiles",
                                900,
                                ContractTier.FOREIGN,
                                20,
                                "front")
                        .order(
                                "b",
                                "B",
                                "missile",
                                "b-missiles",
                                900,
                                ContractTier.FOREIGN,
                                20,
                                "front")
                        .rules();
        long a = made(rules.start(), rules, 16, "a-missiles");
        long b = made(rules.start(), rules, 16, "b-missiles");
        assertThat(Math.abs(a - b)).isLessThanOrEqualTo(1);
    }

    @Test
    void aSupplierWithoutInformationPlansOnLastQuartersHandOuts() {
        Setup blind =
                chain().order(
                                "a",
                                "A",
                                "missile",
                                "a-missiles",
                                40,
                                ContractTier.ASSURED,
                                48,
                                "front");
        blind.lines.removeLast();
        Setup told =
                chain().order(
                                "a",
                                "A",
                                "missile",
                                "a-missiles",
                                40,
                                ContractTier.ASSURED,
                                48,
                                "front")
                        .agreement("info", AgreementKind.INFORMATION, List.of("A", "C"), "*");
        told.lines.removeLast();
        long seen =
                told.rules()
                        .adjudicate(told.rules().start(), Setup.turn(1))
                        .after()
                        .lines()
                        .get("chips")
                        .target();
        long guessed =
                blind.rules()
                        .adjudicate(blind.rules().start(), Setup.turn(1))
                        .after()
                        .lines()
                        .get("chips")
                        .target();
        // 40 in 47 ticks of work is 41 a year; the blind supplier still sees a customer that took
        // 20 a tick.
        assertThat(seen).isEqualTo(41);
        assertThat(guessed).isEqualTo(480);
    }

    @Test
    void theShareOfABlockedSourceGoesToTheOthers() {
        Setup s = chain();
        s.line("chips-2", "chip", "b", "B", 480, f -> f.rates(0, 480, 480, 480).lead(1));
        s.lines.removeIf(l -> l.id().equals("a-missiles"));
        s.line(
                "a-missiles",
                "missile",
                "a",
                "A",
                480,
                f ->
                        f.rates(0, 480, 480, 480)
                                .lead(1)
                                .from("chip", "chips", null, 6_000, 0)
                                .from("chip", "chips-2", null, 4_000, 6));
        Rules rules = s.rules();
        Draft d = Draft.lookUp(Supplied.world(s), rules.start());
        LineCell missiles = d.network().line("a-missiles");
        assertThat(shares(missiles, 0)).containsExactly(10_000, 0);
        assertThat(shares(missiles, 6)).containsExactly(6_000, 4_000);
    }

    private static List<Integer> shares(@Nullable LineCell line, int tick) {
        assertThat(line).isNotNull();
        InputCell chip = line.inputs[0];
        HandOut.share(chip, tick);
        return Arrays.stream(chip.sources).map(s -> s.share).toList();
    }

    private static final class Supplied {
        static World world(Setup s) {
            return new World(s.scenario(), new Setup.FlatMap());
        }
    }

    /** One route, one consumer: more stock, lift or openness never lowers what is met. */
    private static long met(long stock, long lift, int tenths) {
        Rules rules =
                new Setup()
                        .nation("A", 0, 1_000_000)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("depot", "A")
                        .place("half", "A")
                        .place("front", "A")
                        .lane("depot", "half", Mode.SEA, lift, tenths)
                        .lane("half", "front", Mode.SEA, lift, 60)
                        .stock("depot", "x", "A", stock)
                        .demand("d", "front", "x", "A", DemandKind.EXPEND, 0, 30, 300)
                        .rules();
        Move all = new Move.Preposition("A", "x", stock, "depot", "front", Routes.ANY);
        return rules.adjudicate(rules.start(), Setup.moves(30, all))
                .after()
                .demands()
                .get("d")
                .met();
    }

    @Test
    void alongOneRouteMoreNeverMeetsLess() {
        Random r = new Random(11);
        for (int i = 0; i < 150; i++) {
            long stock = 1 + r.nextInt(300);
            long lift = 1 + r.nextInt(15);
            int tenths = 1 + r.nextInt(200);
            long met = met(stock, lift, tenths);
            assertThat(met(stock + r.nextInt(50), lift, tenths)).isGreaterThanOrEqualTo(met);
            assertThat(met(stock, lift + r.nextInt(5), tenths)).isGreaterThanOrEqualTo(met);
            assertThat(met(stock, lift, Math.max(1, tenths - r.nextInt(50))))
                    .isGreaterThanOrEqualTo(met);
        }
    }

    @Test
    void noCargoArrivesBeforeTheFastestRouteAllows() {
        for (long seed = 5_000; seed < 5_080; seed++) {
            RandomScenarios random = RandomScenarios.of(seed);
            Rules rules = random.setup().rules();
            Board start = rules.start();
            for (int i = 0; i < 20; i++) {
                if (random.move(start) instanceof Move.Preposition m
                        && rules.quote(start, "n0", m).obstacle() == null) {
                    int eta = rules.quote(start, "n0", m).effectTick();
                    TurnOutcome out =
                            rules.adjudicate(
                                    start,
                                    new TurnInput(
                                            24,
                                            List.of(new TurnInput.ReadyMove("the-move", "n0", m)),
                                            List.of(),
                                            List.of(),
                                            Chance.EXPECTED,
                                            1));
                    for (TickRecord tick : out.ticks()) {
                        for (Posting p : tick.postings()) {
                            if (p.cause().rule().equals("arrival")
                                    && p.cause().ref().equals("the-move")) {
                                assertThat(tick.tick()).isGreaterThanOrEqualTo(eta);
                                assertThat(p.to()).isEqualTo(new Account.Stock(m.to(), m.owner()));
                            }
                        }
                    }
                }
            }
        }
    }

    @Test
    void aFullLaneSendsCargoByTheNextBestHopIfNotMuchSlower() {
        Setup s =
                new Setup()
                        .nation("A", 0, 1_000_000)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("depot", "A")
                        .place("port", "A")
                        .place("front", "A")
                        .lane("depot", "front", Mode.AIR, 10, 10)
                        .lane("depot", "port", Mode.SEA, 10, 20)
                        .lane("port", "front", Mode.SEA, 10, 100)
                        .stock("depot", "x", "A", 30);
        // With a way back from the port the fastest way from there would lead through the depot
        // again.
        s.lanes.removeIf(l -> l.id().equals("port-depot"));
        Rules rules = s.rules();
        Board board =
                rules.adjudicate(
                                rules.start(),
                                Setup.moves(
                                        1,
                                        new Move.Preposition(
                                                "A", "x", 30, "depot", "front", Routes.ANY)))
                        .after();
        assertThat(board.lanes().get("depot-front").usedLift()).isEqualTo(10);
        assertThat(board.lanes().get("depot-port").usedLift()).isEqualTo(10);
        assertThat(board.cargo().values()).hasSize(3);
    }

    @Test
    void measuresSayWhoRunsOutFirst() {
        Setup s =
                new Setup()
                        .nation("A", 0, 1_000_000)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("depot", "A")
                        .place("front", "A")
                        .lane("depot", "front", Mode.SEA, 100, 200)
                        .stock("front", "x", "A", 35)
                        .stock("depot", "x", "A", 40)
                        .demand("d", "front", "x", "A", DemandKind.EXPEND, 0, 30, 300);
        Rules rules = s.rules();
        Measures m = rules.measures(rules.start());
        assertThat(m.runsOut()).containsExactly(new Measures.RunOut("d", "front", "x", 3));
        assertThat(m.demands().getFirst().daysTenths()).isEqualTo(245); // 35 of 10 a week
        assertThat(m.fillBp()).isEqualTo(10_000);
        Board moved =
                rules.adjudicate(
                                rules.start(),
                                Setup.moves(
                                        1,
                                        new Move.Preposition(
                                                "A", "x", 40, "depot", "front", Routes.ANY)))
                        .after();
        // 25 left; 40 more come in tick 3: enough for 6 ticks from now.
        assertThat(rules.measures(moved).runsOut())
                .containsExactly(new Measures.RunOut("d", "front", "x", 6));
    }

    @Test
    void learningIsCountedAndOrdersOfAllFormsAreHandedOut() {
        Rules rules =
                chain().order(
                                "m",
                                "A",
                                "missile",
                                "a-missiles",
                                60,
                                ContractTier.ASSURED,
                                3,
                                40,
                                "front",
                                OrderForm.MULTI_YEAR)
                        .rules();
        Board end = rules.adjudicate(rules.start(), Setup.turn(24)).after();
        assertThat(end.orders().get("m").delivered()).isEqualTo(60);
        assertThat(end.ledger().stock("front", "A", "missile")).isEqualTo(60);
        assertThat(end.lines().get("a-missiles").outputSoFar()).isGreaterThanOrEqualTo(60);
    }
}
