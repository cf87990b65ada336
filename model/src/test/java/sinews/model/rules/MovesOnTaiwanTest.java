package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.json.Json;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.io.ScenarioReader;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.BiPredicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Every move on the data of the Taiwan scenario: once as it works, once as it most likely fails.
 */
class MovesOnTaiwanTest {
    private static final Rules RULES =
            Rules.of(ScenarioReader.read(Path.of("..", "scenarios", "taiwan-blockade")).orThrow());
    private static final Map<Integer, Board> BOARDS = new ConcurrentHashMap<>();

    /**
     * A move that works and one that does not.
     *
     * @param seat seat that proposes the one that works
     * @param works the move, as in a moves file
     * @param done what must be true of the board before and after its turn
     * @param other seat that proposes the one that fails
     * @param fails the move that fails
     * @param sentence the refusal, word for word
     * @param before ticks that pass before both
     * @param again whether the one that fails is tried after the other has worked
     */
    record Pair(
            String seat,
            String works,
            BiPredicate<Board, Board> done,
            String other,
            String fails,
            String sentence,
            int before,
            boolean again) {
        Move good() {
            return Json.gson().fromJson(works, Move.class);
        }

        Move bad() {
            return Json.gson().fromJson(fails, Move.class);
        }

        @Override
        public String toString() {
            return good().getClass().getSimpleName();
        }
    }

