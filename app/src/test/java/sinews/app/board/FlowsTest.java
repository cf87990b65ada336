package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.Strait;
import sinews.app.deal.FullStore;
import sinews.app.deal.TableSession;
import sinews.model.movement.Loss;
import sinews.model.movement.Stretch;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Seat;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.Map;

/** What the board knows of ways, straits and losses. */
class FlowsTest {
    private static PlayedSession five;
    private static PlayedSession eight;

    @BeforeAll
    static void play() {
        five = PlayedSession.turns(5);
        eight = PlayedSession.turns(8);
    }

    private static Flows flows(PlayedSession s, SeatView viewer) {
        return Flows.of(Position.of(s.state()), viewer, BoardRules.of(s.rules()));
    }

    private static BoardModel model(PlayedSession s, SeatView viewer) {
        SessionState state = s.state();
        return BoardModels.build(
                state.scenario(),
                state.board(),
                s.rules().measures(state.board()),
                viewer,
                Lens.FLOWS);
    }

    private static Strait strait(String id) {
        return model(five, SeatView.ALL).chokepoints().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    @Test
    void aSeatReadsNoTitleOfAnInjectItWasNotToldOf() {
        SessionState s = five.state();
        Position all = Position.of(s);
        int hidden = 0;
        for (Seat seat : s.scenario().seats()) {
            Map<String, String> titles = all.titles(new SeatView(seat));
            assertThat(titles.keySet())
                    .allMatch(id -> s.scenario().inject(id).visibleTo(seat.id()));
            hidden += all.titles(SeatView.ALL).size() - titles.size();
        }
        assertThat(hidden).isPositive();
        assertThat(new FlowText(s.scenario(), Map.of()).inject("tw-01"))
                .isEqualTo("an inject you were not told of");
    }

    @Test
    void aStraitSaysItsStateSinceWhenAndByWhat() {
        Flows flows = flows(five, SeatView.ALL);
        assertThat(strait("taiwan-strait").status()).isEqualTo(PassageStatus.CLOSED);
        assertThat(flows.spoken(strait("taiwan-strait")))
                .isEqualTo(
                        "Taiwan Strait · closed\nSince turn 5, week 1, by “Blockade”\n"
                                + "Ships go round, or wait.");
        assertThat(flows.spoken(strait("luzon-strait")))
                .startsWith("Luzon Strait · contested\nSince turn 5, week 1, by “")
                .contains("A hit in ")
                .contains(" of lift, ");
        assertThat(flows.spoken(strait("panama"))).contains("open\nShips pass freely.");
    }

    @Test
    void shipmentsThatGoAnotherWaySayByHowMuchAndWhy() {
        Flows flows = flows(five, SeatView.ALL);
        List<Shipment> rerouted =
                model(five, SeatView.ALL).shipments().stream()
                        .filter(s -> !flows.reroutes(s).isEmpty())
                        .toList();
        // Alike ones near each other are one shipment on the board.
        assertThat(rerouted.stream().mapToInt(s -> flows.reroutes(s).size()).sum())
                .isEqualTo(flows.rerouted());
        assertThat(rerouted.stream().map(flows::note))
                .contains("+13 days, since Bab-el-Mandeb closed")
                .contains("another way, no later, since Taiwan Strait closed");
        Shipment first = rerouted.getFirst();
        assertThat(flows.spoken(List.of(first)))
                .contains("Magnets for Norway")
                .contains("Goes to Nordenham – Saetre – Kongsberg")
                .contains("weeks to go: turn 6, week ")
                .contains("Re-routed: ");
    }

    @Test
    void aShipmentThatWaitsForRoomSaysSoOnceAndOfNoClosedWay() {
        FullStore full = FullStore.play();
        Flows flows =
                Flows.of(
                        Position.of(full.state()),
                        SeatView.ALL,
                        BoardRules.of(TableSession.rules()));
        Shipment s = flows.shipment(List.of(full.waits().id())).orElseThrow();
        assertThat(flows.spoken(List.of(s)).lines())
                .containsExactly(
                        "3,700 155mm for United States", "Goes to Guam", "Waits for room at Guam");
    }

    @Test
    void aWayBeginsWhereTheShipmentIsAndEndsAtItsDestination() {
        Flows flows = flows(five, SeatView.ALL);
        for (Shipment s : model(five, SeatView.ALL).shipments()) {
            if (s.cargo().size() == 1 && s.weeks() > 0 && !s.lane().isEmpty()) {
                List<Stretch> way = flows.way(s);
                assertThat(way.getFirst().lane()).isEqualTo(s.lane());
                assertThat(way.getFirst().from()).isEqualTo(s.part());
                assertThat(five.state().scenario().lane(way.getLast().lane()).to())
                        .isEqualTo(s.to());
            }
        }
    }

    @Test
    void lossesStandWhereTheyHappenedAndAddUp() {
        Flows flows = flows(eight, SeatView.ALL);
        LossMark guam =
                flows.losses().stream()
                        .filter(m -> m.id().equals("loss:place:guam"))
                        .findFirst()
                        .orElseThrow();
        assertThat(guam.item()).isEqualTo(new BoardItem.PlaceItem("guam"));
        assertThat(guam.rows().getFirst())
                .contains(" of United States destroyed by “")
                .endsWith("turn 8, week 1");
        long rows = guam.units().values().stream().mapToLong(u -> u).sum();
        assertThat(rows).isEqualTo(guam.losses().stream().mapToLong(Loss::units).sum());
    }

    @Test
    void lossesAreGoneWhenTheNextTurnBegins() {
        SessionState s = eight.state();
        assertThat(Position.of(s).debrief()).isTrue();
        Position next =
                new Position(s.scenario(), s.board(), Map.of(), Position.of(s).last(), false);
        assertThat(Flows.of(next, SeatView.ALL, BoardRules.of(eight.rules())).losses()).isEmpty();
    }

    @Test
    void aSeatIsShownNoneOfOthers() {
        for (PlayedSession s : List.of(five, eight)) {
            for (Seat seat : s.state().scenario().seats()) {
                SeatView viewer = new SeatView(seat);
                Flows flows = flows(s, viewer);
                assertThat(flows.losses().stream().flatMap(m -> m.losses().stream()))
                        .allMatch(l -> viewer.sees(l.owner()));
                for (Shipment x : model(s, viewer).shipments()) {
                    assertThat(x.cargo())
                            .allMatch(id -> viewer.sees(s.state().board().cargo().get(id).owner()));
                }
            }
        }
        SeatView japan = new SeatView(five.state().scenario().seat("japan"));
        assertThat(flows(five, japan).rerouted()).isZero();
        assertThat(flows(five, SeatView.ALL).rerouted()).isPositive();
    }
}
