package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;

import java.util.Collection;
import java.util.List;

/** Ticks from decision to effective contract (rules, section 1 and move 5). */
final class ContractLead {
    /** A joint contracting cell takes a quarter off, down to a month. */
    private static final int CELL_PERCENT = 75;

    private static final int CELL_FLOOR = 4;

    private ContractLead() {}

    /** A nation's contract lead now, shorter while it works in a joint contracting cell. */
    static int of(Draft d, String nation) {
        int lead = d.world.nation(nation).contractLead();
        return cell(d, List.of(nation))
                ? Math.max(Math.min(CELL_FLOOR, lead), lead * CELL_PERCENT / 100)
                : lead;
    }

    /** Whether one cell in force has all of these nations as parties. */
    static boolean cell(Draft d, Collection<String> nations) {
        for (Agreement g : d.agreements.values()) {
            if (g.kind() == AgreementKind.CONTRACT_CELL
                    && g.inForce(d.tick)
                    && g.parties().containsAll(nations)
                    && !d.suspended(g)) {
                return true;
            }
        }
        return false;
    }
}
