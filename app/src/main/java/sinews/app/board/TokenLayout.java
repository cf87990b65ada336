package sinews.app.board;

import sinews.app.map.Extent;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Finds room for tokens beside their places so that no two boxes overlap. From afar the tokens of a
 * nation that are near each other share a stack, and only the most urgent stand alone. Nearer, each
 * stands beside its place; where there is no room a place shows its most urgent tokens and a stack
 * of the rest, then the stack only; places without room for a stack share one by nation. Pure: same
 * input, same layout, whatever the order of the input.
 */
public final class TokenLayout {
    /** Most boxes on screen at a time: more can neither be read nor drawn smoothly. */
    public static final int MAX_VISIBLE = 150;

    static final double CHIP_WIDTH = 62;
    static final double CHIP_HEIGHT = 30;
    static final double GAP = 4;
    private static final double MARGIN = 6;

    /** Share of the view that tokens may cover before the less urgent ones go into chips. */
    private static final double CALM = 0.17;

    /** The same for a small view, up to this many boxes. */
    private static final double CROWDED = 0.30;

    private static final int FEW = 52;

    /** Farther away a place shows fewer tokens rather than a longer leader. */
    private static final double NEAR = 60;

    /** Most boxes of one place: more would hide what lies around it. */
    static final int MOST_AT_PLACE = 12;

    private static final int URGENT = 2;

    /** From afar tokens of this urgency stand alone, one a place and so many in all. */
    private static final int PRESSING = 3;

    private static final int ALONE = 12;

    /** Whoever is chosen stands alone always. */
    private static final int CHOSEN = 9;

    /** How much of the map is seen. */
    public enum Distance {
        FAR,
        NEAR
    }

    static final Comparator<Item> URGENT_FIRST =
            Comparator.comparingInt(Item::urgency).reversed().thenComparing(Item::id);

    private TokenLayout() {}

    /**
     * A token that wants a place.
     *
     * @param id unique
     * @param place tokens of a place are kept together
     * @param nation places without room share a chip by nation
     * @param anchorX where its place is on screen
     * @param anchorY where its place is on screen
     * @param width pixels
     * @param height pixels
     * @param urgency higher ones are shown first
     * @param badge whether a badge hangs over its upper right corner
     * @param rank whether a rank hangs over its lower left corner
     */
    public record Item(
            String id,
            String place,
            String nation,
            double anchorX,
            double anchorY,
            double width,
            double height,
            int urgency,
            boolean badge,
            boolean rank) {
        /** One over which nothing hangs. */
        public Item(
                String id,
                String place,
                String nation,
                double anchorX,
                double anchorY,
                double width,
                double height,
                int urgency) {
            this(id, place, nation, anchorX, anchorY, width, height, urgency, false, false);
        }
    }

    /** A token with its box. */
    public record Placed(String id, Extent box) {}

    /**
     * A chip that stands for several tokens.
     *
     * @param place of one of its members, where its leader begins
     * @param members most urgent first
     */
    public record Cluster(String id, String place, List<String> members, Extent box) {
        public Cluster {
            members = List.copyOf(members);
        }
    }

    /** A thin line from a place to the nearest box of its tokens. */
    public record Leader(double fromX, double fromY, double toX, double toY) {}

    /** The layout; every item whose anchor is in view is in exactly one of tokens and clusters. */
    public record Result(List<Placed> tokens, List<Cluster> clusters, List<Leader> leaders) {
        public Result {
            tokens = List.copyOf(tokens);
            clusters = List.copyOf(clusters);
            leaders = List.copyOf(leaders);
        }
    }

    /** Room that a token or a chip wants. */
    record Want(double width, double height, boolean badge, boolean rank) {
        static Want of(Item i) {
            return new Want(i.width(), i.height(), i.badge(), i.rank());
        }

        static Want chip(List<Item> members) {
            return new Want(
                    CHIP_WIDTH,
                    CHIP_HEIGHT,
                    members.stream().anyMatch(Item::badge),
                    members.stream().anyMatch(Item::rank));
        }
    }

    /** A place with the tokens that want room beside it, the most urgent first. */
    record Site(String place, String nation, double x, double y, List<Item> items) {
        int urgency() {
            return items.getFirst().urgency();
        }
    }

