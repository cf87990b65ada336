package sinews.model.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sinews.model.scenario.Scenario;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** Each broken file gets exactly the sentences that stand beside it. */
class BrokenFilesTest {

    private static final Path BROKEN = Path.of("src/test/resources/broken");

    static List<Path> scenarios() throws IOException {
        try (Stream<Path> folders = Files.list(BROKEN.resolve("scenarios"))) {
            return folders.filter(Files::isDirectory).sorted().toList();
        }
    }

    static List<Path> moves() throws IOException {
        try (Stream<Path> files = Files.list(BROKEN.resolve("moves"))) {
            return files.filter(f -> f.toString().endsWith(".jsonl")).sorted().toList();
        }
    }

    @ParameterizedTest
    @MethodSource("scenarios")
    void aBrokenScenarioGetsItsSentences(Path folder) throws IOException {
        ScenarioResult result = ScenarioReader.read(folder);
        assertThat(result.scenario()).isNull();
        assertThat(lines(result.problems(), folder))
                .isEqualTo(expected(folder.resolve("expected.txt")));
    }

    @ParameterizedTest
    @MethodSource("moves")
    void aBrokenMovesScriptGetsItsSentences(Path file) throws IOException {
        Scenario example = ScenarioReader.read(ScenarioReaderTest.EXAMPLE).orThrow();
        MovesResult result = MovesReader.read(file, example);
        assertThat(result.moves()).isEmpty();
        String expected = file.toString().replace(".jsonl", ".expected.txt");
        assertThat(lines(result.problems(), BROKEN.resolve("moves")))
                .isEqualTo(expected(Path.of(expected)));
    }

    @Test
    void thereAreEnoughOfThem() throws IOException {
        assertThat(scenarios()).hasSizeGreaterThanOrEqualTo(20);
        assertThat(moves()).hasSizeGreaterThanOrEqualTo(5);
    }

    @Test
    void whatDoesNotExistIsSaid() {
        assertThat(ScenarioReader.read(Path.of("nowhere")).problems())
                .extracting(Problem::text)
                .containsExactly(
                        "nowhere:1: does not exist; name a scenario folder or its scenario.json");
        Scenario example = ScenarioReader.read(ScenarioReaderTest.EXAMPLE).orThrow();
        assertThat(MovesReader.read(Path.of("nowhere.jsonl"), example).problems())
                .extracting(Problem::text)
                .containsExactly(
                        "nowhere.jsonl:1: does not exist; name a file of moves, one JSON object a"
                                + " line");
    }

    private static List<String> lines(List<Problem> problems, Path folder) {
        return problems.stream()
                .map(
                        p ->
                                p.text()
                                        .replace(
                                                folder.toString()
                                                        + folder.getFileSystem().getSeparator(),
                                                ""))
                .toList();
    }

    private static List<String> expected(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        assertThat(lines).isNotEmpty();
        return lines;
    }
}
