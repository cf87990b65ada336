package sinews.model.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import sinews.model.board.Account;
import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.rules.Move;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.DemandStep;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Location;

import java.util.List;
import java.util.Map;

class JsonTest {

    private final Gson gson = Json.gson();

    @Test
    void aMoveCarriesItsNameFirst() {
        Move move = new Move.DirectSurge("shells-scranton");
        String text = gson.toJson(move, Move.class);
        assertThat(text).isEqualTo("{\"move\":\"DIRECT_SURGE\",\"line\":\"shells-scranton\"}");
        assertThat(gson.fromJson(text, Move.class)).isEqualTo(move);
    }

    @Test
    void listsKeepTheNames() {
        TickRecord record =
                new TickRecord(
                        3,
                        List.of(),
                        List.of(new Change.SerialSet(7), new Change.EffectEnded("i", 0)));
        String text = gson.toJson(record);
        assertThat(text)
                .isEqualTo(
                        "{\"tick\":3,\"postings\":[],\"changes\":[{\"change\":\"SERIAL\",\"next\":7},"
                            + "{\"change\":\"EFFECT_ENDED\",\"inject\":\"i\",\"index\":0}]}");
        assertThat(gson.fromJson(text, TickRecord.class)).isEqualTo(record);
        assertThat(gson.toJson(List.of(Account.MADE, new Account.Bin("a"))))
                .isEqualTo("[\"made\",\"bin:a\"]");
    }

    /** Sessions of before these were limits give both; a place may have neither. */
    @Test
    void aPlaceMayHaveNoLimits() {
        String limited =
                "{\"id\":\"a\",\"name\":\"A\",\"nation\":\"US\",\"latitude\":1.0,\"longitude\":2.0,"
                    + "\"region\":\"r\",\"kind\":\"PORT\",\"storageCap\":1000,\"throughput\":100,"
                    + "\"threat\":0,\"hardening\":0,\"provenance\":{}}";
        String free = limited.replace("\"storageCap\":1000,\"throughput\":100,", "");
        assertThat(gson.toJson(gson.fromJson(limited, Location.class))).isEqualTo(limited);
        Location place = gson.fromJson(free, Location.class);
        assertThat(place.storageCap()).isNull();
        assertThat(place.throughput()).isNull();
        assertThat(gson.toJson(place)).isEqualTo(free);
    }

    @Test
    void theNameMayStandAnywhere() {
        assertThat(gson.fromJson("{\"line\":\"a\",\"move\":\"DIRECT_SURGE\"}", Move.class))
                .isEqualTo(new Move.DirectSurge("a"));
    }

    @Test
    void aPostingKeepsItsAccountsAsText() {
        Posting p =
                new Posting(
                        new Account.Stock("kaohsiung", "TW"),
                        Account.EXPENDED,
                        "shell",
                        12,
                        new Cause("consumption", "d"));
        String text = gson.toJson(p);
        assertThat(text)
                .isEqualTo(
                        "{\"from\":\"stock:kaohsiung:TW\",\"to\":\"expended\",\"materiel\":\"shell\","
                            + "\"units\":12,\"cause\":{\"rule\":\"consumption\",\"ref\":\"d\"}}");
        assertThat(gson.fromJson(text, Posting.class)).isEqualTo(p);
    }

    @Test
    void areasAndChangesComeBack() {
        AreaShape circle = new AreaShape.Circle(12.6, 43.4, 70);
        AreaShape polygon =
                new AreaShape.Polygon(
                        List.of(List.of(1.5, 2.0), List.of(3.0, 4.0), List.of(5.0, 6.0)));
        assertThat(gson.toJson(polygon, AreaShape.class))
                .isEqualTo("{\"polygon\":[[1.5,2.0],[3.0,4.0],[5.0,6.0]]}");
        for (AreaShape a : List.of(circle, polygon)) {
            assertThat(gson.fromJson(gson.toJson(a, AreaShape.class), AreaShape.class))
                    .isEqualTo(a);
        }
        Change gone = new Change.CargoSet("c-1", null);
        assertThat(gson.toJson(gone, Change.class))
                .isEqualTo("{\"change\":\"CARGO\",\"id\":\"c-1\"}");
        assertThat(gson.fromJson("{\"change\":\"CARGO\",\"id\":\"c-1\"}", Change.class))
                .isEqualTo(gone);
    }

    @Test
    void whatMayBeNullIsLeftOutAndMapsAreSorted() {
        Demand d =
                new Demand(
                        "d",
                        "D",
                        "t",
                        "shell",
                        null,
                        "TW",
                        List.of(new DemandStep(0, 4, 8)),
                        1,
                        DemandKind.EXPEND,
                        30,
                        true,
                        Map.of("weight", "assumption: x", "*", "S-1", "profile", "S-2"));
        String text = gson.toJson(d);
        assertThat(text)
                .doesNotContain("family")
                .endsWith(
                        "\"provenance\":{\"*\":\"S-1\",\"profile\":\"S-2\",\"weight\":\"assumption:"
                                + " x\"}}");
        assertThat(gson.fromJson(text, Demand.class)).isEqualTo(d);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "{\"effect\":\"LINE_OUTAGE\",\"line\":\"a\",\"damageBp\":1} | LineOutage at $:"
                        + " field 'recoveryTicks' is missing; its fields are line, damageBp,"
                        + " recoveryTicks",
                "{\"effect\":\"LINE_OUTAGE\",\"lines\":\"a\"} | LineOutage at $.lines: unknown"
                        + " field 'lines'; its fields are line, damageBp, recoveryTicks",
                "{\"effect\":\"LINE_OUTAGES\"} | effect 'LINE_OUTAGES' at $ is not one of"
                        + " ADVERSARY_SURGE, BLOCKADE, BUDGET_SHOCK, CAVEAT_INVOKED, CEASEFIRE,"
                        + " CHOKEPOINT_CLOSE, CHOKEPOINT_CONTEST, CONTINUING_RESOLUTION,"
                        + " DEMAND_SURGE, ESPIONAGE, EXPORT_BAN, LIFT_LOSS, LINE_OUTAGE, NARRATIVE,"
                        + " NEW_THEATRE, POLITICAL_SHOCK, PORT_OUTAGE, PRICE_SHOCK, RECALL,"
                        + " STOCK_CHANGE, STRIKE, WARNING, WORKFORCE_LOSS",
                "{\"effect\":\"BLOCKADE\",\"places\":[],\"modes\":[\"RAIL\"],\"leakThroughBp\":0} |"
                        + " 'RAIL' at $.modes[1] is not one of SEA, AIR, LAND",
            })
    void whatItDoesNotKnowIsNamed(String text, String message) {
        assertThatThrownBy(() -> gson.fromJson(text, Effect.class))
                .isInstanceOf(JsonParseException.class)
                .hasMessage(message);
    }
}
