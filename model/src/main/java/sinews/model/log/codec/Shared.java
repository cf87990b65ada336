package sinews.model.log.codec;

import com.google.gson.Gson;
import com.google.gson.JsonArray;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Writes equal values of one type once a payload and refers to them by number: the contract behind
 * an order or the plant behind a line stands in every week's record and hardly ever changes.
 */
final class Shared<T> implements TypeAdapterFactory {
    private final Class<T> type;
    private final ThreadLocal<@Nullable Table<T>> now = new ThreadLocal<>();
    private @Nullable TypeAdapter<T> plain;

    private record Table<T>(Map<T, Integer> numbers, List<T> values) {}

    Shared(Class<T> type) {
        this.type = type;
    }

    /** Takes the plain form of a value from here; once, before anything else. */
    void use(Gson gson) {
        plain = gson.getDelegateAdapter(this, TypeToken.get(type));
    }

    /** Values written from now on go into a table. */
    void begin() {
        now.set(new Table<>(new LinkedHashMap<>(), new ArrayList<>()));
    }

    /** Numbers read from now on are places in this table. */
    void begin(JsonArray table) {
        begin();
        table.forEach(v -> table().values().add(plain().fromJsonTree(v)));
    }

    /** The values written since {@link #begin()}, in the order of their numbers. */
    JsonArray written() {
        JsonArray array = new JsonArray();
        table().numbers().keySet().forEach(v -> array.add(plain().toJsonTree(v)));
        return array;
    }

    void end() {
        now.remove();
    }

    private Table<T> table() {
        Table<T> table = now.get();
        if (table == null) {
            throw new IllegalStateException("no table was begun");
        }
        return table;
    }

    private TypeAdapter<T> plain() {
        TypeAdapter<T> adapter = plain;
        if (adapter == null) {
            throw new IllegalStateException("use(gson) comes first");
        }
        return adapter;
    }

    @Override
    @SuppressWarnings("unchecked") // the raw type was compared
    public <U> @Nullable TypeAdapter<U> create(Gson gson, TypeToken<U> asked) {
        if (asked.getRawType() != type) {
            return null;
        }
        return (TypeAdapter<U>) new Numbered();
    }

    private final class Numbered extends TypeAdapter<T> {
        @Override
        public void write(JsonWriter out, @Nullable T value) throws IOException {
            Table<T> table = now.get();
            if (table == null || value == null) {
                plain().write(out, value);
            } else {
                Map<T, Integer> numbers = table.numbers();
                Integer number = numbers.get(value);
                if (number == null) {
                    number = numbers.size();
                    numbers.put(value, number);
                }
                out.value(number);
            }
        }

        @Override
        public T read(JsonReader in) throws IOException {
            Table<T> table = now.get();
            if (table == null || in.peek() != JsonToken.NUMBER) {
                return plain().read(in);
            }
            int number = in.nextInt();
            if (number < 0 || number >= table.values().size()) {
                throw new JsonParseException(
                        "number " + number + " at " + in.getPath() + " is not in the table");
            }
            return table.values().get(number);
        }
    }
}
