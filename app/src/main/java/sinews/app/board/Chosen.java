package sinews.app.board;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * Several tokens that are chosen to be moved together, in the order they were chosen. Empty while
 * at most one thing is selected.
 */
final class Chosen {
    private final ReadOnlyObjectWrapper<List<BoardItem>> items =
            new ReadOnlyObjectWrapper<>(this, "items", List.of());

    ReadOnlyObjectProperty<List<BoardItem>> itemsProperty() {
        return items.getReadOnlyProperty();
    }

    List<BoardItem> items() {
        return items.get();
    }

    boolean holds(BoardItem item) {
        return items.get().contains(item);
    }

    /** Adds an item or takes it out again. */
    void toggle(BoardItem item) {
        List<BoardItem> next = new ArrayList<>(items.get());
        if (!next.remove(item)) {
            next.add(item);
        }
        items.set(List.copyOf(next));
    }

    void add(Collection<BoardItem> more) {
        List<BoardItem> next = new ArrayList<>(items.get());
        more.stream().filter(i -> !next.contains(i)).forEach(next::add);
        items.set(List.copyOf(next));
    }

    /** Keeps those that are still there. */
    void retain(Collection<BoardItem> there) {
        if (!there.containsAll(items.get())) {
            items.set(items.get().stream().filter(there::contains).toList());
        }
    }

    void clear() {
        items.set(List.of());
    }
}
