package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.AreaShape;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.NationGroup;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Tier;

import java.util.List;

/**
 * The board of a {@link PublicView}: the map with its places, ways and straits, and the stocks,
 * lines and shipments of nations that every seat sees.
 *
 * @param tick the tick that comes next
 * @param items materiel that the public sees something of
 * @param spots what holds somewhere for all to see
 */
public record PublicBoard(
        int tick,
        List<NationGroup> groups,
        List<Nation> nations,
        List<Place> places,
        List<Strait> straits,
        List<Way> ways,
        List<Item> items,
        List<Stock> stocks,
        List<Need> needs,
        List<Line> lines,
        List<Shipment> shipments,
        List<Spot> spots) {

    public PublicBoard {
        groups = List.copyOf(groups);
        nations = List.copyOf(nations);
        places = List.copyOf(places);
        straits = List.copyOf(straits);
        ways = List.copyOf(ways);
        items = List.copyOf(items);
        stocks = List.copyOf(stocks);
        needs = List.copyOf(needs);
        lines = List.copyOf(lines);
        shipments = List.copyOf(shipments);
        spots = List.copyOf(spots);
    }

    /** A nation, by name and place on the map only. */
    public record Nation(String id, String name, String group, int isoNumeric) {}

    /** A place; degrees north and east. */
    public record Place(
            String id,
            String name,
            String nation,
            double latitude,
            double longitude,
            LocationKind kind) {}

    /** A strait or canal and its state. */
    public record Strait(String id, String name, AreaShape area, PassageStatus status) {}

    /**
     * A lane and its state.
     *
     * @param network whether it follows the network of sea routes
     * @param km length of its present path, 0 when given by days
     * @param crosses straits its present path crosses
     */
    public record Way(
            String id,
            String from,
            String to,
            Mode mode,
            boolean network,
            PassageStatus status,
            boolean closed,
            long km,
            List<String> crosses) {
        public Way {
            crosses = List.copyOf(crosses);
        }
    }

    /** What a materiel is called and drawn as. */
    public record Item(
            String id, String name, String label, String icon, Tier tier, String family) {}

    /** A stockpile, units. */
    public record Stock(String place, String materiel, String owner, long units) {}

    /**
     * How long a theatre is supplied.
     *
     * @param materiel materiel id, or null when any variant of {@code family} serves
     * @param daysTenths days of supply, tenths; -1 when nothing is used
     * @param emptyIn weeks until it runs out; -1 when it does not
     */
    public record Need(
            String demand,
            String theatre,
            @Nullable String materiel,
            @Nullable String family,
            String nation,
            long daysTenths,
            int requiredDays,
            int emptyIn) {}

    /**
     * A production or repair line; rates in units a year.
     *
     * @param until first tick in which it produces, -1 when it does or that is not known
     * @param starvedOf input that holds it back, empty when none does
     */
    public record Line(
            String id,
            String name,
            String materiel,
            String place,
            String nation,
            long rate,
            long capacity,
            LinePhase phase,
            int until,
            String starvedOf,
            int damageBp) {}

    /**
     * Goods under way.
     *
     * @param tenthsLeft tenths of a day to go on the lane, of {@code tenthsLane}
     * @param eta tick of arrival; -1 when no way is open
     */
    public record Shipment(
            String id,
            String materiel,
            String owner,
            long units,
            String lane,
            String to,
            int tenthsLeft,
            int tenthsLane,
            int eta) {}

    /**
     * Units lost at one spot in the turn that is looked back on.
     *
     * @param latitude of the place, of the middle of the strait, or of the ship, degrees north
     * @param longitude the same, degrees east
     * @param what short name of the materiel
     * @param owner nation they belonged to
     */
    public record Loss(double latitude, double longitude, String what, String owner, long units) {}

    /**
     * What an inject told to all does for all to see, as long as it lasts.
     *
     * @param nation nation it is about
     * @param places places it is about, none for the whole nation
     */
    public record Spot(Kind kind, String nation, List<String> places) {
        public Spot {
            places = List.copyOf(places);
        }

        /** What holds there. */
        public enum Kind {
            BLOCKADE,
            PORT_OUTAGE,
            EXPORT_BAN,
            CONTINUING_RESOLUTION
        }
    }
}
