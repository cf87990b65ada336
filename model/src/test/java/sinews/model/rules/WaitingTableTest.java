package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

class WaitingTableTest {
    @Test
    void whoeverComesFirstIsFoundByAllOthersOfItsKind() {
        Random random = new Random(3);
        WaitingTable table = new WaitingTable();
        for (int round = 0; round < 20; round++) {
            table.clear(random.nextInt(100));
            Map<List<Integer>, Integer> first = new HashMap<>();
            // Many more than it was told of: it grows.
            for (int i = 0; i < 3_000; i++) {
                List<Integer> key =
                        List.of(random.nextInt(200), random.nextInt(20), random.nextInt(2));
                int found = table.join(key.get(0), key.get(1), key.get(2), i);
                Integer known = first.putIfAbsent(key, i);
                assertThat(found).isEqualTo(known == null ? -1 : known);
            }
        }
    }
}
