package sinews.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import com.google.gson.JsonParser;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.board.NationState;
import sinews.model.json.Json;
import sinews.model.log.LogHeader;
import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.rules.Rules;
import sinews.model.rules.TurnInput;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScriptedMove;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * The three players that ship with the Taiwan scenario: nothing, each nation alone, all together.
 * docs/players.md holds the table; run with {@code -Dapprove=true} to write it.
 */
class PlayersTest {
    private static final Path FOLDER = Path.of("..", "scenarios", "taiwan-blockade");
    private static final Path TABLE = Path.of("..", "docs", "players.md");
    private static final Clock CLOCK = Clock.fixed(Instant.EPOCH, ZoneOffset.UTC);

    /** Moves of level L1 (rules, section 0). */
    private static final Set<String> LOGISTICS =
            Set.of("STOCK_TARGET", "PREPOSITION", "TRANSFER", "LIFT_ESCORT");

    /** Moves of level L2. */
    private static final Set<String> INDUSTRY =
            Set.of(
                    "STOCK_TARGET",
                    "PREPOSITION",
                    "TRANSFER",
                    "LIFT_ESCORT",
                    "ORDER",
                    "MULTI_YEAR",
                    "AGILE_SPLIT",
                    "CANCEL",
                    "EXPAND",
                    "DIRECT_SURGE",
                    "KEEP_WARM",
                    "COPRODUCE",
                    "ASSEMBLE_FORWARD",
                    "TRAIN",
                    "SHARE_INFORMATION",
                    "DISPERSE_HARDEN",
                    "FORWARD_REPAIR",
                    "MINERALS",
                    "MOVE_TOOLING");

    /** How far demand met may be from what the page tells, points. */
    private static final double A_POINT = 1;

    /** Five points of demand met, basis points. */
    private static final int FIVE = 500;

    private static Scenario scenario;
    private static Rules rules;
    private static List<ScriptedMove> alone;
    private static List<ScriptedMove> together;
    private static Played nothing;
    private static Played each;
    private static Played all;

    /** A game to the end: demand met in basis points, what could not be proposed, the session. */
    private record Played(int fillBp, List<String> refused, SessionState state) {}

    @BeforeAll
    static void play() throws Exception {
        scenario = ScenarioReader.read(FOLDER).orThrow();
        rules = Rules.of(scenario);
        alone = script("alone");
        together = script("cooperation");
        nothing = played(rules, script("nothing"));
        each = played(rules, alone);
        all = played(rules, together);
    }

    private static List<ScriptedMove> script(String name) {
        var read = MovesReader.read(FOLDER.resolve("moves").resolve(name + ".jsonl"), scenario);
        assertThat(read.problems()).isEmpty();
        return read.moves();
    }

    private static Played played(Rules rules, List<ScriptedMove> moves) throws Exception {
        MemoryLog log = new MemoryLog(LogHeader.of("players", CLOCK.instant()));
        SessionInfo info =
                new SessionInfo("players", "Players", "EXERCISE", Map.of(), Chance.EXPECTED, 0);
        SessionDesk desk = SessionDesk.begin(log, CLOCK, rules, info);
        List<String> refused = new ArrayList<>();
        new Rehearsal(desk, moves, e -> {})
                .play(scenario.turns().size(), t -> refused.addAll(t.refused()));
        SessionState end = desk.state();
        return new Played(end.reports().getLast().measures().fillBp(), refused, end);
    }

