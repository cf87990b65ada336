package sinews.model.rules;

import java.lang.reflect.RecordComponent;
import java.util.Map;

/** All that a value holds, as text: what somebody could read who has it. */
final class Everything {
    private Everything() {}

    static String in(Object value) {
        StringBuilder text = new StringBuilder();
        write(value, text);
        return text.toString();
    }

    private static void write(Object value, StringBuilder text) {
        switch (value) {
            case null -> text.append("null");
            case Record r -> {
                for (RecordComponent c : r.getClass().getRecordComponents()) {
                    text.append(' ').append(c.getName()).append('=');
                    try {
                        c.getAccessor().setAccessible(true);
                        write(c.getAccessor().invoke(r), text);
                    } catch (ReflectiveOperationException e) {
                        throw new AssertionError(e);
                    }
                }
            }
            case Iterable<?> all -> all.forEach(v -> write(v, text.append("; ")));
            case Map<?, ?> map ->
                    map.forEach(
                            (k, v) -> {
                                write(k, text.append("; "));
                                write(v, text.append(": "));
                            });
            default -> text.append(value);
        }
    }
}
