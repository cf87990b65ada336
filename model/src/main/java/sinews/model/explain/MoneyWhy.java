package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.NationFigure;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.Reason;
import sinews.model.board.StockKey;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Note;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Move;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Nation;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** Why a nation has the money it has: what is free, what is signed for, what is paid. */
final class MoneyWhy {
    /** Contracts that are named; the others are one sum. */
    private static final int NAMED = 8;

    private final Tracer t;
    private final Desk desk;

    MoneyWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    private NationState state(String nation, int tick) {
        return Objects.requireNonNull(board(tick).nations().get(nation));
    }

    /** The board after a tick; the opening one before the first. */
    private Board board(int tick) {
        return tick < 0 ? desk.frames.start() : desk.frames.at(tick).after();
    }

    /** Uncommitted money after a tick. */
    Why treasury(String nation, int tick, boolean main) {
        Lead start = m -> opening(nation);
        if (tick < 0) {
            return start.follow(main);
        }
        long is = state(nation, tick).treasury();
        Parts parts =
                new Parts(
                        t,
                        nation,
                        Unit.DOLLARS,
                        desk.frames.notes(NationFigure.TREASURY, nation, null, tick));
        parts.add("income", parts.of(n -> is(n, Reason.INCOME)), some -> income(nation, some));
        parts.add(
                "from sales and cancelled contracts",
                parts.of(n -> is(n, Reason.MOVE) && n.amount() > 0),
                some -> moves(parts, Rule.COSTS, nation, "%s received money by moves.", some));
        parts.add(
                "loans paid back",
                parts.of(n -> is(n, Reason.REPAID)),
                some ->
                        parts.each(
                                Rule.LOAN,
                                desk.say.nation(nation) + " was paid its bridge loans back.",
                                "in all",
                                some,
                                ref -> "loan to " + ref,
                                ref -> loan(ref, tick)));
        parts.add(
                "set aside for contracts",
                parts.of(n -> is(n, Reason.SIGNED)),
                some -> moves(parts, Rule.OBLIGATED, nation, "%s signed contracts.", some));
        parts.add(
                "further years of contracts",
                parts.of(n -> is(n, Reason.INSTALMENT)),
                some ->
                        parts.each(
                                Rule.INSTALMENT,
                                desk.say.nation(nation)
                                        + " set aside money for further years of contracts.",
                                "in all",
                                some,
                                ref -> "contract " + ref,
                                ref -> contract(ref, tick)));
        parts.add(
                "paid for other moves",
                parts.of(n -> is(n, Reason.MOVE) && n.amount() < 0),
                some -> moves(parts, Rule.COSTS, nation, "%s paid for moves.", some));
        parts.add(
                "carriage of top-ups",
                parts.of(n -> is(n, Reason.TOP_UP)),
                some -> m -> topUps(nation, some));
        parts.add(
                "lapsed", parts.of(n -> is(n, Reason.LAPSE)), some -> m -> lapse(nation, some, m));
        return parts.step(
                Rule.TREASURY,
                tick,
                "%s has %s free to sign %s."
                        .formatted(desk.say.nation(nation), Unit.DOLLARS.text(is), after(tick)),
                desk.frames.start().nations().get(nation).treasury(),
                new Operand("free", is, Unit.DOLLARS),
                "left over from finished contracts",
                start,
                main);
    }

    private static boolean is(Note n, Reason reason) {
        return n.what().reason() == reason;
    }

    private String after(int tick) {
        return tick < 0 ? "at STARTEX" : "after " + desk.say.when(tick);
    }

    private Why opening(String nation) {
        Nation n = desk.scenario.nation(nation);
        return desk.roots.initial(
                "%s had %s free at STARTEX.".formatted(n.name(), Unit.DOLLARS.text(n.treasury())),
                Names.source(n.provenance(), "treasury"),
                new Thing.OfNation(nation),
                nation);
    }

    private Lead moves(Parts parts, Rule rule, String nation, String what, List<Note> some) {
        return parts.each(
                rule,
                what.formatted(desk.say.nation(nation)),
                "in all",
                some,
                ref -> "decision " + ref,
                ref -> desk.roots.decision(ref, nation));
    }

    private Why topUps(String nation, List<Note> some) {
        String ref = Parts.last(some).what().ref();
        int bar = ref.indexOf('|');
        String place = ref.substring(0, bar);
        String materiel = ref.substring(bar + 1);
        return desk.roots.proposals().stream()
                .filter(
                        p ->
                                p.move() instanceof Move.StockTarget s
                                        && s.owner().equals(nation)
                                        && s.place().equals(place)
                                        && s.materiel().equals(materiel)
                                        && desk.frames.enacted(p.id()) != null)
                .reduce((a, b) -> b)
                .map(p -> desk.roots.decision(p, nation))
                .orElseGet(
                        () ->
                                desk.roots.nobody(
                                        "The stock of %s at %s is topped up each month."
                                                .formatted(
                                                        desk.say.materiel(materiel),
                                                        desk.say.place(place)),
                                        "the scenario",
                                        new Thing.OfStock(new StockKey(place, materiel, nation)),
                                        nation));
    }

