package sinews.app.board;

import sinews.app.board.BoardItem.LineItem;
import sinews.app.board.BoardItem.StockItem;
import sinews.app.board.DropAnswer.LeftOut;
import sinews.app.board.DropAnswer.Option;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.rules.ConsentNeed;
import sinews.model.rules.Move;
import sinews.model.rules.Move.Terms;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rejection;
import sinews.model.scenario.Location;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.Command;
import sinews.model.session.SeatView;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;

/**
 * What dropping stocks, or one line, on a place can mean and what the rules say to each: what a
 * drag and the chooser ask. Immutable, for any thread.
 */
public final class Drops {
    private static final List<Mode> ANY = List.of(Mode.values());

    /**
     * Share of a stock above its floor, or of a line's base rate, that a drop proposes: the same as
     * the deal sheet opens with, so that the card at the pointer and the sheet agree.
     */
    private static final int PROPOSED_PART = 2;

    /** An obstacle that another quantity or another payer on the sheet can take away. */
    private static final String TOO_DEAR = "SIN-MONEY";

    private final Scenario scenario;
    private final Board board;
    private final BoardRules rules;
    private final SeatView viewer;
    private final List<BoardItem> items;
    private final Destinations destinations;

    /**
     * @param viewer who asks; answers tell no more than it may know
     * @param items what is moved, at least one
     */
    Drops(
            Scenario scenario,
            Board board,
            BoardRules rules,
            SeatView viewer,
            List<BoardItem> items) {
        this.scenario = scenario;
        this.board = board;
        this.rules = rules;
        this.viewer = viewer;
        this.items = List.copyOf(items);
        destinations = new Destinations(scenario, board, viewer.of(scenario, board));
    }

    Scenario scenario() {
        return scenario;
    }

    Board board() {
        return board;
    }

    List<BoardItem> items() {
        return items;
    }

    /** All places, in the scenario's order. */
    List<Location> destinations() {
        return scenario.locations();
    }

    /** Where the first of it is now. */
    Location from() {
        return scenario.location(placeOf(items.getFirst()));
    }

    /** Ship units a week that a lane takes. */
    long lift(String lane) {
        return rules.lift(board, lane);
    }

    String name(String place) {
        return scenario.location(place).name();
    }

    /** What is moved, in a few words, such as "PAC-3 MSE" or "3 stocks". */
    String what() {
        return items.size() > 1 ? items.size() + " stocks" : label(items.getFirst());
    }

    private String label(BoardItem item) {
        return switch (item) {
            case StockItem s -> scenario.materiel(s.key().materiel()).label();
            case LineItem l -> line(l).spec().name();
            default -> "";
        };
    }

    private LineState line(LineItem l) {
        return Objects.requireNonNull(board.lines().get(l.line()), l.line());
    }

    /** Why the map alone forbids a place; empty when it does not. Quick. */
    String atOnce(Location place) {
        String first = "";
        for (BoardItem item : items) {
            String why = one(item, place);
            if (why.isEmpty()) {
                return "";
            }
            first = first.isEmpty() ? why : first;
        }
        return first;
    }

    private String one(BoardItem item, Location place) {
        return item instanceof LineItem && items.size() > 1
                ? "A line is shared by itself: drag it alone."
                : destinations.why(item, place);
    }

    /** Whether all of it is there already. */
    boolean home(Location place) {
        return items.stream().allMatch(i -> place.id().equals(placeOf(i)));
    }

    private String placeOf(BoardItem item) {
        return switch (item) {
            case StockItem s -> s.key().place();
            case LineItem l -> line(l).location();
            default -> "";
        };
    }

