package sinews.model.lens;

import sinews.model.scenario.AgreementKind;

import java.util.List;

/**
 * Something that ties nations: an agreement, or a proposal that would make one.
 *
 * @param id of the agreement, or of the proposal
 * @param name as a sentence tells it
 * @param parties nation ids, at least two
 * @param scope materiel or family ids; "*" for all
 * @param from first tick in force; of a proposal the present one
 * @param until first tick no longer in force
 */
public record Bond(
        String id,
        String name,
        AgreementKind kind,
        List<String> parties,
        List<String> scope,
        Status status,
        int from,
        int until) {
    /** How it stands. */
    public enum Status {
        IN_FORCE,
        /** Signed, not yet in force. */
        SIGNED,
        /** A contingency it excludes is live, or a party has suspended it. */
        SUSPENDED,
        /** All have consented; it is enacted at the next adjudication. */
        READY,
        /** Waits for consent. */
        PROPOSED
    }

    public Bond {
        parties = List.copyOf(parties);
        scope = List.copyOf(scope);
    }

    /** Whether it is only proposed so far. */
    public boolean pending() {
        return status == Status.PROPOSED || status == Status.READY;
    }

    /** Whether both are parties. */
    public boolean ties(String one, String other) {
        return parties.contains(one) && parties.contains(other);
    }
}
