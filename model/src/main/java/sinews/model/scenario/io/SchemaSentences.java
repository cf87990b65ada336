package sinews.model.scenario.io;

import com.networknt.schema.Error;
import com.networknt.schema.path.NodePath;

import org.jspecify.annotations.Nullable;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Says a schema error in a plain sentence. What would be right is taken from the schema itself: the
 * description of the field, its type and range.
 */
final class SchemaSentences {

    /** Limits from here on only keep sums within a long; a sentence need not name them. */
    private static final long BOUNDLESS = 1_000_000_000L;

    private final JsonNode schema;

    SchemaSentences(JsonNode schema) {
        this.schema = schema;
    }

    /** The schema a keyword stands in, and the description nearest above it. */
    private record Place(JsonNode holder, String description) {}

    /** The problem, or nothing for an error that only wraps others. */
    Optional<Problem> problem(Error error, LocatedJson document) {
        String pointer = pointer(error.getInstanceLocation());
        Place place = place(error.getEvaluationPath());
        JsonNode value = error.getInstanceNode();
        String keyword = String.valueOf(error.getKeyword());
        String name = error.getProperty() == null ? "" : error.getProperty();
        return switch (keyword) {
            case "required" ->
                    Optional.of(
                            document.at(
                                    LocatedJson.child(pointer, name),
                                    "is missing; give " + wanted(place.holder(), name)));
            case "additionalProperties" ->
                    Optional.of(
                            document.at(
                                    LocatedJson.child(pointer, name),
                                    "is not a field of "
                                            + place.description()
                                            + hint(name, place.holder())));
            case "propertyNames", "if", "then", "allOf", "$ref" -> Optional.empty();
            case "minItems" ->
                    Optional.of(
                            document.at(
                                    pointer,
                                    "has "
                                            + count(value)
                                            + "; give at least "
                                            + place.holder().get(keyword).asInt()));
            case "maxItems" ->
                    Optional.of(
                            document.at(
                                    pointer,
                                    "has "
                                            + count(value)
                                            + "; give at most "
                                            + place.holder().get(keyword).asInt()));
            case "uniqueItems" ->
                    Optional.of(document.at(pointer, "names the same entry twice; name each once"));
            case "minProperties", "maxProperties" ->
                    Optional.of(
                            document.at(
                                    pointer,
                                    "has "
                                            + count(value)
                                            + "; give exactly one of "
                                            + fields(place.holder())));
            default ->
                    Optional.of(
                            document.at(
                                    pointer,
                                    "is "
                                            + shown(value)
                                            + hintOfValue(value, place.holder())
                                            + "; give "
                                            + expected(place.holder())
                                            + " ("
                                            + place.description()
                                            + ")"));
        };
    }

    static String pointer(NodePath path) {
        StringBuilder out = new StringBuilder();
        for (int i = 0; i < path.getNameCount(); i++) {
            String part = String.valueOf(path.getElement(i));
            out.append('/').append(part.replace("~", "~0").replace("/", "~1"));
        }
        return out.toString();
    }

    /** Follows the evaluation path down the schema, through references. */
    private Place place(NodePath path) {
        JsonNode node = schema;
        String description = text(schema, "description");
        for (int i = 0; i < path.getNameCount() - 1; i++) {
            Object step = path.getElement(i);
            JsonNode next =
                    step instanceof Integer index
                            ? node.get(index)
                            : node.get(String.valueOf(step));
            if (next == null) {
                break;
            }
            node = "$ref".equals(step) ? resolve(next.stringValue()) : next;
            // a reference's own description says more than that of what it refers to
            if (!"$ref".equals(step) || node.has("properties")) {
                description = node.has("description") ? text(node, "description") : description;
            }
        }
        return new Place(node, description);
    }

    private JsonNode resolve(String ref) {
        return schema.at(ref.substring(1));
    }

