package sinews.app.board;

import java.util.ArrayList;
import java.util.List;

/**
 * Short keys for a list of things: one key each as long as there are enough, else some keys begin
 * two-key names. M is left out: it moves the token that has the cursor.
 */
final class StackKeys {
    static final String KEYS = "1234567890abcdefghijklnopqrstuvwxyz";

    private StackKeys() {}

    /**
     * Names for so many things, each of one or two keys; none is the beginning of another.
     *
     * @param n at most 1225 get a name; those beyond have an empty one
     */
    static List<String> of(int n) {
        int all = KEYS.length();
        int prefixes = 0;
        while (prefixes < all && all - prefixes + prefixes * all < n) {
            prefixes++;
        }
        List<String> names = new ArrayList<>();
        for (int i = 0; i < all - prefixes; i++) {
            names.add(KEYS.substring(i, i + 1));
        }
        for (int p = all - prefixes; p < all; p++) {
            for (int i = 0; i < all; i++) {
                names.add(KEYS.substring(p, p + 1) + KEYS.charAt(i));
            }
        }
        while (names.size() < n) {
            names.add("");
        }
        return List.copyOf(names.subList(0, n));
    }
}
