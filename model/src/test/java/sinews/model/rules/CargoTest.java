package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Tier;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** How cargo parts, joins and arrives along lanes that are too small for it; worked by hand. */
class CargoTest {

    /** 25 units of which 10 a week get to the halfway port and 5 a week from there, 7 days each. */
    private static TurnOutcome shipped(int ticks, long secondLift) {
        Rules rules =
                new Setup()
                        .nation("A", 0, 1_000_000)
                        .materiel("x", Tier.END_ITEM, 1)
                        .place("depot", "A")
                        .place("half", "A")
                        .place("front", "A")
                        .lane("depot", "half", Mode.SEA, 10, 70)
                        .lane("half", "front", Mode.SEA, secondLift, 70)
                        .stock("depot", "x", "A", 25)
                        .rules();
        Move all = new Move.Preposition("A", "x", 25, "depot", "front", Routes.ANY);
        return rules.adjudicate(rules.start(), Setup.moves(ticks, all));
    }

    /** Units by where they are, each consignment for itself. */
    private static Map<String, List<Long>> where(Board board) {
        Map<String, List<Long>> found = new TreeMap<>();
        for (Cargo c : board.cargo().values()) {
            found.merge(
                    c.place() + c.lane(),
                    List.of(board.ledger().units(new Account.Cargo(c.id()), "x")),
                    (a, b) -> Stream.concat(a.stream(), b.stream()).toList());
        }
        return found;
    }

    private static List<Long> posted(TickRecord tick, String rule) {
        return tick.postings().stream()
                .filter(p -> p.cause().rule().equals(rule))
                .map(Posting::units)
                .toList();
    }

    private static <C extends Change> List<C> changes(TickRecord tick, Class<C> kind) {
        return tick.changes().stream().filter(kind::isInstance).map(kind::cast).toList();
    }

    @Test
    void whatHasNoLiftWaitsAndWhatIsAlikeJoins() {
        assertThat(where(shipped(1, 5).after()))
                .isEqualTo(Map.of("depot", List.of(15L), "depot-half", List.of(10L)));
        assertThat(where(shipped(2, 5).after()))
                .isEqualTo(
                        Map.of(
                                "depot",
                                List.of(5L),
                                "depot-half",
                                List.of(10L),
                                "half",
                                List.of(5L),
                                "half-front",
                                List.of(5L)));
        // The ten that come in join the five that waited; five of the fifteen sail on.
        TurnOutcome third = shipped(3, 5);
        TickRecord tick = third.ticks().getLast();
        assertThat(posted(tick, "merge")).containsExactly(10L);
        assertThat(posted(tick, "split")).containsExactly(5L);
        assertThat(posted(tick, "arrival")).containsExactly(5L);
        assertThat(where(third.after()))
                .isEqualTo(
                        Map.of(
                                "depot-half",
                                List.of(5L),
                                "half",
                                List.of(10L),
                                "half-front",
                                List.of(5L)));
    }

    @Test
    void whatHasLiftSailsWhole() {
        TurnOutcome second = shipped(2, 10);
        TickRecord tick = second.ticks().getLast();
        Cargo at =
                second.after().cargo().values().stream()
                        .filter(c -> c.lane().equals("half-front"))
                        .findFirst()
                        .orElseThrow();
        assertThat(second.after().ledger().units(new Account.Cargo(at.id()), "x")).isEqualTo(10);
        // It was known before, so that only what has changed of it is written down.
        assertThat(changes(tick, Change.CargoMoved.class))
                .singleElement()
                .satisfies(
                        moved -> {
                            int i = moved.ids().indexOf(at.id());
                            assertThat(moved.at().get(i)).isEqualTo("half-front");
                            assertThat(moved.left().get(i)).isEqualTo(70);
                            assertThat(moved.eta().get(i)).isEqualTo(2);
                        });
        assertThat(changes(shipped(3, 10).ticks().getLast(), Change.CargoGone.class))
                .containsExactly(new Change.CargoGone(List.of(at.id())));
    }
}