    private String wanted(JsonNode holder, String name) {
        JsonNode field = holder.path("properties").path(name);
        if (field.isMissingNode()) {
            return "it";
        }
        return expected(field) + " (" + text(field, "description") + ")";
    }

    /** What values a schema takes, in words. */
    private String expected(JsonNode field) {
        if (field.has("$ref")) {
            return expected(resolve(field.get("$ref").stringValue()));
        }
        if (field.has("const")) {
            return shown(field.get("const"));
        }
        if (field.has("enum")) {
            return oneOf(values(field));
        }
        return switch (text(field, "type")) {
            case "integer" -> "a whole number" + range(field);
            case "number" -> "a number" + range(field);
            case "boolean" -> "true or false";
            case "string" -> string(field);
            case "array" -> "a list, [ … ]";
            case "object" ->
                    field.has("properties")
                            ? "an object with " + fields(field)
                            : "an object, { … }";
            default -> "another value";
        };
    }

    private static String oneOf(List<String> values) {
        return values.size() == 1
                ? values.getFirst()
                : values.size() == 2
                        ? values.getFirst() + " or " + values.getLast()
                        : "one of " + String.join(", ", values);
    }

    private static String range(JsonNode field) {
        if (!field.has("minimum")) {
            return field.has("exclusiveMinimum")
                    ? " above " + field.get("exclusiveMinimum").asString()
                    : "";
        }
        String low = field.get("minimum").asString();
        boolean open = !field.has("maximum") || field.get("maximum").asLong() >= BOUNDLESS;
        return open
                ? ", " + low + " or more"
                : " from " + low + " to " + field.get("maximum").asString();
    }

    private static String string(JsonNode field) {
        if (field.has("pattern")) {
            String pattern = field.get("pattern").stringValue();
            return pattern.contains("[0-9]{4}")
                    ? "a date such as 2027-01-01"
                    : pattern.contains("a-z0-9-") && !pattern.contains("A-Z")
                            ? "small letters, digits and -"
                            : (pattern.contains("?$") ? "empty, or " : "")
                                    + "letters, digits, '.', '_' and '-', at most 60"
                                    + (pattern.contains("\\*") ? ", or *" : "");
        }
        return field.has("maxLength")
                ? "text of 1 to " + field.get("maxLength").asInt() + " characters"
                : "text";
    }

    private static List<String> values(JsonNode field) {
        List<String> values = new ArrayList<>();
        field.get("enum").forEach(v -> values.add(v.asString()));
        return values;
    }

    private static String fields(JsonNode object) {
        return String.join(", ", object.path("properties").propertyNames());
    }

    private static String hint(String name, JsonNode object) {
        List<String> known = List.copyOf(object.path("properties").propertyNames());
        return Suggestion.nearest(name, known)
                .map(n -> "; did you mean '" + n + "'?")
                .orElse("; its fields are " + String.join(", ", known));
    }

    private static String hintOfValue(@Nullable JsonNode value, JsonNode holder) {
        if (value == null || !value.isString() || !holder.has("enum")) {
            return "";
        }
        return Suggestion.nearest(value.stringValue(), values(holder))
                .map(n -> " (did you mean " + n + "?)")
                .orElse("");
    }

    private static String count(JsonNode value) {
        return value.size() == 1
                ? "1 entry"
                : value.size() == 0 ? "no entry" : value.size() + " entries";
    }

    /** A value as it is written, shortened. */
    private static String shown(@Nullable JsonNode value) {
        if (value == null || value.isNull()) {
            return "null";
        }
        if (value.isObject() || value.isArray()) {
            return value.isArray() ? "a list" : "an object";
        }
        if (value.isString() && value.stringValue().isEmpty()) {
            return "empty";
        }
        String text = value.toString();
        return text.length() <= 60 ? text : text.substring(0, 57) + "…\"";
    }

    private static String text(JsonNode node, String field) {
        JsonNode value = node.get(field);
        return value == null ? "" : value.stringValue();
    }
}
