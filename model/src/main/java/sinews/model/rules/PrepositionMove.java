package sinews.model.rules;

import sinews.model.board.StockKey;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/** PREPOSITION (rules, move 23): own stock goes forward and stays one's own. */
final class PrepositionMove {
    private PrepositionMove() {}

    static Plan plan(Sheet sheet, Move.Preposition m, String id) {
        Draft d = sheet.d;
        StockKey from = new StockKey(m.from(), m.materiel(), m.owner());
        StockKey to = new StockKey(m.to(), m.materiel(), m.owner());
        String owner = Say.nation(d, m.owner());
        String what =
                owner + " moves " + Say.units(m.quantity()) + " " + Say.materiel(d, m.materiel());
        sheet.summary(what + " from " + Say.place(d, m.from()) + " to " + Say.place(d, m.to()));
        if (m.from().equals(m.to())) {
            sheet.refuse(
                    "SIN-PLACE",
                    "The stock is already in "
                            + Say.place(d, m.from())
                            + ": choose another place.");
        }
        if (m.modes().isEmpty()) {
            sheet.refuse(
                    "SIN-MODES", "A shipment needs a mode to travel by: allow sea, air or land.");
        }
        Stocks.check(sheet, from, m.quantity(), false);
        long carriage =
                sheet.route(m.from(), m.to(), m.modes(), m.materiel(), Math.max(1, m.quantity()));
        sheet.needs(m.owner(), Power.STOCK);
        String host = d.world.place(m.to()).nation();
        if (!host.equals(m.owner())
                && d.agreement(
                                AgreementKind.ACCESS,
                                m.owner(),
                                host,
                                d.world.materiel(m.materiel()))
                        == null) {
            sheet.needs(host, Power.AGREE);
        }
        sheet.money(m.owner(), carriage, "the carriage");
        sheet.supply(from, to, m.quantity());
        return sheet.plan(
                m.owner(),
                what + " to " + Say.place(d, m.to()) + ".",
                () -> {
                    if (d.world.scenario.rules() != RuleLevel.L1) {
                        Money.spend(d, m.owner(), carriage);
                    }
                    Stocks.ship(d, from, to, m.quantity(), m.modes(), "preposition", id);
                });
    }
}
