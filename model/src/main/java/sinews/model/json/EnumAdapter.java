package sinews.model.json;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import com.google.gson.TypeAdapter;
import com.google.gson.TypeAdapterFactory;
import com.google.gson.reflect.TypeToken;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonWriter;

import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.util.Arrays;
import java.util.stream.Collectors;

/**
 * An enum by the name of its constant; unlike Gson's own, an unknown name is an error, not null.
 */
final class EnumAdapter<T> extends TypeAdapter<T> {

    static final TypeAdapterFactory FACTORY =
            new TypeAdapterFactory() {
                @Override
                public <T> @Nullable TypeAdapter<T> create(Gson gson, TypeToken<T> type) {
                    return type.getRawType().isEnum() ? new EnumAdapter<>(type) : null;
                }
            };

    private final T[] constants;

    @SuppressWarnings("unchecked") // constants of T itself
    private EnumAdapter(TypeToken<T> type) {
        constants = (T[]) type.getRawType().getEnumConstants();
    }

    @Override
    public void write(JsonWriter out, @Nullable T value) throws IOException {
        if (value == null) {
            out.nullValue();
        } else {
            out.value(((Enum<?>) value).name());
        }
    }

    @Override
    public T read(JsonReader in) throws IOException {
        String name = in.nextString();
        for (T c : constants) {
            if (((Enum<?>) c).name().equals(name)) {
                return c;
            }
        }
        throw new JsonParseException(
                "'"
                        + name
                        + "' at "
                        + in.getPath()
                        + " is not one of "
                        + Arrays.stream(constants)
                                .map(String::valueOf)
                                .collect(Collectors.joining(", ")));
    }
}
