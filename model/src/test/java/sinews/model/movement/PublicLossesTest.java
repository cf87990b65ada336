package sinews.model.movement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.Phase;
import sinews.model.session.PublicBoard;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;

/** Losses of the shipped exercise, as an audience of all seats may see them. */
class PublicLossesTest {
    private static Shipped shipped;

    @BeforeAll
    static void play() {
        shipped = new Shipped(8, Chance.SEEDED);
    }

    /** After a turn, when all seats see some nation, or no nation at all. */
    private static List<PublicBoard.Loss> seen(int turn, Phase phase, int now, String nation) {
        List<Seat> seats = new ArrayList<>();
        for (Seat s : shipped.scenario.seats()) {
            List<String> sees = new ArrayList<>(s.sees());
            if (!nation.isEmpty()) {
                sees.add(nation);
            }
            seats.add(s.seeing(sees));
        }
        Scenario scenario = shipped.scenario.withSeats(seats);
        Shipped.Turn t = shipped.turn(turn);
        SessionState state =
                new SessionState(
                        scenario,
                        new SessionInfo("s", "Anvil", "EXERCISE", Map.of(), Chance.SEEDED, 1),
                        9,
                        now,
                        phase,
                        false,
                        t.after(),
                        List.of(),
                        List.of(),
                        Set.of(),
                        List.of(),
                        List.of(
                                new SessionState.TurnReport(
                                        turn,
                                        9,
                                        t.before(),
                                        t.after(),
                                        t.result().measures(),
                                        t.result())),
                        List.of(),
                        List.of());
        return PublicLosses.of(state, Rules.of(scenario));
    }

    private static Map<String, Long> units(List<PublicBoard.Loss> losses) {
        Map<String, Long> units = new TreeMap<>();
        losses.forEach(l -> units.merge(l.owner() + " " + l.what(), l.units(), Long::sum));
        return units;
    }

    private static Map<String, Long> lost(int turn, String nation) {
        Map<String, Long> units = new TreeMap<>();
        Shipped.Turn t = shipped.turn(turn);
        for (Loss l : TurnLosses.of(t.before(), t.result())) {
            if (nation.equals("*") || nation.equals(l.owner())) {
                String label = shipped.scenario.materiel(l.materiel()).label();
                units.merge(l.owner() + " " + label, l.units(), Long::sum);
            }
        }
        return units;
    }

    @Test
    void allIsToldOfNationsThatEverySeatSeesAndNothingOfOthers() {
        int told = 0;
        for (int turn = 1; turn <= 8; turn++) {
            for (String nation : List.of("*", "US", "JP", "TW")) {
                assertThat(units(seen(turn, Phase.DEBRIEF, turn, nation)))
                        .isEqualTo(lost(turn, nation));
                told += lost(turn, nation).size();
            }
            assertThat(seen(turn, Phase.DEBRIEF, turn, "")).isEmpty();
        }
        assertThat(told).isGreaterThan(3);
    }

    @Test
    void theyAreShownFromTheDebriefUntilTheNextTurn() {
        for (int turn = 1; turn <= 8; turn++) {
            assertThat(seen(turn, Phase.BRIEF, turn + 1, "*")).isEmpty();
            assertThat(seen(turn, Phase.PLAN, turn + 1, "*")).isEmpty();
        }
    }

    @Test
    void aLossStandsOnTheMapWhereItHappened() {
        for (int turn = 1; turn <= 8; turn++) {
            Shipped.Turn t = shipped.turn(turn);
            for (Loss l : TurnLosses.of(t.before(), t.result())) {
                if (!l.spot().underWay()) {
                    var place = shipped.scenario.location(l.spot().place());
                    assertThat(seen(turn, Phase.DEBRIEF, turn, "*"))
                            .anyMatch(
                                    p ->
                                            p.latitude() == place.latitude()
                                                    && p.longitude() == place.longitude());
                }
            }
        }
    }
}
