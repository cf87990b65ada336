package sinews.model.session;

import sinews.model.rules.Rejection;

import java.util.List;

/** The answer to a command: what happens, or why nothing does. */
public sealed interface Decision {

    /** What happens, in order; logged together or not at all. */
    record Accepted(List<SessionEvent> events) implements Decision {
        public Accepted {
            events = List.copyOf(events);
        }
    }

    /** Nothing happens. */
    record Rejected(Rejection why) implements Decision {}

    static Decision accept(SessionEvent... events) {
        return new Accepted(List.of(events));
    }

    static Decision reject(String code, String sentence) {
        return new Rejected(new Rejection(code, sentence));
    }

    default boolean accepted() {
        return this instanceof Accepted;
    }
}
