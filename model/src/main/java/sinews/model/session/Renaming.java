package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.rules.Move;

import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.Map;

/** A move with some ids in it replaced; walks its records, so that no kind of move is forgotten. */
final class Renaming {
    private Renaming() {}

    /** The same move with each text that is a key replaced by its value. */
    static Move of(Move move, Map<String, String> ids) {
        return (Move) replaced(move, ids);
    }

    private static Object replaced(Object value, Map<String, String> ids) {
        return switch (value) {
            case String s -> ids.getOrDefault(s, s);
            case List<?> list -> list.stream().map(x -> replaced(x, ids)).toList();
            case Record r -> rebuilt(r, ids);
            default -> value;
        };
    }

    private static Record rebuilt(Record record, Map<String, String> ids) {
        RecordComponent[] parts = record.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[parts.length];
        @Nullable Object[] values = new @Nullable Object[parts.length];
        try {
            for (int i = 0; i < parts.length; i++) {
                types[i] = parts[i].getType();
                Object value = parts[i].getAccessor().invoke(record);
                values[i] = value == null ? null : replaced(value, ids);
            }
            return record.getClass().getDeclaredConstructor(types).newInstance(values);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("a move cannot be taken apart: " + record, e);
        }
    }
}
