package sinews.app.inspector;

import sinews.app.session.SessionService;

/** What the facilitator sees of a session. */
final class Sights {
    private Sights() {}

    static Sight of(SessionService service) {
        return new Sight(
                service.state(),
                service.rules().measures(service.state().board()),
                service.rules());
    }
}
