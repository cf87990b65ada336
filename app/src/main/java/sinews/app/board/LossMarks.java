package sinews.app.board;

import sinews.model.geo.LatLon;
import sinews.model.movement.Loss;
import sinews.model.movement.TurnLosses;
import sinews.model.scenario.Location;
import sinews.model.scenario.Scenario;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState.TurnReport;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Gathers losses where they happened. Pure. */
final class LossMarks {
    /** Losses on a lane without a strait are gathered by fifths of it. */
    private static final int PARTS = 5;

    private LossMarks() {}

    /** Losses of a turn that a viewer may see. */
    static List<Loss> seen(TurnReport turn, SeatView viewer) {
        return TurnLosses.of(turn.before(), turn.result()).stream()
                .filter(l -> viewer.sees(l.owner()))
                .toList();
    }

    /** A mark for each place, strait or stretch of a lane with losses. */
    static List<LossMark> of(FlowText text, Scenario scenario, List<Loss> losses) {
        Map<String, List<Loss>> together = new LinkedHashMap<>();
        for (Loss l : losses) {
            together.computeIfAbsent(where(l), k -> new ArrayList<>()).add(l);
        }
        List<LossMark> marks = new ArrayList<>();
        together.forEach((id, some) -> marks.add(mark(id, text, scenario, some)));
        return marks;
    }

    private static String where(Loss l) {
        if (!l.spot().underWay()) {
            return "loss:place:" + l.spot().place();
        }
        if (!l.straits().isEmpty()) {
            return "loss:strait:" + l.straits().getFirst();
        }
        return "loss:lane:" + l.spot().lane() + ":" + (int) (l.spot().part() * PARTS);
    }

    private static LossMark mark(String id, FlowText text, Scenario scenario, List<Loss> losses) {
        Loss first = losses.getFirst();
        List<String> rows = rows(text, losses);
        Map<String, Long> units = new TreeMap<>();
        losses.forEach(l -> units.merge(text.label(l.materiel()), l.units(), Long::sum));
        if (!first.spot().underWay()) {
            Location l = scenario.location(first.spot().place());
            return new LossMark(
                    id,
                    new LatLon(l.latitude(), l.longitude()),
                    new BoardItem.PlaceItem(l.id()),
                    losses,
                    units,
                    rows);
        }
        if (!first.straits().isEmpty()) {
            String strait = first.straits().getFirst();
            return new LossMark(
                    id,
                    scenario.chokepoint(strait).area().middle(),
                    new BoardItem.ChokepointItem(strait),
                    losses,
                    units,
                    rows);
        }
        return new LossMark(id, null, null, losses, units, rows);
    }

    private record Kind(String materiel, String owner, boolean destroyed, String cause) {}

    private static List<String> rows(FlowText text, List<Loss> losses) {
        Map<Kind, List<Loss>> kinds = new LinkedHashMap<>();
        for (Loss l : losses) {
            Kind kind = new Kind(l.materiel(), l.owner(), l.destroyed(), text.cause(l));
            kinds.computeIfAbsent(kind, k -> new ArrayList<>()).add(l);
        }
        List<String> rows = new ArrayList<>();
        kinds.forEach(
                (k, some) -> {
                    long units = some.stream().mapToLong(Loss::units).sum();
                    int from = some.getFirst().tick();
                    int to = some.getLast().tick();
                    String when =
                            from == to ? text.week(from) : text.week(from) + " to " + text.week(to);
                    rows.add(
                            "%s %s of %s %s %s, %s"
                                    .formatted(
                                            ShortNumber.exact(units),
                                            text.label(k.materiel()),
                                            text.nation(k.owner()),
                                            k.destroyed() ? "destroyed" : "lost",
                                            k.cause(),
                                            when));
                });
        return rows;
    }
}
