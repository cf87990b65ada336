package sinews.model.log;

import com.google.gson.JsonParseException;
import com.google.gson.Strictness;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;

import java.io.IOException;
import java.io.StringReader;
import java.io.Writer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The text form of a log, in journals and exports: JSON Lines in UTF-8, the first line the header,
 * then one entry a line, every line ended by a line feed.
 */
public final class JsonLines {

    /** The value of the header's key {@code sinews}. */
    static final String MARK = "session-log";

    private static final String PARENT = "parent";
    private static final List<String> HEADER_KEYS =
            List.of("sinews", "format", "session", "created");
    private static final List<String> PARENT_KEYS =
            List.of("session", "headerHash", "position", "hash");
    private static final List<String> ENTRY_KEYS =
            List.of(
                    "position",
                    "batchEnd",
                    "type",
                    "version",
                    "recordedAt",
                    "payload",
                    "previousHash",
                    "hash");
    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");

    private JsonLines() {}

    /** Writes a whole log. */
    public static void write(LogHeader header, List<LogEntry> entries, Writer out)
            throws IOException {
        out.write(line(header));
        for (LogEntry entry : entries) {
            out.write(line(entry));
        }
    }

    /** The header line with its line feed. */
    public static String line(LogHeader header) {
        StringBuilder out = new StringBuilder(120);
        out.append("{\"sinews\":\"").append(MARK).append("\",\"format\":").append(header.format());
        out.append(",\"session\":");
        CanonicalJson.appendString(out, header.sessionId());
        out.append(",\"created\":\"").append(header.created()).append('"');
        Parent parent = header.parent();
        if (parent != null) {
            out.append(",\"").append(PARENT).append("\":").append(text(parent));
        }
        return out.append("}\n").toString();
    }

    /** The parent of a branch as a JSON object, the value of the header's key {@code parent}. */
    public static String text(Parent parent) {
        StringBuilder out = new StringBuilder(220);
        out.append("{\"session\":");
        CanonicalJson.appendString(out, parent.session());
        out.append(",\"headerHash\":\"").append(parent.headerHash());
        out.append("\",\"position\":").append(parent.position());
        return out.append(",\"hash\":\"").append(parent.hash()).append("\"}").toString();
    }

    /**
     * Reads what {@link #text} writes.
     *
     * @throws IllegalArgumentException with what is wrong and what would be right
     */
    public static Parent parseParent(String json) {
        try {
            Map<String, String> fields = fields(json, Set.copyOf(PARENT_KEYS), "");
            require(fields, PARENT_KEYS);
            return new Parent(
                    fields.getOrDefault("session", ""),
                    fields.getOrDefault("headerHash", ""),
                    number(fields, "position"),
                    fields.getOrDefault("hash", ""));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException("parent: " + e.getMessage(), e);
        }
    }

    /** The line of an entry with its line feed. */
    public static String line(LogEntry entry) {
        StringBuilder out = new StringBuilder(entry.payload().length() + 300);
        out.append("{\"position\":").append(entry.position());
        out.append(",\"batchEnd\":").append(entry.batchEnd());
        out.append(",\"type\":");
        CanonicalJson.appendString(out, entry.type());
        out.append(",\"version\":").append(entry.version());
        out.append(",\"recordedAt\":\"").append(entry.recordedAt());
        out.append("\",\"payload\":").append(entry.payload());
        out.append(",\"previousHash\":\"").append(entry.previousHash());
        return out.append("\",\"hash\":\"").append(entry.hash()).append("\"}\n").toString();
    }

    /**
     * Reads a header line.
     *
     * @throws IllegalArgumentException with what is wrong and what would be right
     */
    static LogHeader parseHeader(String line) {
        Map<String, String> fields;
        try {
            Set<String> known = new HashSet<>(HEADER_KEYS);
            known.add(PARENT);
            fields = fields(line, known, PARENT);
        } catch (IllegalArgumentException e) {
            throw notALog("the first line is no such JSON object");
        }
        if (!MARK.equals(fields.get("sinews"))) {
            throw notALog("no \"sinews\":\"" + MARK + "\"");
        }
        require(fields, HEADER_KEYS);
        long format = number(fields, "format");
        if (format != LogHeader.CURRENT_FORMAT) {
            throw new IllegalArgumentException(
                    "format version %d is not known, this program reads version %d"
                            .formatted(format, LogHeader.CURRENT_FORMAT));
        }
        String session = fields.getOrDefault("session", "");
        if (session.isBlank()) {
            throw new IllegalArgumentException("session is empty, must be the id of the session");
        }
        Instant created = instant(fields, "created");
        String parent = fields.get(PARENT);
        return parent == null
                ? LogHeader.of(session, created)
                : LogHeader.branch(session, created, parseParent(parent));
    }

