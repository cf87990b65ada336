package sinews.model.rules;

import java.util.Arrays;

/** Where in a list cargo stands that waits, by its kind, place and days left over: a hash table. */
final class WaitingTable {
    private static final int PLACE_BITS = 20;
    private static final int SPARE_BITS = 12;

    private long[] keys = new long[256];
    private int[] at = new int[256];
    private int count;

    /** Empties it and makes room for so much cargo. */
    void clear(int cargo) {
        count = 0;
        int size = Integer.highestOneBit(Math.max(64, cargo)) << 2;
        if (size > keys.length) {
            keys = new long[size];
            at = new int[size];
        } else {
            Arrays.fill(keys, 0);
        }
    }

    /**
     * Where cargo stands that other cargo joins; -1 when that is the first of its kind there: it is
     * noted then.
     *
     * @param kind number of the kind
     * @param place where the other waits
     * @param spare tenths of a day it has left over
     * @param where the other stands
     */
    int join(int kind, int place, int spare, int where) {
        if (place >> PLACE_BITS != 0 || spare >> SPARE_BITS != 0) {
            throw new IllegalStateException("no room for place " + place + " and days " + spare);
        }
        long key = ((long) kind << PLACE_BITS | place) << SPARE_BITS | spare;
        int slot = find(~key);
        if (keys[slot] != 0) {
            return at[slot];
        }
        if (++count * 2 > keys.length) {
            grow();
            slot = find(~key);
        }
        keys[slot] = ~key;
        at[slot] = where;
        return -1;
    }

    /** The slot of a key, or the free one where it would be. */
    private int find(long key) {
        int slot = (int) ((key * 0x9E37_79B9_7F4A_7C15L) >>> 40) & (keys.length - 1);
        while (keys[slot] != 0 && keys[slot] != key) {
            slot = (slot + 1) & (keys.length - 1);
        }
        return slot;
    }

    private void grow() {
        long[] oldKeys = keys;
        int[] oldAt = at;
        keys = new long[oldKeys.length * 2];
        at = new int[oldAt.length * 2];
        for (int i = 0; i < oldKeys.length; i++) {
            if (oldKeys[i] != 0) {
                int slot = find(oldKeys[i]);
                keys[slot] = oldKeys[i];
                at[slot] = oldAt[i];
            }
        }
    }
}
