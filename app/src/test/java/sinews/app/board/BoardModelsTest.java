package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.RiskToken;
import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Cause;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.rules.Measures;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Location;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;
import sinews.model.session.SeatView;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

class BoardModelsTest {
    private static Played played;

    @BeforeAll
    static void play() {
        played = Played.turns(0);
    }

    @Test
    void aStockIsShortBelowFifteenPercentOfWhatIsRequired() {
        // 30 days required: 4.4 days are 14.7 %, 4.5 are 15 %, 12 are 40 %.
        assertThat(stock(44, -1).condition()).isEqualTo(Condition.SHORT);
        assertThat(stock(45, -1).condition()).isEqualTo(Condition.WARNING);
        assertThat(stock(119, -1).condition()).isEqualTo(Condition.WARNING);
        assertThat(stock(120, -1).condition()).isEqualTo(Condition.WELL);
        assertThat(stock(44, -1).share()).isEqualTo(4.4 / 30);
    }

    @Test
    void theBadgeSaysWhenItRunsOut() {
        assertThat(stock(200, 2).emptyIn()).isEqualTo(2);
        assertThat(stock(200, 2).condition()).isEqualTo(Condition.SHORT);
        assertThat(stock(200, 8).condition()).isEqualTo(Condition.WARNING);
        assertThat(stock(200, 9).emptyIn()).isEqualTo(-1);
        assertThat(stock(200, 2).spoken())
                .endsWith(
                        "20 days of supply, 30 required, empty in 2 weeks, number 1 of those worst"
                                + " off");
    }

    /** The token of the shells for Ukraine with so many tenths of days left. */
    private static StockToken stock(long daysTenths, int emptyIn) {
        Demand d = played.scenario().demand("ua-155");
        assertThat(d.requiredDays()).isEqualTo(30);
        Measures m =
                new Measures(
                        1,
                        1,
                        10_000,
                        List.of(
                                new Measures.DemandMeasure(
                                        d.id(),
                                        d.theatre(),
                                        "round-155",
                                        d.nation(),
                                        1,
                                        1,
                                        10_000,
                                        1,
                                        daysTenths,
                                        30)),
                        emptyIn < 0
                                ? List.of()
                                : List.of(
                                        new Measures.RunOut(
                                                d.id(), d.theatre(), "round-155", emptyIn)));
        BoardModel model =
                BoardModels.build(played.scenario(), played.board(), m, SeatView.ALL, Lens.STOCK);
        String id = "stock:" + d.theatre() + ":round-155:" + d.nation();
        return (StockToken)
                model.tokens().stream().filter(t -> t.id().equals(id)).findFirst().orElseThrow();
    }

    @Test
    void anEmptyTheatreHasATokenToo() {
        StockKey key = new StockKey("ukraine", "round-155", "UA");
        long units = played.board().stock(key);
        Posting all =
                new Posting(
                        new Account.Stock("ukraine", "UA"),
                        Account.EXPENDED,
                        "round-155",
                        units,
                        new Cause("consumption", ""));
        Board b = with(played.board(), List.of(all), new TreeMap<>(), Map.of());
        BoardModel m =
                BoardModels.build(
                        played.scenario(), b, played.rules().measures(b), SeatView.ALL, Lens.STOCK);
        assertThat(m.tokens())
                .anySatisfy(
                        t -> {
                            assertThat(t.item()).isEqualTo(new BoardItem.StockItem(key));
                            assertThat(((StockToken) t).units()).isZero();
                            assertThat(t.condition()).isEqualTo(Condition.SHORT);
                        });
    }

