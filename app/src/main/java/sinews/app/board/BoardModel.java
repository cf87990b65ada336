package sinews.app.board;

import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * What the board shows, without any node: places, lanes, shipments and tokens that the viewer may
 * see. {@link BoardModels#build} makes it.
 *
 * @param tick week it shows
 * @param groups in the order of the scenario
 * @param tints looked-up colour by ISO numeric code of three digits
 * @param nationNames name by ISO numeric code of three digits
 * @param places all places, by id
 * @param chokepoints by id
 * @param lanes one for both ways, by id
 * @param shipments consignments under way or waiting, merged by lane, destination and week
 * @param tokens stocks and lines of this lens, by place and id
 */
public record BoardModel(
        int tick,
        List<Group> groups,
        Map<String, String> tints,
        Map<String, String> nationNames,
        List<Place> places,
        List<Strait> chokepoints,
        List<LaneMark> lanes,
        List<Shipment> shipments,
        List<Token> tokens) {
    /** Urgency beyond which none of the worst off goes. */
    private static final int FIRST = 9;

    public BoardModel {
        groups = List.copyOf(groups);
        tints = Map.copyOf(tints);
        nationNames = Map.copyOf(nationNames);
        places = List.copyOf(places);
        chokepoints = List.copyOf(chokepoints);
        lanes = List.copyOf(lanes);
        shipments = List.copyOf(shipments);
        tokens = List.copyOf(tokens);
    }

    /** A group of nations on the legend. */
    public record Group(String id, String name) {}

    /**
     * A place.
     *
     * @param group its nation's group
     * @param iso its nation's ISO numeric code of three digits
     */
    public record Place(
            String id,
            String name,
            String nation,
            String nationName,
            String group,
            String iso,
            LatLon at,
            LocationKind kind) {}

    /**
     * A strait or canal with its state.
     *
     * @param at its middle
     */
    public record Strait(String id, String name, LatLon at, AreaShape area, PassageStatus status) {}

    /**
     * A lane, or two that lead there and back.
     *
     * @param used whether goods are under way on it
     */
    public record LaneMark(
            String id, String from, String to, Mode mode, PassageStatus status, boolean used) {}

    /**
     * Goods under way, or waiting to go on.
     *
     * @param cargo ids of the consignments
     * @param lane lane they travel now; empty while they wait
     * @param place where they wait; empty under way
     * @param part share of the lane from its beginning, 0 to 1
     * @param to destination place
     * @param weeks weeks until they have arrived, at least 1; -1 when that is not known: no way is
     *     open, or there is no room there
     * @param group of the owner of most of them
     * @param content such as "24 PAC-3 MSE", each on its own
     */
    public record Shipment(
            List<String> cargo,
            String lane,
            String place,
            double part,
            String to,
            int weeks,
            String group,
            List<String> content) {
        public Shipment {
            cargo = List.copyOf(cargo);
            content = List.copyOf(content);
        }
    }

    /** How it stands with something: well, warning or short. */
    public enum Condition {
        NONE,
        WELL,
        WARNING,
        SHORT
    }

    /**
     * The nation at whose place a token of another nation stands.
     *
     * @param nation its id; empty when the place is the owner's own
     */
    public record Host(String nation, String name, String group) {
        static final Host OWN = new Host("", "", "");

        public boolean differs() {
            return !nation.isEmpty();
        }
    }

    /**
     * How a token looks and what it says.
     *
     * @param group of its owner
     * @param icon name in assets/icons
     * @param label short name of the materiel
     * @param kind what it is listed under, such as "Interceptors" or "Production"
     * @param notes marks with what they mean
     * @param facts what, where and whose, and the figures; a line each
     */
    public record Face(
            String group,
            String icon,
            String label,
            String kind,
            Host host,
            Condition condition,
            List<Mark.Note> notes,
            List<String> facts) {
        public Face {
            notes = List.copyOf(notes);
            facts = List.copyOf(facts);
        }

        Face with(List<String> other) {
            return new Face(group, icon, label, kind, host, condition, notes, other);
        }
    }

    /** A token on the board. */
    public sealed interface Token {
        String id();

        String place();

        String nation();

        Face face();

        BoardItem item();

        default String group() {
            return face().group();
        }

        default String icon() {
            return face().icon();
        }

        /** Short name of the materiel. */
        default String label() {
            return face().label();
        }

        default Condition condition() {
            return face().condition();
        }

        /** One sentence that says all the token shows. */
        default String spoken() {
            StringBuilder all = new StringBuilder(face().facts().getFirst());
            for (String fact : face().facts().subList(1, face().facts().size())) {
                all.append(", ").append(Character.toLowerCase(fact.charAt(0)));
                all.append(fact, 1, fact.length());
            }
            face().notes().forEach(n -> all.append(". ").append(n.text().replaceAll("\\.$", "")));
            return all.toString();
        }

        /** Higher is shown first where room is short. */
        default int urgency() {
            return switch (condition()) {
                case SHORT -> 3;
                case WARNING -> 2;
                case WELL -> 1;
                case NONE -> 0;
            };
        }
    }

    /**
     * A stockpile.
     *
     * @param units there now
     * @param share days of supply as a share of what is required, 0 to 1; -1 when nothing is used
     * @param emptyIn weeks until it runs out; -1 when it does not
     * @param rank 1 for the worst off of all, and so on; 0 for one that is not among the worst
     */
    public record StockToken(
            StockKey key, long units, double share, int emptyIn, int rank, Face face)
            implements Token {
        @Override
        public String id() {
            return "stock:" + key.place() + ":" + key.materiel() + ":" + key.owner();
        }

        @Override
        public String place() {
            return key.place();
        }

        @Override
        public String nation() {
            return key.owner();
        }

        @Override
        public BoardItem item() {
            return new BoardItem.StockItem(key);
        }

        /** The worst off come before all others, in their order. */
        @Override
        public int urgency() {
            return rank > 0 ? FIRST - rank : Token.super.urgency();
        }

        /** The same as one of the worst off. */
        StockToken ranked(int n) {
            List<String> facts = new ArrayList<>(face.facts());
            facts.add("Number %d of those worst off".formatted(n));
            return new StockToken(key, units, share, emptyIn, n, face.with(facts));
        }
    }

    /**
     * A place with its threat, hardening and what is exposed there.
     *
     * @param gap steps by which the threat is above the hardening, 0 to 3
     * @param value US dollars stored there
     * @param exposed part of it that a first salvo would take
     */
    public record RiskToken(
            String place,
            String nation,
            Face face,
            int threat,
            int hardening,
            int gap,
            long value,
            long exposed)
            implements Token {
        @Override
        public String id() {
            return "risk:" + place;
        }

        @Override
        public BoardItem item() {
            return new BoardItem.PlaceItem(place);
        }
    }

    /**
     * A production or repair line.
     *
     * @param rate units a year now
     * @param capacity highest rate, units a year
     * @param change by how much the rate changes this month, units a year
     * @param damage capacity lost to damage now, percent
     * @param starvedOf label of the input that holds it back, empty when none does
     * @param state in a word when it does not produce, such as "build"; empty when it does
     * @param weeksLeft weeks until it produces; -1 when that is not known
     */
    public record LineToken(
            String line,
            String place,
            String nation,
            long rate,
            long capacity,
            long change,
            int damage,
            String starvedOf,
            String state,
            int weeksLeft,
            Face face)
            implements Token {
        @Override
        public String id() {
            return "line:" + line;
        }

        @Override
        public BoardItem item() {
            return new BoardItem.LineItem(line);
        }
    }
}