    private Why loan(String line, int tick) {
        return desk.roots.begun(Objects.requireNonNull(board(tick).lines().get(line)));
    }

    private Why contract(String order, int tick) {
        OrderState o = board(tick).orders().get(order);
        return o == null
                ? desk.roots.nobody(
                        "Contract " + order + ".", "the log", new Thing.OfOrder(order), "")
                : desk.roots.contract(o);
    }

    /** Income of all months, by how much a month brought; the last amount is followed. */
    private Lead income(String nation, List<Note> some) {
        Map<Long, Integer> months = new TreeMap<>(Comparator.reverseOrder());
        some.forEach(n -> months.merge(n.amount(), 1, Integer::sum));
        return m -> {
            Made made =
                    t.step(
                                    Rule.INCOME,
                                    Parts.last(some).tick(),
                                    "%s received the income of %d months."
                                            .formatted(desk.say.nation(nation), some.size()))
                            .about(new Thing.OfNation(nation))
                            .of(nation);
            List<String> terms = new ArrayList<>();
            int kind = 0;
            for (Map.Entry<Long, Integer> e : months.entrySet()) {
                String suffix = months.size() == 1 ? "" : " (" + (char) ('a' + kind++) + ")";
                made.with("months" + suffix, e.getValue());
                made.with("income a month" + suffix, e.getKey(), Unit.DOLLARS);
                terms.add("months" + suffix + " × income a month" + suffix);
            }
            List<Lead> leads = new ArrayList<>();
            some.stream()
                    .filter(n -> plain(n) != n.amount())
                    .reduce((a, b) -> b)
                    .ifPresent(n -> leads.add(x -> shocked(nation, n, x)));
            leads.add(x -> month(nation, some.getFirst(), x));
            return made.gives(
                    String.join(" + ", terms),
                    new Operand("in all", Parts.sum(some), Unit.DOLLARS),
                    m,
                    leads);
        };
    }

    private static long of(Note n, String operand) {
        Map<String, Long> operands = n.what().operands();
        return operands == null ? 0 : operands.getOrDefault(operand, 0L);
    }

    private static long plain(Note n) {
        return of(n, "plain");
    }

    /** A month's income before shocks. */
    private Why month(String nation, Note n, boolean main) {
        Nation state = desk.scenario.nation(nation);
        long rest = plain(n) - of(n, "budget") / 12;
        Made made =
                t.step(
                                Rule.INCOME,
                                n.tick(),
                                "The month that ended in %s brings a twelfth of the budget."
                                        .formatted(desk.say.when(n.tick())))
                        .about(new Thing.OfNation(nation))
                        .of(nation)
                        .with("annual budget", of(n, "budget"), Unit.DOLLARS);
        String formula = "floor(annual budget / 12)";
        if (rest != 0) {
            made.with("rest of the year's end", rest, Unit.DOLLARS);
            formula += " + rest of the year's end";
        }
        return made.gives(
                formula,
                new Operand("income a month", plain(n), Unit.DOLLARS),
                main,
                List.of(
                        m ->
                                desk.roots.initial(
                                        "%s has a budget of %s a year."
                                                .formatted(
                                                        state.name(),
                                                        Unit.DOLLARS.text(state.annualBudget())),
                                        Names.source(state.provenance(), "annualBudget"),
                                        new Thing.OfNation(nation),
                                        nation)));
    }

    /** A month's income under shocks. */
    private Why shocked(String nation, Note n, boolean main) {
        Frame f = desk.frames.at(n.tick());
        Made made =
                t.step(
                                Rule.SHOCKED_INCOME,
                                n.tick(),
                                "In %s the income of %s was %s."
                                        .formatted(
                                                desk.say.when(n.tick()),
                                                desk.say.nation(nation),
                                                Unit.DOLLARS.text(n.amount())))
                        .about(new Thing.OfNation(nation))
                        .of(nation)
                        .with("plain income", plain(n), Unit.DOLLARS);
        StringBuilder formula = new StringBuilder("plain income");
        List<Lead> leads = new ArrayList<>();
        int k = 0;
        for (ActiveEffect e : f.after().effects().values()) {
            if (e.effect() instanceof Effect.BudgetShock b
                    && b.nation().equals(nation)
                    && Desk.inForce(e, n.tick())) {
                String name = "share by inject " + e.inject() + (k++ == 0 ? "" : " (" + k + ")");
                made.with(name, b.bp(), Unit.SHARE);
                formula.append(" × ").append(name);
                leads.add(m -> desk.roots.inject(e.inject()));
            }
        }
        leads.add(m -> month(nation, n, m));
        return made.gives(
                "floor(" + formula + ")",
                new Operand("income", n.amount(), Unit.DOLLARS),
                main,
                leads);
    }