    private static Board board(int ticks) {
        return BOARDS.computeIfAbsent(
                ticks,
                t ->
                        t == 0
                                ? RULES.start()
                                : RULES.adjudicate(RULES.start(), Setup.turn(t)).after());
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void works(Pair p) {
        Board before = board(p.before());
        MoveQuote quote = RULES.quote(before, p.seat(), p.good());
        assertThat(quote.obstacle()).isNull();
        TurnOutcome out = played(p);
        assertThat(out.moves().getFirst().failure()).isNull();
        assertThat(out.moves().getFirst().effect()).endsWith(".");
        assertThat(p.done().test(before, out.after())).as(quote.summary()).isTrue();
    }

    private static TurnOutcome played(Pair p) {
        var ready = new TurnInput.ReadyMove("m-1", p.seat(), p.good());
        return RULES.adjudicate(
                board(p.before()),
                new TurnInput(1, List.of(ready), List.of(), List.of(), Chance.EXPECTED, 1));
    }

    @ParameterizedTest
    @MethodSource("pairs")
    void fails(Pair p) {
        assertThat(p.bad().getClass()).isEqualTo(p.good().getClass());
        Board board = p.again() ? played(p).after() : board(p.before());
        Rejection obstacle = RULES.quote(board, p.other(), p.bad()).obstacle();
        assertThat(obstacle).isNotNull();
        assertThat(obstacle.sentence()).isEqualTo(p.sentence());
    }

    @Test
    void allMovesAreHere() {
        TreeSet<String> moves =
                Stream.of(Move.class.getPermittedSubclasses())
                        .map(Class::getSimpleName)
                        .collect(Collectors.toCollection(TreeSet::new));
        assertThat(moves).hasSize(32);
        assertThat(pairs().stream().map(Pair::toString)).containsExactlyInAnyOrderElementsOf(moves);
    }

    private static long stock(Board b, String place, String item, String owner) {
        return b.stock(new StockKey(place, item, owner));
    }

    private static boolean ordered(Board a, Board b, OrderForm form) {
        return b.orders().values().stream()
                .anyMatch(o -> !a.orders().containsKey(o.terms().id()) && o.terms().form() == form);
    }

    private static OrderState order(Board b, String id) {
        return b.orders().get(id);
    }

    private static boolean begun(Board a, Board b, String place) {
        return b.lines().values().stream()
                .anyMatch(l -> !a.lines().containsKey(l.id()) && l.spec().location().equals(place));
    }

    private static LineState line(Board b, String id) {
        return b.lines().get(id);
    }

    private static boolean agreed(Board a, Board b, AgreementKind kind) {
        return b.agreements().values().stream()
                .filter(g -> !a.agreements().containsKey(g.id()))
                .map(Agreement::kind)
                .anyMatch(kind::equals);
    }

    static List<Pair> pairs() {
        return List.of(
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"ORDER\",\"buyer\":\"US\",\"materiel\":\"lrasm\",\"quantity\":150,\"line\":\"us-lrasm\",\"due\":90,\"deliverTo\":\"philippine-sea\",\"form\":\"ANNUAL\"}",
                        (a, b) -> ordered(a, b, OrderForm.ANNUAL),
                        "us-acquisition",
                        "{\"move\":\"ORDER\",\"buyer\":\"US\",\"materiel\":\"pac3-mse\",\"quantity\":2000,\"line\":\"us-pac3\",\"due\":90,\"deliverTo\":\"guam\",\"form\":\"ANNUAL\"}",
                        "United States has 7,500 M$ uncommitted and the order costs 8,000 M$: wait"
                                + " for income, make it smaller, or let another nation pay.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"MULTI_YEAR\",\"buyer\":\"US\",\"materiel\":\"pac3-mse\",\"quantity\":200,\"line\":\"us-pac3\",\"due\":150,\"deliverTo\":\"us-mcalester\",\"years\":3}",
                        (a, b) -> ordered(a, b, OrderForm.MULTI_YEAR),
                        "us-acquisition",
                        "{\"move\":\"MULTI_YEAR\",\"buyer\":\"US\",\"materiel\":\"pac3-mse\",\"quantity\":6000,\"line\":\"us-pac3\",\"due\":150,\"deliverTo\":\"us-mcalester\",\"years\":3}",
                        "United States has 7,500 M$ uncommitted and the first year with its"
                            + " liability costs 10,304 M$: wait for income, make it smaller, or let"
                            + " another nation pay.",
                        0,
                        false),
                new Pair(
                        "nato-europe",
                        "{\"move\":\"AGILE_SPLIT\",\"buyer\":\"DE\",\"materiel\":\"round-155\",\"quantity\":20000,\"lines\":[\"de-round\",\"uk-round\"],\"due\":80,\"deliverTo\":\"powidz\"}",
                        (a, b) -> ordered(a, b, OrderForm.AGILE),
                        "nato-europe",
                        "{\"move\":\"AGILE_SPLIT\",\"buyer\":\"DE\",\"materiel\":\"round-155\",\"quantity\":500000,\"lines\":[\"de-round\",\"uk-round\"],\"due\":80,\"deliverTo\":\"powidz\"}",
                        "Germany has 900 M$ uncommitted and the split costs 2,184.5 M$: wait for"
                                + " income, make it smaller, or let another nation pay.",
                        0,
                        false),
                new Pair(
                        "nato-europe",
                        "{\"move\":\"JOINT_BUY\",\"lead\":\"DE\",\"shares\":[{\"nation\":\"DE\",\"quantity\":40000,\"deliverTo\":\"powidz\"},{\"nation\":\"PL\",\"quantity\":40000,\"deliverTo\":\"powidz\"},{\"nation\":\"NO\",\"quantity\":10000,\"deliverTo\":\"no-saetre\"}],\"materiel\":\"round-155\",\"line\":\"de-round\",\"due\":92}",
                        (a, b) -> b.orders().size() == a.orders().size() + 3,
                        "nato-europe",
                        "{\"move\":\"JOINT_BUY\",\"lead\":\"DE\",\"shares\":[{\"nation\":\"DE\",\"quantity\":40000,\"deliverTo\":\"powidz\"},{\"nation\":\"PL\",\"quantity\":400000,\"deliverTo\":\"powidz\"}],\"materiel\":\"round-155\",\"line\":\"de-round\",\"due\":92}",
                        "Poland has 600 M$ uncommitted and its part of the joint buy costs 1,613"
                            + " M$: wait for income, make it smaller, or let another nation pay.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"CANCEL\",\"order\":\"us-gmlrs\"}",
                        (a, b) -> order(b, "us-gmlrs").cancelled(),
                        "us-acquisition",
                        "{\"move\":\"CANCEL\",\"order\":\"us-gmlrs\"}",
                        "Nothing is open of this order any more: choose one that still waits for"
                                + " units.",
                        0,
                        true),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"EXPAND\",\"line\":\"us-sm6\",\"percent\":50}",
                        (a, b) ->
                                b.nations().get("US").treasury() < a.nations().get("US").treasury(),
                        "japan",
                        "{\"move\":\"EXPAND\",\"line\":\"jp-chip\",\"percent\":50}",
                        "Industry's willingness for this is 30 of 100 and a project needs 40: place"
                            + " orders that cover more quarters, add security, or choose a safer"
                            + " place.",
                        0,
                        false),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"DIRECT_SURGE\",\"line\":\"us-sm6\"}",
                        (a, b) -> line(b, "us-sm6").directedUntil() == 24,
                        "us-security-council",
                        "{\"move\":\"DIRECT_SURGE\",\"line\":\"us-seeker-pac3-2\"}",
                        "PAC-3 seekers, extra line, Huntsville does not work yet: only an active"
                                + " line can surge, from 2028-01-04 on.",
                        0,
                        false),
                new Pair(
                        "india",
                        "{\"move\":\"KEEP_WARM\",\"line\":\"in-projectile\"}",
                        (a, b) -> line(b, "in-projectile").keptWarmUntil() > b.tick(),
                        "us-acquisition",
                        "{\"move\":\"KEEP_WARM\",\"line\":\"us-pac3\"}",
                        "PAC-3 MSE, Camden has work for its minimum sustaining rate: it needs no"
                                + " keeping warm while that lasts.",
                        12,
                        false),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"SECOND_SOURCE\",\"line\":\"us-seeker-pac3\",\"host\":\"JP\",\"place\":\"jp-nagoya\",\"size\":60}",
                        (a, b) -> begun(a, b, "jp-nagoya"),
                        "japan",
                        "{\"move\":\"SECOND_SOURCE\",\"line\":\"jp-chip\",\"host\":\"AU\",\"place\":\"au-newcastle\",\"size\":4000}",
                        "Industry's willingness for this is 38 of 100 and a project needs 40: place"
                            + " orders that cover more quarters, add security, or choose a safer"
                            + " place.",
                        0,
                        false),
                new Pair(
                        "korea",
                        "{\"move\":\"COPRODUCE\",\"line\":\"us-gmlrs\",\"host\":\"KR\",\"place\":\"kr-angang\",\"size\":4000,\"security\":true}",
                        (a, b) -> begun(a, b, "kr-angang"),
                        "india",
                        "{\"move\":\"COPRODUCE\",\"line\":\"us-gmlrs\",\"host\":\"IN\",\"place\":\"in-pune\",\"size\":1500,\"security\":true}",
                        "Trust between United States and India is 48 and this needs 50: choose a"
                                + " closer partner or build trust first.",
                        0,
                        false),
                new Pair(
                        "australia",
                        "{\"move\":\"ASSEMBLE_FORWARD\",\"line\":\"us-gmlrs\",\"host\":\"AU\",\"place\":\"au-newcastle\",\"size\":1500,\"security\":true}",
                        (a, b) -> begun(a, b, "au-newcastle"),
                        "philippines",
                        "{\"move\":\"ASSEMBLE_FORWARD\",\"line\":\"us-gmlrs\",\"host\":\"PH\",\"place\":\"ph-subic\",\"size\":10000,\"security\":false}",
                        "Philippines has 60 M$ uncommitted and the plant costs 187.5 M$: wait for"
                                + " income, make it smaller, or let another nation pay.",
                        0,
                        false),
                new Pair(
                        "korea",
                        "{\"move\":\"PRINT_FORWARD\",\"line\":\"us-spares\",\"host\":\"KR\",\"place\":\"kr-busan\"}",
                        (a, b) -> begun(a, b, "kr-busan"),
                        "japan",
                        "{\"move\":\"PRINT_FORWARD\",\"line\":\"us-pac3\",\"host\":\"JP\",\"place\":\"jp-nagoya\"}",
                        "PAC-3 MSE interceptor is of technology level 3 and only levels 0 and 1 can"
                                + " be printed: choose a simpler spare.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"SUBSIDIZE\",\"payer\":\"US\",\"line\":\"au-nsm-2\",\"percent\":20}",
                        (a, b) -> line(b, "au-nsm-2").subsidy() == 20,
                        "new-zealand",
                        "{\"move\":\"SUBSIDIZE\",\"payer\":\"NZ\",\"line\":\"au-nsm-2\",\"percent\":20}",
                        "New Zealand has 30 M$ uncommitted and the subsidy costs 112 M$: wait for"
                                + " income, make it smaller, or let another nation pay.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"TRAIN\",\"payer\":\"US\",\"host\":\"PH\"}",
                        (a, b) ->
                                b.nations().get("US").treasury() < a.nations().get("US").treasury(),
                        "new-zealand",
                        "{\"move\":\"TRAIN\",\"payer\":\"NZ\",\"host\":\"PH\"}",
                        "Philippines is training already until 2027-07-05: train again after that.",
                        0,
                        true),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"STOCK_TARGET\",\"owner\":\"US\",\"place\":\"guam\",\"materiel\":\"pac3-mse\",\"level\":100,\"floor\":20}",
                        (a, b) -> b.terms(new StockKey("guam", "pac3-mse", "US")).target() == 100,
                        "us-acquisition",
                        "{\"move\":\"STOCK_TARGET\",\"owner\":\"US\",\"place\":\"guam\",\"materiel\":\"pac3-mse\",\"level\":10,\"floor\":20}",
                        "The reserve of 20 is more than the level of 10: make the level at least as"
                                + " high as the reserve.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"PREPOSITION\",\"owner\":\"US\",\"materiel\":\"lrasm\",\"quantity\":300,\"from\":\"us-mcalester\",\"to\":\"philippine-sea\",\"modes\":[\"SEA\",\"LAND\"]}",
                        (a, b) ->
                                stock(b, "us-mcalester", "lrasm", "US")
                                        == stock(a, "us-mcalester", "lrasm", "US") - 300,
                        "us-acquisition",
                        "{\"move\":\"PREPOSITION\",\"owner\":\"US\",\"materiel\":\"lrasm\",\"quantity\":500,\"from\":\"us-mcalester\",\"to\":\"philippine-sea\",\"modes\":[\"SEA\",\"LAND\"]}",
                        "United States has 429 LRASM missile in McAlester Army Ammunition Plant and"
                                + " depot and 500 are asked for: ask for fewer or choose another"
                                + " place.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"SHIP_TOGETHER\",\"recipient\":\"\",\"to\":\"philippine-sea\",\"modes\":[\"SEA\",\"LAND\"],\"terms\":\"GIFT\",\"lien\":false,\"parts\":[{\"owner\":\"US\",\"materiel\":\"lrasm\",\"quantity\":300,\"from\":\"us-mcalester\"},{\"owner\":\"US\",\"materiel\":\"gmlrs\",\"quantity\":600,\"from\":\"us-mcalester\"}]}",
                        (a, b) ->
                                stock(b, "us-mcalester", "lrasm", "US")
                                                == stock(a, "us-mcalester", "lrasm", "US") - 300
                                        && stock(b, "us-mcalester", "gmlrs", "US")
                                                == stock(a, "us-mcalester", "gmlrs", "US") - 600,
                        "us-acquisition",
                        "{\"move\":\"SHIP_TOGETHER\",\"recipient\":\"\",\"to\":\"philippine-sea\",\"modes\":[\"SEA\",\"LAND\"],\"terms\":\"GIFT\",\"lien\":false,\"parts\":[{\"owner\":\"US\",\"materiel\":\"gmlrs\",\"quantity\":600,\"from\":\"us-mcalester\"},{\"owner\":\"US\",\"materiel\":\"lrasm\",\"quantity\":500,\"from\":\"us-mcalester\"}]}",
                        "United States has 429 LRASM missile in McAlester Army Ammunition Plant and"
                                + " depot and 500 are asked for: ask for fewer or choose another"
                                + " place.",
                        0,
                        false),
                new Pair(
                        "taiwan",
                        "{\"move\":\"DISPERSE_HARDEN\",\"nation\":\"TW\",\"place\":\"tw-chiayi\"}",
                        (a, b) ->
                                b.nations().get("TW").treasury() < a.nations().get("TW").treasury(),
                        "new-zealand",
                        "{\"move\":\"DISPERSE_HARDEN\",\"nation\":\"NZ\",\"place\":\"guam\"}",
                        "New Zealand has 30 M$ uncommitted and the works costs 120 M$: wait for"
                                + " income, make it smaller, or let another nation pay.",
                        0,
                        false),
                new Pair(
                        "japan",
                        "{\"move\":\"TRANSFER\",\"donor\":\"JP\",\"recipient\":\"US\",\"materiel\":\"sm3-iia\",\"quantity\":12,\"from\":\"jp-yokosuka\",\"to\":\"philippine-sea\",\"modes\":[\"SEA\",\"AIR\",\"LAND\"],\"terms\":\"LOAN\",\"backfillLine\":\"\",\"backfillQuantity\":0,\"lien\":false}",
                        (a, b) -> stock(b, "jp-yokosuka", "sm3-iia", "JP") == 12,
                        "us-acquisition",
                        "{\"move\":\"TRANSFER\",\"donor\":\"US\",\"recipient\":\"TW\",\"materiel\":\"gmlrs\",\"quantity\":9000,\"from\":\"us-mcalester\",\"to\":\"taiwan\",\"modes\":[\"SEA\",\"LAND\"],\"terms\":\"GIFT\",\"backfillLine\":\"\",\"backfillQuantity\":0,\"lien\":false}",
                        "United States has 4,200 GMLRS rocket in McAlester Army Ammunition Plant"
                            + " and depot and 9,000 are asked for: ask for fewer or choose another"
                            + " place.",
                        0,
                        false),
                new Pair(
                        "new-zealand",
                        "{\"move\":\"LIFT_ESCORT\",\"nation\":\"NZ\",\"lane\":\"ph-subic--tw-kaohsiung-sea\",\"aid\":\"LIFT\"}",
                        (a, b) ->
                                RULES.lift(b, "ph-subic--tw-kaohsiung-sea")
                                        > RULES.lift(a, "ph-subic--tw-kaohsiung-sea"),
                        "new-zealand",
                        "{\"move\":\"LIFT_ESCORT\",\"nation\":\"NZ\",\"lane\":\"ph-subic--tw-kaohsiung-sea\",\"aid\":\"ESCORT\"}",
                        "New Zealand has 30 M$ uncommitted and the escort costs 120 M$: wait for"
                                + " income, make it smaller, or let another nation pay.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"FORWARD_REPAIR\",\"line\":\"us-repair\",\"host\":\"KR\",\"place\":\"kr-busan\"}",
                        (a, b) -> begun(a, b, "kr-busan"),
                        "us-acquisition",
                        "{\"move\":\"FORWARD_REPAIR\",\"line\":\"us-repair\",\"host\":\"JP\",\"place\":\"jp-yokosuka\"}",
                        "Yokosuka has no berth or apron to repair at: choose a yard, a port or an"
                                + " airbase.",
                        0,
                        false),
                new Pair(
                        "us-acquisition",
                        "{\"move\":\"MINERALS\",\"buyer\":\"US\",\"supplier\":\"AU\",\"line\":\"cn-gallium\",\"quantity\":10000,\"way\":\"ALLY_SHORE\",\"place\":\"au-wagerup\"}",
                        (a, b) -> begun(a, b, "au-wagerup"),
                        "us-acquisition",
                        "{\"move\":\"MINERALS\",\"buyer\":\"US\",\"supplier\":\"CA\",\"line\":\"ca-germanium\",\"quantity\":10000,\"way\":\"ALLY_SHORE\",\"place\":\"ca-trail\"}",
                        "Germanium, Trail stands in Trail, British Columbia already: choose another"
                                + " place.",
                        0,
                        false),
                new Pair(
                        "taiwan",
                        "{\"move\":\"MOVE_TOOLING\",\"line\":\"tw-drone\",\"host\":\"PH\",\"place\":\"ph-subic\"}",
                        (a, b) -> !line(b, "tw-drone").schedule().isEmpty(),
                        "taiwan",
                        "{\"move\":\"MOVE_TOOLING\",\"line\":\"tw-drone-2\",\"host\":\"PH\",\"place\":\"ph-subic\"}",
                        "ISR drones, Chiayi expansion is not working: only the tooling of an active"
                                + " line can move.",
                        0,
                        false),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"SHARE_INFORMATION\",\"parties\":[\"US\",\"JP\"],\"scope\":[\"*\"]}",
                        (a, b) -> agreed(a, b, AgreementKind.INFORMATION),
                        "us-security-council",
                        "{\"move\":\"SHARE_INFORMATION\",\"parties\":[\"US\",\"CA\"],\"scope\":[\"artillery\"]}",
                        "They share this already under Shared industrial base, United States and"
                                + " Canada: widen the scope or name another nation.",
                        0,
                        false),
                new Pair(
                        "nato-europe",
                        "{\"move\":\"CONTRACT_CELL\",\"parties\":[\"DE\",\"PL\",\"NO\"]}",
                        (a, b) -> agreed(a, b, AgreementKind.CONTRACT_CELL),
                        "nato-europe",
                        "{\"move\":\"CONTRACT_CELL\",\"parties\":[\"DE\",\"PL\",\"NO\"]}",
                        "Germany, Norway and Poland are in contracting cell of Germany, Norway and"
                                + " Poland together already: name a nation that is not.",
                        0,
                        true),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"SECURITY_OF_SUPPLY\",\"parties\":[\"US\",\"TW\"],\"scope\":[\"*\"],\"sequence\":4,\"exclusions\":[]}",
                        (a, b) -> agreed(a, b, AgreementKind.SECURITY_OF_SUPPLY),
                        "us-security-council",
                        "{\"move\":\"SECURITY_OF_SUPPLY\",\"parties\":[\"US\",\"JP\"],\"scope\":[\"*\"],\"sequence\":5,\"exclusions\":[]}",
                        "They have agreed this already in Security of supply, United States and"
                                + " Japan: widen the scope, name another nation or an earlier"
                                + " sequence.",
                        0,
                        false),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"NATIONAL_PRIORITY\",\"nation\":\"US\",\"materiel\":\"pac3-mse\"}",
                        (a, b) -> b.nations().get("US").priorities().contains("pac3-mse"),
                        "australia",
                        "{\"move\":\"NATIONAL_PRIORITY\",\"nation\":\"AU\",\"materiel\":\"pac3-mse\"}",
                        "Australia has no line that makes PAC-3 MSE interceptor and can direct only"
                                + " its own: choose what is made at home.",
                        0,
                        false),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"EXPORT_WAIVER\",\"grantor\":\"US\",\"partners\":[\"JP\"],\"scope\":[\"interceptors\"],\"security\":true}",
                        (a, b) -> agreed(a, b, AgreementKind.EXPORT_WAIVER),
                        "us-security-council",
                        "{\"move\":\"EXPORT_WAIVER\",\"grantor\":\"US\",\"partners\":[\"AU\"],\"scope\":[\"*\"],\"security\":true}",
                        "This is waived already under AUKUS licence exemption: name another partner"
                                + " or widen the scope.",
                        0,
                        false),
                new Pair(
                        "australia",
                        "{\"move\":\"STANDARD\",\"family\":\"strike\",\"pace\":\"ADOPT\",\"parties\":[\"AU\",\"NO\",\"US\"]}",
                        (a, b) -> agreed(a, b, AgreementKind.STANDARD),
                        "taiwan",
                        "{\"move\":\"STANDARD\",\"family\":\"drones\",\"pace\":\"ADOPT\",\"parties\":[\"TW\",\"PH\"]}",
                        "There is only one variant of drones, so there is nothing to make alike:"
                                + " choose a family with more.",
                        0,
                        false),
                new Pair(
                        "philippines",
                        "{\"move\":\"FUND_SECURITY\",\"nation\":\"PH\",\"line\":\"\",\"kind\":\"NATIONAL\"}",
                        (a, b) ->
                                b.nations().get("PH").treasury() < a.nations().get("PH").treasury(),
                        "us-acquisition",
                        "{\"move\":\"FUND_SECURITY\",\"nation\":\"US\",\"line\":\"us-seeker-pac3-2\",\"kind\":\"BAKED\"}",
                        "PAC-3 seekers, extra line, Huntsville is built, and security is built in"
                                + " only before: add it to the line instead.",
                        0,
                        false),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"SIGNAL\",\"nation\":\"US\",\"lines\":[\"us-pac3\",\"us-lrasm\"]}",
                        (a, b) -> line(b, "us-pac3").spec().revealedBp() == 10_000,
                        "us-security-council",
                        "{\"move\":\"SIGNAL\",\"nation\":\"US\",\"lines\":[\"us-pac3\",\"us-lrasm\"]}",
                        "The world knows the whole capacity of LRASM, Troy, PAC-3 MSE, Camden"
                                + " already: choose other lines.",
                        0,
                        true),
                new Pair(
                        "us-security-council",
                        "{\"move\":\"CONVENE\",\"nation\":\"US\",\"kind\":\"CAMPAIGN\"}",
                        (a, b) -> b.nations().get("US").convenedAt() == a.tick(),
                        "us-security-council",
                        "{\"move\":\"CONVENE\",\"nation\":\"US\",\"kind\":\"INDUSTRY_DAY\"}",
                        "United States convened on 2027-01-04 and does so once in 12 weeks: convene"
                                + " from 2027-04-05 on.",
                        0,
                        true));
    }
}
