package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cause;

/**
 * A kind of consignment as the loop ships it: all cargo of one kind shares this, so that cargo of
 * one kind at one place is found and merged without comparing its terms.
 */
final class ConsignmentCell {
    /** Its number among the kinds of a network. */
    final int index;

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

    /** Where its units go on arrival, and whether that is stock. */
    final Cell target;

    final boolean toStock;

    /** Whether a recall holds it where it is. */
    final boolean frozen;

    /** Ways to its destination. */
    final Toward toward;

    final Cause arrival;
    final Cause merge;

    ConsignmentCell(
            int index,
            Consignment terms,
            int nation,
            int owner,
            int toPlace,
            int perShipUnit,
            @Nullable InputCell input,
            Cell target,
            Toward toward,
            boolean frozen) {
        this.index = index;
        this.frozen = frozen;
        this.terms = terms;
        this.nation = nation;
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

    /** Ship units that a quantity takes: whole ones, the last may be part full. */
    long shipUnits(long quantity) {
        return perShipUnit == 1 ? quantity : Math.ceilDiv(quantity, perShipUnit);
    }
}
