package sinews.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.app.board.BoardItem;
import sinews.app.board.Lens;
import sinews.app.deal.FullStore;
import sinews.app.deal.TableSession;
import sinews.app.strip.Strip;
import sinews.app.tables.LensTable;
import sinews.app.tables.LensTables;
import sinews.app.tables.Position;
import sinews.model.board.Cargo;
import sinews.model.board.StockKey;
import sinews.model.rules.Measures;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

import java.util.List;

/** What cards, table and strip say of a shipment that waits for room in a store. */
class WaitsForRoomTest {
    private static final StockKey SHELLS = new StockKey("guam", "round-155", "US");
    private static SessionState state;
    private static Cargo waits;

    @BeforeAll
    static void play() {
        FullStore full = FullStore.play();
        state = full.state();
        waits = full.waits();
    }

    private static Measures measures() {
        return TableSession.rules().measures(state.board());
    }

    private static Card card(Subject subject) {
        return Cards.of(new Sight(state, measures(), TableSession.rules()), subject);
    }

    private static List<String> rows(Card card) {
        return card.sections().stream()
                .flatMap(s -> s.rows().stream())
                .map(r -> r.text() + ": " + r.value())
                .toList();
    }

    @Test
    void itHasNoDateUntilThereIsRoomForAllOfIt() {
        assertThat(state.board().stock(SHELLS)).isEqualTo(41 * 300);
        assertThat(waits.place()).isEqualTo("guam");
        assertThat(waits.eta()).isEqualTo(-1);
    }

    @Test
    void theCardSaysWhatItWaitsFor() {
        Card shipment = card(new Subject.ShipmentOf(List.of(waits.id())));
        Card.Figure figure = shipment.figure();
        assertThat(figure).isNotNull();
        assertThat(figure.number()).isEqualTo("–");
        assertThat(figure.caption()).isEqualTo("waits for room at Guam");
        assertThat(rows(shipment))
                .contains("Waits for room in the store of: Guam", "Arrives: once there is room")
                .noneMatch(r -> r.contains("way") && r.contains("open"));
        assertThat(rows(card(new Subject.StockOf(SHELLS))))
                .contains("3,700 155mm: once there is room");
    }

    @Test
    void theTableAndTheStripDoNotCallItAClosedWay() {
        LensTable table =
                LensTables.of(
                        new Position(
                                Lens.FLOWS,
                                state.scenario(),
                                state.board(),
                                measures(),
                                List.of(state.board()),
                                List.of(),
                                SeatView.ALL));
        int row = table.items().indexOf(new BoardItem.ShipmentItem(List.of(waits.id())));
        assertThat(table.table().rows().get(row).cells().getLast().text())
                .isEqualTo("waits for room");
        Strip.Cell cell =
                Strip.of(state, measures(), null).stream()
                        .filter(c -> c.id().equals("under-way"))
                        .findFirst()
                        .orElseThrow();
        // The interceptors that a contract sends to Guam find no room either.
        assertThat(cell.note()).isEqualTo("2 wait for room, no date");
        assertThat(cell.tone()).isEqualTo("warning");
    }
}
