package sinews.app.deal;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** What there is to choose from on a sheet, and how each reads. */
final class Choices {
    /** Scope that covers everything. */
    static final String ALL = "*";

    /** Nations of this group are played by the white cell against the table. */
    private static final String ADVERSARY = "white";

    private final Scenario scenario;
    private final Board board;
    private final Predicate<String> sees;

    /**
     * @param sees nations whose stocks and contracts may be chosen
     */
    Choices(Scenario scenario, Board board, Predicate<String> sees) {
        this.scenario = scenario;
        this.board = board;
        this.sees = sees;
    }

    Scenario scenario() {
        return scenario;
    }

    Board board() {
        return board;
    }

    /** Nations a seat at the table may speak for. */
    List<String> nations() {
        return scenario.nations().stream()
                .filter(n -> !n.group().equals(ADVERSARY))
                .filter(n -> scenario.seats().stream().anyMatch(s -> s.holds(n.id(), Power.STOCK)))
                .map(Nation::id)
                .toList();
    }

    String nation(String id) {
        return id.isEmpty() ? "" : scenario.nation(id).name();
    }

    /** Lines a kind of move can be about, by name. */
    List<String> lines(MoveKind kind) {
        return board.lines().values().stream()
                .filter(l -> suits(kind, l))
                .sorted(Comparator.comparing(l -> l.spec().name()))
                .map(LineState::id)
                .toList();
    }

    private boolean suits(MoveKind kind, LineState l) {
        Materiel made = scenario.materiel(l.materiel());
        return switch (kind) {
            case SECOND_SOURCE -> made.tier() == Tier.COMPONENT || made.tier() == Tier.MATERIAL;
            case PRINT_FORWARD -> made.tier() == Tier.COMPONENT;
            case MINERALS -> made.tier() == Tier.MATERIAL;
            case FORWARD_REPAIR ->
                    made.bom().stream()
                            .anyMatch(b -> scenario.materiel(b.materiel()).tier() == Tier.DAMAGED);
            default -> true;
        };
    }

    /** Such as "PAC-3 MSE, Camden · United States". */
    String line(String id) {
        LineState l = board.lines().get(id);
        return l == null ? id : l.spec().name() + " · " + nation(l.spec().nation());
    }

    /** Lines that make the same, by name. */
    List<String> makers(String materiel) {
        return lines(MoveKind.ORDER).stream()
                .filter(id -> state(id).materiel().equals(materiel))
                .toList();
    }

    LineState state(String line) {
        return Objects.requireNonNull(board.lines().get(line), line);
    }

    /** Contracts of which something is open. */
    List<String> orders() {
        return board.orders().values().stream()
                .filter(o -> o.open() > 0 && sees.test(o.terms().buyer()))
                .sorted(Comparator.comparing(o -> order(o.terms().id())))
                .map(o -> o.terms().id())
                .toList();
    }

    /** Such as "Japan · 120 of 200 PAC-3 MSE open at Camden line". */
    String order(String id) {
        OrderState o = board.orders().get(id);
        return o == null
                ? id
                : "%s · %s of %s %s open at %s"
                        .formatted(
                                nation(o.terms().buyer()),
                                DealText.units(o.open()),
                                DealText.units(o.terms().quantity()),
                                scenario.materiel(o.terms().materiel()).label(),
                                state(o.terms().line()).spec().name());
    }

    /** Places a kind of move can end at, by name. */
    List<String> places(MoveKind kind) {
        return scenario.locations().stream()
                .filter(l -> suits(kind, l))
                .sorted(Comparator.comparing(l -> place(l.id())))
                .map(Location::id)
                .toList();
    }

    private static boolean suits(MoveKind kind, Location l) {
        return switch (kind) {
            case COPRODUCE, ASSEMBLE_FORWARD, MOVE_TOOLING, SECOND_SOURCE ->
                    l.kind() == LocationKind.PLANT || l.kind() == LocationKind.YARD;
            default -> true;
        };
    }

