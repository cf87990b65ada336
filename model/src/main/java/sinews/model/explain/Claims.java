package sinews.model.explain;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.rules.ClaimClass;
import sinews.model.rules.Deal;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The claims on every source in the hand-out of one tick, worked out anew from the board before it
 * and held against what was recorded.
 */
final class Claims {

    /**
     * A deal at a source.
     *
     * @param served who was served when before it
     * @param posted units handed out to each order or line, as recorded
     * @param exact whether the rule on these claims gives what was recorded
     */
    record Dealt(
            StockKey source,
            long available,
            List<Deal.Claim> claims,
            Map<String, Long> served,
            Deal.Result result,
            Map<String, Long> posted,
            boolean exact) {

        /** Units a nation's claims of one class got. */
        long given(String nation, int tier, int sequence) {
            return result.shares().stream()
                    .filter(s -> of(s.claim(), nation, tier, sequence))
                    .mapToLong(Deal.Share::given)
                    .sum();
        }

        long asked(String id) {
            return claims.stream()
                    .filter(c -> c.id().equals(id))
                    .mapToLong(Deal.Claim::units)
                    .sum();
        }

        private static boolean of(Deal.Claim c, String nation, int tier, int sequence) {
            return c.nation().equals(nation) && c.tier() == tier && c.sequence() == sequence;
        }
    }

    /** Units of a line's output that one nation stands behind in one class. */
    private record Stretch(String nation, int tier, int sequence, int due, String id, long units) {
        static final Comparator<Stretch> BEST_FIRST =
                Comparator.comparingInt(Stretch::tier)
                        .thenComparingInt(Stretch::sequence)
                        .thenComparingInt(Stretch::due)
                        .thenComparing(Stretch::nation)
                        .thenComparing(Stretch::id);
    }

    private final Desk desk;
    private final Frame f;
    private final Map<String, ClaimClass> classes;
    private final Map<StockKey, List<Deal.Claim>> claims = new TreeMap<>();
    private final Map<String, List<Stretch>> books = new HashMap<>();
    private final Map<String, Long> onTheWay = new HashMap<>();
    private final Map<String, Long> wip = new HashMap<>();
    private final Map<StockKey, Map<String, Long>> posted = new HashMap<>();
    private final Map<StockKey, Dealt> deals = new HashMap<>();

    Claims(Desk desk, Frame f) {
        this.desk = desk;
        this.f = f;
        for (Posting p : f.record().postings()) {
            if (p.cause().rule().equals("hand-out") && p.from() instanceof Account.Stock s) {
                posted.computeIfAbsent(
                                new StockKey(s.place(), p.materiel(), s.owner()),
                                k -> new HashMap<>())
                        .merge(p.cause().ref(), p.units(), Long::sum);
            }
        }
        for (Cargo c : f.before().cargo().values()) {
            if (!c.toLine().isEmpty()) {
                onTheWay.merge(c.toLine() + "/" + c.materiel(), cargo(c), Long::sum);
            }
        }
        f.before()
                .ledger()
                .rows()
                .forEach(
                        r -> {
                            if (r.account() instanceof Account.Wip w && w.completes() > f.tick()) {
                                wip.merge(w.line(), r.units(), Long::sum);
                            }
                        });
        classes = desk.rules.claimClasses(Frames.atRates(f));
        orders();
        List<LineState> lines = new ArrayList<>(f.after().lines().values());
        lines.sort(
                Comparator.comparingInt((LineState l) -> -desk.depth(l.materiel()))
                        .thenComparing(LineState::id));
        for (LineState line : lines) {
            if (Desk.active(f, line)) {
                requisitions(line);
            }
        }
    }

    private long cargo(Cargo c) {
        return desk.frames.units(f, new Account.Cargo(c.id()), c.materiel(), Stage.HAND_OUT);
    }

    /** Units of an input on the way to a line when it asked. */
    long coming(String line, String materiel) {
        return onTheWay.getOrDefault(line + "/" + materiel, 0L);
    }

    private void orders() {
        for (OrderState order : f.before().orders().values()) {
            Order o = order.terms();
            LineState line = f.after().lines().get(o.line());
            if (order.open() <= 0 || o.effective() > f.tick() || line == null) {
                continue;
            }
            ClaimClass now = classes.getOrDefault(o.id(), new ClaimClass(0, 0));
            books.computeIfAbsent(o.line(), k -> new ArrayList<>())
                    .add(
                            new Stretch(
                                    o.buyer(),
                                    now.tier(),
                                    now.sequence(),
                                    o.due(),
                                    o.id(),
                                    order.open()));
            StockKey source = desk.output(line);
            if (desk.ban(f.after(), f.tick(), source.owner(), o.buyer(), o.materiel()) == null) {
                claim(
                        source,
                        new Deal.Claim(
                                o.buyer(),
                                now.tier(),
                                now.sequence(),
                                o.due(),
                                o.id(),
                                order.open()));
            }
        }
    }

    private void claim(StockKey source, Deal.Claim claim) {
        claims.computeIfAbsent(source, k -> new ArrayList<>()).add(claim);
    }

