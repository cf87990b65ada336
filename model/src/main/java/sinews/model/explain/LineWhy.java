package sinews.model.explain;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.LineState;
import sinews.model.board.Posting;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Rules;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;

import java.util.ArrayList;
import java.util.List;

/** Why a line started so many units: its inputs, its rate, its damage, its phase. */
final class LineWhy {
    private final Tracer t;
    private final Desk desk;

    LineWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Capacity lost to damage in a tick, in basis points: restored linearly. */
    private static long damageBp(LineState line, int tick) {
        if (line.damageBp() == 0 || line.recovery() == 0) {
            return line.damageBp();
        }
        int left = line.recovery() - (tick - line.damageFrom());
        return left <= 0 ? 0 : (long) line.damageBp() * left / line.recovery();
    }

    private static long started(Frame f, String line) {
        return f.record().postings().stream()
                .filter(p -> p.cause().rule().equals("start"))
                .filter(p -> p.to() instanceof Account.Wip w && w.line().equals(line))
                .mapToLong(Posting::units)
                .sum();
    }

    /** Why a line started so many units in a tick; before STARTEX, what it began with. */
    Why starts(String id, int tick, boolean main) {
        if (tick < 0) {
            LineState first = desk.frames.at(0).after().lines().get(id);
            LineState line =
                    first == null ? Desk.line(desk.frames.at(desk.frames.last()), id) : first;
            return desk.roots.line(
                    line,
                    "What %s finished then it had in progress at STARTEX."
                            .formatted(line.spec().name()),
                    "wip");
        }
        Frame f = desk.frames.at(tick);
        LineState line = f.after().lines().get(id);
        if (line == null) {
            return desk.roots.begun(Desk.line(desk.frames.at(desk.frames.last()), id));
        }
        if (!Desk.active(f, line)) {
            return phase(line, f, main);
        }
        long rate = Desk.rate(f, id);
        long damage = damageBp(line, tick);
        long carried = f.before().lines().get(id).remainder();
        String recall = Desk.recall(f, line.materiel(), id, "");
        long able = recall != null ? 0 : Desk.workersBp(f, id, Effect.WorkforceLoss::rateBp);
        long capacity = (rate * (10_000 - damage) / 10_000 * able / 10_000 + carried) / Desk.YEAR;
        long starts = started(f, id);
        Made step =
                t.step(
                                Rule.STARTS,
                                tick,
                                "%s starts %s %s in %s."
                                        .formatted(
                                                line.spec().name(),
                                                Names.count(starts),
                                                desk.say.materiel(line.materiel()),
                                                desk.say.when(tick)))
                        .about(new Thing.OfLine(id))
                        .of(desk.owner(line))
                        .with("rate", rate, Unit.A_YEAR);
        String effective = "rate";
        if (damage > 0) {
            step.with("damage", damage, Unit.SHARE);
            effective = "floor(rate × (1 - damage))";
        }
        if (able != 10_000) {
            step.with("able to work", able, Unit.SHARE);
            effective = "floor(%s × able to work)".formatted(effective);
        }
        step.with("carried", carried, Unit.FORTY_EIGHTHS);
        String formula = "floor((%s + carried) / 48)".formatted(effective);
        long least = Long.MAX_VALUE;
        List<Lead> scarce = new ArrayList<>();
        StringBuilder inputs = new StringBuilder();
        for (BomItem item : desk.scenario.materiel(line.materiel()).bom()) {
            String name = desk.say.materiel(item.materiel());
            String held = Desk.recall(f, item.materiel(), "", "");
            long bin =
                    held != null
                            ? 0
                            : desk.frames.units(
                                    f, new Account.Bin(id), item.materiel(), Stage.START);
            long possible = bin / item.quantity();
            step.with(name + " in the bin", bin).with(name + " for one", item.quantity());
            inputs.append(", floor(%s in the bin / %s for one)".formatted(name, name));
            if (possible < capacity) {
                Lead lead =
                        held != null
                                ? m -> desk.roots.inject(held)
                                : m -> t.supply.bin(line, item.materiel(), f, m);
                scarce.add(possible < least ? 0 : scarce.size(), lead);
                least = Math.min(least, possible);
            }
        }
        List<Lead> leads = new ArrayList<>(scarce);
        if (able != 10_000) {
            leads.addAll(recall == null ? losses(f, id) : List.of(m -> desk.roots.inject(recall)));
        }
        if (damage > 0) {
            leads.add(m -> damage(line, f, m));
        }
        leads.add(m -> rate(line, f, m));
        return step.gives(
                inputs.isEmpty() ? formula : "min(" + formula + inputs + ")",
                Operand.units("starts", starts),
                main,
                leads);
    }

