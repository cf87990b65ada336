package sinews.model.rules;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Function;

/**
 * What was reckoned for the last few things asked about, told apart by identity: comparing two
 * boards would cost more than it saves. For all threads.
 */
final class Recollection<K, V> {
    /** Boards on the screen at once, with room for a preview's two. */
    private static final int MOST = 8;

    private record Known<K, V>(K key, V value) {}

    private final Deque<Known<K, V>> known = new ArrayDeque<>();

    V of(K key, Function<K, V> reckon) {
        synchronized (known) {
            for (Known<K, V> k : known) {
                if (k.key() == key) {
                    return k.value();
                }
            }
        }
        V value = reckon.apply(key);
        synchronized (known) {
            known.addFirst(new Known<>(key, value));
            if (known.size() > MOST) {
                known.removeLast();
            }
        }
        return value;
    }
}
