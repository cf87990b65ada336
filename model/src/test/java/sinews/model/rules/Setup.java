package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.geo.LatLon;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.ContractTier;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.DemandStep;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Nation;
import sinews.model.scenario.NationGroup;
import sinews.model.scenario.Order;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PhaseStep;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.scenario.Stock;
import sinews.model.scenario.Technology;
import sinews.model.scenario.Tier;
import sinews.model.scenario.Turn;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.UnaryOperator;

/** Builds small scenarios for tests, with what a test does not care about left at a plain value. */
final class Setup {
    RuleLevel level = RuleLevel.L3;
    LocalDate startex = LocalDate.of(2027, 1, 1);
    final List<Turn> turns =
            new ArrayList<>(
                    List.of(
                            new Turn("one", 12),
                            new Turn("two", 12),
                            new Turn("three", 12),
                            new Turn("four", 12)));
    final List<Nation> nations = new ArrayList<>();
    final List<Seat> seats = new ArrayList<>();
    final List<Materiel> materiel = new ArrayList<>();
    final List<Technology> technologies = new ArrayList<>();
    final List<Location> places = new ArrayList<>();
    final List<Chokepoint> chokepoints = new ArrayList<>();
    final List<Lane> lanes = new ArrayList<>();
    final List<Line> lines = new ArrayList<>();
    final List<Stock> stocks = new ArrayList<>();
    final List<Order> orders = new ArrayList<>();
    final List<Demand> demands = new ArrayList<>();
    final List<Agreement> agreements = new ArrayList<>();
    final List<Inject> injects = new ArrayList<>();

    Scenario scenario() {
        return new Scenario(
                1,
                "test",
                "Test",
                "",
                "",
                level,
                startex,
                622,
                turns,
                List.of(new NationGroup("us", "All")),
                nations,
                seats,
                List.of(),
                materiel,
                technologies,
                places,
                chokepoints,
                lanes,
                lines,
                stocks,
                orders,
                demands,
                agreements,
                injects,
                List.of(),
                "");
    }

    Rules rules() {
        return Rules.of(scenario(), new FlatMap());
    }

    /** A nation with one seat of the same id in lower case that holds all powers. */
    Setup nation(String id, long budget, long treasury) {
        return nation(id, budget, treasury, n -> n);
    }

    Setup nation(String id, long budget, long treasury, UnaryOperator<Figures> change) {
        Figures f = change.apply(new Figures(id, budget, treasury));
        nations.add(
                new Nation(
                        id,
                        f.name,
                        "us",
                        1,
                        budget,
                        treasury,
                        f.fiscalMonth,
                        f.capital,
                        f.confidence,
                        f.trust,
                        f.preference,
                        f.lead,
                        f.counterIntelligence,
                        f.threat,
                        f.labour,
                        f.resolution,
                        f.caveats,
                        f.hiddenCaveats,
                        Map.of()));
        seats.add(
                new Seat(
                        id.toLowerCase(java.util.Locale.ROOT),
                        f.name,
                        SeatKind.NATION,
                        Map.of(id, List.of(Power.values())),
                        List.of("*"),
                        "",
                        List.of(),
                        4));
        return this;
    }

    /** The figures of a nation that tests change. */
    static final class Figures {
        String name;
        int fiscalMonth = 1;
        int capital = 55;
        int confidence = 50;
        Map<String, Integer> trust = Map.of();
        int preference = 50;
        int lead = 4;
        int counterIntelligence = 1;
        int threat = 100;
        int labour = 0;
        boolean resolution = false;
        List<String> caveats = List.of();
        List<String> hiddenCaveats = List.of();

        Figures(String id, long budget, long treasury) {
            name = id;
        }

        Figures name(String v) {
            name = v;
            return this;
        }

        Figures fiscalMonth(int v) {
            fiscalMonth = v;
            return this;
        }

        Figures capital(int v) {
            capital = v;
            return this;
        }

        Figures confidence(int v) {
            confidence = v;
            return this;
        }

        Figures trust(Map<String, Integer> v) {
            trust = v;
            return this;
        }

        Figures preference(int v) {
            preference = v;
            return this;
        }

        Figures lead(int v) {
            lead = v;
            return this;
        }

        Figures counterIntelligence(int v) {
            counterIntelligence = v;
            return this;
        }

        Figures threat(int v) {
            threat = v;
            return this;
        }

        Figures caveats(String... v) {
            caveats = List.of(v);
            return this;
        }

        Figures hiddenCaveats(String... v) {
            hiddenCaveats = List.of(v);
            return this;
        }

        Figures resolution() {
            resolution = true;
            return this;
        }
    }

    Setup materiel(String id, Tier tier, long price, BomItem... bom) {
        return materiel(id, tier, id, price, 1, 0, bom);
    }