    @Test
    void aSeatSeesOnlyTheNationsItMaySee() {
        Scenario s = played.scenario();
        for (var seat : s.seats()) {
            for (Lens lens : Lens.values()) {
                BoardModel m =
                        BoardModels.build(
                                s,
                                played.board(),
                                played.rules().measures(played.board()),
                                new SeatView(seat),
                                lens);
                assertThat(m.tokens())
                        .as("%s, %s", seat.id(), lens)
                        // A place and the threat to it are public; what lies there is tested below.
                        .allMatch(t -> t instanceof RiskToken || seat.seesNation(t.nation()));
                assertThat(m.places()).hasSameSizeAs(s.locations());
                long visible = m.tokens().stream().filter(t -> t instanceof LineToken).count();
                long allowed = s.lines().stream().filter(l -> seat.seesNation(l.nation())).count();
                if (lens == Lens.OUTPUT) {
                    assertThat(visible).isEqualTo(allowed);
                }
            }
        }
    }

    @Test
    void whatIsAtRiskIsWhatTheSeatSees() {
        Scenario s = played.scenario();
        for (var seat : s.seats()) {
            BoardModel m =
                    BoardModels.build(
                            s,
                            played.board(),
                            played.rules().measures(played.board()),
                            new SeatView(seat),
                            Lens.RISK);
            for (Token t : m.tokens()) {
                RiskToken risk = (RiskToken) t;
                long seen = 0;
                for (var row : played.board().ledger().rows()) {
                    if (row.account() instanceof Account.Stock a
                            && a.place().equals(risk.place())
                            && seat.seesNation(a.owner())) {
                        seen += row.units() * s.materiel(row.materiel()).listPrice();
                    }
                }
                assertThat(risk.value()).as("%s, %s", seat.id(), t.id()).isEqualTo(seen);
                assertThat(risk.exposed()).isEqualTo(seen * 20 * risk.gap() / 100);
            }
        }
    }

    @Test
    void theForecastShowsWhatDemandsAreMetFrom() {
        BoardModel m =
                BoardModels.build(
                        played.scenario(),
                        played.board(),
                        played.rules().measures(played.board()),
                        SeatView.ALL,
                        Lens.FORECAST);
        assertThat(m.shipments()).isEmpty();
        assertThat(m.tokens())
                .isNotEmpty()
                .allMatch(
                        t ->
                                t instanceof StockToken k
                                        && played.scenario().demands().stream()
                                                .anyMatch(
                                                        d ->
                                                                d.theatre().equals(k.place())
                                                                        && d.nation()
                                                                                .equals(
                                                                                        k
                                                                                                .nation())));
    }

    @Test
    void lensesShowDifferentTiers() {
        assertThat(labels(Lens.STOCK)).contains("155mm", "PAC-3 MSE").doesNotContain("Microchips");
        assertThat(labels(Lens.OUTPUT)).contains("Microchips", "155mm");
        assertThat(labels(Lens.FLOWS)).isEmpty();
    }

    private static List<String> labels(Lens lens) {
        return BoardModels.build(
                        played.scenario(),
                        played.board(),
                        played.rules().measures(played.board()),
                        SeatView.ALL,
                        lens)
                .tokens()
                .stream()
                .map(Token::label)
                .distinct()
                .toList();
    }

    @Test
    void shipmentsOfALaneMergeByDestinationAndWeek() {
        String lane =
                played.scenario().lanes().stream()
                        .filter(l -> l.mode() == Mode.SEA)
                        .findFirst()
                        .orElseThrow()
                        .id();
        SortedMap<String, Cargo> cargo = new TreeMap<>();
        cargo.put("a", cargo("a", lane, 100, 2));
        cargo.put("b", cargo("b", lane, 120, 2));
        cargo.put("c", cargo("c", lane, 30, 0));
        Board b = with(played.board(), List.of(), cargo, Map.of());
        List<Shipment> shipments =
                BoardModels.build(
                                played.scenario(),
                                b,
                                played.rules().measures(played.board()),
                                SeatView.ALL,
                                Lens.STOCK)
                        .shipments();
        assertThat(shipments).hasSize(2);
        assertThat(shipments.get(0).cargo()).containsExactly("c");
        assertThat(shipments.get(0).weeks()).isEqualTo(1);
        assertThat(shipments.get(0).part()).isEqualTo(1 - 30 / 140.0);
        assertThat(shipments.get(1).cargo()).containsExactly("a", "b");
        assertThat(shipments.get(1).weeks()).isEqualTo(3);
    }