    /** Demand met of the same game on the rules alone, which is quicker than with its log. */
    private static int fill(List<ScriptedMove> moves) {
        Board board = rules.start();
        for (int turn = 1; turn <= scenario.turns().size(); turn++) {
            List<TurnInput.ReadyMove> ready = new ArrayList<>();
            for (ScriptedMove m : moves) {
                if (m.turn() == turn) {
                    String id = "m-" + (1000 * turn + ready.size());
                    m.on(board)
                            .map(move -> new TurnInput.ReadyMove(id, m.seat(), move))
                            .ifPresent(ready::add);
                }
            }
            int now = turn;
            List<TurnInput.DeliveredInject> injects =
                    nothing.state().msel().stream()
                            .filter(i -> i.status() == MselItem.Status.DELIVERED)
                            .filter(i -> i.turn() == now)
                            .map(i -> new TurnInput.DeliveredInject(i.inject(), i.tick()))
                            .toList();
            int ticks = scenario.turns().get(turn - 1).ticks();
            board =
                    rules.adjudicate(
                                    board,
                                    new TurnInput(
                                            ticks, ready, injects, List.of(), Chance.EXPECTED, 0))
                            .after();
        }
        return rules.measures(board).fillBp();
    }

    @Test
    void togetherBeatsAloneBeatsNothing() {
        assertThat(nothing.fillBp()).isBetween(4_000, 6_500);
        assertThat(each.fillBp()).isGreaterThanOrEqualTo(nothing.fillBp() + FIVE);
        assertThat(all.fillBp()).isGreaterThanOrEqualTo(each.fillBp() + FIVE);
    }

    /**
     * With nothing done industry loses heart slowly, and most where new plants open unasked for.
     */
    @Test
    void withNothingDoneIndustryIsNotInDespairWithinAYear() {
        var reports = nothing.state().reports();
        var year =
                reports.stream()
                        .filter(r -> r.after().tick() <= 48)
                        .reduce((a, b) -> b)
                        .orElseThrow();
        assertThat(year.after().tick()).isEqualTo(48);
        for (NationState n : year.after().nations().values()) {
            assertThat(n.confidence()).as(n.id()).isBetween(25, 70);
        }
        for (NationState n : nothing.state().board().nations().values()) {
            assertThat(n.confidence()).as(n.id() + " at ENDEX").isBetween(10, 70);
        }
    }

    @Test
    void everyMoveOfThemIsEnacted() {
        for (Played p : List.of(each, all)) {
            assertThat(p.refused()).isEmpty();
            assertThat(p.state().proposals())
                    .allSatisfy(
                            q ->
                                    assertThat(q.status())
                                            .as(q.summary() + ": " + q.outcome())
                                            .isEqualTo(Proposal.Status.ENACTED));
        }
        assertThat(each.state().proposals()).hasSize(alone.size());
        assertThat(all.state().proposals()).hasSize(together.size());
    }

    @Test
    void aloneNeedsNobodyElsesYes() {
        for (Proposal p : each.state().proposals()) {
            TreeSet<String> nations = new TreeSet<>(scenario.seat(p.seat()).powers().keySet());
            assertThat(p.consents())
                    .as(p.summary())
                    .allSatisfy(c -> assertThat(nations).contains(c.need().nation()));
        }
    }

    @Test
    void noKindOfMoveCarriesItAllAndTheTableIsTrue() throws Exception {
        int gain = all.fillBp() - nothing.fillBp();
        int more = all.fillBp() - each.fillBp();
        TreeMap<String, List<ScriptedMove>> kinds = new TreeMap<>();
        for (ScriptedMove m : together) {
            kinds.computeIfAbsent(kind(m.move()), k -> new ArrayList<>()).add(m);
        }
        List<String> rows = new ArrayList<>();
        assertThat(fill(together)).as("without the log").isEqualTo(all.fillBp());
        Map<String, Integer> left =
                kinds.keySet().parallelStream()
                        .collect(
                                Collectors.toConcurrentMap(
                                        k -> k,
                                        k ->
                                                fill(
                                                        together.stream()
                                                                .filter(
                                                                        m ->
                                                                                !kinds.get(k)
                                                                                        .contains(
                                                                                                m))
                                                                .toList())));
        for (Map.Entry<String, List<ScriptedMove>> kind : kinds.entrySet()) {
            int without = left.get(kind.getKey());
            int cost = all.fillBp() - without;
            // Half of what it gains over each nation alone, so of what it gains over nothing too.
            assertThat(2 * cost).as("twice the cost of no %s", kind.getKey()).isLessThan(more);
            rows.add(
                    "| %s | %d | %s | %s | %s | %s |"
                            .formatted(
                                    kind.getKey(),
                                    kind.getValue().size(),
                                    percent(without),
                                    points(cost),
                                    share(cost, gain),
                                    share(cost, more)));
        }
        List<String> players =
                List.of(
                        "| `nothing` | 0 | %s | |".formatted(percent(nothing.fillBp())),
                        "| `alone` | %d | %s | %s |"
                                .formatted(
                                        alone.size(),
                                        percent(each.fillBp()),
                                        points(each.fillBp() - nothing.fillBp())),
                        "| `cooperation` | %d | %s | %s |"
                                .formatted(together.size(), percent(all.fillBp()), points(more)));
        table("| player | moves | demand met | more than the one before |", players);
        table(
                "| without | moves | demand met | costs | of its gain over nothing | of its gain"
                        + " over alone |",
                rows);
    }

