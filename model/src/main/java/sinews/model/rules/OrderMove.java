package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Order;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.Map;

/** ORDER (rules, move 1): a contract that obligates its price and becomes a claim on a line. */
final class OrderMove {
    private OrderMove() {}

    static Plan plan(Sheet sheet, Move.PlaceOrder m, String id) {
        Draft d = sheet.d;
        Nation buyer = d.world.nation(m.buyer());
        Materiel materiel = d.world.materiel(m.materiel());
        LineState line = d.lines.at(m.line());
        String host = Production.owner(d.world, line);
        boolean foreign = !host.equals(m.buyer());
        d.world.place(m.deliverTo());
        sheet.summary(
                buyer.name()
                        + " orders "
                        + Say.units(m.quantity())
                        + " "
                        + materiel.name()
                        + " of "
                        + line.spec().name()
                        + " for "
                        + Say.place(d, m.deliverTo()));
        sheet.level(RuleLevel.L2);
        if (m.quantity() <= 0) {
            sheet.refuse(
                    "SIN-QUANTITY", "An order is for at least one unit, not " + m.quantity() + ".");
            return sheet.plan(m.buyer(), "", () -> {});
        }
        check(sheet, m, line, host);
        int effective = d.tick + lead(sheet, m, line, buyer, foreign);
        long price = Price.of(materiel, m.quantity(), line, m.form(), d.tick);
        sheet.needs(m.buyer(), Power.CONTRACT);
        if (foreign) {
            sheet.needs(host, Power.CONTRACT);
        }
        sheet.money(m.buyer(), price, "the order");
        int urgent = m.form() == OrderForm.URGENT ? DesignValues.URGENT_CAPITAL : 0;
        int jobs = foreign ? jobsAbroad(d, m, buyer, price) : 0;
        sheet.capital(
                m.buyer(),
                urgent + jobs,
                jobs > 0 ? "the order, with the jobs it gives abroad," : "the order");
        int days = d.routes().tenths(line.location(), m.deliverTo(), Routes.ANY);
        if (days < 0) {
            sheet.note(
                    "No way is open from "
                            + Say.place(d, line.location())
                            + " to "
                            + Say.place(d, m.deliverTo())
                            + " now: what is finished waits there.");
        }
        int first =
                Math.max(effective, activeFrom(d, line))
                        + line.spec().lead()
                        + Math.ceilDiv(Math.max(0, days), Passages.TICK);
        sheet.effect(first);
        if (first > m.due()) {
            sheet.note(
                    "The first units arrive about "
                            + Say.date(d, first)
                            + ", after the day they are due.");
        }
        if (!Effects.banned(d, host, m.buyer(), m.materiel()).isEmpty()) {
            sheet.note(
                    Say.nation(d, host)
                            + " bans this export now: nothing is handed out while the ban lasts.");
        }
        return sheet.plan(
                m.buyer(),
                buyer.name()
                        + " signed for "
                        + Say.units(m.quantity())
                        + " "
                        + materiel.name()
                        + " at "
                        + Say.dollars(sheet.price())
                        + ", effective "
                        + Say.date(d, effective)
                        + ".",
                () -> sign(d, m, id, effective, sheet.price(), urgent, host));
    }

    private static void check(Sheet sheet, Move.PlaceOrder m, LineState line, String host) {
        Draft d = sheet.d;
        if (!line.materiel().equals(m.materiel())) {
            sheet.refuse(
                    "SIN-LINE",
                    line.spec().name()
                            + " makes "
                            + Say.materiel(d, line.materiel())
                            + ", not "
                            + Say.materiel(d, m.materiel())
                            + ": choose a line that makes it.");
        }
        if (m.form() != OrderForm.ANNUAL && m.form() != OrderForm.URGENT) {
            sheet.refuse(
                    "SIN-FORM",
                    "An order is ANNUAL or URGENT; " + m.form() + " is a move of its own.");
        }
        if (m.due() <= d.tick) {
            sheet.refuse(
                    "SIN-DUE",
                    "An order is due after today, "
                            + Say.date(d, d.tick)
                            + ": choose a later day than "
                            + Say.date(d, m.due())
                            + ".");
        }
        if (m.deliverTo().equals(line.location()) && host.equals(m.buyer())) {
            sheet.refuse(
                    "SIN-PLACE",
                    Say.nation(d, host)
                            + " already owns what "
                            + line.spec().name()
                            + " finishes in "
                            + Say.place(d, line.location())
                            + ": choose another place to deliver to.");
        }
        if (m.form() == OrderForm.URGENT) {
            for (OrderState o : d.orders.values()) {
                if (o.terms().form() == OrderForm.URGENT
                        && o.terms().buyer().equals(m.buyer())
                        && !o.byMove().isEmpty()
                        && o.terms().effective() == d.tick + DesignValues.URGENT_LEAD) {
                    sheet.refuse(
                            "SIN-URGENT",
                            Say.nation(d, m.buyer())
                                    + " has placed its one urgent order of this turn: make this one"
                                    + " annual.");
                }
            }
        }
    }

