package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.model.geo.LatLon;
import sinews.model.movement.Loss;

import java.util.List;
import java.util.Map;

/**
 * Losses of a turn at one place or strait, or at one stretch of a lane.
 *
 * @param id of the mark
 * @param at where it is, at a place or a strait; null on a lane, where the first loss says it
 * @param item what is selected by it; null for nothing
 * @param losses the earliest first
 * @param units by short name of the materiel
 * @param rows one a materiel, owner and cause
 */
record LossMark(
        String id,
        @Nullable LatLon at,
        @Nullable BoardItem item,
        List<Loss> losses,
        Map<String, Long> units,
        List<String> rows) {
    LossMark {
        units = Map.copyOf(units);
        losses = List.copyOf(losses);
        rows = List.copyOf(rows);
    }
}
