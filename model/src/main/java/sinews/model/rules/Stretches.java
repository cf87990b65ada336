package sinews.model.rules;

import java.util.Arrays;

/**
 * A line's book in a tick: who stands behind so many units of its output. Arrays, used again every
 * tick.
 */
final class Stretches {
    private int[] grade = new int[8];
    private int[] due = new int[8];
    private int[] nation = new int[8];
    private int[] rank = new int[8];
    private long[] units = new long[8];
    private int count;

    void clear() {
        count = 0;
    }

    int count() {
        return count;
    }

    int grade(int i) {
        return grade[i];
    }

    int nation(int i) {
        return nation[i];
    }

    long units(int i) {
        return units[i];
    }

    /** Puts a stretch in its place: best class first, then due, nation, id. */
    void add(int ofGrade, int dueAt, int ofNation, int idRank, long howMany) {
        if (count == units.length) {
            int size = count * 2;
            grade = Arrays.copyOf(grade, size);
            due = Arrays.copyOf(due, size);
            nation = Arrays.copyOf(nation, size);
            rank = Arrays.copyOf(rank, size);
            units = Arrays.copyOf(units, size);
        }
        int at = count++;
        while (at > 0 && after(at - 1, ofGrade, dueAt, ofNation, idRank)) {
            grade[at] = grade[at - 1];
            due[at] = due[at - 1];
            nation[at] = nation[at - 1];
            rank[at] = rank[at - 1];
            units[at] = units[at - 1];
            at--;
        }
        grade[at] = ofGrade;
        due[at] = dueAt;
        nation[at] = ofNation;
        rank[at] = idRank;
        units[at] = howMany;
    }

    private boolean after(int i, int ofGrade, int dueAt, int ofNation, int idRank) {
        if (grade[i] != ofGrade) {
            return grade[i] > ofGrade;
        }
        if (due[i] != dueAt) {
            return due[i] > dueAt;
        }
        return nation[i] != ofNation ? nation[i] > ofNation : rank[i] > idRank;
    }
}