    /** Asks the rules, some milliseconds for each meaning and stock. */
    DropAnswer at(Location place) {
        String forbidden = atOnce(place);
        if (!forbidden.isEmpty()) {
            return DropAnswer.refused(place.id(), forbidden);
        }
        List<Option> options = new ArrayList<>();
        String why = "";
        for (Meaning meaning : meanings(place)) {
            Option option = option(meaning, place);
            Rejection obstacle = option.quote().obstacle();
            String powerless = possible(option) ? powerless(option) : "";
            if (!powerless.isEmpty()) {
                why = why.isEmpty() ? powerless : why;
            } else if (possible(option)) {
                options.add(option);
            } else if (why.isEmpty()) {
                why =
                        obstacle != null
                                ? obstacle.sentence()
                                : option.leftOut().isEmpty()
                                        ? ""
                                        : option.leftOut().getFirst().why();
            }
        }
        if (options.isEmpty()) {
            return DropAnswer.refused(place.id(), why);
        }
        options.sort(Comparator.comparing(this::unlikely));
        return new DropAnswer(place.id(), options, "");
    }

    /** Stays in the order of {@link #meanings} where nothing tells two apart. */
    private int unlikely(Option o) {
        boolean late = o.quote().effectTick() >= scenario.totalTicks();
        return (o.change().isEmpty() ? 0 : 2) + (late ? 1 : 0);
    }

    private static boolean possible(Option option) {
        Rejection obstacle = option.quote().obstacle();
        boolean nothing = option.stocks().isEmpty() && !option.leftOut().isEmpty();
        return !nothing
                && (obstacle == null
                        || (obstacle.code().equals(TOO_DEAR)
                                && option.meaning() != Meaning.MOVE_TOOLING));
    }

    /** Why a seat cannot propose it, which holds none of the powers it needs; empty when it can. */
    private String powerless(Option option) {
        Seat seat = viewer.seat();
        if (seat == null) {
            return "";
        }
        List<ConsentNeed> needs = rules.quote(board, Command.FACILITATOR, option.move()).needs();
        if (needs.isEmpty() || needs.stream().anyMatch(n -> n.seat().equals(seat.id()))) {
            return "";
        }
        return "%s holds no power this needs: ask %s to propose it."
                .formatted(
                        seat.name(),
                        needs.stream()
                                .map(n -> scenario.seat(n.seat()).name())
                                .distinct()
                                .collect(Collectors.joining(" or ")));
    }

    /** Whoever drags at a seat proposes for it; the facilitator for the holder of the power. */
    private String proposer(String nation, Power power) {
        Seat seat = viewer.seat();
        return seat != null ? seat.id() : scenario.holder(nation, power).id();
    }

    /** What a drop there can mean, the most likely first. */
    private List<Meaning> meanings(Location place) {
        if (items.size() == 1 && items.getFirst() instanceof LineItem) {
            return List.of(Meaning.COPRODUCE, Meaning.ASSEMBLE_FORWARD, Meaning.MOVE_TOOLING);
        }
        List<StockKey> stocks = stocks();
        if (stocks.stream().allMatch(k -> k.owner().equals(place.nation()))) {
            return List.of(Meaning.PREPOSITION);
        }
        boolean usedByOwner = stocks.stream().allMatch(k -> uses(k, place.id()));
        return usedByOwner
                ? List.of(Meaning.PREPOSITION, Meaning.TRANSFER)
                : List.of(Meaning.TRANSFER, Meaning.PREPOSITION);
    }

    /** Whether its owner has some there already, or a demand for it. */
    private boolean uses(StockKey k, String place) {
        String family = scenario.materiel(k.materiel()).family();
        return board.stock(new StockKey(place, k.materiel(), k.owner())) > 0
                || scenario.demands().stream()
                        .filter(d -> d.nation().equals(k.owner()) && d.theatre().equals(place))
                        .anyMatch(
                                d ->
                                        k.materiel().equals(d.materiel())
                                                || family.equals(d.family()));
    }

    private List<StockKey> stocks() {
        List<StockKey> keys = new ArrayList<>();
        for (BoardItem item : items) {
            if (item instanceof StockItem s) {
                keys.add(s.key());
            }
        }
        return keys;
    }

    private Option option(Meaning meaning, Location place) {
        if (items.size() == 1) {
            return switch (items.getFirst()) {
                case LineItem l -> ofLine(meaning, line(l), place);
                case StockItem s -> ofStock(meaning, s.key(), place);
                default -> throw new IllegalArgumentException("nothing to move: " + items);
            };
        }
        return together(meaning, place);
    }

