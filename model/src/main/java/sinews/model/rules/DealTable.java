package sinews.model.rules;

import java.util.Arrays;

/**
 * The deal rule (rules, section 0) by water level on arrays: equal to dealing one unit at a time.
 * One table serves all deals of a turn, one after the other.
 */
final class DealTable {
    private final long[] received;
    private final long[] last;
    private long clock;

    /** Where each nation of the class that is dealt to stands among the hungry. */
    private final int[] seat;

    /** Nations at the table, by whom {@link #received} and {@link #last} are cleared again. */
    private int[] seated = new int[8];

    private int seats;
    private int[] hungry = new int[8];
    private long[] asked = new long[8];
    private long[] given = new long[8];
    private int hungryCount;

    DealTable(int nations) {
        received = new long[nations];
        last = new long[nations];
        seat = new int[nations];
    }

    /**
     * Deals a supply among sorted claims.
     *
     * @param served nations in the order they were last served at this source, longest ago first
     * @return that order after the deal; the same array when nobody went short
     */
    int[] deal(long supply, Claims claims, int[] served) {
        if (claims.total() <= supply) {
            claims.grant();
            return served;
        }
        if (supply <= 0) {
            return served;
        }
        sit(served);
        long left = supply;
        for (int from = 0; from < claims.count() && left > 0; ) {
            int grade = claims.get(from).grade();
            int to = from;
            hungryCount = 0;
            while (to < claims.count() && claims.get(to).grade() == grade) {
                ask(claims.get(to));
                to++;
            }
            left = hand(claims, from, to, left);
            from = to;
        }
        return order(served);
    }

    private void sit(int[] served) {
        seats = 0;
        clock = served.length;
        for (int i = 0; i < served.length; i++) {
            take(served[i]);
            last[served[i]] = i + 1;
        }
    }

    private void take(int nation) {
        if (seats == seated.length) {
            seated = Arrays.copyOf(seated, seats * 2);
        }
        seated[seats++] = nation;
    }

    /** Sums the claims of one nation in this class; they stand side by side. */
    private void ask(Claim c) {
        int nation = c.nation();
        if (hungryCount > 0 && hungry[hungryCount - 1] == nation) {
            asked[hungryCount - 1] += c.units;
            return;
        }
        if (hungryCount == hungry.length) {
            hungry = Arrays.copyOf(hungry, hungryCount * 2);
            asked = Arrays.copyOf(asked, hungryCount * 2);
            given = Arrays.copyOf(given, hungryCount * 2);
        }
        hungry[hungryCount] = nation;
        asked[hungryCount] = c.units;
        given[hungryCount] = 0;
        hungryCount++;
        if (received[nation] == 0 && last[nation] == 0) {
            take(nation);
            last[nation] = NEVER;
        }
    }

    /** Marks who sits at the table and was never served. */
    private static final long NEVER = -1;

    /** Deals to one class and then inside each nation: earliest due, then id. */
    private long hand(Claims claims, int from, int to, long supply) {
        int nations = hungryCount;
        if (nations == 1) {
            // Alone in its class: it takes what there is.
            int n = hungry[0];
            given[0] = Math.min(supply, asked[0]);
            if (given[0] > 0) {
                received[n] += given[0];
                clock += given[0];
                last[n] = clock;
            }
        } else {
            serve(supply);
        }
        for (int k = 0; k < nations; k++) {
            seat[hungry[k]] = k;
        }
        long left = supply;
        for (int i = from; i < to; i++) {
            Claim c = claims.get(i);
            int k = seat[c.nation()];
            c.given = Math.min(given[k], c.units);
            given[k] -= c.given;
            left -= c.given;
        }
        return left;
    }

    private void serve(long supply) {
        int open = 0;
        for (int k = 0; k < hungryCount; k++) {
            if (asked[k] > 0) {
                swap(open++, k);
            }
        }
        long left = supply;
        while (left > 0 && open > 0) {
            sort(open);
            long level = received[hungry[0]];
            int low = 0;
            long rise = Long.MAX_VALUE;
            for (int k = 0; k < open; k++) {
                long has = received[hungry[k]];
                if (has > level) {
                    rise = Math.min(rise, has - level);
                    break;
                }
                low++;
                rise = Math.min(rise, asked[k] - given[k]);
            }
            long rounds = Math.min(rise, left / low);
            int lucky = rounds == 0 ? (int) left : low;
            long each = Math.max(1, rounds);
            for (int k = 0; k < lucky; k++) {
                int n = hungry[k];
                given[k] += each;
                received[n] += each;
                last[n] = clock + (each - 1) * low + k + 1;
            }
            clock += each * lucky;
            left -= each * lucky;
            int still = 0;
            for (int k = 0; k < open; k++) {
                if (given[k] < asked[k]) {
                    swap(still++, k);
                }
            }
            open = still;
        }
    }

    /** Least received first, then served longest ago, then by id. */
    private void sort(int open) {
        for (int i = 1; i < open; i++) {
            for (int at = i; at > 0 && before(hungry[at], hungry[at - 1]); at--) {
                swap(at, at - 1);
            }
        }
    }

    private boolean before(int a, int b) {
        if (received[a] != received[b]) {
            return received[a] < received[b];
        }
        return last[a] != last[b] ? last[a] < last[b] : a < b;
    }

    private void swap(int a, int b) {
        if (a != b) {
            int n = hungry[a];
            hungry[a] = hungry[b];
            hungry[b] = n;
            long u = asked[a];
            asked[a] = asked[b];
            asked[b] = u;
            u = given[a];
            given[a] = given[b];
            given[b] = u;
        }
    }

    /** Who was served, longest ago first; clears the table. */
    private int[] order(int[] served) {
        int n = 0;
        for (int i = 0; i < seats; i++) {
            int nation = seated[i];
            if (last[nation] > 0) {
                int at = n++;
                while (at > 0 && last[seated[at - 1]] > last[nation]) {
                    seated[at] = seated[at - 1];
                    at--;
                }
                seated[at] = nation;
            } else {
                last[nation] = 0;
            }
        }
        boolean same = n == served.length;
        for (int i = 0; i < n; i++) {
            same &= i < served.length && served[i] == seated[i];
            last[seated[i]] = 0;
            received[seated[i]] = 0;
        }
        return same ? served : Arrays.copyOf(seated, n);
    }
}
