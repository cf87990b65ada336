package sinews.model.board;

import org.jspecify.annotations.Nullable;

import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * Balances of all accounts: units of each materiel. Immutable; {@link #post} gives a new one.
 * Inside accounts never go below zero, outside accounts are kept as running totals (OPENING, MADE
 * and INJECTED count down from zero), so that all balances of one materiel always add up to zero.
 *
 * <p>The balances are put in order when somebody first asks for one: a turn needs no order.
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

    public static final Ledger EMPTY = new Ledger(new Row[0]);

    /** In any order. */
    private final Row[] balances;

    private volatile @Nullable NavigableMap<Key, Row> sorted;

    private Ledger(Row[] balances) {
        this.balances = balances;
    }

    private Ledger(NavigableMap<Key, Row> sorted) {
        this.sorted = sorted;
        balances = sorted.values().toArray(Row[]::new);
    }

    /** The ledger with these balances, such as {@link #rows} gave; none of them twice. */
    public static Ledger of(Collection<Row> rows) {
        return new Ledger(rows.toArray(Row[]::new));
    }

    private NavigableMap<Key, Row> sorted() {
        NavigableMap<Key, Row> known = sorted;
        if (known == null) {
            known = new TreeMap<>();
            for (Row r : balances) {
                known.put(new Key(r.account().text(), r.materiel()), r);
            }
            sorted = known;
        }
        return known;
    }

    /** Units of a materiel in an account, zero when there are none. */
    public long units(Account account, String materiel) {
        Row row = sorted().get(new Key(account.text(), materiel));
        return row == null ? 0 : row.units();
    }

    /** Units of a materiel at a place that belong to an owner. */
    public long stock(String place, String owner, String materiel) {
        return units(new Account.Stock(place, owner), materiel);
    }

    /** Units of each materiel in an account, by id; only those that are not zero. */
    public Map<String, Long> contents(Account account) {
        Map<String, Long> found = new TreeMap<>();
        String text = account.text();
        sorted().subMap(new Key(text, ""), true, new Key(text, "\uffff"), true)
                .forEach((k, row) -> found.put(k.materiel(), row.units()));
        return Collections.unmodifiableMap(found);
    }

    /** All balances that are not zero, by account then materiel. */
    public List<Row> rows() {
        return List.copyOf(sorted().values());
    }

    /** The same in any order, which is quicker: for whoever looks at all of them. */
    public List<Row> unordered() {
        return Collections.unmodifiableList(Arrays.asList(balances));
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
        NavigableMap<Key, Row> next = new TreeMap<>(sorted());
        for (Posting p : postings) {
            add(next, p, p.from(), -p.units());
            add(next, p, p.to(), p.units());
        }
        return new Ledger(next);
    }

    private static void add(NavigableMap<Key, Row> map, Posting p, Account account, long units) {
        Key key = new Key(account.text(), p.materiel());
        Row before = map.get(key);
        long now = Math.addExact(before == null ? 0 : before.units(), units);
        if (now < 0 && !(account instanceof Account.Outside)) {
            throw new IllegalStateException(
                    "posting " + p + " would leave " + now + " in " + account.text());
        }
        if (now == 0) {
            map.remove(key);
        } else {
            map.put(key, new Row(account, p.materiel(), now));
        }
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Ledger other && sorted().equals(other.sorted());
    }

    @Override
    public int hashCode() {
        return sorted().hashCode();
    }

    @Override
    public String toString() {
        return rows().toString();
    }
}
