package sinews.model.rules;

import org.jspecify.annotations.Nullable;

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
        int hash = cause.hashCode() * 31 + claim.hashCode();
        hash = (hash * 31 + toPlace.hashCode()) * 31 + materiel.hashCode();
        return hash * 31 + tier * 16 + sequence;
    }

    /** What differs most often comes first. */
    @Override
    public boolean equals(@Nullable Object o) {
        return o instanceof Consignment c
                && tier == c.tier
                && sequence == c.sequence
                && cause.equals(c.cause)
                && claim.equals(c.claim)
                && materiel.equals(c.materiel)
                && toPlace.equals(c.toPlace)
                && owner.equals(c.owner)
                && toLine.equals(c.toLine)
                && modes.equals(c.modes);
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
