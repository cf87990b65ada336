package sinews.model.measures;

import sinews.model.board.Board;
import sinews.model.board.PlaceState;
import sinews.model.rules.Reach;
import sinews.model.scenario.Location;
import sinews.model.scenario.Scenario;

import java.util.List;
import java.util.OptionalInt;

/**
 * S = the days-of-supply score of {@link Readiness} with each site's stock × (100 − 20 · max(0,
 * threat − hardening)) % (rules, section 5).
 *
 * <p><i>Say it: stock that the first salvo would take does not deter.</i>
 */
public final class Survivability {
    /** Percent of a site's stock written off for each step its threat exceeds its hardening. */
    private static final int PER_STEP = 20;

    private Survivability() {}

    /** 0–100; empty when no demand expects any use. */
    public static OptionalInt of(Scenario scenario, Board board, List<Reach> reaches) {
        return Readiness.score(scenario, reaches, place -> counted(scenario, board, place));
    }

    private static long counted(Scenario scenario, Board board, String place) {
        PlaceState now = board.places().get(place);
        Location was = scenario.location(place);
        int threat = now == null ? was.threat() : now.threat();
        int hardening = now == null ? was.hardening() : now.hardening();
        return 100 - PER_STEP * Math.max(0, threat - hardening);
    }
}
