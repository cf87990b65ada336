package sinews.model.explain;

import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Scenario;

import java.util.Locale;
import java.util.Map;

/** Names of ids and times as they read in a sentence. */
final class Names {
    private final Scenario s;

    Names(Scenario scenario) {
        s = scenario;
    }

    String nation(String id) {
        return s.nations().stream()
                .filter(n -> n.id().equals(id))
                .findFirst()
                .map(n -> n.name())
                .orElse(id);
    }

    String place(String id) {
        return s.location(id).name();
    }

    String materiel(String id) {
        return s.materiel(id).label();
    }

    String line(Board board, String id) {
        var line = board.lines().get(id);
        return line == null ? id : line.spec().name();
    }

    String lane(String id) {
        Lane lane = s.lane(id);
        return "the lane %s – %s (%s)"
                .formatted(
                        place(lane.from()),
                        place(lane.to()),
                        lane.mode().name().toLowerCase(Locale.ROOT));
    }

    String stock(StockKey key) {
        return "%s of %s at %s"
                .formatted(materiel(key.materiel()), nation(key.owner()), place(key.place()));
    }

    /** Turn and week of a tick, and the number of the week in the exercise. */
    String when(int tick) {
        if (tick < 0) {
            return "before STARTEX";
        }
        if (tick >= s.totalTicks()) {
            return "after ENDEX";
        }
        int turn = s.turnAt(tick);
        return "turn %d, week %d".formatted(turn + 1, tick - s.firstTick(turn) + 1);
    }

    static String count(long units) {
        return String.format(Locale.ROOT, "%,d", units);
    }

    /** The source of a figure as the scenario tells it. */
    static String source(Map<String, String> provenance, String field) {
        String text = provenance.getOrDefault(field, provenance.getOrDefault("*", ""));
        if (text.isEmpty()) {
            return "the scenario names no source";
        }
        return text.startsWith("assumption") ? text : "source " + text;
    }
}
