package sinews.model.scenario;

import java.time.LocalDate;
import java.util.List;

/**
 * Everything an exercise starts from. Ids are unique within their list; every reference names an id
 * of this scenario. Read and checked by {@code sinews.model.scenario.io}, which guarantees both.
 *
 * @param formatVersion version of the file format, 1 today
 * @param id lower-case id, the name of the scenario's folder
 * @param title name on the card
 * @param summary two or three sentences for the card
 * @param trains what it trains, one sentence
 * @param rules how much of the rule book is in play
 * @param startex calendar date of tick 0
 * @param shipKmPerDay speed of ships on network lanes, km a day (622 is 14 knots)
 * @param turns turns in order; their ticks add up to the length of the exercise
 * @param brief text of brief.md (Markdown), empty when there is none
 */
public record Scenario(
        int formatVersion,
        String id,
        String title,
        String summary,
        String trains,
        RuleLevel rules,
        LocalDate startex,
        int shipKmPerDay,
        List<Turn> turns,
        List<NationGroup> groups,
        List<Nation> nations,
        List<Seat> seats,
        List<Objective> objectives,
        List<Materiel> materiel,
        List<Technology> technologies,
        List<Location> locations,
        List<Chokepoint> chokepoints,
        List<Lane> lanes,
        List<Line> lines,
        List<Stock> stocks,
        List<Order> orders,
        List<Demand> demands,
        List<Agreement> agreements,
        List<Inject> injects,
        List<Source> sources,
        String brief) {

    public Scenario {
        turns = List.copyOf(turns);
        groups = List.copyOf(groups);
        nations = List.copyOf(nations);
        seats = List.copyOf(seats);
        objectives = List.copyOf(objectives);
        materiel = List.copyOf(materiel);
        technologies = List.copyOf(technologies);
        locations = List.copyOf(locations);
        chokepoints = List.copyOf(chokepoints);
        lanes = List.copyOf(lanes);
        lines = List.copyOf(lines);
        stocks = List.copyOf(stocks);
        orders = List.copyOf(orders);
        demands = List.copyOf(demands);
        agreements = List.copyOf(agreements);
        injects = List.copyOf(injects);
        sources = List.copyOf(sources);
    }

    /**
     * The same scenario with less of the rule book in play.
     *
     * @throws IllegalArgumentException for more than it was written for
     */
    public Scenario at(RuleLevel level) {
        if (level.compareTo(rules) > 0) {
            throw new IllegalArgumentException(
                    title + " is written for the rules " + rules + "; " + level + " needs more.");
        }
        return with(level, seats);
    }

    /** The same scenario with other seats, each of which may see other nations. */
    public Scenario withSeats(List<Seat> others) {
        return with(rules, others);
    }

    private Scenario with(RuleLevel level, List<Seat> others) {
        return new Scenario(
                formatVersion,
                id,
                title,
                summary,
                trains,
                level,
                startex,
                shipKmPerDay,
                turns,
                groups,
                nations,
                others,
                objectives,
                materiel,
                technologies,
                locations,
                chokepoints,
                lanes,
                lines,
                stocks,
                orders,
                demands,
                agreements,
                injects,
                sources,
                brief);
    }

    /** Length of the exercise in ticks (weeks; 4 a month, 48 a year). */
    public int totalTicks() {
        return turns.stream().mapToInt(Turn::ticks).sum();
    }

    /** First tick of the turn with this index (0-based). */
    public int firstTick(int turnIndex) {
        return turns.stream().limit(turnIndex).mapToInt(Turn::ticks).sum();
    }

    /** Index of the turn that holds this tick; the last turn for ticks after the end. */
    public int turnAt(int tick) {
        int end = 0;
        for (int i = 0; i < turns.size(); i++) {
            end += turns.get(i).ticks();
            if (tick < end) {
                return i;
            }
        }
        return turns.size() - 1;
    }

    /** Calendar date of a tick: STARTEX + tick × 365.25/48 days (rules, section 0). */
    public LocalDate dateOf(int tick) {
        return startex.plusDays(Math.floorDiv(tick * 36525L, 4800L));
    }

    public Nation nation(String id) {
        return find(nations, Nation::id, id, "nation");
    }

    public Seat seat(String id) {
        return find(seats, Seat::id, id, "seat");
    }

    public Materiel materiel(String id) {
        return find(materiel, Materiel::id, id, "materiel");
    }

    public Technology technology(String id) {
        return find(technologies, Technology::id, id, "technology");
    }

    public Location location(String id) {
        return find(locations, Location::id, id, "location");
    }

    public Chokepoint chokepoint(String id) {
        return find(chokepoints, Chokepoint::id, id, "chokepoint");
    }

    public Lane lane(String id) {
        return find(lanes, Lane::id, id, "lane");
    }

    public Demand demand(String id) {
        return find(demands, Demand::id, id, "demand");
    }

    public Inject inject(String id) {
        return find(injects, Inject::id, id, "inject");
    }

    /** The seat that holds a power of a nation; exactly one does. */
    public Seat holder(String nation, Power power) {
        return seats.stream()
                .filter(s -> s.holds(nation, power))
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "no seat holds " + power + " of " + nation));
    }

    private static <T> T find(
            List<T> all, java.util.function.Function<T, String> id, String wanted, String kind) {
        for (T t : all) {
            if (id.apply(t).equals(wanted)) {
                return t;
            }
        }
        throw new IllegalArgumentException("no " + kind + " '" + wanted + "' in this scenario");
    }
}