    /** What lapsed at the ends of fiscal years; the last is followed. */
    private Why lapse(String nation, List<Note> some, boolean main) {
        Note last = Parts.last(some);
        Lead one =
                m ->
                        t.step(
                                        Rule.LAPSE,
                                        last.tick(),
                                        "%s lapsed for %s at the end of its fiscal year, %s."
                                                .formatted(
                                                        Unit.DOLLARS.text(-last.amount()),
                                                        desk.say.nation(nation),
                                                        desk.say.when(last.tick())))
                                .about(new Thing.OfNation(nation))
                                .of(nation)
                                .with("uncommitted", of(last, "treasury"), Unit.DOLLARS)
                                .with("annual budget", of(last, "budget"), Unit.DOLLARS)
                                .gives(
                                        "max(0, uncommitted - floor(annual budget / 4))",
                                        new Operand("lapsed", -last.amount(), Unit.DOLLARS),
                                        m,
                                        List.of(x -> year(nation)));
        if (some.size() == 1) {
            return one.follow(main);
        }
        Made made =
                t.step(
                                Rule.LAPSE,
                                last.tick(),
                                "Money of %s lapsed at the ends of fiscal years."
                                        .formatted(desk.say.nation(nation)))
                        .about(new Thing.OfNation(nation))
                        .of(nation);
        some.forEach(n -> made.with("in week " + (n.tick() + 1), n.amount(), Unit.DOLLARS));
        return made.gives(
                "sum(all)",
                new Operand("in all", Parts.sum(some), Unit.DOLLARS),
                main,
                List.of(one));
    }

    private Why year(String nation) {
        Nation n = desk.scenario.nation(nation);
        return desk.roots.initial(
                "The fiscal year of %s begins in month %d of the calendar."
                        .formatted(n.name(), n.fiscalYearStartMonth()),
                Names.source(n.provenance(), "fiscalYearStartMonth"),
                new Thing.OfNation(nation),
                nation);
    }

    /** Money signed for and not yet paid after a tick. */
    Why obligated(String nation, int tick, boolean main) {
        return contracts(
                nation,
                tick,
                Rule.OBLIGATED,
                "%s has signed for %s that is not yet paid %s.",
                "signed, not paid",
                state(nation, tick).obligated(),
                true,
                main);
    }

    /** Money paid up to a tick. */
    Why paid(String nation, int tick, boolean main) {
        return contracts(
                nation,
                tick,
                Rule.PAID,
                "%s has paid %s up to now, %s.",
                "paid",
                state(nation, tick).paid(),
                false,
                main);
    }

    private Why contracts(
            String nation,
            int tick,
            Rule rule,
            String what,
            String result,
            long is,
            boolean open,
            boolean main) {
        record Sum(OrderState order, long dollars) {}
        List<Sum> sums = new ArrayList<>();
        for (OrderState o : board(tick).orders().values()) {
            long dollars = open ? o.obligated() : o.paid();
            if (o.terms().buyer().equals(nation) && dollars != 0) {
                sums.add(new Sum(o, dollars));
            }
        }
        sums.sort(
                Comparator.comparingLong((Sum s) -> -s.dollars())
                        .thenComparing(s -> s.order().terms().id()));
        if (sums.isEmpty() && is == 0) {
            return desk.roots.nobody(
                    what.formatted(desk.say.nation(nation), Unit.DOLLARS.text(0), after(tick)),
                    "no contract on the books at STARTEX or since",
                    new Thing.OfNation(nation),
                    nation);
        }
        Made made =
                t.step(
                                rule,
                                Math.max(0, tick),
                                what.formatted(
                                        desk.say.nation(nation),
                                        Unit.DOLLARS.text(is),
                                        after(tick)))
                        .about(new Thing.OfNation(nation))
                        .of(nation);
        long told = 0;
        List<Lead> leads = new ArrayList<>();
        for (Sum s : sums.stream().limit(NAMED).toList()) {
            made.with("contract " + s.order().terms().id(), s.dollars(), Unit.DOLLARS);
            told += s.dollars();
            leads.add(m -> desk.roots.contract(s.order()));
        }
        if (sums.size() > NAMED) {
            long others = sums.stream().skip(NAMED).mapToLong(Sum::dollars).sum();
            made.with("%d other contracts".formatted(sums.size() - NAMED), others, Unit.DOLLARS);
            told += others;
        }
        if (told != is) {
            made.with("at once", is - told, Unit.DOLLARS);
            Lead once = atOnce(nation, tick);
            if (once != null) {
                leads.add(once);
            }
        }
        leads.add(m -> opening(nation));
        return made.gives("sum(all)", new Operand(result, is, Unit.DOLLARS), main, leads);
    }

    private @Nullable Lead atOnce(String nation, int tick) {
        Parts parts =
                new Parts(
                        t,
                        nation,
                        Unit.DOLLARS,
                        desk.frames.notes(NationFigure.TREASURY, nation, null, tick));
        List<Note> some = parts.of(n -> is(n, Reason.MOVE) && n.amount() < 0);
        return some.isEmpty() ? null : moves(parts, Rule.COSTS, nation, "%s paid for moves.", some);
    }
}
