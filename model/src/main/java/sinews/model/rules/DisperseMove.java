package sinews.model.rules;

import sinews.model.board.PlaceState;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

/**
 * DISPERSE_HARDEN (rules, move 24): stock and lines of a place are split over several sites, which
 * makes it one level harder: a strike does a fifth less of its worst.
 */
final class DisperseMove {
    /** The hardest a place can be (rules, section 1). */
    private static final int HARDEST = 3;

    private DisperseMove() {}

    static Plan plan(Sheet sheet, Move.DisperseHarden m) {
        Draft d = sheet.d;
        PlaceState now = d.place(m.place());
        String place = Say.place(d, m.place());
        String payer = Say.nation(d, m.nation());
        String host = d.world.place(m.place()).nation();
        int level = now.hardening() + 1;
        sheet.summary(payer + " disperses and hardens " + place + " to level " + level);
        sheet.level(RuleLevel.L2);
        if (now.hardening() >= HARDEST) {
            sheet.refuse(
                    "SIN-PLACE",
                    place
                            + " is hardened to level "
                            + HARDEST
                            + ", the highest: choose another place.");
        }
        if (now.worksUntil() > d.tick) {
            sheet.refuse(
                    "SIN-AGAIN",
                    "Works in "
                            + place
                            + " go on until "
                            + Say.date(d, now.worksUntil())
                            + ": choose another place, or ask again after that.");
        }
        sheet.needs(m.nation(), Power.STOCK);
        sheet.needs(host, Power.STOCK);
        long cost = Math.multiplyExact(DesignValues.HARDEN_COST, level);
        sheet.money(m.nation(), cost, "the works");
        int until = d.tick + DesignValues.HARDEN_TICKS + DesignValues.HARDEN_MORE * (level - 1);
        sheet.effect(until);
        sheet.note(
                "A strike then does "
                        + (100 - 20 * level)
                        + " % of its worst there, now "
                        + (100 - 20 * now.hardening())
                        + " %.");
        return sheet.plan(
                m.nation(),
                place
                        + " is dispersed and hardened to level "
                        + level
                        + " by "
                        + Say.date(d, until)
                        + ".",
                () -> {
                    Money.spend(d, m.nation(), cost);
                    d.places.put(
                            m.place(),
                            new PlaceState(
                                    m.place(), now.threat(), now.hardening(), now.split(), until));
                });
    }

    /** Works that are finished in this tick count from it on. */
    static void finish(Draft d) {
        for (PlaceState p : d.places.snapshot()) {
            if (p.worksUntil() == d.tick) {
                d.places.put(
                        p.id(),
                        new PlaceState(
                                p.id(),
                                p.threat(),
                                Math.min(HARDEST, p.hardening() + 1),
                                true,
                                -1));
            }
        }
    }
}
