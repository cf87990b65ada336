package sinews.model.explain;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.explain.Why.Kind;
import sinews.model.explain.Why.Root;
import sinews.model.rules.Move;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Line;
import sinews.model.scenario.Order;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Where chains end: injects, decisions, initial values. */
final class Roots {
    private final SessionState end;
    private final Frames frames;
    private final Names say;

    Roots(SessionState end, Frames frames, Names say) {
        this.end = end;
        this.frames = frames;
        this.say = say;
    }

    Root inject(String id) {
        Optional<MselItem> item = end.mselItem(id);
        String title = item.map(m -> m.inject().title()).orElse(id);
        int turn = item.map(MselItem::turn).orElse(0);
        String headline = item.map(MselItem::inject).map(Inject::headline).orElse("");
        return new Root(
                Kind.INJECT,
                "Inject %s of turn %d: %s.".formatted(id, turn, bare(title)),
                headline,
                new Thing.OfInject(id),
                List.of());
    }

    /** What a move did, or would have done. */
    Root decision(Proposal p, String nation) {
        String fate =
                switch (p.status()) {
                    case OPEN -> ", still waiting for consent";
                    case READY -> ", not enacted yet";
                    case REFUSED -> ", refused";
                    case WITHDRAWN -> ", withdrawn";
                    case EXPIRED -> ", not consented to in time";
                    case ENACTED -> "";
                    case FAILED -> ", which failed: " + bare(p.outcome());
                };
        return new Root(
                Kind.DECISION,
                "Decision %s of %s in turn %d: %s%s."
                        .formatted(p.id(), seat(p.seat()), p.turn(), bare(p.summary()), fate),
                p.reason(),
                new Thing.OfDeal(p.id()),
                List.of(nation));
    }

    Root decision(String move, String nation) {
        return end.proposal(move)
                .map(p -> decision(p, nation))
                .orElseGet(
                        () ->
                                new Root(
                                        Kind.DECISION,
                                        "Decision " + move + ".",
                                        "",
                                        new Thing.OfDeal(move),
                                        List.of(nation)));
    }

    List<Proposal> proposals() {
        return end.proposals();
    }

    /** A correction of the facilitator. */
    Root correction(String reason) {
        return new Root(
                Kind.DECISION,
                "Decision of the facilitator: a correction at adjudication.",
                reason,
                null,
                List.of());
    }

    Root initial(String what, String source, Thing about, String nation) {
        return new Root(Kind.INITIAL, what, source, about, List.of(nation));
    }

    /** Nothing was ever decided: what the books held at STARTEX is all there is. */
    Root nobody(String what, String book, Thing about, String nation) {
        return new Root(Kind.INITIAL, what, book, about, List.of(nation));
    }

    /** The contract of an order: the move that signed it, or the books at STARTEX. */
    Root contract(OrderState o) {
        String buyer = o.terms().buyer();
        if (!o.byMove().isEmpty()) {
            return decision(o.byMove(), buyer);
        }
        return initial(
                "On the books at STARTEX: %s has ordered %s %s, effective in week %d, due in week %d."
                        .formatted(
                                say.nation(buyer),
                                Names.count(o.terms().quantity()),
                                say.materiel(o.terms().materiel()),
                                o.terms().effective() + 1,
                                o.terms().due() + 1),
                Names.source(order(o.terms().id()), "quantity"),
                new Thing.OfOrder(o.terms().id()),
                buyer);
    }

    /** An agreement: as the scenario has it, or the move that brought it about. */
    Root agreement(Agreement a, String nation) {
        boolean initial = end.scenario().agreements().stream().anyMatch(g -> g.id().equals(a.id()));
        if (!initial) {
            for (Proposal p : end.proposals()) {
                Frames.Enacted when = frames.enacted(p.id());
                if (when != null
                        && p.move() instanceof Move.SecurityOfSupply m
                        && m.parties().containsAll(a.parties())) {
                    return decision(p, nation);
                }
            }
        }
        return initial(
                a.name() + ", in force.",
                Names.source(a.provenance(), "kind"),
                new Thing.OfNation(nation),
                nation);
    }

    private Map<String, String> order(String id) {
        return end.scenario().orders().stream()
                .filter(o -> o.id().equals(id))
                .findFirst()
                .map(Order::provenance)
                .orElse(Map.of());
    }

    /** A figure of a line as the scenario gives it, or the move that laid the line down. */
    Root line(LineState line, String what, String field) {
        Optional<Line> initial =
                end.scenario().lines().stream().filter(l -> l.id().equals(line.id())).findFirst();
        if (initial.isEmpty()) {
            return begun(line);
        }
        return initial(
                what,
                Names.source(initial.get().provenance(), field),
                new Thing.OfLine(line.id()),
                line.spec().nation());
    }

    /** The move that laid a line down or moved it. */
    Root begun(LineState line) {
        int tick = frames.lineBegun(line.id());
        for (Proposal p : end.proposals()) {
            Frames.Enacted when = frames.enacted(p.id());
            if (when != null && when.tick() == tick && Projects.laysDown(p.move(), line)) {
                return decision(p, line.spec().nation());
            }
        }
        return initial(
                "%s stands as it was at STARTEX.".formatted(line.spec().name()),
                "the scenario",
                new Thing.OfLine(line.id()),
                line.spec().nation());
    }

    private String seat(String id) {
        return end.scenario().seats().stream()
                .filter(s -> s.id().equals(id))
                .findFirst()
                .map(s -> s.name())
                .orElse(id);
    }

    static String bare(String sentence) {
        String s = sentence.strip();
        return s.endsWith(".") ? s.substring(0, s.length() - 1) : s;
    }
}
