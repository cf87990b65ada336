package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Change;
import sinews.model.board.SortedArrayMap;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.BiFunction;

/**
 * A sorted map that remembers what each value was when the tick began. It is the board's own map
 * until something in it changes.
 */
final class Tracked<K extends Comparable<K>, V> {
    /** The values as they are, while there is no {@link #copy}. */
    private SortedArrayMap<K, V> shared;

    private @Nullable TreeMap<K, V> copy;
    private final Map<K, @Nullable V> before = new HashMap<>();
    private @Nullable Runnable ahead;
    private int version;

    Tracked(SortedMap<K, V> values) {
        shared = SortedArrayMap.of(values);
    }

    /**
     * Says that somebody holds newer values and brings them ({@link #bring}) before anything is
     * read.
     */
    void heldBy(Runnable holder) {
        ahead = holder;
    }

    private SortedMap<K, V> now() {
        Runnable holder = ahead;
        if (holder != null) {
            ahead = null;
            holder.run();
        }
        TreeMap<K, V> own = copy;
        return own == null ? shared : own;
    }

    /** The values to change in place. */
    private TreeMap<K, V> own() {
        TreeMap<K, V> own = copy;
        if (own == null) {
            own = new TreeMap<>(shared);
            copy = own;
        }
        return own;
    }

    /** Takes a newer value over from whoever holds it, who wrote the change down itself. */
    void bring(K key, @Nullable V value) {
        if (value == null) {
            own().remove(key);
        } else {
            own().put(key, value);
        }
    }

    /** Takes over a newer value for each key, in the order of the keys. */
    void bringAll(Object[] values) {
        shared = map().with(values);
        copy = null;
    }

    /** Takes over newer keys and values. */
    void bringAll(SortedMap<K, V> values) {
        shared = SortedArrayMap.of(values);
        copy = null;
    }

    /** Whether anything was put or removed since the last drain. */
    boolean touched() {
        return !before.isEmpty();
    }

    /** Keys put or removed since the last drain. */
    Set<K> touchedKeys() {
        return before.keySet();
    }

    @Nullable V get(K key) {
        return now().get(key);
    }

    /** The value that must be there. */
    V at(K key) {
        V value = now().get(key);
        if (value == null) {
            throw new IllegalArgumentException("nothing is known of '" + key + "'");
        }
        return value;
    }

    Collection<V> values() {
        return now().values();
    }

    /** The values as they are now; changing the map meanwhile does no harm. */
    List<V> snapshot() {
        return new ArrayList<>(now().values());
    }

    /** The map as it is now, which later changes leave alone. */
    SortedArrayMap<K, V> map() {
        shared = SortedArrayMap.of(now());
        copy = null;
        return shared;
    }

    /** Counts what was put and removed. */
    int version() {
        return version;
    }

    void put(K key, V value) {
        version++;
        now();
        V old = own().put(key, value);
        if (!before.containsKey(key)) {
            before.put(key, old);
        }
    }

    void remove(K key) {
        version++;
        if (now().containsKey(key)) {
            V old = own().remove(key);
            if (!before.containsKey(key)) {
                before.put(key, old);
            }
        }
    }

    /** Adds a change for each value that differs from the beginning, by key, and begins anew. */
    void drain(TickLog into, BiFunction<K, @Nullable V, Change> change) {
        if (before.isEmpty()) {
            return;
        }
        for (K key : new TreeSet<>(before.keySet())) {
            V value = now().get(key);
            if (!Objects.equals(before.get(key), value)) {
                into.add(change.apply(key, value));
            }
        }
        before.clear();
    }
}
