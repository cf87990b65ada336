package sinews.model.measures;

import sinews.model.board.LineState;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;

/** Names for what the tables are about. */
record Names(SessionState end) {

    private Scenario scenario() {
        return end.scenario();
    }

    String place(String id) {
        return scenario().location(id).name();
    }

    String nation(String id) {
        return scenario().nation(id).name();
    }

    String materiel(String id) {
        return scenario().materiel(id).name();
    }

    String demand(String id) {
        return scenario().demand(id).name();
    }

    /** A demand with its theatre. */
    String demandAt(String id) {
        Demand d = scenario().demand(id);
        return d.name() + ", " + place(d.theatre());
    }

    /** Name of a line, also of one begun in play. */
    String line(String id) {
        LineState now = end.board().lines().get(id);
        return now == null ? id : now.spec().name();
    }

    String seat(String id) {
        return sinews.model.session.EventText.seat(end, id);
    }
}
