package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Order;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Technology;

import java.util.List;
import java.util.Map;

/** Moves of agreements and politics: what each does, and its most likely failure. */
class DiplomacyMovesTest {
    private static final List<String> US_JP = List.of("US", "JP");
    private static final List<String> ALL = List.of("*");
    private final Setup setup = Pacific.setup();

    private MoveQuote quote(Move move) {
        Rules r = setup.rules();
        return r.quote(r.start(), "us", move);
    }

    private String refusal(Move move) {
        Rejection r = quote(move).obstacle();
        return r == null ? "nothing stands in the way" : r.code() + ": " + r.sentence();
    }

    private Board after(int ticks, Move... moves) {
        Rules r = setup.rules();
        TurnOutcome out = r.adjudicate(r.start(), Setup.moves(ticks, moves));
        assertThat(out.moves()).allMatch(m -> m.failure() == null);
        return out.after();
    }

    private static NationState us(Board board) {
        return board.nations().get("US");
    }

    private static Agreement only(Board board) {
        assertThat(board.agreements()).hasSize(1);
        return board.agreements().values().iterator().next();
    }

    // Contracting cell

    @Test
    void aCellShortensContractLeads() {
        Move cell = new Move.ContractCell(US_JP);
        MoveQuote q = quote(cell);
        assertThat(q.obstacle()).isNull();
        assertThat(q.money()).isEqualTo(20 * Pacific.M);
        assertThat(q.politicalCapital()).isEqualTo(4);
        assertThat(q.effectTick()).isEqualTo(12);
        assertThat(q.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.AGREE));
        Board after = after(0, cell);
        assertThat(us(after).treasury()).isEqualTo(480 * Pacific.M);
        assertThat(us(after).politicalCapital()).isEqualTo(51);
        assertThat(us(after).trustIn("JP")).isEqualTo(47);
        assertThat(after.nations().get("JP").trustIn("US")).isEqualTo(47);
        assertThat(only(after).parties()).containsExactly("JP", "US");
        // The lead of six becomes four once the cell works.
        Rules r = setup.rules();
        Board works = r.adjudicate(after, Setup.turn(12)).after();
        MoveQuote order = r.quote(works, "us", Pacific.order("US", "us-rocket", "rocket", 10));
        assertThat(order.effectTick()).isEqualTo(12 + 4 + 4 + 1);
    }

    @Test
    void aCellNeedsPartnersMoneyAndANationThatIsNotInIt() {
        assertThat(refusal(new Move.ContractCell(List.of("US", "US"))))
                .isEqualTo(
                        "SIN-PARTIES: A contracting cell works between at least two nations: name"
                                + " another one.");
        setup.agreement("cell", AgreementKind.CONTRACT_CELL, List.of("AU", "JP", "US"), "*");
        assertThat(refusal(new Move.ContractCell(US_JP)))
                .isEqualTo(
                        "SIN-AGAIN: Japan and United States are in cell together already: name a"
                                + " nation that is not.");
        setup.agreements.clear();
        setup.nations.clear();
        setup.seats.clear();
        setup.nation("US", 0, 5, f -> f.name("United States"))
                .nation("JP", 0, 0)
                .nation("AU", 0, 0);
        assertThat(refusal(new Move.ContractCell(US_JP)))
                .isEqualTo(
                        "SIN-MONEY: United States has 5 $ uncommitted and the cell costs 20 M$:"
                                + " wait for income, make it smaller, or let another nation pay.");
    }

    // Security of supply

    @Test
    void supplyIsSecuredInASequenceAndCostsEachPartyTwo() {
        Move move = new Move.SecurityOfSupply(US_JP, List.of("rockets"), 3, List.of("war"));
        MoveQuote q = quote(move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.politicalCapital()).isEqualTo(4);
        assertThat(q.notes())
                .containsExactly(
                        "It is suspended while this lasts: war.",
                        "Political capital: Japan 2, United States 2.");
        Board after = after(0, move);
        assertThat(us(after).politicalCapital()).isEqualTo(53);
        assertThat(after.nations().get("JP").politicalCapital()).isEqualTo(53);
        assertThat(only(after).sequence()).isEqualTo(3);
        assertThat(only(after).effective()).isEqualTo(8);
        assertThat(only(after).exclusions()).containsExactly("war");
        assertThat(us(after).trustIn("JP")).isEqualTo(47);
    }

    @Test
    void supplyIsSecuredOnceByNationsThatCanAffordIt() {
        assertThat(refusal(new Move.SecurityOfSupply(US_JP, ALL, 10, List.of())))
                .isEqualTo(
                        "SIN-SEQUENCE: A sequence runs from 1, served first, to 9, served last, and"
                                + " 5 is usual; not 10.");
        assertThat(refusal(new Move.SecurityOfSupply(US_JP, List.of(), 5, List.of())))
                .isEqualTo(
                        "SIN-SCOPE: An agreement says what it covers: name materiel or families, or"
                                + " all.");
        setup.agreement("sos", AgreementKind.SECURITY_OF_SUPPLY, US_JP, "*");
        assertThat(refusal(new Move.SecurityOfSupply(US_JP, List.of("rocket"), 3, List.of())))
                .isEqualTo(
                        "SIN-AGAIN: They have agreed this already in sos: widen the scope, name"
                                + " another nation or an earlier sequence.");
        assertThat(refusal(new Move.SecurityOfSupply(US_JP, ALL, 4, List.of("war"))))
                .startsWith("SIN-AGAIN");
        assertThat(refusal(new Move.SecurityOfSupply(US_JP, ALL, 2, List.of())))
                .isEqualTo("nothing stands in the way");
        setup.nations.clear();
        setup.seats.clear();
        setup.nation("US", 0, 0, f -> f.name("United States"))
                .nation("JP", 0, 0, f -> f.name("Japan").capital(1))
                .nation("AU", 0, 0);
        Rejection poor = quote(new Move.SecurityOfSupply(US_JP, ALL, 2, List.of())).obstacle();
        assertThat(poor)
                .isEqualTo(
                        new Rejection(
                                "SIN-CAPITAL",
                                "Japan has 1 political capital left and the agreement for each"
                                        + " party costs 2: choose another move this turn.",
                                List.of("JP")));
    }

    @Test
    void contractsOnTheBooksFollowTheAgreement() {
        setup.order("jp", "JP", "rocket", "us-rocket", 10, ContractTier.FOREIGN, 40, "kure");
        Rules r = setup.rules();
        World world = new World(setup.scenario(), new Setup.FlatMap());
        Board signed =
                after(0, new Move.SecurityOfSupply(US_JP, List.of("rockets"), 3, List.of("war")));
        Draft d = Draft.lookUp(world, signed);
        assertThat(ContractClass.now(d, order(d)))
                .isEqualTo(new ContractClass(ContractTier.FOREIGN, 5));
        d.tick = 8;
        assertThat(ContractClass.now(d, order(d)))
                .isEqualTo(new ContractClass(ContractTier.ASSURED, 3));
        // One signed as assured falls back while the agreement is suspended.
        Board war =
                r.adjudicate(
                                r.adjudicate(signed, Setup.turn(8)).after(),
                                Setup.turn(1, Setup.inject("i", 8, 0, new Effect.Narrative())))
                        .after();
        Draft later = Draft.lookUp(world, war);
        Order assured = order(later);
        assured =
                new Order(
                        assured.id(),
                        assured.buyer(),
                        assured.materiel(),
                        assured.line(),
                        assured.quantity(),
                        0,
                        assured.unitPrice(),
                        assured.form(),
                        ContractTier.ASSURED,
                        3,
                        assured.due(),
                        assured.deliverTo(),
                        0,
                        Map.of());
        assertThat(ContractClass.now(later, assured))
                .isEqualTo(new ContractClass(ContractTier.FOREIGN, 5));
        // The nation's own contracts come first under its priority.
        Draft first = Draft.lookUp(world, after(0, new Move.NationalPriority("US", "rocket")));
        assertThat(ContractClass.now(first, first.orders.at("us-1").terms()))
                .isEqualTo(new ContractClass(ContractTier.DIRECTED, 5));
        assertThat(ContractClass.now(first, order(first)).tier()).isEqualTo(ContractTier.FOREIGN);
    }

    @Test
    void ofSeveralAgreementsTheEarliestSequenceCounts() {
        setup.order("jp", "JP", "rocket", "us-rocket", 10, ContractTier.FOREIGN, 40, "kure");
        setup.agreement("a-old", AgreementKind.SECURITY_OF_SUPPLY, US_JP, "*"); // sequence 3
        Board board = after(8, new Move.SecurityOfSupply(US_JP, List.of("rockets"), 1, List.of()));
        Draft d = Draft.lookUp(new World(setup.scenario(), new Setup.FlatMap()), board);
        assertThat(ContractClass.now(d, order(d)))
                .isEqualTo(new ContractClass(ContractTier.ASSURED, 1));
    }

    @Test
    void aContractIsAssuredAsLongAsItsAgreementLasts() {
        setup.agreements.add(
                new Agreement(
                        "sos",
                        "sos",
                        AgreementKind.SECURITY_OF_SUPPLY,
                        US_JP,
                        ALL,
                        0,
                        4,
                        3,
                        List.of(),
                        false,
                        Map.of()));
        setup.order("jp", "JP", "rocket", "us-rocket", 10, ContractTier.ASSURED, 40, "kure");
        Rules r = setup.rules();
        Board signed = after(0, Pacific.order("JP", "us-rocket", "rocket", 10));
        for (String id : List.of("jp", "o0000000")) {
            assertThat(r.claimClasses(signed).get(id).tier())
                    .isEqualTo(ContractTier.ASSURED.ordinal());
            Board over = r.adjudicate(signed, Setup.turn(4)).after();
            assertThat(r.claimClasses(over).get(id).tier())
                    .isEqualTo(ContractTier.FOREIGN.ordinal());
        }
    }

    @Test
    void theHandOutFollowsTheAgreementFromTheDayItWorks() {
        setup.orders.clear();
        for (String nation : List.of("JP", "AU")) {
            setup.order(
                    nation, nation, "rocket", "us-rocket", 400, ContractTier.FOREIGN, 40, "depot");
        }
        Board plain = after(20);
        assertThat(delivered(plain, "JP") - delivered(plain, "AU")).isBetween(-1L, 1L);
        Board assured =
                after(20, new Move.SecurityOfSupply(US_JP, List.of("rockets"), 5, List.of()));
        // From tick 8 on all goes to Japan.
        assertThat(delivered(assured, "JP")).isGreaterThan(2 * delivered(assured, "AU"));
        assertThat(delivered(assured, "JP") + delivered(assured, "AU"))
                .isEqualTo(delivered(plain, "JP") + delivered(plain, "AU"));
    }

    private static long delivered(Board board, String order) {
        return board.orders().get(order).delivered();
    }

    private static Order order(Draft d) {
        return d.orders.at("jp").terms();
    }

    @Test
    void aNationSuppliesNobodyElseInAContingencyOfItsCaveats() {
        for (boolean declared : List.of(true, false)) {
            Setup s = new Setup().nation("US", 0, 0);
            s.nation("JP", 0, 0, f -> declared ? f.caveats("war") : f.hiddenCaveats("war"));
            s.materiel("shell", sinews.model.scenario.Tier.END_ITEM, 1);
            Rules r = s.rules();
            World world = new World(s.scenario(), new Setup.FlatMap());
            Board war =
                    r.adjudicate(
                                    r.start(),
                                    Setup.turn(1, Setup.inject("i", 0, 2, new Effect.Narrative())))
                            .after();
            Draft d = Draft.lookUp(world, war);
            assertThat(Effects.banned(d, "JP", "US", "shell")).isEqualTo("i");
            assertThat(Effects.banned(d, "JP", "JP", "shell")).isEmpty();
            assertThat(Effects.banned(d, "US", "JP", "shell")).isEmpty();
            d.tick = 2;
            assertThat(Effects.banned(d, "JP", "US", "shell")).isEmpty();
        }
    }

    // National priority

    @Test
    void aNationalPriorityIsWelcomeAtHome() {
        Board after = after(0, new Move.NationalPriority("US", "rocket"));
        assertThat(us(after).priorities()).containsExactly("rocket");
        assertThat(us(after).politicalCapital()).isEqualTo(57);
    }

    @Test
    void theSameMoveAgainLiftsAPriorityAndTakesItsPointsBack() {
        Move move = new Move.NationalPriority("US", "rocket");
        Board first = after(0, move);
        Rules r = setup.rules();
        MoveQuote q = r.quote(first, "us", move);
        assertThat(q.obstacle()).isNull();
        assertThat(q.summary())
                .isEqualTo("United States no longer puts its own orders of rocket first");
        assertThat(q.politicalCapital()).isEqualTo(2);
        Board lifted = r.adjudicate(first, Setup.moves(0, move)).after();
        assertThat(us(lifted).priorities()).isEmpty();
        assertThat(us(lifted).politicalCapital()).isEqualTo(55);
        Draft d = Draft.lookUp(new World(setup.scenario(), new Setup.FlatMap()), lifted);
        assertThat(ContractClass.now(d, d.orders.at("us-1").terms()).tier())
                .isNotEqualTo(ContractTier.DIRECTED);
    }

    @Test
    void aPriorityIsDecidedOnceATurn() {
        Move move = new Move.NationalPriority("US", "rocket");
        Rules r = setup.rules();
        TurnOutcome twice = r.adjudicate(r.start(), Setup.moves(0, move, move));
        // Both were offered as giving it: the second must not take it back.
        assertThat(us(twice.after()).priorities()).containsExactly("rocket");
        assertThat(twice.moves().getLast().failure())
                .isEqualTo(
                        new Rejection(
                                "SIN-AGAIN",
                                "United States has decided on its own orders of rocket in this turn"
                                        + " already: decide again next turn."));
        TurnOutcome lifted = r.adjudicate(twice.after(), Setup.moves(0, move, move));
        assertThat(us(lifted.after()).priorities()).isEmpty();
        assertThat(us(lifted.after()).politicalCapital()).isEqualTo(55);
    }

    @Test
    void aNationDirectsOnlyWhatItsOwnLinesMake() {
        assertThat(refusal(new Move.NationalPriority("US", "rocket-b")))
                .isEqualTo(
                        "SIN-LINE: United States has no line that makes rocket-b and can direct"
                                + " only its own: choose what is made at home.");
    }

    // Export waiver

    @Test
    void aWaiverIsSignedByTheGrantorAlone() {
        Move waiver = new Move.ExportWaiver("US", List.of("JP", "AU"), List.of("rockets"), true);
        MoveQuote q = quote(waiver);
        assertThat(q.needs()).isEmpty();
        assertThat(q.politicalCapital()).isEqualTo(4);
        assertThat(q.effectTick()).isEqualTo(12);
        Board after = after(0, waiver);
        assertThat(only(after).parties()).containsExactly("US", "AU", "JP");
        assertThat(only(after).securityConditions()).isTrue();
        assertThat(us(after).trustIn("JP")).isEqualTo(47);
        // Partners of one waiver agree nothing with each other.
        assertThat(after.nations().get("JP").trustIn("AU")).isEqualTo(50);
        // Twelve weeks later an order needs no licence any more: 5 + 4 and a week at sea.
        Rules r = setup.rules();
        Board works = r.adjudicate(after, Setup.turn(12)).after();
        MoveQuote order = r.quote(works, "jp", Pacific.order("JP", "us-rocket", "rocket", 10));
        assertThat(order.notes()).noneMatch(n -> n.contains("licence"));
    }

    @Test
    void technologyOfTheHighestLevelNeedsTheLegislature() {
        setup.technologies.add(
                new Technology("seeker", "Seeker", "US", 3, List.of("rocket"), 0, Map.of()));
        Rules r = setup.rules();
        assertThat(
                        r.quote(
                                        r.start(),
                                        "jp",
                                        new Move.ExportWaiver("US", List.of("JP"), ALL, false))
                                .needs())
                .containsExactly(
                        new ConsentNeed("us", "US", Power.AUTHORIZE),
                        new ConsentNeed("us", "US", Power.APPROPRIATE));
    }

    @Test
    void aNationWaivesOnlyWhatItOwnsAndOnce() {
        assertThat(refusal(new Move.ExportWaiver("JP", List.of("US"), ALL, true)))
                .isEqualTo(
                        "SIN-SCOPE: Japan owns no design of all materiel and cannot release it:"
                                + " name materiel that is made under its licence.");
        assertThat(refusal(new Move.ExportWaiver("US", List.of("US"), ALL, true)))
                .isEqualTo(
                        "SIN-PARTIES: A waiver is for at least one other nation: name a partner of"
                                + " United States.");
        setup.agreement("w", AgreementKind.EXPORT_WAIVER, US_JP, "*");
        assertThat(refusal(new Move.ExportWaiver("US", List.of("JP"), ALL, false)))
                .isEqualTo(
                        "SIN-AGAIN: This is waived already under w: name another partner or widen"
                                + " the scope.");
        // Conditions can be added to a waiver that has none.
        assertThat(quote(new Move.ExportWaiver("US", List.of("JP"), ALL, true)).obstacle())
                .isNull();
    }

    // Standard

    @Test
    void aStandardTakesTheTimeOfItsWay() {
        assertThat(quote(new Move.Standard("rockets", Move.Pace.NORMAL, US_JP)).effectTick())
                .isEqualTo(144);
        assertThat(quote(new Move.Standard("rockets", Move.Pace.INDUSTRY, US_JP)).effectTick())
                .isEqualTo(48);
        Move adopt = new Move.Standard("rockets", Move.Pace.ADOPT, List.of("US", "JP", "AU"));
        assertThat(quote(adopt).effectTick()).isEqualTo(12);
        assertThat(quote(adopt).needs())
                .containsExactly(
                        new ConsentNeed("au", "AU", Power.AGREE),
                        new ConsentNeed("jp", "JP", Power.AGREE));
        Board after = after(12, adopt);
        Draft d = Draft.lookUp(new World(setup.scenario(), new Setup.FlatMap()), after);
        assertThat(Standards.interchangeable(d, "JP", "rocket", "rocket-b")).isTrue();
        assertThat(Standards.interchangeable(d, "JP", "rocket", "motor")).isFalse();
    }

    @Test
    void theFasterAStandardTheDearerItIs() {
        assertThat(quote(new Move.Standard("rockets", Move.Pace.NORMAL, US_JP)).politicalCapital())
                .isZero();
        assertThat(
                        quote(new Move.Standard("rockets", Move.Pace.INDUSTRY, US_JP))
                                .politicalCapital())
                .isEqualTo(2);
        Move adopt = new Move.Standard("rockets", Move.Pace.ADOPT, List.of("AU", "JP", "US"));
        MoveQuote q = quote(adopt); // proposed by the United States: theirs is taken
        assertThat(q.politicalCapital()).isEqualTo(6);
        assertThat(q.summary())
                .isEqualTo(
                        "Australia, Japan and United States make their rockets interchangeable, by"
                                + " adopting the standard of United States");
        Board after = after(0, adopt);
        assertThat(after.nations().get("JP").politicalCapital()).isEqualTo(52);
        assertThat(after.nations().get("AU").politicalCapital()).isEqualTo(52);
        assertThat(us(after).politicalCapital()).isEqualTo(55);
    }

    @Test
    void whoBuysNationalMayVetoAStandard() {
        setup.nations.clear();
        setup.seats.clear();
        setup.nation("US", 0, 0)
                .nation("JP", 0, 0, f -> f.name("Japan").preference(75))
                .nation("AU", 0, 0, f -> f.preference(74));
        MoveQuote q =
                quote(new Move.Standard("rockets", Move.Pace.ADOPT, List.of("US", "JP", "AU")));
        assertThat(q.needs()).contains(new ConsentNeed("jp", "JP", Power.APPROPRIATE));
        assertThat(q.needs()).doesNotContain(new ConsentNeed("au", "AU", Power.APPROPRIATE));
        assertThat(q.notes())
                .contains(
                        "Japan prefers its own products (75 of 100): its legislature may veto"
                                + " this.");
    }

    @Test
    void aStandardNeedsSeveralVariantsAndNoneBefore() {
        assertThat(refusal(new Move.Standard("motors", Move.Pace.ADOPT, US_JP)))
                .isEqualTo(
                        "SIN-FAMILY: There is only one variant of motors, so there is nothing to"
                                + " make alike: choose a family with more.");
        assertThat(refusal(new Move.Standard("guns", Move.Pace.ADOPT, US_JP)))
                .isEqualTo(
                        "SIN-UNKNOWN: The move names something that is not there: no family 'guns'"
                                + " in this scenario.");
        setup.agreement("std", AgreementKind.STANDARD, US_JP, "rockets");
        assertThat(refusal(new Move.Standard("rockets", Move.Pace.ADOPT, US_JP)))
                .isEqualTo(
                        "SIN-AGAIN: Japan and United States have this standard in std already: name"
                                + " a nation that has not.");
    }

    @Test
    void aStandardThatIsYearsAwayCanBeHadSooner() {
        Rules r = setup.rules();
        Board committee = after(0, new Move.Standard("rockets", Move.Pace.NORMAL, US_JP));
        Move adopt = new Move.Standard("rockets", Move.Pace.ADOPT, US_JP);
        assertThat(r.quote(committee, "us", adopt).obstacle()).isNull();
        Board adopted = r.adjudicate(committee, Setup.moves(8, adopt)).after();
        Draft d = Draft.lookUp(new World(setup.scenario(), new Setup.FlatMap()), adopted);
        assertThat(Standards.interchangeable(d, "JP", "rocket", "rocket-b")).isTrue();
        assertThat(r.quote(committee, "us", new Move.Standard("rockets", Move.Pace.NORMAL, US_JP)))
                .extracting(q -> q.obstacle().sentence())
                .isEqualTo(
                        "Japan and United States have this standard in standard for rockets from"
                                + " 2029-12-31 on: choose a faster way, or name a nation that has"
                                + " not.");
    }

    // Security

    @Test
    void securityIsBuiltIntoALineThatIsBeingBuilt() {
        setup.nations.clear();
        setup.seats.clear();
        setup.nation("US", 0, 0).nation("JP", 0, 0).nation("AU", 0, 1_000_000);
        // 96 a year at 1,000 $ a unit are 96,000 $ of capital: 5 %.
        Move baked = new Move.FundSecurity("AU", "au-late", Move.Protection.BAKED);
        assertThat(quote(baked).money()).isEqualTo(4_800);
        assertThat(quote(baked).needs())
                .containsExactly(new ConsentNeed("au", "AU", Power.CONTRACT));
        Board after = after(0, baked);
        assertThat(after.lines().get("au-late").spec().bakedIn()).isTrue();
        assertThat(after.nations().get("AU").treasury()).isEqualTo(995_200);
        assertThat(refusal(new Move.FundSecurity("US", "us-rocket", Move.Protection.BAKED)))
                .isEqualTo(
                        "SIN-PHASE: us-rocket is built, and security is built in only before: add"
                                + " it to the line instead.");
        assertThat(refusal(new Move.FundSecurity("US", "au-late", Move.Protection.BAKED)))
                .isEqualTo(
                        "SIN-PARTIES: au-late is in AU, which funds its security itself: ask it to,"
                                + " or choose a line of your own.");
    }

    @Test
    void securityIsAddedToALineThatStandsInAQuarter() {
        Move retrofit = new Move.FundSecurity("US", "us-rocket", Move.Protection.RETROFIT);
        // 480 a year at 100,000 $ are 48 M$ of capital: 12 %.
        assertThat(quote(retrofit).money()).isEqualTo(5_760_000);
        assertThat(quote(retrofit).effectTick()).isEqualTo(12);
        Board half = after(8, retrofit);
        assertThat(half.lines().get("us-rocket").retrofit()).isFalse();
        Rules r = setup.rules();
        assertThat(r.quote(half, "us", retrofit).obstacle())
                .isEqualTo(
                        new Rejection(
                                "SIN-AGAIN",
                                "Security is being added to us-rocket already, until 2027-04-02:"
                                        + " wait until then."));
        Board done = r.adjudicate(half, Setup.turn(4)).after();
        assertThat(done.lines().get("us-rocket").retrofit()).isTrue();
        assertThat(refusal(new Move.FundSecurity("AU", "au-late", Move.Protection.RETROFIT)))
                .isEqualTo(
                        "SIN-PHASE: au-late is not built yet: build security in, which is cheaper"
                                + " and better.");
    }

    @Test
    void counterIntelligenceGrowsByALevelInHalfAYear() {
        Move national = new Move.FundSecurity("US", "", Move.Protection.NATIONAL);
        assertThat(quote(national).money()).isEqualTo(15 * Pacific.M);
        assertThat(us(after(20, national)).counterIntelligence()).isEqualTo(1);
        assertThat(us(after(24, national)).counterIntelligence()).isEqualTo(2);
        assertThat(refusal(new Move.FundSecurity("US", "us-rocket", Move.Protection.NATIONAL)))
                .isEqualTo(
                        "SIN-LINE: Counter-intelligence guards the whole nation: name no line, or"
                                + " add security to the line.");
    }

    // Signal

    @Test
    void aSignalShowsLinesAndCostsAPartnerThatSharesNothing() {
        Move signal = new Move.Signal("US", List.of("us-rocket", "jp-rocket"));
        MoveQuote q = quote(signal);
        assertThat(q.needs()).containsExactly(new ConsentNeed("jp", "JP", Power.DIRECT));
        assertThat(q.notes())
                .containsExactly(
                        "Japan shares no information with United States and pays a point for being"
                                + " shown.");
        Board after = after(0, signal);
        for (String id : List.of("us-rocket", "jp-rocket")) {
            assertThat(after.lines().get(id).spec().revealedBp()).isEqualTo(10_000);
        }
        assertThat(us(after).politicalCapital()).isEqualTo(55);
        assertThat(after.nations().get("JP").politicalCapital()).isEqualTo(54);
        setup.agreement("i", AgreementKind.INFORMATION, US_JP, "*");
        assertThat(quote(signal).politicalCapital()).isZero();
    }

    @Test
    void whoIsKnownAlreadyPaysNothingForBeingShown() {
        Rules r = setup.rules();
        Board known = after(0, new Move.Signal("US", List.of("jp-rocket")));
        assertThat(known.nations().get("JP").politicalCapital()).isEqualTo(54);
        Move both = new Move.Signal("US", List.of("jp-rocket", "us-rocket"));
        assertThat(r.quote(known, "us", both).politicalCapital()).isZero();
        Board again = r.adjudicate(known, Setup.moves(0, both)).after();
        assertThat(again.nations().get("JP").politicalCapital()).isEqualTo(54);
        assertThat(again.lines().get("us-rocket").spec().revealedBp()).isEqualTo(10_000);
    }

    @Test
    void aSignalShowsSomethingNew() {
        assertThat(refusal(new Move.Signal("US", List.of())))
                .isEqualTo("SIN-LINE: A signal shows at least one line: name one.");
        Board after = after(0, new Move.Signal("US", List.of("us-rocket")));
        Rules r = setup.rules();
        assertThat(r.quote(after, "us", new Move.Signal("US", List.of("us-rocket"))).obstacle())
                .isEqualTo(
                        new Rejection(
                                "SIN-AGAIN",
                                "The world knows the whole capacity of us-rocket already: choose"
                                        + " other lines."));
    }

    // Convene

    @Test
    void aCampaignBringsCapitalOnceAQuarter() {
        Board after = after(8, new Move.Convene("US", Move.Convening.CAMPAIGN));
        // 55 + 4, then 3 below 60, then 1 less above it.
        assertThat(us(after).politicalCapital()).isEqualTo(55 + 4 + 3 - 1);
        Rules r = setup.rules();
        Rejection again =
                r.quote(after, "us", new Move.Convene("US", Move.Convening.INDUSTRY_DAY))
                        .obstacle();
        assertThat(again)
                .isEqualTo(
                        new Rejection(
                                "SIN-AGAIN",
                                "United States convened on 2027-01-01 and does so once in 12 weeks:"
                                        + " convene from 2027-04-02 on."));
        Board later = r.adjudicate(after, Setup.turn(4)).after();
        assertThat(
                        r.quote(later, "us", new Move.Convene("US", Move.Convening.INDUSTRY_DAY))
                                .obstacle())
                .isNull();
    }

    @Test
    void buyNationalIsWaivedForHalfAYear() {
        Board after = after(0, new Move.Convene("US", Move.Convening.WAIVE));
        assertThat(us(after).politicalCapital()).isEqualTo(52);
        assertThat(us(after).waivedUntil()).isEqualTo(24);
    }

    @Test
    void anIndustryDayBringsConfidenceAndTrustOfPartners() {
        setup.agreement("i", AgreementKind.INFORMATION, US_JP, "*");
        Board quiet = after(4);
        Board after = after(4, new Move.Convene("US", Move.Convening.INDUSTRY_DAY));
        assertThat(us(after).confidence()).isEqualTo(us(quiet).confidence() + 2);
        // Both gain one more in the month: the line in Japan runs under licence.
        assertThat(us(after).trustIn("JP")).isEqualTo(us(quiet).trustIn("JP") + 1);
        assertThat(after.nations().get("JP").trustIn("US"))
                .isEqualTo(quiet.nations().get("JP").trustIn("US") + 1);
        assertThat(us(after).trustIn("AU")).isEqualTo(80);
    }

    // Levels and what a seat is told

    @Test
    void eachMoveBelongsToALevel() {
        assertThat(Levels.lowest(new Move.StockTarget("US", "depot", "rocket", 1, 0)))
                .isEqualTo(RuleLevel.L1);
        assertThat(Levels.lowest(Move.Transfer.class)).isEqualTo(RuleLevel.L1);
        assertThat(Levels.lowest(Move.ShareInformation.class)).isEqualTo(RuleLevel.L2);
        assertThat(Levels.lowest(Move.Train.class)).isEqualTo(RuleLevel.L2);
        assertThat(Levels.lowest(Move.Subsidize.class)).isEqualTo(RuleLevel.L3);
        assertThat(Levels.lowest(Move.JointBuy.class)).isEqualTo(RuleLevel.L3);
        long second = 0;
        for (Class<?> kind : Move.class.getPermittedSubclasses()) {
            second += Levels.lowest(kind.asSubclass(Move.class)) == RuleLevel.L2 ? 1 : 0;
        }
        assertThat(second).isEqualTo(15);
        setup.level = RuleLevel.L2;
        assertThat(refusal(new Move.Convene("US", Move.Convening.CAMPAIGN)))
                .startsWith("SIN-LEVEL: This exercise plays level L2");
    }

    @Test
    void refusalsSayWhoseFiguresTheyTell() {
        LineState rocket = setup.rules().start().lines().get("us-rocket");
        assertThat(rocket.spec().licenceHolder()).isEqualTo("US");
        Rejection trust = quote(new Move.Coproduce("us-rocket", "JP", "kure", 10, true)).obstacle();
        assertThat(trust).isNotNull();
        assertThat(trust.code()).isEqualTo("SIN-TRUST");
        assertThat(trust.about()).containsExactly("US", "JP");
        Rejection stock = quote(Pacific.transfer(1_200, "island")).obstacle();
        assertThat(stock).isNotNull();
        assertThat(stock.about()).containsExactly("US");
    }
}
