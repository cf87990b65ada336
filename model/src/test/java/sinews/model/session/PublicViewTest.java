package sinews.model.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Change;
import sinews.model.board.TickRecord;
import sinews.model.rules.Measures;
import sinews.model.rules.Rules;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.io.ScenarioReader;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;

/** What an audience of all seats is shown, by examples. */
class PublicViewTest {
    private static Scenario taiwan;
    private static Rules rules;

    @BeforeAll
    static void read() {
        Path here = Path.of("scenarios/taiwan-blockade");
        taiwan =
                ScenarioReader.read(Files.exists(here) ? here : Path.of("..").resolve(here))
                        .orThrow();
        rules = Rules.of(taiwan);
    }

    private static Inject told(String id, String headline, String... seats) {
        Inject plain = Table.inject(id, 1, false);
        return new Inject(
                id,
                plain.title(),
                plain.storyline(),
                1,
                false,
                "",
                headline,
                "Body of " + id + ".",
                "What the white cell expects.",
                List.of(),
                List.of(seats),
                "",
                0,
                0,
                List.of(new Effect.Narrative()),
                Map.of());
    }

    private static PublicView seen(Table table) {
        return PublicView.of(table.state, Rules.of(Table.scenario()), List.of());
    }

    private static List<String> headlines(Table table) {
        return seen(table).news().stream().map(PublicView.News::headline).toList();
    }

    @Test
    void newsAreWhatWasToldToAllInTheOrderItWasTold() {
        Table table = new Table();
        assertThat(headlines(table)).isEmpty();
        table.give(
                new Command.AdHocInject("facilitator", told("late", "Told late in the MSEL", "*")));
        table.give(new Command.DeliverInject("facilitator", "i-1"));
        table.give(
                new Command.AdHocInject("facilitator", told("few", "For two seats", "us", "jp")));
        assertThat(headlines(table)).containsExactly("Told late in the MSEL", "Headline i-1");
        table.give(
                new Command.AdHocInject(
                        "facilitator", told("named", "All by name", "us", "leg", "jp", "tw")));
        assertThat(headlines(table)).last().isEqualTo("All by name");
        table.give(new Command.Undo("facilitator"));
        assertThat(headlines(table)).last().isEqualTo("Headline i-1");
        assertThat(seen(table).news().getLast())
                .isEqualTo(new PublicView.News("i-1", 1, "Headline i-1", "Body."));
    }

    @Test
    void theOrderOfNewsSurvivesTheAdjudication() {
        Table table = new Table();
        table.give(new Command.AdHocInject("facilitator", told("first", "First", "*")));
        table.give(new Command.DeliverInject("facilitator", "i-1"));
        table.to(Phase.DEBRIEF);
        assertThat(headlines(table)).containsExactly("First", "Headline i-1");
    }

    @Test
    void whereEverySeatSeesANationItsStocksArePublic() {
        // All seats of this table see all nations.
        PublicBoard board = seen(new Table()).board();
        assertThat(board.stocks())
                .containsExactly(
                        new PublicBoard.Stock("san-diego", "missile", "US", 100),
                        new PublicBoard.Stock("yokosuka", "missile", "JP", 100));
        assertThat(board.needs()).extracting(PublicBoard.Need::demand).containsExactly("d-tw");
    }

    @Test
    void oneSeatThatDoesNotSeeANationHidesIt() {
        Table table = new Table();
        SessionState s = table.state;
        List<Seat> seats = new ArrayList<>(s.scenario().seats());
        seats.set(2, seats.get(2).seeing(List.of("TW")));
        Scenario masked = s.scenario().withSeats(seats);
        PublicBoard board =
                PublicView.of(with(s, masked, s.board()), Rules.of(masked), List.of()).board();
        assertThat(board.stocks())
                .containsExactly(new PublicBoard.Stock("yokosuka", "missile", "JP", 100));
    }

