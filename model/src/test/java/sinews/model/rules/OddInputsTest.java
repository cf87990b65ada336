package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * Every move with odd figures and names: one sentence says no, or what is quoted is what is done.
 */
class OddInputsTest {
    private static final long[] UNITS = {
        Long.MIN_VALUE, -1, 0, 1, 7, 1_000_000_000_000L, Long.MAX_VALUE / 96, Long.MAX_VALUE
    };
    private static final int[] TICKS = {Integer.MIN_VALUE, -1, 0, 1, 40, Integer.MAX_VALUE};
    private static final List<String> NATIONS = List.of("US", "JP", "XX", "");
    private static final List<String> LINES =
            List.of("us-rocket", "jp-rocket", "au-late", "us-motor", "au-mine", "yard", "none", "");
    private static final List<String> PLACES = List.of("depot", "kure", "darwin", "nowhere");
    private static final List<String> ITEMS = List.of("rocket", "motor", "none");

    private static Setup setup(long capital) {
        return Pacific.setup()
                .materiel("ore", Tier.MATERIAL, 1)
                .materiel("wreck", Tier.DAMAGED, 1)
                .materiel("ship", Tier.PLATFORM, 50, new BomItem("wreck", 1))
                .place("port", "JP", LocationKind.PORT, 1)
                .lane("depot", "port", Mode.SEA, 100, 100)
                .line("au-mine", "ore", "darwin", "AU", 1, f -> f.capital(capital))
                .line(
                        "yard",
                        "ship",
                        "camden",
                        "US",
                        48,
                        f -> f.capital(capital).from("wreck", null, "camden", 10_000, 0));
    }

    private static List<Move> moves() {
        List<Move> all = new ArrayList<>();
        for (long units : UNITS) {
            for (String line : LINES) {
                for (int due : TICKS) {
                    all.add(
                            new Move.PlaceOrder(
                                    "US", "rocket", units, line, due, "kure", OrderForm.ANNUAL));
                    all.add(new Move.MultiYear("US", "rocket", units, line, due, "kure", due));
                }
                for (String place : PLACES) {
                    all.add(new Move.Coproduce(line, "AU", place, units, true));
                    all.add(new Move.AssembleForward(line, "AU", place, units, false));
                    all.add(new Move.SecondSource(line, "AU", place, units));
                    for (Move.MineralsWay way : Move.MineralsWay.values()) {
                        all.add(new Move.Minerals("US", "AU", line, units, way, place));
                    }
                }
                all.add(
                        new Move.AgileSplit(
                                "US",
                                "rocket",
                                units,
                                List.of(line, "us-rocket", "jp-rocket"),
                                40,
                                "depot"));
                all.add(
                        new Move.JointBuy(
                                "US",
                                List.of(
                                        new Move.JointBuy.Share("US", units, "depot"),
                                        new Move.JointBuy.Share("JP", units, "kure")),
                                "rocket",
                                line,
                                40));
            }
            for (String item : ITEMS) {
                for (String place : PLACES) {
                    for (Move.Terms terms : Move.Terms.values()) {
                        all.add(
                                new Move.Transfer(
                                        "US",
                                        "JP",
                                        item,
                                        units,
                                        "depot",
                                        place,
                                        Routes.ANY,
                                        terms,
                                        "",
                                        0,
                                        true));
                        all.add(
                                new Move.Transfer(
                                        "US",
                                        "JP",
                                        item,
                                        3,
                                        "depot",
                                        place,
                                        Routes.ANY,
                                        terms,
                                        "us-rocket",
                                        units,
                                        false));
                    }
                    all.add(new Move.Preposition("US", item, units, "depot", place, Routes.ANY));
                    all.add(new Move.StockTarget("US", place, item, units, 0));
                    all.add(new Move.StockTarget("US", place, item, units, units));
                    all.add(
                            new Move.ShipTogether(
                                    "JP",
                                    place,
                                    Routes.ANY,
                                    Move.Terms.SALE,
                                    false,
                                    List.of(
                                            new Move.ShipTogether.Part("US", item, units, "depot"),
                                            new Move.ShipTogether.Part("JP", item, 2, "kure"))));
                }
            }
        }
        for (int n : TICKS) {
            for (String line : LINES) {
                all.add(new Move.Expand(line, n));
                all.add(new Move.Subsidize("US", line, n));
            }
            all.add(new Move.SecurityOfSupply(List.of("US", "JP"), List.of("*"), n, List.of()));
        }
        for (String line : LINES) {
            all.add(new Move.DirectSurge(line));
            all.add(new Move.KeepWarm(line));
            all.add(new Move.Signal("US", List.of(line)));
            for (Move.Protection p : Move.Protection.values()) {
                all.add(new Move.FundSecurity("US", line, p));
            }
            for (String place : List.of("depot", "kure", "darwin", "port", "nowhere")) {
                for (String nation : NATIONS) {
                    all.add(new Move.MoveTooling(line, nation, place));
                    all.add(new Move.PrintForward(line, nation, place));
                    all.add(new Move.ForwardRepair(line, nation, place));
                }
            }
        }
        for (String nation : NATIONS) {
            all.add(new Move.Train("US", nation));
            all.add(new Move.NationalPriority(nation, "rocket"));
            all.add(new Move.ContractCell(List.of(nation, "AU")));
            all.add(new Move.ShareInformation(List.of(nation, "AU"), List.of("*")));
            all.add(new Move.ExportWaiver(nation, List.of("AU", nation), List.of("rockets"), true));
            for (Move.Pace pace : Move.Pace.values()) {
                all.add(new Move.Standard("rockets", pace, List.of(nation, "AU")));
            }
            for (Move.Convening kind : Move.Convening.values()) {
                all.add(new Move.Convene(nation, kind));
            }
            for (String place : PLACES) {
                all.add(new Move.DisperseHarden(nation, place));
            }
            for (String lane : List.of("depot-kure", "kure-darwin", "none")) {
                for (Move.Aid aid : Move.Aid.values()) {
                    all.add(new Move.LiftEscort(nation, lane, aid));
                }
            }
        }
        all.add(new Move.Cancel("us-1"));
        all.add(new Move.Cancel("none"));
        return all;
    }

