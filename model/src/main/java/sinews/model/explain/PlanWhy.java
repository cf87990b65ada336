package sinews.model.explain;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.explain.Desk.Block;
import sinews.model.explain.Desk.Supply;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Ceiling;
import sinews.model.rules.Move;
import sinews.model.rules.WillingnessTerm;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Location;
import sinews.model.scenario.Nation;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Objects;

/** Why a line works toward its target: what is asked of it, and how far industry will go. */
final class PlanWhy {
    private static final int SHORTEST = 12;

    private final Tracer t;
    private final Desk desk;

    PlanWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** What customers are expected to draw from a line. */
    private record Draw(LineState customer, boolean shared, long handed, long unmet, long units) {}

    /**
     * The required rate and what makes it.
     *
     * @param need open contracts up to the deadline that asks for most
     * @param idle finished units no contract waits for
     */
    private record Required(
            long need,
            long wip,
            long finished,
            int due,
            long plans,
            long idle,
            long rate,
            List<OrderState> orders,
            List<Draw> draws) {}

    Why target(LineState line, Frame f, boolean main) {
        LineState after = f.after().lines().get(line.id());
        LineState before = f.before().lines().get(line.id());
        if (after == null || before == null) {
            return desk.roots.begun(line);
        }
        Required required = required(before, f);
        if (!Desk.active(f, after, Stage.PASSAGE)) {
            return t.line.phase(line, f, main);
        }
        Ceiling ceiling = desk.rules.ceiling(Frames.atRates(f), line.id());
        long most = ceiling.rate(before);
        List<Lead> leads = new ArrayList<>();
        boolean asked = required.rate() <= most;
        leads.add(asked ? m -> asked(before, f, required, m) : m -> willing(before, f, m));
        if (asked && ceiling != Ceiling.MAX && required.rate() >= most) {
            leads.add(m -> willing(before, f, m));
        }
        String word = ceiling.name().toLowerCase(Locale.ROOT);
        return t.step(
                        Rule.TARGET,
                        f.tick(),
                        "%s works toward %s a year from %s."
                                .formatted(
                                        line.spec().name(),
                                        Names.count(after.target()),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfLine(line.id()))
                .of(desk.owner(before))
                .with("required rate", required.rate(), Unit.A_YEAR)
                .with(
                        (word.equals("max") ? "highest" : word) + " rate it is willing to run at",
                        most,
                        Unit.A_YEAR)
                .gives(
                        "min(required rate, %s rate it is willing to run at)"
                                .formatted(word.equals("max") ? "highest" : word),
                        new Operand("target", after.target(), Unit.A_YEAR),
                        main,
                        leads);
    }

    private Required required(LineState line, Frame f) {
        List<OrderState> orders = new ArrayList<>();
        for (OrderState o : f.before().orders().values()) {
            if (o.terms().line().equals(line.id())
                    && o.open() > 0
                    && o.terms().effective() <= f.tick()) {
                orders.add(o);
            }
        }
        orders.sort(
                Comparator.comparingInt((OrderState o) -> o.terms().due())
                        .thenComparing(o -> o.terms().id()));
        long[] wip = new long[1];
        f.before()
                .ledger()
                .rows()
                .forEach(
                        r -> {
                            if (r.account() instanceof Account.Wip w
                                    && w.line().equals(line.id())) {
                                wip[0] += r.units();
                            }
                        });
        long finished = finished(line, f);
        long all = 0;
        long best = 0;
        long need = 0;
        int due = orders.isEmpty() ? f.tick() : orders.getFirst().terms().due();
        for (OrderState o : orders) {
            all += o.open();
            long rate = rate(all - wip[0] - finished, o.terms().due(), line, f);
            if (rate > best || need == 0) {
                best = Math.max(best, rate);
                need = all;
                due = o.terms().due();
            }
        }
        List<Draw> draws = draws(line, f);
        long plans = draws.stream().mapToLong(Draw::units).sum();
        long idle = Math.max(0, finished - Math.max(0, all - wip[0]));
        return new Required(
                need,
                wip[0],
                finished,
                due,
                plans,
                idle,
                best + Math.max(0, plans - idle),
                orders,
                draws);
    }

    private static long rate(long need, int due, LineState line, Frame f) {
        int time = Math.max(SHORTEST, due - f.tick() - line.spec().lead());
        return need <= 0 ? 0 : Math.ceilDiv(need * Desk.YEAR, time);
    }

    /** Finished units above the reserve; lines that share a store count it by base rates. */
    private long finished(LineState line, Frame f) {
        long free = desk.free(f, desk.output(line), Stage.PASSAGE);
        long all = 0;
        for (LineState other : f.before().lines().values()) {
            if (Desk.active(f, other, Stage.PASSAGE)
                    && desk.output(other).equals(desk.output(line))) {
                all += other.baseRate();
            }
        }
        return all <= line.baseRate() ? free : free * line.baseRate() / all;
    }

    private List<Draw> draws(LineState supplier, Frame f) {
        List<Draw> draws = new ArrayList<>();
        for (LineState customer : f.after().lines().values()) {
            if (!Desk.active(f, customer, Stage.PASSAGE)) {
                continue;
            }
            for (BomItem item : desk.scenario.materiel(customer.materiel()).bom()) {
                if (!item.materiel().equals(supplier.materiel())) {
                    continue;
                }
                for (Supply s : desk.supplies(f, customer, item.materiel(), Stage.PASSAGE)) {
                    LineState line = s.line();
                    if (s.block() == Block.NONE
                            && line != null
                            && line.id().equals(supplier.id())) {
                        draws.add(draw(supplier, customer, item, s.shareBp(), f));
                    }
                }
            }
        }
        draws.sort(
                Comparator.comparingLong((Draw d) -> -d.units())
                        .thenComparing(d -> d.customer().id()));
        return draws;
    }

    private Draw draw(LineState supplier, LineState customer, BomItem item, int bp, Frame f) {
        if (desk.shares(f, supplier, customer)) {
            long units = Math.ceilDiv(customer.target() * item.quantity() * bp, 10_000L);
            return new Draw(customer, true, customer.target(), 0, units);
        }
        long handed =
                f
                        .before()
                        .supply(supplier.id())
                        .handedOut()
                        .getOrDefault(customer.id(), List.of())
                        .stream()
                        .mapToLong(Long::longValue)
                        .sum();
        long unmet =
                f.before().supply(customer.id()).lacking().getOrDefault(item.materiel(), 0L)
                        * bp
                        / 10_000;
        return new Draw(customer, false, handed, unmet, (handed + unmet) * 4);
    }

    /** The required rate of a line. */
    private Why asked(LineState line, Frame f, Required r, boolean main) {
        Made step =
                t.step(
                                Rule.REQUIRED,
                                f.tick(),
                                "%s is asked for %s a year from %s."
                                        .formatted(
                                                line.spec().name(),
                                                Names.count(r.rate()),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfLine(line.id()))
                        .of(desk.owner(line))
                        .with("contracts open by then", r.need())
                        .with("in progress", r.wip())
                        .with("finished", r.finished())
                        .week("due", r.due())
                        .week("now", f.tick())
                        .with("lead", line.spec().lead(), Unit.WEEKS)
                        .with("plans of customers", r.plans(), Unit.A_YEAR)
                        .with("idle stock", r.idle());
        r.orders().forEach(o -> step.of(o.terms().buyer()));
        return step.gives(
                "ceil(max(0, contracts open by then - in progress - finished) × 48 / max(12, due -"
                        + " now - lead)) + max(0, plans of customers - idle stock)",
                new Operand("required rate", r.rate(), Unit.A_YEAR),
                main,
                askedLeads(line, f, r));
    }

    private List<Lead> askedLeads(LineState line, Frame f, Required r) {
        List<Lead> leads = new ArrayList<>();
        for (OrderState o : f.before().orders().values()) {
            if (o.terms().line().equals(line.id()) && o.terms().effective() > f.tick()) {
                leads.add(m -> t.supply.contract(o, m));
            }
        }
        List<Lead> plans = new ArrayList<>();
        for (Draw d : r.draws()) {
            plans.add(m -> drawn(line, d, f, m));
        }
        List<Lead> orders = new ArrayList<>();
        r.orders().stream()
                .sorted(
                        Comparator.comparingLong((OrderState o) -> -o.open())
                                .thenComparing(o -> o.terms().id()))
                .forEach(o -> orders.add(m -> desk.roots.contract(o)));
        boolean planned = r.plans() > r.idle();
        leads.addAll(planned ? plans : orders);
        leads.addAll(planned ? orders : plans);
        if (leads.isEmpty()) {
            leads.add(
                    m ->
                            desk.roots.nobody(
                                    "Nobody had ordered anything of %s by week %d."
                                            .formatted(line.spec().name(), f.tick() + 1),
                                    "no contract on the books at STARTEX or since",
                                    new Thing.OfLine(line.id()),
                                    desk.owner(line)));
        }
        return leads;
    }

    /** What a supplier plans on for one customer. */
    private Why drawn(LineState supplier, Draw d, Frame f, boolean main) {
        LineState customer = d.customer();
        String what =
                "%s plans on %s a year for %s."
                        .formatted(
                                supplier.spec().name(),
                                Names.count(d.units()),
                                customer.spec().name());
        Operand result = new Operand("planned for it", d.units(), Unit.A_YEAR);
        Made step =
                t.step(d.shared() ? Rule.PLANS : Rule.BULLWHIP, f.tick(), what)
                        .about(new Thing.OfLine(customer.id()))
                        .of(desk.owner(supplier))
                        .of(desk.owner(customer));
        if (d.shared()) {
            int quantity = 0;
            int share = 0;
            for (BomItem item : desk.scenario.materiel(customer.materiel()).bom()) {
                if (item.materiel().equals(supplier.materiel())) {
                    quantity = item.quantity();
                }
            }
            for (Supply s : desk.supplies(f, customer, supplier.materiel(), Stage.PASSAGE)) {
                LineState line = s.line();
                if (line != null && line.id().equals(supplier.id())) {
                    share += s.shareBp();
                }
            }
            return step.with("target of the customer", customer.target(), Unit.A_YEAR)
                    .with("needed for one", quantity)
                    .with("share of this source", share, Unit.SHARE)
                    .gives(
                            "ceil(target of the customer × needed for one × share of this source)",
                            result,
                            main,
                            List.of(m -> target(customer, f, m)));
        }
        return step.with("handed out in twelve weeks", d.handed())
                .with("not met last week", d.unmet())
                .gives(
                        "(handed out in twelve weeks + not met last week) × 4",
                        result,
                        main,
                        List.of(m -> earlier(customer, f, m)));
    }

    /** What a customer's rate was before, which its past orders show. */
    private Why earlier(LineState customer, Frame f, boolean main) {
        int month = f.tick() - Frames.MONTH;
        LineState then =
                month < 0 ? null : desk.frames.at(month).after().lines().get(customer.id());
        if (then == null) {
            return desk.roots.line(
                    customer,
                    "%s ran at %s a year at STARTEX."
                            .formatted(customer.spec().name(), Names.count(customer.spec().rate())),
                    "rate");
        }
        return t.line.rate(then, desk.frames.at(month), main);
    }

    /** How far industry is willing to run a line. */
    private Why willing(LineState line, Frame f, boolean main) {
        for (Proposal p : desk.roots.proposals()) {
            if (p.move() instanceof Move.DirectSurge s
                    && s.line().equals(line.id())
                    && desk.frames.enacted(p.id()) != null
                    && f.tick() < line.directedUntil()) {
                return desk.roots.decision(p, desk.owner(line));
            }
        }
        Board board = Frames.atRates(f);
        int willingness = desk.rules.willingness(board, line.id());
        List<WillingnessTerm> terms = desk.rules.willingnessTerms(board, line.id());
        Made step =
                t.step(
                                Rule.WILLINGNESS,
                                f.tick(),
                                "Industry is willing to %d of 100 at %s in %s."
                                        .formatted(
                                                willingness,
                                                line.spec().name(),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfLine(line.id()))
                        .of(desk.owner(line));
        terms.forEach(term -> step.with(term.name(), term.points(), Unit.POINTS));
        return step.gives(
                "max(0, min(100, " + (terms.isEmpty() ? "0" : step.names(" + ")) + "))",
                new Operand("willingness", willingness, Unit.POINTS),
                main,
                willingLeads(line, f, terms));
    }

    /** What costs most points first. */
    private List<Lead> willingLeads(LineState line, Frame f, List<WillingnessTerm> terms) {
        record Loss(long points, Lead lead) {}
        Nation home = desk.scenario.nation(desk.owner(line));
        Location place = desk.scenario.location(line.location());
        int confidence = Objects.requireNonNull(f.before().nations().get(home.id())).confidence();
        long covered =
                terms.stream()
                        .filter(x -> x.name().equals(WillingnessTerm.COVERAGE))
                        .mapToLong(WillingnessTerm::points)
                        .sum();
        List<Loss> losses = new ArrayList<>();
        losses.add(new Loss(60 - confidence, m -> t.confidence.at(home.id(), f.tick() - 1, m)));
        losses.add(
                new Loss(
                        8L * place.threat(),
                        m ->
                                desk.roots.initial(
                                        "%s is under threat level %d."
                                                .formatted(place.name(), place.threat()),
                                        Names.source(place.provenance(), "threat"),
                                        new Thing.OfPlace(place.id()),
                                        place.nation())));
        losses.add(new Loss(24 - covered, m -> book(line, f)));
        losses.sort(Comparator.comparingLong((Loss l) -> -l.points()));
        return losses.stream().map(Loss::lead).toList();
    }

    /** The largest contract a line has, or that it has none. */
    Why book(LineState line, Frame f) {
        return f.before().orders().values().stream()
                .filter(o -> o.terms().line().equals(line.id()) && o.open() > 0)
                .max(Comparator.comparingLong(OrderState::open).thenComparing(o -> o.terms().id()))
                .<Why>map(desk.roots::contract)
                .orElseGet(
                        () ->
                                desk.roots.nobody(
                                        "Nobody had a contract with %s in week %d."
                                                .formatted(line.spec().name(), f.tick() + 1),
                                        "no contract on the books at STARTEX or since",
                                        new Thing.OfLine(line.id()),
                                        desk.owner(line)));
    }

    /** A nation under a continuing resolution raises no rate. */
    Why frozen(LineState line, Frame f, boolean main) {
        String owner = desk.owner(line);
        return t.confidence.resolution(owner, f.tick());
    }
}
