package sinews.model.scenario.io;

import sinews.model.geo.Area;
import sinews.model.geo.LatLon;
import sinews.model.rules.Areas;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AreaShape;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Line;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Checking.Kind;
import sinews.model.scenario.io.Checking.Spot;

import java.util.HashSet;
import java.util.Set;
import java.util.TreeSet;

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
            case Effect.Blockade e -> blockade(e, at);
            case Effect.PortOutage e -> c.refer(at.in("place"), Kind.LOCATION, e.place());
            case Effect.LineOutage e -> c.refer(at.in("line"), Kind.LINE, e.line());
            case Effect.Strike e -> {
                c.refer(at.in("place"), Kind.LOCATION, e.place());
                if (e.stockBp() == 0 && e.lineBp() == 0) {
                    at.wrong("hits nothing; give stockBp or lineBp above 0");
                }
            }
            case Effect.DemandSurge e -> c.refer(at.in("demand"), Kind.DEMAND, e.demand());
            case Effect.NewTheatre e -> {
                c.refer(at.in("demand"), Kind.DEMAND, e.demand());
                if (s.demands().stream().anyMatch(d -> d.id().equals(e.demand()) && d.active())) {
                    at.in("demand")
                            .odd(
                                    "'"
                                            + e.demand()
                                            + "' is active from STARTEX on; a demand that begins"
                                            + " with an inject has active false");
                }
            }
            case Effect.Ceasefire e -> c.refer(at.in("demand"), Kind.DEMAND, e.demand());
            case Effect.ExportBan e -> {
                c.refer(at.in("nation"), Kind.NATION, e.nation());
                c.referAll(at.in("targets"), Kind.NATION, e.targets(), false);
                c.referAll(at.in("materiel"), Kind.MATERIEL, e.materiel(), false);
            }
            case Effect.ContinuingResolution e -> c.refer(at.in("nation"), Kind.NATION, e.nation());
            case Effect.BudgetShock e -> c.refer(at.in("nation"), Kind.NATION, e.nation());
            case Effect.PriceShock e -> c.refer(at.in("materiel"), Kind.MATERIEL, e.materiel());
            case Effect.PoliticalShock e -> shock(e, at);
            case Effect.CaveatInvoked e -> caveat(e, at);
            case Effect.WorkforceLoss e -> c.refer(at.in("line"), Kind.LINE, e.line());
            case Effect.Recall e -> recall(e, at);
            case Effect.Espionage e ->
                    c.refer(at.in("technology"), Kind.TECHNOLOGY, e.technology());
            case Effect.LiftLoss e -> c.referAll(at.in("lanes"), Kind.LANE, e.lanes(), false);
            case Effect.AdversarySurge e -> {
                c.refer(at.in("materiel"), Kind.MATERIEL, e.materiel());
                for (Materiel m : s.materiel()) {
                    if (m.id().equals(e.materiel()) && e.rate() <= m.referenceRate()) {
                        at.in("rate")
                                .odd(
                                        "is "
                                                + e.rate()
                                                + ", not more than the referenceRate of "
                                                + m.referenceRate()
                                                + ": it changes nothing");
                    }
                }
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
        }
    }

    private void blockade(Effect.Blockade e, Spot at) {
        c.referAll(at.in("places"), Kind.LOCATION, e.places(), false);
        AreaShape shape = e.area();
        if (shape == null) {
            if (e.places().isEmpty()) {
                at.in("places").wrong("is empty; name a place, or give an area");
            }
            return;
        }
        try {
            Area area = Areas.of(shape);
            if (s.locations().stream()
                    .noneMatch(l -> area.contains(new LatLon(l.latitude(), l.longitude())))) {
                at.in("area").wrong("holds no place of the scenario; draw it round one");
            }
        } catch (IllegalArgumentException x) {
            at.in("area").wrong("is no area: " + x.getMessage());
        }
    }

    private void shock(Effect.PoliticalShock e, Spot at) {
        c.refer(at.in("nation"), Kind.NATION, e.nation());
        for (String other : new TreeSet<>(e.trust().keySet())) {
            if (other.equals(e.nation())) {
                at.in("trust").in(other).wrong("is trust toward itself; leave it out");
            } else {
                c.refer(at.in("trust").in(other), Kind.NATION, other);
            }
        }
        if (e.changesNothing()) {
            at.wrong("changes nothing; give at least one number that is not 0");
        }
    }

    private void caveat(Effect.CaveatInvoked e, Spot at) {
        c.refer(at.in("nation"), Kind.NATION, e.nation());
        c.refer(at.in("agreement"), Kind.AGREEMENT, e.agreement());
        for (Agreement a : s.agreements()) {
            if (a.id().equals(e.agreement()) && !a.parties().contains(e.nation())) {
                at.in("nation")
                        .wrong(
                                "is '"
                                        + e.nation()
                                        + "', which is no party of "
                                        + a.id()
                                        + "; name one of "
                                        + String.join(", ", a.parties()));
            }
        }
    }

    private void recall(Effect.Recall e, Spot at) {
        c.refer(at.in("materiel"), Kind.MATERIEL, e.materiel());
        if (e.line().isEmpty()) {
            return;
        }
        c.refer(at.in("line"), Kind.LINE, e.line());
        for (Line line : s.lines()) {
            if (line.id().equals(e.line())
                    && !line.materiel().equals(e.materiel())
                    && c.ids(Kind.MATERIEL).contains(e.materiel())) {
                at.in("line")
                        .wrong(
                                "is '"
                                        + e.line()
                                        + "', which makes "
                                        + line.materiel()
                                        + "; name a line that makes "
                                        + e.materiel()
                                        + ", or leave it empty for all");
            }
        }
    }
}
