package sinews.model.scenario.io;

import org.jspecify.annotations.Nullable;

import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * A JSON document that knows on which line each of its values stands. Places in it are JSON
 * pointers.
 */
final class LocatedJson {

    private static final JsonFactory FACTORY = JsonFactory.builder().build();
    private static final JsonNodeFactory NODES = JsonNodeFactory.instance;

    private final String file;
    private final int firstLine;
    private final Map<String, Integer> lines = new HashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private @Nullable JsonNode root;

    private LocatedJson(String file, int firstLine) {
        this.file = file;
        this.firstLine = firstLine;
    }

    /** Reads a whole file. */
    static LocatedJson parse(String file, String text) {
        return parse(file, text, 1);
    }

    /**
     * Reads a document that begins on this line of its file. Syntax errors and repeated fields are
     * problems.
     */
    static LocatedJson parse(String file, String text, int firstLine) {
        LocatedJson json = new LocatedJson(file, firstLine);
        json.read(text);
        return json;
    }

    private void read(String text) {
        try (JsonParser in = FACTORY.createParser(text)) {
            if (in.nextToken() == null) {
                problem("", "the file is empty; write one JSON object, { … }");
                return;
            }
            JsonNode whole = value(in, "");
            if (in.nextToken() != null) {
                problems.add(
                        new Problem(
                                file,
                                line(in),
                                "",
                                "there is text after the end; keep one JSON object"));
            }
            root = whole;
        } catch (JacksonException e) {
            int line =
                    e.getLocation() == null
                            ? firstLine
                            : e.getLocation().getLineNr() + firstLine - 1;
            problems.add(
                    new Problem(
                            file,
                            Math.max(1, line),
                            "",
                            "is not JSON here: " + plain(e.getOriginalMessage())));
        }
    }

    /** The parser's message without its technical tail. */
    private static String plain(String message) {
        String first = message.lines().findFirst().orElse("");
        return first.replaceFirst(" \\(start marker.*| at \\[Source.*", "").strip();
    }

    private int line(JsonParser in) {
        return in.currentTokenLocation().getLineNr() + firstLine - 1;
    }

    private JsonNode value(JsonParser in, String pointer) {
        lines.putIfAbsent(pointer, line(in));
        return switch (in.currentToken()) {
            case START_OBJECT -> object(in, pointer);
            case START_ARRAY -> array(in, pointer);
            case VALUE_STRING -> NODES.stringNode(in.getString());
            case VALUE_NUMBER_INT -> NODES.numberNode(in.getBigIntegerValue());
            case VALUE_NUMBER_FLOAT -> NODES.numberNode(in.getDecimalValue());
            case VALUE_TRUE -> NODES.booleanNode(true);
            case VALUE_FALSE -> NODES.booleanNode(false);
            default -> NODES.nullNode();
        };
    }

    private JsonNode object(JsonParser in, String pointer) {
        ObjectNode node = NODES.objectNode();
        Set<String> names = new HashSet<>();
        while (in.nextToken() != JsonToken.END_OBJECT) {
            String name = in.currentName();
            String at = child(pointer, name);
            lines.putIfAbsent(at, line(in));
            if (!names.add(name)) {
                problems.add(
                        new Problem(
                                file,
                                line(in),
                                field(at, node),
                                "is given twice in the same object; keep one of them"));
            }
            in.nextToken();
            node.set(name, value(in, at));
        }
        return node;
    }

    private JsonNode array(JsonParser in, String pointer) {
        ArrayNode node = NODES.arrayNode();
        while (in.nextToken() != JsonToken.END_ARRAY) {
            node.add(value(in, pointer + "/" + node.size()));
        }
        return node;
    }

    /** The pointer of a member. */
    static String child(String pointer, String name) {
        return pointer + "/" + name.replace("~", "~0").replace("/", "~1");
    }

    String file() {
        return file;
    }

    /** The document, or null when it could not be read. */
    @Nullable JsonNode root() {
        return root;
    }

    /** What was wrong with it as JSON. */
    List<Problem> problems() {
        return problems;
    }

    /** Adds a problem with the first line. */
    private void problem(String pointer, String sentence) {
        problems.add(at(pointer, sentence));
    }

    /** A problem at a place; where the place does not exist, at the nearest that holds it. */
    Problem at(String pointer, String sentence) {
        String p = pointer;
        while (!p.isEmpty() && !lines.containsKey(p)) {
            p = p.substring(0, p.lastIndexOf('/'));
        }
        return new Problem(file, lines.getOrDefault(p, firstLine), field(pointer, root), sentence);
    }

    /**
     * A pointer for people: {@code /lines/3/rate} is {@code lines[its id].rate}; entries without id
     * count from #1.
     */
    static String field(String pointer, @Nullable JsonNode root) {
        StringBuilder out = new StringBuilder();
        JsonNode node = root;
        for (String part :
                pointer.isEmpty() ? new String[0] : pointer.substring(1).split("/", -1)) {
            String name = part.replace("~1", "/").replace("~0", "~");
            boolean inArray = node instanceof ArrayNode;
            node =
                    node == null
                            ? null
                            : inArray ? node.get(Integer.parseInt(name)) : node.get(name);
            if (inArray) {
                JsonNode id = node == null ? null : node.get("id");
                out.append('[')
                        .append(
                                id != null && id.isString()
                                        ? id.stringValue()
                                        : "#" + (Integer.parseInt(name) + 1))
                        .append(']');
            } else {
                out.append(out.isEmpty() ? "" : ".").append(name);
            }
        }
        return out.toString();
    }
}
