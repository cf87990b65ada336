package sinews.model.log.codec;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.Debt;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.NationFigure;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.PlaceState;
import sinews.model.board.Posting;
import sinews.model.board.Reason;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.board.TechnologyState;
import sinews.model.board.TickRecord;
import sinews.model.rules.Chance;
import sinews.model.rules.ConsentNeed;
import sinews.model.rules.Measures;
import sinews.model.rules.Rejection;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Effect;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Order;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.session.Consent;
import sinews.model.session.Correction;
import sinews.model.session.Origin;
import sinews.model.session.Phase;
import sinews.model.session.Proposal;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.Table;

import java.util.List;
import java.util.Map;

/** One event of every type, with everything it can hold. */
final class SampleEvents {
    private SampleEvents() {}

    private static final Line LINE =
            new Line(
                    "gmlrs-au",
                    "GMLRS Port Wakefield",
                    "gmlrs",
                    "port-wakefield",
                    "AU",
                    "US",
                    10,
                    40,
                    60,
                    80,
                    20,
                    500,
                    8,
                    List.of(1L, 2L),
                    Map.of("motor", 12L),
                    List.of(
                            new InputSource("motor", "motor-us", null, 8000, 0),
                            new InputSource("motor", null, "depot-us", 2000, 24)),
                    LinePhase.BUILD,
                    List.of(new PhaseStep(LinePhase.BUILD, 24)),
                    1,
                    true,
                    5000,
                    100,
                    250_000,
                    1500,
                    1000,
                    Map.of("*", "assumption: a test"));

    private static final Order ORDER =
            new Order(
                    "o-1",
                    "AU",
                    "gmlrs",
                    "gmlrs-au",
                    100,
                    0,
                    170_000,
                    OrderForm.ANNUAL,
                    ContractTier.ASSURED,
                    5,
                    48,
                    "darwin",
                    4,
                    Map.of());

    static final List<SessionEvent> ALL =
            List.of(
                    new SessionEvent.SessionOpened(
                            new SessionInfo(
                                    "s-1",
                                    "Pacific Anvil",
                                    "EXERCISE",
                                    Map.of("us", "Kim", "jp", "Sato"),
                                    Chance.SEEDED,
                                    42),
                            Table.scenario(),
                            Table.board()),
                    new SessionEvent.SessionBranched(
                            "facilitator",
                            new SessionInfo(
                                    "s-2",
                                    "Pacific Anvil – from turn 2",
                                    "EXERCISE",
                                    Map.of("us", "Kim", "jp", "Sato"),
                                    Chance.SEEDED,
                                    42,
                                    new Origin("s-1", "Pacific Anvil", 12, 2, Phase.BRIEF))),
                    new SessionEvent.PhaseBegun(2, Phase.BRIEF),
                    new SessionEvent.MoveProposed("facilitator", proposal()),
                    new SessionEvent.ConsentAnswered("jp", "m-4", "jp", false, "no berth", 2),
                    new SessionEvent.ProposalWithdrawn("us", "m-4", "needed at home"),
                    new SessionEvent.ProposalExpired("m-4"),
                    new SessionEvent.TurnSubmitted("us", "us", 2),
                    new SessionEvent.InjectDelivered(
                            "facilitator", "a-1", 2, 6, Table.inject("a-1", 2, false)),
                    new SessionEvent.InjectRescheduled("facilitator", "i-2", 2, 3),
                    new SessionEvent.InjectSkipped("facilitator", "i-2", "no time"),
                    new SessionEvent.CorrectionNoted(
                            "facilitator",
                            new Correction(
                                    new StockKey("taipei", "missile", "TW"), -3, "counted wrong")),
                    adjudicated(),
                    new SessionEvent.ActionUndone("facilitator", 7),
                    new SessionEvent.ObservationNoted("jp", "Lee", "A long talk.", "o-1", 2),
                    new SessionEvent.SessionEnded("facilitator", 5));

    private static Proposal proposal() {
        return new Proposal(
                "m-4",
                "us",
                Table.transfer("US", "JP", 24),
                "24 missiles from US to JP",
                "they are short",
                "lend them instead",
                2,
                4,
                List.of(
                        new Consent(
                                new ConsentNeed("jp", "JP", Power.STOCK),
                                Consent.Answer.NOT_ASKED,
                                "",
                                2,
                                2)),
                Proposal.Status.READY,
                "",
                List.of("JP"));
    }

