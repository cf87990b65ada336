package sinews.model.scenario.io;

import java.util.Comparator;

/**
 * Something wrong in a file, and what would be right.
 *
 * @param file path of the file as it was given
 * @param line line in it, 1 for the first
 * @param field where in it, such as {@code lines[shells-scranton].rate}; empty for the file as a
 *     whole
 * @param sentence what is wrong; what would be right
 */
public record Problem(String file, int line, String field, String sentence)
        implements Comparable<Problem> {

    private static final Comparator<Problem> ORDER =
            Comparator.comparing(Problem::file)
                    .thenComparingInt(Problem::line)
                    .thenComparing(Problem::field)
                    .thenComparing(Problem::sentence);

    /** One line: {@code file:line: field: sentence}. */
    public String text() {
        return file + ":" + line + ": " + (field.isEmpty() ? "" : field + ": ") + sentence;
    }

    @Override
    public int compareTo(Problem other) {
        return ORDER.compare(this, other);
    }
}
