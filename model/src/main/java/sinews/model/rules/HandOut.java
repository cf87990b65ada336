package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Order;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Step 4 of a tick: one deal per plant and materiel over contracts and requisitions together. A
 * line's need is split by the classes of its own orders: the rating follows the contract down the
 * chain.
 */
final class HandOut {
    private static final int PLAN_TIER = 3;
    private static final int PLAN_SEQUENCE = 5;
    private static final int MEMORY_TICKS = 12;

    /** A claim on a source: an order's or a line's. */
    private record Want(Deal.Claim claim, boolean requisition, String supplierLine) {}

    /** A stretch of a line's book: who stands behind so many units of its output. */
    private record Stretch(String nation, int tier, int sequence, int due, String id, long units) {
        static final Comparator<Stretch> BEST_FIRST =
                Comparator.comparingInt(Stretch::tier)
                        .thenComparingInt(Stretch::sequence)
                        .thenComparingInt(Stretch::due)
                        .thenComparing(Stretch::nation)
                        .thenComparing(Stretch::id);
    }

    private final Draft d;
    private final SortedMap<StockKey, List<Want>> wants = new TreeMap<>();
    private final Map<String, List<Stretch>> books = new HashMap<>();
    private final Map<String, Long> onTheWay = new HashMap<>();
    private final Map<String, Map<String, Long>> missing = new HashMap<>();
    private final Map<String, Map<String, Long>> handed = new HashMap<>();
    private final Waiting waiting;

    private HandOut(Draft d) {
        this.d = d;
        waiting = new Waiting(d);
    }

    static void run(Draft d) {
        new HandOut(d).run();
    }

    private void run() {
        for (Cargo c : d.cargo.values()) {
            if (!c.toLine().isEmpty()) {
                onTheWay.merge(key(c.toLine(), c.materiel()), d.units(c), Long::sum);
            }
        }
        claimOrders();
        Map<String, Long> wip = Production.inProgress(d);
        List<LineState> lines = d.lines.snapshot();
        Comparator<String> customersFirst = d.world.customersFirst();
        lines.sort(
                Comparator.comparing(LineState::materiel, customersFirst)
                        .thenComparing(LineState::id));
        for (LineState line : lines) {
            if (line.phase() == LinePhase.ACTIVE) {
                requisition(line, wip.getOrDefault(line.id(), 0L));
            }
        }
        wants.forEach(this::deal);
        remember();
    }

    private static String key(String line, String materiel) {
        return line + "/" + materiel;
    }

    private void claimOrders() {
        for (OrderState order : d.orders.values()) {
            Order o = order.terms();
            LineState line = d.lines.get(o.line());
            if (order.open() <= 0 || o.effective() > d.tick || line == null) {
                continue;
            }
            StockKey source = Production.output(d.world, line);
            book(
                    o.line(),
                    new Stretch(
                            o.buyer(),
                            o.tier().ordinal(),
                            o.sequence(),
                            o.due(),
                            o.id(),
                            order.open()));
            if (Effects.banned(d, source.owner(), o.buyer(), o.materiel()).isEmpty()) {
                want(
                        source,
                        new Want(
                                new Deal.Claim(
                                        o.buyer(),
                                        o.tier().ordinal(),
                                        o.sequence(),
                                        o.due(),
                                        o.id(),
                                        order.open()),
                                false,
                                o.line()));
            }
        }
    }

    private void want(StockKey source, Want want) {
        wants.computeIfAbsent(source, k -> new ArrayList<>()).add(want);
    }

    private void book(String line, Stretch stretch) {
        books.computeIfAbsent(line, k -> new ArrayList<>()).add(stretch);
    }

