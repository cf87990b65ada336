package sinews.model.scenario.io;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.json.Json;
import sinews.model.json.SealedAdapter;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.lang.reflect.RecordComponent;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Records, schemas and documentation name the same fields. */
class FormatDocumentationTest {

    private static final Path DOCS = Path.of("../docs/format");

    private final JsonNode scenario = schema("scenario");
    private final JsonNode msel = schema("msel");
    private final JsonNode moves = schema("moves");

    private static JsonNode schema(String name) {
        return JsonMapper.shared()
                .readTree(Path.of("../scenarios/schema/" + name + ".schema.json"));
    }

    private static Set<String> components(Class<?> record) {
        return Arrays.stream(record.getRecordComponents())
                .map(RecordComponent::getName)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> fields(JsonNode schema) {
        return new TreeSet<>(schema.path("properties").propertyNames());
    }

    @Test
    void theSchemasHaveTheFieldsOfTheRecords() {
        Set<String> top = components(Scenario.class);
        top.removeAll(Set.of("injects", "brief"));
        assertThat(fields(scenario)).isEqualTo(top);
        for (RecordComponent list : Scenario.class.getRecordComponents()) {
            String name = list.getName();
            if (list.getGenericType() instanceof java.lang.reflect.ParameterizedType t
                    && !"injects".equals(name)) {
                Set<String> expected = components((Class<?>) t.getActualTypeArguments()[0]);
                if ("lanes".equals(name)) {
                    expected.add("twoWay");
                }
                String ref =
                        scenario.path("properties")
                                .path(name)
                                .path("items")
                                .path("$ref")
                                .stringValue();
                assertThat(fields(scenario.at(ref.substring(1)))).as(name).isEqualTo(expected);
            }
        }
        assertThat(fields(msel.at("/$defs/inject"))).isEqualTo(components(Inject.class));
    }

    @Test
    void theSchemasHaveTheNamedEffectsAndMoves() {
        named(Json.EFFECTS, msel, "effect");
        named(Json.MOVES, moves, "move");
    }

    private static void named(SealedAdapter<?> adapter, JsonNode schema, String tag) {
        Set<String> listed = new TreeSet<>();
        schema.at("/$defs/" + tag + "/properties/" + tag + "/enum")
                .forEach(n -> listed.add(n.stringValue()));
        assertThat(listed).isEqualTo(adapter.names().keySet());
        adapter.names()
                .forEach(
                        (name, record) -> {
                            Set<String> expected = components(record);
                            expected.add(tag);
                            assertThat(fields(schema.at("/$defs/" + name)))
                                    .as(name)
                                    .isEqualTo(expected);
                        });
    }

    @Test
    void theDocumentationHasARowForEachField() throws IOException {
        String text = Files.readString(DOCS.resolve("scenario.md"));
        assertRows(text.substring(text.indexOf("\n# scenario.json")), "scenario.json", scenario);
        scenario.path("properties")
                .properties()
                .forEach(
                        e -> {
                            String ref = e.getValue().path("items").path("$ref").asString("");
                            if (!ref.isEmpty()) {
                                assertRows(text, e.getKey(), scenario.at(ref.substring(1)));
                            }
                        });
        assertRows(text, "msel.json", msel.at("/$defs/inject"));
        Json.EFFECTS.names().keySet().forEach(n -> assertRows(text, n, msel.at("/$defs/" + n)));
        String script = Files.readString(DOCS.resolve("moves.md"));
        assertRows(script, "The moves script", moves);
        Json.MOVES.names().keySet().forEach(n -> assertRows(script, n, moves.at("/$defs/" + n)));
    }

    /** Under the heading there is a row for each property but the tag, with its range. */
    private static void assertRows(String text, String heading, JsonNode schema) {
        String[] found = text.split("(?m)^#+ \\Q" + heading + "\\E$", 2);
        assertThat(found).as("heading " + heading).hasSize(2);
        String section = found[1].split("(?m)^##? ", 2)[0];
        schema.path("properties")
                .properties()
                .forEach(
                        e -> {
                            JsonNode field = e.getValue();
                            if (!field.has("const")) {
                                String row =
                                        section.lines()
                                                .filter(
                                                        l ->
                                                                l.startsWith(
                                                                        "| `" + e.getKey() + "` |"))
                                                .findFirst()
                                                .orElse("");
                                assertThat(row)
                                        .as(heading + "." + e.getKey())
                                        .contains(field.path("description").asString(""));
                                if (field.has("minimum")
                                        && field.get("minimum").asLong() > -1_000_000_000L) {
                                    assertThat(row).contains(field.get("minimum").asString());
                                }
                            }
                        });
    }

    @Test
    void theDocumentationListsTheFieldsThatCountAsFigures() throws IOException {
        Map<String, String> listed = new TreeMap<>();
        Files.readString(DOCS.resolve("scenario.md"))
                .lines()
                .filter(l -> l.startsWith("- `"))
                .forEach(l -> listed.put(l.split("`")[1], l.substring(l.indexOf(": ") + 2)));
        ProvenanceCheck.FIGURES.forEach(
                (list, fields) ->
                        assertThat(listed)
                                .containsEntry(
                                        list,
                                        fields.stream()
                                                .map(f -> "`" + f + "`")
                                                .collect(Collectors.joining(", "))));
    }
}