    Setup materiel(
            String id,
            Tier tier,
            String family,
            long price,
            int perShipUnit,
            int technology,
            BomItem... bom) {
        materiel.add(
                new Materiel(
                        id,
                        id,
                        id,
                        "x",
                        tier,
                        family,
                        id,
                        price,
                        perShipUnit,
                        technology,
                        List.of(bom),
                        1,
                        0,
                        Map.of()));
        return this;
    }

    /** A place without limits. */
    Setup place(String id, String nation) {
        return place(id, nation, LocationKind.DEPOT, 0);
    }

    Setup place(String id, String nation, LocationKind kind, int threat) {
        places.add(
                new Location(
                        id,
                        id,
                        nation,
                        places.size(),
                        10 * places.size(),
                        "r",
                        kind,
                        null,
                        null,
                        threat,
                        0,
                        Map.of()));
        return this;
    }

    /** Gives a place other limits; null for none. */
    Setup limits(String id, @Nullable Long storageCap, @Nullable Long throughput) {
        places.replaceAll(
                l ->
                        !l.id().equals(id)
                                ? l
                                : new Location(
                                        id,
                                        l.name(),
                                        l.nation(),
                                        l.latitude(),
                                        l.longitude(),
                                        l.region(),
                                        l.kind(),
                                        storageCap,
                                        throughput,
                                        l.threat(),
                                        l.hardening(),
                                        l.provenance()));
        return this;
    }

    Setup chokepoint(String id) {
        chokepoints.add(new Chokepoint(id, id, new AreaShape.Circle(0, 0, 10), Passage.OPEN));
        return this;
    }

    /** Both ways: ids "a-b" and "b-a". */
    Setup lane(
            String from,
            String to,
            Mode mode,
            long lift,
            @Nullable Integer tenths,
            String... crosses) {
        lanes.add(
                new Lane(
                        from + "-" + to,
                        from,
                        to,
                        mode,
                        lift,
                        100,
                        tenths,
                        List.of(crosses),
                        Passage.OPEN,
                        Map.of()));
        lanes.add(
                new Lane(
                        to + "-" + from,
                        to,
                        from,
                        mode,
                        lift,
                        100,
                        tenths,
                        List.of(crosses),
                        Passage.OPEN,
                        Map.of()));
        return this;
    }

    Setup line(
            String id,
            String makes,
            String place,
            String nation,
            long rate,
            UnaryOperator<LineFigures> change) {
        LineFigures f = change.apply(new LineFigures(nation, rate));
        lines.add(
                new Line(
                        id,
                        id,
                        makes,
                        place,
                        nation,
                        f.licence,
                        f.min,
                        f.base,
                        f.surge,
                        f.max,
                        rate,
                        f.rampBp,
                        f.lead,
                        f.wip,
                        f.bins,
                        f.sources,
                        f.phase,
                        f.schedule,
                        f.security,
                        f.bakedIn,
                        0,
                        0,
                        f.capital,
                        1500,
                        f.lot,
                        Map.of()));
        return this;
    }

    /** The figures of a line that tests change. */
    static final class LineFigures {
        String licence;
        long min;
        long base;
        long surge;
        long max;
        int rampBp = 500;
        int lead = 4;
        List<Long> wip = List.of();
        Map<String, Long> bins = Map.of();
        List<InputSource> sources = new ArrayList<>();
        LinePhase phase = LinePhase.ACTIVE;
        List<PhaseStep> schedule = List.of();
        int security = 1;
        boolean bakedIn = false;
        long capital = 1000;
        long lot = 0;

        LineFigures(String nation, long rate) {
            licence = nation;
            base = rate;
            surge = rate;
            max = rate;
        }

        LineFigures rates(long min, long base, long surge, long max) {
            this.min = min;
            this.base = base;
            this.surge = surge;
            this.max = max;
            return this;
        }

        LineFigures ramp(int v) {
            rampBp = v;
            return this;
        }

        LineFigures lead(int v) {
            lead = v;
            return this;
        }

        LineFigures wip(Long... v) {
            wip = List.of(v);
            return this;
        }

        LineFigures bins(Map<String, Long> v) {
            bins = v;
            return this;
        }

        LineFigures licence(String v) {
            licence = v;
            return this;
        }

        LineFigures security(int v) {
            security = v;
            return this;
        }

        LineFigures baked(boolean v) {
            bakedIn = v;
            return this;
        }

        LineFigures capital(long v) {
            capital = v;
            return this;
        }

        LineFigures lot(long v) {
            lot = v;
            return this;
        }

        LineFigures from(
                String materiel,
                @Nullable String line,
                @Nullable String place,
                int shareBp,
                int qualified) {
            sources.add(new InputSource(materiel, line, place, shareBp, qualified));
            return this;
        }

