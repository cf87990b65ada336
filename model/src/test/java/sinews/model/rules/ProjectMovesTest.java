package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.Tier;

import java.util.List;
import java.util.Map;

/** The moves that build, keep and train, each by hand, and their most likely failures. */
class ProjectMovesTest {
    private static final long M = Pacific.M;

    /** The Pacific with a mine, a slow line, a seeker line and a yard. */
    private static Setup setup() {
        return Pacific.setup()
                .materiel("ore", Tier.MATERIAL, 100)
                .materiel("seeker", Tier.COMPONENT, "seekers", 20_000, 10, 2)
                .materiel("wreck", Tier.DAMAGED, 1)
                .materiel(
                        "ship",
                        Tier.PLATFORM,
                        50_000,
                        new BomItem("wreck", 1),
                        new BomItem("motor", 1))
                .place("perth", "AU")
                .place("yokosuka", "JP", LocationKind.PORT, 1)
                .lane("darwin", "perth", Mode.LAND, 100, 20)
                .lane("depot", "yokosuka", Mode.SEA, 100, 100)
                .line("au-mine", "ore", "darwin", "AU", 480, f -> f.capital(500))
                .line("us-seeker", "seeker", "camden", "US", 480, f -> f)
                .line("slow", "rocket-b", "camden", "US", 20, f -> f.rates(48, 96, 120, 144))
                .line(
                        "us-yard",
                        "ship",
                        "camden",
                        "US",
                        48,
                        f ->
                                f.rates(4, 48, 48, 48)
                                        .lead(2)
                                        .capital(100_000)
                                        .from("wreck", null, "camden", 10_000, 0)
                                        .from("motor", "us-motor", null, 10_000, 0))
                .stock("yokosuka", "wreck", "US", 10);
    }

    private final Rules rules = setup().rules();
    private final Board start = rules.start();

    private static String refusal(Rules rules, Board board, Move move) {
        Rejection r = rules.quote(board, "us", move).obstacle();
        return r == null ? "nothing stands in the way" : r.code() + ": " + r.sentence();
    }

    private String refusal(Move move) {
        return refusal(rules, start, move);
    }

    private Board after(int ticks, Move... moves) {
        TurnOutcome out = rules.adjudicate(start, Setup.moves(ticks, moves));
        assertThat(out.moves()).allMatch(r -> r.failure() == null);
        return out.after();
    }

    private Board resolved(String nation) {
        NationState s = start.nations().get(nation);
        Change change = new Change.NationSet(s.with(e -> e.continuingResolution = true));
        return start.applyMoves(new TickRecord(0, List.of(), List.of(change)));
    }

    // Expand

    @Test
    void anExpansionRaisesTheRatesOnceItIsBuilt() {
        Move move = new Move.Expand("us-rocket", 25);
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(12 * M); // 120 a year at 100,000 $
        assertThat(q.effectTick()).isEqualTo(24 + 24 * 120 / 240);
        Board before = after(35, move);
        assertThat(before.lines().get("us-rocket").baseRate()).isEqualTo(480);
        LineState done = rules.adjudicate(before, Setup.turn(1)).after().lines().get("us-rocket");
        assertThat(List.of(done.minRate(), done.baseRate(), done.surgeRate(), done.maxRate()))
                .containsExactly(48L, 600L, 720L, 840L);
        assertThat(done.addedAt()).isEqualTo(-1);
        assertThat(Projects.span(24, 48, 240, 480)).isEqualTo(48);
        assertThat(Projects.span(48, 96, 1_000, 480)).isEqualTo(96);
    }

    @Test
    void anExpansionIsByHalfAtMostOneAtATimeAndNotWithoutABudget() {
        assertThat(refusal(new Move.Expand("us-rocket", 51)))
                .isEqualTo(
                        "SIN-PERCENT: A line grows by 1 to 50 % at a time, not by 51 %: choose a"
                                + " figure between.");
        assertThat(
                        refusal(
                                rules,
                                after(0, new Move.Expand("us-rocket", 25)),
                                new Move.Expand("us-rocket", 5)))
                .isEqualTo(
                        "SIN-AGAIN: us-rocket is being expanded already until 2027-10-01: expand it"
                                + " again after that.");
        assertThat(refusal(rules, resolved("US"), new Move.Expand("us-rocket", 25)))
                .isEqualTo(
                        "SIN-NEW-STARTS: United States runs on last year's budget and may raise no"
                                + " rates: wait until its budget is passed.");
        assertThat(refusal(new Move.Expand("au-late", 25)))
                .isEqualTo(
                        "SIN-LINE: au-late does not work now: only an active line can be"
                                + " expanded.");
    }

    // Keep warm

