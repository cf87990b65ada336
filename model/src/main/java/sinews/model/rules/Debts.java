package sinews.model.rules;

import sinews.model.board.Debt;

/** What nations owe each other in kind: loans, and use of an ally's stock under ACCESS. */
final class Debts {
    private Debts() {}

    static long units(Draft d, String debtor, String creditor, String materiel) {
        Debt debt = d.debts.get(Debt.key(debtor, creditor, materiel));
        return debt == null ? 0 : debt.units();
    }

    /** A nation owes another more; what that one owes it is set off first. */
    static void owe(Draft d, String debtor, String creditor, String materiel, long units) {
        long more = units - repay(d, creditor, debtor, materiel, units);
        if (more > 0) {
            set(
                    d,
                    debtor,
                    creditor,
                    materiel,
                    Math.addExact(units(d, debtor, creditor, materiel), more));
        }
    }

    /** Units given count against what is owed; gives how many did. */
    static long repay(Draft d, String debtor, String creditor, String materiel, long units) {
        long owed = units(d, debtor, creditor, materiel);
        long repaid = Math.min(owed, units);
        if (repaid > 0) {
            set(d, debtor, creditor, materiel, owed - repaid);
        }
        return repaid;
    }

    private static void set(Draft d, String debtor, String creditor, String materiel, long units) {
        String key = Debt.key(debtor, creditor, materiel);
        if (units == 0) {
            d.debts.remove(key);
        } else {
            d.debts.put(key, new Debt(debtor, creditor, materiel, units));
        }
    }
}
