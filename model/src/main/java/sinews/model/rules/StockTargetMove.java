package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.scenario.Power;

/**
 * STOCK_TARGET (rules, move 22): a standing order that tops a stock up to a level each month and
 * keeps a reserve in it. Carriage is paid when units leave; see {@link TopUp}.
 */
final class StockTargetMove {
    private StockTargetMove() {}

    static Plan plan(Sheet sheet, Move.StockTarget m) {
        Draft d = sheet.d;
        StockKey key = new StockKey(m.place(), m.materiel(), m.owner());
        StockTerms terms = d.terms(key);
        String owner = Say.nation(d, m.owner());
        String item = Say.materiel(d, m.materiel());
        String place = Say.place(d, m.place());
        String what =
                m.level() == 0
                        ? owner + " no longer tops up " + item + " in " + place
                        : owner + " keeps " + Say.units(m.level()) + " " + item + " in " + place;
        String reserve =
                m.floor() == 0
                        ? ", without a reserve"
                        : ", " + Say.units(m.floor()) + " of them in reserve";
        sheet.summary(what + reserve);
        if (m.level() < 0 || m.floor() < 0) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    "A level and a reserve are numbers of units from 0 on: give such numbers.");
        } else if (m.level() > 0 && m.floor() > m.level()) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    "The reserve of "
                            + Say.units(m.floor())
                            + " is more than the level of "
                            + Say.units(m.level())
                            + ": make the level at least as high as the reserve.");
        }
        if (terms.target() == m.level() && terms.floor() == m.floor()) {
            sheet.refuse(
                    "SIN-AGAIN",
                    "This is what is ordered for "
                            + item
                            + " in "
                            + place
                            + " already: give another level or reserve.");
        }
        Long cap = d.world.place(m.place()).storageCap();
        if (cap != null && d.world.shipUnits(m.materiel(), Math.max(0, m.level())) > cap) {
            sheet.refuse(
                    "SIN-STORAGE",
                    place
                            + " stores "
                            + Say.units(cap)
                            + " ship units, which is "
                            + Say.units(Math.multiplyExact(cap, d.world.perShipUnit(m.materiel())))
                            + " "
                            + item
                            + " and nothing else: choose a lower level or another place.");
        }
        sheet.needs(m.owner(), Power.STOCK);
        boolean brings = m.level() > 0;
        if (brings) {
            PrepositionMove.access(sheet, m.owner(), m.place(), m.materiel());
        }
        sheet.effect(d.tick);
        TopUp.Source source = TopUp.next(d, key, m.level());
        if (source != null) {
            sheet.note(
                    m.owner(),
                    "The first units come from "
                            + Say.place(d, source.from().place())
                            + ", which has "
                            + Say.units(source.free())
                            + " to spare; carriage is paid when they leave.");
            if (d.terms(source.from()).lien()) {
                PrepositionMove.lien(sheet, key);
            }
        } else if (m.level() > d.stock(key)) {
            sheet.note(
                    m.owner(),
                    "No other store of "
                            + owner
                            + " has "
                            + item
                            + " to spare and an open way there now: the order waits until one"
                            + " has.");
        }
        room(sheet, m, key, source);
        return sheet.plan(
                m.owner(),
                what + reserve + ".",
                () -> {
                    if (brings) {
                        PrepositionMove.grant(d, m.owner(), m.place(), m.materiel());
                    }
                    d.stockTerms.put(key, new StockTerms(m.floor(), terms.lien(), m.level()));
                });
    }

    /**
     * Notes what the place makes of what is to come: the owner's figures, so only for who sees
     * them.
     */
    private static void room(
            Sheet sheet, Move.StockTarget m, StockKey key, TopUp.@Nullable Source source) {
        Draft d = sheet.d;
        long lacks = TopUp.lacks(d, key, m.level());
        if (source == null || !sheet.told(m.owner())) {
            return;
        }
        long first = d.world.shipUnits(m.materiel(), Math.min(lacks, source.free()));
        String busy = Docks.busy(d, m.place(), first);
        if (busy != null) {
            sheet.note(busy);
        }
        sheet.store(m.place(), m.materiel(), lacks);
    }
}