    @Test
    void keepingWarmCostsFortyPerCentOfWhatIsMissing() {
        MoveQuote q = rules.quote(start, "us", new Move.KeepWarm("slow"));
        assertThat(q.obstacle()).isNull();
        // 28 a year short of 48: 14 in half a year at 120,000 $, of which 40 %.
        assertThat(q.money()).isEqualTo(672_000);
        assertThat(after(0, new Move.KeepWarm("slow")).lines().get("slow").keptWarmUntil())
                .isEqualTo(24);
        assertThat(refusal(new Move.KeepWarm("us-rocket")))
                .isEqualTo(
                        "SIN-LINE: us-rocket has work for its minimum sustaining rate: it needs no"
                                + " keeping warm while that lasts.");
    }

    // Second source

    @Test
    void aSecondSourceTakesItsShareOnceQualified() {
        Move move = new Move.SecondSource("us-motor", "AU", "darwin", 120);
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(120_000);
        assertThat(q.payer()).isEqualTo("AU");
        assertThat(q.needs()).containsExactly(new ConsentNeed("au", "AU", Power.AGREE));
        assertThat(q.effectTick()).isEqualTo(24 + 12 + 24);
        Board after = after(0, move);
        String fresh =
                after.lines().keySet().stream()
                        .filter(l -> l.startsWith("l0"))
                        .findFirst()
                        .orElseThrow();
        assertThat(after.lines().get("us-rocket").spec().sources())
                .containsExactly(
                        new InputSource("motor", "us-motor", null, 8_000, 0),
                        new InputSource("motor", fresh, null, 2_000, 60));
        // A customer with a store keeps the proportion of its other sources.
        assertThat(after.lines().get(fresh).phase()).isEqualTo(LinePhase.BUILD);
        Agreement licence =
                after.agreements().values().stream()
                        .filter(a -> a.kind() == AgreementKind.LICENCE)
                        .findFirst()
                        .orElseThrow();
        assertThat(licence.parties()).containsExactly("AU", "US");
        assertThat(licence.securityConditions()).isTrue();
        Board works = rules.adjudicate(after, Setup.turn(61)).after();
        assertThat(works.lines().get(fresh).phase()).isEqualTo(LinePhase.ACTIVE);
    }

    @Test
    void aSecondSourceIsOfAComponentAndOfATrustedPartner() {
        assertThat(refusal(new Move.SecondSource("us-rocket", "AU", "darwin", 120)))
                .isEqualTo(
                        "SIN-TIER: rocket is no component: a second source is of what other lines"
                                + " use; co-produce or assemble it instead.");
        NationState jp = start.nations().get("JP");
        Change change = new Change.NationSet(jp.with(e -> e.trust = Map.of("US", 39)));
        Board wary = start.applyMoves(new TickRecord(0, List.of(), List.of(change)));
        assertThat(refusal(rules, wary, new Move.SecondSource("us-motor", "JP", "kure", 120)))
                .isEqualTo(
                        "SIN-TRUST: Trust between United States and Japan is 39 and this needs 40:"
                                + " choose a closer partner or build trust first.");
    }

    @Test
    void coproductionIsRecordedAsALicenceWithItsConditions() {
        Board after = after(0, new Move.Coproduce("us-rocket", "AU", "darwin", 96, true));
        assertThat(after.agreements().values())
                .anyMatch(
                        a ->
                                a.kind() == AgreementKind.LICENCE
                                        && a.securityConditions()
                                        && a.effective() == 52
                                        && a.scope().equals(List.of("rocket")));
        Board kits = after(0, new Move.AssembleForward("us-rocket", "AU", "darwin", 96, true));
        assertThat(kits.lines().values()).anyMatch(LineState::assembly);
    }

    // Print forward

    @Test
    void everyFifthPrinterDefaults() {
        Move move = new Move.PrintForward("us-motor", "AU", "darwin");
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(48_000); // a tenth of 480 at 1,000 $
        assertThat(q.effectTick()).isEqualTo(6);
        TurnOutcome out = rules.adjudicate(start, Setup.moves(7, move, move, move, move, move));
        assertThat(out.moves().get(3).effect())
                .isEqualTo("Australia prints motor in darwin from 2027-02-15.");
        assertThat(out.moves().get(4).effect())
                .isEqualTo(
                        "The firm that was to print motor in darwin defaulted: the bridge loan of"
                                + " 48 k$ is lost.");
        List<LineState> printed =
                out.after().lines().values().stream()
                        .filter(l -> l.location().equals("darwin") && l.materiel().equals("motor"))
                        .toList();
        assertThat(printed).hasSize(4).allMatch(l -> l.phase() == LinePhase.ACTIVE);
        assertThat(out.after().nations().get("AU").paid()).isEqualTo(5 * 48_000);
    }

