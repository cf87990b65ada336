package sinews.app.room;

import sinews.app.console.TestSession;
import sinews.model.movement.PublicLosses;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.session.Evolver;
import sinews.model.session.Logged;
import sinews.model.session.PublicView;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.time.Instant;
import java.util.Map;

/** What is public of the shipped scenario. */
final class PlayedView {
    private PlayedView() {}

    static PublicView atStart() {
        Scenario scenario = TestSession.scenario();
        Rules rules = Rules.of(scenario);
        SessionInfo info = new SessionInfo("s", "Anvil", "EXERCISE", Map.of(), Chance.EXPECTED, 1);
        SessionState state =
                Evolver.evolve(
                        null,
                        new Logged(
                                1,
                                1,
                                Instant.EPOCH,
                                new SessionEvent.SessionOpened(info, scenario, rules.start())));
        return PublicLosses.view(state, rules);
    }
}
