package sinews.model.rules;

import com.google.gson.Gson;
import com.google.gson.reflect.TypeToken;

import java.io.IOException;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Objects;

/**
 * A row of the collection of public figures, as far as calibration uses it; numbers as they stand
 * there, low and high empty where the row gives no range.
 */
record Figure(
        String id,
        String nation,
        String item,
        String metric,
        String value,
        String unit,
        String low,
        String high,
        String source) {

    private static final List<Figure> ALL = read();

    static List<Figure> all() {
        return ALL;
    }

    static Figure of(String id) {
        return ALL.stream()
                .filter(f -> f.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("no figure " + id));
    }

    /** The value of a row that is a whole number. */
    static long value(String id) {
        return new BigDecimal(of(id).value()).longValueExact();
    }

    /** The low end of a row's range, whole. */
    static long low(String id) {
        return new BigDecimal(of(id).low()).longValueExact();
    }

    /** The high end of a row's range, whole. */
    static long high(String id) {
        return new BigDecimal(of(id).high()).longValueExact();
    }

    private static List<Figure> read() {
        try (Reader in =
                new InputStreamReader(
                        Objects.requireNonNull(
                                Figure.class.getResourceAsStream("/facts/figures.json")),
                        StandardCharsets.UTF_8)) {
            return List.copyOf(new Gson().fromJson(in, new TypeToken<List<Figure>>() {}));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
