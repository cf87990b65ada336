package sinews.model.board;

import org.jspecify.annotations.Nullable;

import java.util.AbstractCollection;
import java.util.AbstractMap;
import java.util.AbstractSet;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.Iterator;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Set;
import java.util.SortedMap;
import java.util.function.BiConsumer;
import java.util.function.IntFunction;

/**
 * An immutable sorted map: keys and values in two arrays, found by halving. Laid out quicker than a
 * tree and shared by all boards on which nothing in it changed.
 */
public final class SortedArrayMap<K extends Comparable<? super K>, V> extends AbstractMap<K, V>
        implements SortedMap<K, V> {
    private final Object[] keys;
    private final Object[] values;
    private final int from;
    private final int to;

    private SortedArrayMap(Object[] keys, Object[] values, int from, int to) {
        this.keys = keys;
        this.values = values;
        this.from = from;
        this.to = to;
    }

    /** A map in natural order as it is now; the same one when it is immutable already. */
    public static <K extends Comparable<? super K>, V> SortedArrayMap<K, V> of(
            SortedMap<K, V> map) {
        if (map instanceof SortedArrayMap<K, V> same) {
            return same;
        }
        Object[] keys = new Object[map.size()];
        Object[] values = new Object[keys.length];
        int i = 0;
        for (Map.Entry<K, V> e : map.entrySet()) {
            keys[i] = e.getKey();
            values[i++] = e.getValue();
        }
        return of(keys, values);
    }

    /**
     * The map of these keys and values, which nobody changes any more.
     *
     * @param keys in order, each once
     * @throws IllegalArgumentException when they are not
     */
    public static <K extends Comparable<? super K>, V> SortedArrayMap<K, V> of(
            Object[] keys, Object[] values) {
        if (keys.length != values.length) {
            throw new IllegalArgumentException(
                    keys.length + " keys do not go with " + values.length + " values");
        }
        SortedArrayMap<K, V> map = new SortedArrayMap<>(keys, values, 0, keys.length);
        for (int i = 1; i < keys.length; i++) {
            if (map.key(i - 1).compareTo(map.key(i)) >= 0) {
                throw new IllegalArgumentException(keys[i] + " does not come after " + keys[i - 1]);
            }
        }
        return map;
    }

    /** The same keys with other values, which nobody changes any more, in the same order. */
    public SortedArrayMap<K, V> with(Object[] others) {
        if (from != 0 || to != keys.length || others.length != keys.length) {
            throw new IllegalArgumentException(
                    keys.length + " keys do not go with " + others.length + " values");
        }
        return new SortedArrayMap<>(keys, others, 0, to);
    }

    @SuppressWarnings("unchecked") // Only keys are put there.
    private K key(int i) {
        return (K) keys[i];
    }

    @SuppressWarnings("unchecked") // Only values are put there.
    private V value(int i) {
        return (V) values[i];
    }

    /** Where a key is; where it would be, as -1 - i, when it is not there. */
    private int find(K key) {
        int low = from;
        int high = to - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int c = key(middle).compareTo(key);
            if (c == 0) {
                return middle;
            }
            if (c < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1 - low;
    }

    /** The first place at or after a key. */
    private int ceiling(K key) {
        int at = find(key);
        return at < 0 ? -1 - at : at;
    }

    @Override
    @SuppressWarnings("unchecked") // As in a TreeMap: a key of another type is a fault.
    public @Nullable V get(Object key) {
        int at = find((K) key);
        return at < 0 ? null : value(at);
    }

    @Override
    @SuppressWarnings("unchecked") // As in a TreeMap: a key of another type is a fault.
    public boolean containsKey(Object key) {
        return find((K) key) >= 0;
    }

    @Override
    public int size() {
        return to - from;
    }

    @Override
    public @Nullable Comparator<? super K> comparator() {
        return null;
    }

    @Override
    public SortedMap<K, V> subMap(K first, K end) {
        int low = ceiling(first);
        return new SortedArrayMap<>(keys, values, low, Math.max(low, ceiling(end)));
    }

    @Override
    public SortedMap<K, V> headMap(K end) {
        return new SortedArrayMap<>(keys, values, from, ceiling(end));
    }

    @Override
    public SortedMap<K, V> tailMap(K first) {
        return new SortedArrayMap<>(keys, values, ceiling(first), to);
    }

    @Override
    public K firstKey() {
        return key(inside(from));
    }

    @Override
    public K lastKey() {
        return key(inside(to - 1));
    }

    private int inside(int i) {
        if (from == to) {
            throw new NoSuchElementException("the map is empty");
        }
        return i;
    }

    @Override
    public void forEach(BiConsumer<? super K, ? super V> action) {
        for (int i = from; i < to; i++) {
            action.accept(key(i), value(i));
        }
    }

    @Override
    public Set<Map.Entry<K, V>> entrySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<Map.Entry<K, V>> iterator() {
                return each(i -> Map.entry(key(i), value(i)));
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    @Override
    public Set<K> keySet() {
        return new AbstractSet<>() {
            @Override
            public Iterator<K> iterator() {
                return each(SortedArrayMap.this::key);
            }

            @Override
            public boolean contains(Object key) {
                return containsKey(key);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    @Override
    public Collection<V> values() {
        return new AbstractCollection<>() {
            @Override
            public Iterator<V> iterator() {
                return each(SortedArrayMap.this::value);
            }

            @Override
            public Object[] toArray() {
                return Arrays.copyOfRange(values, from, to, Object[].class);
            }

            @Override
            public int size() {
                return to - from;
            }
        };
    }

    private <T> Iterator<T> each(IntFunction<T> of) {
        return new Iterator<>() {
            private int next = from;

            @Override
            public boolean hasNext() {
                return next < to;
            }

            @Override
            public T next() {
                if (next >= to) {
                    throw new NoSuchElementException("no more than " + size());
                }
                return of.apply(next++);
            }
        };
    }
}
