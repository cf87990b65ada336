package sinews.model.rules;

import sinews.model.board.StockKey;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.List;
import java.util.Map;

/**
 * PREPOSITION (rules, move 23): own stock goes forward and stays one's own. In another nation it
 * needs an ACCESS agreement, which the host's consent to the first shipment brings about.
 */
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
        access(sheet, m.owner(), m.to(), m.materiel());
        boolean lien = d.terms(from).lien();
        if (lien) {
            lien(sheet, to);
        }
        sheet.money(m.owner(), carriage, "the carriage");
        if (!m.from().equals(m.to())) {
            sheet.store(m.to(), m.materiel(), Math.max(0, m.quantity()));
        }
        sheet.supply(from, to, m.quantity());
        return sheet.plan(
                m.owner(),
                what + " to " + Say.place(d, m.to()) + ".",
                () -> {
                    if (d.world.scenario.rules() != RuleLevel.L1) {
                        Money.spend(d, m.owner(), carriage);
                    }
                    grant(d, m.owner(), m.to(), m.materiel());
                    if (lien) {
                        Stocks.lien(d, to);
                    }
                    Stocks.ship(d, from, to, m.quantity(), m.modes(), "preposition", id);
                });
    }

    /** Says that a lien goes with what is sent to a stock. */
    static void lien(Sheet sheet, StockKey to) {
        sheet.note(
                to.owner(),
                "They are under a lien, which goes with them: "
                        + Say.nation(sheet.d, to.owner())
                        + " may then pass on no "
                        + Say.materiel(sheet.d, to.materiel())
                        + " in "
                        + Say.place(sheet.d, to.place())
                        + ".");
    }

    /** Stock in another nation needs ACCESS there; the host grants it with its consent. */
    static void access(Sheet sheet, String owner, String place, String materiel) {
        if (!granted(sheet.d, owner, place, materiel)) {
            String host = sheet.d.world.place(place).nation();
            sheet.needs(host, Power.AGREE);
            sheet.note(
                    Say.nation(sheet.d, host)
                            + " grants access with its consent: later shipments need none, and"
                            + " either's forces may draw on the other's stock of it above the"
                            + " reserve and owe what they use.");
        }
    }

    private static boolean granted(Draft d, String owner, String place, String materiel) {
        String host = d.world.place(place).nation();
        return host.equals(owner)
                || d.agreement(AgreementKind.ACCESS, owner, host, d.world.materiel(materiel))
                        != null;
    }

    /** Writes the host's ACCESS agreement down unless there is one. */
    static void grant(Draft d, String owner, String place, String materiel) {
        if (granted(d, owner, place, materiel)) {
            return;
        }
        String host = d.world.place(place).nation();
        String id = d.newId("a");
        Agreements.sign(
                d,
                new Agreement(
                        id,
                        "access for " + Say.materiel(d, materiel) + " in " + Say.nation(d, host),
                        AgreementKind.ACCESS,
                        List.of(owner, host).stream().sorted().toList(),
                        List.of(materiel),
                        d.tick,
                        Agreement.NO_EXPIRY,
                        5,
                        List.of(),
                        false,
                        Map.of()));
    }
}
