package sinews.model.log.codec;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;

import sinews.model.board.Cargo;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;
import sinews.model.json.Json;
import sinews.model.log.LogEntry;
import sinews.model.log.NewEntry;
import sinews.model.scenario.Line;
import sinews.model.scenario.Order;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;

import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Session events as log entries and back. An entry that this program does not know is an error with
 * a sentence, never passed over. Safe to use from any thread.
 */
public final class EventCodec {
    private static final String LINES = "sharedLines";
    private static final String ORDERS = "sharedOrders";

    private final Map<String, EventKind> byName = new HashMap<>();
    private final Map<Class<?>, EventKind> byEvent = new HashMap<>();
    private final Map<String, Upcast> upcasts = new HashMap<>();
    private final Shared<Line> lines = new Shared<>(Line.class);
    private final Shared<Order> orders = new Shared<>(Order.class);
    private final Gson gson =
            Json.builder()
                    .registerTypeAdapter(Posting.class, BoardAdapters.POSTING)
                    .registerTypeAdapter(Ledger.class, BoardAdapters.LEDGER)
                    .registerTypeAdapter(Cargo.class, BoardAdapters.CARGO)
                    .registerTypeAdapterFactory(lines)
                    .registerTypeAdapterFactory(orders)
                    .create();

    /** Reads and writes the event types of today. */
    public EventCodec() {
        this(EventKind.ALL, List.of());
    }

    EventCodec(List<EventKind> kinds, List<Upcast> upcasts) {
        for (EventKind kind : kinds) {
            byName.put(kind.name(), kind);
            byEvent.put(kind.event(), kind);
        }
        upcasts.forEach(u -> this.upcasts.put(u.type() + " " + u.from(), u));
        lines.use(gson);
        orders.use(gson);
    }

    /** An event as an entry to append. */
    public NewEntry encode(SessionEvent event, Instant at) {
        EventKind kind = byEvent.get(event.getClass());
        if (kind == null) {
            throw new IllegalStateException("no stable name for " + event.getClass());
        }
        return new NewEntry(kind.name(), kind.version(), payload(event), at);
    }

    private String payload(SessionEvent event) {
        if (!(event instanceof SessionEvent.TurnAdjudicated)) {
            return gson.toJson(event);
        }
        lines.begin();
        orders.begin();
        try {
            String json = gson.toJson(event);
            return json.substring(0, json.length() - 1)
                    + ",\"%s\":%s,\"%s\":%s}"
                            .formatted(LINES, lines.written(), ORDERS, orders.written());
        } finally {
            lines.end();
            orders.end();
        }
    }

    /**
     * The events of entries that follow each other, from the first of a batch on.
     *
     * @throws EventFormatException at the first one that cannot be read
     */
    public List<Logged> decode(List<LogEntry> entries) throws EventFormatException {
        List<Logged> events = new ArrayList<>(entries.size());
        long action = 0;
        long batchEnd = 0;
        for (LogEntry entry : entries) {
            if (entry.position() > batchEnd) {
                action = entry.position();
                batchEnd = entry.batchEnd();
            }
            events.add(new Logged(entry.position(), action, entry.recordedAt(), event(entry)));
        }
        return events;
    }

    private SessionEvent event(LogEntry entry) throws EventFormatException {
        EventKind kind = byName.get(entry.type());
        if (kind == null) {
            throw new EventFormatException(
                    "Entry %d has the type \"%s\", which this version of Sinews does not know; open the session with a newer version."
                            .formatted(entry.position(), entry.type()),
                    null);
        }
        if (entry.version() > kind.version()) {
            throw new EventFormatException(
                    "Entry %d is version %d of %s and this version of Sinews reads up to version %d; open the session with a newer version."
                            .formatted(
                                    entry.position(),
                                    entry.version(),
                                    entry.type(),
                                    kind.version()),
                    null);
        }
        try {
            JsonObject json = JsonParser.parseString(entry.payload()).getAsJsonObject();
            return read(kind, upcast(entry, json, kind.version()));
        } catch (JsonParseException | IllegalStateException | IllegalArgumentException e) {
            throw new EventFormatException(
                    "Entry %d (%s) cannot be read: %s."
                            .formatted(entry.position(), entry.type(), e.getMessage()),
                    e);
        }
    }

    private JsonObject upcast(LogEntry entry, JsonObject json, int to) throws EventFormatException {
        JsonObject now = json;
        for (int version = entry.version(); version < to; version++) {
            Upcast upcast = upcasts.get(entry.type() + " " + version);
            if (upcast == null) {
                throw new EventFormatException(
                        "Entry %d is version %d of %s, which this version of Sinews can no longer read; open the session with an older version."
                                .formatted(entry.position(), version, entry.type()),
                        null);
            }
            now = upcast.change().apply(now);
        }
        return now;
    }

    private SessionEvent read(EventKind kind, JsonObject json) {
        if (kind.event() != SessionEvent.TurnAdjudicated.class) {
            return gson.fromJson(json, kind.event());
        }
        lines.begin(table(json, LINES));
        orders.begin(table(json, ORDERS));
        try {
            return gson.fromJson(json, kind.event());
        } finally {
            lines.end();
            orders.end();
        }
    }

    private static JsonArray table(JsonObject json, String name) {
        if (json.remove(name) instanceof JsonArray table) {
            return table;
        }
        throw new JsonParseException("the table '" + name + "' is missing");
    }

    Gson gson() {
        return gson;
    }
}
