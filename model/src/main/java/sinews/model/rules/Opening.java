package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.DemandState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.LineSupply;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.board.TechnologyState;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Order;
import sinews.model.scenario.Stock;
import sinews.model.scenario.Technology;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** The board at STARTEX, laid out from a scenario. */
final class Opening {
    private static final Cause STARTEX = new Cause("opening", "");
    private static final int PLAIN_SKILL = 100;

    /** Sum of hazards at which a secret leaks in EXPECTED mode: ln 2 in basis points. */
    private static final long EXPECTED_FUSE = 6_931;

    private Opening() {}

    static Board board(World world) {
        Board bare =
                new Board(
                        0,
                        Ledger.EMPTY.post(postings(world)),
                        lines(world),
                        supplies(world),
                        orders(world),
                        new TreeMap<>(),
                        nations(world),
                        demands(world),
                        lanes(world),
                        new TreeMap<>(),
                        agreements(world),
                        terms(world),
                        new TreeMap<>(),
                        new TreeMap<>(),
                        0,
                        new TreeMap<>(),
                        technologies(world),
                        new TreeMap<>(),
                        new TreeMap<>());
        // Lanes and chokepoints as the first tick finds them, so that quotes before it are right.
        Draft d = Draft.lookUp(world, bare);
        Lanes.refresh(d);
        return d.board(bare.ledger());
    }

    private static List<Posting> postings(World world) {
        List<Posting> postings = new ArrayList<>();
        for (Stock s : world.scenario.stocks()) {
            add(postings, new Account.Stock(s.place(), s.owner()), s.materiel(), s.quantity());
        }
        for (Line line : world.scenario.lines()) {
            new TreeMap<>(line.bins())
                    .forEach((m, units) -> add(postings, new Account.Bin(line.id()), m, units));
            for (int i = 0; i < line.wip().size(); i++) {
                add(postings, new Account.Wip(line.id(), i), line.materiel(), line.wip().get(i));
            }
        }
        return postings;
    }

    private static void add(List<Posting> postings, Account to, String materiel, long units) {
        if (units > 0) {
            postings.add(new Posting(Account.OPENING, to, materiel, units, STARTEX));
        }
    }

    private static TreeMap<String, LineState> lines(World world) {
        TreeMap<String, LineState> lines = new TreeMap<>();
        for (Line line : world.scenario.lines()) {
            lines.put(line.id(), state(line));
        }
        return lines;
    }

    /**
     * A line as it begins. Its provenance stays in the scenario: a state is written down every
     * tick.
     */
    static LineState state(Line line) {
        Line lean =
                new Line(
                        line.id(),
                        line.name(),
                        line.materiel(),
                        line.location(),
                        line.nation(),
                        line.licenceHolder(),
                        line.minRate(),
                        line.baseRate(),
                        line.surgeRate(),
                        line.maxRate(),
                        line.rate(),
                        line.rampBp(),
                        line.lead(),
                        line.wip(),
                        line.bins(),
                        line.sources(),
                        line.phase(),
                        line.schedule(),
                        line.security(),
                        line.bakedIn(),
                        line.revealedBp(),
                        line.outputSoFar(),
                        line.capitalPerUnit(),
                        line.terminationBp(),
                        line.referenceLot(),
                        Map.of());
        LinePhase phase =
                line.schedule().isEmpty() ? line.phase() : line.schedule().getFirst().phase();
        return new LineState(
                lean,
                line.location(),
                line.rate(),
                line.rate(),
                0,
                line.minRate(),
                line.baseRate(),
                line.surgeRate(),
                line.maxRate(),
                phase,
                line.schedule(),
                0,
                0,
                0,
                -1,
                line.outputSoFar(),
                0,
                "",
                -1,
                0,
                false,
                -1,
                0,
                -1,
                false);
    }

    /** What a supplier remembers at STARTEX: a quarter at its customers' opening rates. */
    private static TreeMap<String, LineSupply> supplies(World world) {
        TreeMap<String, LineSupply> supplies = new TreeMap<>();
        for (Line line : world.scenario.lines()) {
            Map<String, List<Long>> handedOut = handedOut(world, line);
            if (!handedOut.isEmpty()) {
                supplies.put(line.id(), new LineSupply(line.id(), Map.of(), handedOut));
            }
        }
        return supplies;
    }

