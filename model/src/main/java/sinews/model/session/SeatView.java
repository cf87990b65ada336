package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Cause;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.Posting;
import sinews.model.board.TechnologyState;
import sinews.model.rules.Measures;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rejection;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/**
 * What a seat may see. Places, lanes and chokepoints are public; stocks, lines, shipments and money
 * are seen with their nation, contracts with the buyer's or the line's, and what an inject does by
 * those it was told to.
 *
 * @param seat the seat, or null for the facilitator, who sees all
 */
public record SeatView(@Nullable Seat seat) {
    /** The facilitator's. */
    public static final SeatView ALL = new SeatView(null);

    /** The view of whoever gives a command: a seat's, or the facilitator's. */
    static SeatView by(SessionState state, String by) {
        return by.equals(Command.FACILITATOR) ? ALL : new SeatView(state.scenario().seat(by));
    }

    public boolean sees(String nation) {
        return seat == null || seat.seesNation(nation);
    }

    /**
     * The board without what the seat may not see. It shows quantities only: it cannot be
     * adjudicated, as the accounts outside the board are left out. Of the effects in force it keeps
     * those of the scenario's injects; {@link #of(SessionState)} knows those written during play.
     */
    public Board of(Scenario scenario, Board board) {
        return of(scenario, board, scenario.injects());
    }

    /** The board of a session as it stands, without what the seat may not see. */
    public Board of(SessionState state) {
        return of(
                state.scenario(),
                state.board(),
                state.msel().stream().map(MselItem::inject).toList());
    }

    Board of(Scenario scenario, Board board, List<Inject> injects) {
        if (seat == null) {
            return board;
        }
        SortedMap<String, LineState> lines = kept(board.lines(), l -> sees(l.spec().nation()));
        SortedMap<String, Cargo> cargo = kept(board.cargo(), c -> sees(c.owner()));
        List<Posting> seen = new ArrayList<>();
        for (Ledger.Row row : board.ledger().rows()) {
            boolean visible =
                    switch (row.account()) {
                        case Account.Stock s -> sees(s.owner());
                        case Account.Bin b -> lines.containsKey(b.line());
                        case Account.Wip w -> lines.containsKey(w.line());
                        case Account.Cargo c -> cargo.containsKey(c.id());
                        case Account.Outside o -> false;
                    };
            if (visible && row.units() > 0) {
                seen.add(
                        new Posting(
                                Account.OPENING,
                                row.account(),
                                row.materiel(),
                                row.units(),
                                new Cause("seen", "")));
            }
        }
        return new Board(
                board.tick(),
                Ledger.EMPTY.post(seen),
                lines,
                kept(board.supplies(), (id, supply) -> lines.containsKey(id)),
                // Both sides of a contract know it: the buyer and whoever makes for it.
                kept(
                        board.orders(),
                        o -> sees(o.terms().buyer()) || lines.containsKey(o.terms().line())),
                cargo,
                kept(board.nations(), n -> sees(n.id())),
                kept(board.demands(), d -> sees(nationOf(scenario, d.id()))),
                board.lanes(),
                board.chokepoints(),
                board.agreements(),
                kept(board.stockTerms(), (k, t) -> sees(k.owner())),
                effects(scenario, board, injects),
                new TreeMap<>(),
                board.nextSerial(),
                // How busy a port is can be seen from the hills behind it.
                kept(board.remainders(), (key, units) -> key.startsWith(Board.HANDLED)),
                secrets(scenario, board),
                board.places(),
                kept(board.debts(), t -> sees(t.debtor()) || sees(t.creditor())));
    }

    /**
     * Effects of injects the seat was told of, as far as their figures are not another nation's.
     */
    private SortedMap<String, ActiveEffect> effects(
            Scenario scenario, Board board, List<Inject> injects) {
        Set<String> told = new HashSet<>();
        for (Inject inject : injects) {
            if (seat != null && inject.visibleTo(seat.id())) {
                told.add(inject.id());
            }
        }
        return kept(
                board.effects(),
                e -> told.contains(e.inject()) && sees(scenario, board, e.effect()));
    }

    /** Whether the figures of an effect are not another nation's. */
    boolean sees(Scenario scenario, Board board, Effect effect) {
        return switch (effect) {
            case Effect.LineOutage e -> seesLine(board, e.line());
            case Effect.WorkforceLoss e -> seesLine(board, e.line());
            case Effect.Recall e -> e.line().isEmpty() || seesLine(board, e.line());
            case Effect.Strike e -> sees(scenario.location(e.place()).nation());
            case Effect.DemandSurge e -> sees(nationOf(scenario, e.demand()));
            case Effect.NewTheatre e -> sees(nationOf(scenario, e.demand()));
            case Effect.Ceasefire e -> sees(nationOf(scenario, e.demand()));
            case Effect.BudgetShock e -> sees(e.nation());
            case Effect.PoliticalShock e -> sees(e.nation());
            case Effect.StockChange e -> sees(e.owner());
            case Effect.Espionage e -> sees(scenario.technology(e.technology()).holder());
            case Effect.Warning e -> warns(e);
            // What everybody can see: ways, trade, budgets not passed, prices, treaties.
            case Effect.ChokepointClose e -> true;
            case Effect.ChokepointContest e -> true;
            case Effect.Blockade e -> true;
            case Effect.PortOutage e -> true;
            case Effect.LiftLoss e -> true;
            case Effect.ExportBan e -> true;
            case Effect.ContinuingResolution e -> true;
            case Effect.PriceShock e -> true;
            case Effect.CaveatInvoked e -> true;
            case Effect.AdversarySurge e -> true;
            case Effect.Narrative e -> true;
        };
    }

