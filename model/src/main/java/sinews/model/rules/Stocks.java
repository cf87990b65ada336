package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Mode;

import java.util.List;

/** What moves of stock have in common: is it there, may it go, and off it goes. */
final class Stocks {
    private Stocks() {}

    /**
     * Refuses what is not there or may not go.
     *
     * @param mayBreakFloor whether the owner may lower its reserve for it
     * @return whether the reserve is broken into
     */
    static boolean check(Sheet sheet, StockKey key, long quantity, boolean mayBreakFloor) {
        Draft d = sheet.d;
        String item = Say.materiel(d, key.materiel());
        String owner = Say.nation(d, key.owner());
        String place = Say.place(d, key.place());
        long there = d.stock(key);
        StockTerms terms = d.terms(key);
        if (quantity <= 0) {
            sheet.refuse(
                    "SIN-QUANTITY", "A shipment is of at least one unit, not " + quantity + ".");
            return false;
        }
        if (terms.lien() && mayBreakFloor) {
            sheet.refuse(
                    "SIN-LIEN",
                    owner
                            + " holds the "
                            + item
                            + " in "
                            + place
                            + " under a lien and may not pass them on: give from another place.",
                    List.of(key.owner()));
        }
        if (Effects.frozenAt(d, key.materiel(), key.place())) {
            sheet.refuse(
                    "SIN-RECALL",
                    "The "
                            + item
                            + " in "
                            + place
                            + " are recalled and may be neither used nor shipped: choose other"
                            + " stock, or wait until the recall is over.");
        }
        if (there < quantity) {
            sheet.refuse(
                    "SIN-STOCK",
                    owner
                            + " has "
                            + Say.units(there)
                            + " "
                            + item
                            + " in "
                            + place
                            + " and "
                            + Say.units(quantity)
                            + " are asked for: ask for fewer or choose another place.",
                    List.of(key.owner()));
            return false;
        }
        boolean broken = there - quantity < terms.floor();
        if (broken && !mayBreakFloor) {
            sheet.refuse(
                    "SIN-FLOOR",
                    owner
                            + " keeps a reserve of "
                            + Say.units(terms.floor())
                            + " "
                            + item
                            + " in "
                            + place
                            + ": at most "
                            + Say.units(Math.max(0, there - terms.floor()))
                            + " can go.",
                    List.of(key.owner()));
        } else if (broken) {
            sheet.note(
                    key.owner(),
                    "This breaks into the reserve of "
                            + Say.units(terms.floor())
                            + " in "
                            + place
                            + " and lowers it to "
                            + Say.units(there - quantity)
                            + ".");
        }
        return broken;
    }

    /** An owner who gives from its reserve lowers it to what is left. */
    static void lowerFloor(Draft d, StockKey key, long quantity) {
        StockTerms terms = d.terms(key);
        long left = d.stock(key) - quantity;
        if (left < terms.floor()) {
            d.stockTerms.put(key, new StockTerms(left, terms.lien(), terms.target()));
        }
    }

    /** What is in a stock may not be passed on from now on. */
    static void lien(Draft d, StockKey key) {
        StockTerms terms = d.terms(key);
        d.stockTerms.put(key, new StockTerms(terms.floor(), true, terms.target()));
    }

    /** Units leave a stock for another, as cargo unless both are at one place. */
    static void ship(
            Draft d,
            StockKey from,
            StockKey to,
            long units,
            List<Mode> modes,
            String rule,
            String id) {
        Account stock = new Account.Stock(from.place(), from.owner());
        if (from.place().equals(to.place())) {
            d.post(
                    stock,
                    new Account.Stock(to.place(), to.owner()),
                    from.materiel(),
                    units,
                    rule,
                    id);
            return;
        }
        Cargo cargo =
                new Consignment(
                                from.materiel(),
                                to.owner(),
                                to.place(),
                                "",
                                to.owner(),
                                ContractTier.ASSURED.ordinal(),
                                5,
                                modes.stream().sorted().distinct().toList(),
                                id)
                        .waiting(d.newId("c"), from.place(), d.tick);
        d.cargo.put(cargo.id(), cargo);
        d.post(stock, new Account.Cargo(cargo.id()), from.materiel(), units, rule, id);
    }
}
