package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicReferenceArray;

/**
 * The fastest open ways to each place by the lanes as they are: days, then cost, then lane id. One
 * table a destination, made when it is first asked for and shared by all boards whose lanes are
 * alike.
 */
final class Routes {
    /** Every mode. */
    static final List<Mode> ANY = List.of(Mode.values());

    /** Sets of modes. */
    private static final int MODES = 1 << Mode.values().length;

    private final World world;
    private final int[] transit;
    private final AtomicReferenceArray<@Nullable Toward> tables;

    /**
     * @param transit tenths of a day of each lane by its index, -1 where it is closed
     */
    Routes(World world, int[] transit) {
        this.world = world;
        this.transit = transit;
        tables = new AtomicReferenceArray<>(world.placeAt.length * MODES);
    }

    /** A set of modes as bits. */
    static int mask(List<Mode> modes) {
        int mask = 0;
        for (Mode m : modes) {
            mask |= 1 << m.ordinal();
        }
        return mask;
    }

    /** The ways to a place, by the index of the place. */
    Toward toward(int place, int modes) {
        int at = place * MODES + modes;
        Toward known = tables.get(at);
        if (known == null) {
            known = Toward.search(world, transit, place, modes);
            tables.set(at, known);
        }
        return known;
    }

    private @Nullable Toward toward(String place, List<Mode> modes) {
        Integer at = world.placeIndex.get(place);
        return at == null ? null : toward(at, mask(modes));
    }

    /** Tenths of a day between two places without waiting; -1 when no way is open. */
    int tenths(String from, String to, List<Mode> modes) {
        Toward toward = toward(to, modes);
        Integer at = world.placeIndex.get(from);
        return toward == null || at == null ? -1 : toward.tenths(at);
    }

    /** Whether a place can be reached from another in so many tenths of a day. */
    boolean within(String from, String to, int tenths) {
        int t = tenths(from, to, ANY);
        return t >= 0 && t <= tenths;
    }

    /** The lanes of the fastest way; null when none is open. */
    @Nullable List<Lane> path(String from, String to, List<Mode> modes) {
        Toward toward = toward(to, modes);
        Integer at = world.placeIndex.get(from);
        if (toward == null || at == null || toward.tenths(at) < 0) {
            return null;
        }
        List<Lane> path = new ArrayList<>();
        for (int place = at; place != toward.to(); ) {
            int lane = toward.lane(place);
            path.add(world.laneAt[lane]);
            place = world.laneTo[lane];
        }
        return path;
    }
}
