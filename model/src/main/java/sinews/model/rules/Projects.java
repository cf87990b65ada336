package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.PhaseStep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What projects have in common: how long and how dear they are, the new line, and its end. */
final class Projects {
    /** A slow project takes half as long again and costs a quarter more (rules, section 2). */
    private static final int SLOW_PERCENT = 150;

    private static final int SLOW_COST_BP = 12_500;

    /** Training lifts the skill by so many points, up to a limit (rules, move 15). */
    static final int SKILL_POINTS = 10;

    static final int MOST_SKILL = 150;

    /** A line to be built like another one. */
    record Plan(
            String place,
            String nation,
            String licenceHolder,
            long size,
            int lead,
            List<InputSource> sources,
            List<PhaseStep> schedule,
            int security,
            boolean bakedIn,
            boolean assembly) {

        Plan {
            sources = List.copyOf(sources);
            schedule = List.copyOf(schedule);
        }
    }

    private Projects() {}

    /** Ticks of a range: least + ⌊(most − least) × added / (½ base)⌋, at most most. */
    static int span(int least, int most, long added, long base) {
        if (base <= 0) {
            return most;
        }
        long more = Math.multiplyExact(2L * (most - least), added) / base;
        return more >= most - least ? most : least + (int) more;
    }

    /** Ticks at industry's speed. */
    static int ticks(int plain, boolean slow) {
        return slow ? plain * SLOW_PERCENT / 100 : plain;
    }

    /** Capital for so much more a year, in US dollars, at industry's cost. */
    static long capital(LineState like, long added, boolean slow) {
        return dearer(Math.multiplyExact(like.spec().capitalPerUnit(), Math.max(0, added)), slow);
    }

    /** A cost at industry's terms. */
    static long dearer(long plain, boolean slow) {
        return slow ? Shares.cut(plain, SLOW_COST_BP, 10_000) : plain;
    }

    /** A nation on last year's budget begins nothing new. */
    static void free(Sheet sheet, String nation) {
        if (sheet.d.nations.at(nation).continuingResolution()) {
            sheet.refuse(
                    "SIN-NEW-STARTS",
                    Say.nation(sheet.d, nation)
                            + " runs on last year's budget and may begin nothing new: wait until"
                            + " its budget is passed.");
        }
    }

    /** Each input must have a source from which a way leads to the place. */
    static void inputs(Sheet sheet, LineState like, List<InputSource> sources, String place) {
        Draft d = sheet.d;
        for (BomItem item : d.world.materiel(like.materiel()).bom()) {
            boolean reachable = false;
            for (InputSource s : sources) {
                if (s.materiel().equals(item.materiel())) {
                    LineState supplier = s.line() == null ? null : d.lines.get(s.line());
                    String from = supplier != null ? supplier.location() : s.place();
                    reachable |= from != null && d.routes().tenths(from, place, Routes.ANY) >= 0;
                }
            }
            if (!reachable) {
                sheet.refuse(
                        "SIN-ROUTE",
                        "No way is open to "
                                + Say.place(d, place)
                                + " for its "
                                + Say.materiel(d, item.materiel())
                                + ": choose a place that its suppliers can reach.");
            }
        }
    }

    /** Says when a project is done only after the exercise. */
    static void tooLate(Sheet sheet, int active) {
        Draft d = sheet.d;
        if (active >= d.world.scenario.totalTicks()) {
            sheet.note(
                    "It works from "
                            + Say.date(d, active)
                            + ", after the exercise ends on "
                            + Say.date(d, d.world.scenario.totalTicks())
                            + ".");
        }
    }

    /** Puts the new line on the board, at rate 0; gives its id. */
    static String begin(Draft d, LineState like, Plan p) {
        Line spec = like.spec();
        long base = Math.max(1, spec.baseRate());
        String id = d.newId("l");
        Line project =
                new Line(
                        id,
                        Say.materiel(d, like.materiel()) + ", " + Say.place(d, p.place()),
                        like.materiel(),
                        p.place(),
                        p.nation(),
                        p.licenceHolder(),
                        Shares.cut(p.size(), spec.minRate(), base),
                        p.size(),
                        Shares.cut(p.size(), spec.surgeRate(), base),
                        Shares.cut(p.size(), spec.maxRate(), base),
                        0,
                        spec.rampBp(),
                        p.lead(),
                        List.of(),
                        Map.of(),
                        p.sources(),
                        p.schedule().isEmpty() ? LinePhase.ACTIVE : p.schedule().getFirst().phase(),
                        p.schedule(),
                        p.security(),
                        p.bakedIn(),
                        0,
                        0,
                        spec.capitalPerUnit(),
                        spec.terminationBp(),
                        spec.referenceLot(),
                        Map.of());
        d.lines.put(id, Opening.state(project).with(e -> e.assembly = p.assembly()));
        return id;
    }

