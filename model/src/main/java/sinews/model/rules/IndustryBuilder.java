package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.LineState;
import sinews.model.board.LineSupply;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Effect;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Order;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Lays out the lines of a {@link Network}: what they draw on, and the contracts on them. */
final class IndustryBuilder {
    private final Draft d;
    private final World world;
    private final Network n;
    private int[] orderRanks = {};
    private int[] lineRanks = {};
    private final Map<String, Facts> facts = new HashMap<>();
    private final List<StoreCell> sources = new ArrayList<>();

    // Whether any effect of the kind is on the board, so that none need be looked for.
    private boolean recalls;
    private boolean bans;
    private boolean losses;

    private IndustryBuilder(Network n) {
        this.n = n;
        d = n.d;
        world = n.world;
    }

    /** Lays out the lines and the contracts of a network that has its nations. */
    static void lay(Network n) {
        new IndustryBuilder(n).lay();
    }

    private void lay() {
        effects();
        rank();
        lines();
        for (LineCell line : n.lines) {
            inputs(line);
            line.read(line.state);
        }
        Memories.lay(n);
        orders();
        n.sources = sources.toArray(StoreCell[]::new);
        Arrays.sort(n.sources, StoreCell.BY_KEY);
    }

    private void effects() {
        for (ActiveEffect e : d.effects.values()) {
            recalls |= e.effect() instanceof Effect.Recall;
            losses |= e.effect() instanceof Effect.WorkforceLoss;
            bans |= e.effect() instanceof Effect.ExportBan || !e.contingency().isEmpty();
        }
    }

    /** Orders and lines by id, in one row: claims are sorted by the ids of both. */
    private void rank() {
        String[] orders = d.orders.map().keySet().toArray(String[]::new);
        String[] lines = d.lines.map().keySet().toArray(String[]::new);
        orderRanks = new int[orders.length];
        lineRanks = new int[lines.length];
        int rank = 0;
        for (int o = 0, l = 0; o < orders.length || l < lines.length; rank++) {
            int c = o == orders.length ? 1 : l == lines.length ? -1 : orders[o].compareTo(lines[l]);
            if (c <= 0) {
                orderRanks[o++] = rank;
            }
            if (c >= 0) {
                lineRanks[l++] = rank;
            }
        }
    }

    private StoreCell source(StockKey key) {
        StoreCell store = n.store(key);
        if (!store.source) {
            store.source = true;
            sources.add(store);
        }
        return store;
    }

    private void lines() {
        List<LineCell> cells = new ArrayList<>();
        for (LineState s : d.lines.values()) {
            LineCell line =
                    new LineCell(
                            cells.size(),
                            s,
                            d.books.ring(s.id(), s.materiel()),
                            source(Production.output(world, s)),
                            n.nations[n.nation(Production.owner(world, s))],
                            d.books.cell(Account.MADE, s.materiel()),
                            lineRanks[cells.size()]);
            line.informed =
                    Willingness.informed(d, line.output.key.owner(), world.materiel(s.materiel()));
            if (losses) {
                line.workersBp = Effects.rampBp(d, line.id);
                line.rateBp = Effects.rateBp(d, line.id);
            }
            line.frozen = recalls && Effects.frozen(d, s.materiel(), line.id);
            n.know(line);
            cells.add(line);
        }
        n.lines = cells.toArray(LineCell[]::new);
        n.customersFirst = n.lines.clone();
        Comparator<String> customersFirst = world.customersFirst();
        Arrays.sort(
                n.customersFirst,
                Comparator.comparing((LineCell l) -> l.state.materiel(), customersFirst)
                        .thenComparingInt(l -> l.index));
    }