    /**
     * Reads an entry line; the chain is not looked at.
     *
     * @throws IllegalArgumentException with what is wrong and what would be right
     */
    static LogEntry parseEntry(String line) {
        Map<String, String> fields = fields(line, Set.copyOf(ENTRY_KEYS), "payload");
        require(fields, ENTRY_KEYS);
        String type = fields.getOrDefault("type", "");
        if (!NewEntry.isTypeName(type)) {
            throw new IllegalArgumentException(
                    "type is \"" + type + "\", must be letters, digits, '.', '-' or '_'");
        }
        return new LogEntry(
                positive(fields, "position"),
                positive(fields, "batchEnd"),
                type,
                Math.toIntExact(Math.min(Integer.MAX_VALUE, positive(fields, "version"))),
                fields.getOrDefault("payload", ""),
                instant(fields, "recordedAt"),
                hash(fields, "previousHash"),
                hash(fields, "hash"));
    }

    private static IllegalArgumentException notALog(String why) {
        return new IllegalArgumentException(
                "not a Sinews session log (%s), must begin with {\"sinews\":\"%s\",\"format\":%d,…}"
                        .formatted(why, MARK, LogHeader.CURRENT_FORMAT));
    }

    private static Map<String, String> fields(String line, Set<String> known, String raw) {
        Map<String, String> fields = new HashMap<>();
        try (JsonReader in = new JsonReader(new StringReader(line))) {
            in.setStrictness(Strictness.STRICT);
            if (in.peek() != JsonToken.BEGIN_OBJECT) {
                throw new IllegalArgumentException("not a JSON object");
            }
            in.beginObject();
            while (in.hasNext()) {
                String key = in.nextName();
                if (!known.contains(key)) {
                    throw new IllegalArgumentException("unknown field " + key);
                }
                String value = key.equals(raw) ? CanonicalJson.next(in) : scalar(in, key);
                if (fields.put(key, value) != null) {
                    throw new IllegalArgumentException("field " + key + " comes twice");
                }
            }
            in.endObject();
            if (in.peek() != JsonToken.END_DOCUMENT) {
                throw new IllegalArgumentException("text after the JSON object");
            }
        } catch (IOException | IllegalStateException | JsonParseException e) {
            throw new IllegalArgumentException("not valid JSON, must be one JSON object a line", e);
        }
        return fields;
    }

    private static String scalar(JsonReader in, String key) throws IOException {
        JsonToken token = in.peek();
        if (token != JsonToken.STRING && token != JsonToken.NUMBER) {
            throw new IllegalArgumentException(key + " must be a text or a number");
        }
        return in.nextString();
    }

    private static void require(Map<String, String> fields, List<String> keys) {
        for (String key : keys) {
            if (!fields.containsKey(key)) {
                throw new IllegalArgumentException("field " + key + " is missing");
            }
        }
    }

    private static long number(Map<String, String> fields, String key) {
        String text = fields.getOrDefault(key, "");
        try {
            return Long.parseLong(text);
        } catch (NumberFormatException e) {
            throw new IllegalArgumentException(key + " is " + text + ", must be a whole number", e);
        }
    }

    private static long positive(Map<String, String> fields, String key) {
        long value = number(fields, key);
        if (value < 1) {
            throw new IllegalArgumentException(key + " is " + value + ", must be 1 or more");
        }
        return value;
    }

    private static Instant instant(Map<String, String> fields, String key) {
        String text = fields.getOrDefault(key, "");
        try {
            return Instant.parse(text);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    key + " is \"" + text + "\", must be an instant like 2026-03-01T09:30:00Z", e);
        }
    }

    private static String hash(Map<String, String> fields, String key) {
        String text = fields.getOrDefault(key, "");
        if (!HASH.matcher(text).matches()) {
            throw new IllegalArgumentException(
                    key + " is \"" + text + "\", must be 64 hexadecimal digits");
        }
        return text;
    }
}