    /** Writes down an agreement that a move brings about, unless it is a nation's with itself. */
    static void agree(
            Draft d,
            AgreementKind kind,
            String name,
            String one,
            String other,
            String materiel,
            int effective,
            boolean security) {
        if (one.equals(other)) {
            return;
        }
        String id = d.newId("a");
        Agreements.sign(
                d,
                new Agreement(
                        id,
                        name,
                        kind,
                        List.of(one, other).stream().sorted().toList(),
                        List.of(materiel),
                        effective,
                        Agreement.NO_EXPIRY,
                        ContractClass.PLAIN,
                        List.of(),
                        security,
                        Map.of()));
    }

    /**
     * Lets the customers of a line draw on another one that makes the same. The new source takes
     * its part by size of what the old one supplied, out of all sources alike: so the shares stay
     * as they were until it is qualified.
     *
     * @param nation only customers of this nation; empty for all
     */
    static void supply(Draft d, LineState old, String fresh, long size, int from, String nation) {
        for (LineState customer : d.lines.snapshot()) {
            if (!nation.isEmpty() && !Production.owner(d.world, customer).equals(nation)) {
                continue;
            }
            List<InputSource> sources = customer.spec().sources();
            int taken = 0;
            for (InputSource s : sources) {
                if (old.id().equals(s.line()) && s.materiel().equals(old.materiel())) {
                    taken += s.shareBp();
                }
            }
            long part = Shares.cut(taken, size, Math.max(1, size + old.baseRate()));
            if (part == 0) {
                continue;
            }
            List<InputSource> next = new ArrayList<>();
            long before = 0;
            for (InputSource s : sources) {
                if (!s.materiel().equals(old.materiel())) {
                    next.add(s);
                    continue;
                }
                long upTo = before + s.shareBp();
                long share =
                        Shares.cut(upTo, 10_000 - part, 10_000)
                                - Shares.cut(before, 10_000 - part, 10_000);
                before = upTo;
                next.add(
                        new InputSource(
                                s.materiel(), s.line(), s.place(), (int) share, s.qualifiedFrom()));
            }
            next.add(new InputSource(old.materiel(), fresh, null, (int) part, from));
            d.lines.put(customer.id(), customer.with(e -> e.spec = sourced(customer.spec(), next)));
        }
    }

    private static Line sourced(Line s, List<InputSource> sources) {
        return new Line(
                s.id(),
                s.name(),
                s.materiel(),
                s.location(),
                s.nation(),
                s.licenceHolder(),
                s.minRate(),
                s.baseRate(),
                s.surgeRate(),
                s.maxRate(),
                s.rate(),
                s.rampBp(),
                s.lead(),
                s.wip(),
                s.bins(),
                sources,
                s.phase(),
                s.schedule(),
                s.security(),
                s.bakedIn(),
                s.revealedBp(),
                s.outputSoFar(),
                s.capitalPerUnit(),
                s.terminationBp(),
                s.referenceLot(),
                s.provenance());
    }

    /** At a month's end, expansions and trainings that are done by the next tick count. */
    static void monthEnd(Draft d) {
        int next = d.tick + 1;
        for (LineState line : d.lines.snapshot()) {
            if (line.addedAt() >= 0 && line.addedAt() <= next) {
                d.lines.put(
                        line.id(),
                        line.with(
                                e -> {
                                    e.baseRate = Math.addExact(e.baseRate, e.adding);
                                    e.surgeRate = Math.addExact(e.surgeRate, e.adding);
                                    e.maxRate = Math.addExact(e.maxRate, e.adding);
                                    e.adding = 0;
                                    e.addedAt = -1;
                                }));
            }
        }
        for (NationState s : d.nations.snapshot()) {
            if (s.trainedAt() >= 0 && s.trainedAt() <= next) {
                d.nations.put(
                        s.id(),
                        s.with(
                                e -> {
                                    e.skill = Math.min(MOST_SKILL, e.skill + SKILL_POINTS);
                                    e.trainedAt = -1;
                                }));
            }
        }
    }
}
