package sinews.model.rules;

import sinews.model.session.Command;
import sinews.model.session.Decider;
import sinews.model.session.Decision;
import sinews.model.session.Engine;
import sinews.model.session.Evolver;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A session of a scenario made by {@link Setup}; every command must be taken. */
final class SetupSession {
    private static final String F = Command.FACILITATOR;

    final Rules rules;
    private final List<Logged> entries = new ArrayList<>();
    private final Decider decider;
    private SessionState state;

    SetupSession(Setup setup) {
        rules = setup.rules();
        decider = new Decider(Engine.of(rules));
        SessionInfo info = new SessionInfo("s", "S", "", Map.of(), Chance.EXPECTED, 1);
        entries.add(
                new Logged(
                        1,
                        1,
                        Instant.EPOCH,
                        new SessionEvent.SessionOpened(info, rules.scenario(), rules.start())));
        state = Evolver.evolve(null, entries.getFirst());
    }

    SessionState state() {
        return state;
    }

    Timeline timeline() {
        return Timeline.of(entries);
    }

    private void give(Command command) {
        switch (decider.decide(state, command)) {
            case Decision.Rejected r -> throw new AssertionError(r.why().sentence());
            case Decision.Accepted a -> {
                long first = entries.size() + 1L;
                for (SessionEvent e : a.events()) {
                    entries.add(new Logged(entries.size() + 1L, first, Instant.EPOCH, e));
                    state = Evolver.evolve(state, entries.getLast());
                }
            }
        }
    }

    /** Plays a turn with these moves, all proposed by one seat; gives back the last proposal. */
    String turn(String seat, Move... moves) {
        if (!state.reports().isEmpty()) {
            give(new Command.NextPhase(F));
        }
        give(new Command.NextPhase(F));
        for (Move m : moves) {
            give(new Command.Propose(F, seat, m, "for the test", ""));
            String id = state.proposals().getLast().id();
            state.proposals().getLast().consents().stream()
                    .filter(c -> c.answer() == sinews.model.session.Consent.Answer.PENDING)
                    .map(c -> c.need().seat())
                    .distinct()
                    .forEach(s -> give(new Command.Answer(F, id, s, true, "")));
        }
        give(new Command.NextPhase(F));
        give(new Command.Adjudicate(F));
        return state.proposals().isEmpty() ? "" : state.proposals().getLast().id();
    }
}
