package sinews.model.session;

import sinews.model.rules.ConsentNeed;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.scenario.Seat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Decides on moves: proposals, consents, deals made aloud, withdrawals. */
final class MoveDecider {
    private final Engine engine;

    MoveDecider(Engine engine) {
        this.engine = engine;
    }

    SessionEvent propose(SessionState state, Command.Propose c) {
        Seat seat = Decider.checkedSeat(state, c.seat());
        if (!c.by().equals(Command.FACILITATOR) && state.submitted().contains(c.seat())) {
            throw new Refusal(
                    "SIN-SUBMITTED",
                    "%s has submitted turn %d; the facilitator can still add a move for it."
                            .formatted(seat.name(), state.turn()));
        }
        return proposed(
                state, c.by(), seat, c.move(), c.reason(), c.alternatives(), Map.of(), Map.of());
    }

    SessionEvent deal(SessionState state, Command.RecordDeal c) {
        Seat seat = Decider.checkedSeat(state, c.seat());
        return proposed(
                state,
                c.by(),
                seat,
                c.move(),
                c.reason(),
                c.alternatives(),
                c.answers(),
                c.remarks());
    }

    private SessionEvent proposed(
            SessionState state,
            String by,
            Seat seat,
            Move move,
            String reason,
            String alternatives,
            Map<String, Consent.Answer> answers,
            Map<String, String> remarks) {
        Decider.requireText(
                reason,
                "SIN-REASON",
                "The move has no reason; say why %s wants it.".formatted(seat.name()));
        if (state.staffActionsLeft(seat.id()) == 0) {
            throw new Refusal(
                    "SIN-STAFF",
                    "%s has used its %d staff %s of turn %d; make this move next turn or undo another."
                            .formatted(
                                    seat.name(),
                                    seat.staffActions(),
                                    seat.staffActions() == 1 ? "action" : "actions",
                                    state.turn()));
        }
        MoveQuote quote = quote(state, by, seat, move);
        List<Consent> consents = consents(state, quote.needs(), seat, answers, remarks);
        Proposal proposal =
                new Proposal(
                        "m-" + (state.position() + 1),
                        seat.id(),
                        move,
                        quote.summary(),
                        reason,
                        alternatives,
                        state.turn(),
                        state.turn() + Decider.OPEN_TURNS - 1,
                        consents,
                        Proposal.statusOf(consents),
                        "",
                        List.of());
        return new SessionEvent.MoveProposed(by, proposal);
    }

    /** The quote for a seat; an obstacle tells no more than whoever gives the command may know. */
    private MoveQuote quote(SessionState state, String by, Seat seat, Move move) {
        try {
            MoveQuote quote =
                    SeatView.by(state, by)
                            .of(state.scenario(), engine.quote(state.board(), seat.id(), move));
            if (quote.obstacle() != null) {
                throw new Refusal(quote.obstacle());
            }
            requirePower(state, seat, move);
            return quote;
        } catch (IllegalArgumentException unknown) {
            // A stranger's command may name what is not there; the rules say so with a sentence.
            throw new Refusal(
                    "SIN-UNKNOWN", "The move cannot be made: " + unknown.getMessage() + ".");
        }
    }

    /** The facilitator holds no power, so what it would need is all that the move needs. */
    private void requirePower(SessionState state, Seat seat, Move move) {
        List<ConsentNeed> all = engine.quote(state.board(), Command.FACILITATOR, move).needs();
        if (!all.isEmpty() && all.stream().noneMatch(n -> n.seat().equals(seat.id()))) {
            throw new Refusal(
                    "SIN-POWER",
                    "%s holds no power this move needs; it needs %s."
                            .formatted(
                                    seat.name(),
                                    all.stream()
                                            .map(n -> need(state, n))
                                            .distinct()
                                            .collect(Collectors.joining(" and "))));
        }
    }

    private static String need(SessionState state, ConsentNeed n) {
        return "%s of %s (%s)"
                .formatted(
                        n.power().name().toLowerCase(Locale.ROOT),
                        n.nation(),
                        EventText.seat(state, n.seat()));
    }