    private void inputs(LineCell line) {
        LineState s = line.state;
        List<BomItem> bom = world.materiel(s.materiel()).bom();
        InputCell[] inputs = new InputCell[bom.size()];
        LineSupply supply = d.supplies.get(line.id);
        for (int i = 0; i < inputs.length; i++) {
            BomItem item = bom.get(i);
            InputCell input =
                    new InputCell(
                            line,
                            item.materiel(),
                            item.quantity(),
                            d.books.cell(new Account.Bin(line.id), item.materiel()),
                            d.books.cell(Account.USED, item.materiel()));
            input.frozen = recalls && Effects.recalled(d, item.materiel());
            input.lacked = supply == null ? 0 : supply.lacking().getOrDefault(item.materiel(), 0L);
            List<SourceCell> found = new ArrayList<>(2);
            for (InputSource source : s.spec().sources()) {
                if (source.materiel().equals(item.materiel()) && source.shareBp() > 0) {
                    SourceCell cell = source(input, s, source);
                    if (cell != null) {
                        found.add(cell);
                    }
                }
            }
            input.sources = found.toArray(SourceCell[]::new);
            inputs[i] = input;
        }
        line.inputs = inputs;
    }

    private @Nullable SourceCell source(InputCell input, LineState customer, InputSource source) {
        String nation = Production.owner(world, customer);
        String lineId = source.line();
        LineCell supplier = null;
        StoreCell own;
        StoreCell licensed = null;
        if (lineId != null) {
            supplier = n.line(lineId);
            if (supplier == null) {
                return null;
            }
            own = supplier.output;
        } else {
            // A store is that of the line's nation, or of the licence holder where its own nation
            // has none.
            String place = source.place() == null ? customer.location() : source.place();
            String holder = customer.spec().licenceHolder();
            own = source(new StockKey(place, source.materiel(), nation));
            if (!holder.equals(nation)) {
                licensed = source(new StockKey(place, source.materiel(), holder));
            }
        }
        SourceCell cell =
                new SourceCell(
                        input, supplier, own, licensed, source.shareBp(), source.qualifiedFrom());
        cell.ownBanned = banned(own, nation);
        cell.licensedBanned = licensed != null && banned(licensed, nation);
        int tenths =
                own.key.place().equals(customer.location())
                        ? 0
                        : n.routes.tenths(own.key.place(), customer.location(), Routes.ANY);
        cell.ticks = tenths < 0 ? -1 : Math.ceilDiv(tenths, Passages.TICK);
        cell.sees =
                supplier != null && RatePlan.sees(d, own.key.owner(), nation, own.key.materiel());
        return cell;
    }

    private boolean banned(StoreCell from, String nation) {
        return bans && !Effects.banned(d, from.key.owner(), nation, from.key.materiel()).isEmpty();
    }

    private void orders() {
        List<OrderCell> cells = new ArrayList<>();
        int at = 0;
        for (OrderState s : d.orders.values()) {
            int rank = orderRanks[at++];
            LineCell line = n.line(s.terms().line());
            if (line != null && s.open() > 0) {
                OrderCell order = order(s, line, rank);
                cells.add(order);
                line.byDue = Arrays.copyOf(line.byDue, line.byDue.length + 1);
                line.byDue[line.byDue.length - 1] = order;
            }
        }
        n.orders = cells.toArray(OrderCell[]::new);
        for (LineCell line : n.lines) {
            Arrays.sort(line.byDue, OrderCell.BY_DUE);
        }
    }

    private OrderCell order(OrderState s, LineCell line, int rank) {
        Order o = s.terms();
        StockKey output = line.output.key;
        ContractClass now = ContractClass.now(d, o);
        int grade = Claim.grade(now.tier().ordinal(), now.sequence());
        OrderCell order = new OrderCell(line, s, n.nation(o.buyer()), grade, rank);
        order.refused = ContractClass.refused(d, o, output.owner());
        order.facts = facts(o.buyer(), output.owner());
        order.banned =
                bans && !Effects.banned(d, output.owner(), o.buyer(), o.materiel()).isEmpty();
        if (o.deliverTo().equals(output.place())) {
            order.atPlant = n.store(new StockKey(output.place(), o.materiel(), o.buyer()));
        }
        return order;
    }

    /** Where the month's facts between a buyer and a supplier are noted; null at home. */
    private @Nullable Facts facts(String buyer, String supplier) {
        return buyer.equals(supplier) || !Politics.played(d)
                ? null
                : facts.computeIfAbsent(supplier + ":" + buyer, k -> new Facts(n, supplier, buyer));
    }
}
