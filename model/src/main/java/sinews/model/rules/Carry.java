package sinews.model.rules;

import sinews.model.board.Change;

/** A fraction that is carried from tick to tick; see the rule that carries it for its unit. */
final class Carry {
    final String key;
    private long rest;
    private boolean known;

    /** Whether the draft does not know of it yet. */
    boolean stale;

    Carry(String key, Draft d) {
        this.key = key;
        read(d);
    }

    /** Takes over what the draft has. */
    void read(Draft d) {
        Long before = d.remainders.get(key);
        known = before != null;
        rest = before == null ? 0 : before;
    }

    long rest() {
        return rest;
    }

    /** Adds to the fraction and gives the whole part; the rest, in {@code per}ths, stays. */
    long add(TickLog log, long more, long per) {
        long sum = Math.addExact(rest, more);
        set(log, sum % per);
        return sum / per;
    }

    /** Adds units to a month's sum. */
    void more(TickLog log, long units) {
        set(log, Math.addExact(rest, units));
    }

    /** Keeps the most of a month. */
    void most(TickLog log, long units) {
        if (units > rest) {
            set(log, units);
        }
    }

    /** Takes the place of what was there. */
    void put(TickLog log, long value) {
        set(log, value);
    }

    private void set(TickLog log, long value) {
        if (known ? value != rest : value != 0) {
            rest = value;
            known = true;
            stale = true;
            log.add(new Change.RemainderSet(key, value));
        }
    }
}