    /**
     * Ticks until a contract is effective: the buyer's lead, and a licence abroad without a waiver.
     */
    private static int lead(
            Sheet sheet, Move.PlaceOrder m, LineState line, Nation buyer, boolean foreign) {
        if (m.form() == OrderForm.URGENT) {
            return DesignValues.URGENT_LEAD;
        }
        Draft d = sheet.d;
        Materiel materiel = d.world.materiel(m.materiel());
        String holder = line.spec().licenceHolder();
        if (!foreign
                || holder.equals(m.buyer())
                || materiel.technology() < DesignValues.LICENSED_TECHNOLOGY
                || d.agreement(AgreementKind.EXPORT_WAIVER, holder, m.buyer(), materiel) != null) {
            return buyer.contractLead();
        }
        sheet.note(
                "A licence of "
                        + Say.nation(d, holder)
                        + " takes "
                        + DesignValues.LICENCE_ON_ORDER
                        + " weeks more.");
        return buyer.contractLead() + DesignValues.LICENCE_ON_ORDER;
    }

    /** What this order adds to the month's charge for jobs abroad. */
    private static int jobsAbroad(Draft d, Move.PlaceOrder m, Nation buyer, long price) {
        if (!Politics.madeAtHome(d, m.buyer(), m.materiel())) {
            return 0;
        }
        NationState s = d.nations.at(m.buyer());
        return Politics.jobsAbroad(buyer, s.spentAbroad() + price, s.spentHome())
                - Politics.jobsAbroad(buyer, s.spentAbroad(), s.spentHome());
    }

    /** First tick in which a line works; now for one that does. */
    static int activeFrom(Draft d, LineState line) {
        int tick = d.tick;
        for (PhaseStep step : line.schedule()) {
            tick = Math.max(tick, step.untilTick());
        }
        return tick;
    }

    private static void sign(
            Draft d,
            Move.PlaceOrder m,
            String id,
            int effective,
            long price,
            int capital,
            String host) {
        Agreement assured =
                d.agreement(
                        AgreementKind.SECURITY_OF_SUPPLY,
                        m.buyer(),
                        host,
                        d.world.materiel(m.materiel()));
        ContractTier tier =
                host.equals(m.buyer()) || assured != null
                        ? ContractTier.ASSURED
                        : ContractTier.FOREIGN;
        int sequence = assured != null && !host.equals(m.buyer()) ? assured.sequence() : 5;
        write(d, id, m, effective, price, tier, sequence);
        Money.obligate(d, m.buyer(), price);
        if (d.world.scenario.rules() == RuleLevel.L3) {
            Politics.charge(d, m.buyer(), capital);
            Politics.spent(d, m.buyer(), host, m.materiel(), price);
        }
    }

    /** Puts a contract on the books. */
    static void write(
            Draft d,
            String id,
            Move.PlaceOrder m,
            int effective,
            long price,
            ContractTier tier,
            int sequence) {
        String orderId = d.newId("o");
        d.orders.put(
                orderId,
                new OrderState(
                        new Order(
                                orderId,
                                m.buyer(),
                                m.materiel(),
                                m.line(),
                                m.quantity(),
                                0,
                                price / m.quantity(),
                                m.form(),
                                tier,
                                sequence,
                                m.due(),
                                m.deliverTo(),
                                effective,
                                Map.of()),
                        0,
                        price,
                        0,
                        id,
                        price,
                        d.tick,
                        false,
                        1));
    }
}
