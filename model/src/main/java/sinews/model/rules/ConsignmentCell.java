package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cause;

import java.util.Arrays;

/**
 * A kind of consignment as the loop ships it: all cargo of one kind shares this, so that cargo of
 * one kind at one place is found and merged without comparing its terms.
 */
final class ConsignmentCell {
    final Consignment terms;

    /** Class and nation, see {@link Claim#part}; and its claim on lift. */
    final int part;

    final long claimKey;
    final int owner;
    final int kind;
    final int toPlace;
    final int perShipUnit;

    /** Input that it fills on arrival; null when it goes to stock. */
    final @Nullable InputCell input;

    /** Where its units go on arrival, and whether that is stock. */
    final Cell target;

    final boolean toStock;

    /** Whether a recall holds it where it is. */
    final boolean frozen;

    /** Ways to its destination. */
    final Toward toward;

    final Cause arrival;
    final Cause merge;

    // Cargo of this kind that waits, the places where, and in which walk over all cargo so.
    private int[] places = new int[2];
    private CargoCell[] waiting = new CargoCell[2];
    private int count;
    private int walk;

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
        this.owner = owner;
        this.toPlace = toPlace;
        this.perShipUnit = perShipUnit;
        this.input = input;
        this.target = target;
        toStock = target.account instanceof Account.Stock;
        this.toward = toward;
        part = Claim.part(Claim.grade(terms.tier(), terms.sequence()), nation);
        claimKey = Claim.key(part, 0);
        kind = target.kind;
        arrival = new Cause("arrival", terms.cause());
        merge = new Cause("merge", terms.cause());
    }

    /**
     * Cargo of this kind that waits at a place, as far as a walk has come; null when there is none.
     */
    @Nullable CargoCell waiting(int place, int inWalk) {
        if (walk == inWalk) {
            for (int i = 0; i < count; i++) {
                if (places[i] == place) {
                    return waiting[i];
                }
            }
        }
        return null;
    }

    /** Like {@link #waiting(int, int)}, still there and with as many tenths of a day left over. */
    @Nullable CargoCell waiting(int place, int spare, int inWalk) {
        if (walk == inWalk) {
            for (int i = 0; i < count; i++) {
                if (places[i] == place && waiting[i].spare == spare && !waiting[i].gone) {
                    return waiting[i];
                }
            }
        }
        return null;
    }

    /** Notes in a walk that cargo waits. */
    void note(CargoCell c, int inWalk) {
        if (walk != inWalk) {
            walk = inWalk;
            count = 0;
        }
        if (count == places.length) {
            places = Arrays.copyOf(places, count * 2);
            waiting = Arrays.copyOf(waiting, count * 2);
        }
        places[count] = c.place;
        waiting[count++] = c;
    }

    /** Ship units that a quantity takes: whole ones, the last may be part full. */
    long shipUnits(long quantity) {
        return perShipUnit == 1 ? quantity : Math.ceilDiv(quantity, perShipUnit);
    }
}
