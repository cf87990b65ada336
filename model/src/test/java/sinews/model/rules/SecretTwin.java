package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Debt;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.LineSupply;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.PlaceState;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.board.TechnologyState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Objective;
import sinews.model.scenario.Passage;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.Turn;
import sinews.model.session.Consent;
import sinews.model.session.Correction;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * The same session with every secret changed: what the public sees of the two must be the same, or
 * a secret shows through. New texts carry {@link #MARK}, new quantities are beyond {@link #FIGURE}.
 */
final class SecretTwin {
    static final String MARK = "#secret#";
    static final long FIGURE = 7_000_000_000L;

    private final SessionState state;
    private final Scenario scenario;
    private final Set<String> open;
    private int n;

    private SecretTwin(SessionState state) {
        this.state = state;
        scenario = state.scenario();
        open =
                scenario.nations().stream()
                        .map(Nation::id)
                        .filter(id -> scenario.seats().stream().allMatch(s -> s.seesNation(id)))
                        .collect(Collectors.toSet());
    }

    static SessionState of(SessionState state) {
        return new SecretTwin(state).changed();
    }

    /** Nations that every seat sees. */
    static Set<String> open(SessionState state) {
        return new SecretTwin(state).open;
    }

    private boolean hidden(String nation) {
        return !open.contains(nation);
    }

    private String text() {
        return MARK + n++;
    }

    private long figure() {
        return FIGURE + n++;
    }

    private int percent() {
        return n++ % 101;
    }

    private SessionState changed() {
        Board board = board(state.board());
        return new SessionState(
                scenario(),
                new SessionInfo(
                        text(),
                        state.info().name(),
                        state.info().marking(),
                        Map.of(scenario.seats().getFirst().id(), text()),
                        Chance.SEEDED,
                        figure()),
                state.position() + 17,
                state.turn(),
                state.phase(),
                state.ended(),
                board,
                state.msel().stream().map(this::item).toList(),
                List.of(proposal()),
                Set.of(scenario.seats().getFirst().id()),
                List.of(
                        new Correction(
                                new StockKey(
                                        scenario.locations().getFirst().id(),
                                        scenario.materiel().getFirst().id(),
                                        scenario.nations().getFirst().id()),
                                figure(),
                                text())),
                state.reports(),
                List.of(new SessionState.Observation(3, 1, text(), text(), text())),
                List.of());
    }

    private Proposal proposal() {
        Seat seat = scenario.seats().getFirst();
        return new Proposal(
                "m-3",
                seat.id(),
                new Move.DirectSurge(text()),
                text(),
                text(),
                text(),
                state.turn(),
                state.turn() + 3,
                List.of(
                        new Consent(
                                new ConsentNeed(
                                        seat.id(),
                                        scenario.nations().getFirst().id(),
                                        sinews.model.scenario.Power.AGREE),
                                Consent.Answer.REFUSED,
                                text(),
                                1,
                                1)),
                Proposal.Status.OPEN,
                text(),
                List.of());
    }

    /** An inject that is not both delivered and told to all says something else. */
    private MselItem item(MselItem m) {
        boolean told =
                m.status() == MselItem.Status.DELIVERED
                        && scenario.seats().stream().allMatch(s -> m.inject().visibleTo(s.id()));
        return new MselItem(
                inject(m.inject(), told), m.status(), m.turn(), m.tick(), m.position(), m.adHoc());
    }

    private Inject inject(Inject i, boolean told) {
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
                List.of(text()),
                i.seats(),
                text(),
                i.startTick(),
                i.duration(),
                i.effects(),
                Map.of(text(), text()));
    }

    private Scenario scenario() {
        return new Scenario(
                scenario.formatVersion(),
                text(),
                text(),
                text(),
                text(),
                scenario.rules(),
                scenario.startex(),
                scenario.shipKmPerDay(),
                scenario.turns().stream().map(t -> new Turn(text(), t.ticks())).toList(),
                scenario.groups(),
                scenario.nations().stream().map(this::nation).toList(),
                scenario.seats().stream().map(this::seat).toList(),
                List.of(new Objective(text(), text(), text())),
                scenario.materiel(),
                scenario.technologies(),
                scenario.locations(),
                scenario.chokepoints(),
                scenario.lanes(),
                List.of(),
                List.of(),
                List.of(),
                scenario.demands().stream().map(this::demand).toList(),
                List.of(),
                scenario.injects().stream().map(i -> inject(i, false)).toList(),
                List.of(),
                text());
    }

    private Nation nation(Nation o) {
        return new Nation(
                o.id(),
                o.name(),
                o.group(),
                o.isoNumeric(),
                figure(),
                figure(),
                o.fiscalYearStartMonth(),
                percent(),
                percent(),
                Map.of("N0", percent()),
                percent(),
                percent(),
                n++ % 4,
                percent() + 50,
                n++ % 11,
                !o.continuingResolution(),
                List.of(text()),
                List.of(text()),
                Map.of(text(), text()));
    }

    private Seat seat(Seat o) {
        return new Seat(
                o.id(),
                text(),
                o.kind(),
                o.powers(),
                o.sees(),
                text(),
                List.of(text()),
                o.staffActions() + 1);
    }

    private Demand demand(Demand o) {
        return new Demand(
                o.id(),
                text(),
                o.theatre(),
                o.materiel(),
                o.family(),
                o.nation(),
                hidden(o.nation()) ? List.of() : o.profile(),
                o.weight() + 1,
                o.kind(),
                hidden(o.nation()) ? percent() : o.requiredDays(),
                o.active(),
                Map.of(text(), text()));
    }

    private static <K, V> SortedMap<K, V> each(SortedMap<K, V> all, UnaryOperator<V> change) {
        SortedMap<K, V> changed = new TreeMap<>();
        all.forEach((k, v) -> changed.put(k, change.apply(v)));
        return changed;
    }

    private Board board(Board b) {
        SortedMap<String, LineSupply> supplies = new TreeMap<>();
        b.lines()
                .keySet()
                .forEach(
                        id ->
                                supplies.put(
                                        id, new LineSupply(id, Map.of("x", figure()), Map.of())));
        SortedMap<String, Agreement> agreements = new TreeMap<>(b.agreements());
        agreements.put("secret", agreement());
        SortedMap<String, Debt> debts = new TreeMap<>();
        debts.put("d", new Debt("N0", "N1", "item0", figure()));
        return new Board(
                b.tick(),
                ledger(b),
                each(b.lines(), this::line),
                supplies,
                each(b.orders(), this::order),
                each(b.cargo(), this::cargo),
                each(b.nations(), this::nation),
                each(b.demands(), this::demand),
                each(b.lanes(), this::lane),
                each(b.chokepoints(), p -> passage(p)),
                agreements,
                terms(b),
                effects(b),
                new TreeMap<>(Map.of("x", Map.of("y", figure()))),
                figure(),
                new TreeMap<>(Map.of("x", figure())),
                each(
                        b.technologies(),
                        t -> new TechnologyState(t.id(), percent(), figure(), percent())),
                each(
                        b.places(),
                        p -> new PlaceState(p.id(), n++ % 4, n++ % 4, !p.split(), percent())),
                debts);
    }

    private Agreement agreement() {
        return new Agreement(
                "secret",
                text(),
                AgreementKind.INFORMATION,
                List.of("N0", "N1"),
                List.of("*"),
                0,
                99,
                5,
                List.of(text()),
                true,
                Map.of(text(), text()));
    }

    private Ledger ledger(Board b) {
        List<Ledger.Row> rows = new ArrayList<>();
        for (Ledger.Row row : b.ledger().rows()) {
            boolean secret =
                    switch (row.account()) {
                        case Account.Stock s -> hidden(s.owner());
                        case Account.Cargo c -> hidden(owner(b, c.id()));
                        case Account.Bin x -> true;
                        case Account.Wip x -> true;
                        case Account.Outside x -> true;
                    };
            rows.add(secret ? new Ledger.Row(row.account(), row.materiel(), figure()) : row);
        }
        return Ledger.of(rows);
    }

    private static String owner(Board b, String cargo) {
        Cargo c = b.cargo().get(cargo);
        return c == null ? "" : c.owner();
    }

    private LineState line(LineState l) {
        return l.with(
                e -> {
                    e.target = figure();
                    e.remainder = n++ % 48;
                    e.minRate = figure();
                    e.baseRate = figure();
                    e.surgeRate = figure();
                    e.directedUntil = percent();
                    e.outputSoFar = figure();
                    e.lowMonths = percent();
                    e.subsidy = percent();
                    e.keptWarmUntil = percent();
                    e.retrofit = !l.retrofit();
                    if (hidden(l.spec().nation())) {
                        e.rate = figure();
                        e.maxRate = figure();
                        e.damageBp = percent();
                        e.starvedOf = l.starvedOf().isEmpty() ? l.materiel() : "";
                    }
                });
    }

    private OrderState order(OrderState o) {
        return o.with(
                e -> {
                    e.delivered = figure();
                    e.value = figure();
                    e.paid = figure();
                    e.obligated = figure();
                    e.byMove = text();
                });
    }

    private Cargo cargo(Cargo c) {
        boolean hidden = hidden(c.owner());
        return new Cargo(
                c.id(),
                c.materiel(),
                c.owner(),
                c.toPlace(),
                c.toLine(),
                "N1",
                n++ % 4,
                n++ % 9,
                List.of(),
                c.place(),
                c.lane(),
                hidden ? percent() : c.tenthsLeft(),
                hidden ? 101 : c.tenthsLane(),
                percent(),
                c.returning(),
                hidden ? 3 : c.eta(),
                text());
    }

    private NationState nation(NationState s) {
        return s.with(
                e -> {
                    e.treasury = figure();
                    e.obligated = figure();
                    e.paid = figure();
                    e.lapsed = figure();
                    e.income = figure();
                    e.received = figure();
                    e.politicalCapital = percent();
                    e.confidence = percent();
                    e.trust = Map.of("N0", percent(), "N1", percent());
                    e.continuingResolution = !s.continuingResolution();
                    e.spentAbroad = figure();
                    e.spentHome = figure();
                    e.domesticPreference = percent();
                    e.counterIntelligence = n++ % 4;
                    e.skill = percent();
                    e.priorities = List.of(text());
                });
    }

    private DemandState demand(DemandState d) {
        boolean hidden = hidden(scenario.demand(d.id()).nation());
        return new DemandState(
                d.id(),
                hidden != d.active(),
                figure(),
                figure(),
                figure(),
                hidden ? figure() : d.backlog(),
                figure(),
                figure(),
                percent());
    }

    private LaneState lane(LaneState l) {
        return l.with(
                e -> {
                    e.passage = passage(l.passage());
                    e.usedLift = figure();
                    e.extraLift = figure();
                    e.escortUntil = percent();
                    e.extraLiftUntil = percent();
                });
    }

    private Passage passage(Passage p) {
        return new Passage(p.status(), percent(), percent(), percent(), percent());
    }

    private SortedMap<StockKey, StockTerms> terms(Board b) {
        SortedMap<StockKey, StockTerms> terms = new TreeMap<>();
        for (Ledger.Row row : b.ledger().rows()) {
            if (row.account() instanceof Account.Stock s) {
                StockKey key = new StockKey(s.place(), row.materiel(), s.owner());
                // How long its own stock lasts a nation that all see depends on its floors.
                long floor = hidden(s.owner()) ? figure() : b.terms(key).floor();
                terms.put(key, new StockTerms(floor, !b.terms(key).lien(), figure()));
            }
        }
        return terms;
    }

    /**
     * Those of injects not told to all are gone, but for what counts in how long a nation that all
     * see is supplied: its demands, what is frozen or may not stand in.
     */
    private SortedMap<String, ActiveEffect> effects(Board b) {
        SortedMap<String, ActiveEffect> kept = new TreeMap<>();
        Set<String> told =
                state.msel().stream()
                        .map(MselItem::inject)
                        .filter(i -> scenario.seats().stream().allMatch(s -> i.visibleTo(s.id())))
                        .map(Inject::id)
                        .collect(Collectors.toSet());
        b.effects()
                .forEach(
                        (key, e) -> {
                            if (told.contains(e.inject()) || countsInSupply(e.effect())) {
                                kept.put(key, e);
                            }
                        });
        return kept;
    }

    private static boolean countsInSupply(Effect effect) {
        return effect instanceof Effect.DemandSurge
                || effect instanceof Effect.NewTheatre
                || effect instanceof Effect.Ceasefire
                || effect instanceof Effect.Recall
                || effect instanceof Effect.CaveatInvoked;
    }
}
