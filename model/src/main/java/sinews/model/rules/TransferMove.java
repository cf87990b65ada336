package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.List;

/**
 * TRANSFER (rules, move 25): title passes and the units are shipped; a back-fill is a tier-1 order
 * the other way. Units first repay what the donor owes the recipient; the rest of a loan is owed.
 */
final class TransferMove {
    /** A back-fill is due a year after its contract is effective. */
    private static final int BACKFILL_TICKS = 48;

    private TransferMove() {}

    static Plan plan(Sheet sheet, Move.Transfer m, String id) {
        Draft d = sheet.d;
        String item = Say.materiel(d, m.materiel());
        String donor = Say.nation(d, m.donor());
        String recipient = Say.nation(d, m.recipient());
        StockKey from = new StockKey(m.from(), m.materiel(), m.donor());
        StockKey to = new StockKey(m.to(), m.materiel(), m.recipient());
        String verb =
                switch (m.terms()) {
                    case LOAN -> " lends ";
                    case GIFT -> " gives ";
                    case SALE -> " sells ";
                };
        String what = donor + verb + recipient + " " + Say.units(m.quantity()) + " " + item;
        sheet.summary(what + " from " + Say.place(d, m.from()) + " to " + Say.place(d, m.to()));
        if (m.donor().equals(m.recipient())) {
            sheet.refuse(
                    "SIN-PARTIES",
                    "A transfer passes title to another nation: pre-position the stock to move your"
                            + " own.");
        }
        if (m.modes().isEmpty()) {
            sheet.refuse(
                    "SIN-MODES", "A shipment needs a mode to travel by: allow sea, air or land.");
        }
        boolean belowFloor = Stocks.check(sheet, from, m.quantity(), true);
        String ban = Effects.banned(d, m.donor(), m.recipient(), m.materiel());
        if (!ban.isEmpty()) {
            sheet.refuse(
                    "SIN-BAN",
                    donor
                            + " bans the export of "
                            + item
                            + " to "
                            + recipient
                            + ": another donor can give, or wait until the ban ends.");
        }
        long carriage =
                sheet.route(m.from(), m.to(), m.modes(), m.materiel(), Math.max(1, m.quantity()));
        sheet.needs(m.donor(), Power.STOCK);
        sheet.needs(m.recipient(), Power.STOCK);
        long listed = Price.listed(d, d.world.materiel(m.materiel()), Math.max(0, m.quantity()));
        boolean sale = m.terms() == Move.Terms.SALE;
        long backfill = backfill(sheet, m);
        String payer = sale || m.backfillQuantity() > 0 ? m.recipient() : m.donor();
        long toDonor = (sale ? listed : 0) + backfill;
        sheet.money(payer, Math.addExact(carriage, toDonor), "the transfer");
        int points = belowFloor ? 2 : 1;
        sheet.capital(m.donor(), points, "the transfer");
        if (!m.from().equals(m.to())) {
            sheet.store(m.to(), m.materiel(), Math.max(0, m.quantity()));
        }
        sheet.supply(from, to, m.quantity());
        if (backfill > 0) {
            // By now the quote's books have what is given gone: the back-fill takes its room.
            int effective = d.tick + ContractLead.of(d, m.donor());
            Lot lot = backfilled(m, d.lines.at(m.backfillLine()), effective + BACKFILL_TICKS);
            Docks.deliver(sheet, List.of(lot), Contracts.first(d, lot, effective));
        }
        owed(sheet, m);
        return sheet.plan(
                m.donor(),
                what + ".",
                () -> enact(d, m, id, payer, carriage, toDonor, backfill, points));
    }