    private static Map<String, List<Long>> handedOut(World world, Line supplier) {
        Map<String, List<Long>> memory = new TreeMap<>();
        for (Line customer : world.scenario.lines()) {
            for (InputSource source : customer.sources()) {
                if (supplier.id().equals(source.line()) && customer.phase() == LinePhase.ACTIVE) {
                    long yearly = 0;
                    for (BomItem item : world.materiel(customer.materiel()).bom()) {
                        if (item.materiel().equals(source.materiel())) {
                            yearly += customer.rate() * item.quantity() * source.shareBp() / 10_000;
                        }
                    }
                    if (yearly >= Production.YEAR) {
                        memory.put(
                                customer.id(),
                                Collections.nCopies(LineSupply.MEMORY, yearly / Production.YEAR));
                    }
                }
            }
        }
        return memory;
    }

    private static TreeMap<String, OrderState> orders(World world) {
        TreeMap<String, OrderState> orders = new TreeMap<>();
        for (Order o : world.scenario.orders()) {
            orders.put(
                    o.id(),
                    new OrderState(
                            o,
                            o.delivered(),
                            Math.multiplyExact(o.quantity(), o.unitPrice()),
                            Math.multiplyExact(o.delivered(), o.unitPrice()),
                            "",
                            Math.multiplyExact(o.open(), o.unitPrice()),
                            0,
                            false,
                            1));
        }
        return orders;
    }

    private static TreeMap<String, NationState> nations(World world) {
        Map<String, Long> owed = new TreeMap<>();
        for (Order o : world.scenario.orders()) {
            owed.merge(o.buyer(), Math.multiplyExact(o.open(), o.unitPrice()), Math::addExact);
        }
        TreeMap<String, NationState> nations = new TreeMap<>();
        for (Nation n : world.nations.values()) {
            nations.put(
                    n.id(),
                    new NationState(
                            n.id(),
                            n.treasury(),
                            owed.getOrDefault(n.id(), 0L),
                            0,
                            0,
                            0,
                            0,
                            n.politicalCapital(),
                            n.confidence(),
                            n.trust(),
                            n.continuingResolution(),
                            0,
                            0,
                            n.domesticPreference(),
                            n.counterIntelligence(),
                            PLAIN_SKILL,
                            -1,
                            -1,
                            -1,
                            List.of(),
                            0,
                            -1));
        }
        return nations;
    }

    private static TreeMap<String, DemandState> demands(World world) {
        TreeMap<String, DemandState> demands = new TreeMap<>();
        world.demands.forEach(
                (id, d) -> demands.put(id, new DemandState(id, d.active(), 0, 0, 0, 0, 0, 0, -1)));
        return demands;
    }

    private static TreeMap<String, sinews.model.board.LaneState> lanes(World world) {
        TreeMap<String, sinews.model.board.LaneState> lanes = new TreeMap<>();
        world.lanes.forEach((id, lane) -> lanes.put(id, Lanes.atStart(lane)));
        return lanes;
    }

    private static TreeMap<String, sinews.model.scenario.Agreement> agreements(World world) {
        TreeMap<String, sinews.model.scenario.Agreement> agreements = new TreeMap<>();
        world.scenario.agreements().forEach(a -> agreements.put(a.id(), a));
        return agreements;
    }

    private static TreeMap<String, TechnologyState> technologies(World world) {
        TreeMap<String, TechnologyState> technologies = new TreeMap<>();
        for (Technology t : world.scenario.technologies()) {
            technologies.put(t.id(), new TechnologyState(t.id(), t.leakBp(), EXPECTED_FUSE, -1));
        }
        return technologies;
    }

    private static TreeMap<StockKey, StockTerms> terms(World world) {
        TreeMap<StockKey, StockTerms> terms = new TreeMap<>();
        for (Stock s : world.scenario.stocks()) {
            if (s.floor() > 0 || s.lien()) {
                terms.put(
                        new StockKey(s.place(), s.materiel(), s.owner()),
                        new StockTerms(s.floor(), s.lien(), 0));
            }
        }
        return terms;
    }
}
