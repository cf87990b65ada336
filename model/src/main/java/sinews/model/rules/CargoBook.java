package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Ledger;

import java.util.Arrays;
import java.util.Comparator;
import java.util.List;

/**
 * Balances of cargo, by its id: as the ledger has them until the loop takes the cargo up, then the
 * cells that it moves. Whoever goes through all cargo in order looks nothing up.
 */
final class CargoBook {
    private static final Comparator<Cell> BY_ID = Comparator.comparing(c -> id(c.account));

    private final World world;
    private Ledger.Row[] rows = new Ledger.Row[64];
    private @Nullable Cell[] cells = {};
    private int count;
    private boolean ordered;

    /** Where whoever goes through all of it comes to next. */
    private int next;

    /** Cargo that moves and events have begun since. */
    private CellTable others = new CellTable(0);

    CargoBook(World world) {
        this.world = world;
    }

    private static String id(Account account) {
        return ((Account.Cargo) account).id();
    }

    /** Takes a balance over from the ledger. */
    void add(Ledger.Row row) {
        if (count == rows.length) {
            rows = Arrays.copyOf(rows, count * 2);
        }
        rows[count++] = row;
    }

    /** From now on these cells hold all cargo there is. */
    void hold(CargoCell[] cargo) {
        cells = Arrays.copyOf(cargo, cargo.length, Cell[].class);
        count = cargo.length;
        ordered = false;
        next = 0;
        if (others.size() > 0) {
            others = new CellTable(0);
        }
    }

    private Account account(int at) {
        Cell cell = at < cells.length ? cells[at] : null;
        return cell == null ? rows[at].account() : cell.account;
    }

    private void order() {
        if (ordered) {
            return;
        }
        ordered = true;
        for (int i = 1; i < count; i++) {
            if (id(account(i - 1)).compareTo(id(account(i))) > 0) {
                Cell[] all = new Cell[count];
                for (int k = 0; k < count; k++) {
                    all[k] = cell(k);
                }
                Arrays.sort(all, BY_ID);
                cells = all;
                return;
            }
        }
    }

    private int find(String id) {
        order();
        int low = 0;
        int high = count - 1;
        while (low <= high) {
            int middle = (low + high) >>> 1;
            int c = id(account(middle)).compareTo(id);
            if (c == 0) {
                return middle;
            }
            if (c < 0) {
                low = middle + 1;
            } else {
                high = middle - 1;
            }
        }
        return -1;
    }

    private Cell cell(int at) {
        if (cells.length < count) {
            cells = Arrays.copyOf(cells, count);
        }
        Cell known = cells[at];
        if (known == null) {
            known = Cell.of(rows[at], world);
            cells[at] = known;
        }
        return known;
    }

    /** The balance of cargo; null when there never was any. */
    @Nullable Cell get(Account.Cargo account, String materiel) {
        int at = find(account.id());
        if (at >= 0) {
            Cell cell = cell(at);
            return cell.materiel.equals(materiel) ? cell : null;
        }
        return others.get(account, materiel);
    }

    /** Opens a balance for cargo that is new. */
    Cell open(Account.Cargo account, String materiel) {
        Cell cell = new Cell(account, materiel, World.at(world.materielIndex, materiel));
        others.put(cell);
        return cell;
    }

    /** What the ledger or a cell has of cargo, the next in order found at once. */
    Ledger.Row row(String id, String materiel) {
        int at = next < count && id(account(next)).equals(id) ? next : find(id);
        if (at >= 0) {
            next = at + 1;
            Cell cell = at < cells.length ? cells[at] : null;
            return cell == null ? rows[at] : cell.row();
        }
        Account.Cargo account = new Account.Cargo(id);
        Cell cell = others.get(account, materiel);
        return cell == null ? new Ledger.Row(account, materiel, 0) : cell.row();
    }

    /** Adds all balances that are not zero. */
    void rows(List<Ledger.Row> into) {
        for (int i = 0; i < count; i++) {
            Cell cell = i < cells.length ? cells[i] : null;
            if (cell == null) {
                into.add(rows[i]);
            } else if (cell.units() != 0) {
                into.add(cell.row());
            }
        }
        others.each(
                cell -> {
                    if (cell.units() != 0) {
                        into.add(cell.row());
                    }
                });
    }
}
