package sinews.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.board.BoardModel;
import sinews.app.board.BoardModels;
import sinews.app.board.Lens;
import sinews.app.console.TestSession;
import sinews.app.deal.MoveKind;
import sinews.app.session.SessionService;
import sinews.model.board.StockKey;
import sinews.model.session.SeatView;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

class CardsTest {
    @TempDir private Path folder;
    private SessionService service;

    @BeforeEach
    void begin() throws Exception {
        service = TestSession.begin(folder);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private Sight sight() {
        return Sights.of(service);
    }

    @Test
    void everythingOnTheBoardHasACard() throws Exception {
        TestSession.playTurn(service);
        Sight s = sight();
        List<Subject> all = new ArrayList<>();
        all.add(Subject.SITUATION);
        s.scenario().locations().forEach(x -> all.add(new Subject.PlaceOf(x.id())));
        s.scenario().chokepoints().forEach(x -> all.add(new Subject.StraitOf(x.id())));
        s.scenario().nations().forEach(x -> all.add(new Subject.NationOf(x.id())));
        s.scenario().demands().forEach(x -> all.add(new Subject.DemandOf(x.id())));
        s.scenario()
                .stocks()
                .forEach(
                        x ->
                                all.add(
                                        new Subject.StockOf(
                                                new StockKey(x.place(), x.materiel(), x.owner()))));
        s.board().lines().keySet().forEach(x -> all.add(new Subject.LineOf(x)));
        s.board().orders().keySet().forEach(x -> all.add(new Subject.OrderOf(x)));
        s.board().cargo().keySet().forEach(x -> all.add(new Subject.ShipmentOf(List.of(x))));
        assertThat(all).hasSizeGreaterThan(300);
        for (Subject subject : all) {
            Card card = Cards.of(s, subject);
            assertThat(card.title()).isNotBlank();
            assertThat(card.sections()).allSatisfy(x -> assertThat(x.rows()).isNotEmpty());
        }
    }

    @Test
    void demandsAreInTheOrderOfTheRanksOnTheBoard() throws Exception {
        TestSession.playTurn(service);
        Sight s = sight();
        List<String> demands =
                Cards.of(s, Subject.SITUATION).sections().stream()
                        .filter(x -> x.heading().equals("Demand, worst first"))
                        .flatMap(x -> x.rows().stream())
                        .map(Card.Row::text)
                        .toList();
        List<String> ranked =
                BoardModels.build(s.scenario(), s.board(), s.measures(), SeatView.ALL, Lens.STOCK)
                        .tokens()
                        .stream()
                        .filter(t -> t instanceof BoardModel.StockToken x && x.rank() > 0)
                        .map(BoardModel.StockToken.class::cast)
                        .sorted(Comparator.comparingInt(BoardModel.StockToken::rank))
                        .map(t -> t.label() + ", " + s.place(t.place()))
                        .toList();
        assertThat(ranked).isNotEmpty();
        // A family's demand has no stock of its own on the board.
        assertThat(demands.stream().filter(ranked::contains))
                .containsExactlyElementsOf(ranked.stream().filter(demands::contains).toList());
        assertThat(demands.getFirst()).isEqualTo(ranked.getFirst());
    }

    @Test
    void aStockSaysHowMuchForHowLongAndWhatCanBeDone() {
        Card card =
                Cards.of(sight(), new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA")));
        assertThat(card.title()).isEqualTo("PAC-3 MSE interceptor");
        assertThat(card.figure()).isNotNull();
        assertThat(card.figure().caption()).endsWith("(needs 30)");
        assertThat(card.deeds())
                .extracting(Card.Deed::kind)
                .contains(MoveKind.TRANSFER, MoveKind.ORDER);
    }

    @Test
    void aPlaceSaysHowMuchOfWhatItHandlesAndStoresIsUsed() throws Exception {
        assertThat(rows("ryukyus"))
                .contains("Handles a week: 40 ship units")
                .contains("Stocks above fill: 257 of 600 ship units");
        TestSession.playTurn(service);
        long handled = service.state().board().handled("us-mcalester");
        assertThat(handled).isPositive();
        assertThat(rows("us-mcalester"))
                .contains("Handled last week: " + handled + " of 400 ship units");
        // A plant has neither limit.
        assertThat(rows("us-camden")).noneMatch(r -> r.contains("ship units"));
    }

    private List<String> rows(String place) {
        return Cards.of(sight(), new Subject.PlaceOf(place)).sections().stream()
                .flatMap(s -> s.rows().stream())
                .map(r -> r.text() + ": " + r.value())
                .toList();
    }

    @Test
    void aCardOfWhatIsGoneShowsTheSituation() {
        Sight s = sight();
        Card situation = Cards.of(s, Subject.SITUATION);
        assertThat(Cards.of(s, new Subject.LineOf("no-such-line"))).isEqualTo(situation);
        assertThat(Cards.of(s, new Subject.ShipmentOf(List.of("gone")))).isEqualTo(situation);
        assertThat(Cards.of(s, new Subject.DealOf("m-99"))).isEqualTo(situation);
    }

    @Test
    void theDebriefNamesWhoRanShort() throws Exception {
        TestSession.playTurn(service);
        assertThat(Cards.of(sight(), Subject.SITUATION).title()).isEqualTo("What turn 1 brought");
    }
}
