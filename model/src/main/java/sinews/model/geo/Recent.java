package sinews.model.geo;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.Supplier;

/**
 * Remembers the answers used most recently. Two threads that ask the same at once may both compute
 * it; as answers do not depend on who computes them, that costs time only and no thread waits for
 * another's work.
 */
final class Recent<K, V> {
    private final Map<K, V> answers;

    Recent(int most) {
        answers =
                new LinkedHashMap<>(16, 0.75f, true) {
                    @Override
                    protected boolean removeEldestEntry(Map.Entry<K, V> eldest) {
                        return size() > most;
                    }
                };
    }

    V get(K key, Supplier<V> compute) {
        synchronized (answers) {
            V known = answers.get(key);
            if (known != null) {
                return known;
            }
        }
        V computed = compute.get();
        synchronized (answers) {
            answers.put(key, computed);
        }
        return computed;
    }
}
