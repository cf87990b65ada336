package sinews.model.movement;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.StockKey;
import sinews.model.movement.Beat.Lost;
import sinews.model.movement.TurnFilm.Step;
import sinews.model.rules.Chance;
import sinews.model.scenario.Lane;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Seat;
import sinews.model.session.SeatView;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** The film shows the records of the log and nothing else. */
class TurnFilmTest {
    private static Shipped shipped;

    @BeforeAll
    static void play() {
        shipped = new Shipped(8, Chance.SEEDED);
    }

    private static TurnFilm film(int turn) {
        return film(turn, SeatView.ALL);
    }

    private static TurnFilm film(int turn, SeatView viewer) {
        Shipped.Turn t = shipped.turn(turn);
        return TurnFilm.of(shipped.scenario, t.before(), t.result(), viewer);
    }

    private static SeatView seat(String id) {
        return new SeatView(shipped.scenario.seat(id));
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void itGoesFromTheBoardBeforeToTheCommittedOne(int turn) {
        TurnFilm film = film(turn);
        Shipped.Turn t = shipped.turn(turn);
        assertThat(film.steps()).hasSize(shipped.scenario.turns().get(turn - 1).ticks());
        assertThat(film.board(0)).isEqualTo(t.before());
        assertThat(film.board(film.steps().size())).isEqualTo(t.after());
        for (int k = 1; k < film.steps().size(); k++) {
            assertThat(film.steps().get(k).before()).isEqualTo(film.steps().get(k - 1).after());
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3, 4, 5, 6, 7, 8})
    void cargoIsAtEachTickWhereTheBoardHasIt(int turn) {
        for (Step step : film(turn).steps()) {
            Map<String, Sailing> sailings = new TreeMap<>();
            step.sailings().forEach(s -> sailings.put(s.cargo().id(), s));
            assertThat(sailings.keySet())
                    .containsAll(step.before().cargo().keySet())
                    .containsAll(step.after().cargo().keySet());
            step.before()
                    .cargo()
                    .forEach((id, c) -> assertThat(known(sailings, id).from()).isEqualTo(at(c)));
            step.after()
                    .cargo()
                    .forEach((id, c) -> assertThat(known(sailings, id).to()).isEqualTo(at(c)));
            step.sailings().forEach(TurnFilmTest::isConnected);
        }
    }

    private static Sailing known(Map<String, Sailing> sailings, String id) {
        Sailing s = sailings.get(id);
        if (s == null) {
            throw new AssertionError("no sailing of " + id);
        }
        return s;
    }

    private static Spot at(Cargo c) {
        double left = c.tenthsLeft() / (double) Math.max(1, c.tenthsLane());
        return c.underWay()
                ? Spot.on(c.lane(), c.returning() ? left : 1 - left)
                : Spot.at(c.place());
    }

    /** Each stretch begins where the last one ends, the first and the last where they should. */
    private static void isConnected(Sailing s) {
        if (!s.moves()) {
            assertThat(s.weights()).isEmpty();
            return;
        }
        assertThat(s.weights().stream().mapToDouble(w -> w).sum()).isBetween(0.999, 1.001);
        Sailing.Point first = s.at(0);
        Sailing.Point last = s.at(1);
        assertThat(node(s.from())).as("%s", s).isEqualTo(node(first.stretch(), first.part()));
        assertThat(node(s.to())).as("%s", s).isEqualTo(node(last.stretch(), last.part()));
        List<Stretch> way = s.way();
        for (int i = 1; i < way.size(); i++) {
            assertThat(node(way.get(i), way.get(i).from()))
                    .as("%s", s)
                    .isEqualTo(node(way.get(i - 1), way.get(i - 1).to()));
        }
    }

    private static String node(Spot spot) {
        return spot.underWay() ? node(spot.lane(), spot.part()) : spot.place();
    }

    private static String node(Stretch s, double part) {
        return node(s.lane(), part);
    }

    /** The place at an end of a lane, or the lane and its share. */
    private static String node(String id, double part) {
        Lane lane = shipped.scenario.lane(id);
        return part == 0 ? lane.from() : part == 1 ? lane.to() : id + " " + part;
    }

    @Test
    void allThatWasLostIsInIt() {
        for (int turn = 1; turn <= 8; turn++) {
            Shipped.Turn t = shipped.turn(turn);
            Map<String, Long> lost = new TreeMap<>();
            for (Loss l : film(turn).losses()) {
                lost.merge(l.materiel(), l.units(), Long::sum);
            }
            for (var m : shipped.scenario.materiel()) {
                assertThat(lost.getOrDefault(m.id(), 0L))
                        .as("%s in turn %d", m.id(), turn)
                        .isEqualTo(gone(t.after(), m.id()) - gone(t.before(), m.id()));
            }
        }
    }

    private static long gone(Board board, String materiel) {
        return board.ledger().units(Account.LOST, materiel)
                + board.ledger().units(Account.DESTROYED, materiel);
    }

    @Test
    void theStrikeOnGuamIsShownAtGuam() {
        List<Loss> atGuam =
                film(8).losses().stream().filter(l -> l.spot().place().equals("guam")).toList();
        assertThat(atGuam).isNotEmpty().allMatch(Loss::destroyed);
        assertThat(atGuam.getFirst().cause().rule()).isEqualTo("inject");
    }

    @Test
    void straitsTurnInTheTickInWhichTheInjectBegins() {
        Beat closes =
                new Beat.StraitTurned(
                        "taiwan-strait", PassageStatus.CONTESTED, PassageStatus.CLOSED);
        List<Step> steps = film(5).steps();
        assertThat(steps.getFirst().beats().contains(closes)).isTrue();
        assertThat(steps.stream().skip(1).anyMatch(s -> s.beats().contains(closes))).isFalse();
    }

    @Test
    void aStockThatIsUsedUpRunsEmptyOnce() {
        for (Step step : film(7).steps()) {
            for (Beat b : step.beats()) {
                if (b instanceof Beat.RanEmpty e) {
                    assertThat(step.after().stock(e.stock())).isZero();
                }
            }
        }
        assertThat(film(7).steps())
                .anyMatch(s -> s.beats().stream().anyMatch(b -> b instanceof Beat.RanEmpty));
    }

    @Test
    void aSeatSeesItsOwnAlone() {
        SeatView japan = seat("japan");
        SeatView none = new SeatView(blind());
        for (int turn : new int[] {1, 5, 8}) {
            assertThat(shown(film(turn, japan))).isNotEmpty().allMatch(japan::sees);
            assertThat(shown(film(turn, none))).isEmpty();
            assertThat(film(turn, none).losses()).isEmpty();
            assertThat(film(turn, none).steps()).allMatch(s -> s.after().ledger().rows().isEmpty());
        }
        assertThat(film(1, japan).losses()).isEmpty();
        assertThat(film(1).losses()).isNotEmpty();
    }

    private static Seat blind() {
        Seat s = shipped.scenario.seat("japan");
        return new Seat("observer", "Observer", s.kind(), Map.of(), List.of(), "", List.of(), 0);
    }

    /** Nations of all goods, lines and stocks in a film. */
    private static List<String> shown(TurnFilm film) {
        return film.steps().stream()
                .flatMap(
                        s ->
                                Stream.concat(
                                        s.sailings().stream().map(x -> x.cargo().owner()),
                                        s.beats().stream()
                                                .map(TurnFilmTest::nation)
                                                .filter(n -> !n.isEmpty())))
                .distinct()
                .toList();
    }

    private static String nation(Beat beat) {
        return switch (beat) {
            case Beat.Made m -> nationOfLine(m.line());
            case Beat.LineTurned l -> nationOfLine(l.line());
            case Beat.StraitTurned s -> "";
            case Lost l -> l.loss().owner();
            case Beat.RanEmpty e -> e.stock().owner();
            case Beat.Arrived a -> a.owner();
        };
    }

    private static String nationOfLine(String line) {
        var state = shipped.turn(8).after().lines().get(line);
        return state == null ? "" : state.spec().nation();
    }

    @Test
    void countsGoUpAndDownWithThePostings() {
        Step step = film(1).steps().get(3);
        Map<StockKey, Long> change = new TreeMap<>();
        for (var p : shipped.turn(1).result().ticks().get(3).postings()) {
            if (p.to() instanceof Account.Stock s) {
                change.merge(
                        new StockKey(s.place(), p.materiel(), s.owner()), p.units(), Long::sum);
            }
            if (p.from() instanceof Account.Stock s) {
                change.merge(
                        new StockKey(s.place(), p.materiel(), s.owner()), -p.units(), Long::sum);
            }
        }
        assertThat(change).isNotEmpty();
        change.forEach(
                (k, units) ->
                        assertThat(step.after().stock(k) - step.before().stock(k))
                                .as("%s", k)
                                .isEqualTo(units));
    }
}
