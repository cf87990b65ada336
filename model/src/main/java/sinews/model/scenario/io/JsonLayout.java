package sinews.model.scenario.io;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonPrimitive;

import java.util.List;
import java.util.Map;

/**
 * JSON laid out for people and for comparing versions: what fits on a line stays on one, the rest
 * is a block.
 */
final class JsonLayout {

    private static final int WIDTH = 100;

    private JsonLayout() {}

    /**
     * The whole document, two spaces a level, with a line break at its end. Members of the
     * outermost object and entries of its lists always get lines of their own.
     */
    static String lay(JsonObject document) {
        StringBuilder out = new StringBuilder();
        lay(document, 0, out);
        return out.append('\n').toString();
    }

    private static void lay(JsonElement value, int level, StringBuilder out) {
        if (onOneLine(value, level)) {
            out.append(flat(value));
            return;
        }
        String indent = "  ".repeat(level + 1);
        char close;
        if (value instanceof JsonObject o) {
            out.append('{');
            close = '}';
            String comma = "\n";
            for (Map.Entry<String, JsonElement> e : o.entrySet()) {
                out.append(comma).append(indent).append(new JsonPrimitive(e.getKey())).append(": ");
                lay(e.getValue(), level + 1, out);
                comma = ",\n";
            }
        } else {
            out.append('[');
            close = ']';
            String comma = "\n";
            for (JsonElement e : value.getAsJsonArray()) {
                out.append(comma).append(indent);
                lay(e, level + 1, out);
                comma = ",\n";
            }
        }
        out.append('\n').append("  ".repeat(level)).append(close);
    }

    private static boolean onOneLine(JsonElement value, int level) {
        int size =
                switch (value) {
                    case JsonObject o -> o.size();
                    case JsonArray a -> a.size();
                    default -> 0;
                };
        if (size == 0) {
            return true;
        }
        boolean entries =
                level == 1 && value instanceof JsonArray list && list.get(0).isJsonObject();
        boolean entry = level == 2 && value.isJsonObject() && size > 4;
        if (level == 0 || entries || entry) {
            return false;
        }
        return flat(value).length() + 2 * level <= WIDTH;
    }

    private static String flat(JsonElement value) {
        return switch (value) {
            case JsonObject o when o.isEmpty() -> "{}";
            case JsonObject o -> {
                List<String> members =
                        o.entrySet().stream()
                                .map(e -> new JsonPrimitive(e.getKey()) + ": " + flat(e.getValue()))
                                .toList();
                yield "{ " + String.join(", ", members) + " }";
            }
            case JsonArray a ->
                    "["
                            + String.join(", ", a.asList().stream().map(JsonLayout::flat).toList())
                            + "]";
            default -> value.toString();
        };
    }
}
