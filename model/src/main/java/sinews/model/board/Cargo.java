package sinews.model.board;

import sinews.model.scenario.Mode;

import java.util.List;

/**
 * A consignment under way or waiting for lift; its units are in the ledger. Exactly one of place
 * and lane is set: it waits at a place or travels a lane.
 *
 * @param materiel what it carries
 * @param owner nation id
 * @param toPlace destination
 * @param toLine line whose bin it fills on arrival; empty when it goes to stock
 * @param claim nation that caused it (deal rule)
 * @param tier class of its claim on lift, 0–3
 * @param sequence 1–9 within the tier
 * @param modes modes it may travel; all three when free
 * @param place where it waits, or empty
 * @param lane lane it travels, or empty
 * @param tenthsLeft tenths of a day still to go on the lane
 * @param tenthsLane tenths of a day of this lane in all, at departure
 * @param departed tick in which it left on this lane
 * @param returning true when it sails back to where the lane begins
 * @param eta tick of arrival at its destination by the present plan; -1 when that is not known: no
 *     way is open, or it is there and nothing is unloaded or its store has no room
 * @param cause id of the move or order it serves
 */
public record Cargo(
        String id,
        String materiel,
        String owner,
        String toPlace,
        String toLine,
        String claim,
        int tier,
        int sequence,
        List<Mode> modes,
        String place,
        String lane,
        int tenthsLeft,
        int tenthsLane,
        int departed,
        boolean returning,
        int eta,
        String cause) {

    public Cargo {
        modes = List.copyOf(modes);
    }

    public boolean underWay() {
        return !lane.isEmpty();
    }

    /** The same cargo with so many tenths of a day to go on its lane. */
    public Cargo sailed(int left) {
        return new Cargo(
                id,
                materiel,
                owner,
                toPlace,
                toLine,
                claim,
                tier,
                sequence,
                modes,
                place,
                lane,
                left,
                tenthsLane,
                departed,
                returning,
                eta,
                cause);
    }

    /** The same cargo on its way back to where its lane begins: as far as it has come. */
    public Cargo turnedBack() {
        return new Cargo(
                id,
                materiel,
                owner,
                toPlace,
                toLine,
                claim,
                tier,
                sequence,
                modes,
                place,
                lane,
                tenthsLane - tenthsLeft,
                tenthsLane,
                departed,
                true,
                eta,
                cause);
    }

    /** The same cargo where it waits, or sailing out on a lane; one of both is empty. */
    Cargo moved(String toNode, String onLane, int left, int whole, int tick, int expected) {
        return new Cargo(
                id, materiel, owner, toPlace, toLine, claim, tier, sequence, modes, toNode, onLane,
                left, whole, tick, false, expected, cause);
    }

    /** The same cargo, expected at its destination in another tick. */
    public Cargo expected(int tick) {
        return new Cargo(
                id,
                materiel,
                owner,
                toPlace,
                toLine,
                claim,
                tier,
                sequence,
                modes,
                place,
                lane,
                tenthsLeft,
                tenthsLane,
                departed,
                returning,
                tick,
                cause);
    }
}
