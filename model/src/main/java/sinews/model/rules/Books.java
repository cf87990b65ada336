package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The ledger as a turn works on it: the same balances, changed in place. Moves and effects find a
 * balance by its account; the loop over the ticks holds the {@link Cell} and the {@link Ring}
 * themselves.
 */
final class Books {
    private final World world;
    private final CellTable cells;
    final CargoBook cargo;
    private final Map<String, Ring> rings = new HashMap<>();
    private @Nullable Ring last;

    /** All cells but those of cargo. */
    private final List<Cell> standing = new ArrayList<>();

    Books(World world, Ledger ledger) {
        this.world = world;
        List<Ledger.Row> rows = ledger.unordered();
        cells = new CellTable(rows.size() / 4);
        cargo = new CargoBook(world);
        for (Ledger.Row row : rows) {
            switch (row.account()) {
                case Account.Cargo c -> cargo.add(row);
                case Account.Wip w -> ring(w.line(), row.materiel()).read(w, row.units());
                default -> {
                    Cell cell = Cell.of(row, world);
                    cells.put(cell);
                    standing.add(cell);
                }
            }
        }
    }

    /** The balance of a materiel in an account that is not work in progress. */
    Cell cell(Account account, String materiel) {
        if (account instanceof Account.Cargo c) {
            Cell known = cargo.get(c, materiel);
            return known == null ? cargo.open(c, materiel) : known;
        }
        Cell known = cells.get(account, materiel);
        if (known == null) {
            known = new Cell(account, materiel, World.at(world.materielIndex, materiel));
            cells.put(known);
            standing.add(known);
        }
        return known;
    }

    /** Work in progress of a line. */
    Ring ring(String line, String materiel) {
        // The ledger has the work of one line side by side.
        Ring known = last;
        if (known == null || !known.line.equals(line)) {
            known = rings.get(line);
            if (known == null) {
                known = new Ring(line, materiel, World.at(world.materielIndex, materiel));
                rings.put(line, known);
            }
            last = known;
        }
        return known;
    }

    List<Cell> standing() {
        return standing;
    }

    long units(Account account, String materiel) {
        if (account instanceof Account.Wip w) {
            Ring ring = rings.get(w.line());
            return ring == null || !ring.materiel.equals(materiel) ? 0 : ring.at(w.completes());
        }
        Cell cell =
                account instanceof Account.Cargo c
                        ? cargo.get(c, materiel)
                        : cells.get(account, materiel);
        return cell == null ? 0 : cell.units();
    }

    long stock(String place, String owner, String materiel) {
        return units(new Account.Stock(place, owner), materiel);
    }

    /** Units of each materiel in an input bin, by id; only those that are not zero. */
    Map<String, Long> contents(Account bin) {
        Map<String, Long> held = new TreeMap<>();
        for (String m : world.materiel.keySet()) {
            long units = units(bin, m);
            if (units != 0) {
                held.put(m, units);
            }
        }
        return held;
    }

    /** The balances as an immutable ledger. */
    Ledger ledger() {
        List<Ledger.Row> rows = new ArrayList<>(standing.size() * 4);
        for (Cell cell : standing) {
            if (cell.units() != 0) {
                rows.add(cell.row());
            }
        }
        for (Ring ring : rings.values()) {
            ring.rows(rows);
        }
        cargo.rows(rows);
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
        if (account instanceof Account.Wip w) {
            ring(w.line(), materiel).add(w.completes(), units);
        } else {
            cell(account, materiel).add(units);
        }
    }
}
