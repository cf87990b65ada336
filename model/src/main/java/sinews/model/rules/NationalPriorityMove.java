package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.scenario.Power;

import java.util.ArrayList;
import java.util.List;

/**
 * NATIONAL_PRIORITY (rules, move 17): a nation's own orders of a materiel come before all others at
 * its lines. It is welcome at home; whoever is displaced remembers it.
 */
final class NationalPriorityMove {
    private static final int PRIORITY_GAIN = 2;

    private NationalPriorityMove() {}

    static Plan plan(Sheet sheet, Move.NationalPriority m) {
        Draft d = sheet.d;
        String nation = Say.nation(d, m.nation());
        String item = Say.materiel(d, m.materiel());
        NationState state = d.nations.at(m.nation());
        sheet.summary(nation + " puts its own orders of " + item + " first");
        if (state.priorities().contains(m.materiel())) {
            sheet.refuse(
                    "SIN-AGAIN",
                    "The orders of "
                            + nation
                            + " for "
                            + item
                            + " come first already: choose another materiel.");
        }
        if (!makes(d, m.nation(), m.materiel())) {
            sheet.refuse(
                    "SIN-LINE",
                    nation
                            + " has no line that makes "
                            + item
                            + " and can direct only its own: choose what is made at home.");
        }
        sheet.needs(m.nation(), Power.DIRECT);
        sheet.effect(d.tick);
        sheet.note("Brings " + PRIORITY_GAIN + " political capital.");
        sheet.note("Each nation that it displaces trusts " + nation + " less, month by month.");
        return sheet.plan(
                m.nation(),
                "The orders of " + nation + " for " + item + " come first from now on.",
                () -> {
                    List<String> priorities = new ArrayList<>(state.priorities());
                    priorities.add(m.materiel());
                    priorities.sort(null);
                    d.nations.put(
                            m.nation(),
                            d.nations.at(m.nation()).with(e -> e.priorities = priorities));
                    Politics.gain(d, m.nation(), PRIORITY_GAIN);
                });
    }

    private static boolean makes(Draft d, String nation, String materiel) {
        for (LineState line : d.lines.values()) {
            if (line.materiel().equals(materiel)
                    && Production.owner(d.world, line).equals(nation)) {
                return true;
            }
        }
        return false;
    }
}
