package sinews.model.scenario.io;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * A JSON schema of {@code scenarios/schema}, which finds all that is wrong with the form of a
 * document.
 */
final class SchemaCheck {

    static final SchemaCheck SCENARIO = new SchemaCheck("scenario.schema.json");
    static final SchemaCheck MSEL = new SchemaCheck("msel.schema.json");
    static final SchemaCheck MOVES = new SchemaCheck("moves.schema.json");

    private final Schema schema;
    private final SchemaSentences sentences;

    private SchemaCheck(String name) {
        JsonNode text = load(name);
        schema =
                SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12)
                        .getSchema(text);
        sentences = new SchemaSentences(text);
    }

    private static JsonNode load(String name) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/sinews/schema/" + name)) {
            return JsonMapper.shared()
                    .readTree(
                            Objects.requireNonNull(
                                    in, () -> "no schema " + name + " in the program"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Entries of the document's lists with a wrong form, such as {@code /lines/3}. */
    Set<String> badEntries(LocatedJson document) {
        JsonNode root = document.root();
        return root == null
                ? Set.of()
                : schema.validate(root).stream()
                        .map(e -> SchemaSentences.pointer(e.getInstanceLocation()))
                        .filter(p -> p.matches("/[^/]+/[0-9]+(/.*)?"))
                        .map(p -> p.replaceFirst("^(/[^/]+/[0-9]+).*", "$1"))
                        .collect(Collectors.toSet());
    }

    /** All problems with the form of a document, by line; none twice. */
    List<Problem> check(LocatedJson document) {
        JsonNode root = document.root();
        if (root == null) {
            return List.of();
        }
        TreeSet<Problem> problems = new TreeSet<>();
        for (Error e : schema.validate(root)) {
            sentences.problem(e, document).ifPresent(problems::add);
        }
        return new ArrayList<>(problems);
    }
}
