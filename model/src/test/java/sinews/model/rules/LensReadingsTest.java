package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.TickRecord;
import sinews.model.lens.Bond;
import sinews.model.lens.Bonds;
import sinews.model.lens.Exposure;
import sinews.model.lens.Exposures;
import sinews.model.lens.Flow;
import sinews.model.lens.Flows;
import sinews.model.lens.Outlook;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.List;

/** What lenses read off a position, worked by hand. */
class LensReadingsTest {
    private static Setup table() {
        return new Setup()
                .nation("A", 1_000_000, 1_000_000)
                .nation("B", 0, 0)
                .nation("C", 0, 0)
                .materiel("missile", Tier.END_ITEM, "missile", 1_000, 10, 0)
                .place("depot", "A")
                .place("front", "B", LocationKind.THEATRE, 3)
                .lane("depot", "front", Mode.SEA, 100, 210)
                .stock("depot", "missile", "A", 100)
                .stock("front", "missile", "B", 40)
                .agreement("sos", AgreementKind.SECURITY_OF_SUPPLY, List.of("A", "B"), "*");
    }

    private static Proposal proposal(Move move, Proposal.Status status) {
        return new Proposal(
                "m-9", "a", move, "A asks.", "why", "", 1, 3, List.of(), status, "", List.of());
    }

    @Test
    void agreementsAndProposalsTie() {
        Setup s = table();
        Board board = s.rules().start();
        Move share = new Move.ShareInformation(List.of("A", "C"), List.of("*"));
        List<Bond> bonds =
                Bonds.of(
                        s.scenario(),
                        board,
                        List.of(
                                proposal(share, Proposal.Status.OPEN),
                                proposal(share, Proposal.Status.READY),
                                proposal(share, Proposal.Status.REFUSED),
                                proposal(new Move.Cancel("o"), Proposal.Status.OPEN)));
        assertThat(bonds)
                .extracting(Bond::kind, Bond::status)
                .containsExactly(
                        tuple(AgreementKind.SECURITY_OF_SUPPLY, Bond.Status.IN_FORCE),
                        tuple(AgreementKind.INFORMATION, Bond.Status.PROPOSED),
                        tuple(AgreementKind.INFORMATION, Bond.Status.READY));
        assertThat(bonds.getFirst().ties("B", "A")).isTrue();
        assertThat(bonds.get(1).ties("A", "B")).isFalse();
    }

    @Test
    void aCaveatSuspendsWhatItNames() {
        Setup s = table();
        Rules rules = s.rules();
        TurnInput turn =
                Setup.turn(2, Setup.inject("no", 0, 1, new Effect.CaveatInvoked("B", "sos")));
        TurnOutcome outcome = rules.adjudicate(rules.start(), turn);
        Board during = rules.start().applyMoves(outcome.enactment());
        assertThat(Bonds.of(s.scenario(), during, List.of()))
                .extracting(Bond::status)
                .containsExactly(Bond.Status.SUSPENDED);
        // A week later it is over.
        assertThat(Bonds.of(s.scenario(), outcome.after(), List.of()))
                .extracting(Bond::status)
                .containsExactly(Bond.Status.IN_FORCE);
    }

    @Test
    void aStepOfThreatAboveHardeningExposesAFifth() {
        Setup s = table();
        List<Exposure> all = Exposures.of(s.scenario(), s.rules().start());
        // 100 and 40 missiles of 1,000 $: three steps expose 60 %.
        assertThat(all)
                .containsExactly(
                        new Exposure("depot", 0, 0, 100_000, 0, 0, false),
                        new Exposure("front", 3, 0, 40_000, 24_000, 0, false));
        assertThat(all.get(1).gap()).isEqualTo(3);
    }

    @Test
    void flowsCountShipUnitsUnderWay() {
        Setup s = table();
        Rules rules = s.rules();
        Move gift =
                new Move.Transfer(
                        "A",
                        "B",
                        "missile",
                        25,
                        "depot",
                        "front",
                        List.of(Mode.SEA),
                        Move.Terms.GIFT,
                        "",
                        0,
                        false);
        TurnInput turn =
                new TurnInput(
                        1,
                        List.of(new TurnInput.ReadyMove("m-1", "a", gift)),
                        List.of(),
                        List.of(),
                        Chance.EXPECTED,
                        1);
        Board after = rules.adjudicate(rules.start(), turn).after();
        // 25 missiles at ten a ship unit fill three.
        assertThat(Flows.of(s.scenario(), after))
                .extracting(Flow::lane, Flow::back, Flow::owner, Flow::shipUnits)
                .containsExactly(tuple("depot-front", false, "B", 3L));
        assertThat(Flows.of(s.scenario(), rules.start())).isEmpty();
    }

    @Test
    void theOutlookNamesTheFirstWeekThatIsNotMet() {
        // 40 missiles at 16 a week: weeks 0 and 1 are met, week 2 is short.
        Setup s = table().demand("war", "front", "missile", "B", DemandKind.EXPEND, 0, 48, 768);
        Scenario scenario = s.scenario();
        Rules rules = s.rules();
        Board board = rules.start();
        List<Board> weeks = new ArrayList<>(List.of(board));
        for (TickRecord tick : rules.adjudicate(board, Setup.turn(6)).ticks()) {
            board = board.apply(tick);
            weeks.add(board);
        }
        Outlook outlook = Outlook.of(weeks);
        assertThat(outlook.length()).isEqualTo(6);
        assertThat(outlook.emptyIn()).containsExactly(java.util.Map.entry("war", 2));
        assertThat(outlook.after(99).tick()).isEqualTo(6);
        Measures now = rules.measures(weeks.getFirst());
        assertThat(outlook.with(scenario, now, 0).runsOut())
                .containsExactly(new Measures.RunOut("war", "front", "missile", 2));
        assertThat(outlook.with(scenario, now, 5).runsOut())
                .containsExactly(new Measures.RunOut("war", "front", "missile", 0));
    }
}