    /** What a line asks of its sources, split by the classes of its own book. */
    private void requisitions(LineState line) {
        List<Stretch> book = books.getOrDefault(line.id(), new ArrayList<>());
        book.sort(Stretch.BEST_FIRST);
        long planned = desk.planned(f, line);
        long finished = desk.free(f, desk.output(line), Stage.HAND_OUT);
        for (BomItem item : desk.scenario.materiel(line.materiel()).bom()) {
            List<Desk.Supply> supplies =
                    desk.supplies(f, line, item.materiel(), Stage.HAND_OUT).stream()
                            .filter(s -> s.block() == Desk.Block.NONE)
                            .toList();
            long held =
                    desk.frames.units(
                            f, new Account.Bin(line.id()), item.materiel(), Stage.HAND_OUT);
            long ahead = held + coming(line.id(), item.materiel());
            long[] weights =
                    supplies.stream()
                            .mapToLong(
                                    s -> planned * item.quantity() * s.shareBp() * (4 + s.ticks()))
                            .toArray();
            long total = java.util.stream.LongStream.of(weights).sum();
            long need = Math.max(0, Math.ceilDiv(total, Desk.YEAR * 10_000L) - ahead);
            if (need == 0) {
                continue;
            }
            long covered = wip.getOrDefault(line.id(), 0L) + finished + ahead / item.quantity();
            for (Stretch part :
                    split(book, covered, need, item.quantity(), line.id(), desk.owner(line))) {
                long before = 0;
                for (int i = 0; i < weights.length; i++) {
                    long upTo = before + weights[i];
                    long units = cut(part.units(), upTo, total) - cut(part.units(), before, total);
                    before = upTo;
                    if (units > 0) {
                        ask(supplies.get(i), part, line, units);
                    }
                }
            }
        }
    }

    private void ask(Desk.Supply supply, Stretch part, LineState line, long units) {
        StockKey stock = supply.stock();
        if (stock == null) {
            return;
        }
        int tier = part.tier();
        int sequence = part.sequence();
        claim(stock, new Deal.Claim(part.nation(), tier, sequence, f.tick(), line.id(), units));
        LineState supplier = supply.line();
        if (supplier != null) {
            books.computeIfAbsent(supplier.id(), k -> new ArrayList<>())
                    .add(new Stretch(part.nation(), tier, sequence, f.tick(), line.id(), units));
        }
    }

    /** The class in which a contract claims in this tick. */
    ClaimClass of(Order order) {
        return classes.getOrDefault(
                order.id(), new ClaimClass(order.tier().ordinal(), order.sequence()));
    }

    /** A need for an input over the book behind it; the rest is planned stock. */
    private static List<Stretch> split(
            List<Stretch> book, long covered, long need, int quantity, String line, String nation) {
        Map<String, Stretch> parts = new TreeMap<>();
        long skip = covered;
        long left = need;
        for (Stretch s : book) {
            long skipped = Math.min(skip, s.units());
            skip -= skipped;
            long take = Math.min(left, (s.units() - skipped) * quantity);
            if (take > 0) {
                left -= take;
                add(parts, new Stretch(s.nation(), s.tier(), s.sequence(), 0, line, take));
            }
            if (left == 0) {
                break;
            }
        }
        if (left > 0) {
            add(parts, new Stretch(nation, 3, 5, 0, line, left));
        }
        return List.copyOf(parts.values());
    }

    private static void add(Map<String, Stretch> parts, Stretch s) {
        parts.merge(
                s.tier() + "." + s.sequence() + "." + s.nation(),
                s,
                (a, b) ->
                        new Stretch(
                                a.nation(),
                                a.tier(),
                                a.sequence(),
                                0,
                                a.id(),
                                a.units() + b.units()));
    }

    private static long cut(long total, long part, long whole) {
        return java.math.BigInteger.valueOf(total)
                .multiply(java.math.BigInteger.valueOf(part))
                .divide(java.math.BigInteger.valueOf(whole))
                .longValueExact();
    }

    /** The sources that were claimed from. */
    List<StockKey> sources() {
        return List.copyOf(claims.keySet());
    }

    /** The deal at a source. */
    Dealt at(StockKey source) {
        return deals.computeIfAbsent(source, this::deal);
    }

    private Dealt deal(StockKey source) {
        long available = desk.free(f, source, Stage.HAND_OUT);
        List<Deal.Claim> list = claims.getOrDefault(source, List.of());
        String memory = source.place() + "/" + source.materiel() + "/" + source.owner();
        Map<String, Long> served = f.before().served().getOrDefault(memory, Map.of());
        Deal.Result result = Deal.deal(available, list, served);
        Map<String, Long> recorded = posted.getOrDefault(source, Map.of());
        Map<String, Long> given = new HashMap<>();
        for (Deal.Share share : result.shares()) {
            if (share.given() > 0 && !stays(source, share.claim())) {
                given.merge(share.claim().id(), share.given(), Long::sum);
            }
        }
        return new Dealt(source, available, list, served, result, recorded, given.equals(recorded));
    }

    /** Whether units for an order stay where they are, in the same hands: nothing is posted. */
    private boolean stays(StockKey source, Deal.Claim claim) {
        OrderState order = f.before().orders().get(claim.id());
        // A line and a contract may have the same id; they differ in what they draw.
        return order != null
                && order.terms().materiel().equals(source.materiel())
                && order.terms().deliverTo().equals(source.place())
                && order.terms().buyer().equals(source.owner());
    }
}
