package sinews.app.inspector;

import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.LineState;
import sinews.model.rules.Measures.DemandMeasure;
import sinews.model.rules.Move;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LinePhase;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/** Why something is short, as a chain from the theatre back to the raw material. */
final class WhyShort {
    private static final int MOST = 7;
    private static final int DEPTH = 4;

    private final Sight sight;
    private final Set<Row> rows = new LinkedHashSet<>();
    private final Set<String> seen = new LinkedHashSet<>();

    private WhyShort(Sight sight) {
        this.sight = sight;
    }

    /** Why a demand is short; empty when it is well supplied. */
    static List<Row> of(Sight sight, Demand d) {
        boolean well =
                sight.measure(d.id())
                        .map(
                                m ->
                                        m.daysTenths() < 0
                                                || (m.daysTenths() >= 10L * m.requiredDays()
                                                        && m.met() == m.asked()))
                        .orElse(true);
        return well ? List.of() : new WhyShort(sight).demand(d);
    }

    /** Why a line is held back; empty when it is not. */
    static List<Row> line(Sight sight, LineState l) {
        WhyShort why = new WhyShort(sight);
        why.damage(l);
        if (!l.starvedOf().isEmpty()) {
            why.seen.add(l.id());
            why.makersOf(l.starvedOf(), l, 1);
        }
        return why.list();
    }

    /** Injects in force at a strait. */
    static List<Row> effectsAt(Sight sight, String chokepoint) {
        List<Row> rows = new ArrayList<>();
        for (ActiveEffect a : sight.board().effects().values()) {
            boolean here =
                    (a.effect() instanceof Effect.ChokepointClose c
                                    && c.chokepoint().equals(chokepoint))
                            || (a.effect() instanceof Effect.ChokepointContest t
                                    && t.chokepoint().equals(chokepoint));
            if (here) {
                rows.add(Row.dot(inject(sight, a), Tone.BAD, null));
            }
        }
        return rows;
    }

    private List<Row> list() {
        return rows.stream().limit(MOST).toList();
    }

    private List<Row> demand(Demand d) {
        for (ActiveEffect a : sight.board().effects().values()) {
            switch (a.effect()) {
                case Effect.DemandSurge e when e.demand().equals(d.id()) ->
                        add(
                                "Demand ×" + times(e.multiplierBp()) + " since " + inject(sight, a),
                                Tone.BAD,
                                null);
                case Effect.Blockade e when e.places().contains(d.theatre()) ->
                        add("Cut off by " + inject(sight, a), Tone.BAD, null);
                default -> {}
            }
        }
        String materiel = d.materiel();
        if (materiel != null) {
            stuck(d, materiel);
            seen.add("demand");
            makersOf(materiel, null, 0);
            waiting(materiel);
        }
        sight.measure(d.id()).ifPresent(this::use);
        return list();
    }

    private void use(DemandMeasure m) {
        if (rows.isEmpty()) {
            add("More is used than arrives", Tone.WARNING, new Subject.DemandOf(m.demand()));
        }
    }

    private void stuck(Demand d, String materiel) {
        boolean any = false;
        for (Cargo c : sight.board().cargo().values()) {
            any |= c.toPlace().equals(d.theatre()) && c.materiel().equals(materiel);
            if (c.toPlace().equals(d.theatre()) && c.materiel().equals(materiel) && c.eta() < 0) {
                add(
                        sight.units(c) + " " + sight.label(materiel) + " have no way open to here",
                        Tone.BAD,
                        new Subject.ShipmentOf(List.of(c.id())));
            }
        }
        if (!any) {
            add("Nothing is on the way here", Tone.BAD, null);
        }
    }

    /** Lines that make something and are held back, and why, one step further back each time. */
    private void makersOf(
            String materiel, @org.jspecify.annotations.Nullable LineState user, int depth) {
        if (depth > DEPTH) {
            return;
        }
        bans(materiel);
        for (LineState l : sight.board().lines().values()) {
            boolean source =
                    user == null
                            || user.spec().sources().stream()
                                    .anyMatch(s -> l.id().equals(s.line()));
            if (!l.materiel().equals(materiel) || !source || !seen.add(l.id())) {
                continue;
            }
            damage(l);
            if (l.phase() != LinePhase.ACTIVE) {
                if (user != null || !l.schedule().isEmpty()) {
                    add(
                            l.spec().name() + " is not ready yet (" + Say.word(l.phase()) + ")",
                            Tone.WARNING,
                            new Subject.LineOf(l.id()));
                }
            } else if (!l.starvedOf().isEmpty()) {
                add(
                        l.spec().name() + " waits for " + sight.label(l.starvedOf()),
                        Tone.BAD,
                        new Subject.LineOf(l.id()));
                makersOf(l.starvedOf(), l, depth + 1);
            } else if (user != null && l.target() > l.rate()) {
                add(
                        l.spec().name() + " is still ramping up",
                        Tone.WARNING,
                        new Subject.LineOf(l.id()));
            }
        }
    }

    private void damage(LineState l) {
        if (l.damageBp() > 0) {
            add(
                    l.spec().name() + " is " + Say.percent(l.damageBp()) + " damaged",
                    Tone.BAD,
                    new Subject.LineOf(l.id()));
        }
    }

    private void bans(String materiel) {
        for (ActiveEffect a : sight.board().effects().values()) {
            if (a.effect() instanceof Effect.ExportBan b && b.materiel().contains(materiel)) {
                add(
                        sight.nation(b.nation())
                                + " sells no "
                                + sight.label(materiel)
                                + ": "
                                + inject(sight, a),
                        Tone.BAD,
                        null);
            }
        }
    }

    private void waiting(String materiel) {
        for (Proposal p : sight.state().proposals()) {
            boolean about =
                    switch (p.move()) {
                        case Move.PlaceOrder m -> m.materiel().equals(materiel);
                        case Move.Transfer m -> m.materiel().equals(materiel);
                        default -> false;
                    };
            if (about && p.status() == Proposal.Status.OPEN) {
                add(p.summary() + " (waits for consent)", Tone.WARNING, new Subject.DealOf(p.id()));
            }
        }
    }

    private void add(String text, Tone tone, @org.jspecify.annotations.Nullable Subject link) {
        rows.add(Row.dot(text, tone, link));
    }

    private static String inject(Sight sight, ActiveEffect a) {
        return "inject “" + sight.inject(a.inject()) + "”";
    }

    private static String times(int bp) {
        return bp % 10_000 == 0
                ? Integer.toString(bp / 10_000)
                : Double.toString(Math.round(bp / 1000.0) / 10.0);
    }
}
