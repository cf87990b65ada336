package sinews.model.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sinews.model.board.StockKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** What is replayed from the log is what was played. */
class ReplayTest {
    private static final String F = Command.FACILITATOR;

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aReplayGivesTheLiveStateAtEveryPosition(long seed) {
        Table table = new Table();
        List<SessionState> live = new ArrayList<>();
        live.add(table.state);
        Random random = new Random(seed);
        for (int i = 0; i < 300 && !table.state.ended(); i++) {
            table.give(command(random, table.state));
            if (live.getLast().position() != table.state.position()) {
                live.add(table.state);
            }
        }
        assertThat(Evolver.fold(table.log)).isEqualTo(table.state);
        Timeline timeline = Timeline.of(table.log);
        for (SessionState state : live) {
            assertThat(timeline.stateAt(state.position()).state()).isEqualTo(state);
        }
        assertThat(table.log.size()).isGreaterThan(80);
        assertThat(Recompute.differences(Table.ENGINE, table.log)).isEmpty();
    }

    private static Command command(Random random, SessionState state) {
        String[] seats = {"us", "leg", "jp", "tw", F};
        String by = seats[random.nextInt(seats.length)];
        String seat = random.nextBoolean() ? by : seats[random.nextInt(4)];
        String[] nations = {"US", "JP", "TW"};
        String last = state.proposals().isEmpty() ? "m-1" : state.proposals().getLast().id();
        return switch (random.nextInt(14)) {
            case 0, 1, 2 ->
                    new Command.Propose(
                            by,
                            seat,
                            Table.transfer(
                                    nations[random.nextInt(3)],
                                    nations[random.nextInt(3)],
                                    1 + random.nextInt(30)),
                            "why",
                            "");
            case 3, 4 -> new Command.Answer(F, last, seat, random.nextInt(4) > 0, "so");
            case 5 -> new Command.Withdraw(F, last, "not needed");
            case 6 -> new Command.SubmitTurn(seat, seat);
            case 7 -> new Command.Undo(F);
            case 8 ->
                    new Command.AddCorrection(
                            F,
                            new Correction(
                                    new StockKey("san-diego", "missile", "US"),
                                    random.nextInt(9) - 4,
                                    "count"));
            case 9 ->
                    random.nextBoolean()
                            ? new Command.RescheduleInject(F, "i-2", 1 + random.nextInt(5))
                            : new Command.SkipInject(F, "c-1", "late");
            case 10 -> new Command.Observe(by, "Lee", "seen", null);
            case 11 ->
                    new Command.AdHocInject(F, Table.inject("a-" + random.nextInt(99), 1, false));
            case 12 ->
                    new Command.RecordDeal(
                            F,
                            "us",
                            Table.transfer("US", "TW", 1),
                            "deal",
                            "",
                            Map.of("tw", Consent.Answer.NOT_ASKED),
                            Map.of());
            default ->
                    random.nextInt(3) > 0
                            ? new Command.SubmitTurn(F, "jp")
                            : state.phase() == Phase.ADJUDICATE
                                    ? new Command.Adjudicate(F)
                                    : new Command.NextPhase(F);
        };
    }

    @Test
    void eventsAboutWhatIsNotThereChangeNothing() {
        Table table = new Table().to(Phase.PLAN);
        SessionState state = table.state;
        List<SessionEvent> strange =
                List.of(
                        new SessionEvent.ConsentAnswered("tw", "m-99", "tw", true, "", 1),
                        new SessionEvent.ProposalWithdrawn("us", "m-99", "x"),
                        new SessionEvent.ProposalExpired("m-99"),
                        new SessionEvent.InjectDelivered(F, "zz", 1, 0, null),
                        new SessionEvent.InjectSkipped(F, "zz", "x"),
                        new SessionEvent.InjectRescheduled(F, "zz", 1, 2),
                        new SessionEvent.ActionUndone(F, 999));
        for (SessionEvent event : strange) {
            SessionState after = Evolver.evolve(state, new Logged(50, 50, Table.NOON, event));
            assertThat(after.proposals()).isEqualTo(state.proposals());
            assertThat(after.msel()).isEqualTo(state.msel());
            assertThat(after.board()).isEqualTo(state.board());
            assertThat(after.position()).isEqualTo(50);
        }
    }

