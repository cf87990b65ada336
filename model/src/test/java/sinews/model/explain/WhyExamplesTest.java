package sinews.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.model.explain.Why.Kind;
import sinews.model.explain.Why.Root;
import sinews.model.explain.Why.Step;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScriptedMove;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.List;
import java.util.function.Consumer;

/**
 * Shortages worked by hand: an island uses 100 shells a week and has 300; a plant a fortnight away
 * by land and sea makes 1,000 a week for its contract.
 */
class WhyExamplesTest {
    private static final Path EXAMPLE = Path.of("../docs/format/example");

    @TempDir private Path folder;

    private Why played(Consumer<JsonObject> change, String injects, String moves)
            throws IOException {
        Explainer explainer = explainer(change, injects, moves);
        Why why = explainer.demand(explainer.demands("shell-155", "kaohsiung").getFirst(), 1);
        ShippedWhyTest.workOutAgain(why, new EnumMap<>(Rule.class));
        return why;
    }

    private Explainer explainer(Consumer<JsonObject> change, String injects, String moves)
            throws IOException {
        JsonObject s =
                JsonParser.parseString(Files.readString(EXAMPLE.resolve("scenario.json")))
                        .getAsJsonObject();
        JsonObject demand = s.getAsJsonArray("demands").get(0).getAsJsonObject();
        demand.remove("family");
        demand.addProperty("materiel", "shell-155");
        demand.add(
                "profile",
                JsonParser.parseString("[{\"from\": 0, \"until\": 20, \"units\": 2000}]"));
        of(s, "stocks", 1).addProperty("quantity", 300);
        of(s, "orders", 0).addProperty("delivered", 0);
        of(s, "lanes", 0).addProperty("transitTenths", 70);
        of(s, "lanes", 1).addProperty("transitTenths", 70);
        of(s, "lanes", 1).add("chokepoints", JsonParser.parseString("[\"luzon-strait\"]"));
        s.getAsJsonArray("lines").remove(2);
        s.add("agreements", new JsonArray());
        change.accept(s);
        Files.writeString(folder.resolve("scenario.json"), s.toString());
        Files.writeString(folder.resolve("msel.json"), "{\"injects\": [" + injects + "]}");
        Files.writeString(folder.resolve("brief.md"), "# Brief\n");
        Files.writeString(folder.resolve("moves.jsonl"), moves);
        Scenario scenario = ScenarioReader.read(folder).orThrow();
        List<ScriptedMove> script =
                MovesReader.read(folder.resolve("moves.jsonl"), scenario).moves();
        Played played = Played.of(scenario, script);
        return new Explainer(played.timeline(), played.rules);
    }

    private static JsonObject of(JsonObject s, String list, int index) {
        JsonArray array = s.getAsJsonArray(list);
        return array.get(index).getAsJsonObject();
    }

    private static List<Rule> rules(Why why) {
        return why.path().stream()
                .filter(Step.class::isInstance)
                .map(w -> ((Step) w).rule())
                .toList();
    }

    private static String step(Why why, Rule rule) {
        return why.path().stream()
                .filter(w -> w instanceof Step s && s.rule() == rule)
                .map(w -> (Step) w)
                .map(s -> WhyText.operands(s) + " | " + WhyText.result(s))
                .findFirst()
                .orElseThrow();
    }

    private static Root root(Why why) {
        return (Root) why.path().getLast();
    }

