package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;

import java.util.List;

/** The fastest ways by the lanes of one board. Immutable and safe for all threads. */
public final class Ways {
    /** Every mode. */
    public static final List<Mode> ANY = Routes.ANY;

    private final Routes routes;

    Ways(Routes routes) {
        this.routes = routes;
    }

    /** Tenths of a day between two places without waiting; -1 when no way is open. */
    public int tenths(String from, String to, List<Mode> modes) {
        return routes.tenths(from, to, modes);
    }

    /** Ids of the lanes of the fastest way in order; null when none is open. */
    public @Nullable List<String> lanes(String from, String to, List<Mode> modes) {
        List<Lane> path = routes.path(from, to, modes);
        return path == null ? null : path.stream().map(Lane::id).toList();
    }
}
