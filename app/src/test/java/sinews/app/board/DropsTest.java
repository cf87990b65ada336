package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.app.board.BoardItem.LineItem;
import sinews.app.board.BoardItem.StockItem;
import sinews.app.board.DropAnswer.Option;
import sinews.app.board.DropAnswer.Welcome;
import sinews.app.board.DropText.Row;
import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.rules.TurnInput;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Mode;
import sinews.model.session.Command;
import sinews.model.session.SeatView;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What can be dropped where in the shipped scenario, and the sentence where it cannot. */
class DropsTest {
    private static final StockItem GUAM = stock("guam", "pac3-mse", "US");

    private static Played start;

    @BeforeAll
    static void play() {
        start = Played.turns(1);
    }

    /** The board after one more week in which something happened. */
    private static Played with(Effect effect) {
        Inject inject =
                new Inject(
                        "x",
                        "X",
                        "Taiwan",
                        2,
                        false,
                        "",
                        "X",
                        "",
                        "",
                        List.of(),
                        List.of(),
                        "",
                        0,
                        0,
                        List.of(effect),
                        Map.of());
        Board after =
                start.rules()
                        .adjudicate(
                                start.board(),
                                new TurnInput(
                                        1,
                                        List.of(),
                                        List.of(
                                                new TurnInput.DeliveredInject(
                                                        inject, start.board().tick())),
                                        List.of(),
                                        Chance.EXPECTED,
                                        0))
                        .after();
        return new Played(start.scenario(), start.rules(), after);
    }

    private static StockItem stock(String place, String materiel, String owner) {
        return new StockItem(new StockKey(place, materiel, owner));
    }

    private static Drops drops(Played p, SeatView viewer, BoardItem... items) {
        return new Drops(p.scenario(), p.board(), BoardRules.of(p.rules()), viewer, List.of(items));
    }

    private static DropAnswer at(Played p, String place, BoardItem... items) {
        return drops(p, SeatView.ALL, items).at(p.scenario().location(place));
    }

    private static String why(Played p, String place, BoardItem... items) {
        DropAnswer answer = at(p, place, items);
        assertThat(answer.welcome()).isEqualTo(Welcome.NO);
        return answer.why();
    }

    @Test
    void aStockOfTheTableDoesNotGoToTheOtherSide() {
        assertThat(why(start, "cn-shanghai", GUAM))
                .isEqualTo(
                        "Stock of United States cannot go to China (supplier of minerals): it is"
                                + " played by the white cell.");
    }

    @Test
    void aClosedWaySaysWhatClosedItAndSinceWhen() {
        assertThat(at(start, "luzon", GUAM).welcome()).isNotEqualTo(Welcome.NO);
        Played shut = with(new Effect.Blockade(List.of("luzon"), List.of(Mode.values()), 0));
        assertThat(why(shut, "luzon", GUAM))
                .isEqualTo("No way is open from Guam to Luzon: a blockade since turn 2.");
        // A seat that was not told of the inject sees the way closed, not why.
        SeatView japan = new SeatView(shut.scenario().seat("japan"));
        assertThat(drops(shut, japan, GUAM).atOnce(shut.scenario().location("luzon")))
                .isEqualTo("No way is open from Guam to Luzon.");
    }

    @Test
    void aLineNeedsAPlantOrAYard() {
        LineItem line = new LineItem("us-gmlrs");
        assertThat(why(start, "jp-yokosuka", line))
                .isEqualTo("A line needs a plant or a yard; Yokosuka is a depot.");
        assertThat(why(start, "us-camden", line)).startsWith("It stands in Camden");
        assertThat(why(start, "guam", line)).endsWith("is a theatre.");
    }

    @Test
    void whatTheRulesRefuseIsToldInTheirWords() {
        Played recalled = with(new Effect.Recall("pac3-mse", "", 8));
        assertThat(why(recalled, "jp-nagoya", GUAM))
                .isEqualTo(
                        "The PAC-3 MSE interceptor in Guam are recalled and may be neither used nor"
                            + " shipped: choose other stock, or wait until the recall is over.");
    }

