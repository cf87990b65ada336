package sinews.model.rules;

import sinews.model.board.StockKey;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * SHIP_TOGETHER: several transfers and pre-positionings (rules, moves 25 and 23) to one place as
 * one decision. Each part is examined as it would be alone, money and lift for all together; one
 * obstacle stops them all.
 */
final class ShipTogetherMove {
    private ShipTogetherMove() {}

    static Plan plan(Sheet sheet, Move.ShipTogether m, String id) {
        Draft d = sheet.d;
        String to = Say.place(d, m.to());
        List<String> what = new ArrayList<>();
        Set<StockKey> seen = new HashSet<>();
        for (Move.ShipTogether.Part p : m.parts()) {
            String item = Say.units(p.quantity()) + " " + Say.materiel(d, p.materiel());
            what.add(item + " of " + Say.nation(d, p.owner()) + " from " + Say.place(d, p.from()));
            if (!seen.add(new StockKey(p.from(), p.materiel(), p.owner()))) {
                sheet.refuse(
                        "SIN-PARTS",
                        "The "
                                + Say.materiel(d, p.materiel())
                                + " of "
                                + Say.nation(d, p.owner())
                                + " in "
                                + Say.place(d, p.from())
                                + " are named twice: name each stock once.");
            }
        }
        if (m.parts().isEmpty()) {
            sheet.refuse("SIN-PARTS", "Nothing is to be shipped: name at least one stock.");
        }
        String receives = m.recipient().isEmpty() ? "" : " for " + Say.nation(d, m.recipient());
        String summary = "To " + to + receives + " together: " + String.join(", ", what);
        sheet.summary(summary);
        List<Sheet> sheets = new ArrayList<>();
        List<Plan> plans = new ArrayList<>();
        for (Move part : m.moves()) {
            Sheet s = sheet.forPart();
            plans.add(plan(s, part, id));
            sheet.join(s);
            sheets.add(s);
        }
        sheet.shared(sheets, "the shipment");
        String owner =
                m.parts().stream()
                        .map(Move.ShipTogether.Part::owner)
                        .sorted()
                        .findFirst()
                        .orElse("");
        return sheet.plan(
                owner,
                plans.stream().map(Plan::done).collect(Collectors.joining(" ")),
                () -> plans.forEach(p -> p.enact().run()));
    }

    private static Plan plan(Sheet s, Move part, String id) {
        Plan plan =
                switch (part) {
                    case Move.Transfer t -> TransferMove.plan(s, t, id);
                    case Move.Preposition p -> PrepositionMove.plan(s, p, id);
                    default -> throw new IllegalStateException("no shipment: " + part);
                };
        if (s.forShow() && !s.refused() && part instanceof Move.Transfer t) {
            // A quote has a draft of its own: what this part repays, the next one cannot.
            Debts.repay(s.d, t.donor(), t.recipient(), t.materiel(), t.quantity());
        }
        return plan;
    }
}
