package sinews.model.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Stock;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

class ScenarioWriterTest {

    static LongStream seeds() {
        return LongStream.range(0, 40);
    }

    @ParameterizedTest
    @ValueSource(strings = {"../docs/format/example", "../scenarios/taiwan-blockade"})
    void aShippedScenarioComesBackEqual(String folder, @TempDir Path copy) throws IOException {
        Scenario scenario = ScenarioReader.read(Path.of(folder)).orThrow();
        ScenarioWriter.write(scenario, copy);
        assertThat(ScenarioReader.read(copy).orThrow()).isEqualTo(scenario);
        assertThat(Scenarios.fromJson(Scenarios.toJson(scenario))).isEqualTo(scenario);
        String first = Files.readString(copy.resolve("scenario.json"));
        ScenarioWriter.write(ScenarioReader.read(copy).orThrow(), copy);
        assertThat(Files.readString(copy.resolve("scenario.json"))).isEqualTo(first);
        assertThat(copy.toFile().list())
                .containsExactlyInAnyOrder("scenario.json", "msel.json", "brief.md");
    }

    @ParameterizedTest
    @MethodSource("seeds")
    void anyScenarioComesBackEqual(long seed, @TempDir Path copy) throws IOException {
        Scenario scenario =
                changed(
                        ScenarioReader.read(ScenarioReaderTest.EXAMPLE).orThrow(),
                        new Random(seed));
        ScenarioWriter.write(scenario, copy);
        assertThat(ScenarioReader.read(copy).orThrow()).isEqualTo(scenario);
        assertThat(Scenarios.fromJson(Scenarios.toJson(scenario))).isEqualTo(scenario);
    }

    /** The example with other texts, passages, figures and ends of agreements. */
    private static Scenario changed(Scenario s, Random random) {
        List<Lane> lanes =
                s.lanes().stream()
                        .map(
                                l ->
                                        new Lane(
                                                l.id(),
                                                l.from(),
                                                l.to(),
                                                l.mode(),
                                                random.nextLong(1000),
                                                random.nextLong(1L << 40),
                                                l.transitTenths() == null
                                                        ? null
                                                        : 1 + random.nextInt(900),
                                                l.chokepoints(),
                                                passage(random),
                                                l.provenance()))
                        .toList();
        List<Stock> stocks =
                s.stocks().stream()
                        .map(
                                x ->
                                        new Stock(
                                                x.place(),
                                                x.materiel(),
                                                x.owner(),
                                                random.nextLong(300_000),
                                                random.nextLong(10),
                                                random.nextBoolean(),
                                                x.provenance()))
                        .toList();
        List<Agreement> agreements =
                s.agreements().stream()
                        .map(
                                a ->
                                        new Agreement(
                                                a.id(),
                                                text(random),
                                                a.kind(),
                                                a.parties(),
                                                a.scope(),
                                                random.nextInt(10),
                                                random.nextBoolean()
                                                        ? Agreement.NO_EXPIRY
                                                        : 10 + random.nextInt(90),
                                                1 + random.nextInt(9),
                                                a.exclusions(),
                                                random.nextBoolean(),
                                                a.provenance()))
                        .toList();
        return new Scenario(
                s.formatVersion(),
                s.id(),
                text(random),
                text(random),
                text(random),
                s.rules(),
                s.startex().plusDays(random.nextInt(900)),
                100 + random.nextInt(1900),
                s.turns(),
                s.groups(),
                s.nations(),
                s.seats(),
                s.objectives(),
                s.materiel(),
                s.technologies(),
                s.locations(),
                s.chokepoints(),
                lanes,
                s.lines(),
                stocks,
                s.orders(),
                s.demands(),
                agreements,
                s.injects(),
                s.sources(),
                random.nextBoolean() ? "" : text(random));
    }

    private static Passage passage(Random random) {
        return switch (random.nextInt(3)) {
            case 0 -> Passage.OPEN;
            case 1 -> Passage.CLOSED;
            default ->
                    new Passage(
                            PassageStatus.CONTESTED,
                            random.nextInt(10_001),
                            random.nextInt(10_001),
                            random.nextInt(10_001),
                            random.nextInt(100));
        };
    }

    private static String text(Random random) {
        String letters = "aZ \"\\\n\t/<>&'é台灣€\u2028{}[]:,";
        StringBuilder out = new StringBuilder("x");
        random.ints(1 + random.nextInt(40), 0, letters.length())
                .forEach(i -> out.append(letters.charAt(i)));
        return out.toString();
    }

    @Test
    void whatIsNoScenarioIsRefusedWithASentence() {
        assertThatThrownBy(() -> Scenarios.fromJson("{\"formatVersion\":1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(
                        "the scenario of the session cannot be read: Scenario at $: field 'id' is"
                                + " missing");
        assertThatThrownBy(() -> Scenarios.fromJson(""))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void theLibraryShowsACardForEachFolder(@TempDir Path library) throws IOException {
        Files.createDirectories(library.resolve("b-broken"));
        Files.writeString(library.resolve("b-broken/scenario.json"), "{\n\"title\": }");
        Files.createDirectories(library.resolve("no-scenario"));
        ScenarioWriter.write(
                ScenarioReader.read(ScenarioReaderTest.EXAMPLE).orThrow(),
                library.resolve("a-good"));
        List<ScenarioLibrary.Card> cards = ScenarioLibrary.list(library);
        assertThat(cards)
                .extracting(ScenarioLibrary.Card::title)
                .containsExactly("Two islands", "b-broken");
        assertThat(cards.getFirst().turns()).isEqualTo(3);
        assertThat(cards.getFirst().weeks()).isEqualTo(20);
        assertThat(cards.getFirst().seats()).isEqualTo(2);
        assertThat(cards.getFirst().check().valid()).isTrue();
        assertThat(cards.get(1).problem()).isNotNull();
        assertThat(ScenarioLibrary.list(library.resolve("nowhere"))).isEmpty();
    }
}
