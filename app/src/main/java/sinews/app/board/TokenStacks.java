package sinews.app.board;

import sinews.app.board.TokenLayout.Item;
import sinews.app.board.TokenLayout.Site;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Which tokens share a stack when the map is seen from afar. */
final class TokenStacks {
    /** Places of a nation this near to each other share a stack, pixels. */
    private static final double REACH = 130;

    private TokenStacks() {}

    /**
     * The stacks of each nation: around its place with the most tokens all that are near, then
     * around the next. Large ones come first.
     */
    static List<Site> of(List<Item> rest) {
        Map<String, Map<String, List<Item>>> nations = new TreeMap<>();
        for (Item i : rest) {
            nations.computeIfAbsent(i.nation(), n -> new TreeMap<>())
                    .computeIfAbsent(i.place(), p -> new ArrayList<>())
                    .add(i);
        }
        List<Site> stacks = new ArrayList<>();
        nations.forEach(
                (nation, places) -> {
                    List<List<Item>> order = new ArrayList<>(places.values());
                    // Sorted by place already, and the sort keeps that order.
                    order.sort(Comparator.comparingInt(l -> -l.size()));
                    while (!order.isEmpty()) {
                        Item seed = order.getFirst().getFirst();
                        List<Item> items = new ArrayList<>();
                        order.removeIf(l -> near(l.getFirst(), seed) && items.addAll(l));
                        items.sort(TokenLayout.URGENT_FIRST);
                        stacks.add(
                                new Site(
                                        seed.place(),
                                        nation,
                                        seed.anchorX(),
                                        seed.anchorY(),
                                        items));
                    }
                });
        stacks.sort(
                Comparator.comparingInt((Site s) -> -s.items().size())
                        .thenComparing(Site::nation)
                        .thenComparing(Site::place));
        return stacks;
    }

    private static boolean near(Item a, Item b) {
        return Math.hypot(a.anchorX() - b.anchorX(), a.anchorY() - b.anchorY()) <= REACH;
    }
}