    /** What a line asks of its sources, split by the classes of its own book. */
    private void requisition(LineState line, long wip) {
        List<BomItem> bom = d.world.materiel(line.materiel()).bom();
        if (bom.isEmpty()) {
            return;
        }
        List<Stretch> book = books.getOrDefault(line.id(), new ArrayList<>());
        book.sort(Stretch.BEST_FIRST);
        long planned = Rates.planned(line, d.tick);
        long finished = d.free(Production.output(d.world, line));
        String nation = Production.owner(d.world, line);
        for (BomItem item : bom) {
            List<Suppliers.Supplier> suppliers = Suppliers.of(d, line, item.materiel());
            long held = d.books.units(new Account.Bin(line.id()), item.materiel());
            long coming = onTheWay.getOrDefault(key(line.id(), item.materiel()), 0L);
            long yearly = Math.multiplyExact(planned, item.quantity());
            long total = 0;
            long[] weights = new long[suppliers.size()];
            for (int i = 0; i < weights.length; i++) {
                Suppliers.Supplier s = suppliers.get(i);
                weights[i] = yearly * s.shareBp() * (4 + s.ticks());
                total = Math.addExact(total, weights[i]);
            }
            long need = Math.max(0, Math.ceilDiv(total, Production.YEAR * 10_000L) - held - coming);
            if (need == 0) {
                continue;
            }
            long covered = wip + finished + (held + coming) / item.quantity();
            for (Stretch part : split(book, covered, need, item.quantity(), line.id(), nation)) {
                long before = 0;
                for (int i = 0; i < weights.length; i++) {
                    Suppliers.Supplier s = suppliers.get(i);
                    long upTo = before + weights[i];
                    long units =
                            Shares.cut(part.units(), upTo, total)
                                    - Shares.cut(part.units(), before, total);
                    before = upTo;
                    if (units > 0) {
                        String supplier = s.line() == null ? "" : s.line().id();
                        Deal.Claim claim =
                                new Deal.Claim(
                                        part.nation(),
                                        part.tier(),
                                        part.sequence(),
                                        d.tick,
                                        line.id(),
                                        units);
                        want(s.stock(), new Want(claim, true, supplier));
                        if (!supplier.isEmpty()) {
                            book(
                                    supplier,
                                    new Stretch(
                                            part.nation(),
                                            part.tier(),
                                            part.sequence(),
                                            d.tick,
                                            line.id(),
                                            units));
                        }
                    }
                }
            }
        }
    }

    /**
     * Splits a need for an input over the book behind it; what no contract covers is planned stock.
     */
    private static List<Stretch> split(
            List<Stretch> book, long covered, long need, int quantity, String line, String nation) {
        Map<String, Stretch> parts = new TreeMap<>();
        long skip = covered;
        long left = need;
        for (Stretch s : book) {
            long open = s.units();
            long skipped = Math.min(skip, open);
            skip -= skipped;
            long take = Math.min(left, Math.multiplyExact(open - skipped, quantity));
            if (take > 0) {
                left -= take;
                add(parts, s.nation(), s.tier(), s.sequence(), line, take);
            }
            if (left == 0) {
                break;
            }
        }
        if (left > 0) {
            add(parts, nation, PLAN_TIER, PLAN_SEQUENCE, line, left);
        }
        return List.copyOf(parts.values());
    }

    private static void add(
            Map<String, Stretch> parts,
            String nation,
            int tier,
            int sequence,
            String line,
            long units) {
        parts.merge(
                tier + "." + sequence + "." + nation,
                new Stretch(nation, tier, sequence, 0, line, units),
                (a, b) -> new Stretch(nation, tier, sequence, 0, line, a.units() + b.units()));
    }

    private void deal(StockKey source, List<Want> list) {
        String memory = source.place() + "/" + source.materiel() + "/" + source.owner();
        Map<String, Long> served = d.served.get(memory);
        Map<Deal.Claim, Want> byClaim = new java.util.IdentityHashMap<>();
        List<Deal.Claim> claims = new ArrayList<>(list.size());
        for (Want w : list) {
            byClaim.put(w.claim(), w);
            claims.add(w.claim());
        }
        Deal.Result result = Deal.deal(d.free(source), claims, served == null ? Map.of() : served);
        if (result.scarce() && !result.served().equals(served)) {
            d.served.put(memory, result.served());
        }
        for (Deal.Share share : result.shares()) {
            Want want = byClaim.get(share.claim());
            if (want == null) {
                throw new IllegalStateException("a share without a claim");
            }
            if (want.requisition()) {
                supply(source, want, share.given());
            } else if (share.given() > 0) {
                deliver(source, want, share.given());
            }
        }
    }

