package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Tier;

import java.util.List;

/**
 * MINERALS (rules, move 28): a buffer bought ahead of need at 120 %, or a new mine line like one
 * that works, at the supplier.
 */
final class MineralsMove {
    private static final int AHEAD_BP = 12_000;
    private static final int LEAST = 48;
    private static final int MOST = 96;

    private MineralsMove() {}

    static Plan plan(Sheet sheet, Move.Minerals m, String id) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        Materiel item = d.world.materiel(line.materiel());
        boolean ahead = m.way() == Move.MineralsWay.BUY_AHEAD;
        String what = Say.units(m.quantity()) + " " + item.name();
        String supplier = Say.nation(d, m.supplier());
        String buyer = Say.nation(d, m.buyer());
        sheet.summary(
                ahead
                        ? buyer
                                + " buys "
                                + what
                                + " ahead of "
                                + line.spec().name()
                                + " for "
                                + Say.place(d, m.place())
                        : buyer
                                + " opens a mine for "
                                + what
                                + " a year in "
                                + Say.place(d, m.place())
                                + " in "
                                + supplier);
        sheet.level(RuleLevel.L2);
        if (item.tier() != Tier.MATERIAL) {
            sheet.refuse(
                    "SIN-TIER",
                    item.name()
                            + " is not mined: this move is for raw materials, order it instead.");
        }
        return ahead ? ahead(sheet, m, line, id) : shore(sheet, m, line, item);
    }

    private static Plan ahead(Sheet sheet, Move.Minerals m, LineState line, String id) {
        Draft d = sheet.d;
        String host = Production.owner(d.world, line);
        if (!host.equals(m.supplier())) {
            sheet.refuse(
                    "SIN-PARTIES",
                    line.spec().name()
                            + " belongs to "
                            + Say.nation(d, host)
                            + ", not to "
                            + Say.nation(d, m.supplier())
                            + ": name its owner as supplier, or another line.");
        }
        int lead = Contracts.lead(d, m.buyer());
        Lot plain =
                new Lot(
                        m.buyer(),
                        line.materiel(),
                        m.quantity(),
                        m.line(),
                        d.tick + lead + DesignValues.BUFFER_TICKS,
                        m.place(),
                        OrderForm.ANNUAL,
                        AHEAD_BP);
        if (!Contracts.examine(sheet, plain)) {
            return sheet.plan(m.buyer(), "", () -> {});
        }
        int effective = d.tick + lead + Contracts.licence(sheet, plain);
        long price = Contracts.price(d, plain);
        sheet.needs(m.buyer(), Power.CONTRACT);
        sheet.needs(m.supplier(), Power.AGREE);
        sheet.money(m.buyer(), price, "the buffer");
        int jobs = Contracts.jobs(d, plain, price);
        sheet.capital(m.buyer(), jobs, "the buffer, with the jobs it gives abroad,");
        sheet.note("It is due " + Say.date(d, plain.due()) + ", at 120 % of the price.");
        Contracts.arrival(sheet, plain, effective);
        Docks.deliver(sheet, List.of(plain), sheet.effectTick());
        return sheet.plan(
                m.buyer(),
                Say.nation(d, m.buyer())
                        + " bought "
                        + Say.units(m.quantity())
                        + " "
                        + Say.materiel(d, line.materiel())
                        + " ahead at "
                        + Say.dollars(price)
                        + ".",
                () -> {
                    Contracts.sign(d, plain, id, effective, price, price, 1);
                    record(d, m, line, effective);
                });
    }

    private static Plan shore(Sheet sheet, Move.Minerals m, LineState line, Materiel item) {
        Draft d = sheet.d;
        Projects.free(sheet, m.buyer());
        Host.place(sheet, line, m.supplier(), m.place());
        if (m.quantity() <= 0) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    "A mine is for at least one unit a year, not " + m.quantity() + ".");
        }
        Projects.inputs(sheet, line, line.spec().sources(), m.place());
        int active =
                d.tick + Projects.span(LEAST, MOST, Math.max(0, m.quantity()), line.baseRate());
        sheet.needs(m.supplier(), Power.AGREE);
        sheet.needs(m.buyer(), Power.CONTRACT);
        long capital = Projects.capital(line, m.quantity(), false);
        sheet.money(m.buyer(), capital, "the mine");
        sheet.effect(active);
        sheet.note(
                "From then on lines of "
                        + Say.nation(d, m.buyer())
                        + " draw its part by size of what "
                        + line.spec().name()
                        + " supplies.");
        Projects.tooLate(sheet, active);
        return sheet.plan(
                m.buyer(),
                Say.nation(d, m.buyer())
                        + " opens a mine for "
                        + item.name()
                        + " in "
                        + Say.place(d, m.place())
                        + "; works from "
                        + Say.date(d, active)
                        + ".",
                () -> {
                    String fresh =
                            Projects.begin(
                                    d,
                                    line,
                                    new Projects.Plan(
                                            m.place(),
                                            m.supplier(),
                                            m.supplier(),
                                            m.quantity(),
                                            line.spec().lead(),
                                            line.spec().sources(),
                                            List.of(new PhaseStep(LinePhase.BUILD, active)),
                                            0,
                                            false,
                                            false));
                    Projects.supply(d, line, fresh, m.quantity(), active, m.buyer());
                    record(d, m, line, active);
                    Money.spend(d, m.buyer(), capital);
                });
    }

    private static void record(Draft d, Move.Minerals m, LineState line, int effective) {
        Projects.agree(
                d,
                AgreementKind.MINERALS,
                Say.materiel(d, line.materiel()) + " for " + Say.nation(d, m.buyer()),
                m.buyer(),
                m.supplier(),
                line.materiel(),
                effective,
                false);
    }
}
