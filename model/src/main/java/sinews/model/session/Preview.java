package sinews.model.session;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.DemandState;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.TickRecord;
import sinews.model.rules.Rejection;
import sinews.model.rules.TurnOutcome;
import sinews.model.session.PreviewReport.Arrival;
import sinews.model.session.PreviewReport.Shortage;
import sinews.model.session.PreviewReport.StockDifference;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** Adjudicates a turn without anything happening. */
public final class Preview {
    private Preview() {}

    /** A preview, or why there is none. */
    public sealed interface Result {
        record Shown(PreviewReport report) implements Result {}

        record Refused(Rejection why) implements Result {}
    }

    /** What adjudicating now would deliver, whatever the phase. */
    public static Result of(Engine engine, SessionState state) {
        TurnOutcome outcome;
        try {
            outcome = new Adjudicator(engine).outcome(state);
        } catch (Refusal refusal) {
            return new Result.Refused(refusal.why());
        }
        Board before = state.board();
        Board after = outcome.after();
        return new Result.Shown(
                new PreviewReport(
                        before,
                        after,
                        engine.measures(before),
                        engine.measures(after),
                        stocks(before, after),
                        shortages(before, after),
                        arrivals(before, outcome),
                        outcome.moves(),
                        outcome.moves().stream().filter(m -> m.failure() != null).toList()));
    }

    /** Stockpiles that differ between two boards, by place, materiel, owner. */
    public static List<StockDifference> stocks(Board before, Board after) {
        SortedMap<StockKey, Long> was = stocks(before);
        SortedMap<StockKey, Long> is = stocks(after);
        SortedMap<StockKey, Long> all = new TreeMap<>(was);
        all.putAll(is);
        List<StockDifference> found = new ArrayList<>();
        for (StockKey key : all.keySet()) {
            long a = was.getOrDefault(key, 0L);
            long b = is.getOrDefault(key, 0L);
            if (a != b) {
                found.add(new StockDifference(key, a, b));
            }
        }
        return found;
    }

    private static SortedMap<StockKey, Long> stocks(Board board) {
        SortedMap<StockKey, Long> found = new TreeMap<>();
        for (Ledger.Row row : board.ledger().rows()) {
            if (row.account() instanceof Account.Stock s) {
                found.put(new StockKey(s.place(), row.materiel(), s.owner()), row.units());
            }
        }
        return found;
    }

    private static List<Shortage> shortages(Board before, Board after) {
        List<Shortage> found = new ArrayList<>();
        after.demands()
                .forEach(
                        (id, now) -> {
                            DemandState was = before.demands().get(id);
                            long asked = now.asked() - (was == null ? 0 : was.asked());
                            long met = now.met() - (was == null ? 0 : was.met());
                            if (met < asked) {
                                found.add(new Shortage(id, asked, met));
                            }
                        });
        return found;
    }

    private static List<Arrival> arrivals(Board before, TurnOutcome outcome) {
        Map<String, Cargo> cargo = new HashMap<>(before.cargo());
        List<TickRecord> records = new ArrayList<>();
        records.add(outcome.enactment());
        records.addAll(outcome.ticks());
        List<Arrival> found = new ArrayList<>();
        for (TickRecord record : records) {
            for (Change change : record.changes()) {
                if (change instanceof Change.CargoSet set && set.cargo() != null) {
                    cargo.put(set.id(), set.cargo());
                }
            }
            for (Posting p : record.postings()) {
                if (p.from() instanceof Account.Cargo from && inside(p.to())) {
                    Cargo c = cargo.get(from.id());
                    if (c != null) {
                        found.add(
                                new Arrival(
                                        from.id(),
                                        p.materiel(),
                                        c.owner(),
                                        c.toPlace(),
                                        p.units(),
                                        record.tick()));
                    }
                }
            }
        }
        return found;
    }

    private static boolean inside(Account account) {
        return account instanceof Account.Stock || account instanceof Account.Bin;
    }
}
