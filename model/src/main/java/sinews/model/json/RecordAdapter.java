package sinews.model.json;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * A record as a JSON object: one field a component, in their order. Reading is strict, unlike
 * Gson's own: a field that is unknown, given twice, missing or null is a {@link JsonParseException}
 * that names it. Only components annotated {@code @Nullable} may be left out; they are not written
 * when null.
 */
final class RecordAdapter<T> extends TypeAdapter<T> {

    /** Makes adapters for all records. */
    static final TypeAdapterFactory FACTORY =
            new TypeAdapterFactory() {
                @Override
                public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
                    return type.getRawType().isRecord() ? new RecordAdapter<>(gson, type) : null;
                }
            };

    private record Field(
            RecordComponent component, int index, boolean nullable, TypeAdapter<Object> adapter) {
        String name() {
            return component.getName();
        }
    }

    private final Class<? super T> type;
    private final Constructor<?> constructor;
    private final Map<String, Field> fields = new LinkedHashMap<>();

    private RecordAdapter(Gson gson, TypeToken<T> token) {
        type = token.getRawType();
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types =
                Arrays.stream(components).map(RecordComponent::getType).toArray(Class<?>[]::new);
        try {
            constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            for (RecordComponent c : components) {
                c.getAccessor().setAccessible(true);
                boolean nullable = c.getAnnotatedType().isAnnotationPresent(Nullable.class);
                fields.put(c.getName(), new Field(c, fields.size(), nullable, adapterOf(gson, c)));
            }
        } catch (NoSuchMethodException e) {
            throw new IllegalStateException("record without canonical constructor: " + type, e);
        }
    }

    @SuppressWarnings("unchecked") // the adapter of the component's own type
    private static TypeAdapter<Object> adapterOf(Gson gson, RecordComponent c) {
        return (TypeAdapter<Object>) gson.getAdapter(TypeToken.get(c.getGenericType()));
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
            return;
        }
        out.beginObject();
        writeFields(out, value);
        out.endObject();
    }

    /** Writes the fields into an object that is already begun. */
    void writeFields(JsonWriter out, Object value) throws IOException {
        for (Field f : fields.values()) {
            Object v = get(f, value);
            if (v != null || !f.nullable()) {
                out.name(f.name());
                f.adapter().write(out, v);
            }
        }
    }

    private static @Nullable Object get(Field f, Object value) {
        try {
            return f.component().getAccessor().invoke(value);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + f.name() + " of " + value, e);
        }
    }

    @Override
    public @Nullable T read(JsonReader in) throws IOException {
        if (in.peek() == JsonToken.NULL) {
            in.nextNull();
            return null;
        }
        in.beginObject();
        T value = readFields(in);
        in.endObject();
        return value;
    }

    /** Reads the fields that are left of an object already begun, up to its end. */
    T readFields(JsonReader in) throws IOException {
        @Nullable Object[] values = new Object[fields.size()];
        boolean[] seen = new boolean[fields.size()];
        while (in.hasNext()) {
            String name = in.nextName();
            Field f = fields.get(name);
            if (f == null) {
                throw problem("unknown field '" + name + "'", in.getPath());
            }
            if (seen[f.index()]) {
                throw problem("field '" + name + "' is given twice", in.getPath());
            }
            seen[f.index()] = true;
            values[f.index()] = f.adapter().read(in);
        }
        for (Field f : fields.values()) {
            if (values[f.index()] == null && !f.nullable()) {
                String last = in.getPath();
                throw problem(
                        "field '" + f.name() + "' is missing",
                        last.substring(0, last.lastIndexOf('.')));
            }
        }
        return make(values, in);
    }

    @SuppressWarnings("unchecked") // the canonical constructor of T
    private T make(@Nullable Object[] values, JsonReader in) {
        try {
            return (T) constructor.newInstance(values);
        } catch (InvocationTargetException e) {
            throw new JsonParseException(
                    type.getSimpleName() + " at " + in.getPath() + ": " + e.getCause().getMessage(),
                    e.getCause());
        } catch (InstantiationException | IllegalAccessException e) {
            throw new IllegalStateException("cannot make a " + type, e);
        }
    }

    private JsonParseException problem(String what, String where) {
        return new JsonParseException(
                type.getSimpleName()
                        + " at "
                        + where
                        + ": "
                        + what
                        + "; its fields are "
                        + fields.keySet().stream().collect(Collectors.joining(", ")));
    }
}
