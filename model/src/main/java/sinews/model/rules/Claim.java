package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import java.util.Comparator;

/** A claim in a deal of the loop; reused from tick to tick. */
final class Claim {
    /** Sequences within a tier are 1–9. */
    static final int TIER = 16;

    static final Comparator<Claim> ORDER =
            Comparator.comparingLong((Claim c) -> c.key).thenComparingLong(c -> c.rank);

    /** Class, nation and due date in one number, see {@link #key}: best first. */
    long key;

    /** Orders claims of one nation in one class that are due together; stands for the id. */
    long rank;

    long units;

    /** What the deal gave it. */
    long given;

    @Nullable OrderCell order;
    @Nullable SourceCell source;
    @Nullable CargoCell cargo;

    /** Tier and sequence in one number: the lower the better. */
    static int grade(int tier, int sequence) {
        return tier * TIER + sequence;
    }

    /** Class and nation in one number. */
    static int part(int grade, int nation) {
        return grade << 16 | nation;
    }

    static long key(int part, int due) {
        return (long) part << 32 | ((due ^ Integer.MIN_VALUE) & 0xffff_ffffL);
    }

    int part() {
        return (int) (key >>> 32);
    }

    int grade() {
        return (int) (key >>> 48);
    }

    int nation() {
        return (int) (key >>> 32) & 0xffff;
    }

    boolean after(Claim o) {
        return key != o.key ? key > o.key : rank > o.rank;
    }
}
