package sinews.model.scenario.io;

import com.networknt.schema.Error;
import com.networknt.schema.Schema;
import com.networknt.schema.SchemaRegistry;
import com.networknt.schema.SpecificationVersion;

import tools.jackson.databind.JsonNode;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A JSON schema of {@code scenarios/schema}, which finds all that is wrong with the form of a
 * document.
 */
final class SchemaCheck {

    private static final SchemaRegistry REGISTRY =
            SchemaRegistry.withDefaultDialect(SpecificationVersion.DRAFT_2020_12);

    static final SchemaCheck SCENARIO = new SchemaCheck("scenario.schema.json");
    static final SchemaCheck MSEL = new SchemaCheck("msel.schema.json");
    static final SchemaCheck MOVES = new SchemaCheck("moves.schema.json");

    private static final Pattern ENTRY = Pattern.compile("/[^/]+/[0-9]+");

    /**
     * What is wrong with the form of a document.
     *
     * @param problems by line, none twice
     * @param badEntries entries of its lists that are affected, such as {@code /lines/3}
     */
    record Form(List<Problem> problems, Set<String> badEntries) {}

    private final Schema schema;
    private final SchemaSentences sentences;

    private SchemaCheck(String name) {
        JsonNode text = load(name);
        schema = REGISTRY.getSchema(text);
        sentences = new SchemaSentences(text);
    }

    private static JsonNode load(String name) {
        try (InputStream in = SchemaCheck.class.getResourceAsStream("/sinews/schema/" + name)) {
            if (in == null) {
                throw new IllegalStateException("no schema " + name + " in the program");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            JsonNode root = LocatedJson.parse(name, text).root();
            if (root == null) {
                throw new IllegalStateException("the schema " + name + " is no JSON");
            }
            return root;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** All problems with the form of a document. */
    Form check(LocatedJson document) {
        JsonNode root = document.root();
        if (root == null) {
            return new Form(List.of(), Set.of());
        }
        TreeSet<Problem> problems = new TreeSet<>();
        Set<String> bad = new TreeSet<>();
        for (Error e : schema.validate(root)) {
            sentences.problem(e, document).ifPresent(problems::add);
            Matcher entry = ENTRY.matcher(SchemaSentences.pointer(e.getInstanceLocation()));
            if (entry.lookingAt()) {
                bad.add(entry.group());
            }
        }
        return new Form(List.copyOf(problems), bad);
    }
}