    private static Cargo cargo(String id, String lane, int left, int eta) {
        return new Cargo(
                id,
                "round-155",
                "US",
                "jp-yokosuka",
                "",
                "US",
                1,
                5,
                List.of(Mode.SEA),
                "",
                lane,
                left,
                140,
                0,
                false,
                eta,
                "m");
    }

    @Test
    void chokepointsHaveTheirStateOnTheBoard() {
        Board b =
                with(
                        played.board(),
                        List.of(),
                        new TreeMap<>(),
                        Map.of("taiwan-strait", Passage.CLOSED));
        BoardModel m =
                BoardModels.build(
                        played.scenario(), b, played.rules().measures(b), SeatView.ALL, Lens.STOCK);
        assertThat(m.chokepoints())
                .filteredOn(c -> c.status() == PassageStatus.CLOSED)
                .singleElement()
                .extracting(BoardModel.Strait::id)
                .isEqualTo("taiwan-strait");
    }

    @Test
    void aStockCanGoWhereAnOpenLaneLeadsAndNotToTheAdversary() {
        Scenario s = played.scenario();
        StockKey key = new StockKey("guam", "pac3-mse", "US");
        Destinations map = new Destinations(s, played.board(), played.board());
        List<String> places =
                s.locations().stream()
                        .filter(l -> map.why(new BoardItem.StockItem(key), l).isEmpty())
                        .map(Location::id)
                        .toList();
        assertThat(places).contains("jp-yokosuka", "us-mcalester").doesNotContain("guam");
        assertThat(places).noneMatch(p -> s.location(p).nation().equals("CN"));
    }

    @Test
    void shortNumbersNeverSayMoreThanThereIs() {
        assertThat(ShortNumber.of(999)).isEqualTo("999");
        assertThat(ShortNumber.of(1_199)).isEqualTo("1.1k");
        assertThat(ShortNumber.of(16_649)).isEqualTo("16.6k");
        assertThat(ShortNumber.of(999_999)).isEqualTo("999k");
        assertThat(ShortNumber.of(11_000_000)).isEqualTo("11M");
        assertThat(ShortNumber.exact(1_234_567)).isEqualTo("1,234,567");
    }

    @Test
    void theListFindsPlacesAndTokens() {
        BoardModel m =
                BoardModels.build(
                        played.scenario(),
                        played.board(),
                        played.rules().measures(played.board()),
                        SeatView.ALL,
                        Lens.STOCK);
        assertThat(PlacesList.rows(m, "yokosuka"))
                .first()
                .extracting(PlacesList.Row::text)
                .isEqualTo("Yokosuka · Japan");
        assertThat(PlacesList.rows(m, "pac-3 mse").stream().filter(PlacesList.Row::token))
                .isNotEmpty()
                .allMatch(r -> r.spoken().contains("PAC-3 MSE"))
                .as("the place stands above already")
                .noneMatch(r -> r.text().contains(r.place().name()));
        assertThat(PlacesList.rows(m, "yokosuka"))
                .extracting(PlacesList.Row::text)
                .anyMatch(t -> t.endsWith("SM-6 missile · US"))
                .anyMatch(t -> t.endsWith("SM-6 missile"));
    }

    private static Board with(
            Board b,
            List<Posting> postings,
            SortedMap<String, Cargo> cargo,
            Map<String, Passage> straits) {
        SortedMap<String, Passage> passages = new TreeMap<>(b.chokepoints());
        passages.putAll(straits);
        return new Board(
                b.tick(),
                b.ledger().post(postings),
                b.lines(),
                b.supplies(),
                b.orders(),
                cargo,
                b.nations(),
                b.demands(),
                b.lanes(),
                passages,
                b.agreements(),
                b.stockTerms(),
                b.effects(),
                b.served(),
                b.nextSerial(),
                b.remainders(),
                b.technologies(),
                b.places(),
                b.debts());
    }
}