    @Test
    void theMostLikelyMeaningComesFirst() {
        assertThat(meanings(at(start, "us-mcalester", GUAM))).containsExactly(Meaning.PREPOSITION);
        assertThat(meanings(at(start, "jp-nagoya", GUAM)))
                .containsExactly(Meaning.TRANSFER, Meaning.PREPOSITION);
        assertThat(meanings(at(start, "au-maryborough", new LineItem("us-gmlrs"))))
                .containsExactlyInAnyOrder(
                        Meaning.COPRODUCE, Meaning.ASSEMBLE_FORWARD, Meaning.MOVE_TOOLING);
    }

    /** The first power of this nation among all that a move needs proposes it on the sheet. */
    @Test
    void theSeatThatProposesIsTheOneOfTheSheet() {
        List<Option> options = at(start, "au-maryborough", new LineItem("us-gmlrs")).options();
        assertThat(options).hasSize(3);
        for (Option o : options) {
            String asks = o.meaning() == Meaning.MOVE_TOOLING ? "US" : "AU";
            String seat =
                    start
                            .rules()
                            .quote(start.board(), Command.FACILITATOR, o.move())
                            .needs()
                            .stream()
                            .filter(n -> n.nation().equals(asks))
                            .findFirst()
                            .orElseThrow()
                            .seat();
            assertThat(o.seat()).as(o.meaning().toString()).isEqualTo(seat);
        }
    }

    private static List<Meaning> meanings(DropAnswer answer) {
        return answer.options().stream().map(Option::meaning).toList();
    }

    @Test
    void severalStocksGoInOneMoveAndWhatCannotGoSaysWhy() {
        DropAnswer answer =
                at(
                        start,
                        "jp-nagoya",
                        GUAM,
                        stock("us-mcalester", "gmlrs", "US"),
                        new LineItem("us-gmlrs"));
        assertThat(answer.welcome()).isEqualTo(Welcome.PARTLY);
        Option first = answer.options().getFirst();
        assertThat(first.stocks()).hasSize(2);
        assertThat(first.leftOut())
                .extracting(DropAnswer.LeftOut::why)
                .containsExactly("A line is shared by itself: drag it alone.");
        assertThat(first.move()).isInstanceOf(Move.ShipTogether.class);
        assertThat(first.quote().needs()).extracting(n -> n.seat()).containsOnlyOnce("japan");
    }

    @Test
    void aSeatIsToldWhomToAskForWhatItHasNoPowerFor() {
        SeatView newZealand =
                new SeatView(
                        start.scenario().seats().stream()
                                .filter(s -> s.powers().containsKey("NZ"))
                                .findFirst()
                                .orElseThrow());
        DropAnswer answer =
                drops(start, newZealand, GUAM).at(start.scenario().location("jp-nagoya"));
        assertThat(answer.why())
                .isEqualTo(
                        "New Zealand holds no power this needs: ask US acquisition office or Japan"
                                + " to propose it.");
    }

    @Test
    void theCardSaysWayArrivalLiftSupplyCostAndConsents() {
        Drops d = drops(start, SeatView.ALL, GUAM);
        DropAnswer answer = d.at(start.scenario().location("jp-nagoya"));
        Map<String, String> rows =
                new DropText(d)
                        .rows(answer.options().getFirst()).stream()
                                .filter(r -> !r.name().isEmpty())
                                .collect(Collectors.toMap(Row::name, Row::value, (a, b) -> a));
        assertThat(rows)
                .containsOnly(
                        Map.entry(
                                "Way",
                                "Guam – Yokosuka – Komaki and Nagoya by sea and land, 2,620 km, 7"
                                        + " days"),
                        Map.entry("Arrives", "turn 2, week 2 · 12 Apr 2027"),
                        Map.entry("Lift", "4 of 30 ship units a week"),
                        Map.entry("Supply", "Guam none used there; 104 → 52 units"),
                        Map.entry("Cost", "20 k$, United States · 1 political capital"),
                        Map.entry("Consent", "Japan"));
    }
}
