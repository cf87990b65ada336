package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.LinePhase;

import java.util.ArrayList;
import java.util.List;

/** Where a line may draw an input from now, and in which shares. */
final class Suppliers {

    /**
     * A source that can be used now.
     *
     * @param stock the stock that is dealt from
     * @param line supplying line, or null when it is a store
     * @param shareBp share of the requisition, basis points; all usable shares of an input add up
     *     to 10000
     * @param ticks transit in ticks, rounded up
     */
    record Supplier(StockKey stock, @Nullable LineState line, int shareBp, int ticks) {}

    private Suppliers() {}

    /**
     * Usable sources of an input; the share of a blocked, unqualified or empty one goes to the
     * others.
     */
    static List<Supplier> of(Draft d, LineState customer, String input) {
        List<Supplier> found = new ArrayList<>(2);
        int total = 0;
        for (InputSource source : customer.spec().sources()) {
            if (source.materiel().equals(input) && source.shareBp() > 0) {
                Supplier s = usable(d, customer, source);
                if (s != null) {
                    found.add(s);
                    total += s.shareBp();
                }
            }
        }
        if (total == 10_000 || found.isEmpty()) {
            return found;
        }
        List<Supplier> scaled = new ArrayList<>(found.size());
        int before = 0;
        for (Supplier s : found) {
            int upTo = before + s.shareBp();
            int share = (int) ((long) upTo * 10_000 / total - (long) before * 10_000 / total);
            scaled.add(new Supplier(s.stock(), s.line(), share, s.ticks()));
            before = upTo;
        }
        return scaled;
    }

    private static @Nullable Supplier usable(Draft d, LineState customer, InputSource source) {
        if (source.qualifiedFrom() > d.tick) {
            return null;
        }
        StockKey stock;
        LineState line = null;
        String lineId = source.line();
        if (lineId != null) {
            line = d.lines.get(lineId);
            if (line == null) {
                return null;
            }
            stock = Production.output(d.world, line);
            if (line.phase() != LinePhase.ACTIVE && d.free(stock) == 0) {
                return null;
            }
        } else {
            stock = store(d, customer, source);
            if (d.free(stock) == 0) {
                return null;
            }
        }
        String nation = Production.owner(d.world, customer);
        if (!Effects.banned(d, stock.owner(), nation, source.materiel()).isEmpty()) {
            return null;
        }
        int ticks = 0;
        if (!stock.place().equals(customer.location())) {
            int tenths = d.routes().tenths(stock.place(), customer.location(), Routes.ANY);
            if (tenths < 0) {
                return null;
            }
            ticks = Math.ceilDiv(tenths, Passages.TICK);
        }
        return new Supplier(stock, line, source.shareBp(), ticks);
    }

    /**
     * A store is that of the line's nation, or of the licence holder where its own nation has none.
     */
    private static StockKey store(Draft d, LineState customer, InputSource source) {
        String place = source.place() == null ? customer.location() : source.place();
        StockKey own = new StockKey(place, source.materiel(), Production.owner(d.world, customer));
        StockKey licensed = new StockKey(place, source.materiel(), customer.spec().licenceHolder());
        return d.stock(own) == 0 && d.stock(licensed) > 0 ? licensed : own;
    }
}
