package sinews.app.deal;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.app.board.Meaning;
import sinews.app.board.Offer;
import sinews.app.shell.Shell;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.Command;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Opens deal sheets over the screen: for the facilitator, who records deals made aloud, or for one
 * seat, which proposes.
 */
public final class Deals implements DealDesk {
    private final Shell shell;
    private final DealSession session;
    private final String by;

    /**
     * @param by {@link Command#FACILITATOR} or a seat id
     */
    public Deals(Shell shell, DealSession session, String by) {
        this.shell = shell;
        this.session = session;
        this.by = by;
    }

    @Override
    public void stockDropped(StockKey stock, String place, Meaning meaning) {
        TransferFields fields =
                meaning == Meaning.PREPOSITION
                        ? TransferFields.to(choices(), stock, stock.owner(), place)
                        : TransferFields.dropped(choices(), stock, place);
        open(fields, About.stock(stock, place));
    }

    @Override
    public void lineDropped(String line, String place, Meaning meaning) {
        MoveKind kind =
                switch (meaning) {
                    case ASSEMBLE_FORWARD -> MoveKind.ASSEMBLE_FORWARD;
                    case MOVE_TOOLING -> MoveKind.MOVE_TOOLING;
                    case COPRODUCE, TRANSFER, PREPOSITION -> MoveKind.COPRODUCE;
                };
        open(kind, About.line(line(line), place));
    }

    @Override
    public void stocksDropped(
            List<StockKey> stocks, String place, Meaning meaning, List<String> leftOut) {
        String recipient =
                meaning == Meaning.PREPOSITION ? "" : scenario().location(place).nation();
        open(
                new ShipTogetherFields(choices(), stocks, recipient, place, leftOut),
                About.stock(stocks.getFirst(), place));
    }

    @Override
    public void dropLost(String why) {
        shell.say(why);
    }

    @Override
    public void newDeal(About about) {
        newDeal(about, Written.NOTHING);
    }

    /** Chooses a move; what was written for another goes along. */
    private void newDeal(About about, Written written) {
        shell.openSheet(
                new NewDealSheet(
                        MoveKind.at(scenario().rules()),
                        kind -> why(kind),
                        kind -> {
                            shell.closeSheet();
                            open(fields(kind, about), about, written);
                        },
                        shell::leaveSheet),
                written::lost);
    }

    /** Why this kind cannot be made by whoever sits here; empty when it can. */
    private String why(MoveKind kind) {
        Seat seat = seat();
        if (seat != null
                && seat.powers().values().stream()
                        .noneMatch(held -> held.stream().anyMatch(kind.powers()::contains))) {
            return "Needs "
                    + kind.powers().stream()
                            .map(DealText::power)
                            .collect(Collectors.joining(" or "))
                    + "; this seat holds no such power.";
        }
        return choices().lacking(kind);
    }

    @Override
    public List<Offer> offers(BoardItem item) {
        return offers(About.item(item, scenario(), board()));
    }

    @Override
    public List<Offer> offers(About about) {
        return MoveKind.at(scenario().rules()).stream()
                .filter(k -> k.suits(about.thing()))
                .filter(k -> fits(k, about))
                .map(
                        k ->
                                new Offer(
                                        k.name().toLowerCase(Locale.ROOT),
                                        k.title() + "…",
                                        k.help(),
                                        why(k),
                                        () -> open(k, about)))
                .toList();
    }

    /** A line is not offered what only other lines can do. */
    private boolean fits(MoveKind kind, About about) {
        return about.line().isEmpty()
                || kind == MoveKind.CANCEL
                || choices().lines(kind).contains(about.line());
    }

    @Override
    public void open(MoveKind kind, About about) {
        open(fields(kind, about), about);
    }

    private MoveFields fields(MoveKind kind, About about) {
        return switch (kind) {
            case TRANSFER, PREPOSITION -> transfer(kind, about);
            case SHIP_TOGETHER -> together(about);
            case COPRODUCE, ASSEMBLE_FORWARD, MOVE_TOOLING -> project(kind, about);
            case LIFT_ESCORT ->
                    new MoveForm(
                            kind,
                            choices(),
                            about.lane().isEmpty() ? contestedLane(about) : about,
                            seat());
            default -> new MoveForm(kind, choices(), about, seat());
        };
    }

    private void open(MoveFields fields, About about) {
        open(fields, about, Written.NOTHING);
    }

    private void open(MoveFields fields, About about, Written before) {
        DealViewModel model = new DealViewModel(session, fields, by);
        model.reasonProperty().set(before.reason());
        model.alternativesProperty().set(before.alternatives());
        DealSheet sheet =
                new DealSheet(
                        model,
                        shell::leaveSheet,
                        () -> {
                            shell.closeSheet();
                            shell.say(
                                    model.aloud()
                                            ? "Recorded in the log."
                                            : "Proposed; it is in the log.");
                        },
                        () -> {
                            shell.closeSheet();
                            newDeal(about, model.written());
                        });
        shell.openSheet(sheet, () -> model.written().lost());
        sheet.begin();
    }

