package sinews.model.rules;

import java.util.Arrays;

/**
 * A line's book in a tick: who stands behind so many units of its output, best class first, then
 * due, nation, id. Arrays, used again every tick.
 */
final class Stretches {
    /** Class, due date and nation in one number. */
    private long[] key = new long[4];

    private int[] rank = new int[4];
    private long[] units = new long[4];
    private int count;

    static long key(int grade, int due, int nation) {
        return (long) grade << 48 | ((due ^ Integer.MIN_VALUE) & 0xffff_ffffL) << 16 | nation;
    }

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    /** Class and nation of a stretch, see {@link Claim#part}. */
    int part(int i) {
        return Claim.part((int) (key[i] >>> 48), (int) key[i] & 0xffff);
    }

    long units(int i) {
        return units[i];
    }

    /** Puts a stretch in its place. */
    void add(long ofKey, int idRank, long howMany) {
        if (count == units.length) {
            int size = count * 2;
            key = Arrays.copyOf(key, size);
            rank = Arrays.copyOf(rank, size);
            units = Arrays.copyOf(units, size);
        }
        int at = count++;
        while (at > 0 && (key[at - 1] > ofKey || (key[at - 1] == ofKey && rank[at - 1] > idRank))) {
            key[at] = key[at - 1];
            rank[at] = rank[at - 1];
            units[at] = units[at - 1];
            at--;
        }
        key[at] = ofKey;
        rank[at] = idRank;
        units[at] = howMany;
    }
}
