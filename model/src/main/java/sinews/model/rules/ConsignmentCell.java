package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cause;

import java.util.Arrays;

/**
 * A kind of consignment as the loop ships it: all cargo of one kind shares this, so that cargo of
 * one kind at one place is found and merged by looking through a few places.
 */
final class ConsignmentCell {
    final Consignment terms;
    final int nation;

    /** Class and nation, see {@link Claim#part}; and its claim on lift. */
    final int part;

    final long claimKey;
    final int owner;
    final int kind;
    final int toPlace;
    final int perShipUnit;

    /** Input that it fills on arrival; null when it goes to stock. */
    final @Nullable InputCell input;

    /** Where its units go on arrival. */
    final Cell target;

    /** Whether a recall holds it where it is. */
    final boolean frozen;

    /** Ways to its destination. */
    final Toward toward;

    final Cause arrival;
    final Cause merge;

    // Cargo of this kind that waits: the places, and the first and the last in the chain there, by
    // id; of the pass that {@link #pass} names.
    private int[] places = new int[4];
    private CargoCell[] first = new CargoCell[4];
    private CargoCell[] last = new CargoCell[4];
    private int count;
    private int pass;

    ConsignmentCell(
            Consignment terms,
            int nation,
            int owner,
            int toPlace,
            int perShipUnit,
            @Nullable InputCell input,
            Cell target,
            Toward toward,
            boolean frozen) {
        this.frozen = frozen;
        this.terms = terms;
        this.nation = nation;
        this.owner = owner;
        this.toPlace = toPlace;
        this.perShipUnit = perShipUnit;
        this.input = input;
        this.target = target;
        this.toward = toward;
        part = Claim.part(Claim.grade(terms.tier(), terms.sequence()), nation);
        claimKey = Claim.key(part, 0);
        kind = target.kind;
        arrival = new Cause("arrival", terms.cause());
        merge = new Cause("merge", terms.cause());
    }

    /** Ship units that a quantity takes: whole ones, the last may be part full. */
    long shipUnits(long quantity) {
        return perShipUnit == 1 ? quantity : Math.ceilDiv(quantity, perShipUnit);
    }

    /** Puts cargo at the end of the chain at its place in this pass. */
    void chain(CargoCell cargo, int inPass) {
        cargo.next = null;
        int at = find(cargo.place, inPass);
        if (at < count) {
            last[at].next = cargo;
            last[at] = cargo;
            return;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            first = Arrays.copyOf(first, count * 2);
            last = Arrays.copyOf(last, count * 2);
        }
        places[count] = cargo.place;
        first[count] = cargo;
        last[count] = cargo;
        count++;
    }

    /** The chain at a place; {@link #count} when nothing of this pass waits there. */
    private int find(int place, int inPass) {
        if (pass != inPass) {
            pass = inPass;
            count = 0;
        }
        int at = 0;
        while (at < count && places[at] != place) {
            at++;
        }
        return at;
    }

    /** The first cargo that waits at a place in this pass; the others there follow it. */
    @Nullable CargoCell waitingAt(int place, int inPass) {
        int at = find(place, inPass);
        return at < count ? first[at] : null;
    }
}
