package sinews.model.session;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.rules.ConsentNeed;
import sinews.model.rules.Measures;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rejection;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Rules simple enough to check by hand: transfers arrive at once, Taiwan uses what it has. */
final class PlainEngine implements Engine {
    private static final Scenario SCENARIO = Table.scenario();

    @Override
    public Board start() {
        return Table.board();
    }

    @Override
    public MoveQuote quote(Board board, String seat, Move move) {
        if (!(move instanceof Move.Transfer t)) {
            throw new IllegalArgumentException("no line 'nowhere' in this scenario");
        }
        List<ConsentNeed> needs = new ArrayList<>();
        for (String nation : List.of(t.donor(), t.recipient())) {
            Seat holder = SCENARIO.holder(nation, Power.STOCK);
            if (!holder.id().equals(seat)) {
                needs.add(new ConsentNeed(holder.id(), nation, Power.STOCK));
            }
        }
        long there = board.ledger().stock(t.from(), t.donor(), t.materiel());
        Rejection obstacle =
                there >= t.quantity()
                        ? null
                        : new Rejection(
                                "SIN-STOCK",
                                "%s has %d, not %d.".formatted(t.donor(), there, t.quantity()));
        return new MoveQuote(
                "%d missiles from %s to %s".formatted(t.quantity(), t.donor(), t.recipient()),
                0,
                "",
                0,
                needs,
                List.of(),
                0,
                board.tick(),
                List.of(),
                List.of(),
                List.of(),
                obstacle);
    }

    @Override
    public TurnOutcome adjudicate(Board board, TurnInput input) {
        List<Posting> moved = new ArrayList<>();
        List<TurnOutcome.MoveResult> results = new ArrayList<>();
        Board now = board;
        for (TurnInput.ReadyMove m : input.moves()) {
            Rejection obstacle = quote(now, m.seat(), m.move()).obstacle();
            if (obstacle == null && m.move() instanceof Move.Transfer t) {
                Posting p =
                        new Posting(
                                new Account.Stock(t.from(), t.donor()),
                                new Account.Stock(t.to(), t.recipient()),
                                t.materiel(),
                                t.quantity(),
                                new Cause("transfer", m.id()));
                moved.add(p);
                now = now.applyMoves(new TickRecord(board.tick(), List.of(p), List.of()));
            }
            results.add(new TurnOutcome.MoveResult(m.id(), obstacle, "Arrived."));
        }
        List<TickRecord> ticks = new ArrayList<>();
        for (int i = 0; i < input.ticks(); i++) {
            TickRecord tick = tick(now);
            ticks.add(tick);
            now = now.apply(tick);
        }
        List<Posting> corrections = new ArrayList<>(input.overrides());
        corrections.sort(Comparator.comparing(p -> p.from().text())); // what adds comes first
        TickRecord overrides = new TickRecord(now.tick(), corrections, List.of());
        return new TurnOutcome(
                new TickRecord(board.tick(), moved, List.of()),
                ticks,
                overrides,
                results,
                now.applyMoves(overrides));
    }

    private static TickRecord tick(Board board) {
        Demand demand = SCENARIO.demands().getFirst();
        DemandState was = board.demands().get(demand.id());
        long asked = demand.at(board.tick());
        long met = Math.min(asked, board.ledger().stock("taipei", "TW", "missile"));
        DemandState is =
                new DemandState(
                        demand.id(),
                        true,
                        was.asked() + asked,
                        was.met() + met,
                        was.unmet() + asked - met,
                        0,
                        asked,
                        met,
                        -1);
        List<Posting> used =
                met == 0
                        ? List.of()
                        : List.of(
                                new Posting(
                                        new Account.Stock("taipei", "TW"),
                                        Account.EXPENDED,
                                        "missile",
                                        met,
                                        new Cause("consumption", demand.id())));
        return new TickRecord(board.tick(), used, List.of(new Change.DemandSet(is)));
    }

    @Override
    public Measures measures(Board board) {
        DemandState d = board.demands().get("d-tw");
        int fill = d.asked() == 0 ? 10_000 : (int) (d.met() * 10_000 / d.asked());
        return new Measures(d.asked(), d.met(), fill, List.of(), List.of());
    }
}