    /** Injects by which a line lacks workers. */
    private List<Lead> losses(Frame f, String line) {
        List<Lead> leads = new ArrayList<>();
        for (ActiveEffect e : f.after().effects().values()) {
            if (e.effect() instanceof Effect.WorkforceLoss w
                    && w.line().equals(line)
                    && Desk.inForce(e, f.tick())) {
                leads.add(m -> desk.roots.inject(e.inject()));
            }
        }
        return leads;
    }

    /** Why a line is damaged in a tick. */
    private Why damage(LineState line, Frame f, boolean main) {
        long damage = damageBp(line, f.tick());
        List<Lead> leads = new ArrayList<>();
        if (line.damageFrom() >= 0 && line.damageFrom() <= desk.frames.last()) {
            for (ActiveEffect e : desk.frames.at(line.damageFrom()).after().effects().values()) {
                boolean damages =
                        switch (e.effect()) {
                            case Effect.LineOutage o -> o.line().equals(line.id());
                            case Effect.Strike s -> s.place().equals(line.location());
                            default -> false;
                        };
                if (damages && Desk.inForce(e, line.damageFrom())) {
                    leads.add(m -> desk.roots.inject(e.inject()));
                }
            }
        }
        leads.add(m -> desk.roots.line(line, line.spec().name() + " began damaged.", "*"));
        Made step =
                t.step(
                                Rule.DAMAGE,
                                f.tick(),
                                "%s lacks %s of its capacity in %s."
                                        .formatted(
                                                line.spec().name(),
                                                Unit.SHARE.text(damage),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfLine(line.id()))
                        .of(desk.owner(line))
                        .with("damage at first", line.damageBp(), Unit.BASIS_POINTS);
        Operand result = new Operand("damage", damage, Unit.BASIS_POINTS);
        if (line.recovery() == 0) {
            return step.gives("damage at first", result, main, leads);
        }
        return step.with("weeks to restore", line.recovery(), Unit.WEEKS)
                .with("weeks since", f.tick() - line.damageFrom(), Unit.WEEKS)
                .gives(
                        "floor(damage at first × max(0, weeks to restore - weeks since) / weeks to"
                                + " restore)",
                        result,
                        main,
                        leads);
    }

    private static String said(LinePhase phase) {
        return switch (phase) {
            case PLANNED -> "planned";
            case BUILD -> "being built";
            case QUALIFY -> "being qualified";
            case ACTIVE -> "active";
            case WARM -> "kept warm";
            case COLD -> "cold";
        };
    }

    /** Why a line does not work in a tick. */
    Why phase(LineState line, Frame f, boolean main) {
        LineState before = f.after().lines().getOrDefault(line.id(), line);
        String phase = said(before.phase());
        boolean begun = desk.frames.lineBegun(line.id()) >= 0;
        List<Lead> leads = new ArrayList<>();
        int warm = wentWarm(line.id(), f.tick());
        if (warm >= 0) {
            leads.add(m -> decay(line, desk.frames.at(warm), m));
        }
        leads.add(
                m ->
                        begun
                                ? desk.roots.begun(line)
                                : desk.roots.line(
                                        line,
                                        "%s is %s by the scenario."
                                                .formatted(line.spec().name(), phase),
                                        "schedule"));
        if (before.schedule().isEmpty()) {
            return leads.getFirst().follow(main);
        }
        int ready = before.schedule().getLast().untilTick();
        return t.step(
                        Rule.PHASE,
                        f.tick(),
                        "%s makes nothing in %s: it is %s until week %d."
                                .formatted(
                                        line.spec().name(),
                                        desk.say.when(f.tick()),
                                        phase,
                                        ready + 1))
                .about(new Thing.OfLine(line.id()))
                .of(desk.owner(line))
                .week("works from", ready)
                .week("now", f.tick())
                .gives(
                        "max(0, works from - now)",
                        new Operand("still to go", Math.max(0, ready - f.tick()), Unit.WEEKS),
                        main,
                        leads);
    }

    /** The last month in which a line went from work to warm, up to a tick; -1 when none did. */
    private int wentWarm(String id, int tick) {
        for (int month = tick - tick % Frames.MONTH; month >= 0; month -= Frames.MONTH) {
            Frame f = desk.frames.at(month);
            LineState before = f.before().lines().get(id);
            LineState after = f.after().lines().get(id);
            if (before != null
                    && after != null
                    && before.phase() == LinePhase.ACTIVE
                    && after.phase() == LinePhase.WARM) {
                return month;
            }
        }
        return -1;
    }

    private Why decay(LineState line, Frame f, boolean main) {
        LineState before = f.before().lines().getOrDefault(line.id(), line);
        LineState after = f.after().lines().getOrDefault(line.id(), line);
        return t.step(
                        Rule.DECAY,
                        f.tick(),
                        "%s ran below its minimum of %s a year and went warm in %s."
                                .formatted(
                                        line.spec().name(),
                                        Names.count(before.minRate()),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfLine(line.id()))
                .of(desk.owner(line))
                .with("months before", before.lowMonths())
                .with("this month", 1)
                .gives(
                        "months before + this month",
                        Operand.units("months below the minimum", after.lowMonths()),
                        main,
                        List.of(m -> target(before, f, m)));
    }

    /** Why a line runs at its rate in a tick: the step of the month it falls in. */
    Why rate(LineState line, Frame in, boolean main) {
        Frame f = desk.frames.at(in.tick() - in.tick() % Frames.MONTH);
        LineState before = f.before().lines().get(line.id());
        LineState after = f.after().lines().get(line.id());
        if (before == null || after == null) {
            return desk.roots.begun(line);
        }
        if (!Desk.active(f, before, Stage.PASSAGE)) {
            return phase(before, f, main); // rates are set at the beginning of a month only
        }
        long step = Rules.rampStep(before, desk.skill(f, before), f.tick());
        boolean frozen =
                after.target() >= before.rate()
                        && after.rate() == before.rate()
                        && f.before().nations().get(desk.owner(line)).continuingResolution();
        Made made =
                t.step(
                                Rule.RATE,
                                f.tick(),
                                "%s runs at %s a year from %s."
                                        .formatted(
                                                line.spec().name(),
                                                Names.count(after.rate()),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfLine(line.id()))
                        .of(desk.owner(line))
                        .with("rate before", before.rate(), Unit.A_YEAR);
        Operand result = new Operand("rate", after.rate(), Unit.A_YEAR);
        if (frozen && after.target() > before.rate()) {
            return made.gives("rate before", result, main, List.of(m -> t.plan.frozen(line, f, m)));
        }
        long workers = Desk.workersBp(f, line.id(), Effect.WorkforceLoss::rampBp);
        made.with("target", after.target(), Unit.A_YEAR).with("step", step, Unit.A_YEAR);
        String rise = "step";
        if (workers != 10_000) {
            made.with("workers for it", workers, Unit.SHARE);
            rise = "floor(step × workers for it)";
        }
        List<Lead> leads = rateLeads(line, f, after);
        if (workers != 10_000 && after.rate() < after.target()) {
            leads.addAll(0, losses(f, line.id()));
        }
        return made.gives(
                "max(min(target, rate before + %s), rate before - 2 × step)".formatted(rise),
                result,
                main,
                leads);
    }

    private List<Lead> rateLeads(LineState line, Frame f, LineState after) {
        List<Lead> leads = new ArrayList<>();
        if (after.rate() == after.target()) {
            leads.add(m -> target(line, f, m));
            return leads;
        }
        // Held by the ramp: what was asked of it until the climb (or fall) began.
        int month = f.tick() - Frames.MONTH;
        while (month >= 0) {
            LineState then = desk.frames.at(month).after().lines().get(line.id());
            if (then == null || then.rate() == then.target()) {
                break;
            }
            month -= Frames.MONTH;
        }
        if (month >= 0 && desk.frames.at(month).after().lines().containsKey(line.id())) {
            int since = month;
            leads.add(m -> target(line, desk.frames.at(since), m));
        }
        leads.add(
                m ->
                        desk.roots.line(
                                after,
                                "%s ran at %s a year at STARTEX and climbs by a share of that a month."
                                        .formatted(
                                                line.spec().name(),
                                                Names.count(line.spec().rate())),
                                "rampBp"));
        return leads;
    }

    /** Why a line works toward its target. */
    Why target(LineState line, Frame in, boolean main) {
        return t.plan.target(line, desk.frames.at(in.tick() - in.tick() % Frames.MONTH), main);
    }
}