    private static List<Consent> consents(
            SessionState state,
            List<ConsentNeed> needs,
            Seat proposer,
            Map<String, Consent.Answer> answers,
            Map<String, String> remarks) {
        List<ConsentNeed> others =
                needs.stream().filter(n -> !n.seat().equals(proposer.id())).distinct().toList();
        for (String seat : new TreeSet<>(answers.keySet())) {
            if (others.stream().noneMatch(n -> n.seat().equals(seat))) {
                throw new Refusal(
                        "SIN-CONSENT",
                        "%s is not asked in this deal; %s."
                                .formatted(EventText.seat(state, seat), asked(state, others)));
            }
        }
        List<Consent> consents = new ArrayList<>();
        for (ConsentNeed need : others) {
            Consent.Answer answer = answers.getOrDefault(need.seat(), Consent.Answer.PENDING);
            String remark = remarks.getOrDefault(need.seat(), "");
            if (answer == Consent.Answer.REFUSED) {
                requireRefusal(state, need.seat(), remark);
            }
            int answered = answer == Consent.Answer.PENDING ? 0 : state.turn();
            consents.add(new Consent(need, answer, remark, state.turn(), answered));
        }
        return consents;
    }

    private static String asked(SessionState state, List<ConsentNeed> needs) {
        if (needs.isEmpty()) {
            return "it needs no consent";
        }
        return "it needs the consent of "
                + needs.stream()
                        .map(n -> EventText.seat(state, n.seat()))
                        .distinct()
                        .collect(Collectors.joining(" and "));
    }

    private static void requireRefusal(SessionState state, String seat, String reason) {
        Decider.requireText(
                reason,
                "SIN-REASON",
                "A refusal needs a reason; say why %s refuses."
                        .formatted(EventText.seat(state, seat)));
    }

    SessionEvent answer(SessionState state, Command.Answer c) {
        Seat seat = Decider.checkedSeat(state, c.seat());
        Proposal proposal = checkedProposal(state, c.proposal());
        if (proposal.status() != Proposal.Status.OPEN) {
            throw new Refusal(
                    "SIN-CLOSED",
                    "%s is %s; it waits for nobody."
                            .formatted(proposal.id(), statusName(proposal.status())));
        }
        if (!proposal.waitsFor(c.seat())) {
            throw new Refusal(
                    "SIN-CONSENT",
                    "%s is not asked about %s, or has answered; it waits for %s."
                            .formatted(seat.name(), proposal.id(), waitsFor(state, proposal)));
        }
        if (!c.yes()) {
            requireRefusal(state, c.seat(), c.reason());
        } else if (lastToAnswer(proposal, c.seat())) {
            quote(state, c.by(), Decider.checkedSeat(state, proposal.seat()), proposal.move());
        }
        return new SessionEvent.ConsentAnswered(
                c.by(), c.proposal(), c.seat(), c.yes(), c.reason(), state.turn());
    }

    private static boolean lastToAnswer(Proposal proposal, String seat) {
        return proposal.consents().stream()
                .filter(n -> n.answer() == Consent.Answer.PENDING)
                .allMatch(n -> n.need().seat().equals(seat));
    }

    private static String waitsFor(SessionState state, Proposal proposal) {
        return proposal.consents().stream()
                .filter(n -> n.answer() == Consent.Answer.PENDING)
                .map(n -> EventText.seat(state, n.need().seat()))
                .distinct()
                .collect(Collectors.joining(", "));
    }

    SessionEvent withdraw(SessionState state, Command.Withdraw c) {
        Proposal proposal = checkedProposal(state, c.proposal());
        String owner = EventText.seat(state, proposal.seat());
        if (!c.by().equals(Command.FACILITATOR) && !c.by().equals(proposal.seat())) {
            throw new Refusal(
                    "SIN-SEAT",
                    "%s was proposed by %s; only %s or the facilitator can withdraw it."
                            .formatted(proposal.id(), owner, owner));
        }
        if (proposal.status() != Proposal.Status.OPEN
                && proposal.status() != Proposal.Status.READY) {
            throw new Refusal(
                    "SIN-CLOSED",
                    "%s is %s; only an open or ready proposal can be withdrawn."
                            .formatted(proposal.id(), statusName(proposal.status())));
        }
        Decider.requireText(
                c.reason(),
                "SIN-REASON",
                "A withdrawal needs a reason; say why %s takes it back.".formatted(owner));
        return new SessionEvent.ProposalWithdrawn(c.by(), c.proposal(), c.reason());
    }

    private static Proposal checkedProposal(SessionState state, String id) {
        return state.proposal(id)
                .orElseThrow(
                        () ->
                                new Refusal(
                                        "SIN-PROPOSAL",
                                        "There is no proposal '%s' in this session; it may have been undone."
                                                .formatted(id)));
    }

    private static String statusName(Proposal.Status status) {
        return status.name().toLowerCase(Locale.ROOT);
    }
}
