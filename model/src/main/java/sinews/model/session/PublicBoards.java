package sinews.model.session;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.rules.Measures;
import sinews.model.rules.Rules;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Lane;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.session.PublicBoard.Spot;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Makes a {@link PublicBoard}: the board goes through the {@link SeatView} of every seat in turn,
 * and of what is left only what is named here is copied.
 */
final class PublicBoards {
    /** Sees what is seen by whoever has no seat. */
    private static final Seat NOBODY =
            new Seat("", "", SeatKind.INSTITUTION, Map.of(), List.of(), "", List.of(), 0);

    private final Scenario scenario;
    private final Rules rules;
    private final Board board;
    private final Measures measures;
    private final Set<String> items = new TreeSet<>();

    private PublicBoards(SessionState state, Rules rules) {
        this.rules = rules;
        scenario = state.scenario();
        List<Inject> injects = state.msel().stream().map(MselItem::inject).toList();
        Board seen = state.board();
        Measures known = rules.measures(state.board());
        for (Seat seat : leastFirst(audience(scenario))) {
            SeatView view = new SeatView(seat);
            seen = view.of(scenario, seen, injects);
            known = view.of(scenario, known);
        }
        board = seen;
        measures = known;
    }

    /** The public board of a session as it stands. */
    static PublicBoard of(SessionState state, Rules rules) {
        return new PublicBoards(state, rules).made();
    }

    /** Everybody in the room. */
    static List<Seat> audience(Scenario scenario) {
        return scenario.seats().isEmpty() ? List.of(NOBODY) : scenario.seats();
    }

    /** The order does not matter to the result; whoever sees least leaves least to the others. */
    private List<Seat> leastFirst(List<Seat> seats) {
        return seats.stream()
                .sorted(
                        Comparator.comparingLong(
                                s ->
                                        scenario.nations().stream()
                                                .filter(n -> s.seesNation(n.id()))
                                                .count()))
                .toList();
    }

    private PublicBoard made() {
        List<PublicBoard.Stock> stocks = stocks();
        List<PublicBoard.Need> needs = needs();
        List<PublicBoard.Line> lines = lines();
        List<PublicBoard.Shipment> shipments = shipments();
        return new PublicBoard(
                board.tick(),
                scenario.groups(),
                scenario.nations().stream()
                        .map(
                                n ->
                                        new PublicBoard.Nation(
                                                n.id(), n.name(), n.group(), n.isoNumeric()))
                        .toList(),
                scenario.locations().stream()
                        .map(
                                l ->
                                        new PublicBoard.Place(
                                                l.id(),
                                                l.name(),
                                                l.nation(),
                                                l.latitude(),
                                                l.longitude(),
                                                l.kind()))
                        .toList(),
                scenario.chokepoints().stream()
                        .map(
                                c ->
                                        new PublicBoard.Strait(
                                                c.id(),
                                                c.name(),
                                                c.area(),
                                                board.chokepoints()
                                                        .getOrDefault(c.id(), c.passage())
                                                        .status()))
                        .toList(),
                scenario.lanes().stream().map(this::way).toList(),
                scenario.materiel().stream()
                        .filter(m -> items.contains(m.id()))
                        .map(PublicBoards::item)
                        .toList(),
                stocks,
                needs,
                lines,
                shipments,
                spots());
    }

    private static PublicBoard.Item item(Materiel m) {
        return new PublicBoard.Item(m.id(), m.name(), m.label(), m.icon(), m.tier(), m.family());
    }

    private PublicBoard.Way way(Lane lane) {
        LaneState s = board.lanes().get(lane.id());
        return new PublicBoard.Way(
                lane.id(),
                lane.from(),
                lane.to(),
                lane.mode(),
                lane.mode() == Mode.SEA && lane.transitTenths() == null,
                (s == null ? lane.passage() : s.passage()).status(),
                s != null && s.transitTenths() < 0,
                s == null ? 0 : s.km(),
                s == null ? List.of() : s.crosses());
    }

