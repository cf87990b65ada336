package sinews.model.explain;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Order;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.Logged;
import sinews.model.session.Proposal;
import sinews.model.session.SeatView;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;

/**
 * The same session with all changed that a seat may not see: what others hold, make, have ordered
 * and can pay, their hidden caveats, what was proposed without the seat, injects it was not told,
 * and what the white cell wrote down. New texts carry {@link #MARK}; new quantities are beyond
 * {@link #FIGURE}.
 */
final class SeatTwin {
    static final String MARK = "#secret#";
    static final long FIGURE = 7_000_000_000L;

    private final Seat seat;
    private final SeatView view;
    private final Scenario scenario;
    private final Set<String> hiddenLines = new HashSet<>();
    private final Set<String> hiddenCargo = new HashSet<>();

    /** Hidden stocks that hold more than they held. */
    private final Set<StockKey> rich = new HashSet<>();

    /** Units that hidden consignments carry beyond what they carried. */
    private final Map<String, Long> extra = new HashMap<>();

    private int n;

    private SeatTwin(Seat seat, Scenario scenario) {
        this.seat = seat;
        view = new SeatView(seat);
        this.scenario = scenario;
    }

    static Timeline of(Timeline timeline, Seat seat) {
        SeatTwin twin = new SeatTwin(seat, timeline.latest().scenario());
        return Timeline.of(timeline.entries().stream().map(twin::changed).toList());
    }

    /** Whether a number is one that was put in, by how it ends. */
    static boolean planted(long number) {
        return number > FIGURE && number % 1_000_000 == 777_777;
    }

    private String text() {
        return MARK + n++;
    }

    private long figure() {
        return FIGURE + 1_000_000L * n++ + 777_777;
    }

    private boolean hides(String nation) {
        return !view.sees(nation);
    }

    private Logged changed(Logged e) {
        return new Logged(e.position(), e.action(), e.time(), changed(e.event()));
    }

    private SessionEvent changed(SessionEvent event) {
        return switch (event) {
            case SessionEvent.SessionOpened e ->
                    new SessionEvent.SessionOpened(info(e.info()), scenario(), board(e.board()));
            case SessionEvent.MoveProposed e when !knows(e.proposal()) ->
                    new SessionEvent.MoveProposed(e.by(), changed(e.proposal()));
            case SessionEvent.InjectSkipped e ->
                    new SessionEvent.InjectSkipped(e.by(), e.inject(), text());
            case SessionEvent.TurnAdjudicated e ->
                    new SessionEvent.TurnAdjudicated(
                            e.by(),
                            e.turn(),
                            changed(e.enactment()),
                            e.ticks().stream().map(this::changed).toList(),
                            changed(e.overrides()),
                            e.moves(),
                            e.measures());
            default -> event;
        };
    }

    private SessionInfo info(SessionInfo i) {
        return new SessionInfo(
                i.id(), i.name(), i.marking(), Map.of(seat.id(), text()), i.chance(), i.seed());
    }

    private boolean knows(Proposal p) {
        return p.seat().equals(seat.id())
                || p.consents().stream().anyMatch(c -> c.need().seat().equals(seat.id()));
    }

    private Proposal changed(Proposal p) {
        return new Proposal(
                p.id(),
                p.seat(),
                p.move(),
                text(),
                text(),
                text(),
                p.turn(),
                p.expires(),
                p.consents(),
                p.status(),
                p.outcome(),
                p.about());
    }

    private Scenario scenario() {
        Scenario s = scenario;
        return new Scenario(
                s.formatVersion(),
                s.id(),
                s.title(),
                s.summary(),
                s.trains(),
                s.rules(),
                s.startex(),
                s.shipKmPerDay(),
                s.turns(),
                s.groups(),
                s.nations().stream().map(this::nation).toList(),
                s.seats(),
                s.objectives(),
                s.materiel(),
                s.technologies(),
                s.locations(),
                s.chokepoints(),
                s.lanes(),
                s.lines(),
                s.stocks(),
                s.orders().stream().map(this::order).toList(),
                s.demands(),
                s.agreements(),
                s.injects().stream().map(this::inject).toList(),
                s.sources(),
                text());
    }