    private boolean seesLine(Board board, String id) {
        LineState line = board.lines().get(id);
        return line != null && sees(line.spec().nation());
    }

    /** A seat knows how far its nations' secrets have leaked, and never how long the fuse is. */
    private SortedMap<String, TechnologyState> secrets(Scenario scenario, Board board) {
        SortedMap<String, TechnologyState> seen = new TreeMap<>();
        board.technologies()
                .forEach(
                        (id, t) -> {
                            if (sees(scenario.technology(id).holder())) {
                                seen.put(id, new TechnologyState(id, t.leakBp(), 0, t.leakedAt()));
                            }
                        });
        return seen;
    }

    /** Injects still to come that a delivered WARNING has revealed to the seat. */
    public List<MselItem> warnedOf(SessionState state) {
        Set<String> revealed = new TreeSet<>();
        for (MselItem item : state.msel()) {
            if (item.status() == MselItem.Status.DELIVERED) {
                for (Effect effect : item.inject().effects()) {
                    if (effect instanceof Effect.Warning w && warns(w)) {
                        revealed.add(w.inject());
                    }
                }
            }
        }
        return state.msel().stream()
                .filter(m -> revealed.contains(m.inject().id()))
                .filter(
                        m ->
                                m.status() == MselItem.Status.PLANNED
                                        || m.status() == MselItem.Status.CONDITIONAL)
                .toList();
    }

    private boolean warns(Effect.Warning w) {
        return seat == null || w.seats().contains("*") || w.seats().contains(seat.id());
    }

    /** The measures of what the seat may see; the totals are of those alone. */
    public Measures of(Scenario scenario, Measures measures) {
        if (seat == null) {
            return measures;
        }
        List<Measures.DemandMeasure> demands =
                measures.demands().stream().filter(d -> sees(d.nation())).toList();
        long weights = 0;
        long fill = 0;
        for (Measures.DemandMeasure d : demands) {
            if (d.asked() > 0) {
                int weight = scenario.demand(d.demand()).weight();
                weights += weight;
                fill += (long) weight * d.fillBp();
            }
        }
        List<String> ids = demands.stream().map(Measures.DemandMeasure::demand).toList();
        return new Measures(
                demands.stream().mapToLong(Measures.DemandMeasure::asked).sum(),
                demands.stream().mapToLong(Measures.DemandMeasure::met).sum(),
                weights == 0 ? 10_000 : (int) (fill / weights),
                demands,
                measures.runsOut().stream().filter(r -> ids.contains(r.demand())).toList());
    }

    /**
     * A quote without the figures of nations the seat may not see: what they hold, how long it
     * lasts them, what money and political capital they have left.
     */
    public MoveQuote of(Scenario scenario, MoveQuote quote) {
        if (seat == null) {
            return quote;
        }
        Rejection obstacle = quote.obstacle();
        if (obstacle != null && !seesAll(obstacle.about())) {
            obstacle = new Rejection(obstacle.code(), lessTold(scenario, obstacle.about()));
        }
        return new MoveQuote(
                quote.summary(),
                quote.money(),
                quote.payer(),
                quote.politicalCapital(),
                quote.needs(),
                quote.lanes(),
                quote.transitTenths(),
                quote.effectTick(),
                quote.before().stream().filter(s -> sees(s.owner())).toList(),
                quote.after().stream().filter(s -> sees(s.owner())).toList(),
                quote.notes(),
                obstacle);
    }

    /** What became of a proposal, without the figures of nations the seat may not see. */
    public String outcome(Scenario scenario, Proposal proposal) {
        return seesAll(proposal.about())
                ? proposal.outcome()
                : lessTold(scenario, proposal.about());
    }

    private boolean seesAll(List<String> nations) {
        return nations.stream().allMatch(this::sees);
    }

    private String lessTold(Scenario scenario, List<String> about) {
        String hidden =
                about.stream()
                        .filter(n -> !sees(n))
                        .map(n -> scenario.nation(n).name())
                        .collect(Collectors.joining(" and "));
        return "%s cannot do this as it stands: make it smaller, or ask what it could do."
                .formatted(hidden);
    }

    private static String nationOf(Scenario scenario, String demand) {
        return scenario.demands().stream()
                .filter(d -> d.id().equals(demand))
                .map(Demand::nation)
                .findFirst()
                .orElse("");
    }

    private static <V> SortedMap<String, V> kept(SortedMap<String, V> all, Predicate<V> which) {
        return kept(all, (k, v) -> which.test(v));
    }

    private static <K, V> SortedMap<K, V> kept(
            SortedMap<K, V> all, java.util.function.BiPredicate<K, V> which) {
        SortedMap<K, V> some = new TreeMap<>();
        all.forEach(
                (k, v) -> {
                    if (which.test(k, v)) {
                        some.put(k, v);
                    }
                });
        return some;
    }
}