    /** Says what the transfer does to what the two owe each other. */
    private static void owed(Sheet sheet, Move.Transfer m) {
        Draft d = sheet.d;
        long repaid =
                Math.min(
                        Math.max(0, m.quantity()),
                        Debts.units(d, m.donor(), m.recipient(), m.materiel()));
        String item = Say.materiel(d, m.materiel());
        if (repaid > 0) {
            sheet.note(
                    m.donor(),
                    Say.units(repaid)
                            + " of them repay what "
                            + Say.nation(d, m.donor())
                            + " owes "
                            + Say.nation(d, m.recipient())
                            + ".");
        }
        if (m.terms() == Move.Terms.LOAN && m.quantity() > repaid) {
            sheet.note(
                    Say.nation(d, m.recipient())
                            + " then owes "
                            + Say.units(m.quantity() - repaid)
                            + " "
                            + item
                            + ": a later transfer the other way repays them.");
        }
    }

    /** Checks the back-fill and gives its price. */
    private static long backfill(Sheet sheet, Move.Transfer m) {
        if (m.backfillLine().isEmpty() && m.backfillQuantity() == 0) {
            return 0;
        }
        Draft d = sheet.d;
        if (m.backfillLine().isEmpty() || m.backfillQuantity() <= 0) {
            sheet.refuse(
                    "SIN-BACKFILL",
                    "A back-fill names a line and at least one unit: give both, or neither.");
            return 0;
        }
        LineState line = d.lines.at(m.backfillLine());
        if (!line.materiel().equals(m.materiel())
                && !Standards.interchangeable(d, m.donor(), m.materiel(), line.materiel())) {
            sheet.refuse(
                    "SIN-BACKFILL",
                    line.spec().name()
                            + " makes "
                            + Say.materiel(d, line.materiel())
                            + ": a back-fill comes from a line that makes "
                            + Say.materiel(d, m.materiel())
                            + ".");
        }
        sheet.level(RuleLevel.L2);
        String host = Production.owner(d.world, line);
        if (!host.equals(m.donor()) && !host.equals(m.recipient())) {
            sheet.needs(host, Power.CONTRACT);
        }
        return Contracts.price(d, backfilled(m, line, 0));
    }

    private static void enact(
            Draft d,
            Move.Transfer m,
            String id,
            String payer,
            long carriage,
            long toDonor,
            long backfill,
            int points) {
        StockKey from = new StockKey(m.from(), m.materiel(), m.donor());
        if (d.world.scenario.rules() != RuleLevel.L1) {
            Money.spend(d, payer, carriage);
            if (toDonor > 0) {
                Money.sell(d, m.donor(), m.recipient(), toDonor);
            }
        }
        if (d.world.scenario.rules() == RuleLevel.L3) {
            Politics.charge(d, m.donor(), points);
        }
        long repaid = Debts.repay(d, m.donor(), m.recipient(), m.materiel(), m.quantity());
        if (m.terms() == Move.Terms.LOAN) {
            Debts.owe(d, m.recipient(), m.donor(), m.materiel(), m.quantity() - repaid);
        }
        Stocks.lowerFloor(d, from, m.quantity());
        Stocks.ship(
                d,
                from,
                new StockKey(m.to(), m.materiel(), m.recipient()),
                m.quantity(),
                m.modes(),
                "transfer",
                id);
        if (m.lien()) {
            Stocks.lien(d, new StockKey(m.to(), m.materiel(), m.recipient()));
        }
        if (backfill > 0) {
            LineState line = d.lines.at(m.backfillLine());
            int effective = d.tick + ContractLead.of(d, m.donor());
            Contracts.write(
                    d,
                    backfilled(m, line, effective + BACKFILL_TICKS),
                    id,
                    effective,
                    backfill,
                    backfill,
                    1,
                    new ContractClass(ContractTier.ASSURED, ContractClass.PLAIN));
            Money.obligate(d, m.donor(), backfill);
        }
    }

    private static Lot backfilled(Move.Transfer m, LineState line, int due) {
        return new Lot(
                m.donor(),
                line.materiel(),
                m.backfillQuantity(),
                line.id(),
                due,
                m.from(),
                OrderForm.ANNUAL,
                Price.form(OrderForm.ANNUAL));
    }
}
