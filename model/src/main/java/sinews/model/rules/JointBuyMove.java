package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.RuleLevel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/**
 * JOINT_BUY (rules, move 4): nations order together and cheaper, each for itself, on one contract
 * lead: the longest of theirs and 8, or with a contract cell of them all the shortest and 2.
 */
final class JointBuyMove {
    private static final int APART = 8;
    private static final int TOGETHER = 2;

    private JointBuyMove() {}

    static Plan plan(Sheet sheet, Move.JointBuy m, String id) {
        Draft d = sheet.d;
        List<Move.JointBuy.Share> shares =
                m.shares().stream()
                        .sorted(Comparator.comparing(Move.JointBuy.Share::nation))
                        .toList();
        TreeSet<String> nations = new TreeSet<>();
        shares.forEach(s -> nations.add(s.nation()));
        long total = 0;
        for (Move.JointBuy.Share s : shares) {
            total = Math.addExact(total, s.quantity());
        }
        String names = String.join(", ", nations.stream().map(n -> Say.nation(d, n)).toList());
        String what = Say.units(total) + " " + Say.materiel(d, m.materiel());
        sheet.summary(names + " order " + what + " of " + Say.line(d, m.line()) + " together");
        sheet.level(RuleLevel.L3);
        parties(sheet, m, shares, nations);
        if (sheet.refused()) {
            return sheet.plan(m.lead(), "", () -> {});
        }
        List<Lot> lots = new ArrayList<>();
        int formBp = Price.joint(nations.size());
        for (Move.JointBuy.Share s : shares) {
            Lot lot =
                    new Lot(
                            s.nation(),
                            m.materiel(),
                            s.quantity(),
                            m.line(),
                            m.due(),
                            s.deliverTo(),
                            OrderForm.ANNUAL,
                            formBp);
            if (!Contracts.examine(sheet, lot)) {
                return sheet.plan(m.lead(), "", () -> {});
            }
            Contracts.consents(sheet, lot);
            lots.add(lot);
        }
        int effective = d.tick + lead(sheet, lots, nations);
        // The lead comes last, so that the figures of the quote are the lead's.
        lots.sort(Comparator.comparing((Lot l) -> l.buyer().equals(m.lead())));
        List<Long> prices = new ArrayList<>();
        int first = -1;
        for (Lot lot : lots) {
            long price = Contracts.price(d, lot);
            prices.add(price);
            String part = "its part of the joint buy";
            if (lot.buyer().equals(m.lead())) {
                sheet.money(lot.buyer(), price, part);
            } else {
                sheet.alsoPays(lot.buyer(), price, part);
                sheet.note(
                        lot.buyer(),
                        Say.nation(d, lot.buyer()) + " pays " + Say.dollars(price) + ".");
            }
            sheet.capital(
                    lot.buyer(),
                    Contracts.jobs(d, lot, price),
                    "its part of the joint buy, with the jobs it gives abroad,");
            Contracts.arrival(sheet, lot, effective);
            first = Contracts.earlier(first, sheet.effectTick());
        }
        Docks.deliver(sheet, lots, first);
        sheet.note("Buying together costs " + Say.percent(formBp) + " of the price alone.");
        return sheet.plan(
                m.lead(),
                names
                        + " signed together for "
                        + what
                        + ", effective "
                        + Say.date(d, effective)
                        + ".",
                () -> {
                    for (int i = 0; i < lots.size(); i++) {
                        long price = prices.get(i);
                        Contracts.sign(d, lots.get(i), id, effective, price, price, 1);
                    }
                    String agreement = d.newId("a");
                    Agreements.sign(
                            d,
                            new Agreement(
                                    agreement,
                                    "joint buy of " + Say.materiel(d, m.materiel()),
                                    AgreementKind.JOINT_BUY,
                                    List.copyOf(nations),
                                    List.of(m.materiel()),
                                    effective,
                                    Math.max(effective, m.due()),
                                    ContractClass.PLAIN,
                                    List.of(),
                                    false,
                                    Map.of()));
                });
    }

    private static void parties(
            Sheet sheet, Move.JointBuy m, List<Move.JointBuy.Share> shares, TreeSet<String> all) {
        if (all.size() < 2 || all.size() < shares.size()) {
            sheet.refuse(
                    "SIN-PARTIES",
                    "A joint buy is of at least two nations, each named once: name another one, or"
                            + " place a plain order.");
        }
        if (!all.contains(m.lead())) {
            sheet.refuse(
                    "SIN-PARTIES",
                    Say.nation(sheet.d, m.lead())
                            + " leads the joint buy and takes no part of it: give it a share, or"
                            + " name another lead.");
        }
    }

    /** Ticks until the contracts count. */
    private static int lead(Sheet sheet, List<Lot> lots, TreeSet<String> nations) {
        Draft d = sheet.d;
        int longest = 0;
        int shortest = Integer.MAX_VALUE;
        int licence = 0;
        for (Lot lot : lots) {
            longest = Math.max(longest, Contracts.lead(d, lot.buyer()));
            shortest = Math.min(shortest, Contracts.lead(d, lot.buyer()));
            licence = Math.max(licence, Contracts.licence(sheet, lot));
        }
        if (ContractLead.cell(d, nations)) {
            sheet.note(
                    "The contract cell signs for all after the shortest lead and "
                            + Say.weeks(TOGETHER)
                            + ".");
            return shortest + TOGETHER + licence;
        }
        sheet.note(
                "Signing together takes the longest lead and "
                        + Say.weeks(APART)
                        + "; a contract cell of them all would take the shortest and "
                        + Say.weeks(TOGETHER)
                        + ".");
        return longest + APART + licence;
    }
}
