package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Ledger;

import java.util.List;

/** Work in progress of a line: units by the tick in which they are completed. */
final class Ring {
    /** Longest wait for a completion; guards against a line that would take up all memory. */
    private static final int LONGEST = 1 << 20;

    final String line;
    final String materiel;
    final int kind;
    private long[] units = new long[16];
    private int[] ticks = new int[16];
    private Account.@Nullable Wip[] accounts = new Account.@Nullable Wip[16];
    private long total;

    Ring(String line, String materiel, int kind) {
        this.line = line;
        this.materiel = materiel;
        this.kind = kind;
    }

    /** All units in progress. */
    long total() {
        return total;
    }

    /** The account of what is completed in a tick. */
    Account.Wip account(int tick) {
        int slot = tick & (accounts.length - 1);
        Account.Wip known = accounts[slot];
        if (known == null || known.completes() != tick) {
            known = new Account.Wip(line, tick);
            accounts[slot] = known;
        }
        return known;
    }

    /** Units that are completed in a tick. */
    long at(int tick) {
        int slot = tick & (units.length - 1);
        return ticks[slot] == tick ? units[slot] : 0;
    }

    /**
     * Adds units that are completed in a tick, or takes them when negative.
     *
     * @throws IllegalStateException when it would hold less than nothing
     */
    void add(int tick, long more) {
        int slot = tick & (units.length - 1);
        if (units[slot] != 0 && ticks[slot] != tick) {
            widen(tick);
            slot = tick & (units.length - 1);
        }
        ticks[slot] = tick;
        long now = Math.addExact(units[slot], more);
        if (now < 0) {
            throw new IllegalStateException(
                    account(tick).text() + " would hold " + now + " of " + materiel);
        }
        units[slot] = now;
        total = Math.addExact(total, more);
    }

    /** Makes room until no two ticks share a slot. */
    private void widen(int tick) {
        int first = tick;
        int last = tick;
        for (int i = 0; i < units.length; i++) {
            if (units[i] != 0) {
                first = Math.min(first, ticks[i]);
                last = Math.max(last, ticks[i]);
            }
        }
        int size = Math.max(units.length, Integer.highestOneBit(last - first) << 1);
        if (size > LONGEST) {
            throw new IllegalStateException(
                    "line " + line + " completes units both at " + first + " and at " + last);
        }
        long[] oldUnits = units;
        int[] oldTicks = ticks;
        units = new long[size];
        ticks = new int[size];
        accounts = new Account.@Nullable Wip[size];
        for (int i = 0; i < oldUnits.length; i++) {
            if (oldUnits[i] != 0) {
                int slot = oldTicks[i] & (size - 1);
                units[slot] = oldUnits[i];
                ticks[slot] = oldTicks[i];
            }
        }
    }

    /** Takes over what the ledger has. */
    void read(Account.Wip account, long howMany) {
        int tick = account.completes();
        add(tick, howMany);
        accounts[tick & (accounts.length - 1)] = account;
    }

    /** Adds the balances for the ledger. */
    void rows(List<Ledger.Row> into) {
        for (int i = 0; i < units.length; i++) {
            if (units[i] != 0) {
                into.add(new Ledger.Row(account(ticks[i]), materiel, units[i]));
            }
        }
    }
}
