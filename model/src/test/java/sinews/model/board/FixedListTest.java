package sinews.model.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import java.util.ArrayList;
import java.util.List;

class FixedListTest {
    private static final FixedList<String> LIST = FixedList.of(new Object[] {"a", "b", "c"}, 2);

    @Test
    void equalsAnyListOfTheSame() {
        assertThat(LIST).isEqualTo(List.of("a", "b"));
        assertThat(List.of("a", "b")).isEqualTo(LIST);
        assertThat(LIST.hashCode()).isEqualTo(List.of("a", "b").hashCode());
        assertThat(List.copyOf(LIST)).containsExactly("a", "b");
        List<String> seen = new ArrayList<>();
        LIST.forEach(seen::add);
        assertThat(seen).containsExactly("a", "b");
        assertThat(LIST.stream().toList()).containsExactly("a", "b");
    }

    @Test
    void endsWhereItsItemsEnd() {
        assertThatThrownBy(() -> LIST.get(2)).isInstanceOf(IndexOutOfBoundsException.class);
        assertThatThrownBy(() -> FixedList.of(new Object[1], 2))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("an array of 1 holds no 2");
    }

    @Test
    void cannotBeChanged() {
        assertThatThrownBy(() -> LIST.set(0, "z"))
                .isInstanceOf(UnsupportedOperationException.class);
        assertThatThrownBy(() -> LIST.remove("a"))
                .isInstanceOf(UnsupportedOperationException.class);
    }

    @Test
    void isCopiedFromWhatMayChange() {
        List<String> mine = new ArrayList<>(List.of("a"));
        List<String> copy = FixedList.copyOf(mine);
        mine.add("b");
        assertThat(copy).containsExactly("a");
        assertThat(FixedList.copyOf(LIST)).isSameAs(LIST);
    }
}
