package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/**
 * A public fact held against a run of the engine. What it measures must lie within the tolerance
 * and stand so in docs/calibration.md; run with {@code -Dapprove=true} to write the row there.
 */
final class PublicFact {
    static final Path TABLE = Path.of("..", "docs", "calibration.md");
    static final String HEAD = "| fact | figures | public | ours | tolerance |";

    private final String fact;
    private final List<String> ids;
    private final String stated;

    private PublicFact(String fact, String stated, List<String> ids) {
        this.fact = fact;
        this.stated = stated;
        this.ids = ids;
        ids.forEach(Figure::of);
    }

    /**
     * A fact.
     *
     * @param fact what is measured, in one clause
     * @param stated the public number with its unit
     * @param ids rows of the collection it rests on
     */
    static PublicFact of(String fact, String stated, String... ids) {
        return new PublicFact(fact, stated, List.of(ids));
    }

    /** The engine's number must lie between two whole numbers, both allowed. */
    void isWithin(long low, long high, long ours, String unit) {
        isWithin(BigDecimal.valueOf(low), BigDecimal.valueOf(high), BigDecimal.valueOf(ours), unit);
    }

    /** The engine's number in tenths must lie between two numbers, both allowed. */
    void isWithinTenths(String low, String high, long ours, String unit) {
        isWithin(new BigDecimal(low), new BigDecimal(high), BigDecimal.valueOf(ours, 1), unit);
    }

    private void isWithin(BigDecimal low, BigDecimal high, BigDecimal ours, String unit) {
        assertThat(ours).as(fact).isBetween(low, high);
        String tolerance =
                low.compareTo(high) == 0
                        ? low.toPlainString()
                        : low.toPlainString() + " to " + high.toPlainString();
        row(
                "| "
                        + String.join(
                                " | ",
                                fact,
                                ids.stream().collect(Collectors.joining(", ")),
                                stated,
                                ours.toPlainString() + " " + unit,
                                tolerance)
                        + " |");
    }

    private void row(String row) {
        List<String> lines = new ArrayList<>(lines());
        if (Boolean.getBoolean("approve")) {
            String start = "| " + fact + " |";
            int at = 0;
            while (at < lines.size() && !lines.get(at).startsWith(start)) {
                at++;
            }
            if (at < lines.size()) {
                lines.set(at, row);
            } else {
                at = lines.indexOf(HEAD) + 2;
                while (lines.get(at).startsWith("|")) {
                    at++;
                }
                lines.add(at, row);
            }
            write(lines);
        }
        assertThat(lines).as("rows of docs/calibration.md").contains(row);
    }

    static List<String> lines() {
        try {
            return Files.readAllLines(TABLE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void write(List<String> lines) {
        try {
            Files.writeString(TABLE, String.join("\n", lines) + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
