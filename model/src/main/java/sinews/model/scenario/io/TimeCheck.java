package sinews.model.scenario.io;

import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Checking.Spot;

/** Nothing lies outside the turns. Makes sense only once all turns are right. */
final class TimeCheck {

    private final Checking c;
    private final Scenario s;

    TimeCheck(Checking checking) {
        c = checking;
        s = checking.scenario();
    }

    void run() {
        int end = s.totalTicks();
        c.each("injects", s.injects(), this::inject);
        c.each(
                "demands",
                s.demands(),
                (d, at) -> {
                    for (int i = 0; i < d.profile().size(); i++) {
                        int until = d.profile().get(i).until();
                        if (until > end && d.profile().get(i).from() < until) {
                            at.in("profile")
                                    .in(i)
                                    .in("until")
                                    .wrong(
                                            "is tick "
                                                    + until
                                                    + ", but the exercise ends at tick "
                                                    + end
                                                    + "; make it at most "
                                                    + end);
                        }
                    }
                });
    }

    private void inject(Inject i, Spot at) {
        if (i.turn() > s.turns().size()) {
            at.in("turn")
                    .wrong(
                            "is "
                                    + i.turn()
                                    + ", but the scenario has "
                                    + s.turns().size()
                                    + " turns; give 1 to "
                                    + s.turns().size());
        } else if (i.startTick() >= s.turns().get(i.turn() - 1).ticks()) {
            int ticks = s.turns().get(i.turn() - 1).ticks();
            at.in("startTick")
                    .wrong(
                            "is "
                                    + i.startTick()
                                    + ", but turn "
                                    + i.turn()
                                    + " has "
                                    + ticks
                                    + " ticks; give 0 to "
                                    + (ticks - 1));
        }
    }
}
