package sinews.model.rules;

import sinews.model.board.ActiveEffect;
import sinews.model.board.LaneState;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.PlaceState;
import sinews.model.scenario.Agreement;

import java.util.ArrayList;
import java.util.List;

/** Lays out the {@link Network} of a draft. */
final class NetworkBuilder {
    private final Draft d;
    private final Network n;

    private NetworkBuilder(Draft d) {
        this.d = d;
        n = new Network(d);
    }

    /** All that the loop works on. */
    static Network build(Draft d) {
        NetworkBuilder b = new NetworkBuilder(d);
        b.nations();
        IndustryBuilder.lay(b.n);
        TrafficBuilder.lay(b.n);
        b.until();
        return b.n;
    }

    /** Lines and contracts only, for what is reckoned of them between the ticks. */
    static Network plan(Draft d) {
        NetworkBuilder b = new NetworkBuilder(d);
        b.nations();
        IndustryBuilder.lay(b.n);
        return b.n;
    }

    private void nations() {
        List<NationCell> cells = new ArrayList<>();
        for (NationState s : d.nations.values()) {
            cells.add(new NationCell(cells.size(), s));
        }
        n.nations = cells.toArray(NationCell[]::new);
    }

    /** The next tick in which an effect, an agreement, an escort or a phase begins or ends. */
    private void until() {
        for (ActiveEffect e : d.effects.values()) {
            next(e.from());
            next(e.until());
        }
        for (Agreement a : d.agreements.values()) {
            next(a.effective());
            next(a.expiry());
        }
        for (LaneState lane : d.lanes()) {
            next(lane.escortUntil());
            next(lane.extraLiftUntil());
        }
        for (PlaceState place : d.places.values()) {
            next(place.worksUntil());
        }
        for (LineState line : d.lines.values()) {
            if (!line.schedule().isEmpty()) {
                next(line.schedule().getFirst().untilTick());
            }
        }
    }

    private void next(int tick) {
        if (tick > d.tick) {
            n.until = Math.min(n.until, tick);
        }
    }
}