    private Nation nation(Nation n) {
        boolean hidden = hides(n.id());
        return new Nation(
                n.id(),
                n.name(),
                n.group(),
                n.isoNumeric(),
                hidden ? figure() : n.annualBudget(),
                hidden ? figure() : n.treasury(),
                n.fiscalYearStartMonth(),
                n.politicalCapital(),
                n.confidence(),
                n.trust(),
                n.domesticPreference(),
                n.contractLead(),
                n.counterIntelligence(),
                n.threatMultiplier(),
                n.labourPenalty(),
                n.continuingResolution(),
                n.caveats(),
                seat.powers().containsKey(n.id()) ? n.hiddenCaveats() : contingencies(),
                n.provenance());
    }

    private List<String> contingencies() {
        return scenario.injects().stream()
                .map(Inject::contingency)
                .filter(c -> !c.isEmpty())
                .distinct()
                .toList();
    }

    private Inject inject(Inject i) {
        boolean told = i.visibleTo(seat.id());
        return new Inject(
                i.id(),
                text(),
                text(),
                i.turn(),
                i.conditional(),
                text(),
                told ? i.headline() : text(),
                told ? i.body() : text(),
                text(),
                i.objectives(),
                i.seats(),
                i.contingency(),
                i.startTick(),
                i.duration(),
                i.effects(),
                i.provenance());
    }

    private Board board(Board b) {
        b.cargo().values().stream()
                .filter(c -> hides(c.owner()))
                .forEach(c -> hiddenCargo.add(c.id()));
        SortedMap<String, LineState> lines = changed(b.lines(), this::line);
        SortedMap<String, OrderState> orders = changed(b.orders(), this::order);
        SortedMap<String, NationState> nations = changed(b.nations(), this::nation);
        List<Posting> more = new ArrayList<>();
        for (Ledger.Row row : b.ledger().rows()) {
            if (row.account() instanceof Account.Stock s && hides(s.owner())) {
                rich.add(new StockKey(s.place(), row.materiel(), s.owner()));
                more.add(
                        new Posting(
                                Account.OPENING,
                                row.account(),
                                row.materiel(),
                                figure(),
                                new Cause("opening", "")));
            }
        }
        SortedMap<StockKey, StockTerms> terms = new TreeMap<>();
        b.stockTerms()
                .forEach(
                        (key, t) ->
                                terms.put(
                                        key,
                                        hides(key.owner())
                                                ? new StockTerms(figure(), t.lien(), figure())
                                                : t));
        return new Board(
                b.tick(),
                b.ledger().post(more),
                lines,
                b.supplies(),
                orders,
                b.cargo(),
                nations,
                b.demands(),
                b.lanes(),
                b.chokepoints(),
                b.agreements(),
                terms,
                b.effects(),
                b.served(),
                b.nextSerial(),
                b.remainders(),
                b.technologies(),
                b.places(),
                b.debts());
    }

    private static <V> SortedMap<String, V> changed(
            SortedMap<String, V> all, UnaryOperator<V> change) {
        SortedMap<String, V> map = new TreeMap<>();
        all.forEach((id, v) -> map.put(id, change.apply(v)));
        return map;
    }

    private LineState line(LineState l) {
        if (!hides(l.spec().nation())) {
            return l;
        }
        hiddenLines.add(l.id());
        return l.with(
                e -> {
                    e.rate += figure();
                    e.target += figure();
                    e.baseRate += figure();
                    e.surgeRate += figure();
                    e.maxRate += figure();
                });
    }

    private OrderState order(OrderState o) {
        if (!hides(o.terms().buyer())
                || (!hiddenLines.contains(o.terms().line()) && seesLine(o.terms().line()))) {
            return o;
        }
        return o.with(
                e -> {
                    e.terms = more(o.terms());
                    e.value += figure();
                    e.obligated += figure();
                });
    }