    private void supply(StockKey source, Want want, long given) {
        String customer = want.claim().id();
        long lacking = want.claim().units() - given;
        if (lacking > 0) {
            missing.computeIfAbsent(customer, k -> new TreeMap<>())
                    .merge(source.materiel(), lacking, Long::sum);
        }
        if (given == 0) {
            return;
        }
        if (!want.supplierLine().isEmpty()) {
            handed.computeIfAbsent(want.supplierLine(), k -> new TreeMap<>())
                    .merge(customer, given, Long::sum);
        }
        LineState line = d.lines.at(customer);
        Account from = new Account.Stock(source.place(), source.owner());
        if (source.place().equals(line.location())) {
            d.post(from, new Account.Bin(customer), source.materiel(), given, "hand-out", customer);
            return;
        }
        Cargo cargo =
                waiting.at(
                        source.place(),
                        new Consignment(
                                source.materiel(),
                                Production.owner(d.world, line),
                                line.location(),
                                customer,
                                want.claim().nation(),
                                want.claim().tier(),
                                want.claim().sequence(),
                                Routes.ANY,
                                customer));
        d.post(from, new Account.Cargo(cargo.id()), source.materiel(), given, "hand-out", customer);
    }

    /** Hands units out to a contract, and pays for them. */
    private void deliver(StockKey source, Want want, long given) {
        OrderState order = d.orders.at(want.claim().id());
        Order o = order.terms();
        Account from = new Account.Stock(source.place(), source.owner());
        if (o.deliverTo().equals(source.place())) {
            if (o.buyer().equals(source.owner())) {
                // They stay where they are, in the same hands: kept apart as a reserve.
                d.stockTerms.put(
                        source,
                        new sinews.model.board.StockTerms(
                                d.terms(source).floor() + given,
                                d.terms(source).lien(),
                                d.terms(source).target()));
            } else {
                d.post(
                        from,
                        new Account.Stock(source.place(), o.buyer()),
                        o.materiel(),
                        given,
                        "hand-out",
                        o.id());
            }
        } else {
            Cargo cargo =
                    waiting.at(
                            source.place(),
                            new Consignment(
                                    o.materiel(),
                                    o.buyer(),
                                    o.deliverTo(),
                                    "",
                                    o.buyer(),
                                    o.tier().ordinal(),
                                    o.sequence(),
                                    Routes.ANY,
                                    o.id()));
            d.post(from, new Account.Cargo(cargo.id()), o.materiel(), given, "hand-out", o.id());
        }
        Money.pay(d, order, given);
    }

    /** Writes down what customers still miss and what they were handed, for planning. */
    private void remember() {
        for (LineState line : d.lines.snapshot()) {
            Map<String, Long> lacking = missing.getOrDefault(line.id(), Map.of());
            Map<String, List<Long>> past =
                    pushed(line.handedOut(), handed.getOrDefault(line.id(), Map.of()));
            if (!lacking.equals(line.unmet()) || !past.equals(line.handedOut())) {
                d.lines.put(line.id(), line.supplied(lacking, past));
            }
        }
    }

    private static Map<String, List<Long>> pushed(
            Map<String, List<Long>> past, Map<String, Long> now) {
        if (past.isEmpty() && now.isEmpty()) {
            return past;
        }
        Map<String, List<Long>> next = new TreeMap<>();
        java.util.Set<String> customers = new java.util.TreeSet<>(past.keySet());
        customers.addAll(now.keySet());
        for (String c : customers) {
            List<Long> list = new ArrayList<>(MEMORY_TICKS);
            list.add(now.getOrDefault(c, 0L));
            List<Long> old = past.getOrDefault(c, List.of());
            list.addAll(old.subList(0, Math.min(old.size(), MEMORY_TICKS - 1)));
            if (list.stream().anyMatch(u -> u > 0)) {
                next.put(c, List.copyOf(list));
            }
        }
        return next;
    }
}
