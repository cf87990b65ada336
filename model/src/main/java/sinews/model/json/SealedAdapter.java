package sinews.model.json;

import com.google.gson.Gson;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;
import java.util.TreeMap;

/**
 * A sealed interface of records as a JSON object with a tag that says which record it is, such as
 * {@code {"move": "ORDER", …}}. Tags are given here by name, never class names, so that classes may
 * be renamed and files stay readable. Make one with {@link #of}.
 */
public final class SealedAdapter<T> implements TypeAdapterFactory {

    private final Class<T> sealed;
    private final String tag;
    private final Map<String, Class<? extends T>> byName = new TreeMap<>();
    private final Map<Class<?>, String> names = new HashMap<>();

    private SealedAdapter(Class<T> sealed, String tag) {
        this.sealed = sealed;
        this.tag = tag;
    }

    /** Begins an adapter for a sealed interface whose objects carry this tag field. */
    public static <T> SealedAdapter<T> of(Class<T> sealed, String tag) {
        return new SealedAdapter<>(sealed, tag);
    }

    /** Names one of the records. */
    public SealedAdapter<T> with(String name, Class<? extends T> type) {
        if (!type.isRecord() || byName.put(name, type) != null || names.put(type, name) != null) {
            throw new IllegalStateException(
                    type + " is no record or '" + name + "' is named twice");
        }
        return this;
    }

    /** Names by their record, for messages and documentation. */
    public Map<String, Class<? extends T>> names() {
        return new TreeMap<>(byName);
    }

    /** The tag of a value. */
    public String nameOf(T value) {
        String name = names.get(value.getClass());
        if (name == null) {
            throw new IllegalStateException("no name for " + value.getClass());
        }
        return name;
    }

    /**
     * Checks that every permitted record has a name.
     *
     * @throws IllegalStateException when one has none
     */
    public SealedAdapter<T> complete() {
        for (Class<?> c : sealed.getPermittedSubclasses()) {
            if (!names.containsKey(c)) {
                throw new IllegalStateException(c + " has no name in JSON");
            }
        }
        return this;
    }

    @Override
    @SuppressWarnings("unchecked") // R is T or one of its records, which carry the tag too
    public <R> @Nullable TypeAdapter<R> create(Gson gson, TypeToken<R> type) {
        Class<? super R> raw = type.getRawType();
        return raw == sealed || names.containsKey(raw) ? (TypeAdapter<R>) new Adapter(gson) : null;
    }

    private final class Adapter extends TypeAdapter<T> {
        private final Gson gson;

        Adapter(Gson gson) {
            this.gson = gson;
        }

        @SuppressWarnings("unchecked") // records always get this adapter
        private <R> RecordAdapter<R> fields(Class<R> type) {
            return (RecordAdapter<R>)
                    gson.getDelegateAdapter(SealedAdapter.this, TypeToken.get(type));
        }

        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            if (value == null) {
                out.nullValue();
                return;
            }
            out.beginObject().name(tag).value(nameOf(value));
            fields(value.getClass()).writeFields(out, value);
            out.endObject();
        }

        @Override
        public @Nullable T read(JsonReader in) throws IOException {
            if (in.peek() == JsonToken.NULL) {
                in.nextNull();
                return null;
            }
            String where = in.getPath();
            JsonObject object = gson.getAdapter(JsonObject.class).read(in);
            JsonElement name = object.remove(tag);
            if (name == null || !name.isJsonPrimitive()) {
                throw new JsonParseException(
                        sealed.getSimpleName()
                                + " at "
                                + where
                                + " has no field '"
                                + tag
                                + "'; it is one of "
                                + String.join(", ", byName.keySet()));
            }
            Class<? extends T> type = byName.get(name.getAsString());
            if (type == null) {
                throw new JsonParseException(
                        tag
                                + " '"
                                + name.getAsString()
                                + "' at "
                                + where
                                + " is not one of "
                                + String.join(", ", byName.keySet()));
            }
            return fields(type).fromJsonTree(object);
        }
    }
}
