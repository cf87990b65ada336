package sinews.model.scenario.io;

import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Checking.Kind;
import sinews.model.scenario.io.Checking.Spot;

import java.util.HashSet;
import java.util.Set;

/** Injects: within the turns, seen by seats that exist, with effects on things that exist. */
final class MselCheck {

    private final Checking c;
    private final Scenario s;

    MselCheck(Checking checking) {
        c = checking;
        s = checking.scenario();
    }

    void run() {
        Set<String> served = new HashSet<>();
        c.each(
                "injects",
                s.injects(),
                (i, at) -> {
                    condition(i, at);
                    c.referAll(at.in("objectives"), Kind.OBJECTIVE, i.objectives(), false);
                    c.referAll(at.in("seats"), Kind.SEAT, i.seats(), true);
                    for (int e = 0; e < i.effects().size(); e++) {
                        effect(i, i.effects().get(e), at.in("effects").in(e));
                    }
                    served.addAll(i.objectives());
                });
        c.each(
                "objectives",
                s.objectives(),
                (o, at) -> {
                    if (!served.contains(o.id())) {
                        at.in("id").odd("no inject serves the objective '" + o.id() + "'");
                    }
                });
    }

    private static void condition(Inject i, Spot at) {
        if (i.conditional() == i.condition().isBlank()) {
            at.in("condition")
                    .wrong(
                            i.conditional()
                                    ? "is empty for a conditional inject; say what must have"
                                            + " happened"
                                    : "is given for an inject that is not conditional; leave it"
                                            + " empty or set conditional to true");
        }
    }

    private void effect(Inject inject, Effect effect, Spot at) {
        switch (effect) {
            case Effect.ChokepointClose e ->
                    c.refer(at.in("chokepoint"), Kind.CHOKEPOINT, e.chokepoint());
            case Effect.ChokepointContest e ->
                    c.refer(at.in("chokepoint"), Kind.CHOKEPOINT, e.chokepoint());
            case Effect.Blockade e -> c.referAll(at.in("places"), Kind.LOCATION, e.places(), false);
            case Effect.LineOutage e -> c.refer(at.in("line"), Kind.LINE, e.line());
            case Effect.DemandSurge e -> c.refer(at.in("demand"), Kind.DEMAND, e.demand());
            case Effect.ExportBan e -> {
                c.refer(at.in("nation"), Kind.NATION, e.nation());
                c.referAll(at.in("targets"), Kind.NATION, e.targets(), false);
                c.referAll(at.in("materiel"), Kind.MATERIEL, e.materiel(), false);
            }
            case Effect.StockChange e -> {
                c.refer(at.in("place"), Kind.LOCATION, e.place());
                c.refer(at.in("materiel"), Kind.MATERIEL, e.materiel());
                c.refer(at.in("owner"), Kind.NATION, e.owner());
                if (e.units() == 0) {
                    at.in("units").wrong("is 0; give the units added or, negative, destroyed");
                }
            }
            case Effect.Warning e -> {
                if (e.inject().equals(inject.id())) {
                    at.in("inject").wrong("is the inject itself; name the one it reveals");
                } else {
                    c.refer(at.in("inject"), Kind.INJECT, e.inject());
                }
                c.referAll(at.in("seats"), Kind.SEAT, e.seats(), true);
            }
            case Effect.Narrative e -> {}
            default -> {}
        }
    }
}