    @Test
    void aClosedStraitStopsWhatIsBoundForTheIsland() throws IOException {
        Why why =
                played(
                        s -> {},
                        """
                        {"id": "close", "title": "The strait is closed", "storyline": "Strait",
                        "turn": 1, "conditional": false, "condition": "", "headline": "Mines",
                        "body": "Mines.", "expected": "They wait.", "objectives": ["stock-early"],
                        "seats": ["*"], "contingency": "", "startTick": 0, "duration": 0,
                        "effects": [{"effect": "CHOKEPOINT_CLOSE", "chokepoint": "luzon-strait",
                        "trapAtSea": false}], "provenance": {"*": "assumption: an example"}}
                        """,
                        "");
        assertThat(rules(why)).containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.LANE_LIFT);
        // 300 shells last three weeks; nine of the twelve go without.
        assertThat(step(why, Rule.TURN)).endsWith("short in the turn = sum(all) = 900");
        assertThat(step(why, Rule.USE))
                .isEqualTo(
                        "asked = 100; stock there = 0 | not met = max(0, asked - stock there) ="
                                + " 100");
        assertThat(step(why, Rule.STOCK))
                .isEqualTo("at STARTEX = 300; used = 300 | stock = at STARTEX - used = 0");
        assertThat(step(why, Rule.LANE_LIFT))
                .isEqualTo(
                        "own lift = 100 ship units; added by moves = 0 ship units; passable = 0 %"
                                + " | lift = floor((own lift + added by moves) × passable) = 0"
                                + " ship units");
        assertThat(root(why).kind()).isEqualTo(Kind.INJECT);
        assertThat(root(why).what()).isEqualTo("Inject close of turn 1: The strait is closed.");
    }

    @Test
    void aMissingInputStopsTheLine() throws IOException {
        Why why =
                played(
                        s -> {
                            JsonObject fuzes = of(s, "lines", 0);
                            fuzes.addProperty("phase", "BUILD");
                            fuzes.add(
                                    "schedule",
                                    JsonParser.parseString(
                                            "[{\"phase\": \"BUILD\", \"untilTick\": 20}]"));
                            fuzes.add("wip", new JsonArray());
                            JsonObject shells = of(s, "lines", 1);
                            shells.add("bins", new JsonObject());
                            shells.add("wip", new JsonArray());
                            of(s, "stocks", 1).addProperty("quantity", 1000);
                        },
                        "",
                        "");
        // Short from week 11: what would help left the plant in week 9 and was begun in week 7.
        assertThat(rules(why))
                .containsExactly(
                        Rule.TURN,
                        Rule.USE,
                        Rule.STOCK,
                        Rule.HAND_OUT,
                        Rule.STARTS,
                        Rule.BIN,
                        Rule.PHASE);
        assertThat(step(why, Rule.HAND_OUT))
                .isEqualTo(
                        "available = 0; claim of Taiwan, class 2.5 = 20,000 | handed to Taiwan,"
                                + " class 2.5 = deal(available) for Taiwan, class 2.5 = 0");
        assertThat(step(why, Rule.STARTS))
                .contains("Fuze in the bin = 0; Fuze for one = 1")
                .endsWith(" = 0");
        assertThat(step(why, Rule.PHASE))
                .isEqualTo(
                        "works from = week 21; now = week 7 | still to go = max(0, works from -"
                                + " now) = 14 weeks");
        assertThat(root(why).kind()).isEqualTo(Kind.INITIAL);
        assertThat(root(why).what()).isEqualTo("Fuzes, Scranton is being built by the scenario.");
    }

    @Test
    void aStrikeIsWhyAPlantStandsStill() throws IOException {
        Why why =
                played(
                        s -> {
                            of(s, "lines", 1).add("wip", new JsonArray());
                            of(s, "stocks", 1).addProperty("quantity", 1000);
                        },
                        """
                        {"id": "hit", "title": "The plant is hit", "storyline": "Strait",
                        "turn": 1, "conditional": false, "condition": "", "headline": "Fire",
                        "body": "Fire.", "expected": "They wait.", "objectives": ["stock-early"],
                        "seats": ["*"], "contingency": "", "startTick": 0, "duration": 0,
                        "effects": [{"effect": "STRIKE", "place": "scranton", "stockBp": 0,
                        "lineBp": 10000}], "provenance": {"*": "assumption: an example"}}
                        """,
                        "");
        assertThat(rules(why)).contains(Rule.STARTS, Rule.DAMAGE);
        assertThat(root(why).kind()).isEqualTo(Kind.INJECT);
        assertThat(root(why).what()).isEqualTo("Inject hit of turn 1: The plant is hit.");
    }

    @Test
    void aLateContractClaimsNothingYet() throws IOException {
        Why why =
                played(
                        s -> s.add("orders", new JsonArray()),
                        "",
                        """
                        {"turn": 1, "seat": "tw", "move": {"move": "ORDER", "buyer": "TW", "materiel": "shell-155", "quantity": 2000, "line": "shell-scranton", "due": 20, "deliverTo": "kaohsiung", "form": "ANNUAL"}, "reason": "We run out in a month.", "alternatives": "Wait."}
                        """);
        assertThat(rules(why)).containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.CONTRACT);
        assertThat(step(why, Rule.CONTRACT))
                .isEqualTo(
                        "signed = week 1; contract lead = 16 weeks | effective = signed + contract"
                                + " lead = week 17");
        assertThat(root(why).kind()).isEqualTo(Kind.DECISION);
        assertThat(root(why).detail()).isEqualTo("We run out in a month.");
    }

    @Test
    void aFullLaneLeavesShellsOnTheQuay() throws IOException {
        Why why =
                played(
                        s -> {
                            of(s, "lanes", 1).addProperty("lift", 1);
                            of(s, "materiel", 1).addProperty("perShipUnit", 50);
                        },
                        "",
                        "");
        // 50 a week sail from week 2 on: 300 + 3 × 50 less 400 used leave 50 for week 5.
        assertThat(rules(why))
                .containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.LIFT, Rule.LANE_LIFT);
        assertThat(step(why, Rule.STOCK))
                .isEqualTo(
                        "at STARTEX = 300; arrived = 150; used = 400 | stock = at STARTEX + arrived"
                                + " - used = 50");
        // 1,000, 1,000, 1,050 and 1,050 shells came to the quay, 50 to a ship unit; three have
        // left.
        assertThat(step(why, Rule.LIFT))
                .isEqualTo(
                        "available = 1 ship units; claim of Taiwan, class 2.5 = 79 ship units |"
                                + " lift for Taiwan, class 2.5 = deal(available) for Taiwan, class"
                                + " 2.5 = 1 ship units");
        assertThat(root(why).kind()).isEqualTo(Kind.INITIAL);
        assertThat(root(why).what()).contains("takes 1 ship units a week by the scenario");
    }

    /**
     * 50 shells a week are unloaded, as in the week of the lane above; 59 ship units ask for it.
     */
    @Test
    void aBusyPortLeavesShellsAtAnchor() throws IOException {
        Why why =
                played(
                        s -> {
                            of(s, "locations", 2).addProperty("throughput", 1);
                            of(s, "materiel", 1).addProperty("perShipUnit", 50);
                        },
                        "",
                        "");
        assertThat(rules(why))
                .containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.PORT, Rule.THROUGHPUT);
        assertThat(why.path().stream().map(Why::what))
                .contains(
                        "2,900 155mm are not unloaded at Kaohsiung, which handled 1 of 59 ship"
                                + " units in turn 1, week 5.");
        assertThat(step(why, Rule.PORT))
                .isEqualTo(
                        "available = 1 ship units; claim of Taiwan, class 2.5 = 59 ship units |"
                                + " for Taiwan, class 2.5 = deal(available) for Taiwan, class 2.5 ="
                                + " 1 ship units");
        assertThat(step(why, Rule.THROUGHPUT))
                .isEqualTo(
                        "own throughput = 1 ship units; works = 100 % | throughput = floor(own"
                                + " throughput × works) = 1 ship units");
        assertThat(root(why).what())
                .isEqualTo("Kaohsiung handles 1 ship units a week by the scenario.");
    }

    @Test
    void aPortThatIsHalfOutIsTracedToItsInject() throws IOException {
        Why why =
                played(
                        s -> {
                            of(s, "locations", 2).addProperty("throughput", 2);
                            of(s, "materiel", 1).addProperty("perShipUnit", 50);
                        },
                        """
                        {"id": "cranes", "title": "The cranes are hit", "storyline": "Strait",
                        "turn": 1, "conditional": false, "condition": "", "headline": "Cranes",
                        "body": "Cranes.", "expected": "They wait.", "objectives": ["stock-early"],
                        "seats": ["*"], "contingency": "", "startTick": 0, "duration": 0,
                        "effects": [{"effect": "PORT_OUTAGE", "place": "kaohsiung",
                        "throughputBp": 5000}], "provenance": {"*": "assumption: an example"}}
                        """,
                        "");
        assertThat(rules(why))
                .containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.PORT, Rule.THROUGHPUT);
        assertThat(step(why, Rule.THROUGHPUT))
                .isEqualTo(
                        "own throughput = 2 ship units; works = 50 % | throughput = floor(own"
                                + " throughput × works) = 1 ship units");
        assertThat(root(why).kind()).isEqualTo(Kind.INJECT);
    }

    /** Fuzes fill the store from STARTEX on; what comes in stays at anchor. */
    @Test
    void aFullStoreLeavesShellsAtAnchor() throws IOException {
        Explainer explainer =
                explainer(
                        s -> {
                            of(s, "locations", 2).addProperty("storageCap", 6);
                            of(s, "materiel", 1).addProperty("perShipUnit", 50);
                            JsonObject shells = of(s, "stocks", 1);
                            shells.addProperty("materiel", "fuze");
                            shells.addProperty("quantity", 30_000);
                        },
                        "",
                        "");
        Why why = explainer.demand(explainer.demands("shell-155", "kaohsiung").getFirst(), 2);
        ShippedWhyTest.workOutAgain(why, new EnumMap<>(Rule.class));
        assertThat(rules(why))
                .containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.STORE, Rule.ROOM);
        assertThat(step(why, Rule.STORE))
                .startsWith("available = 0 ship units; claim of Taiwan, class 2.5 = ")
                .endsWith(" = 0 ship units");
        assertThat(step(why, Rule.ROOM))
                .isEqualTo(
                        "it holds = 6 ship units; lay there = 6 ship units | room = max(0, it holds"
                                + " - lay there) = 0 ship units");
        assertThat(root(why).what()).isEqualTo("Kaohsiung stores 6 ship units by the scenario.");
    }

    /**
     * Half of a week's 1,050 shells is for Los Angeles, 525 in eleven ship units, which are
     * unloaded first: of twelve that the port handles one is left to load with.
     */
    @Test
    void aPortLoadsWithWhatUnloadingLeaves() throws IOException {
        Why why =
                played(
                        s -> {
                            of(s, "locations", 1).addProperty("throughput", 12);
                            of(s, "materiel", 1).addProperty("perShipUnit", 50);
                            JsonObject us = of(s, "orders", 0).deepCopy();
                            us.addProperty("id", "us-shells");
                            us.addProperty("buyer", "US");
                            us.addProperty("deliverTo", "los-angeles");
                            s.getAsJsonArray("orders").add(us);
                        },
                        "",
                        "");
        assertThat(rules(why))
                .containsExactly(
                        Rule.TURN, Rule.USE, Rule.STOCK, Rule.PORT, Rule.BERTH, Rule.THROUGHPUT);
        assertThat(step(why, Rule.PORT)).startsWith("available = 1 ship units; ");
        assertThat(step(why, Rule.BERTH))
                .isEqualTo(
                        "throughput = 12 ship units; unloaded first = 11 ship units | left to load"
                                + " = throughput - unloaded first = 1 ship units");
        assertThat(step(why, Rule.THROUGHPUT)).endsWith(" = 12 ship units");
    }

    /** A port of one ship unit a week and a store with room for one, or for two. */
    @Test
    void ofPortAndStoreTheNarrowerIsTheReason() throws IOException {
        assertThat(rules(fuzes(7)))
                .containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.STORE, Rule.ROOM);
        assertThat(step(fuzes(7), Rule.ROOM)).endsWith(" = 1 ship units");
        assertThat(rules(fuzes(8)))
                .containsExactly(Rule.TURN, Rule.USE, Rule.STOCK, Rule.PORT, Rule.THROUGHPUT);
    }

    /** Six ship units of fuzes lie in the store. */
    private Why fuzes(long cap) throws IOException {
        Explainer explainer =
                explainer(
                        s -> {
                            of(s, "locations", 2).addProperty("storageCap", cap);
                            of(s, "locations", 2).addProperty("throughput", 1);
                            of(s, "materiel", 1).addProperty("perShipUnit", 50);
                            JsonObject shells = of(s, "stocks", 1);
                            shells.addProperty("materiel", "fuze");
                            shells.addProperty("quantity", 30_000);
                        },
                        "",
                        "");
        Why why = explainer.demand(explainer.demands("shell-155", "kaohsiung").getFirst(), 2);
        ShippedWhyTest.workOutAgain(why, new EnumMap<>(Rule.class));
        return why;
    }

    /** Three months of a twelfth of 1.8 G$ each; 2,000 shells at 3,000 $, two doublings learned. */
    @Test
    void aContractAndThreeMonthsAreAllThatMovedMoneyAndCapital() throws IOException {
        Explainer explainer =
                explainer(
                        s -> s.add("orders", new JsonArray()),
                        "",
                        """
                        {"turn": 1, "seat": "tw", "move": {"move": "ORDER", "buyer": "TW", "materiel": "shell-155", "quantity": 2000, "line": "shell-scranton", "due": 20, "deliverTo": "kaohsiung", "form": "ANNUAL"}, "reason": "We run out in a month.", "alternatives": "Wait."}
                        """);
        Why money = explainer.nation(NationQuestion.TREASURY, "TW", "", 1);
        assertThat(step(money, Rule.TREASURY))
                .isEqualTo(
                        "at STARTEX = 450,000,000 $; income = 450,000,000 $; set aside for"
                                + " contracts = -5,415,000 $ | free = at STARTEX + income + set"
                                + " aside for contracts = 894,585,000 $");
        assertThat(step(money, Rule.INCOME))
                .isEqualTo(
                        "months = 3; income a month = 150,000,000 $ | in all = months × income a"
                                + " month = 450,000,000 $");
        assertThat(root(money).what()).isEqualTo("Taiwan has a budget of 1,800,000,000 $ a year.");
        Why signed = explainer.nation(NationQuestion.OBLIGATED, "TW", "", 1);
        assertThat(root(signed).kind()).isEqualTo(Kind.DECISION);
        assertThat(root(signed).detail()).isEqualTo("We run out in a month.");
        // 55, 58, 61, 60.
        Why capital = explainer.nation(NationQuestion.CAPITAL, "TW", "", 1);
        assertThat(step(capital, Rule.CAPITAL))
                .endsWith("political capital = at STARTEX + back toward 60 = 60 points");
        assertThat(step(capital, Rule.CAPITAL_REST))
                .isEqualTo(
                        "months below 60 = 2; months above 60 = 1 | in all = 3 × months below 60 -"
                                + " months above 60 = 5 points");
        Why trust = explainer.nation(NationQuestion.TRUST, "TW", "US", 1);
        assertThat(rules(trust)).containsExactly(Rule.TRUST);
        assertThat(root(trust).what())
                .isEqualTo("Taiwan trusted United States with 50 at STARTEX.");
        for (Why why : List.of(money, signed, capital, trust)) {
            ShippedWhyTest.workOutAgain(why, new EnumMap<>(Rule.class));
        }
    }

    /** A shock costs 20 of 55 points at once; two months bring 3 back each before the third. */
    @Test
    void aShockIsTracedToItsInject() throws IOException {
        Explainer explainer =
                explainer(
                        s -> {},
                        """
                        {"id": "vote", "title": "A lost vote", "storyline": "Home",
                        "turn": 1, "conditional": false, "condition": "", "headline": "Lost",
                        "body": "Lost.", "expected": "They wait.", "objectives": ["stock-early"],
                        "seats": ["*"], "contingency": "", "startTick": 0, "duration": 0,
                        "effects": [{"effect": "POLITICAL_SHOCK", "nation": "TW", "capital": -20,
                        "domesticPreference": 0, "confidence": -30, "trust": {"US": -7}}],
                        "provenance": {"*": "assumption: an example"}}
                        """,
                        "");
        Why capital = explainer.nation(NationQuestion.CAPITAL, "TW", "", 1);
        assertThat(step(capital, Rule.CAPITAL))
                .isEqualTo(
                        "at STARTEX = 55 points; back toward 60 = 9 points; inject vote = -20"
                                + " points | political capital = at STARTEX + back toward 60 +"
                                + " inject vote = 44 points");
        Why trust = explainer.nation(NationQuestion.TRUST, "TW", "US", 1);
        assertThat(step(trust, Rule.TRUST))
                .endsWith("trust = at STARTEX + inject vote = 43 points");
        for (Why why : List.of(capital, trust)) {
            assertThat(root(why).kind()).isEqualTo(Kind.INJECT);
        }
        // A month brings a point toward 50 and takes none: the line it had is gone.
        Why confidence = explainer.nation(NationQuestion.CONFIDENCE, "TW", "", 1);
        assertThat(step(confidence, Rule.CONFIDENCE)).endsWith(" = 18 points");
    }
}