    String place(String id) {
        return DealText.shortPlace(scenario, id) + ", " + nation(scenario.location(id).nation());
    }

    List<String> lanes() {
        return scenario.lanes().stream()
                .sorted(Comparator.comparing(l -> lane(l.id())))
                .map(Lane::id)
                .toList();
    }

    String lane(String id) {
        Lane lane = scenario.lane(id);
        return DealText.shortPlace(scenario, lane.from())
                + " – "
                + DealText.shortPlace(scenario, lane.to())
                + ", "
                + DealText.mode(lane.mode());
    }

    List<String> materiel() {
        return scenario.materiel().stream()
                .sorted(
                        Comparator.comparing(Materiel::tier)
                                .reversed()
                                .thenComparing(Materiel::name))
                .map(Materiel::id)
                .toList();
    }

    List<String> families() {
        return scenario.materiel().stream().map(Materiel::family).distinct().sorted().toList();
    }

    /** Materiel, and families that are not just one materiel, for the scope of an agreement. */
    List<String> scopes() {
        return Stream.concat(
                        Stream.concat(Stream.of(ALL), materiel().stream()), families().stream())
                .distinct()
                .toList();
    }

    String scope(String id) {
        if (id.equals(ALL)) {
            return "All materiel";
        }
        return scenario.materiel().stream()
                .filter(m -> m.id().equals(id))
                .findFirst()
                .map(Materiel::name)
                .orElseGet(() -> "All " + id);
    }

    /** Contingencies the injects of this exercise belong to. */
    List<String> contingencies() {
        return scenario.injects().stream()
                .map(Inject::contingency)
                .filter(tag -> !tag.isEmpty())
                .distinct()
                .sorted()
                .toList();
    }

    /** Last ticks of the turns still to come. */
    List<Integer> dues() {
        List<Integer> dues = new ArrayList<>();
        for (int turn = 0; turn < scenario.turns().size(); turn++) {
            int last = scenario.firstTick(turn) + scenario.turns().get(turn).ticks() - 1;
            if (last > board.tick()) {
                dues.add(last);
            }
        }
        return dues;
    }

    /** Stockpiles that may be seen and hold something, platforms first. */
    List<StockKey> stocks() {
        List<StockKey> keys = new ArrayList<>();
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.account() instanceof Account.Stock s
                    && row.units() > 0
                    && sees.test(s.owner())) {
                keys.add(new StockKey(s.place(), row.materiel(), s.owner()));
            }
        }
        keys.sort(
                Comparator.comparing((StockKey k) -> scenario.materiel(k.materiel()).tier())
                        .reversed()
                        .thenComparing(this::stock));
        return keys;
    }

    String stock(StockKey k) {
        return "%s · %s · %s, %s"
                .formatted(
                        scenario.materiel(k.materiel()).name(),
                        DealText.shortPlace(scenario, k.place()),
                        nation(k.owner()),
                        DealText.units(board.stock(k)));
    }

    /** Why this kind cannot be made of anything now; empty when it can. */
    String lacking(MoveKind kind) {
        return switch (kind) {
            case TRANSFER, PREPOSITION, SHIP_TOGETHER ->
                    stocks().isEmpty() ? "There is no stock to send." : "";
            case CANCEL -> orders().isEmpty() ? "No order is open." : "";
            case FORWARD_REPAIR ->
                    lines(kind).isEmpty() ? "No line of this exercise repairs anything." : "";
            case MINERALS -> lines(kind).isEmpty() ? "No line of this exercise digs one." : "";
            case SECOND_SOURCE, PRINT_FORWARD ->
                    lines(kind).isEmpty() ? "No line of this exercise makes a component." : "";
            case LIFT_ESCORT -> lanes().isEmpty() ? "This exercise has no lane." : "";
            default -> "";
        };
    }
}