    private Option ofStock(Meaning meaning, StockKey stock, Location place) {
        long quantity = proposed(board, stock);
        String owner = stock.owner();
        Move move =
                meaning == Meaning.PREPOSITION
                        ? new Move.Preposition(
                                owner, stock.materiel(), quantity, stock.place(), place.id(), ANY)
                        : new Move.Transfer(
                                owner,
                                place.nation(),
                                stock.materiel(),
                                quantity,
                                stock.place(),
                                place.id(),
                                ANY,
                                Terms.GIFT,
                                "",
                                0,
                                false);
        String seat = proposer(owner, Power.STOCK);
        return new Option(
                meaning, seat, move, quantity, List.of(stock), List.of(), quote(seat, move));
    }

    /** Half of what is above the floor. */
    public static long proposed(Board board, StockKey stock) {
        return Math.max(1, (board.stock(stock) - board.terms(stock).floor()) / PROPOSED_PART);
    }

    private Option ofLine(Meaning meaning, LineState line, Location place) {
        long size = Math.max(1, line.baseRate() / PROPOSED_PART);
        String host = place.nation();
        String id = line.id();
        Move move =
                switch (meaning) {
                    case ASSEMBLE_FORWARD ->
                            new Move.AssembleForward(id, host, place.id(), size, true);
                    case MOVE_TOOLING -> new Move.MoveTooling(id, host, place.id());
                    default -> new Move.Coproduce(id, host, place.id(), size, true);
                };
        // As on the sheet: the nation that receives it asks, unless the tooling is moved.
        String seat =
                meaning == Meaning.MOVE_TOOLING
                        ? proposer(line.spec().nation(), Power.INVEST)
                        : proposer(host, Power.AGREE);
        return new Option(meaning, seat, move, size, List.of(), List.of(), quote(seat, move));
    }

    /** Those that can go, in one decision; each that cannot with its own reason. */
    private Option together(Meaning meaning, Location place) {
        List<StockKey> going = new ArrayList<>();
        List<LeftOut> leftOut = new ArrayList<>();
        for (BoardItem item : items) {
            String why = one(item, place);
            if (why.isEmpty() && item instanceof StockItem s) {
                Meaning its =
                        s.key().owner().equals(place.nation()) ? Meaning.PREPOSITION : meaning;
                Option alone = ofStock(its, s.key(), place);
                Rejection obstacle = alone.quote().obstacle();
                if (board.stock(s.key()) <= board.terms(s.key()).floor()) {
                    why = "All of it is reserve: move it by itself to break into it.";
                } else if (possible(alone)) {
                    going.add(s.key());
                } else if (obstacle != null) {
                    why = obstacle.sentence();
                }
            }
            if (!why.isEmpty()) {
                leftOut.add(new LeftOut(named(item), why));
            }
        }
        List<Move.ShipTogether.Part> parts = new ArrayList<>();
        long units = 0;
        for (StockKey k : going) {
            long quantity = proposed(board, k);
            units += quantity;
            parts.add(new Move.ShipTogether.Part(k.owner(), k.materiel(), quantity, k.place()));
        }
        Move move =
                new Move.ShipTogether(
                        meaning == Meaning.PREPOSITION ? "" : place.nation(),
                        place.id(),
                        ANY,
                        Terms.GIFT,
                        false,
                        parts);
        String owner = going.isEmpty() ? place.nation() : going.getFirst().owner();
        String seat = proposer(owner, Power.STOCK);
        return new Option(meaning, seat, move, units, going, leftOut, quote(seat, move));
    }

    /** Such as "PAC-3 MSE, Guam". */
    String named(BoardItem item) {
        return label(item) + ", " + scenario.location(placeOf(item)).name();
    }

    private MoveQuote quote(String seat, Move move) {
        return viewer.of(scenario, rules.quote(board, seat, move));
    }
}
