package sinews.app.strip;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.app.deal.TableSession;
import sinews.app.inspector.Question;
import sinews.app.inspector.Sight;
import sinews.app.strip.Strip.Cell;
import sinews.model.rules.Move;
import sinews.model.scenario.Seat;
import sinews.model.session.Command;
import sinews.model.session.SessionState;

import java.util.List;

/** What the strip says to the facilitator and to a seat; at STARTEX of the shipped scenario. */
class StripTest {
    private final TableSession table = new TableSession();

    private List<Cell> cells(String seat) {
        SessionState s = table.state();
        Seat viewer = seat.isEmpty() ? null : s.scenario().seat(seat);
        return Strip.of(s, TableSession.rules().measures(s.board()), viewer);
    }

    private Cell cell(String seat, String id) {
        return cells(seat).stream().filter(c -> c.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void itSaysWhoRunsOutAndWhomTheRoomWaitsFor() {
        assertThat(cells(""))
                .extracting(Cell::id)
                .containsExactly(
                        "met",
                        "supply",
                        "runs-out",
                        "runs-out-next",
                        "under-way",
                        "waiting",
                        "political-capital");
        assertThat(cell("", "waiting").value()).isEqualTo("Nobody");
        assertThat(cells("")).allSatisfy(c -> assertThat(c.help()).isNotBlank());
    }

    @Test
    void beforeAnythingIsAskedItClaimsNoPercentage() {
        assertThat(cell("", "met").value()).isEqualTo("–");
        assertThat(cell("", "met").note()).isEqualTo("nothing asked yet");
    }

    @Test
    void demandMetAndUnitsMetAreToldApart() {
        table.submit(new Command.NextPhase(Command.FACILITATOR));
        table.submit(new Command.Adjudicate(Command.FACILITATOR));
        Cell met = cell("", "met");
        assertThat(met.value()).endsWith(" %");
        assertThat(met.help()).contains("by its weight").contains("Units met counts every unit");
    }

    @Test
    void aClickAsksWhyTheFigureIsAsItIs() {
        table.submit(new Command.NextPhase(Command.FACILITATOR));
        table.submit(new Command.Adjudicate(Command.FACILITATOR));
        Sight sight =
                new Sight(
                        table.state(),
                        TableSession.rules().measures(table.state().board()),
                        TableSession.rules());
        List<Cell> asking = cells("").stream().filter(c -> c.ask() != null).toList();
        assertThat(asking)
                .extracting(Cell::id)
                .containsExactly("met", "supply", "runs-out", "runs-out-next", "political-capital");
        assertThat(asking)
                .allSatisfy(
                        c ->
                                assertThat(Question.about(sight, c.link()))
                                        .as(c.id())
                                        .anyMatch(q -> q.ask() == c.ask()));
    }

    @Test
    void aSeatReadsThePoliticalCapitalOfAllItsNationsAndTheFacilitatorTheWeakest() {
        String europe = cell("nato-europe", "political-capital").value();
        assertThat(europe.split(" · ")).hasSize(6);
        assertThat(europe).contains("NO 55").doesNotContain("US");
        Cell all = cell("", "political-capital");
        assertThat(all.value().split(" · ")).hasSize(2);
        assertThat(all.help()).contains("JP 55").doesNotContain("CN");
    }

    @Test
    void aSeatIsToldOfItsOwnDealsOnly() {
        Move share = new Move.ShareInformation(List.of("JP", "NZ"), List.of("*"));
        table.submit(
                new Command.Propose(Command.FACILITATOR, "new-zealand", share, "To plan.", ""));
        assertThat(cell("", "waiting").value()).isEqualTo("Japan (1)");
        assertThat(cell("japan", "waiting").value()).isEqualTo("you (1)");
        assertThat(cell("india", "waiting").value()).isEqualTo("Nobody");
    }
}
