package sinews.model.review;

import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.rules.Rules;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
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

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** Two turns of the shipped scenario; one minute from one command to the next. */
final class Played {
    private static final Scenario SCENARIO =
            ScenarioReader.read(Path.of("../scenarios/taiwan-blockade")).orThrow();
    private static final Rules RULES = Rules.of(SCENARIO);

    final List<Logged> entries = new ArrayList<>();
    private final Decider decider = new Decider(Engine.of(RULES));
    private SessionState state;
    private int minutes;

    Played() {
        SessionInfo info = new SessionInfo("p", "Played", "EXERCISE", Map.of(), Chance.EXPECTED, 1);
        entries.add(
                new Logged(
                        1,
                        1,
                        Instant.EPOCH,
                        new SessionEvent.SessionOpened(info, SCENARIO, RULES.start())));
        state = Evolver.evolve(null, entries.getFirst());
    }

    /** Gives a command that must be taken; returns the position of its first entry. */
    long give(Command command) {
        minutes++;
        switch (decider.decide(state, command)) {
            case Decision.Rejected r -> throw new AssertionError(r.why().sentence());
            case Decision.Accepted a -> {
                long first = entries.size() + 1L;
                for (SessionEvent e : a.events()) {
                    Instant time = Instant.EPOCH.plusSeconds(60L * minutes);
                    entries.add(new Logged(entries.size() + 1L, first, time, e));
                    state = Evolver.evolve(state, entries.getLast());
                }
                return first;
            }
        }
    }

    /** Taiwan asks the United States for rockets; gives the id of the proposal. */
    String ask(long quantity) {
        Move move =
                new Move.Transfer(
                        "US",
                        "TW",
                        "gmlrs",
                        quantity,
                        "us-mcalester",
                        "taiwan",
                        List.of(Mode.values()),
                        Move.Terms.GIFT,
                        "",
                        0,
                        false);
        give(
                new Command.Propose(
                        Command.FACILITATOR, "taiwan", move, "Before the ports close.", ""));
        return state.proposals().getLast().id();
    }

    void answer(String proposal, boolean yes, String reason) {
        give(new Command.Answer(Command.FACILITATOR, proposal, "us-acquisition", yes, reason));
    }

    void next() {
        give(new Command.NextPhase(Command.FACILITATOR));
    }

    SessionState state() {
        return state;
    }

    Timeline timeline() {
        return Timeline.of(entries);
    }
}
