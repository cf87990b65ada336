package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;

/**
 * Free exportable capacity over H ticks = max(0, ceiling × H/48 − booked − own reserve shortfall)
 * (rules, section 3); of a line that does not work yet, over those in which it does. Booked is what
 * contracts still wait for; the shortfall is what the line's own nation lacks to its reserve floors
 * of the materiel, everywhere.
 */
final class Exportable {
    private Exportable() {}

    static long units(Draft d, LineState line, int horizonTicks) {
        long ceiling = Willingness.ceiling(d, line, Willingness.backlogs(d)).rate(line);
        int idle = Contracts.worksFrom(d, line, d.tick) - d.tick;
        long capacity = Shares.cut(ceiling, Math.max(0, horizonTicks - idle), Production.YEAR);
        long booked = 0;
        for (OrderState o : d.orders.values()) {
            if (o.terms().line().equals(line.id())) {
                booked += o.open();
            }
        }
        String nation = Production.owner(d.world, line);
        long lacking = 0;
        for (var entry : d.stockTerms.map().entrySet()) {
            StockKey key = entry.getKey();
            if (key.owner().equals(nation) && key.materiel().equals(line.materiel())) {
                lacking += Math.max(0, entry.getValue().floor() - d.stock(key));
            }
        }
        return Math.max(0, capacity - booked - lacking);
    }
}
