package sinews.model.board;

import java.util.AbstractList;
import java.util.List;
import java.util.RandomAccess;

/** An immutable list of whole numbers in an array of them, which takes a quarter of the room. */
public final class LongList extends AbstractList<Long> implements RandomAccess {
    private final long[] items;

    private LongList(long[] items) {
        this.items = items;
    }

    /** A list of these numbers. */
    public static LongList of(long... items) {
        return new LongList(items.clone());
    }

    /** A list over an array that nobody changes any more. */
    public static LongList owning(long[] items) {
        return new LongList(items);
    }

    /** An immutable list of the same; the list itself when it is one. */
    static List<Long> copyOf(List<Long> list) {
        return list instanceof LongList ? list : new LongList(array(list));
    }

    /** These numbers in an array of one's own. */
    public static long[] array(List<Long> list) {
        if (list instanceof LongList same) {
            return same.items.clone();
        }
        long[] array = new long[list.size()];
        for (int i = 0; i < array.length; i++) {
            array[i] = list.get(i);
        }
        return array;
    }

    @Override
    public Long get(int index) {
        return items[index];
    }

    @Override
    public int size() {
        return items.length;
    }
}