    @Test
    void theFirmPaysTheLoanBackHalfAYearAfterItOpens() {
        Move move = new Move.PrintForward("us-motor", "AU", "darwin");
        // Open from tick 6, due 24 later: paid at the month's end before tick 32.
        for (int ticks : List.of(28, 32)) {
            NationState lent = after(ticks, move).nations().get("AU");
            NationState plain = after(ticks).nations().get("AU");
            long back = ticks == 28 ? 0 : 48_000;
            assertThat(lent.treasury()).isEqualTo(plain.treasury() - 48_000 + back);
            assertThat(lent.received()).isEqualTo(plain.received() + back);
            assertThat(lent.paid()).isEqualTo(plain.paid() + 48_000);
        }
        // Once only.
        assertThat(after(48, move).nations().get("AU").received()).isEqualTo(48_000);
    }

    @Test
    void onlySimpleSparesCanBePrinted() {
        assertThat(refusal(new Move.PrintForward("us-seeker", "AU", "darwin")))
                .isEqualTo(
                        "SIN-TECHNOLOGY: seeker is of technology level 2 and only levels 0 and 1"
                                + " can be printed: choose a simpler spare.");
    }

    // Subsidy and training

    @Test
    void aSubsidyPaysItsShareOfTheNextExpansionAndIsUsedUp() {
        Board subsidized = after(0, new Move.Subsidize("JP", "us-rocket", 20));
        Move expand = new Move.Expand("us-rocket", 50);
        assertThat(rules.quote(start, "us", expand).money()).isEqualTo(24_000_000);
        assertThat(rules.quote(subsidized, "us", expand).money()).isEqualTo(19_200_000);
        TurnOutcome out = rules.adjudicate(subsidized, Setup.moves(0, expand));
        assertThat(out.after().lines().get("us-rocket").subsidy()).isZero();
        assertThat(out.after().nations().get("US").paid()).isEqualTo(19_200_000);
        assertThat(out.after().nations().get("JP").paid()).isEqualTo(4_800_000);
    }

    @Test
    void aSubsidyFromAbroadForALineBeingBuiltGoesToTheHostThatPaysForIt() {
        Board built = after(0, new Move.Coproduce("us-rocket", "AU", "darwin", 48, false));
        String line =
                built.lines().values().stream()
                        .filter(l -> l.location().equals("darwin") && l.materiel().equals("rocket"))
                        .findFirst()
                        .orElseThrow()
                        .id();
        NationState before = built.nations().get("AU");
        Board after =
                rules.adjudicate(built, Setup.moves(0, new Move.Subsidize("JP", line, 25))).after();
        // A quarter of 48 × 100,000 $.
        assertThat(after.nations().get("AU").treasury()).isEqualTo(before.treasury() + 1_200_000);
        assertThat(after.nations().get("AU").received()).isEqualTo(1_200_000);
        assertThat(after.nations().get("JP").paid()).isEqualTo(1_200_000);
    }

    @Test
    void aColdLineThatIsQualifiedAgainIsNotBeingBuilt() {
        LineState line =
                start.lines()
                        .get("us-rocket")
                        .with(
                                e -> {
                                    e.phase = LinePhase.QUALIFY;
                                    e.schedule = List.of(new PhaseStep(LinePhase.QUALIFY, 20));
                                    e.restartAt = 20;
                                });
        Board again =
                start.applyMoves(new TickRecord(0, List.of(), List.of(new Change.LineSet(line))));
        MoveQuote q = rules.quote(again, "us", new Move.Subsidize("JP", "us-rocket", 10));
        // A tenth of its largest expansion, half of 480 at 100,000 $ each.
        assertThat(q.money()).isEqualTo(2_400_000);
        assertThat(q.notes()).contains("Its next expansion costs 10 % of its capital less.");
    }

