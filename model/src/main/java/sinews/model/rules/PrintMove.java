package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.Reason;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * PRINT_FORWARD (rules, move 13): a small line of printed spares at the host, on a bridge loan to
 * the printing firm, which defaults with one chance in five and else pays the loan back.
 */
final class PrintMove {
    private static final int TICKS = 6;
    private static final int SHARE = 10;
    private static final int MOST_TECHNOLOGY = 1;
    private static final int DEFAULT_BP = 2_000;
    private static final int WHOLE = 10_000;

    /** Key under which the tick is kept from which a line's bridge loan is due, before its id. */
    private static final String LOAN = "loan:";

    private PrintMove() {}

    static Plan plan(Sheet sheet, Move.PrintForward m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        Materiel item = d.world.materiel(line.materiel());
        String host = Say.nation(d, m.host());
        long size = line.spec().baseRate() / SHARE;
        sheet.summary(
                host
                        + " prints "
                        + item.name()
                        + " in "
                        + Say.place(d, m.place())
                        + ", "
                        + Say.units(size)
                        + " a year");
        sheet.level(RuleLevel.L3);
        Host.check(sheet, line, m.host(), m.place());
        if (item.technology() > MOST_TECHNOLOGY) {
            sheet.refuse(
                    "SIN-TECHNOLOGY",
                    item.name()
                            + " is of technology level "
                            + item.technology()
                            + " and only levels 0 and 1 can be printed: choose a simpler spare.");
        }
        if (size == 0) {
            sheet.refuse(
                    "SIN-QUANTITY",
                    line.spec().name()
                            + " makes so few that a tenth of it is nothing: choose a larger line.");
        }
        Projects.inputs(sheet, line, line.spec().sources(), m.place());
        sheet.needs(m.host(), Power.AGREE);
        long loan = Projects.capital(line, size, false);
        sheet.money(m.host(), loan, "the bridge loan");
        int active = d.tick + TICKS;
        sheet.effect(active);
        sheet.note("One firm in five defaults: then the loan is lost and nothing is printed.");
        sheet.note("Else it pays the loan back half a year after it opens.");
        // A quote shows no dice; the outcome of the draw is told by what is done.
        boolean fails = fails(d, m);
        return sheet.plan(
                m.host(),
                fails
                        ? "The firm that was to print "
                                + item.name()
                                + " in "
                                + Say.place(d, m.place())
                                + " defaulted: the bridge loan of "
                                + Say.dollars(loan)
                                + " is lost."
                        : host
                                + " prints "
                                + item.name()
                                + " in "
                                + Say.place(d, m.place())
                                + " from "
                                + Say.date(d, active)
                                + ".",
                () -> {
                    Money.spend(d, m.host(), loan);
                    if (d.chance == Chance.EXPECTED) {
                        d.carried(key(m), DEFAULT_BP, WHOLE);
                    }
                    if (!fails) {
                        String printed =
                                Projects.begin(
                                        d,
                                        line,
                                        new Projects.Plan(
                                                m.place(),
                                                m.host(),
                                                line.spec().licenceHolder(),
                                                size,
                                                line.spec().lead(),
                                                line.spec().sources(),
                                                List.of(new PhaseStep(LinePhase.BUILD, active)),
                                                line.spec().security(),
                                                false,
                                                false));
                        d.remainder(LOAN + printed, active + (long) DesignValues.LOAN_TICKS);
                    }
                });
    }

    /** Loans that are due by the next tick are paid back to the host. */
    static void monthEnd(Draft d) {
        String end = LOAN.substring(0, LOAN.length() - 1) + ';';
        for (Map.Entry<String, Long> e :
                new TreeMap<>(d.remainders.map().subMap(LOAN, end)).entrySet()) {
            if (e.getValue() <= d.tick + 1) {
                LineState line = d.lines.at(e.getKey().substring(LOAN.length()));
                long loan = Projects.capital(line, line.spec().baseRate(), false);
                Money.receive(d, line.spec().nation(), loan, Reason.REPAID, line.id());
                d.remainders.remove(e.getKey());
            }
        }
    }

    /** Every fifth loan of a host defaults when no dice are drawn. */
    private static boolean fails(Draft d, Move.PrintForward m) {
        if (d.chance == Chance.EXPECTED) {
            Long carried = d.remainders.get(key(m));
            return (carried == null ? 0 : carried) + DEFAULT_BP >= WHOLE;
        }
        String entity = m.line() + "|" + m.place();
        return Dice.draw(d.seed, "print", entity, d.tick, WHOLE) < DEFAULT_BP;
    }

    private static String key(Move.PrintForward m) {
        return "print|" + m.host();
    }
}
