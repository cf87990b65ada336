package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineSupply;
import sinews.model.board.LongList;

import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;

/**
 * What a line remembers of its customers, those it has no more included, by id. Customers are met
 * in the order of their ids, so what the draft has of them is read alongside.
 */
final class Memories {
    private final LineCell supplier;
    private final Iterator<Map.Entry<String, List<Long>>> known;
    private Map.@Nullable Entry<String, List<Long>> next;
    private final List<HandedCell> cells = new ArrayList<>();

    private Memories(LineCell supplier, @Nullable LineSupply supply) {
        this.supplier = supplier;
        known =
                (supply == null ? Map.<String, List<Long>>of() : supply.handedOut())
                        .entrySet()
                        .iterator();
        advance();
    }

    /** Lays out the memories of a network that has its lines. */
    static void lay(Network n) {
        Memories[] all = new Memories[n.lines.length];
        for (LineCell line : n.lines) {
            all[line.index] = new Memories(line, n.d.supplies.get(line.id));
        }
        for (LineCell customer : n.lines) {
            for (InputCell input : customer.inputs) {
                for (SourceCell source : input.sources) {
                    if (source.supplier != null) {
                        source.handed = all[source.supplier.index].meet(customer.id);
                    }
                }
            }
        }
        for (LineCell line : n.lines) {
            line.handed = all[line.index].all();
        }
    }

    private void advance() {
        next = known.hasNext() ? known.next() : null;
    }

    private void remember(Map.Entry<String, List<Long>> entry) {
        cells.add(new HandedCell(supplier, entry.getKey(), LongList.array(entry.getValue())));
        advance();
    }

    /** What it remembers of a customer, which it meets more than once by several inputs. */
    private HandedCell meet(String customer) {
        while (next != null && next.getKey().compareTo(customer) <= 0) {
            remember(next);
        }
        HandedCell last = cells.isEmpty() ? null : cells.getLast();
        if (last == null || !last.customer.equals(customer)) {
            last = new HandedCell(supplier, customer);
            cells.add(last);
        }
        return last;
    }

    private HandedCell[] all() {
        while (next != null) {
            remember(next);
        }
        return cells.toArray(HandedCell[]::new);
    }
}
