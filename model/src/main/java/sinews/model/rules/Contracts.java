package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Order;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.Map;

/**
 * What all moves that sign contracts have in common: one examination, one price and one signature,
 * so that what is quoted is what is signed.
 */
final class Contracts {
    /** Ticks in a month: rates are planned, and lines started again, at its beginning. */
    private static final int MONTH = 4;

    private Contracts() {}

    /** Refuses what cannot be signed; false when there is nothing to reckon with. */
    static boolean examine(Sheet sheet, Lot lot) {
        Draft d = sheet.d;
        LineState line = d.lines.at(lot.line());
        String host = Production.owner(d.world, line);
        d.world.materiel(lot.materiel());
        d.world.place(lot.deliverTo());
        sheet.level(RuleLevel.L2);
        if (lot.quantity() <= 0) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    "An order is for at least one unit, not " + lot.quantity() + ".");
            return false;
        }
        if (!line.materiel().equals(lot.materiel())) {
            sheet.refuse(
                    "SIN-LINE",
                    line.spec().name()
                            + " makes "
                            + Say.materiel(d, line.materiel())
                            + ", not "
                            + Say.materiel(d, lot.materiel())
                            + ": choose a line that makes it.");
        }
        if (lot.due() <= d.tick) {
            sheet.refuse(
                    "SIN-DUE",
                    "An order is due after today, "
                            + Say.date(d, d.tick)
                            + ": choose a later day than "
                            + Say.date(d, lot.due())
                            + ".");
        }
        if (lot.deliverTo().equals(line.location()) && host.equals(lot.buyer())) {
            sheet.refuse(
                    "SIN-PLACE",
                    Say.nation(d, host)
                            + " already owns what "
                            + line.spec().name()
                            + " finishes in "
                            + Say.place(d, line.location())
                            + ": choose another place to deliver to.");
        }
        return true;
    }

    /** Consents of the buyer and, abroad, of the host. */
    static void consents(Sheet sheet, Lot lot) {
        String host = host(sheet.d, lot);
        sheet.needs(lot.buyer(), Power.CONTRACT);
        if (!host.equals(lot.buyer())) {
            sheet.needs(host, Power.CONTRACT);
        }
    }

    /** Nation that owns what the line makes. */
    static String host(Draft d, Lot lot) {
        return Production.owner(d.world, d.lines.at(lot.line()));
    }

    /** US dollars of the whole lot. */
    static long price(Draft d, Lot lot) {
        return Price.of(
                d,
                d.world.materiel(lot.materiel()),
                lot.quantity(),
                d.lines.at(lot.line()),
                lot.formBp());
    }

    /** A nation's contract lead in ticks, shorter in a contracting cell. */
    static int lead(Draft d, String nation) {
        return ContractLead.of(d, nation);
    }

    /** Ticks that a licence adds to a contract abroad without a waiver; says so. */
    static int licence(Sheet sheet, Lot lot) {
        Draft d = sheet.d;
        Materiel materiel = d.world.materiel(lot.materiel());
        String holder = d.lines.at(lot.line()).spec().licenceHolder();
        if (host(d, lot).equals(lot.buyer())
                || holder.equals(lot.buyer())
                || materiel.technology() < DesignValues.LICENSED_TECHNOLOGY
                || Agreements.waiver(d, holder, lot.buyer(), materiel) != null) {
            return 0;
        }
        String note =
                "A licence of "
                        + Say.nation(d, holder)
                        + " takes "
                        + DesignValues.LICENCE_ON_ORDER
                        + " weeks more.";
        sheet.noteOnce(note);
        return DesignValues.LICENCE_ON_ORDER;
    }

    /**
     * What signing for so much adds to the month's charge for jobs abroad.
     *
     * @param abroad signed abroad for what is also made at home
     * @param home signed at home
     */
    static int jobs(Draft d, String buyer, long abroad, long home) {
        NationState s = d.nations.at(buyer);
        int before = Politics.jobsAbroad(d, buyer, s.spentAbroad(), s.spentHome());
        int after = Politics.jobsAbroad(d, buyer, s.spentAbroad() + abroad, s.spentHome() + home);
        return Math.max(0, after - before);
    }

    /** The same for one contract of this price. */
    static int jobs(Draft d, Lot lot, long price) {
        if (host(d, lot).equals(lot.buyer())
                || !Politics.madeAtHome(d, lot.buyer(), lot.materiel())) {
            return 0;
        }
        return jobs(d, lot.buyer(), price, 0);
    }

    /** Tells when the first units arrive, and what holds them up. */
    static void arrival(Sheet sheet, Lot lot, int effective) {
        Draft d = sheet.d;
        LineState line = d.lines.at(lot.line());
        String host = Production.owner(d.world, line);
        int days = d.routes().tenths(line.location(), lot.deliverTo(), Routes.ANY);
        if (days < 0) {
            sheet.noteOnce(
                    "No way is open from "
                            + Say.place(d, line.location())
                            + " to "
                            + Say.place(d, lot.deliverTo())
                            + " now: what is finished waits there.");
        }
        String idle = idle(line);
        if (!idle.isEmpty()) {
            sheet.noteOnce(idle + ", and works " + Say.weeks(Decay.back(line)) + " after that.");
        }
        int first = first(d, lot, effective);
        sheet.effect(first);
        if (first > lot.due()) {
            sheet.noteOnce(
                    "The first units arrive about "
                            + Say.date(d, first)
                            + ", after the day they are due.");
        }
        if (!Effects.banned(d, host, lot.buyer(), lot.materiel()).isEmpty()) {
            sheet.noteOnce(
                    Say.nation(d, host)
                            + " bans this export now: nothing is handed out while the ban lasts.");
        }
        exportable(sheet, lot, line, host);
    }

    /** The earlier of two ticks; -1 is never. */
    static int earlier(int one, int other) {
        return one < 0 || other < 0 ? Math.max(one, other) : Math.min(one, other);
    }

    /**
     * First tick in which units can be where they are delivered, by the ways open now; -1 while
     * there is none.
     */
    static int first(Draft d, Lot lot, int effective) {
        LineState line = d.lines.at(lot.line());
        int days = d.routes().tenths(line.location(), lot.deliverTo(), Routes.ANY);
        if (days < 0) {
            return -1;
        }
        return worksFrom(d, line, effective)
                + line.spec().lead()
                + Math.ceilDiv(days, Passages.TICK);
    }

    /** Abroad, partners that share information see what the line could sell until the due day. */
    private static void exportable(Sheet sheet, Lot lot, LineState line, String host) {
        Draft d = sheet.d;
        if (host.equals(lot.buyer())
                || d.agreement(
                                AgreementKind.INFORMATION,
                                lot.buyer(),
                                host,
                                d.world.materiel(lot.materiel()))
                        == null) {
            return;
        }
        long free = Exportable.units(d, line, Math.max(0, lot.due() - d.tick));
        sheet.noteOnce(
                line.spec().name()
                        + " is free to make "
                        + Say.units(free)
                        + " for others until "
                        + Say.date(d, lot.due())
                        + (free < lot.quantity() ? ", fewer than are ordered." : "."));
    }

    /** That a line is warm or cold, and what would start it again; empty when it is not. */
    static String idle(LineState line) {
        return Decay.idle(line)
                ? line.spec().name()
                        + (line.phase() == LinePhase.WARM ? " is warm" : " is cold")
                        + ": it starts again once its contracts ask for "
                        + Say.units(Math.max(1, line.minRate()))
                        + " a year"
                : "";
    }

    /** First tick in which a line can work for a contract that counts from a tick on. */
    static int worksFrom(Draft d, LineState line, int effective) {
        int from = Math.max(effective, activeFrom(d, line));
        return Decay.idle(line) ? Math.ceilDiv(from, MONTH) * MONTH + Decay.back(line) : from;
    }

    /** First tick in which a line works; now for one that does. */
    static int activeFrom(Draft d, LineState line) {
        int tick = d.tick;
        for (PhaseStep step : line.schedule()) {
            tick = Math.max(tick, step.untilTick());
        }
        return tick;
    }

    /**
     * Signs: the contract is on the books and its money obligated.
     *
     * @param now US dollars obligated at once of the price
     * @param years years over which the rest is obligated, 1 for none
     */
    static void sign(
            Draft d, Lot lot, String move, int effective, long price, long now, int years) {
        String host = host(d, lot);
        // Agreements and priorities lift it from day to day, and are not written into it.
        ContractClass claim = ContractClass.plain(lot.buyer(), host);
        write(d, lot, move, effective, price, now, years, claim);
        Money.obligate(d, lot.buyer(), now);
        if (d.world.scenario.rules() == RuleLevel.L3) {
            Politics.spent(d, lot.buyer(), host, lot.materiel(), now);
        }
    }

    /** Puts a contract on the books. */
    static void write(
            Draft d,
            Lot lot,
            String move,
            int effective,
            long price,
            long now,
            int years,
            ContractClass claim) {
        String id = d.newId("o");
        d.orders.put(
                id,
                new OrderState(
                        new Order(
                                id,
                                lot.buyer(),
                                lot.materiel(),
                                lot.line(),
                                lot.quantity(),
                                0,
                                price / lot.quantity(),
                                lot.form(),
                                claim.tier(),
                                claim.sequence(),
                                lot.due(),
                                lot.deliverTo(),
                                effective,
                                Map.of()),
                        0,
                        price,
                        0,
                        move,
                        now,
                        d.tick,
                        false,
                        years));
    }
}
