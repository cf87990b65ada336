package sinews.model.board;

import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/**
 * Balances of all accounts: units of each materiel. Immutable; {@link #post} gives a new one.
 * Inside accounts never go below zero, outside accounts are kept as running totals (OPENING, MADE
 * and INJECTED count down from zero), so that all balances of one materiel always add up to zero.
 */
public final class Ledger {

    /** One balance. */
    public record Row(Account account, String materiel, long units) {}

    private record Key(String account, String materiel) implements Comparable<Key> {
        @Override
        public int compareTo(Key o) {
            int c = account.compareTo(o.account);
            return c != 0 ? c : materiel.compareTo(o.materiel);
        }
    }

    public static final Ledger EMPTY = new Ledger(new TreeMap<>());

    private final NavigableMap<Key, Long> balances;

    private Ledger(NavigableMap<Key, Long> balances) {
        this.balances = balances;
    }

    /** The ledger with these balances, such as {@link #rows} gave. */
    public static Ledger of(Collection<Row> rows) {
        NavigableMap<Key, Long> balances = new TreeMap<>();
        rows.forEach(r -> balances.put(new Key(r.account().text(), r.materiel()), r.units()));
        return new Ledger(balances);
    }

    /** Units of a materiel in an account, zero when there are none. */
    public long units(Account account, String materiel) {
        return balances.getOrDefault(new Key(account.text(), materiel), 0L);
    }

    /** Units of a materiel at a place that belong to an owner. */
    public long stock(String place, String owner, String materiel) {
        return units(new Account.Stock(place, owner), materiel);
    }

    /** Units of each materiel in an account, by id; only those that are not zero. */
    public Map<String, Long> contents(Account account) {
        Map<String, Long> found = new TreeMap<>();
        String text = account.text();
        balances.subMap(new Key(text, ""), true, new Key(text, "\uffff"), true)
                .forEach((k, v) -> found.put(k.materiel(), v));
        return Collections.unmodifiableMap(found);
    }

    /** All balances that are not zero, by account then materiel. */
    public List<Row> rows() {
        List<Row> rows = new ArrayList<>(balances.size());
        forEach((k, v) -> rows.add(new Row(Account.parse(k.account()), k.materiel(), v)));
        return List.copyOf(rows);
    }

    private void forEach(BiConsumer<Key, Long> each) {
        balances.forEach(each);
    }

    /**
     * The ledger after these postings, applied in order.
     *
     * @throws IllegalStateException when an inside account would go below zero; names the posting
     */
    public Ledger post(Collection<Posting> postings) {
        if (postings.isEmpty()) {
            return this;
        }
        NavigableMap<Key, Long> next = new TreeMap<>(balances);
        for (Posting p : postings) {
            add(next, p, p.from(), -p.units());
            add(next, p, p.to(), p.units());
        }
        return new Ledger(next);
    }

    private static void add(NavigableMap<Key, Long> map, Posting p, Account account, long units) {
        Key key = new Key(account.text(), p.materiel());
        long now = Math.addExact(map.getOrDefault(key, 0L), units);
        if (now < 0 && !(account instanceof Account.Outside)) {
            throw new IllegalStateException(
                    "posting " + p + " would leave " + now + " in " + account.text());
        }
        if (now == 0) {
            map.remove(key);
        } else {
            map.put(key, now);
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Ledger other && balances.equals(other.balances);
    }

    @Override
    public int hashCode() {
        return balances.hashCode();
    }

    @Override
    public String toString() {
        return balances.toString();
    }
}