    @Test
    void aSubsidyMakesIndustryMoreWilling() {
        Move move = new Move.Subsidize("JP", "us-rocket", 20);
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(4_800_000); // a fifth of 240 × 100,000
        assertThat(q.politicalCapital()).isEqualTo(2);
        assertThat(q.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.APPROPRIATE));
        Board after = after(0, move);
        assertThat(rules.willingness(after, "us-rocket") - rules.willingness(start, "us-rocket"))
                .isEqualTo(10);
        assertThat(after.remainders()).containsEntry("confidence:US", 4L);
        assertThat(refusal(rules, after, new Move.Subsidize("JP", "us-rocket", 81)))
                .isEqualTo(
                        "SIN-PERCENT: A subsidy of us-rocket is 1 to 80 % of its project, not 81 %:"
                                + " choose a figure between.");
    }

    @Test
    void trainingCountsAfterHalfAYear() {
        Move move = new Move.Train("US", "AU");
        assertThat(rules.quote(start, "us", move).money()).isEqualTo(20 * M);
        Board early = after(23, move);
        assertThat(early.nations().get("AU").skill()).isEqualTo(100);
        assertThat(refusal(rules, early, move))
                .isEqualTo(
                        "SIN-AGAIN: Australia is training already until 2027-07-02: train again"
                                + " after that.");
        Board done = rules.adjudicate(early, Setup.turn(1)).after();
        assertThat(done.nations().get("AU").skill()).isEqualTo(110);
    }

    // Repair

    @Test
    void aForwardYardRepairsWhatIsBroughtThere() {
        Move move = new Move.ForwardRepair("us-yard", "JP", "yokosuka");
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(1_200_000); // 12 a year at 100,000 $
        assertThat(q.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.AGREE));
        assertThat(q.effectTick()).isEqualTo(12);
        Board begun = after(0, move);
        String yard =
                begun.lines().keySet().stream()
                        .filter(l -> l.startsWith("l0"))
                        .findFirst()
                        .orElseThrow();
        Move order = new Move.PlaceOrder("US", "ship", 5, yard, 40, "depot", OrderForm.ANNUAL);
        Board end = rules.adjudicate(begun, Setup.moves(60, order)).after();
        assertThat(end.lines().get(yard).outputSoFar()).isPositive();
        assertThat(end.stock(new StockKey("yokosuka", "wreck", "US"))).isLessThan(10);
        assertThat(end.stock(new StockKey("depot", "ship", "US"))).isPositive();
    }

    @Test
    void repairNeedsAYardAndALineThatRepairs() {
        assertThat(refusal(new Move.ForwardRepair("us-yard", "JP", "kure")))
                .isEqualTo(
                        "SIN-PLACE: kure has no berth or apron to repair at: choose a yard, a port"
                                + " or an airbase.");
        assertThat(refusal(new Move.ForwardRepair("us-rocket", "JP", "yokosuka")))
                .isEqualTo(
                        "SIN-LINE: us-rocket repairs nothing: choose a line that takes in what is"
                                + " damaged.");
    }

    // Minerals

    @Test
    void aBufferIsBoughtAheadAtAHigherPrice() {
        Move move =
                new Move.Minerals("US", "AU", "au-mine", 100, Move.MineralsWay.BUY_AHEAD, "depot");
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(12_000); // 100 × 100 $ at 120 %
        assertThat(q.needs()).containsExactly(new ConsentNeed("au", "AU", Power.AGREE));
        Board after = after(48, move);
        assertThat(after.stock(new StockKey("depot", "ore", "US"))).isPositive();
        assertThat(after.agreements().values()).anyMatch(a -> a.kind() == AgreementKind.MINERALS);
    }

    @Test
    void aMineAtAnAllyTakesOneToTwoYears() {
        Move move =
                new Move.Minerals("US", "AU", "au-mine", 120, Move.MineralsWay.ALLY_SHORE, "perth");
        MoveQuote q = rules.quote(start, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(60_000);
        assertThat(q.payer()).isEqualTo("US");
        assertThat(q.effectTick()).isEqualTo(48 + 24);
        assertThat(after(0, move).lines().values())
                .anyMatch(l -> l.location().equals("perth") && l.baseRate() == 120);
        assertThat(
                        refusal(
                                new Move.Minerals(
                                        "US",
                                        "AU",
                                        "us-rocket",
                                        120,
                                        Move.MineralsWay.ALLY_SHORE,
                                        "perth")))
                .isEqualTo(
                        "SIN-TIER: rocket is not mined: this move is for raw materials, order it"
                                + " instead.");
        assertThat(refusal(rules, resolved("US"), move))
                .isEqualTo(
                        "SIN-NEW-STARTS: United States runs on last year's budget and may begin"
                                + " nothing new: wait until its budget is passed.");
    }

    // Tooling

    @Test
    void whoPaysForMovingToolingMustBeFreeToBeginSomething() {
        Move move = new Move.MoveTooling("us-rocket", "AU", "darwin");
        assertThat(refusal(rules, resolved("US"), move))
                .isEqualTo(
                        "SIN-NEW-STARTS: United States runs on last year's budget and may begin"
                                + " nothing new: wait until its budget is passed.");
        // The host pays nothing for it.
        assertThat(refusal(rules, resolved("AU"), move)).isEqualTo("nothing stands in the way");
    }

    @Test
    void toolingMovesSlowlyWhenIndustryIsWary() {
        NationState us = start.nations().get("US");
        Change change = new Change.NationSet(us.with(e -> e.confidence = 45));
        Board wary = start.applyMoves(new TickRecord(0, List.of(), List.of(change)));
        MoveQuote q = rules.quote(wary, "us", new Move.MoveTooling("us-rocket", "AU", "darwin"));
        // Willingness 45 + 6: four ticks to finish, one under way, then half as long again.
        assertThat(q.effectTick()).isEqualTo(4 + 1 + 18 + 36);
        assertThat(q.money()).isEqualTo(6 * M);
    }
}
