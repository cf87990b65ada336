package sinews.model.board;

import sinews.model.scenario.Passage;

import java.util.List;
import java.util.function.Consumer;

/**
 * A lane as it stands, all effects counted.
 *
 * @param passage state now
 * @param transitTenths transit now, tenths of a day; -1 when closed
 * @param km length of the present path, 0 when given by days
 * @param crosses chokepoints the present path crosses
 * @param usedLift ship units used in the last tick
 * @param extraLift ship units a tick added by moves
 * @param escortUntil tick until which it is escorted, -1 none
 * @param extraLiftUntil first tick in which the added lift is gone; -1 none
 */
public record LaneState(
        String id,
        Passage passage,
        int transitTenths,
        long km,
        List<String> crosses,
        long usedLift,
        long extraLift,
        int escortUntil,
        int extraLiftUntil) {

    public LaneState {
        crosses = List.copyOf(crosses);
    }

    /** The same lane with some of its values changed. */
    public LaneState with(Consumer<Edit> change) {
        Edit e = new Edit(this);
        change.accept(e);
        return new LaneState(
                e.id,
                e.passage,
                e.transitTenths,
                e.km,
                e.crosses,
                e.usedLift,
                e.extraLift,
                e.escortUntil,
                e.extraLiftUntil);
    }

    /** Values to change, each named as in {@link LaneState}. */
    public static final class Edit {
        public String id;
        public Passage passage;
        public int transitTenths;
        public long km;
        public List<String> crosses;
        public long usedLift;
        public long extraLift;
        public int escortUntil;
        public int extraLiftUntil;

        private Edit(LaneState s) {
            id = s.id;
            passage = s.passage;
            transitTenths = s.transitTenths;
            km = s.km;
            crosses = s.crosses;
            usedLift = s.usedLift;
            extraLift = s.extraLift;
            escortUntil = s.escortUntil;
            extraLiftUntil = s.extraLiftUntil;
        }
    }
}
