package sinews.model.rules;

import org.jspecify.annotations.Nullable;

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
    private static final int POINTS = 2;

    private NationalPriorityMove() {}

    static Plan plan(Sheet sheet, Move.NationalPriority m) {
        Draft d = sheet.d;
        String nation = Say.nation(d, m.nation());
        String item = Say.materiel(d, m.materiel());
        sheet.needs(m.nation(), Power.DIRECT);
        sheet.effect(d.tick);
        boolean first = first(d.nations.at(m.nation()), m.materiel());
        if (first != first(d.found.nations().get(m.nation()), m.materiel())) {
            // Two alike were offered as the same thing; the second must not undo the first.
            sheet.refuse(
                    "SIN-AGAIN",
                    nation
                            + " has decided on its own orders of "
                            + item
                            + " in this turn already: decide again next turn.");
        }
        if (first) {
            return lift(sheet, m, nation, item);
        }
        sheet.summary(nation + " puts its own orders of " + item + " first");
        if (!makes(d, m.nation(), m.materiel())) {
            sheet.refuse(
                    "SIN-LINE",
                    nation
                            + " has no line that makes "
                            + item
                            + " and can direct only its own: choose what is made at home.");
        }
        sheet.note("Brings " + POINTS + " political capital.");
        sheet.note("Each nation that it displaces trusts " + nation + " less, month by month.");
        return sheet.plan(
                m.nation(),
                "The orders of " + nation + " for " + item + " come first from now on.",
                () -> {
                    List<String> priorities =
                            new ArrayList<>(d.nations.at(m.nation()).priorities());
                    priorities.add(m.materiel());
                    priorities.sort(null);
                    set(d, m.nation(), priorities);
                    Politics.gain(d, m.nation(), POINTS);
                });
    }

    /** Made again, the move lifts the priority; what it had brought at home is given back. */
    private static Plan lift(Sheet sheet, Move.NationalPriority m, String nation, String item) {
        Draft d = sheet.d;
        sheet.summary(nation + " no longer puts its own orders of " + item + " first");
        sheet.capital(m.nation(), POINTS, "lifting a priority");
        return sheet.plan(
                m.nation(),
                "The orders of " + nation + " for " + item + " take their turn again.",
                () -> {
                    List<String> priorities =
                            new ArrayList<>(d.nations.at(m.nation()).priorities());
                    priorities.remove(m.materiel());
                    set(d, m.nation(), priorities);
                    sheet.charge();
                });
    }

    private static boolean first(@Nullable NationState s, String materiel) {
        return s != null && s.priorities().contains(materiel);
    }

    private static void set(Draft d, String nation, List<String> priorities) {
        d.nations.put(nation, d.nations.at(nation).with(e -> e.priorities = priorities));
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
