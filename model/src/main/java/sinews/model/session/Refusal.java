package sinews.model.session;

import sinews.model.rules.Rejection;

/** Ends a decision early; never leaves {@link Decider}, which makes a value of it. */
final class Refusal extends RuntimeException {
    private static final long serialVersionUID = 1L;

    private final transient Rejection why;

    Refusal(Rejection why) {
        super(why.sentence(), null, false, false);
        this.why = why;
    }

    Refusal(String code, String sentence) {
        this(new Rejection(code, sentence));
    }

    Rejection why() {
        return why;
    }
}
