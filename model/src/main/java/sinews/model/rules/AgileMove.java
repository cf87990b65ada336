package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.RuleLevel;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * AGILE_SPLIT (rules, move 3): the quantity in small contracts over at least two lines, each lot at
 * most a quarter of a line-year, at half the lead and 5 % more.
 */
final class AgileMove {
    private static final int SHORTEST = 4;
    private static final int LOTS_A_YEAR = 4;

    private AgileMove() {}

    /** A lot with the tick from which it counts and what it costs. */
    private record Signed(Lot lot, int effective, long price) {}

    static Plan plan(Sheet sheet, Move.AgileSplit m, String id) {
        Draft d = sheet.d;
        List<LineState> lines = new TreeSet<>(m.lines()).stream().map(d.lines::at).toList();
        String buyer = Say.nation(d, m.buyer());
        String what = Say.units(m.quantity()) + " " + Say.materiel(d, m.materiel());
        sheet.summary(
                buyer
                        + " orders "
                        + what
                        + " in small contracts of "
                        + String.join(", ", lines.stream().map(l -> l.spec().name()).toList()));
        sheet.level(RuleLevel.L2);
        if (lines.size() < 2) {
            sheet.refuse(
                    "SIN-LINES",
                    "An agile split spreads the quantity over at least two lines: name another"
                            + " line, or place a plain order.");
        }
        if (m.quantity() < lines.size()) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    "A split gives every line at least one unit: order at least "
                            + lines.size()
                            + ", not "
                            + m.quantity()
                            + ".");
        }
        if (sheet.refused()) {
            return sheet.plan(m.buyer(), "", () -> {});
        }
        List<Lot> lots = lots(sheet, m, lines);
        if (sheet.refused()) {
            return sheet.plan(m.buyer(), "", () -> {});
        }
        List<Signed> contracts = new ArrayList<>();
        long total = 0;
        long abroad = 0;
        long home = 0;
        boolean ownMade = Politics.madeAtHome(d, m.buyer(), m.materiel());
        int lead = Math.max(SHORTEST, Contracts.lead(d, m.buyer()) / 2);
        int first = -1;
        for (Lot lot : lots) {
            if (!Contracts.examine(sheet, lot)) {
                return sheet.plan(m.buyer(), "", () -> {});
            }
            long price = Contracts.price(d, lot);
            int effective = d.tick + lead + Contracts.licence(sheet, lot);
            contracts.add(new Signed(lot, effective, price));
            Contracts.consents(sheet, lot);
            total = Math.addExact(total, price);
            if (Contracts.host(d, lot).equals(m.buyer())) {
                home += price;
            } else if (ownMade) {
                abroad += price;
            }
            Contracts.arrival(sheet, lot, effective);
            first = Contracts.earlier(first, sheet.effectTick());
        }
        sheet.effect(first);
        Docks.deliver(sheet, lots, first);
        sheet.money(m.buyer(), total, "the split");
        sheet.capital(
                m.buyer(),
                abroad > 0 ? Contracts.jobs(d, m.buyer(), abroad, home) : 0,
                "the split, with the jobs it gives abroad,");
        sheet.note(
                "It comes to "
                        + lots.size()
                        + " contracts at 5 % more, effective after "
                        + Say.weeks(lead)
                        + ".");
        return sheet.plan(
                m.buyer(),
                buyer
                        + " signed "
                        + lots.size()
                        + " small contracts for "
                        + what
                        + " at "
                        + Say.dollars(total)
                        + ".",
                () -> {
                    TreeSet<String> hosts = new TreeSet<>();
                    for (Signed s : contracts) {
                        Contracts.sign(d, s.lot(), id, s.effective(), s.price(), s.price(), 1);
                        hosts.add(Contracts.host(d, s.lot()));
                    }
                    hosts.forEach(h -> Politics.confidence(d, h, 1));
                });
    }

    /** The quantity by base rates, each line's part in as few lots as are small enough. */
    private static List<Lot> lots(Sheet sheet, Move.AgileSplit m, List<LineState> lines) {
        long all = 0;
        for (LineState line : lines) {
            all += line.baseRate();
        }
        List<Lot> lots = new ArrayList<>();
        long before = 0;
        long given = 0;
        for (LineState line : lines) {
            before += line.baseRate();
            long upTo = all == 0 ? 0 : Shares.cut(m.quantity(), before, all);
            long part = upTo - given;
            given = upTo;
            long largest = line.baseRate() / LOTS_A_YEAR;
            if (part == 0) {
                sheet.refuse(
                        "SIN-LOT",
                        line.spec().name()
                                + " would get nothing of so few: order more, or name other lines.");
                continue;
            }
            if (part > largest * LOTS_A_YEAR) {
                sheet.refuse(
                        "SIN-LOT",
                        line.spec().name()
                                + " would get "
                                + Say.units(part)
                                + " in lots of at most "
                                + Say.units(largest)
                                + ", a quarter of its year, and takes at most "
                                + LOTS_A_YEAR
                                + " lots: order fewer, or name other lines.");
                continue;
            }
            long count = Math.ceilDiv(part, largest);
            for (long i = 0; i < count; i++) {
                long units = Shares.cut(part, i + 1, count) - Shares.cut(part, i, count);
                lots.add(
                        new Lot(
                                m.buyer(),
                                m.materiel(),
                                units,
                                line.id(),
                                m.due(),
                                m.deliverTo(),
                                OrderForm.AGILE,
                                Price.form(OrderForm.AGILE)));
            }
        }
        return lots;
    }
}
