package sinews.app.inspector;

import sinews.app.board.ShortNumber;
import sinews.app.board.WorstOff;
import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.ActiveEffect;
import sinews.model.rules.Measures;
import sinews.model.rules.Measures.DemandMeasure;
import sinews.model.scenario.Effect;
import sinews.model.session.Consent;
import sinews.model.session.MselItem;
import sinews.model.session.Phase;
import sinews.model.session.Proposal;
import sinews.model.session.Proposal.Status;
import sinews.model.session.SessionState;
import sinews.model.session.SessionState.TurnReport;

import java.util.ArrayList;
import java.util.List;

/** Nothing selected: where the exercise stands, or in Debrief what the turn brought. */
final class SituationCard {
    private static final int MOST = 8;

    private SituationCard() {}

    static Card of(Sight sight) {
        SessionState s = sight.state();
        boolean debrief = (s.phase() == Phase.DEBRIEF || s.ended()) && !s.reports().isEmpty();
        Measures m = sight.measures();
        Card.Builder card =
                Card.titled(
                                debrief ? "What turn " + s.turn() + " brought" : s.turnNow().name(),
                                "Turn "
                                        + s.turn()
                                        + ", "
                                        + Sight.weeks(s.turnNow().ticks())
                                        + ", "
                                        + sight.month(s.board().tick()))
                        .figure(figure(m));
        if (debrief) {
            debrief(sight, card);
        } else {
            card.section("Injects of this turn", injects(sight));
        }
        return card.section(
                        debrief ? "Still stuck between seats" : "Waiting for consent",
                        waiting(sight))
                .section("Enacted at the next adjudication", ready(sight))
                .section("Demand, worst first", demands(sight))
                .section("In force", inForce(sight))
                .build();
    }

    private static Figure figure(Measures m) {
        if (m.asked() == 0) {
            return new Figure(
                    "–", "no units asked for", "nothing has been asked for yet", -1, Tone.MUTED);
        }
        return new Figure(
                Say.percent(m.fillBp()),
                "Mean over all demands by weight; of all units alike, "
                        + ShortNumber.exact(m.met())
                        + " of "
                        + ShortNumber.exact(m.asked())
                        + " were there in time",
                "of demand met since STARTEX",
                m.fillBp() / 10000.0,
                Tone.PLAIN);
    }

    private static void debrief(Sight sight, Card.Builder card) {
        SessionState s = sight.state();
        TurnReport report = s.reports().getLast();
        List<Row> short_ = new ArrayList<>();
        for (DemandMeasure after : report.measures().demands()) {
            long asked = after.asked();
            long met = after.met();
            var before = report.before().demands().get(after.demand());
            if (before != null) {
                asked -= before.asked();
                met -= before.met();
            }
            if (asked > met) {
                short_.add(
                        Row.of(
                                        sight.wanted(after) + ", " + sight.place(after.theatre()),
                                        ShortNumber.of(asked - met)
                                                + " of "
                                                + ShortNumber.of(asked)
                                                + " short",
                                        Tone.BAD)
                                .to(new Subject.DemandOf(after.demand())));
            }
        }
        card.section("Who ran short", short_);
        List<Row> moves = new ArrayList<>();
        for (Proposal p : s.proposals()) {
            if (p.status() == Status.FAILED && !p.outcome().isBlank()) {
                moves.add(
                        Row.dot(
                                "Failed: " + p.summary() + " " + p.outcome(),
                                Tone.BAD,
                                new Subject.DealOf(p.id())));
            } else if (p.status() == Status.ENACTED && p.turn() == s.turn()) {
                moves.add(
                        Row.dot(
                                p.outcome().isBlank() ? p.summary() : p.outcome(),
                                Tone.GOOD,
                                new Subject.DealOf(p.id())));
            }
        }
        card.section("What became of the moves", moves.stream().limit(MOST).toList());
    }

    private static List<Row> injects(Sight sight) {
        List<Row> rows = new ArrayList<>();
        int turn = sight.state().turn();
        for (MselItem i : sight.state().msel()) {
            if (i.turn() == turn && i.status() == MselItem.Status.DELIVERED) {
                rows.add(Row.dot(i.inject().headline(), Tone.BAD, null));
            } else if (i.turn() == turn && i.status() == MselItem.Status.PLANNED) {
                rows.add(Row.dot("Planned: " + i.inject().title(), Tone.MUTED, null));
            }
        }
        return rows;
    }

    /** What injects do now, of those this table knows of. */
    private static List<Row> inForce(Sight sight) {
        List<Row> rows = new ArrayList<>();
        int tick = sight.board().tick();
        for (ActiveEffect e : sight.board().effects().values()) {
            boolean shown =
                    !(e.effect() instanceof Effect.Narrative)
                            && !(e.effect() instanceof Effect.Warning)
                            && sight.state().mselItem(e.inject()).isPresent();
            if (shown && e.from() <= tick && tick < e.until()) {
                String until =
                        e.until() >= sight.scenario().totalTicks()
                                ? ""
                                : " Until " + sight.when(e.until()) + ".";
                rows.add(Row.dot(EffectText.of(sight, e.effect()) + until, Tone.BAD, null));
            }
        }
        return rows;
    }

    private static List<Row> waiting(Sight sight) {
        List<Row> rows = new ArrayList<>();
        for (Proposal p : sight.state().proposals()) {
            if (p.status() == Status.OPEN) {
                List<String> seats =
                        p.consents().stream()
                                .filter(c -> c.answer() == Consent.Answer.PENDING)
                                .map(c -> sight.seat(c.need().seat()))
                                .distinct()
                                .toList();
                rows.add(
                        Row.dot(
                                p.summary() + " Waits for " + String.join(", ", seats) + ".",
                                Tone.WARNING,
                                new Subject.DealOf(p.id())));
            }
        }
        return rows;
    }

    private static List<Row> ready(Sight sight) {
        return sight.state().proposals().stream()
                .filter(p -> p.status() == Status.READY)
                .map(p -> Row.dot(p.summary(), Tone.GOOD, new Subject.DealOf(p.id())))
                .toList();
    }

    /** In the order of the ranks on the board, with its weeks. */
    private static List<Row> demands(Sight sight) {
        return sight.measures().demands().stream()
                .filter(d -> d.daysTenths() >= 0 && d.requiredDays() > 0)
                .sorted(WorstOff.order(sight.measures()))
                .limit(MOST)
                .map(d -> demand(sight, d, WorstOff.emptyIn(sight.measures(), d.demand())))
                .toList();
    }

    private static Row demand(Sight sight, DemandMeasure d, int emptyIn) {
        String badge = emptyIn < 0 ? "" : emptyIn == 0 ? "now · " : emptyIn + "w · ";
        Tone tone = Say.tone(share(d));
        return Row.of(
                        sight.wanted(d) + ", " + sight.place(d.theatre()),
                        badge + Say.days(d.daysTenths()) + " of " + d.requiredDays(),
                        emptyIn >= 0 && tone == Tone.GOOD ? Tone.WARNING : tone)
                .to(new Subject.DemandOf(d.demand()));
    }

    private static double share(DemandMeasure d) {
        return d.daysTenths() / 10.0 / d.requiredDays();
    }
}
