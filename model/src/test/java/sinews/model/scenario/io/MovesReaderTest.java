package sinews.model.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import sinews.model.json.Json;
import sinews.model.rules.Move;
import sinews.model.rules.Rules;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

class MovesReaderTest {

    private final Scenario example = ScenarioReader.read(ScenarioReaderTest.EXAMPLE).orThrow();

    @Test
    void theScriptOfTheDocumentationIsValid() {
        MovesResult result =
                MovesReader.read(ScenarioReaderTest.EXAMPLE.resolve("moves.jsonl"), example);
        assertThat(result.problems()).isEmpty();
        assertThat(result.moves()).extracting(ScriptedMove::turn).containsExactly(1, 1, 2, 2);
        assertThat(result.moves().getFirst().move()).isInstanceOf(Move.Preposition.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"alone", "cooperation"})
    void theShippedScriptsAreValid(String name) {
        Path shipped = Path.of("../scenarios/taiwan-blockade");
        Scenario scenario = ScenarioReader.read(shipped).orThrow();
        MovesResult result =
                MovesReader.read(shipped.resolve("moves/" + name + ".jsonl"), scenario);
        assertThat(result.problems()).isEmpty();
        assertThat(result.moves()).isNotEmpty();
    }

    @Test
    void emptyLinesAreSkippedAndLinesCounted(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("m.jsonl");
        Files.writeString(
                file,
                "\n"
                        + "{\"turn\": 1, \"seat\": \"us\", \"move\": {\"line\": \"shell-scranton\","
                        + " \"move\": \"DIRECT_SURGE\"}, \"reason\": \"r\", \"alternatives\":"
                        + " \"a\", \"answers\":"
                        + " {\"tw\": \"REFUSED\"}}\r\n");
        assertThat(MovesReader.read(file, example).moves())
                .containsExactly(
                        new ScriptedMove(
                                2,
                                1,
                                "us",
                                new Move.DirectSurge("shell-scranton"),
                                "r",
                                "a",
                                Map.of("tw", ScriptedMove.Answer.REFUSED)));
    }

    @Test
    void aLineMayBeNamedByWhatItMakesAndWhere() {
        Move order =
                new Move.PlaceOrder(
                        "TW",
                        "shell-155",
                        10,
                        "shell-155@kaohsiung",
                        16,
                        "kaohsiung",
                        OrderForm.ANNUAL);
        Optional<Move> found =
                new ScriptedMove(1, 1, "tw", order, "r", "", Map.of())
                        .on(Rules.of(example).start());
        assertThat(found)
                .contains(
                        new Move.PlaceOrder(
                                "TW",
                                "shell-155",
                                10,
                                "shell-taiwan",
                                16,
                                "kaohsiung",
                                OrderForm.ANNUAL));
        Move none = new Move.DirectSurge("fuze@kaohsiung");
        assertThat(
                        new ScriptedMove(1, 1, "tw", none, "r", "", Map.of())
                                .on(Rules.of(example).start()))
                .isEmpty();
        Move plain = new Move.DirectSurge("shell-scranton");
        assertThat(
                        List.of(
                                new ScriptedMove(1, 1, "us", plain, "r", "", Map.of())
                                        .on(Rules.of(example).start())))
                .containsExactly(Optional.of(plain));
    }

    @Test
    void eachLineOfAListMayBeNamedSo() {
        Move split =
                new Move.AgileSplit(
                        "US",
                        "shell-155",
                        10,
                        List.of("shell-155@scranton", "shell-155@kaohsiung"),
                        16,
                        "los-angeles");
        assertThat(on(split))
                .contains(
                        new Move.AgileSplit(
                                "US",
                                "shell-155",
                                10,
                                List.of("shell-scranton", "shell-taiwan"),
                                16,
                                "los-angeles"));
        assertThat(on(new Move.Signal("US", List.of("shell-scranton", "fuze@kaohsiung"))))
                .isEmpty();
        Move national = new Move.FundSecurity("US", "", Move.Protection.NATIONAL);
        assertThat(on(national)).contains(national);
    }

    @Test
    void anOrderMayBeNamedByItsBuyerAndLine() {
        String line = example.orders().getFirst().line();
        assertThat(on(new Move.Cancel("TW@" + line))).contains(new Move.Cancel("tw-shells"));
        assertThat(on(new Move.Cancel("TW@shell-155@" + place(line))))
                .contains(new Move.Cancel("tw-shells"));
        assertThat(on(new Move.Cancel("US@" + line))).isEmpty();
        assertThat(on(new Move.Cancel("tw-shells"))).contains(new Move.Cancel("tw-shells"));
    }

    private String place(String line) {
        return example.lines().stream()
                .filter(l -> l.id().equals(line))
                .findFirst()
                .orElseThrow()
                .location();
    }

    private Optional<Move> on(Move move) {
        return new ScriptedMove(1, 1, "us", move, "r", "", Map.of()).on(Rules.of(example).start());
    }

    /** A script line for each of the moves, with names that exist, is taken. */
    @Test
    void everyMoveCanBeScripted(@TempDir Path folder) throws IOException {
        List<Move> all = Everything.moves();
        assertThat(all.stream().map(Object::getClass).distinct())
                .hasSameSizeAs(Json.MOVES.names().keySet());
        StringBuilder text = new StringBuilder();
        for (Move move : all) {
            text.append("{\"turn\": 1, \"seat\": \"us\", \"move\": ")
                    .append(Json.gson().toJson(move, Move.class).replaceAll("\\s*\n\\s*", " "))
                    .append(", \"reason\": \"r\", \"alternatives\": \"\"}\n");
        }
        Path file = folder.resolve("all.jsonl");
        Files.writeString(file, text);
        MovesResult result = MovesReader.read(file, example);
        assertThat(result.problems()).isEmpty();
        assertThat(result.moves()).extracting(ScriptedMove::move).isEqualTo(all);
        for (ScriptedMove scripted : result.moves()) {
            assertThat(scripted.on(Rules.of(example).start())).contains(scripted.move());
        }
    }
}