    @Test
    void whatIsQuotedIsDoneOrOneSentenceSaysNo() {
        for (long capital : new long[] {0, 1_000}) {
            Rules rules = setup(capital).rules();
            int done = 0;
            for (Move move : moves()) {
                done += tried(rules, rules.start(), move) ? 1 : 0;
            }
            assertThat(done).isGreaterThan(100);
        }
    }

    @Test
    void aNationWithoutCapitalPaysNone() {
        Rules rules = setup(1_000).rules();
        List<Change> poor = new ArrayList<>();
        rules.start()
                .nations()
                .values()
                .forEach(n -> poor.add(new Change.NationSet(n.with(e -> e.politicalCapital = 0))));
        Board board = rules.start().applyMoves(new TickRecord(0, List.of(), poor));
        for (Move move : moves()) {
            if (tried(rules, board, move)) {
                assertThat(rules.quote(board, "us", move).politicalCapital()).isZero();
            }
        }
    }

    @Test
    void aLineThatStandsStillTakesWhatItCan() {
        for (LinePhase phase :
                List.of(LinePhase.WARM, LinePhase.COLD, LinePhase.PLANNED, LinePhase.QUALIFY)) {
            Rules rules = setup(1_000).rules();
            LineState idle = rules.start().lines().get("us-rocket").with(e -> e.phase = phase);
            Board board =
                    rules.start()
                            .applyMoves(
                                    new TickRecord(
                                            0, List.of(), List.of(new Change.LineSet(idle))));
            for (Move move : moves()) {
                tried(rules, board, move);
            }
        }
    }

    @Test
    void aMoveAfterAnotherDoesWhatItWouldOnTheBoardThatOneLeft() {
        Rules rules = setup(1_000).rules();
        Board start = rules.start();
        List<Move> done =
                moves().stream()
                        .filter(m -> rules.quote(start, "us", m).obstacle() == null)
                        .toList();
        Random random = new Random(7);
        int both = 0;
        for (int i = 0; i < 4_000; i++) {
            Move one = done.get(random.nextInt(done.size()));
            Move two = done.get(random.nextInt(done.size()));
            TurnOutcome turn = rules.adjudicate(start, Setup.moves(0, one, two));
            boolean inOrder = turn.moves().getFirst().id().equals("m-0");
            // A priority is decided on once a turn.
            if (!inOrder || one instanceof Move.NationalPriority) {
                continue;
            }
            Board left = rules.adjudicate(start, Setup.moves(0, one)).after();
            String as = one + " then " + two;
            assertThat(turn.moves().getLast().failure())
                    .as(as)
                    .isEqualTo(rules.quote(left, "us", two).obstacle());
            TurnInput second =
                    new TurnInput(
                            0,
                            List.of(new TurnInput.ReadyMove("m-1", "us", two)),
                            List.of(),
                            List.of(),
                            Chance.EXPECTED,
                            1);
            assertThat(turn.after()).as(as).isEqualTo(rules.adjudicate(left, second).after());
            both += turn.moves().getLast().failure() == null ? 1 : 0;
        }
        assertThat(both).isGreaterThan(1_000);
    }