    @Test
    void ofLossesOnlyThoseOfNationsThatEverySeatSeesAreKept() {
        PublicBoard.Loss us = new PublicBoard.Loss(24, 123, "Missile", "US", 3);
        PublicBoard.Loss jp = new PublicBoard.Loss(24, 123, "Missile", "JP", 4);
        SessionState s = new Table().state;
        List<Seat> seats = new ArrayList<>(s.scenario().seats());
        seats.set(2, seats.get(2).seeing(List.of("TW")));
        Scenario masked = s.scenario().withSeats(seats);
        SessionState seen = with(s, masked, s.board());
        assertThat(PublicView.of(seen, Rules.of(masked), List.of(us, jp)).losses())
                .containsExactly(jp);
        Scenario none = s.scenario().withSeats(List.of());
        assertThat(
                        PublicView.of(with(s, none, s.board()), Rules.of(none), List.of(us, jp))
                                .losses())
                .isEmpty();
    }

    @Test
    void withoutSeatsNoNationIsPublic() {
        SessionState s = new Table().state;
        Scenario none = s.scenario().withSeats(List.of());
        PublicBoard board =
                PublicView.of(with(s, none, s.board()), Rules.of(none), List.of()).board();
        assertThat(board.stocks()).isEmpty();
        assertThat(board.needs()).isEmpty();
        assertThat(board.places()).hasSize(3);
    }

    private static SessionState taiwan(Board board, List<MselItem> msel) {
        return new SessionState(
                taiwan,
                new SessionInfo(
                        "s", "Anvil", "EXERCISE", Map.of(), sinews.model.rules.Chance.EXPECTED, 1),
                1,
                1,
                Phase.PLAN,
                false,
                board,
                msel,
                List.of(),
                java.util.Set.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of());
    }

    private static PublicBoard after(Inject inject) {
        List<Change> begun = new ArrayList<>();
        for (int i = 0; i < inject.effects().size(); i++) {
            begun.add(
                    new Change.EffectBegun(
                            new ActiveEffect(inject.id(), "", i, inject.effects().get(i), 0, 99)));
        }
        begun.add(
                new Change.ChokepointSet(
                        "taiwan-strait",
                        new sinews.model.scenario.Passage(
                                PassageStatus.CONTESTED, 1_234, 2_345, 3_456, 4_567)));
        Board board = rules.start().applyMoves(new TickRecord(0, List.of(), begun));
        return PublicView.of(
                        taiwan(
                                board,
                                List.of(
                                        new MselItem(
                                                inject, MselItem.Status.DELIVERED, 1, 0, 2, true))),
                        rules,
                        List.of())
                .board();
    }

    private static Inject doing(List<String> seats, Effect... effects) {
        Inject i = told("x", "It happens", seats.toArray(String[]::new));
        return new Inject(
                i.id(),
                i.title(),
                i.storyline(),
                1,
                false,
                "",
                i.headline(),
                i.body(),
                "",
                List.of(),
                seats,
                "",
                0,
                0,
                Arrays.asList(effects),
                Map.of());
    }

    @Test
    void inTheShippedScenarioNoSeatSeesAllSoNoStockIsPublic() {
        PublicBoard board =
                PublicView.of(taiwan(rules.start(), List.of()), rules, List.of()).board();
        assertThat(board.stocks()).isEmpty();
        assertThat(board.lines()).isEmpty();
        assertThat(board.shipments()).isEmpty();
        assertThat(board.items()).isEmpty();
        assertThat(board.places()).hasSameSizeAs(taiwan.locations());
        assertThat(board.ways()).hasSameSizeAs(taiwan.lanes());
    }

    @Test
    void whatAllWereToldIsMarkedWhereItHolds() {
        Effect[] effects = {
            new Effect.Blockade(List.of("taiwan", "guam"), List.of(Mode.SEA), 0),
            new Effect.ExportBan("CN", List.of(), List.of()),
            new Effect.BudgetShock("US", 5_000),
            new Effect.Strike("guam", 5_000, 5_000)
        };
        assertThat(after(doing(List.of("*"), effects)).spots())
                .containsExactly(
                        new PublicBoard.Spot(
                                PublicBoard.Spot.Kind.BLOCKADE, "TW", List.of("taiwan")),
                        new PublicBoard.Spot(PublicBoard.Spot.Kind.BLOCKADE, "US", List.of("guam")),
                        new PublicBoard.Spot(PublicBoard.Spot.Kind.EXPORT_BAN, "CN", List.of()));
        assertThat(after(doing(List.of("japan"), effects)).spots()).isEmpty();
    }

