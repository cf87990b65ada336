package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

/** Cuts a record of a tick to what a seat may see; see {@link SeatSession}. */
final class SeatRecord {
    private final SeatSession session;
    private final SeatView view;
    private final Board before;
    private final Board after;

    /**
     * @param before the board before the record, as the seat sees it
     * @param after the board after it, as the seat sees it
     */
    SeatRecord(SeatSession session, Board before, Board after) {
        this.session = session;
        view = session.view();
        this.before = before;
        this.after = after;
    }

    TickRecord of(TickRecord record) {
        List<Posting> postings = new ArrayList<>();
        for (Posting p : record.postings()) {
            boolean from = sees(p.from());
            boolean to = sees(p.to());
            if (from || to) {
                postings.add(
                        new Posting(
                                from ? p.from() : hidden(p.from()),
                                to ? p.to() : hidden(p.to()),
                                p.materiel(),
                                p.units(),
                                new Cause(p.cause().rule(), reference(p.cause()))));
            }
        }
        List<Change> changes =
                record.changes().stream().map(this::of).filter(Objects::nonNull).toList();
        return new TickRecord(record.tick(), postings, changes);
    }

    private boolean sees(Account account) {
        return switch (account) {
            case Account.Stock s -> view.sees(s.owner());
            case Account.Bin b -> seesLine(b.line());
            case Account.Wip w -> seesLine(w.line());
            case Account.Cargo c -> seesCargo(c.id());
            case Account.Outside o -> false;
        };
    }

    /** Where units go or come from when it is not the seat's to see. */
    private static Account hidden(Account account) {
        return account instanceof Account.Outside ? account : Account.ADJUDICATED;
    }

    private boolean seesLine(String id) {
        return before.lines().containsKey(id) || after.lines().containsKey(id);
    }

    private boolean seesCargo(String id) {
        return before.cargo().containsKey(id) || after.cargo().containsKey(id);
    }

    private boolean seesOrder(String id) {
        return before.orders().containsKey(id) || after.orders().containsKey(id);
    }

    /** What a cause names, if the seat knows it; what a correction says is for the white cell. */
    private String reference(Cause cause) {
        String ref = cause.ref();
        boolean known =
                !cause.rule().equals("correction")
                        && (session.knows(ref)
                                || seesLine(ref)
                                || seesCargo(ref)
                                || seesOrder(ref)
                                || after.lanes().containsKey(ref)
                                || after.demands().containsKey(ref));
        return known ? ref : "";
    }

    private @Nullable Change of(Change change) {
        return switch (change) {
            case Change.LineSet c -> view.sees(c.state().spec().nation()) ? c : null;
            case Change.LineRan c -> seesLine(c.line()) ? c : null;
            case Change.Lacking c -> seesLine(c.line()) ? c : null;
            case Change.HandedOut c -> seesLine(c.line()) ? c : null;
            case Change.OrderSet c -> seesOrder(c.state().terms().id()) ? c : null;
            case Change.CargoSet c -> seesCargo(c.id()) ? c : null;
            case Change.CargoSailed c -> {
                List<String> ids = c.ids().stream().filter(this::seesCargo).toList();
                yield ids.isEmpty() ? null : new Change.CargoSailed(ids, c.tenths());
            }
            case Change.CargoMoved c -> moved(c);
            case Change.CargoGone c -> {
                List<String> ids = c.ids().stream().filter(this::seesCargo).toList();
                yield ids.isEmpty() ? null : new Change.CargoGone(ids);
            }
            case Change.CargoExpected c -> seesCargo(c.id()) ? c : null;
            case Change.NationSet c -> view.sees(c.state().id()) ? c : null;
            case Change.NationPaid c -> view.sees(c.nation()) ? c : null;
            case Change.Reckoned c -> reckoned(c);
            case Change.DemandSet c -> after.demands().containsKey(c.state().id()) ? c : null;
            case Change.EffectBegun c -> after.effects().containsValue(c.effect()) ? c : null;
            case Change.EffectEnded c -> session.knows(c.inject()) ? c : null;
            case Change.StockTermsSet c -> view.sees(c.key().owner()) ? c : null;
            case Change.DebtSet c ->
                    view.sees(c.debt().debtor()) || view.sees(c.debt().creditor()) ? c : null;
            case Change.RemainderSet c -> c.key().startsWith(Board.HANDLED) ? c : null;
            // What everybody can see.
            case Change.LaneSet c -> c;
            case Change.LaneUsed c -> c;
            case Change.ChokepointSet c -> c;
            case Change.AgreementSet c -> c;
            case Change.PlaceSet c -> c;
            // Who was served before whom, fuses and numbers of things tell of others.
            case Change.ServedSet c -> null;
            case Change.TechnologySet c -> null;
            case Change.SerialSet c -> null;
        };
    }

    private @Nullable Change moved(Change.CargoMoved c) {
        List<Integer> seen =
                IntStream.range(0, c.ids().size())
                        .filter(i -> seesCargo(c.ids().get(i)))
                        .boxed()
                        .toList();
        return seen.isEmpty()
                ? null
                : new Change.CargoMoved(
                        c.tick(),
                        of(c.ids(), seen),
                        of(c.at(), seen),
                        of(c.left(), seen),
                        of(c.whole(), seen),
                        of(c.eta(), seen));
    }

    private static <T> List<T> of(List<T> all, List<Integer> which) {
        return which.stream().map(all::get).toList();
    }

    /** A change of a figure; what it names stays out when the seat does not know it. */
    private @Nullable Change reckoned(Change.Reckoned c) {
        if (!view.sees(c.nation())) {
            return null;
        }
        String ref = c.ref();
        boolean known =
                session.knows(ref)
                        || seesLine(ref)
                        || seesOrder(ref)
                        || after.demands().containsKey(ref)
                        || view.sees(ref);
        return new Change.Reckoned(
                c.figure(),
                c.nation(),
                c.toward(),
                c.reason(),
                known ? ref : "",
                c.amount(),
                c.operands());
    }
}
