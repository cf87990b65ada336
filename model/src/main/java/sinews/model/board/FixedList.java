package sinews.model.board;

import java.util.AbstractList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.RandomAccess;
import java.util.function.Consumer;

/**
 * An immutable list over an array that was handed over to it: a tick writes down thousands of
 * things, which then need not be copied again on their way into the record.
 */
public final class FixedList<E> extends AbstractList<E> implements RandomAccess {
    private final Object[] items;
    private final int size;

    private FixedList(Object[] items, int size) {
        this.items = items;
        this.size = size;
    }

    /**
     * The first items of an array that nobody changes any more.
     *
     * @param items none of the first {@code size} is null
     */
    public static <E> FixedList<E> of(Object[] items, int size) {
        if (size > items.length) {
            throw new IllegalArgumentException("an array of " + items.length + " holds no " + size);
        }
        return new FixedList<>(items, size);
    }

    /** An immutable list of the same; the list itself when it is one. */
    static <E> List<E> copyOf(Collection<E> list) {
        return list instanceof FixedList<E> same ? same : List.copyOf(list);
    }

    @Override
    @SuppressWarnings("unchecked") // Only items are put there.
    public E get(int index) {
        if (index >= size) {
            throw new IndexOutOfBoundsException("no item " + index + " among " + size);
        }
        return (E) items[index];
    }

    @Override
    public int size() {
        return size;
    }

    @Override
    public void forEach(Consumer<? super E> action) {
        for (int i = 0; i < size; i++) {
            action.accept(get(i));
        }
    }

    @Override
    public Object[] toArray() {
        return Arrays.copyOf(items, size, Object[].class);
    }
}
