package sinews.model.rules;

import sinews.model.board.Account;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;

import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.BiConsumer;

/** The ledger as a turn works on it: the same balances, changed in place. */
final class Books {
    private final Map<Account, TreeMap<String, Long>> accounts = new HashMap<>();

    Books(Ledger ledger) {
        for (Ledger.Row row : ledger.rows()) {
            add(row.account(), row.materiel(), row.units());
        }
    }

    long units(Account account, String materiel) {
        Map<String, Long> held = accounts.get(account);
        return held == null ? 0 : held.getOrDefault(materiel, 0L);
    }

    long stock(String place, String owner, String materiel) {
        return units(new Account.Stock(place, owner), materiel);
    }

    Map<String, Long> contents(Account account) {
        Map<String, Long> held = accounts.get(account);
        return held == null ? Map.of() : Collections.unmodifiableMap(held);
    }

    void each(BiConsumer<Account, Map<String, Long>> each) {
        accounts.forEach(each);
    }

    /** The balances as an immutable ledger. */
    Ledger ledger() {
        List<Ledger.Row> rows = new ArrayList<>();
        accounts.forEach(
                (account, held) ->
                        held.forEach((m, units) -> rows.add(new Ledger.Row(account, m, units))));
        return Ledger.of(rows);
    }

    /**
     * Applies a posting.
     *
     * @throws IllegalStateException when an inside account would go below zero
     */
    void post(Posting p) {
        add(p.from(), p.materiel(), -p.units());
        add(p.to(), p.materiel(), p.units());
    }

    private void add(Account account, String materiel, long units) {
        TreeMap<String, Long> held = accounts.computeIfAbsent(account, a -> new TreeMap<>());
        long now = Math.addExact(held.getOrDefault(materiel, 0L), units);
        if (now < 0 && !(account instanceof Account.Outside)) {
            throw new IllegalStateException(
                    account.text() + " would hold " + now + " of " + materiel);
        }
        if (now == 0) {
            held.remove(materiel);
            if (held.isEmpty()) {
                accounts.remove(account);
            }
        } else {
            held.put(materiel, now);
        }
    }
}
