package sinews.model.rules;

import sinews.model.board.Cargo;
import sinews.model.scenario.Mode;

import java.util.List;

/**
 * What makes cargo of one kind: consignments that are equal in all of this, at one place, are one
 * cargo.
 */
record Consignment(
        String materiel,
        String owner,
        String toPlace,
        String toLine,
        String claim,
        int tier,
        int sequence,
        List<Mode> modes,
        String cause) {

    /** Quicker than one of all its parts, which seldom differ where these are the same. */
    @Override
    public int hashCode() {
        return ((cause.hashCode() * 31 + claim.hashCode()) * 31 + toPlace.hashCode()) * 31
                + tier * 16
                + sequence;
    }

    static Consignment of(Cargo c) {
        return new Consignment(
                c.materiel(),
                c.owner(),
                c.toPlace(),
                c.toLine(),
                c.claim(),
                c.tier(),
                c.sequence(),
                c.modes(),
                c.cause());
    }

    /** New cargo of this kind that waits at a place. */
    Cargo waiting(String id, String place, int tick) {
        return new Cargo(
                id, materiel, owner, toPlace, toLine, claim, tier, sequence, modes, place, "", 0, 0,
                tick, false, -1, cause);
    }
}
