package sinews.model.explain;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.explain.Claims.Dealt;
import sinews.model.explain.Desk.Block;
import sinews.model.explain.Desk.Supply;
import sinews.model.explain.Frames.Enacted;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.ClaimClass;
import sinews.model.rules.Deal;
import sinews.model.rules.Ways;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Order;
import sinews.model.scenario.OrderForm;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why a contract or a line was handed out so much. */
final class SupplyWhy {
    private static final int URGENT_LEAD = 2;
    private static final int LICENCE = 8;

    private final Tracer t;
    private final Desk desk;

    SupplyWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** Why a contract has not brought more to its destination by the end of a tick. */
    Why order(String id, Frame f, boolean main) {
        OrderState o = f.after().orders().get(id);
        LineState line = o == null ? null : f.after().lines().get(o.terms().line());
        if (o == null || line == null) {
            return desk.roots.decision(id, "");
        }
        int tenths = desk.ways(f).tenths(line.location(), o.terms().deliverTo(), Ways.ANY);
        int left = f.tick() - Math.ceilDiv(Math.max(0, tenths), Desk.TICK);
        if (o.terms().effective() > left) {
            return contract(o, main);
        }
        return left < 0 ? desk.roots.contract(o) : handOut(o, desk.frames.at(left), main);
    }

    /** Why a contract is effective only in its tick. */
    Why contract(OrderState o, boolean main) {
        Enacted enacted = desk.frames.enacted(o.byMove());
        Order terms = o.terms();
        if (enacted == null) {
            return desk.roots.contract(o);
        }
        int lead =
                terms.form() == OrderForm.URGENT
                        ? URGENT_LEAD
                        : desk.scenario.nation(terms.buyer()).contractLead();
        int rest = terms.effective() - enacted.tick() - lead;
        Made step =
                t.step(
                                Rule.CONTRACT,
                                enacted.tick(),
                                "The contract of %s for %s %s claims nothing before week %d."
                                        .formatted(
                                                desk.say.nation(terms.buyer()),
                                                Names.count(terms.quantity()),
                                                desk.say.materiel(terms.materiel()),
                                                terms.effective() + 1))
                        .about(new Thing.OfOrder(terms.id()))
                        .of(terms.buyer())
                        .week("signed", enacted.tick())
                        .with("contract lead", lead, Unit.WEEKS);
        String formula = "signed + contract lead";
        if (rest != 0) {
            String name = rest == LICENCE ? "licence abroad" : "terms of this contract";
            step.with(name, rest, Unit.WEEKS);
            formula += " + " + name;
        }
        return step.gives(
                formula,
                Operand.week("effective", terms.effective()),
                main,
                List.of(m -> desk.roots.contract(o)));
    }

    /** What a contract got in the hand-out of a tick. */
    private Why handOut(OrderState o, Frame f, boolean main) {
        Order terms = o.terms();
        LineState line = Desk.line(f, terms.line());
        StockKey source = desk.output(line);
        String ban = desk.ban(f.after(), f.tick(), source.owner(), terms.buyer(), terms.materiel());
        if (ban != null) {
            return desk.roots.inject(ban);
        }
        ClaimClass now = desk.claims(f).of(terms);
        Deal.Claim claim =
                new Deal.Claim(
                        terms.buyer(), now.tier(), now.sequence(), terms.due(), terms.id(), 0);
        return dealt(source, claim, f, List.of(m -> made(line, f, m)), main);
    }

    private Why made(LineState line, Frame f, boolean main) {
        return Desk.active(f, line)
                ? t.line.starts(line.id(), f.tick() - line.spec().lead(), main)
                : t.line.phase(line, f, main);
    }