    /** To where the same is needed, by another nation for a transfer, or by the owner forward. */
    private TransferFields transfer(MoveKind kind, About about) {
        StockKey stock = about.stock();
        if (stock == null) {
            stock = firstStock(about);
        }
        String to = about.thing() == About.Thing.STOCK ? about.place() : "";
        if (!to.isEmpty()) {
            return TransferFields.dropped(choices(), stock, to);
        }
        boolean own = kind == MoveKind.PREPOSITION;
        Demand demand = firstDemand(stock, own);
        String nation = own || demand == null ? stock.owner() : demand.nation();
        String place = demand == null ? otherPlace(stock, own) : demand.theatre();
        return own || demand != null
                ? TransferFields.to(choices(), stock, nation, place)
                : TransferFields.dropped(choices(), stock, place);
    }

    /** All that the owner of a stock holds at its place; to where the first of it is needed. */
    private ShipTogetherFields together(About about) {
        StockKey first = about.stock();
        if (first == null) {
            first = firstAt(about.place(), about);
        }
        StockKey from = first;
        List<StockKey> all =
                choices().stocks().stream()
                        .filter(k -> k.place().equals(from.place()))
                        .filter(k -> k.owner().equals(from.owner()))
                        .toList();
        TransferFields one = transfer(MoveKind.TRANSFER, About.stock(from));
        return new ShipTogetherFields(
                choices(),
                all,
                one.recipientProperty().get(),
                one.placeProperty().get(),
                List.of());
    }

    private StockKey firstAt(String place, About about) {
        Seat seat = seat();
        return choices().stocks().stream()
                .filter(k -> k.place().equals(place))
                .filter(k -> seat == null || seat.holds(k.owner(), Power.STOCK))
                .findFirst()
                .orElseGet(() -> firstStock(about));
    }

    /** The first that the seat, or the nation it is about, owns. */
    private StockKey firstStock(About about) {
        Seat seat = seat();
        List<StockKey> all = choices().stocks();
        return all.stream()
                .filter(
                        k ->
                                seat == null
                                        ? k.owner().equals(about.nation())
                                        : seat.holds(k.owner(), Power.STOCK))
                .findFirst()
                .orElseGet(all::getFirst);
    }

    private @Nullable Demand firstDemand(StockKey stock, boolean own) {
        String family = scenario().materiel(stock.materiel()).family();
        return scenario().demands().stream()
                .filter(d -> d.nation().equals(stock.owner()) == own)
                .filter(d -> !d.theatre().equals(stock.place()))
                .filter(d -> stock.materiel().equals(d.materiel()) || family.equals(d.family()))
                .findFirst()
                .orElse(null);
    }

    private String otherPlace(StockKey stock, boolean own) {
        return scenario().locations().stream()
                .filter(l -> !l.id().equals(stock.place()))
                .filter(l -> l.nation().equals(stock.owner()) == own)
                .map(Location::id)
                .findFirst()
                .orElse(stock.place());
    }

    /** With the first nation, in the scenario's order, that may host it. */
    private ProjectFields project(MoveKind kind, About about) {
        LineState line =
                about.line().isEmpty()
                        ? choices().state(choices().lines(kind).getFirst())
                        : line(about.line());
        String place = about.thing() == About.Thing.LINE ? about.place() : "";
        return new ProjectFields(choices(), kind, line, place.isEmpty() ? firstHost(line) : place);
    }

    private String firstHost(LineState line) {
        Seat seat = seat();
        String maker = line.spec().nation();
        boolean own = seat != null && !seat.powers().containsKey(maker);
        return scenario().locations().stream()
                .filter(l -> l.kind() == LocationKind.PLANT && !l.nation().equals(maker))
                .filter(l -> !own || (seat != null && seat.powers().containsKey(l.nation())))
                .map(Location::id)
                .findFirst()
                .orElse(line.location());
    }

    private About contestedLane(About about) {
        return board().lanes().values().stream()
                .filter(l -> l.passage().status() == PassageStatus.CONTESTED)
                .findFirst()
                .map(l -> scenario().lane(l.id()))
                .or(() -> scenario().lanes().stream().filter(l -> l.mode() == Mode.SEA).findFirst())
                .map((Lane l) -> About.lane(l).by(about.nation()))
                .orElse(about);
    }

    private Choices choices() {
        return new Choices(scenario(), board(), n -> seat() == null || seat().seesNation(n));
    }

    private @Nullable Seat seat() {
        return by.equals(Command.FACILITATOR) ? null : scenario().seat(by);
    }

    private Scenario scenario() {
        return session.state().scenario();
    }

    private Board board() {
        return session.state().board();
    }

    private LineState line(String id) {
        return choices().state(id);
    }
}
