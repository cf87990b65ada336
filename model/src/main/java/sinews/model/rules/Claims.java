package sinews.model.rules;

import java.util.Arrays;

/** The claims of one deal: a list whose claims are used again in the next. */
final class Claims {
    private Claim[] claims = new Claim[4];
    private int count;

    int count() {
        return count;
    }

    Claim get(int i) {
        return claims[i];
    }

    void clear() {
        count = 0;
    }

    /** A claim to fill in. */
    Claim add(int grade, int nation, int due, long rank, long units) {
        if (count == claims.length) {
            claims = Arrays.copyOf(claims, count * 2);
        }
        Claim claim = claims[count];
        if (claim == null) {
            claim = new Claim();
            claims[count] = claim;
        }
        count++;
        claim.grade = grade;
        claim.nation = nation;
        claim.due = due;
        claim.rank = rank;
        claim.units = units;
        claim.given = 0;
        claim.order = null;
        claim.source = null;
        claim.cargo = null;
        return claim;
    }

    /** Best class first; in it by nation, earliest due, id. Equal claims keep their order. */
    void sort() {
        for (int i = 1; i < count; i++) {
            Claim c = claims[i];
            int at = i;
            while (at > 0 && claims[at - 1].after(c)) {
                claims[at] = claims[at - 1];
                at--;
            }
            claims[at] = c;
        }
    }
}