    /** A deal at a source, as one claimant sees it. */
    private Why dealt(StockKey source, Deal.Claim claim, Frame f, List<Lead> supply, boolean main) {
        Dealt dealt = desk.claims(f).at(source);
        String nation = claim.nation();
        int tier = claim.tier();
        int sequence = claim.sequence();
        long given = dealt.given(nation, tier, sequence);
        List<Lead> leads = new ArrayList<>();
        String recall = Desk.recall(f, source.materiel(), "", source.place());
        if (recall != null) {
            leads.add(m -> desk.roots.inject(recall));
        }
        leads.addAll(supply);
        dealt.result().shares().stream()
                .filter(s -> s.given() > 0 && before(s.claim(), claim))
                .max(Comparator.comparingLong(Deal.Share::given).thenComparing(s -> s.claim().id()))
                .map(s -> f.before().orders().get(s.claim().id()))
                .filter(o -> o.terms().materiel().equals(source.materiel()))
                .ifPresent(o -> leads.add(m -> desk.roots.contract(o)));
        Made step =
                t.step(
                                dealt.exact() ? Rule.HAND_OUT : Rule.REST,
                                f.tick(),
                                "%s: %s handed out to %s in %s."
                                        .formatted(
                                                desk.say.stock(source),
                                                Names.count(
                                                        dealt.exact()
                                                                ? given
                                                                : posted(dealt, claim)),
                                                dealt.exact()
                                                        ? desk.say.nation(nation)
                                                        : claimant(claim, f),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfStock(source))
                        .of(source.owner())
                        .of(nation);
        if (dealt.exact()) {
            return Deals.put(
                            desk,
                            step,
                            Unit.UNITS,
                            dealt.available(),
                            dealt.claims(),
                            dealt.served())
                    .gives(
                            Deals.formula(desk, nation, tier, sequence),
                            Operand.units(
                                    "handed to " + Deals.name(desk, nation, tier, sequence), given),
                            main,
                            leads);
        }
        long all = dealt.posted().values().stream().mapToLong(Long::longValue).sum();
        long mine = posted(dealt, claim);
        return step.with("available", dealt.available())
                .with("handed to others", all - mine)
                .with("not handed out", dealt.available() - all)
                .gives(
                        "available - handed to others - not handed out",
                        Operand.units("handed out", mine),
                        main,
                        leads);
    }

    private static long posted(Dealt dealt, Deal.Claim claim) {
        return dealt.posted().getOrDefault(claim.id(), 0L);
    }

    private String claimant(Deal.Claim claim, Frame f) {
        LineState line = f.after().lines().get(claim.id());
        return line == null ? desk.say.nation(claim.nation()) : line.spec().name();
    }

    private static boolean before(Deal.Claim a, Deal.Claim b) {
        return a.tier() < b.tier() || (a.tier() == b.tier() && a.sequence() < b.sequence());
    }

    /** Why a shipment of an input was not sent earlier to its line. */
    Why sent(Cargo c, Frame f, boolean main) {
        LineState line = Desk.line(f, c.cause());
        for (Supply s : desk.supplies(f, line, c.materiel(), Stage.HAND_OUT)) {
            if (s.block() == Block.NONE && s.tenths() > 0) {
                return handOutTo(line, s, f.tick() - s.ticks(), main);
            }
        }
        return requisition(line, c.materiel(), f, main);
    }

    /** Why there was so much of an input in a line's bin when it started units. */
    Why bin(LineState line, String input, Frame f, boolean main) {
        Account bin = new Account.Bin(line.id());
        Map<String, Long> came = new TreeMap<>();
        for (Frames.Flow flow : desk.frames.of(bin)) {
            Posting p = flow.posting();
            if (flow.tick() == f.tick()
                    && flow.stage() != Stage.MOVES
                    && flow.stage().compareTo(Stage.START) < 0
                    && p.materiel().equals(input)) {
                String name =
                        switch (p.cause().rule()) {
                            case "arrival" -> "arrived";
                            case "hand-out" -> "handed over here";
                            default -> p.cause().rule();
                        };
                came.merge(name, Frames.signed(p, bin), Long::sum);
            }
        }
        long held = desk.frames.units(f, bin, input, Stage.START);
        Made step =
                t.step(
                                Rule.BIN,
                                f.tick(),
                                "%s had %s %s in its bin in %s."
                                        .formatted(
                                                line.spec().name(),
                                                Names.count(held),
                                                desk.say.materiel(input),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfLine(line.id()))
                        .of(desk.owner(line))
                        .with("left from before", f.before().ledger().units(bin, input));
        came.forEach(step::with);
        return step.gives(
                step.names(" + "),
                Operand.units("in the bin", held),
                main,
                sources(line, input, f));
    }

    /** Why an input did not come, the source that bound first. */
    private List<Lead> sources(LineState line, String input, Frame f) {
        List<Lead> stuck = new ArrayList<>();
        List<Lead> blocked = new ArrayList<>();
        List<Lead> open = new ArrayList<>();
        for (Cargo c : f.after().cargo().values()) {
            if (c.toLine().equals(line.id()) && c.materiel().equals(input) && !c.underWay()) {
                stuck.add(m -> t.shipment.at(c, f, m));
            }
        }
        for (Supply s : desk.supplies(f, line, input, Stage.HAND_OUT)) {
            if (s.block() == Block.NONE) {
                open.add(m -> handOutTo(line, s, f.tick() - s.ticks(), m));
            } else {
                blocked.add(m -> blocked(line, s, f, m));
            }
        }
        List<Lead> leads = new ArrayList<>();
        leads.addAll(open.isEmpty() ? blocked : open);
        leads.addAll(0, stuck.subList(0, Math.min(1, stuck.size())));
        leads.addAll(open.isEmpty() ? List.of() : blocked);
        if (leads.isEmpty()) {
            leads.add(
                    m ->
                            desk.roots.line(
                                    line,
                                    "%s has no source of %s."
                                            .formatted(
                                                    line.spec().name(), desk.say.materiel(input)),
                                    "sources"));
        }
        return leads;
    }

    private Why blocked(LineState line, Supply s, Frame f, boolean main) {
        String input = s.source().materiel();
        LineState supplier = s.line();
        StockKey stock = s.stock();
        if (s.block() == Block.BANNED && stock != null) {
            String ban = desk.ban(f.after(), f.tick(), stock.owner(), desk.owner(line), input);
            if (ban != null) {
                return desk.roots.inject(ban);
            }
        }
        if (s.block() == Block.NOT_WORKING && supplier != null) {
            return t.line.phase(supplier, f, main);
        }
        if (s.block() == Block.EMPTY && stock != null) {
            return t.stock.at(stock, f, Stage.HAND_OUT, 1, main);
        }
        if (s.block() == Block.NO_WAY && stock != null) {
            return t.lane.noWay(
                    "No way is open for %s from %s to %s in %s: "
                            .formatted(
                                    desk.say.materiel(input),
                                    desk.say.place(stock.place()),
                                    desk.say.place(line.location()),
                                    desk.say.when(f.tick())),
                    stock.place(),
                    line.location(),
                    f,
                    main);
        }
        return desk.roots.line(
                line,
                "%s may draw %s from its source only from week %d."
                        .formatted(
                                line.spec().name(),
                                desk.say.materiel(input),
                                s.source().qualifiedFrom() + 1),
                "sources");
    }

    /** What a line got from a source in the hand-out of a tick. */
    private Why handOutTo(LineState line, Supply s, int tick, boolean main) {
        String input = s.source().materiel();
        StockKey source = s.stock();
        if (tick < 0 || source == null) {
            return desk.roots.line(
                    line,
                    "%s began with what was in its bins and on the way at STARTEX."
                            .formatted(line.spec().name()),
                    "bins");
        }
        Frame f = desk.frames.at(tick);
        LineState then = f.after().lines().get(line.id());
        if (then == null || !Desk.active(f, then)) {
            return t.line.phase(line, desk.frames.at(Math.max(tick, 0)), main);
        }
        Dealt dealt = desk.claims(f).at(source);
        Deal.Share shortest = null;
        for (Deal.Share share : dealt.result().shares()) {
            if (share.claim().id().equals(line.id())
                    && share.given() < share.claim().units()
                    && shortest == null) {
                shortest = share;
            }
        }
        if (shortest == null) {
            return requisition(then, input, f, main);
        }
        LineState supplier = s.line() == null ? null : f.after().lines().get(s.line().id());
        Lead lead =
                supplier == null
                        ? m -> t.stock.at(source, f, Stage.HAND_OUT, 1, m)
                        : m -> made(supplier, f, m);
        return dealt(source, shortest.claim(), f, List.of(lead), main);
    }

    /** Why a line asked for so much of an input. */
    private Why requisition(LineState line, String input, Frame f, boolean main) {
        Claims claims = desk.claims(f);
        int quantity =
                desk.scenario.materiel(line.materiel()).bom().stream()
                        .filter(b -> b.materiel().equals(input))
                        .mapToInt(BomItem::quantity)
                        .sum();
        long cover = 0;
        long asked = 0;
        for (Supply s : desk.supplies(f, line, input, Stage.HAND_OUT)) {
            StockKey stock = s.stock();
            if (s.block() == Block.NONE && stock != null) {
                cover += (long) s.shareBp() * (4 + s.ticks());
                asked += claims.at(stock).asked(line.id());
            }
        }
        long planned = desk.planned(f, line);
        boolean atTarget = planned == Desk.target(f, line.id());
        return t.step(
                        Rule.REQUISITION,
                        f.tick(),
                        "%s asked for %s %s in %s."
                                .formatted(
                                        line.spec().name(),
                                        Names.count(asked),
                                        desk.say.materiel(input),
                                        desk.say.when(f.tick())))
                .about(new Thing.OfLine(line.id()))
                .of(desk.owner(line))
                .with("planned rate", planned, Unit.A_YEAR)
                .with("needed for one", quantity)
                .with("cover", cover, Unit.COVER)
                .with(
                        "in the bin",
                        desk.frames.units(f, new Account.Bin(line.id()), input, Stage.HAND_OUT))
                .with("on the way", claims.coming(line.id(), input))
                .gives(
                        "max(0, ceil(planned rate × needed for one × cover / 48) - in the bin - on"
                                + " the way)",
                        Operand.units("asked for", asked),
                        main,
                        List.of(
                                m ->
                                        atTarget
                                                ? t.line.target(line, f, m)
                                                : t.line.rate(line, f, m)));
    }
}