    /**
     * Lays out all items whose anchor lies in the view.
     *
     * @param view pixels that may be used
     * @param keepFree boxes that no token may cover, such as the legend
     */
    public static Result lay(
            List<Item> items, Extent view, List<Extent> keepFree, Distance distance) {
        Map<String, List<Item>> byPlace = new TreeMap<>();
        for (Item i : items) {
            if (view.contains(i.anchorX(), i.anchorY())) {
                byPlace.computeIfAbsent(i.place(), p -> new ArrayList<>()).add(i);
            }
        }
        List<Site> sites = new ArrayList<>();
        byPlace.forEach(
                (place, list) -> {
                    list.sort(URGENT_FIRST);
                    Item first = list.getFirst();
                    sites.add(
                            new Site(
                                    place, first.nation(), first.anchorX(), first.anchorY(), list));
                });
        Run run = new Run(sites, view, keepFree);
        return distance == Distance.FAR ? run.byNation() : run.byPlace();
    }

    /** The state of one layout. */
    private static final class Run {
        private final List<Site> sites;
        private final Extent view;
        private final List<Extent> keepFree;
        private TokenRoom room;
        private final List<Placed> tokens = new ArrayList<>();
        private final List<Cluster> clusters = new ArrayList<>();
        private final List<Leader> leaders = new ArrayList<>();

        Run(List<Site> sites, Extent view, List<Extent> keepFree) {
            this.sites = sites;
            this.view = view.grown(-MARGIN);
            this.keepFree = keepFree;
            room = new TokenRoom(this.view, keepFree, sites);
        }

        Result byPlace() {
            Map<String, Integer> shown = deal();
            List<Site> order = new ArrayList<>(sites);
            order.sort(
                    Comparator.comparingInt(Site::urgency)
                            .reversed()
                            .thenComparing(Comparator.comparingInt(this::neighbours).reversed())
                            .thenComparing(Site::place));
            Map<String, List<Item>> left = new TreeMap<>();
            for (Site s : order) {
                if (!placeSite(s, shown.getOrDefault(s.place(), 0))) {
                    left.computeIfAbsent(s.nation(), n -> new ArrayList<>()).addAll(s.items());
                }
            }
            return whole(left);
        }

        /** The layout when what is left has gone into one stack a nation. */
        private Result whole(Map<String, List<Item>> left) {
            for (Map.Entry<String, List<Item>> e : left.entrySet()) {
                if (!placeNation(e.getKey(), e.getValue())) {
                    everythingInOneChip();
                    break;
                }
            }
            return new Result(tokens, clusters, leaders);
        }

        Result byNation() {
            List<Item> rest = new ArrayList<>();
            for (Site alone : pressing(rest)) {
                if (!placeSite(alone, 1)) {
                    rest.addAll(alone.items());
                }
            }
            Map<String, List<Item>> left = new TreeMap<>();
            for (Site stack : TokenStacks.of(rest)) {
                List<Item> items = stack.items();
                Want want = items.size() == 1 ? Want.of(items.getFirst()) : Want.chip(items);
                List<Extent> at = room.bestSpot(stack, List.of(want), Double.MAX_VALUE);
                if (at == null) {
                    left.computeIfAbsent(stack.nation(), n -> new ArrayList<>()).addAll(items);
                } else if (items.size() == 1) {
                    take(stack, 1, at);
                } else {
                    String id = "cluster:" + stack.nation() + ":" + stack.place();
                    clusters.add(new Cluster(id, stack.place(), ids(items), at.getFirst()));
                    room.take(at, List.of(want));
                    leaders.add(leader(stack.x(), stack.y(), at));
                }
            }
            return whole(left);
        }

        /** The tokens that stand alone from afar, each as a site; all others go to the rest. */
        private List<Site> pressing(List<Item> rest) {
            List<Site> alone = new ArrayList<>();
            for (Site s : sites) {
                Item first = s.items().getFirst();
                boolean counts = first.urgency() >= PRESSING;
                if (counts) {
                    alone.add(new Site(s.place(), first.nation(), s.x(), s.y(), List.of(first)));
                }
                rest.addAll(s.items().subList(counts ? 1 : 0, s.items().size()));
            }
            alone.sort(
                    Comparator.comparingInt(Site::urgency).reversed().thenComparing(Site::place));
            while (alone.size() > ALONE && alone.getLast().urgency() < CHOSEN) {
                rest.addAll(alone.removeLast().items());
            }
            return alone;
        }

        private static List<String> ids(List<Item> items) {
            return items.stream().map(Item::id).toList();
        }

        /**
         * How many boxes each place may use: dealt one at a time, so that a crowded place takes no
         * room from others.
         */
        private Map<String, Integer> deal() {
            double area =
                    sites.stream()
                            .flatMap(s -> s.items().stream())
                            .mapToDouble(i -> (i.width() + GAP) * (i.height() + GAP))
                            .average()
                            .orElse(1);
            double space = Math.max(0, view.width() * view.height());
            double calm = Math.max(space * CALM, Math.min(FEW * area, space * CROWDED));
            int budget = (int) Math.min(MAX_VISIBLE, calm / area);
            Map<String, Integer> shown = new TreeMap<>();
            boolean more = true;
            while (budget > 0 && more) {
                int left = dealRound(shown, budget, URGENT);
                left = left == budget ? dealRound(shown, budget, Integer.MIN_VALUE) : left;
                more = left < budget;
                budget = left;
            }
            return shown;
        }

