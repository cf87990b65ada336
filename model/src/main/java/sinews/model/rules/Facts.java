package sinews.model.rules;

import org.jspecify.annotations.Nullable;

/**
 * What a month brought between a supplier and a buyer of another nation, for politics: assured
 * units handed out, and the most units in any week of it that were refused by a caveat or a ban, or
 * displaced by the supplier's national priority.
 */
final class Facts {
    private final Network n;
    private final String supplier;
    private final String buyer;
    private @Nullable Carry given;
    private @Nullable Carry refused;
    private @Nullable Carry displaced;

    Facts(Network n, String supplier, String buyer) {
        this.n = n;
        this.supplier = supplier;
        this.buyer = buyer;
    }

    Carry given() {
        Carry known = given;
        if (known == null) {
            known = carry("given:");
            given = known;
        }
        return known;
    }

    Carry refused() {
        Carry known = refused;
        if (known == null) {
            known = carry("refused:");
            refused = known;
        }
        return known;
    }

    Carry displaced() {
        Carry known = displaced;
        if (known == null) {
            known = carry("displaced:");
            displaced = known;
        }
        return known;
    }

    private Carry carry(String kind) {
        return n.carry(kind + supplier + ":" + buyer);
    }
}
