package sinews.app.deal;

import sinews.app.shell.Shell;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.Command;
import sinews.model.session.SessionState;

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
    public void stockDropped(StockKey stock, String place) {
        if (stock.place().equals(place)) {
            transfer(stock);
        } else {
            open(TransferFields.dropped(scenario(), board(), stock, place));
        }
    }

    @Override
    public void lineDropped(String line, String place) {
        open(new ProjectFields(scenario(), line(line), place));
    }

    @Override
    public void newDeal() {
        NewDealSheet.Ways ways =
                new NewDealSheet.Ways() {
                    @Override
                    public void stock(StockKey stock) {
                        shell.closeSheet();
                        transfer(stock);
                    }

                    @Override
                    public void share(String line) {
                        shell.closeSheet();
                        shareLine(line);
                    }

                    @Override
                    public void order(String line) {
                        shell.closeSheet();
                        Deals.this.order(line);
                    }

                    @Override
                    public void surge(String line) {
                        shell.closeSheet();
                        Deals.this.surge(line);
                    }

                    @Override
                    public void aid() {
                        shell.closeSheet();
                        Deals.this.aid(contestedLane());
                    }

                    @Override
                    public void information() {
                        shell.closeSheet();
                        shareInformation();
                    }
                };
        NewDealSheet sheet =
                new NewDealSheet(
                        scenario(),
                        board(),
                        n -> seat() == null || scenario().seat(by).seesNation(n),
                        ways,
                        shell::closeSheet);
        shell.openSheet(sheet);
    }

    /** To where the same is needed: the first theatre of another nation that asks for it. */
    @Override
    public void transfer(StockKey stock) {
        Demand demand = firstDemand(stock, false);
        if (demand == null) {
            open(TransferFields.dropped(scenario(), board(), stock, otherPlace(stock, false)));
        } else {
            open(TransferFields.to(scenario(), board(), stock, demand.nation(), demand.theatre()));
        }
    }

    @Override
    public void preposition(StockKey stock) {
        Demand demand = firstDemand(stock, true);
        String place = demand == null ? otherPlace(stock, true) : demand.theatre();
        open(TransferFields.to(scenario(), board(), stock, stock.owner(), place));
    }

    private @org.jspecify.annotations.Nullable Demand firstDemand(StockKey stock, boolean own) {
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
                .map(l -> l.id())
                .findFirst()
                .orElse(stock.place());
    }

    @Override
    public void order(String line) {
        Seat seat = seat();
        String maker = line(line).spec().nation();
        String buyer =
                seat == null || seat.holds(maker, Power.CONTRACT)
                        ? maker
                        : nationWith(seat, Power.CONTRACT, maker);
        open(new OrderFields(scenario(), board(), line, buyer));
    }

    private static String nationWith(Seat seat, Power power, String otherwise) {
        return seat.powers().keySet().stream()
                .sorted()
                .filter(n -> seat.holds(n, power))
                .findFirst()
                .orElse(otherwise);
    }

    @Override
    public void surge(String line) {
        open(new SurgeFields(board(), line));
    }

    /** With the first nation, in the scenario's order, that may host it. */
    @Override
    public void shareLine(String line) {
        LineState state = line(line);
        String place =
                scenario().locations().stream()
                        .filter(l -> !l.nation().equals(state.spec().nation()))
                        .filter(l -> l.kind() == sinews.model.scenario.LocationKind.PLANT)
                        .filter(
                                l ->
                                        seat() == null
                                                || !seat().powers()
                                                                .containsKey(state.spec().nation())
                                                        == seat().powers().containsKey(l.nation()))
                        .map(l -> l.id())
                        .findFirst()
                        .orElse(state.location());
        open(new ProjectFields(scenario(), state, place));
    }

    @Override
    public void aid(String lane) {
        Seat seat = seat();
        String first = scenario().nations().getFirst().id();
        open(new LaneAidFields(lane, seat == null ? first : nationWith(seat, Power.STOCK, first)));
    }

    /** Shares information between nations chosen in the sheet. */
    public void shareInformation() {
        Seat seat = seat();
        String first = scenario().nations().getFirst().id();
        open(new InformationFields(seat == null ? first : nationWith(seat, Power.AGREE, first)));
    }

    private String contestedLane() {
        return board().lanes().values().stream()
                .filter(l -> l.passage().status() == PassageStatus.CONTESTED)
                .map(l -> l.id())
                .findFirst()
                .orElseGet(
                        () ->
                                scenario().lanes().stream()
                                        .filter(l -> l.mode() == Mode.SEA)
                                        .map(Lane::id)
                                        .findFirst()
                                        .orElse(scenario().lanes().getFirst().id()));
    }

    private void open(MoveFields fields) {
        DealViewModel model = new DealViewModel(session, fields, by);
        DealSheet sheet =
                new DealSheet(
                        model,
                        shell::closeSheet,
                        () ->
                                shell.say(
                                        model.aloud()
                                                ? "Recorded in the log."
                                                : "Proposed; it is in the log."));
        shell.openSheet(sheet);
        sheet.begin();
    }

    private @org.jspecify.annotations.Nullable Seat seat() {
        return by.equals(Command.FACILITATOR) ? null : scenario().seat(by);
    }

    private Scenario scenario() {
        SessionState state = session.state();
        return state.scenario();
    }

    private Board board() {
        return session.state().board();
    }

    private LineState line(String id) {
        LineState state = board().lines().get(id);
        if (state == null) {
            throw new IllegalArgumentException("no line '" + id + "' on the board");
        }
        return state;
    }
}
