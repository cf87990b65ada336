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