        /**
         * One box more for each place whose next token is as urgent as this; what is left of the
         * budget.
         */
        private int dealRound(Map<String, Integer> shown, int budget, int urgency) {
            int left = budget;
            for (Site s : sites) {
                int now = shown.getOrDefault(s.place(), 0);
                boolean wants =
                        now < Math.min(MOST_AT_PLACE, s.items().size())
                                && (now == 0 || s.items().get(now).urgency() >= urgency);
                if (left > 0 && wants) {
                    shown.put(s.place(), now + 1);
                    left--;
                }
            }
            return left;
        }

        private int neighbours(Site s) {
            int n = 0;
            for (Site o : sites) {
                if (Math.hypot(o.x() - s.x(), o.y() - s.y()) < 90) {
                    n += o.items().size();
                }
            }
            return n;
        }

        private boolean placeSite(Site s, int boxes) {
            int total = s.items().size();
            int most = Math.min(MOST_AT_PLACE, Math.min(boxes, total));
            for (int k = most; k >= 1; k = k > 6 ? k * 2 / 3 : k - 1) {
                boolean whole = k == total;
                int single = whole ? k : k - 1;
                List<Extent> boxesAt =
                        room.bestSpot(s, wants(s, single), k > 1 ? NEAR : Double.MAX_VALUE);
                if (boxesAt != null) {
                    take(s, single, boxesAt);
                    return true;
                }
            }
            return false;
        }

        /** The first tokens of a site, and a chip for the rest if there is one. */
        private static List<Want> wants(Site s, int single) {
            List<Want> wants = new ArrayList<>();
            s.items().subList(0, single).forEach(i -> wants.add(Want.of(i)));
            if (single < s.items().size()) {
                wants.add(Want.chip(s.items().subList(single, s.items().size())));
            }
            return wants;
        }

        private void take(Site s, int single, List<Extent> boxes) {
            for (int i = 0; i < single; i++) {
                tokens.add(new Placed(s.items().get(i).id(), boxes.get(i)));
            }
            if (single < s.items().size()) {
                List<String> rest = ids(s.items().subList(single, s.items().size()));
                clusters.add(new Cluster("cluster:" + s.place(), s.place(), rest, boxes.getLast()));
            }
            room.take(boxes, wants(s, single));
            leaders.add(leader(s.x(), s.y(), boxes));
        }

        private boolean placeNation(String nation, List<Item> items) {
            double x = items.stream().mapToDouble(Item::anchorX).average().orElse(0);
            double y = items.stream().mapToDouble(Item::anchorY).average().orElse(0);
            Extent box = room.anywhere(x, y);
            if (box == null) {
                return false;
            }
            clusters.add(
                    new Cluster(
                            "cluster:nation:" + nation, items.getFirst().place(), ids(items), box));
            room.take(List.of(box), List.of(Want.chip(items)));
            leaders.add(leader(x, y, List.of(box)));
            return true;
        }

        /** The last resort of a view without room: one chip for all. */
        private void everythingInOneChip() {
            tokens.clear();
            clusters.clear();
            leaders.clear();
            room = new TokenRoom(view, keepFree, sites);
            Extent box = room.anywhere(view.centreX(), view.centreY());
            if (box == null) {
                box =
                        new Extent(
                                view.minX(),
                                view.minY(),
                                view.minX() + CHIP_WIDTH,
                                view.minY() + CHIP_HEIGHT);
            }
            List<String> all =
                    sites.stream().flatMap(s -> s.items().stream()).map(Item::id).toList();
            clusters.add(new Cluster("cluster:all", sites.getFirst().place(), all, box));
        }
    }

    private static Leader leader(double x, double y, List<Extent> boxes) {
        Leader best = null;
        double least = Double.MAX_VALUE;
        for (Extent b : boxes) {
            double tx = Math.clamp(x, b.minX(), b.maxX());
            double ty = Math.clamp(y, b.minY(), b.maxY());
            double d = Math.hypot(tx - x, ty - y);
            if (d < least) {
                least = d;
                // End inside the box, so that the line meets a rounded corner too.
                double cx = b.centreX() - tx;
                double cy = b.centreY() - ty;
                double l = Math.max(1, Math.hypot(cx, cy));
                best = new Leader(x, y, tx + 6 * cx / l, ty + 6 * cy / l);
            }
        }
        if (best == null) {
            throw new IllegalArgumentException("a leader needs a box");
        }
        return best;
    }
}
