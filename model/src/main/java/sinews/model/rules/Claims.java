package sinews.model.rules;

import java.util.Arrays;

/** The claims of one deal: a list whose claims are used again in the next. */
final class Claims {
    private static final Claim[] NONE = {};

    /** More claims than this are sorted in a way that does not grow with their square. */
    private static final int MANY = 64;

    private Claim[] claims = NONE;
    private int count;

    /** Sum of what is claimed. */
    private long total;

    int count() {
        return count;
    }

    long total() {
        return total;
    }

    Claim get(int i) {
        return claims[i];
    }

    void clear() {
        count = 0;
        total = 0;
    }

    private Claim add(long key, long rank, long units) {
        if (count == claims.length) {
            claims = Arrays.copyOf(claims, Math.max(2, count * 2));
        }
        Claim claim = claims[count];
        if (claim == null) {
            claim = new Claim();
            claims[count] = claim;
        }
        count++;
        total = Math.addExact(total, units);
        claim.key = key;
        claim.rank = rank;
        claim.units = units;
        claim.given = 0;
        return claim;
    }

    /** A claim by itself, in the words of the rule. */
    void add(int grade, int nation, int due, long rank, long units) {
        add(Claim.key(Claim.part(grade, nation), due), rank, units);
    }

    /** The claim of a contract. */
    void add(OrderCell order) {
        Claim claim = add(order.claimKey, order.rank, order.open);
        claim.order = order;
        claim.source = null;
    }

    /** The claim of a line on one of its sources. */
    void add(SourceCell source, long key, long units) {
        Claim claim = add(key, source.input.line.rank, units);
        claim.order = null;
        claim.source = source;
    }

    /** The claim of cargo on lift. */
    void add(CargoCell cargo, long shipUnits) {
        add(cargo.consignment.claimKey, cargo.serial, shipUnits).cargo = cargo;
    }

    /** Best class first; in it by nation, earliest due, id. Equal claims keep their order. */
    void sort() {
        if (count > MANY) {
            Arrays.sort(claims, 0, count, Claim.ORDER);
            return;
        }
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

    /** Notes on the cargo of each claim what it was given. */
    void note() {
        for (int i = 0; i < count; i++) {
            CargoCell cargo = claims[i].cargo;
            if (cargo != null) {
                cargo.dealt = claims[i].given;
            }
        }
    }

    /** Gives every claim all it asks for. */
    void grant() {
        for (int i = 0; i < count; i++) {
            Claim c = claims[i];
            c.given = c.units;
        }
    }
}
