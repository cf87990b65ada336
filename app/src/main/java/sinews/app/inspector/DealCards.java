package sinews.app.inspector;

import sinews.app.board.IconNames;
import sinews.app.board.ShortNumber;
import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.OrderState;
import sinews.model.lens.Bonds;
import sinews.model.rules.ClaimClass;
import sinews.model.scenario.ContractTier;
import sinews.model.session.Consent;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.List;

/** Contracts and proposals. */
final class DealCards {
    private DealCards() {}

    static Card order(Sight sight, String id) {
        OrderState o = sight.board().orders().get(id);
        double share =
                o.terms().quantity() == 0 ? 1 : (double) o.delivered() / o.terms().quantity();
        boolean late = o.open() > 0 && o.terms().due() < sight.board().tick();
        return Card.titled(
                        sight.scenario().materiel(o.terms().materiel()).name(),
                        "Contract of " + sight.nation(o.terms().buyer()))
                .figure(
                        new Figure(
                                ShortNumber.of(o.delivered()),
                                ShortNumber.exact(o.delivered()) + " delivered",
                                "of " + ShortNumber.exact(o.terms().quantity()) + " delivered",
                                share,
                                late ? Tone.BAD : Tone.PLAIN))
                .section(
                        "Terms",
                        List.of(
                                Row.of("Line", sight.line(o.terms().line()))
                                        .to(new Subject.LineOf(o.terms().line())),
                                Row.of(
                                        "Due",
                                        sight.when(o.terms().due()),
                                        late ? Tone.BAD : Tone.PLAIN),
                                Row.of("Claims units from", sight.when(o.terms().effective())),
                                Row.of("To", sight.place(o.terms().deliverTo()))
                                        .to(new Subject.PlaceOf(o.terms().deliverTo())),
                                Row.of("Class", claimClass(sight, o)),
                                Row.of("Form", Say.word(o.terms().form())),
                                Row.of("Value", Say.money(o.value())),
                                Row.of("Paid", Say.money(o.paid()))))
                .build();
    }

    /** The class in which it claims now: priorities and agreements of the day lift it. */
    private static String claimClass(Sight sight, OrderState o) {
        ClaimClass now = sight.rules().claimClasses(sight.board()).get(o.terms().id());
        int tier = now == null ? o.terms().tier().ordinal() : now.tier();
        int sequence = now == null ? o.terms().sequence() : now.sequence();
        return Say.word(ContractTier.values()[tier]) + ", sequence " + sequence;
    }

    static Card proposal(Sight sight, Proposal p) {
        List<Row> consents = new ArrayList<>();
        for (Consent c : p.consents()) {
            consents.add(
                    Row.of(
                            sight.seat(c.need().seat())
                                    + " ("
                                    + Say.word(c.need().power())
                                    + " of "
                                    + sight.nation(c.need().nation())
                                    + ")",
                            answer(sight, c),
                            switch (c.answer()) {
                                case PENDING -> Tone.WARNING;
                                case GIVEN -> Tone.GOOD;
                                case REFUSED -> Tone.BAD;
                                case NOT_ASKED -> Tone.MUTED;
                            }));
        }
        List<Row> why = new ArrayList<>();
        why.add(Row.dot(p.reason(), Tone.PLAIN, null));
        if (!p.alternatives().isBlank()) {
            why.add(Row.dot("Instead of: " + p.alternatives(), Tone.MUTED, null));
        }
        List<Row> outcome = new ArrayList<>();
        if (!p.outcome().isBlank()) {
            boolean failed = p.status() == Proposal.Status.FAILED;
            outcome.add(Row.dot(p.outcome(), failed ? Tone.BAD : Tone.GOOD, null));
        }
        return Card.titled(
                        p.summary(),
                        sight.seat(p.seat()) + " in turn " + p.turn() + ", " + status(p))
                .icon(icon(sight, p))
                .section("Why", why)
                .section("Consents", consents)
                .section("Outcome", outcome)
                .build();
    }

    /** Of the agreement it would make; empty when it makes none, or is no longer open. */
    private static String icon(Sight sight, Proposal p) {
        return Bonds.of(sight.scenario(), sight.board(), List.of(p)).stream()
                .filter(b -> b.id().equals(p.id()))
                .map(b -> IconNames.of(b.kind()))
                .findFirst()
                .orElse("");
    }

    private static String status(Proposal p) {
        return switch (p.status()) {
            case OPEN -> "open until the end of turn " + p.expires();
            case READY -> "all have consented, enacted at the next adjudication";
            case REFUSED -> "refused";
            case WITHDRAWN -> "withdrawn";
            case EXPIRED -> "expired";
            case ENACTED -> "enacted";
            case FAILED -> "failed";
        };
    }

    private static String answer(Sight sight, Consent c) {
        int waited = sight.state().turn() - c.askedTurn();
        return switch (c.answer()) {
            case PENDING ->
                    waited == 0 ? "asked this turn" : "waiting " + Sight.count(waited, "turn");
            case GIVEN -> "consents";
            case REFUSED -> "refuses: " + c.reason();
            case NOT_ASKED -> "not asked";
        };
    }
}
