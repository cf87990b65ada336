package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;

import java.util.List;

/**
 * CONTRACT_CELL (rules, move 5): contracting offices of several nations work as one; see {@link
 * ContractLead}.
 */
final class ContractCellMove {
    private static final long CELL_COST = 20_000_000L;
    private static final int CELL_CAPITAL = 4;
    private static final int CELL_TICKS = 12;

    private ContractCellMove() {}

    static Plan plan(Sheet sheet, Move.ContractCell m) {
        Draft d = sheet.d;
        List<String> parties = Parties.of(sheet, m.parties(), "A contracting cell works");
        String names = Parties.names(d, parties);
        sheet.summary(names + " contract through a joint cell");
        Agreement known = Agreements.covering(d, AgreementKind.CONTRACT_CELL, parties, List.of());
        if (known != null) {
            sheet.refuse(
                    "SIN-AGAIN",
                    names
                            + " are in "
                            + known.name()
                            + " together already: name a nation that is not.");
        }
        Parties.agree(sheet, parties);
        String payer = Parties.proposer(sheet, parties);
        if (!payer.isEmpty()) {
            sheet.money(payer, CELL_COST, "the cell");
            sheet.capital(payer, CELL_CAPITAL, "the cell");
        }
        int effective = d.tick + CELL_TICKS;
        sheet.effect(effective);
        sheet.note(
                "A quarter less time from decision to contract for each party, down to 4 weeks.");
        return sheet.plan(
                parties.isEmpty() ? "" : parties.getFirst(),
                names + " contract through a joint cell from " + Say.date(d, effective) + ".",
                () -> {
                    Money.spend(d, payer, sheet.price());
                    sheet.charge();
                    Agreements.sign(
                            d,
                            AgreementKind.CONTRACT_CELL,
                            "contracting cell of " + names,
                            parties,
                            List.of("*"),
                            effective);
                });
    }
}