    @Test
    void aStraitIsKnownByItsStateAlone() {
        PublicBoard board = after(doing(List.of("*"), new Effect.Narrative()));
        assertThat(board.straits())
                .filteredOn(s -> s.id().equals("taiwan-strait"))
                .extracting(PublicBoard.Strait::status)
                .containsExactly(PassageStatus.CONTESTED);
        assertThat(board.toString()).doesNotContain("1234", "2345", "3456", "4567");
    }

    private static PublicView metBy(Map<String, Integer> asked, Map<String, String> seats) {
        List<Measures.DemandMeasure> demands = new ArrayList<>();
        asked.forEach(
                (nation, n) ->
                        demands.add(
                                new Measures.DemandMeasure(
                                        "d-" + nation, "p", "m", nation, n, 0, 0, 0, 0, 0)));
        SessionState s = new Table().state;
        Scenario scenario =
                s.scenario()
                        .withSeats(
                                seats.entrySet().stream()
                                        .map(
                                                e ->
                                                        new Seat(
                                                                e.getKey(),
                                                                e.getKey(),
                                                                sinews.model.scenario.SeatKind
                                                                        .NATION,
                                                                Map.of(),
                                                                List.of(e.getValue().split(" ")),
                                                                "",
                                                                List.of(),
                                                                4))
                                        .toList());
        Measures m = new Measures(100, 64, 6_449, demands, List.of());
        SessionState state = with(s, scenario, s.board());
        return PublicView.of(
                new SessionState(
                        state.scenario(),
                        state.info(),
                        state.position(),
                        2,
                        state.phase(),
                        false,
                        state.board(),
                        state.msel(),
                        List.of(),
                        state.submitted(),
                        List.of(),
                        List.of(
                                new SessionState.TurnReport(
                                        1, 9, state.board(), state.board(), m, nothing(m))),
                        List.of(),
                        List.of()),
                Rules.of(scenario),
                List.of());
    }

    private static SessionEvent.TurnAdjudicated nothing(Measures m) {
        TickRecord none = new TickRecord(0, List.of(), List.of());
        return new SessionEvent.TurnAdjudicated(
                Command.FACILITATOR, 1, none, List.of(), none, List.of(), m);
    }

    @Test
    void theOverallFigureIsToldOnlyWhereNobodyCanSubtractFromIt() {
        PublicView.Met met = new PublicView.Met(1, 64);
        // Each seat misses two nations.
        assertThat(metBy(Map.of("A", 1, "B", 1, "C", 1), Map.of("a", "A", "b", "B")).met())
                .containsExactly(met);
        // Only one nation asks, and not all see it.
        assertThat(metBy(Map.of("A", 1, "B", 0), Map.of("a", "A", "b", "B")).met()).isEmpty();
        // Seat a sees all but one.
        assertThat(metBy(Map.of("A", 1, "B", 1, "C", 1), Map.of("a", "A B", "b", "B")).met())
                .isEmpty();
        // All see all.
        assertThat(metBy(Map.of("A", 1), Map.of("a", "*", "b", "A")).met()).containsExactly(met);
        // The public misses one, though every seat sees it or misses two.
        assertThat(metBy(Map.of("A", 1, "B", 1), Map.of("a", "A B", "b", "A B")).met())
                .containsExactly(met);
    }

    private static SessionState with(SessionState s, Scenario scenario, Board board) {
        return new SessionState(
                scenario,
                s.info(),
                s.position(),
                s.turn(),
                s.phase(),
                s.ended(),
                board,
                s.msel(),
                s.proposals(),
                s.submitted(),
                s.corrections(),
                s.reports(),
                s.observations(),
                s.undo());
    }
}
