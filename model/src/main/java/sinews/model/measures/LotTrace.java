package sinews.model.measures;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.Ledger;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Follows units through the recorded postings, first in first out in every account, to say of each
 * contract when what arrived was begun, finished and handed out. The ledger itself tells no unit
 * from another; first in first out is the convention of stock-keeping.
 */
final class LotTrace {
    /** Units on the board at STARTEX or put there by hand: begun before anything was signed. */
    private static final int BEFORE = Integer.MIN_VALUE;

    /** Units of a contract that reached their destination; ticks. {@code waited} without lift. */
    record Arrival(
            long units, int started, int completed, int handedOut, int waited, int arrived) {}

    private record Lot(
            long units, int started, int completed, String order, int handedOut, int waited) {
        Lot of(long n) {
            return new Lot(n, started, completed, order, handedOut, waited);
        }
    }

    private record Place(Account account, String materiel) {}

    private final Map<Place, Deque<Lot>> lots = new HashMap<>();
    private final Map<String, Cargo> cargo = new HashMap<>();
    private final Map<String, OrderState> orders = new HashMap<>();
    private final SortedMap<String, List<Arrival>> arrivals = new TreeMap<>();

    LotTrace(Timeline timeline) {
        Board start = timeline.stateAt(timeline.first()).state().board();
        orders.putAll(start.orders());
        cargo.putAll(start.cargo());
        for (Ledger.Row row : start.ledger().rows()) {
            if (!(row.account() instanceof Account.Outside)) {
                put(row.account(), row.materiel(), new Lot(row.units(), BEFORE, BEFORE, "", 0, 0));
            }
        }
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.TurnAdjudicated turn) {
                follow(turn.enactment(), false);
                turn.ticks().forEach(t -> follow(t, true));
                follow(turn.overrides(), false);
            }
        }
    }

    /** By contract id, in the order they arrived. */
    SortedMap<String, List<Arrival>> arrivals() {
        return arrivals;
    }

    private void follow(TickRecord record, boolean week) {
        for (Change c : record.changes()) {
            follow(c);
        }
        Map<String, Long> handed = new HashMap<>();
        for (Posting p : record.postings()) {
            move(p, record.tick(), handed);
        }
        for (Change c : record.changes()) {
            if (c instanceof Change.OrderSet(OrderState s)) {
                OrderState was = orders.put(s.terms().id(), s);
                long delivered = s.delivered() - (was == null ? 0 : was.delivered());
                keptInPlace(s, delivered - handed.getOrDefault(s.terms().id(), 0L), record.tick());
            }
        }
        if (week) {
            waiting();
        }
    }

    private void follow(Change change) {
        switch (change) {
            case Change.CargoSet(String id, var now) when now == null -> cargo.remove(id);
            case Change.CargoSet(String id, var now) -> cargo.put(id, now);
            case Change.CargoMoved moved -> {
                for (int i = 0; i < moved.ids().size(); i++) {
                    int at = i;
                    cargo.computeIfPresent(
                            moved.ids().get(i), (id, before) -> moved.moved(at, before));
                }
            }
            case Change.CargoGone gone -> gone.ids().forEach(cargo::remove);
            default -> {}
        }
    }

    private void move(Posting p, int tick, Map<String, Long> handed) {
        boolean contract = p.cause().rule().equals("hand-out") && toContract(p);
        if (contract) {
            handed.merge(p.cause().ref(), p.units(), Long::sum);
        }
        for (Lot lot : take(p)) {
            Lot next = lot;
            if (p.from().equals(Account.MADE)) {
                next = new Lot(lot.units(), tick, tick, "", 0, 0);
            } else if (p.from() instanceof Account.Wip) {
                next = new Lot(lot.units(), lot.started(), tick, "", 0, 0);
            }
            if (contract) {
                next =
                        new Lot(
                                lot.units(),
                                lot.started(),
                                lot.completed(),
                                p.cause().ref(),
                                tick,
                                0);
            }
            // What is lost on the way leaves for the outside and never arrives.
            if (!next.order().isEmpty() && p.to() instanceof Account.Stock) {
                arrived(next, tick);
                next = new Lot(next.units(), next.started(), next.completed(), "", 0, 0);
            }
            if (!(p.to() instanceof Account.Outside)) {
                put(p.to(), p.materiel(), next);
            }
        }
    }

    /** To a contract, and not to a line of the same id that was handed inputs. */
    private boolean toContract(Posting p) {
        OrderState order = orders.get(p.cause().ref());
        return p.from() instanceof Account.Stock
                && order != null
                && order.terms().materiel().equals(p.materiel());
    }

    private void arrived(Lot lot, int tick) {
        arrivals.computeIfAbsent(lot.order(), k -> new ArrayList<>())
                .add(
                        new Arrival(
                                lot.units(),
                                lot.started(),
                                lot.completed(),
                                lot.handedOut(),
                                lot.waited(),
                                tick));
    }

    /** Units delivered to the plant's own stock of the same owner move nowhere in the ledger. */
    private void keptInPlace(OrderState order, long units, int tick) {
        if (units <= 0) {
            return;
        }
        Account stock = new Account.Stock(order.terms().deliverTo(), order.terms().buyer());
        Deque<Lot> there = lots.get(new Place(stock, order.terms().materiel()));
        Lot newest =
                there == null || there.isEmpty()
                        ? new Lot(units, BEFORE, BEFORE, "", 0, 0)
                        : there.getLast();
        arrived(
                new Lot(units, newest.started(), newest.completed(), order.terms().id(), tick, 0),
                tick);
    }

    private List<Lot> take(Posting p) {
        if (p.from() instanceof Account.Outside) {
            return List.of(new Lot(p.units(), BEFORE, BEFORE, "", 0, 0));
        }
        Deque<Lot> there = lots.get(new Place(p.from(), p.materiel()));
        List<Lot> taken = new ArrayList<>();
        long left = p.units();
        while (left > 0 && there != null && !there.isEmpty()) {
            Lot first = there.removeFirst();
            long n = Math.min(left, first.units());
            taken.add(first.of(n));
            left -= n;
            if (n < first.units()) {
                there.addFirst(first.of(first.units() - n));
            }
        }
        if (left > 0) {
            taken.add(new Lot(left, BEFORE, BEFORE, "", 0, 0));
        }
        if (there != null && there.isEmpty()) {
            lots.remove(new Place(p.from(), p.materiel()));
        }
        return taken;
    }

    private void put(Account account, String materiel, Lot lot) {
        Deque<Lot> there =
                lots.computeIfAbsent(new Place(account, materiel), k -> new ArrayDeque<>());
        Lot last = there.peekLast();
        // Alike ones become one, or a year of starts would be a year of lots.
        if (last != null && last.of(lot.units()).equals(lot)) {
            there.removeLast();
            there.addLast(lot.of(last.units() + lot.units()));
        } else {
            there.addLast(lot);
        }
    }

    /** A week without lift for every contract's cargo that stands at a place. */
    private void waiting() {
        lots.replaceAll(
                (place, there) -> {
                    if (!(place.account() instanceof Account.Cargo c)) {
                        return there;
                    }
                    Cargo now = cargo.get(c.id());
                    if (now == null || now.underWay()) {
                        return there;
                    }
                    Deque<Lot> later = new ArrayDeque<>();
                    there.forEach(
                            l ->
                                    later.add(
                                            new Lot(
                                                    l.units(),
                                                    l.started(),
                                                    l.completed(),
                                                    l.order(),
                                                    l.handedOut(),
                                                    l.waited() + 1)));
                    return later;
                });
    }
}
