package sinews.app.inspector;

import sinews.app.board.ShortNumber;
import sinews.app.deal.About;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Card.Deed;
import sinews.model.board.Account;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.scenario.LinePhase;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What can be done for a stockpile that is needed: bring from elsewhere, order, surge. */
final class Remedies {
    private static final int PILES = 2;
    private static final int LINES = 2;

    private Remedies() {}

    /** Deeds for more of this stock, the most promising first. */
    static List<Deed> of(Sight sight, StockKey wanted) {
        List<Deed> deeds = new ArrayList<>();
        piles(sight, wanted).stream()
                .limit(PILES)
                .forEach(
                        p ->
                                deeds.add(
                                        new Deed(
                                                MoveKind.TRANSFER,
                                                "Bring from " + sight.place(p.place()) + "…",
                                                ShortNumber.exact(sight.board().stock(p))
                                                        + " there, owner "
                                                        + sight.nation(p.owner()),
                                                About.stock(p, wanted.place()))));
        List<LineState> lines =
                sight.board().lines().values().stream()
                        .filter(
                                l ->
                                        l.materiel().equals(wanted.materiel())
                                                && l.phase() == LinePhase.ACTIVE)
                        .sorted(Comparator.comparingLong(LineState::maxRate).reversed())
                        .limit(LINES)
                        .toList();
        for (LineState l : lines) {
            deeds.add(
                    new Deed(
                            MoveKind.ORDER,
                            "Order from " + l.spec().name() + "…",
                            LineCard.short_(l)
                                    + " a year, "
                                    + Sight.weeks(l.spec().lead())
                                    + " to make",
                            About.line(l)));
        }
        lines.stream()
                .filter(l -> l.directedUntil() < sight.board().tick() && l.rate() < l.maxRate())
                .findFirst()
                .ifPresent(
                        l ->
                                deeds.add(
                                        new Deed(
                                                MoveKind.DIRECT_SURGE,
                                                "Direct a surge at " + l.spec().name() + "…",
                                                "up to "
                                                        + ShortNumber.exact(l.maxRate())
                                                        + " a year",
                                                About.line(l))));
        return deeds;
    }

    /** The same materiel elsewhere, the largest first. */
    static List<StockKey> piles(Sight sight, StockKey wanted) {
        List<StockKey> keys = new ArrayList<>();
        for (var row : sight.board().ledger().rows()) {
            if (row.materiel().equals(wanted.materiel())
                    && row.account() instanceof Account.Stock s
                    && !(s.place().equals(wanted.place()) && s.owner().equals(wanted.owner()))) {
                keys.add(new StockKey(s.place(), row.materiel(), s.owner()));
            }
        }
        keys.sort(
                Comparator.comparingLong((StockKey k) -> sight.board().stock(k))
                        .reversed()
                        .thenComparing(Comparator.naturalOrder()));
        return keys;
    }
}
