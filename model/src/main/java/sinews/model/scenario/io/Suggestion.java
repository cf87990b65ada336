package sinews.model.scenario.io;

import java.util.Collection;
import java.util.Comparator;
import java.util.Locale;
import java.util.Optional;

/** The nearest known name to a mistyped one. */
final class Suggestion {

    private Suggestion() {}

    /** " did you mean 'x'?" or, when nothing is near, nothing. */
    static String didYouMean(String wrong, Collection<String> known) {
        return nearest(wrong, known).map(n -> "; did you mean '" + n + "'?").orElse("");
    }

    /** The known name fewest letters away, at most a third of the letters. */
    static Optional<String> nearest(String wrong, Collection<String> known) {
        int most = Math.max(1, wrong.length() / 3);
        return known.stream()
                .filter(k -> distance(wrong, k) <= most)
                .min(
                        Comparator.<String>comparingInt(k -> distance(wrong, k))
                                .thenComparing(k -> k));
    }

    /** Letters to insert, delete or replace, whatever their case (Levenshtein). */
    private static int distance(String left, String right) {
        String a = left.toLowerCase(Locale.ROOT);
        String b = right.toLowerCase(Locale.ROOT);
        int[] above = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            above[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int[] row = new int[b.length() + 1];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int replace = above[j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                row[j] = Math.min(replace, 1 + Math.min(above[j], row[j - 1]));
            }
            above = row;
        }
        return above[b.length()];
    }
}
