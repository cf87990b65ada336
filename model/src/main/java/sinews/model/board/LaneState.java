package sinews.model.board;

import sinews.model.scenario.Passage;

import java.util.List;

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
 */
public record LaneState(
        String id,
        Passage passage,
        int transitTenths,
        long km,
        List<String> crosses,
        long usedLift,
        long extraLift,
        int escortUntil) {

    public LaneState {
        crosses = List.copyOf(crosses);
    }
}
