package sinews.app.inspector;

import sinews.app.board.ShortNumber;
import sinews.app.deal.About;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Card.Deed;
import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.Cargo;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.rules.Measures.DemandMeasure;
import sinews.model.rules.Measures.RunOut;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Materiel;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** A stockpile: how much, for how long, what comes, why it is short. */
final class StockCard {
    private StockCard() {}

    static Card of(Sight sight, StockKey key) {
        Materiel m = sight.scenario().materiel(key.materiel());
        long units = sight.board().stock(key);
        Optional<Demand> demand = demand(sight, key);
        Optional<DemandMeasure> measure = demand.flatMap(d -> sight.measure(d.id()));
        StockTerms terms = sight.board().terms(key);
        Card.Builder card =
                Card.titled(
                                m.name(),
                                "Stock at "
                                        + sight.place(key.place())
                                        + ", owner "
                                        + sight.nation(key.owner())
                                        + ", "
                                        + Say.money(m.listPrice())
                                        + " each")
                        .figure(figure(units, measure))
                        .trend(key, required(units, measure));
        List<Row> facts = new ArrayList<>();
        demand.ifPresent(
                d -> {
                    facts.add(Row.of("Serves", d.name()).to(new Subject.DemandOf(d.id())));
                    runsOut(sight, d).ifPresent(facts::add);
                });
        if (terms.floor() > 0) {
            facts.add(Row.of("Reserve floor", ShortNumber.exact(terms.floor())));
        }
        if (terms.target() > 0) {
            facts.add(Row.of("Topped up to", ShortNumber.exact(terms.target()) + " each month"));
        }
        if (terms.lien()) {
            facts.add(Row.of("Lien", "may not be passed on", Tone.WARNING));
        }
        card.section("Terms", facts);
        card.section("On the way here", coming(sight, key));
        card.section("Made by", makers(sight, key.materiel()));
        if (demand.isPresent()) {
            card.deeds(Remedies.of(sight, key));
        }
        if (units > 0 && !terms.lien()) {
            card.deed(
                    new Deed(
                            MoveKind.TRANSFER,
                            "Transfer to another nation…",
                            "gift, loan or sale",
                            About.stock(key)));
        }
        if (units > 0) {
            card.deed(
                    new Deed(
                            MoveKind.PREPOSITION,
                            "Pre-position forward…",
                            "title stays with " + sight.nation(key.owner()),
                            About.stock(key)));
        }
        return card.build();
    }

    private static Figure figure(long units, Optional<DemandMeasure> measure) {
        String exact = ShortNumber.exact(units) + " units";
        if (measure.isEmpty() || measure.get().daysTenths() < 0) {
            return new Figure(
                    ShortNumber.of(units), exact, "nothing is used here now", -1, Tone.PLAIN);
        }
        DemandMeasure d = measure.get();
        double share =
                d.requiredDays() == 0 ? 1 : Math.min(1, d.daysTenths() / 10.0 / d.requiredDays());
        return new Figure(
                ShortNumber.of(units),
                exact,
                Say.days(d.daysTenths()) + " of supply (needs " + d.requiredDays() + ")",
                share,
                Say.tone(share));
    }

    /** Units that would be the days of supply required, by present use. */
    private static long required(long units, Optional<DemandMeasure> measure) {
        return measure.filter(d -> d.daysTenths() > 0)
                .map(d -> units * d.requiredDays() * 10 / d.daysTenths())
                .orElse(0L);
    }

    private static Optional<Demand> demand(Sight sight, StockKey key) {
        return sight.scenario().demands().stream()
                .filter(d -> d.theatre().equals(key.place()) && d.nation().equals(key.owner()))
                .filter(d -> sight.serves(key.materiel(), d))
                .findFirst();
    }

    static Optional<Row> runsOut(Sight sight, Demand d) {
        return sight.measures().runsOut().stream()
                .filter(r -> r.demand().equals(d.id()))
                .findFirst()
                .map(RunOut::inTicks)
                .map(
                        in ->
                                Row.of(
                                        "Runs out",
                                        in == 0
                                                ? "now"
                                                : "in "
                                                        + Sight.weeks(in)
                                                        + ", "
                                                        + sight.when(sight.board().tick() + in),
                                        in <= 4 ? Tone.BAD : Tone.WARNING));
    }

    static List<Row> coming(Sight sight, StockKey key) {
        List<Row> rows = new ArrayList<>();
        for (Cargo c : sight.board().cargo().values()) {
            if (c.toPlace().equals(key.place())
                    && c.materiel().equals(key.materiel())
                    && c.toLine().isEmpty()
                    && c.owner().equals(key.owner())) {
                rows.add(
                        Row.of(
                                        ShortNumber.exact(sight.units(c))
                                                + " "
                                                + sight.label(c.materiel()),
                                        FlowCards.arrival(sight, c),
                                        FlowCards.tone(sight, c))
                                .to(new Subject.ShipmentOf(List.of(c.id()))));
            }
        }
        return rows;
    }

    static List<Row> makers(Sight sight, String materiel) {
        return sight.board().lines().values().stream()
                .filter(l -> l.materiel().equals(materiel))
                .map(
                        l ->
                                Row.of(
                                                l.spec().name(),
                                                LineCard.short_(l),
                                                l.starvedOf().isEmpty() ? Tone.PLAIN : Tone.BAD)
                                        .to(new Subject.LineOf(l.id())))
                .toList();
    }
}
