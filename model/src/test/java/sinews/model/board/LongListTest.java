package sinews.model.board;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.List;

class LongListTest {
    @Test
    void isAListOfItsNumbers() {
        long[] mine = {3, 400, -1};
        LongList list = LongList.of(mine);
        mine[0] = 9;
        assertThat(list).isEqualTo(List.of(3L, 400L, -1L)).containsExactly(3L, 400L, -1L);
        assertThat(List.of(3L, 400L, -1L)).isEqualTo(list);
        assertThat(list.hashCode()).isEqualTo(List.of(3L, 400L, -1L).hashCode());
    }

    @Test
    void givesAnArrayOfOnesOwn() {
        LongList list = LongList.of(1, 2);
        LongList.array(list)[0] = 7;
        assertThat(list).containsExactly(1L, 2L);
        assertThat(LongList.array(List.of(5L))).containsExactly(5L);
    }
}
