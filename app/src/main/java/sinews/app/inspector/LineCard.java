package sinews.app.inspector;

import sinews.app.board.ShortNumber;
import sinews.app.deal.About;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Card.Deed;
import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.Account;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.PhaseStep;

import java.util.ArrayList;
import java.util.List;

/** A production line: rate and capacity, what it lacks, who has ordered. */
final class LineCard {
    /** Ticks of the year over which spare capacity is told. */
    private static final int YEAR = 48;

    private LineCard() {}

    static Card of(Sight sight, String id) {
        LineState l = sight.board().lines().get(id);
        Materiel m = sight.scenario().materiel(l.materiel());
        boolean active = l.phase() == LinePhase.ACTIVE;
        double share = l.maxRate() == 0 ? 0 : Math.min(1, (double) l.rate() / l.maxRate());
        Card.Builder card =
                Card.titled(
                                l.spec().name(),
                                m.name()
                                        + " at "
                                        + sight.place(l.location())
                                        + ", "
                                        + sight.nation(l.spec().nation()))
                        .figure(
                                new Figure(
                                        ShortNumber.of(l.rate()),
                                        ShortNumber.exact(l.rate()) + " a year",
                                        active
                                                ? "a year, "
                                                        + ShortNumber.of(l.maxRate())
                                                        + " at most"
                                                : Say.capital(Say.word(l.phase()))
                                                        + until(sight, l),
                                        share,
                                        l.starvedOf().isEmpty() ? Tone.PLAIN : Tone.BAD));
        card.section("Rates", rates(sight, l, active));
        card.section("Schedule", schedule(sight, l));
        card.section("Inputs", inputs(sight, l, m));
        card.section("Orders", orders(sight, id));
        if (active) {
            card.deed(
                    new Deed(
                            MoveKind.ORDER,
                            "Order from this line…",
                            "a claim on its output",
                            About.line(l)));
            if (l.directedUntil() < sight.board().tick()) {
                card.deed(
                        new Deed(
                                MoveKind.DIRECT_SURGE,
                                "Direct a surge…",
                                "highest rate, ramp twice as fast, for 24 weeks",
                                About.line(l)));
            }
        }
        card.deed(
                new Deed(
                        MoveKind.COPRODUCE,
                        "Make it elsewhere…",
                        "co-produce, assemble forward or move the tooling",
                        About.line(l)));
        return card.build();
    }

    static String short_(LineState l) {
        if (l.phase() != LinePhase.ACTIVE) {
            return Say.word(l.phase());
        }
        return ShortNumber.of(l.rate()) + " / " + ShortNumber.of(l.maxRate());
    }

    private static String until(Sight sight, LineState l) {
        return l.schedule().isEmpty()
                ? ""
                : ", makes units from " + sight.when(l.schedule().getLast().untilTick());
    }

    private static List<Row> rates(Sight sight, LineState l, boolean active) {
        List<Row> rows = new ArrayList<>();
        if (active && l.target() != l.rate()) {
            rows.add(Row.of("Works toward", ShortNumber.exact(l.target()) + " a year"));
        }
        rows.add(
                Row.of(
                        "Least, base, surge, most",
                        ShortNumber.of(l.minRate())
                                + ", "
                                + ShortNumber.of(l.baseRate())
                                + ", "
                                + ShortNumber.of(l.surgeRate())
                                + ", "
                                + ShortNumber.of(l.maxRate())));
        // Both follow from what all nations have and ask for, which a seat does not know.
        if (active && sight.whole()) {
            rows.add(
                    Row.of(
                            "Industry is willing",
                            sight.rules().willingness(sight.board(), l.id())
                                    + " of 100, up to "
                                    + Say.word(sight.rules().ceiling(sight.board(), l.id()))));
            rows.add(
                    Row.of(
                            "Free for others in a year",
                            ShortNumber.exact(
                                    sight.rules().freeExportable(sight.board(), l.id(), YEAR))));
        }
        if (l.damageBp() > 0) {
            rows.add(
                    Row.of(
                            "Damage",
                            Say.percent(l.damageBp())
                                    + ", whole again "
                                    + sight.when(l.damageFrom() + l.recovery()),
                            Tone.BAD));
        }
        if (l.directedUntil() >= sight.board().tick()) {
            rows.add(Row.of("Directed surge", "until " + sight.when(l.directedUntil())));
        }
        rows.add(Row.of("Start to finish", Sight.weeks(l.spec().lead())));
        return rows;
    }

    private static List<Row> schedule(Sight sight, LineState l) {
        List<Row> rows = new ArrayList<>();
        for (PhaseStep step : l.schedule()) {
            rows.add(
                    Row.of(
                            Say.capital(Say.word(step.phase())),
                            "until " + sight.when(step.untilTick())));
        }
        return rows;
    }

    private static List<Row> inputs(Sight sight, LineState l, Materiel m) {
        List<Row> rows = new ArrayList<>();
        for (BomItem b : m.bom()) {
            long bin = sight.board().ledger().units(new Account.Bin(l.id()), b.materiel());
            boolean starves = l.starvedOf().equals(b.materiel());
            List<String> from =
                    l.spec().sources().stream()
                            .filter(s -> s.materiel().equals(b.materiel()))
                            .map(s -> source(sight, s))
                            .toList();
            rows.add(
                    Row.of(
                                    b.quantity()
                                            + " "
                                            + sight.label(b.materiel())
                                            + (from.isEmpty()
                                                    ? ""
                                                    : " from " + String.join(", ", from)),
                                    ShortNumber.of(bin) + " in bin",
                                    starves ? Tone.BAD : Tone.PLAIN)
                            .to(link(l, b)));
        }
        return rows;
    }

    private static Subject link(LineState l, BomItem b) {
        for (InputSource s : l.spec().sources()) {
            if (s.materiel().equals(b.materiel())) {
                return s.line() == null
                        ? new Subject.PlaceOf(String.valueOf(s.place()))
                        : new Subject.LineOf(s.line());
            }
        }
        return new Subject.PlaceOf(l.location());
    }

    private static String source(Sight sight, InputSource s) {
        return s.line() == null
                ? "stock at " + sight.place(String.valueOf(s.place()))
                : sight.line(s.line());
    }

    private static List<Row> orders(Sight sight, String line) {
        List<Row> rows = new ArrayList<>();
        for (OrderState o : sight.board().orders().values()) {
            if (o.terms().line().equals(line) && o.open() > 0) {
                rows.add(
                        Row.of(
                                        sight.nation(o.terms().buyer())
                                                + ", due "
                                                + sight.when(o.terms().due()),
                                        ShortNumber.of(o.delivered())
                                                + " of "
                                                + ShortNumber.of(o.terms().quantity()))
                                .to(new Subject.OrderOf(o.terms().id())));
            }
        }
        return rows;
    }
}