    /** The same file with less of the rule book: what politics would charge is not charged. */
    @Test
    void theScenarioPlaysWithLessOfTheRuleBook() throws Exception {
        less(RuleLevel.L2, INDUSTRY);
        less(RuleLevel.L1, LOGISTICS);
    }

    private static void less(RuleLevel level, Set<String> kinds) throws Exception {
        Rules fewer = Rules.of(scenario.at(level));
        List<ScriptedMove> moves =
                together.stream().filter(m -> kinds.contains(kind(m.move()))).toList();
        Played idle = played(fewer, List.of());
        Played played = played(fewer, moves);
        assertThat(played.refused()).isEmpty();
        assertThat(played.state().proposals())
                .hasSize(moves.size())
                .allSatisfy(
                        q ->
                                assertThat(q.status())
                                        .as(level + ", " + q.summary() + ": " + q.outcome())
                                        .isEqualTo(Proposal.Status.ENACTED));
        assertThat(played.fillBp()).as("met at " + level).isGreaterThan(idle.fillBp() + FIVE);
        assertThat(played.state().board().nations().values())
                .allSatisfy(
                        n ->
                                assertThat(n.politicalCapital())
                                        .isEqualTo(scenario.nation(n.id()).politicalCapital()));
    }

    private static String kind(Move move) {
        return JsonParser.parseString(Json.gson().toJson(move, Move.class))
                .getAsJsonObject()
                .get("move")
                .getAsString();
    }

    private static String percent(int bp) {
        return tenths(bp) + " %";
    }

    private static String points(int bp) {
        return tenths(bp);
    }

    private static String share(int part, int whole) {
        return Math.round(100.0 * part / whole) + " %";
    }

    private static String tenths(int bp) {
        return String.format(Locale.ROOT, "%.1f", Math.round(bp / 10.0) / 10.0);
    }

    /** The rows under a heading of the page are these. */
    private static void table(String head, List<String> rows) throws IOException {
        List<String> lines = new ArrayList<>(Files.readAllLines(TABLE));
        int from = lines.indexOf(head) + 2;
        int to = from;
        while (to < lines.size() && lines.get(to).startsWith("|")) {
            to++;
        }
        if (Boolean.getBoolean("approve")) {
            lines.subList(from, to).clear();
            lines.addAll(from, rows);
            Files.writeString(TABLE, lines.stream().collect(Collectors.joining("\n", "", "\n")));
            return;
        }
        assertThat(to - from).as(head).isEqualTo(rows.size());
        for (int i = 0; i < rows.size(); i++) {
            String[] told = lines.get(from + i).split("\\|");
            String[] is = rows.get(i).split("\\|");
            assertThat(told[1]).as(head).isEqualTo(is[1]);
            assertThat(met(told)).as(lines.get(from + i)).isCloseTo(met(is), within(A_POINT));
        }
    }

    /** Demand met, the third column, in per cent. */
    private static double met(String[] row) {
        return Double.parseDouble(row[3].replace("%", "").strip());
    }
}
