package sinews.model.session;

import sinews.model.rules.Move;

import java.util.List;

/**
 * A move of a seat from its first word to its end.
 *
 * @param id such as m-12; number of the log entry that proposed it
 * @param summary one sentence, from the quote at the time
 * @param reason why the seat wants it
 * @param alternatives what it considered instead, may be empty
 * @param turn turn (1-based) it was proposed in
 * @param expires last turn in which it can be consented to
 * @param outcome what it brought or why it failed; empty before
 * @param about nations whose figures the outcome tells; see {@link SeatView#outcome}
 */
public record Proposal(
        String id,
        String seat,
        Move move,
        String summary,
        String reason,
        String alternatives,
        int turn,
        int expires,
        List<Consent> consents,
        Status status,
        String outcome,
        List<String> about) {

    /** OPEN waits for consents; READY is enacted at the next adjudication. */
    public enum Status {
        OPEN,
        READY,
        REFUSED,
        WITHDRAWN,
        EXPIRED,
        ENACTED,
        FAILED
    }

    public Proposal {
        consents = List.copyOf(consents);
        about = List.copyOf(about);
    }

    public boolean waitsFor(String seat) {
        return status == Status.OPEN
                && consents.stream()
                        .anyMatch(
                                c ->
                                        c.answer() == Consent.Answer.PENDING
                                                && c.need().seat().equals(seat));
    }

    /** The same with another status and what there is to say about it. */
    public Proposal with(Status newStatus, String newOutcome) {
        return with(newStatus, newOutcome, List.of());
    }

    /** The same with another status, and an outcome that tells figures of these nations. */
    public Proposal with(Status newStatus, String newOutcome, List<String> nations) {
        return new Proposal(
                id,
                seat,
                move,
                summary,
                reason,
                alternatives,
                turn,
                expires,
                consents,
                newStatus,
                newOutcome,
                nations);
    }

    /** The same with these consents and the status that follows from them. */
    public Proposal withConsents(List<Consent> answers) {
        return new Proposal(
                id,
                seat,
                move,
                summary,
                reason,
                alternatives,
                turn,
                expires,
                answers,
                statusOf(answers),
                outcome,
                about);
    }

    /** REFUSED when one refuses, OPEN while one is pending, READY otherwise. */
    static Status statusOf(List<Consent> consents) {
        if (consents.stream().anyMatch(c -> c.answer() == Consent.Answer.REFUSED)) {
            return Status.REFUSED;
        }
        return consents.stream().anyMatch(c -> c.answer() == Consent.Answer.PENDING)
                ? Status.OPEN
                : Status.READY;
    }
}
