package sinews.model.rules;

import org.jspecify.annotations.Nullable;

/** A claim in a deal of the loop; reused from tick to tick. */
final class Claim {
    /** Sequences within a tier are 1–9. */
    static final int TIER = 16;

    /** Tier and sequence in one number: the lower the better. */
    int grade;

    int nation;
    int due;

    /** Orders claims of one nation in one class that are due together; stands for the id. */
    long rank;

    long units;

    /** What the deal gave it. */
    long given;

    @Nullable OrderCell order;
    @Nullable SourceCell source;
    @Nullable CargoCell cargo;

    static int grade(int tier, int sequence) {
        return tier * TIER + sequence;
    }

    boolean after(Claim o) {
        if (grade != o.grade) {
            return grade > o.grade;
        }
        if (nation != o.nation) {
            return nation > o.nation;
        }
        return due != o.due ? due > o.due : rank > o.rank;
    }
}
