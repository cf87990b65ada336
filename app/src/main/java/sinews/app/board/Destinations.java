package sinews.app.board;

import sinews.app.board.BoardItem.LineItem;
import sinews.app.board.BoardItem.StockItem;
import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Set;

/**
 * Where a token can go as far as the map tells, and why not where it cannot. Quick enough for the
 * moment a drag begins; what the rules say besides comes with {@link Drops}. Pure.
 */
final class Destinations {
    /**
     * Nations of this group are played by the white cell against the table; nothing is sent there.
     */
    private static final String ADVERSARY = "white";

    private final Scenario scenario;
    private final Board board;
    private final ClosedWays closed;
    private final Map<String, Set<String>> reached = new HashMap<>();

    /**
     * @param known the board as whoever drags knows it: its effects give the reasons for closed
     *     ways
     */
    Destinations(Scenario scenario, Board board, Board known) {
        this.scenario = scenario;
        this.board = board;
        closed = new ClosedWays(scenario, known);
    }

    /** Why something cannot go to a place; empty when nothing on the map stands in the way. */
    String why(BoardItem item, Location place) {
        return switch (item) {
            case StockItem s -> ofStock(s.key(), place);
            case LineItem l -> ofLine(l.line(), place);
            default -> "Only stocks and lines can be moved.";
        };
    }

    private String ofStock(StockKey stock, Location place) {
        if (stock.place().equals(place.id())) {
            return "It is in %s already.".formatted(place.name());
        }
        String adversary = adversary(place);
        if (!adversary.isEmpty()) {
            return "Stock of %s cannot go to %s: %s."
                    .formatted(
                            scenario.nation(stock.owner()).name(),
                            scenario.nation(place.nation()).name(),
                            adversary);
        }
        if (!reached.computeIfAbsent(stock.place(), this::reachedFrom).contains(place.id())) {
            return "No way is open from %s to %s%s."
                    .formatted(
                            scenario.location(stock.place()).name(),
                            place.name(),
                            closed.because(stock.place(), place.id()));
        }
        return "";
    }

    private String ofLine(String line, Location place) {
        LineState state = board.lines().get(line);
        if (state == null) {
            return "This line is no longer there.";
        }
        if (state.location().equals(place.id())) {
            return "It stands in %s already.".formatted(place.name());
        }
        if (place.kind() != LocationKind.PLANT && place.kind() != LocationKind.YARD) {
            return "A line needs a plant or a yard; %s is %s.".formatted(place.name(), kind(place));
        }
        String adversary = adversary(place);
        return adversary.isEmpty()
                ? ""
                : "A line of %s cannot go to %s: %s."
                        .formatted(
                                scenario.nation(state.spec().nation()).name(),
                                scenario.nation(place.nation()).name(),
                                adversary);
    }

    private static String kind(Location place) {
        return switch (place.kind()) {
            case AIRBASE -> "an air base";
            case THEATRE -> "a theatre";
            case PLANT, MINE, DEPOT, PORT, YARD ->
                    "a " + place.kind().name().toLowerCase(Locale.ROOT);
        };
    }

    private String adversary(Location place) {
        for (Nation n : scenario.nations()) {
            if (n.id().equals(place.nation())) {
                return n.group().equals(ADVERSARY) ? "it is played by the white cell" : "";
            }
        }
        return "it is not part of the exercise";
    }

    private Set<String> reachedFrom(String from) {
        Map<String, Set<String>> next = new HashMap<>();
        for (Lane l : scenario.lanes()) {
            LaneState state = board.lanes().get(l.id());
            if (state == null || state.transitTenths() >= 0) {
                next.computeIfAbsent(l.from(), f -> new HashSet<>()).add(l.to());
            }
        }
        Set<String> found = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(found);
        while (!open.isEmpty()) {
            for (String to : next.getOrDefault(open.poll(), Set.of())) {
                if (found.add(to)) {
                    open.add(to);
                }
            }
        }
        return found;
    }
}
