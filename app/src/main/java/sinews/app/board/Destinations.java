package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.rules.Move;
import sinews.model.rules.Move.Terms;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Where a token can be dropped, and the move that a drop would begin with. Pure. */
public final class Destinations {
    /**
     * Nations of this group are played by the white cell against the table; nothing is sent there.
     */
    private static final String ADVERSARY = "white";

    /**
     * Share of a stock above its floor, or of a line's base rate, that a drop proposes: the same as
     * the deal sheet opens with, so that the card at the pointer and the sheet agree.
     */
    private static final int PROPOSED_PART = 2;

    private Destinations() {}

    /**
     * A move and who proposes it.
     *
     * @param quantity units carried, or units a year of a line
     */
    public record Proposed(String seat, Move move, long quantity) {}

    /** Places a stockpile can be sent to over lanes that are open, in the scenario's order. */
    public static List<Location> ofStock(Scenario scenario, Board board, StockKey stock) {
        Set<String> reached = reached(scenario, board, stock.place());
        return scenario.locations().stream()
                .filter(l -> !l.id().equals(stock.place()))
                .filter(l -> reached.contains(l.id()) && friendly(scenario, l.nation()))
                .toList();
    }

    /** Places that can hold a line, in the scenario's order. */
    public static List<Location> ofLine(Scenario scenario, Board board, String line) {
        LineState state = board.lines().get(line);
        if (state == null) {
            return List.of();
        }
        return scenario.locations().stream()
                .filter(l -> !l.id().equals(state.location()))
                .filter(l -> l.kind() == LocationKind.PLANT || l.kind() == LocationKind.YARD)
                .filter(l -> !l.nation().equals(state.spec().nation()))
                .filter(l -> friendly(scenario, l.nation()))
                .toList();
    }

    private static boolean friendly(Scenario scenario, String nation) {
        for (Nation n : scenario.nations()) {
            if (n.id().equals(nation)) {
                return !n.group().equals(ADVERSARY);
            }
        }
        return false;
    }

    private static Set<String> reached(Scenario scenario, Board board, String from) {
        Map<String, Set<String>> next = new HashMap<>();
        for (Lane l : scenario.lanes()) {
            LaneState state = board.lanes().get(l.id());
            if (state == null || state.transitTenths() >= 0) {
                next.computeIfAbsent(l.from(), f -> new HashSet<>()).add(l.to());
            }
        }
        Set<String> reached = new HashSet<>(Set.of(from));
        Deque<String> open = new ArrayDeque<>(reached);
        while (!open.isEmpty()) {
            for (String to : next.getOrDefault(open.poll(), Set.of())) {
                if (reached.add(to)) {
                    open.add(to);
                }
            }
        }
        return reached;
    }

    /**
     * The move a stockpile dropped on a place begins with: pre-positioned at an own place, given to
     * the nation of another's.
     */
    public static Proposed ofStockTo(Scenario scenario, Board board, StockKey stock, String place) {
        String owner = stock.owner();
        String host = scenario.location(place).nation();
        long above = board.stock(stock) - board.terms(stock).floor();
        long quantity = Math.max(1, above / PROPOSED_PART);
        List<Mode> modes = List.of(Mode.values());
        Move move =
                host.equals(owner)
                        ? new Move.Preposition(
                                owner, stock.materiel(), quantity, stock.place(), place, modes)
                        : new Move.Transfer(
                                owner,
                                host,
                                stock.materiel(),
                                quantity,
                                stock.place(),
                                place,
                                modes,
                                Terms.GIFT,
                                "",
                                0,
                                false);
        return new Proposed(scenario.holder(owner, Power.STOCK).id(), move, quantity);
    }

    /** The move a line dropped on a place begins with: co-production, half of its base rate. */
    public static Proposed ofLineTo(Scenario scenario, Board board, String line, String place) {
        LineState state = board.lines().get(line);
        if (state == null) {
            throw new IllegalArgumentException("no line '" + line + "' on this board");
        }
        long size = Math.max(1, state.baseRate() / PROPOSED_PART);
        String host = scenario.location(place).nation();
        return new Proposed(
                scenario.holder(state.spec().licenceHolder(), Power.AUTHORIZE).id(),
                new Move.Coproduce(line, host, place, size, true),
                size);
    }
}