    private boolean seesLine(String id) {
        return scenario.lines().stream().anyMatch(l -> l.id().equals(id) && !hides(l.nation()))
                || !hiddenLines.contains(id);
    }

    private Order order(Order o) {
        boolean seen =
                !hides(o.buyer())
                        || scenario.lines().stream()
                                .anyMatch(l -> l.id().equals(o.line()) && !hides(l.nation()));
        return seen ? o : more(o);
    }

    private Order more(Order o) {
        return new Order(
                o.id(),
                o.buyer(),
                o.materiel(),
                o.line(),
                o.quantity() + figure(),
                o.delivered(),
                o.unitPrice(),
                o.form(),
                o.tier(),
                o.sequence(),
                o.due(),
                o.deliverTo(),
                o.effective(),
                o.provenance());
    }

    private NationState nation(NationState s) {
        return hides(s.id())
                ? s.with(
                        e -> {
                            e.treasury += figure();
                            e.obligated += figure();
                            e.paid += figure();
                            e.politicalCapital = 100 - e.politicalCapital;
                            e.confidence = 100 - e.confidence;
                            e.trust = Map.of();
                        })
                : s;
    }

    private TickRecord changed(TickRecord record) {
        for (Change c : record.changes()) {
            if (c instanceof Change.CargoSet set
                    && set.cargo() != null
                    && hides(set.cargo().owner())) {
                hiddenCargo.add(set.id());
            }
        }
        List<Posting> postings = new ArrayList<>();
        for (Posting p : record.postings()) {
            boolean correction = p.cause().rule().equals("correction");
            postings.add(
                    new Posting(
                            p.from(),
                            p.to(),
                            p.materiel(),
                            p.units() + more(p),
                            correction ? new Cause(p.cause().rule(), text()) : p.cause()));
        }
        return new TickRecord(
                record.tick(), postings, record.changes().stream().map(this::changed).toList());
    }

    /** What hidden consignments take along beyond what they took. */
    private long more(Posting p) {
        Account from = p.from();
        Account to = p.to();
        boolean seen = to instanceof Account.Stock s && !hides(s.owner());
        if (seen || to instanceof Account.Bin) {
            return 0;
        }
        long units = 0;
        if (from instanceof Account.Cargo c) {
            units = extra.getOrDefault(c.id(), 0L);
            extra.put(c.id(), 0L);
        } else if (from instanceof Account.Stock s
                && rich.contains(new StockKey(s.place(), p.materiel(), s.owner()))
                && to instanceof Account.Cargo c
                && hiddenCargo.contains(c.id())) {
            units = 900 + n++;
        }
        if (to instanceof Account.Cargo c) {
            if (!hiddenCargo.contains(c.id())) {
                return 0;
            }
            extra.merge(c.id(), units, Long::sum);
        }
        return units;
    }

    private Change changed(Change change) {
        return switch (change) {
            case Change.LineSet c -> new Change.LineSet(line(c.state()));
            case Change.LineRan c when hiddenLines.contains(c.line()) ->
                    new Change.LineRan(
                            c.line(),
                            c.rate() + figure(),
                            c.target() + figure(),
                            c.remainder(),
                            c.outputSoFar(),
                            c.lowMonths(),
                            "");
            case Change.OrderSet c -> new Change.OrderSet(order(c.state()));
            case Change.NationSet c -> new Change.NationSet(nation(c.state()));
            case Change.NationPaid c when hides(c.nation()) ->
                    new Change.NationPaid(c.nation(), figure(), figure(), figure());
            case Change.Reckoned c when hides(c.nation()) ->
                    new Change.Reckoned(
                            c.figure(),
                            c.nation(),
                            c.toward(),
                            c.reason(),
                            c.ref(),
                            figure(),
                            c.operands());
            case Change.StockTermsSet c when hides(c.key().owner()) ->
                    new Change.StockTermsSet(
                            c.key(), new StockTerms(figure(), c.terms().lien(), figure()));
            default -> change;
        };
    }
}
