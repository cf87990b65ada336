package sinews.model.session;

import sinews.model.rules.ConsentNeed;

/**
 * A consent that a proposal needs and what became of it.
 *
 * @param reason why it was given or refused; empty while pending
 * @param askedTurn turn (1-based) in which it was asked for
 * @param answeredTurn turn of the answer, 0 while pending
 */
public record Consent(
        ConsentNeed need, Answer answer, String reason, int askedTurn, int answeredTurn) {

    /**
     * What became of a request. NOT_ASKED: enacted over the head of this seat on the facilitator's
     * word.
     */
    public enum Answer {
        PENDING,
        GIVEN,
        REFUSED,
        NOT_ASKED
    }
}