    /** The day in a quote is the day on which it happens, when nothing else is in the way. */
    @Test
    void theDayThatIsQuotedIsTheDay() {
        Rules rules = setup(1_000).rules();
        Board start = rules.start();
        int looked = 0;
        for (Move move : moves()) {
            MoveQuote quote = rules.quote(start, "us", move);
            int day = quote.effectTick();
            if (quote.obstacle() != null || day > 120) {
                continue;
            }
            String as = move.toString();
            looked++;
            switch (move) {
                case Move.Preposition m -> arrives(rules, move, day, m.to(), "US");
                case Move.Transfer m -> arrives(rules, move, day, m.to(), "JP");
                case Move.Coproduce _,
                        Move.AssembleForward _,
                        Move.SecondSource _,
                        Move.PrintForward _,
                        Move.ForwardRepair _,
                        Move.MoveTooling _ -> {
                    assertThat(working(rules, move, day)).as(as).isFalse();
                    assertThat(working(rules, move, day + 1)).as(as).isTrue();
                }
                case Move.ContractCell _,
                        Move.SecurityOfSupply _,
                        Move.ExportWaiver _,
                        Move.Standard _,
                        Move.ShareInformation _ -> {
                    Board after = rules.adjudicate(start, Setup.moves(0, move)).after();
                    assertThat(after.agreements().values())
                            .as(as)
                            .extracting(Agreement::effective)
                            .containsExactly(day);
                }
                default -> looked--;
            }
        }
        assertThat(looked).isGreaterThan(80);
    }

    /** A shipment is under way until its day, and then it is there. */
    private static void arrives(Rules rules, Move move, int day, String place, String owner) {
        TurnOutcome out = rules.adjudicate(rules.start(), Setup.moves(day + 2, move));
        List<Integer> days =
                out.ticks().stream()
                        .filter(
                                t ->
                                        t.postings().stream()
                                                .anyMatch(
                                                        p ->
                                                                p.to().equals(
                                                                                        new Account
                                                                                                .Stock(
                                                                                                place,
                                                                                                owner))
                                                                        && p.cause()
                                                                                .ref()
                                                                                .equals("m-0")))
                        .map(TickRecord::tick)
                        .toList();
        boolean titleOnly =
                out.enactment().postings().stream()
                        .anyMatch(p -> p.to().equals(new Account.Stock(place, owner)));
        assertThat(days)
                .as(move.toString())
                .containsExactly(titleOnly ? new Integer[0] : new Integer[] {day});
    }

    /** Whether the line that a move begins or takes away is at work after so many ticks. */
    private static boolean working(Rules rules, Move move, int ticks) {
        Board after = rules.adjudicate(rules.start(), Setup.moves(ticks, move)).after();
        String line =
                move instanceof Move.MoveTooling m
                        ? m.line()
                        : after.lines().keySet().stream()
                                .filter(id -> !rules.start().lines().containsKey(id))
                                .findFirst()
                                .orElseThrow();
        return after.lines().get(line).phase() == LinePhase.ACTIVE;
    }

    @Test
    void aMineBeyondAllMeasureTakesTheLongestTime() {
        assertThat(Projects.span(48, 96, Long.MAX_VALUE / 96, 1)).isEqualTo(96);
        assertThat(Projects.span(48, 96, 0, 1)).isEqualTo(48);
        assertThat(Projects.span(24, 48, 120, 480)).isEqualTo(36); // half of what is the most
    }

    /** Whether it is done; then each nation paid, in all, what was quoted. */
    private static boolean tried(Rules rules, Board board, Move move) {
        String as = move.toString();
        MoveQuote quote = rules.quote(board, "us", move);
        TurnOutcome out = rules.adjudicate(board, Setup.moves(0, move));
        Rejection failure = out.moves().getFirst().failure();
        assertThat(failure).as(as).isEqualTo(quote.obstacle());
        if (failure != null) {
            assertThat(failure.sentence())
                    .as(as)
                    .endsWith(".")
                    .doesNotContain("null")
                    .doesNotContain("Exception");
            assertThat(out.after()).as(as).isEqualTo(board);
            return false;
        }
        int points = 0;
        for (NationState was : board.nations().values()) {
            NationState now = out.after().nations().get(was.id());
            assertThat(now.treasury()).as(as).isNotNegative();
            if (was.id().equals(quote.payer())) {
                assertThat(was.treasury() - now.treasury()).as(as).isEqualTo(quote.money());
            }
            points += was.politicalCapital() - now.politicalCapital();
            points += jobs(rules, was.id(), now) - jobs(rules, was.id(), was);
        }
        boolean gains = quote.notes().stream().anyMatch(n -> n.startsWith("Brings"));
        if (!gains) {
            assertThat(points).as(as).isEqualTo(quote.politicalCapital());
        }
        assertThat(out.after().ledger()).as(as).isNotNull();
        return true;
    }

    private static int jobs(Rules rules, String nation, NationState s) {
        return Politics.jobsAbroad(
                s.domesticPreference(),
                rules.scenario().nation(nation).annualBudget(),
                s.spentAbroad(),
                s.spentHome(),
                false);
    }
}