        LineFigures phase(LinePhase p, int until) {
            phase = p;
            schedule = List.of(new PhaseStep(p, until));
            return this;
        }
    }

    Setup stock(String place, String item, String owner, long units) {
        return stock(place, item, owner, units, 0, false);
    }

    Setup stock(String place, String item, String owner, long units, long floor, boolean lien) {
        stocks.add(new Stock(place, item, owner, units, floor, lien, Map.of()));
        return this;
    }

    Setup order(
            String id,
            String buyer,
            String item,
            String line,
            long quantity,
            ContractTier tier,
            int due,
            String to) {
        return order(id, buyer, item, line, quantity, tier, 5, due, to, OrderForm.ANNUAL);
    }

    Setup order(
            String id,
            String buyer,
            String item,
            String line,
            long quantity,
            ContractTier tier,
            int sequence,
            int due,
            String to,
            OrderForm form) {
        orders.add(
                new Order(
                        id, buyer, item, line, quantity, 0, 10, form, tier, sequence, due, to, 0,
                        Map.of()));
        return this;
    }

    /** An order that claims from a tick on. */
    static Order from(Order o, int effective) {
        return new Order(
                o.id(),
                o.buyer(),
                o.materiel(),
                o.line(),
                o.quantity(),
                o.delivered(),
                o.unitPrice(),
                o.form(),
                o.tier(),
                o.sequence(),
                o.due(),
                o.deliverTo(),
                effective,
                o.provenance());
    }

    Setup demand(
            String id,
            String place,
            String item,
            String nation,
            DemandKind kind,
            int from,
            int until,
            long units) {
        demands.add(
                new Demand(
                        id,
                        id,
                        place,
                        item,
                        null,
                        nation,
                        List.of(new DemandStep(from, until, units)),
                        1,
                        kind,
                        30,
                        true,
                        Map.of()));
        return this;
    }

    /** The same demand with another profile. */
    static Demand asking(Demand d, List<DemandStep> profile) {
        return new Demand(
                d.id(),
                d.name(),
                d.theatre(),
                d.materiel(),
                d.family(),
                d.nation(),
                profile,
                d.weight(),
                d.kind(),
                d.requiredDays(),
                d.active(),
                d.provenance());
    }

    Setup agreement(String id, AgreementKind kind, List<String> parties, String... scope) {
        agreements.add(
                new Agreement(
                        id,
                        id,
                        kind,
                        parties,
                        List.of(scope),
                        0,
                        Agreement.NO_EXPIRY,
                        3,
                        List.of(),
                        false,
                        Map.of()));
        return this;
    }

    /** An inject with these effects, on the board from a tick on. */
    static TurnInput.DeliveredInject inject(String id, int from, int duration, Effect... effects) {
        return new TurnInput.DeliveredInject(
                new Inject(
                        id,
                        id,
                        "s",
                        1,
                        false,
                        "",
                        id,
                        id,
                        "",
                        List.of(),
                        List.of("*"),
                        "war",
                        0,
                        duration,
                        List.of(effects),
                        Map.of()),
                from);
    }

    static TurnInput turn(int ticks) {
        return new TurnInput(ticks, List.of(), List.of(), List.of(), Chance.EXPECTED, 1);
    }

    static TurnInput turn(int ticks, TurnInput.DeliveredInject... injects) {
        return new TurnInput(ticks, List.of(), List.of(injects), List.of(), Chance.EXPECTED, 1);
    }

    static TurnInput moves(int ticks, Move... moves) {
        List<TurnInput.ReadyMove> ready = new ArrayList<>();
        for (Move m : moves) {
            ready.add(new TurnInput.ReadyMove("m-" + ready.size(), "us", m));
        }
        return new TurnInput(ticks, ready, List.of(), List.of(), Chance.EXPECTED, 1);
    }

    /**
     * A made-up map: every network lane is 3,110 km (5 days), crosses the chokepoints named in its
     * id after a "~", and goes round all of them in 6,220 km unless "no-way" is closed.
     */
    static final class FlatMap implements LaneRouter {
        @Override
        public @Nullable Way way(Lane lane, Set<String> closed) {
            List<LatLon> path = List.of(new LatLon(0, 0), new LatLon(1, 1));
            if (closed.contains("strait")) {
                return closed.contains("detour") ? null : new Way(6_220, List.of("detour"), path);
            }
            return new Way(3_110, List.of("strait"), path);
        }

        /** Half-way. */
        @Override
        public long kmTo(Way way, String chokepoint) {
            return way.km() / 2;
        }

        @Override
        public List<LatLon> drawn(Lane lane) {
            return List.of(new LatLon(0, 0), new LatLon(1, 1));
        }
    }
}
