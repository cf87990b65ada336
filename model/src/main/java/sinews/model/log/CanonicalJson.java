package sinews.model.log;

import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;

import java.io.EOFException;
import java.io.IOException;
import java.io.StringReader;
import java.util.Map;
import java.util.TreeMap;

/**
 * One spelling for every JSON value, so that equal payloads have equal hashes: no white space, keys
 * in UTF-16 order, numbers exactly as written, strings with no more escapes than needed.
 */
public final class CanonicalJson {

    private static final int MAX_DEPTH = 200;

    private CanonicalJson() {}

    /**
     * The canonical text of one JSON value.
     *
     * @throws IllegalArgumentException with a sentence if the text is not exactly one strict JSON
     *     value, has a key twice in one object, or nests deeper than 200
     */
    public static String of(String json) {
        try (JsonReader reader = new JsonReader(new StringReader(json))) {
            reader.setStrictness(Strictness.STRICT);
            StringBuilder out = new StringBuilder(json.length());
            write(reader, out, 0);
            if (reader.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("more than one JSON value");
            }
            return out.toString();
        } catch (EOFException e) {
            throw new IllegalArgumentException("JSON ends too early", e);
        } catch (MalformedJsonException e) {
            throw new IllegalArgumentException("not valid JSON", e);
        } catch (IOException | IllegalStateException e) {
            throw new IllegalArgumentException("not valid JSON", e);
        }
    }

    /** The canonical text of the reader's next value. */
    static String next(JsonReader in) throws IOException {
        StringBuilder out = new StringBuilder();
        write(in, out, 0);
        return out.toString();
    }

    private static void write(JsonReader in, StringBuilder out, int depth) throws IOException {
        if (depth > MAX_DEPTH) {
            throw new IllegalArgumentException("JSON nested deeper than " + MAX_DEPTH);
        }
        switch (in.peek()) {
            case BEGIN_OBJECT -> writeObject(in, out, depth);
            case BEGIN_ARRAY -> {
                in.beginArray();
                out.append('[');
                for (String comma = ""; in.hasNext(); comma = ",") {
                    out.append(comma);
                    write(in, out, depth + 1);
                }
                in.endArray();
                out.append(']');
            }
            case STRING -> appendString(out, in.nextString());
            case NUMBER -> out.append(in.nextString());
            case BOOLEAN -> out.append(in.nextBoolean());
            case NULL -> {
                in.nextNull();
                out.append("null");
            }
            default -> throw new IllegalArgumentException("JSON ends too early");
        }
    }

    private static void writeObject(JsonReader in, StringBuilder out, int depth)
            throws IOException {
        Map<String, String> members = new TreeMap<>();
        in.beginObject();
        while (in.hasNext()) {
            String key = in.nextName();
            StringBuilder value = new StringBuilder();
            write(in, value, depth + 1);
            if (members.put(key, value.toString()) != null) {
                throw new IllegalArgumentException("the key \"%s\" twice".formatted(key));
            }
        }
        in.endObject();
        out.append('{');
        String comma = "";
        for (Map.Entry<String, String> member : members.entrySet()) {
            out.append(comma);
            appendString(out, member.getKey());
            out.append(':').append(member.getValue());
            comma = ",";
        }
        out.append('}');
    }

    /** Appends a JSON string literal; a lone surrogate is escaped because UTF-8 has none. */
    static void appendString(StringBuilder out, String text) {
        out.append('"');
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (c == '"' || c == '\\') {
                out.append('\\').append(c);
            } else if (c == '\n') {
                out.append("\\n");
            } else if (c < 0x20 || c == '\u2028' || c == '\u2029' || isLone(text, i)) {
                out.append("\\u%04x".formatted((int) c));
            } else {
                out.append(c);
            }
        }
        out.append('"');
    }

    private static boolean isLone(String text, int i) {
        char c = text.charAt(i);
        if (Character.isHighSurrogate(c)) {
            return i + 1 == text.length() || !Character.isLowSurrogate(text.charAt(i + 1));
        }
        return Character.isLowSurrogate(c)
                && (i == 0 || !Character.isHighSurrogate(text.charAt(i - 1)));
    }
}
