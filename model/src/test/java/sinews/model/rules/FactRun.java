package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;

import java.util.ArrayList;
import java.util.List;

/** A long run of a small scenario, read month by month. */
final class FactRun {
    static final int MONTH = 4;
    static final int YEAR = 48;

    final TurnOutcome out;

    /** Ticks before this run's first, when it goes on from another. */
    private final int before;

    private final Board start;
    private final Board opening;

    FactRun(Rules rules, int ticks, Move... moves) {
        this(rules, Setup.moves(ticks, moves));
    }

    FactRun(Rules rules, TurnInput input) {
        this(rules, rules.start(), input);
    }

    /** Goes on where a turn ended; months count from STARTEX. */
    FactRun(Rules rules, TurnOutcome earlier, TurnInput input) {
        this(rules, earlier.after(), input);
    }

    private FactRun(Rules rules, Board board, TurnInput input) {
        opening = rules.start();
        start = board;
        before = board.tick();
        out = rules.adjudicate(start, input);
        for (TurnOutcome.MoveResult m : out.moves()) {
            if (m.failure() != null) {
                throw new AssertionError(m.id() + ": " + m.failure().sentence());
            }
        }
    }

    /** Units a line completed in each month of four ticks, from the first. */
    List<Long> months(String line) {
        return sums(completions(line), MONTH);
    }

    /** Units a line completed in each year of 48 ticks, from the first. */
    List<Long> years(String line) {
        return sums(completions(line), YEAR);
    }

    /** Units a line completed in each tick. */
    List<Long> completions(String line) {
        List<Long> all = new ArrayList<>();
        for (TickRecord t : out.ticks()) {
            long units = 0;
            for (Posting p : t.postings()) {
                if (p.from() instanceof Account.Wip w && w.line().equals(line)) {
                    units += p.units();
                }
            }
            all.add(units);
        }
        return all;
    }

    /** Units a line started in each tick. */
    List<Long> starts(String line) {
        return WorkedExamplesTest.starts(out.ticks(), line);
    }

    /** Months from STARTEX until a line first completes so many units in a month. */
    int monthsUntil(String line, long aMonth) {
        List<Long> months = months(line);
        for (int m = 0; m < months.size(); m++) {
            if (months.get(m) >= aMonth) {
                return m + 1;
            }
        }
        throw new AssertionError(line + " never makes " + aMonth + " a month: " + months);
    }

    /** Months from STARTEX until a line's rate first reaches so many units a year. */
    int monthsUntilRate(String line, long aYear) {
        Board board = start.applyMoves(out.enactment());
        for (TickRecord t : out.ticks()) {
            board = board.apply(t);
            LineState state = board.lines().get(line);
            if (state != null && state.rate() >= aYear) {
                return Math.ceilDiv(t.tick() + 1, MONTH);
            }
        }
        throw new AssertionError(line + " never runs at " + aYear + " a year");
    }

    /** Months from STARTEX until a line has completed its first unit. */
    int monthsUntilFirst(String line) {
        List<Long> all = completions(line);
        for (int t = 0; t < all.size(); t++) {
            if (all.get(t) > 0) {
                return Math.ceilDiv(before + t + 1, MONTH);
            }
        }
        throw new AssertionError(line + " never completes a unit");
    }

    /** The id of the one line that a move began. */
    String begun() {
        return out.after().lines().keySet().stream()
                .filter(id -> !opening.lines().containsKey(id))
                .findFirst()
                .orElseThrow();
    }

    private static List<Long> sums(List<Long> ticks, int each) {
        List<Long> sums = new ArrayList<>();
        for (int t = 0; t + each <= ticks.size(); t += each) {
            sums.add(ticks.subList(t, t + each).stream().mapToLong(Long::longValue).sum());
        }
        return sums;
    }
}
