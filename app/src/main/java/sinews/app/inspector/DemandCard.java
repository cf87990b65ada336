package sinews.app.inspector;

import sinews.app.board.ShortNumber;
import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.DemandState;
import sinews.model.board.StockKey;
import sinews.model.rules.Measures.DemandMeasure;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;

import java.util.ArrayList;
import java.util.List;

/** A demand: asked, met, for how long it lasts, why it is short. */
final class DemandCard {
    private static final int MOST = 6;

    private DemandCard() {}

    static Card of(Sight sight, String id) {
        Demand d = sight.scenario().demand(id);
        Card.Builder card =
                Card.titled(
                        d.name(),
                        sight.place(d.theatre())
                                + ", "
                                + sight.nation(d.nation())
                                + (d.kind() == DemandKind.EXPEND
                                        ? ", what is not met is lost"
                                        : ", what is not met carries over"));
        List<Row> rows = new ArrayList<>();
        DemandState now = sight.board().demands().get(id);
        sight.measure(id).ifPresent(m -> figure(sight, card, d, m, rows));
        if (now != null) {
            rows.add(
                    Row.of(
                            "Last week",
                            ShortNumber.exact(now.lastMet())
                                    + " of "
                                    + ShortNumber.exact(now.lastAsked())
                                    + " met",
                            now.lastMet() < now.lastAsked() ? Tone.BAD : Tone.PLAIN));
            if (now.backlog() > 0) {
                rows.add(Row.of("Carried over", ShortNumber.exact(now.backlog()), Tone.WARNING));
            }
            if (now.firstEmpty() >= 0) {
                rows.add(Row.of("First short", sight.when(now.firstEmpty()), Tone.BAD));
            }
        }
        card.section("Course", rows);
        if (d.materiel() != null) {
            StockKey key = new StockKey(d.theatre(), d.materiel(), d.nation());
            card.section("On the way here", StockCard.coming(sight, key));
            card.section("Stocks elsewhere", elsewhere(sight, key));
            card.section("Made by", StockCard.makers(sight, d.materiel()));
            card.deeds(Remedies.of(sight, key));
        }
        return card.build();
    }

    private static void figure(
            Sight sight, Card.Builder card, Demand d, DemandMeasure m, List<Row> rows) {
        boolean used = m.daysTenths() >= 0;
        double share =
                !used || d.requiredDays() == 0
                        ? -1
                        : Math.min(1, m.daysTenths() / 10.0 / d.requiredDays());
        card.figure(
                new Figure(
                        ShortNumber.of(m.stock()),
                        ShortNumber.exact(m.stock()) + " units there",
                        used
                                ? Say.days(m.daysTenths())
                                        + " of supply (needs "
                                        + d.requiredDays()
                                        + ")"
                                : "nothing is used now",
                        share,
                        share < 0 ? Tone.PLAIN : Say.tone(share)));
        if (d.materiel() != null) {
            long units = m.stock();
            card.trend(
                    new StockKey(d.theatre(), d.materiel(), d.nation()),
                    m.daysTenths() > 0 ? units * d.requiredDays() * 10 / m.daysTenths() : 0);
        }
        rows.add(
                Row.of(
                        "Met since STARTEX",
                        m.asked() == 0
                                ? "nothing asked yet"
                                : ShortNumber.exact(m.met())
                                        + " of "
                                        + ShortNumber.exact(m.asked())
                                        + ", "
                                        + Say.percent(m.fillBp())));
        StockCard.runsOut(sight, d).ifPresent(rows::add);
    }

    /** Where else there is some, the largest first. */
    private static List<Row> elsewhere(Sight sight, StockKey key) {
        return Remedies.piles(sight, key).stream()
                .limit(MOST)
                .map(
                        p ->
                                Row.of(
                                                sight.place(p.place())
                                                        + ", "
                                                        + sight.nation(p.owner()),
                                                ShortNumber.exact(sight.board().stock(p)))
                                        .to(new Subject.StockOf(p)))
                .toList();
    }
}
