package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.List;

/**
 * FORWARD_REPAIR (rules, move 27): a repair and reload point at a yard of the host, like a line
 * that makes one platform out of a damaged one and spares. What is damaged is taken in at the yard;
 * title stays with the owner.
 */
final class RepairMove {
    private static final int TICKS = 12;
    private static final List<LocationKind> YARDS =
            List.of(LocationKind.YARD, LocationKind.PORT, LocationKind.AIRBASE);

    private RepairMove() {}

    static Plan plan(Sheet sheet, Move.ForwardRepair m) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        String owner = Production.owner(d.world, line);
        String item = Say.materiel(d, line.materiel());
        String place = Say.place(d, m.place());
        sheet.summary(
                Say.nation(d, owner)
                        + " repairs "
                        + item
                        + " in "
                        + place
                        + " in "
                        + Say.nation(d, m.host()));
        sheet.level(RuleLevel.L2);
        Projects.free(sheet, owner);
        Host.place(sheet, line, m.host(), m.place());
        if (!YARDS.contains(d.world.place(m.place()).kind())) {
            sheet.refuse(
                    "SIN-PLACE",
                    place
                            + " has no berth or apron to repair at: choose a yard, a port or an"
                            + " airbase.");
        }
        List<InputSource> sources = new ArrayList<>();
        boolean repairs = false;
        for (BomItem need : d.world.materiel(line.materiel()).bom()) {
            boolean damaged = d.world.materiel(need.materiel()).tier() == Tier.DAMAGED;
            repairs |= damaged;
            if (damaged) {
                sources.add(new InputSource(need.materiel(), null, m.place(), 10_000, 0));
            } else {
                line.spec().sources().stream()
                        .filter(s -> s.materiel().equals(need.materiel()))
                        .forEach(sources::add);
            }
        }
        if (!repairs) {
            sheet.refuse(
                    "SIN-LINE",
                    line.spec().name()
                            + " repairs nothing: choose a line that takes in what is damaged.");
        }
        long size = Math.max(1, Shares.cut(line.spec().baseRate(), DesignValues.REPAIR_BP, 10_000));
        Projects.inputs(sheet, line, sources, m.place());
        int active = d.tick + TICKS;
        sheet.needs(owner, Power.AGREE);
        sheet.needs(m.host(), Power.AGREE);
        long capital = Projects.capital(line, size, false);
        sheet.money(owner, capital, "the repair point");
        sheet.effect(active);
        sheet.note(
                "It repairs up to "
                        + Say.units(size)
                        + " a year that "
                        + Say.nation(d, owner)
                        + " brings to "
                        + place
                        + ", and needs orders of its own.");
        Projects.tooLate(sheet, active);
        return sheet.plan(
                owner,
                Say.nation(d, owner)
                        + " sets up repair of "
                        + item
                        + " in "
                        + place
                        + "; works from "
                        + Say.date(d, active)
                        + ".",
                () -> {
                    Projects.begin(
                            d,
                            line,
                            new Projects.Plan(
                                    m.place(),
                                    owner,
                                    line.spec().licenceHolder(),
                                    size,
                                    line.spec().lead(),
                                    sources,
                                    List.of(new PhaseStep(LinePhase.BUILD, active)),
                                    line.spec().security(),
                                    line.spec().bakedIn(),
                                    false));
                    Projects.agree(
                            d,
                            AgreementKind.REPAIR,
                            "repair of " + item + " in " + place,
                            owner,
                            m.host(),
                            line.materiel(),
                            active,
                            false);
                    Money.spend(d, owner, capital);
                });
    }
}