    private List<PublicBoard.Stock> stocks() {
        List<PublicBoard.Stock> seen = new ArrayList<>();
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.account() instanceof Account.Stock s) {
                items.add(row.materiel());
                seen.add(new PublicBoard.Stock(s.place(), row.materiel(), s.owner(), row.units()));
            }
        }
        return seen;
    }

    private List<PublicBoard.Need> needs() {
        List<PublicBoard.Need> seen = new ArrayList<>();
        for (Measures.DemandMeasure m : measures.demands()) {
            Demand d = scenario.demand(m.demand());
            if (!m.materiel().isEmpty()) {
                items.add(m.materiel());
            }
            seen.add(
                    new PublicBoard.Need(
                            m.demand(),
                            m.theatre(),
                            d.materiel(),
                            d.family(),
                            m.nation(),
                            m.daysTenths(),
                            m.requiredDays(),
                            measures.runsOut().stream()
                                    .filter(r -> r.demand().equals(m.demand()))
                                    .mapToInt(Measures.RunOut::inTicks)
                                    .min()
                                    .orElse(-1)));
        }
        return seen;
    }

    private List<PublicBoard.Line> lines() {
        List<PublicBoard.Line> seen = new ArrayList<>();
        for (LineState l : board.lines().values()) {
            items.add(l.materiel());
            if (!l.starvedOf().isEmpty()) {
                items.add(l.starvedOf());
            }
            boolean waits = l.phase() != LinePhase.ACTIVE && !l.schedule().isEmpty();
            seen.add(
                    new PublicBoard.Line(
                            l.id(),
                            l.spec().name(),
                            l.materiel(),
                            l.location(),
                            l.spec().nation(),
                            l.rate(),
                            l.maxRate(),
                            l.phase(),
                            waits ? l.schedule().getLast().untilTick() : -1,
                            l.starvedOf(),
                            l.damageBp()));
        }
        return seen;
    }

    private List<PublicBoard.Shipment> shipments() {
        List<PublicBoard.Shipment> seen = new ArrayList<>();
        for (Cargo c : board.cargo().values()) {
            if (c.underWay()) {
                items.add(c.materiel());
                seen.add(
                        new PublicBoard.Shipment(
                                c.id(),
                                c.materiel(),
                                c.owner(),
                                board.ledger().units(new Account.Cargo(c.id()), c.materiel()),
                                c.lane(),
                                c.toPlace(),
                                c.tenthsLeft(),
                                c.tenthsLane(),
                                c.eta()));
            }
        }
        return seen;
    }

    private List<Spot> spots() {
        List<Spot> spots = new ArrayList<>();
        for (ActiveEffect e : board.effects().values()) {
            switch (e.effect()) {
                case Effect.Blockade b -> spots(Spot.Kind.BLOCKADE, rules.blockaded(b), spots);
                case Effect.PortOutage p -> spots(Spot.Kind.PORT_OUTAGE, Set.of(p.place()), spots);
                case Effect.ExportBan b ->
                        spots.add(new Spot(Spot.Kind.EXPORT_BAN, b.nation(), List.of()));
                case Effect.ContinuingResolution r ->
                        spots.add(new Spot(Spot.Kind.CONTINUING_RESOLUTION, r.nation(), List.of()));
                default -> {}
            }
        }
        return spots.stream().distinct().toList();
    }

    /** One for each nation that has places there. */
    private void spots(Spot.Kind kind, Set<String> places, List<Spot> spots) {
        Map<String, List<String>> byNation = new TreeMap<>();
        for (Location l : scenario.locations()) {
            if (places.contains(l.id())) {
                byNation.computeIfAbsent(l.nation(), k -> new ArrayList<>()).add(l.id());
            }
        }
        byNation.forEach((nation, ids) -> spots.add(new Spot(kind, nation, ids)));
    }
}