    private static SessionEvent.TurnAdjudicated adjudicated() {
        return new SessionEvent.TurnAdjudicated(
                "facilitator",
                2,
                new TickRecord(
                        4,
                        List.of(
                                posting(
                                        new Account.Stock("san-diego", "US"),
                                        new Account.Cargo("c-1"))),
                        List.of(
                                new Change.CargoSet("c-1", cargo()),
                                new Change.SerialSet(2),
                                new Change.LineSet(line(20)))),
                List.of(
                        new TickRecord(
                                4,
                                List.of(
                                        posting(Account.MADE, new Account.Wip("gmlrs-au", 12)),
                                        posting(new Account.Bin("gmlrs-au"), Account.USED)),
                                changes()),
                        new TickRecord(5, List.of(), List.of(new Change.CargoSet("c-1", null)))),
                new TickRecord(
                        6,
                        List.of(posting(Account.ADJUDICATED, new Account.Stock("taipei", "TW"))),
                        List.of()),
                List.of(
                        new TurnOutcome.MoveResult("m-4", null, "Shipped."),
                        new TurnOutcome.MoveResult(
                                "m-5", new Rejection("SIN-MONEY", "Too dear.", List.of("JP")), "")),
                new Measures(
                        100,
                        60,
                        6000,
                        List.of(
                                new Measures.DemandMeasure(
                                        "d-tw", "taipei", "missile", "TW", 100, 60, 6000, 5, 70,
                                        30)),
                        List.of(new Measures.RunOut("d-tw", "taipei", "missile", 3))));
    }

    private static Posting posting(Account from, Account to) {
        return new Posting(from, to, "gmlrs", 3, new Cause("start", "gmlrs-au"));
    }

    private static Cargo cargo() {
        return new Cargo(
                "c-1",
                "missile",
                "JP",
                "yokosuka",
                "",
                "JP",
                2,
                5,
                List.of(Mode.SEA, Mode.AIR),
                "",
                "san-diego-yokosuka",
                120,
                148,
                4,
                false,
                6,
                "m-4");
    }

    private static LineState line(long rate) {
        return new LineState(
                LINE,
                "port-wakefield",
                rate,
                40,
                7,
                10,
                40,
                60,
                80,
                LinePhase.BUILD,
                LINE.schedule(),
                0,
                -1,
                0,
                -1,
                100,
                0,
                "motor",
                -1,
                25,
                true,
                -1,
                12,
                30,
                false);
    }

    private static List<Change> changes() {
        return List.of(
                new Change.LineSet(line(22)),
                new Change.LineRan("gmlrs-au", 22, 40, 9, 103, 1, "motor"),
                new Change.Lacking("gmlrs-au", "motor", 4),
                new Change.HandedOut("motor-us", "gmlrs-au", 4, 6),
                new Change.CargoSailed(List.of("c-1"), 70),
                new Change.CargoMoved(
                        5,
                        List.of("c-1", "c-2"),
                        List.of("l-1", "yokosuka"),
                        List.of(30L, 0L),
                        List.of(100L, 0L),
                        List.of(7L, -1L)),
                new Change.CargoGone(List.of("c-2")),
                new Change.CargoExpected("c-1", 7),
                new Change.NationPaid("AU", 1, 2, 3),
                new Change.LaneUsed("l-1", 3),
                new Change.OrderSet(
                        new OrderState(
                                ORDER, 1, 17_000_000, 170_000, "m-2", 16_830_000, 3, false, 1)),
                new Change.NationSet(
                        new NationState(
                                "AU",
                                1,
                                2,
                                3,
                                4,
                                5,
                                6,
                                55,
                                50,
                                Map.of("US", 80),
                                false,
                                7,
                                8,
                                40,
                                2,
                                110,
                                -1,
                                4,
                                -1,
                                List.of("missile"),
                                3,
                                -1)),
                new Change.DemandSet(new DemandState("d-tw", true, 10, 8, 2, 0, 10, 8, 4)),
                new Change.LaneSet(
                        new LaneState(
                                "l-1", Passage.OPEN, 148, 9207, List.of("luzon"), 3, 0, -1, 20)),
                new Change.ChokepointSet("taiwan-strait", Passage.CLOSED),
                new Change.AgreementSet(
                        new Agreement(
                                "sosa",
                                "Security of supply",
                                AgreementKind.SECURITY_OF_SUPPLY,
                                List.of("AU", "US"),
                                List.of("*"),
                                0,
                                Agreement.NO_EXPIRY,
                                5,
                                List.of(),
                                true,
                                Map.of())),
                new Change.StockTermsSet(
                        new StockKey("taipei", "missile", "TW"), new StockTerms(5, true, 9)),
                new Change.EffectBegun(
                        new ActiveEffect(
                                "i-1",
                                "TAIWAN",
                                0,
                                new Effect.ChokepointClose("taiwan-strait", true),
                                4,
                                Integer.MAX_VALUE)),
                new Change.EffectEnded("i-0", 1),
                new Change.ServedSet("gmlrs-au", List.of("AU", "US")),
                new Change.RemainderSet("loss:l-1", 77),
                new Change.Reckoned(NationFigure.TRUST, "TW", "US", Reason.MOVE, "m-12", 2, null),
                new Change.Reckoned(
                        NationFigure.TREASURY,
                        "US",
                        null,
                        Reason.INCOME,
                        "",
                        250,
                        Map.of("budget", 3_000L, "plain", 250L)),
                new Change.TechnologySet(new TechnologyState("seeker", 120, 6_931, -1)),
                new Change.PlaceSet(new PlaceState("taipei", 3, 2, true, -1)),
                new Change.DebtSet(new Debt("TW", "JP", "missile", 6)));
    }
}