    @Test
    void aLogBeginsWithAnOpening() {
        Logged entry = new Logged(1, 1, Table.NOON, new SessionEvent.SessionEnded(F, 1));
        assertThatThrownBy(() -> Evolver.fold(List.of(entry)))
                .hasMessage("The log does not begin with the opening of a session.");
        assertThatThrownBy(() -> Timeline.of(List.of())).hasMessage("The log is empty.");
    }

    @Test
    void aTimelineThatIsAddedToIsThatOfTheWholeLog() {
        Table table = new Table().to(Phase.PLAN);
        table.give(new Command.Propose("us", "us", Table.transfer("US", "TW", 10), "short", ""));
        table.give(new Command.Answer("tw", "m-4", "tw", false, "no berth"));
        table.give(new Command.Undo(F));
        table.toTurn(2, Phase.PLAN);
        Timeline whole = Timeline.of(table.log);
        for (int cut = 1; cut <= table.log.size(); cut++) {
            Timeline grown =
                    Timeline.of(table.log.subList(0, cut))
                            .plus(table.log.subList(cut, table.log.size()));
            assertThat(grown.latest()).isEqualTo(whole.latest());
            assertThat(grown.steps()).isEqualTo(whole.steps());
            assertThat(grown.turns()).isEqualTo(whole.turns());
            assertThat(grown.entries()).isEqualTo(whole.entries());
            for (long at = 1; at <= whole.last(); at++) {
                assertThat(grown.stateAt(at)).isEqualTo(whole.stateAt(at));
            }
        }
    }

    @Test
    void theTimelineKnowsTurnsAndDecisions() {
        Table table = new Table().to(Phase.PLAN);
        table.give(new Command.Propose("us", "us", Table.transfer("US", "TW", 10), "short", ""));
        table.give(new Command.Answer("tw", "m-4", "tw", false, "no berth"));
        table.give(new Command.Undo(F));
        table.toTurn(2, Phase.PLAN);
        Timeline timeline = Timeline.of(table.log);
        assertThat(timeline.turns())
                .containsExactly(
                        new Timeline.TurnMark(1, 1, 8, 9), new Timeline.TurnMark(2, 10, 0, 12));
        assertThat(timeline.steps().stream().map(s -> s.who() + "| " + s.text()))
                .containsExactly(
                        "Facilitator| STARTEX: Anvil.",
                        "Facilitator| Turn 1, Month 1: Plan.",
                        "Facilitator| Inject: Headline i-1.",
                        "US acquisition| Proposed: 10 missiles from US to TW – short. Waits for"
                                + " Taiwan.",
                        "Taiwan| Taiwan refuses: 10 missiles from US to TW – no berth.",
                        "Facilitator| Undone: Taiwan refuses: 10 missiles from US to TW – no"
                                + " berth.",
                        "Facilitator| Turn 1, Month 1: Adjudicate.",
                        "Facilitator| Turn 1 adjudicated: 0 moves enacted, 0 failed; demand met so"
                                + " far 0.0 %.",
                        "Facilitator| Turn 2, Month 2: Brief.",
                        "Facilitator| Turn 2, Month 2: Plan.",
                        "Facilitator| Inject: Headline i-2.");
        assertThat(timeline.steps().get(4).undone()).isTrue();
        assertThat(timeline.steps().get(4).reason()).isEqualTo("no berth");
        assertThat(timeline.steps().get(4).proposal()).isEqualTo("m-4");
    }

    @Test
    void aPreviewShowsTheTurnAndChangesNothing() {
        Table table = new Table().to(Phase.PLAN);
        table.give(new Command.Propose("us", "us", Table.transfer("US", "TW", 12), "short", ""));
        table.give(new Command.Answer("tw", "m-4", "tw", true, ""));
        Preview.Result result = Preview.of(Table.ENGINE, table.state);
        PreviewReport report = ((Preview.Result.Shown) result).report();
        assertThat(report.stocks())
                .containsExactly(
                        new PreviewReport.StockDifference(
                                new StockKey("san-diego", "missile", "US"), 100, 88));
        assertThat(report.shortages()).containsExactly(new PreviewReport.Shortage("d-tw", 20, 12));
        assertThat(report.failed()).isEmpty();
        assertThat(report.measuresAfter().fillBp()).isEqualTo(6000);
        table.to(Phase.DEBRIEF);
        assertThat(table.state.board()).isEqualTo(report.after());
    }
}
