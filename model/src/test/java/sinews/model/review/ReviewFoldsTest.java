package sinews.model.review;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.model.board.DemandState;
import sinews.model.session.Command;
import sinews.model.session.Consent;
import sinews.model.session.Proposal;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.time.Duration;
import java.util.List;

/**
 * Taiwan asks three times: one is answered at once and enacted, one is refused a turn later, one is
 * undone.
 */
class ReviewFoldsTest {
    private static Played played;
    private static Timeline timeline;
    private static String enacted;
    private static String refused;
    private static String undone;

    @BeforeAll
    static void play() {
        played = new Played();
        played.next();
        enacted = played.ask(100);
        played.answer(enacted, true, "");
        refused = played.ask(50);
        undone = played.ask(20);
        played.give(new Command.Undo(Command.FACILITATOR));
        played.next();
        played.give(new Command.Adjudicate(Command.FACILITATOR));
        played.next();
        played.next();
        played.answer(refused, false, "The depot is at its floor.");
        timeline = played.timeline();
    }

    @Test
    void decisionsTellWhatBecameOfThem() {
        Decisions decisions = Decisions.of(timeline);
        assertThat(decisions.all())
                .extracting(d -> d.proposal().id())
                .containsExactly(enacted, refused, undone);
        Decisions.Decision first = decisions.of(enacted).orElseThrow();
        assertThat(first.proposal().status()).isEqualTo(Proposal.Status.ENACTED);
        assertThat(first.postings()).isPositive();
        assertThat(first.settled()).isEqualTo(first.position() + 1);
        assertThat(first.undone()).isFalse();
        Decisions.Decision second = decisions.of(refused).orElseThrow();
        assertThat(second.proposal().status()).isEqualTo(Proposal.Status.REFUSED);
        assertThat(second.postings()).isZero();
        assertThat(decisions.of(undone).orElseThrow().undone()).isTrue();
    }

    @Test
    void aDecisionKnowsTheInjectBeforeIt() {
        // The injects of turn 1 come with Plan, in minute 1; the first proposal in minute 2.
        Decisions.Decision first = Decisions.of(timeline).of(enacted).orElseThrow();
        assertThat(first.afterInject()).isEqualTo(Duration.ofMinutes(1));
        assertThat(first.inject()).isEqualTo(lastInjectOf(1));
    }

    private static String lastInjectOf(int turn) {
        return timeline.entries().stream()
                .map(e -> e.event())
                .filter(e -> e instanceof SessionEvent.InjectDelivered d && d.turn() == turn)
                .map(e -> ((SessionEvent.InjectDelivered) e).inject())
                .reduce((a, b) -> b)
                .orElseThrow();
    }

    @Test
    void seamsCountTurnsBetweenRequestAndAnswer() {
        List<Seams.Cell> cells = Seams.of(timeline).cells();
        assertThat(cells).hasSize(1);
        Seams.Cell cell = cells.getFirst();
        assertThat(cell.asker()).isEqualTo("taiwan");
        assertThat(cell.asked()).isEqualTo("us-acquisition");
        assertThat(cell.requests()).extracting(Seams.Request::turns).containsExactly(0, 1);
        assertThat(cell.requests())
                .extracting(Seams.Request::answer)
                .containsExactly(Consent.Answer.GIVEN, Consent.Answer.REFUSED);
        // By the clock one minute, and seven with the adjudication in between.
        assertThat(cell.requests())
                .extracting(Seams.Request::took)
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(7));
        // The median of 0 and 1 is half a turn, that is one half turn.
        assertThat(cell.medianHalfTurns()).isEqualTo(1);
        // Entered one minute and six minutes after they were asked for.
        assertThat(cell.requests())
                .extracting(Seams.Request::took)
                .containsExactly(Duration.ofMinutes(1), Duration.ofMinutes(7));
        assertThat(cell.medianTook()).hasValue(Duration.ofMinutes(4));
        assertThat(cell.refused()).isEqualTo(1);
        assertThat(cell.total()).isEqualTo(1);
    }

    @Test
    void responsesRunFromTheInjectToTheNextProposal() {
        List<Responses.Response> all = Responses.of(timeline).injects();
        assertThat(all).isNotEmpty();
        assertThat(all.getFirst().turn()).isEqualTo(1);
        assertThat(all.getFirst().took()).isEqualTo(Duration.ofMinutes(1));
        assertThat(all.getFirst().answerTurn()).isEqualTo(1);
        assertThat(all)
                .filteredOn(r -> r.turn() == 2)
                .allSatisfy(r -> assertThat(r.answer()).isNull());
    }

    @Test
    void theSeriesAddsUpToWhatTheDemandsCounted() {
        MaterielSeries series = MaterielSeries.of(timeline, "gmlrs");
        assertThat(series.points()).hasSize(12);
        List<String> demands =
                timeline.latest().scenario().demands().stream()
                        .filter(d -> "gmlrs".equals(d.materiel()) || "gmlrs".equals(d.family()))
                        .map(d -> d.id())
                        .toList();
        List<DemandState> states =
                timeline.latest().board().demands().values().stream()
                        .filter(d -> demands.contains(d.id()))
                        .toList();
        assertThat(series.points().stream().mapToLong(MaterielSeries.Point::met).sum())
                .isEqualTo(states.stream().mapToLong(DemandState::met).sum());
        MaterielSeries.Point last = series.points().getLast();
        long stock =
                timeline.latest().board().ledger().rows().stream()
                        .filter(r -> r.materiel().equals("gmlrs"))
                        .filter(r -> r.account().text().startsWith("stock:"))
                        .mapToLong(r -> r.units())
                        .sum();
        assertThat(last.stock()).isEqualTo(stock);
    }

    @Test
    void aSessionWithoutTurnsHasAnEmptySeries() {
        assertThat(MaterielSeries.of(new Played().timeline(), "gmlrs").points()).isEmpty();
    }
}
