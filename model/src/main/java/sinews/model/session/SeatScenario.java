package sinews.model.session;

import sinews.model.board.OrderState;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Order;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.Technology;
import sinews.model.scenario.Turn;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Makes the scenario as a seat knows it; see {@link SeatSession}. */
final class SeatScenario {
    private final SeatView view;
    private final Seat seat;
    private final SessionState all;

    SeatScenario(SeatView view, Seat seat, SessionState all) {
        this.view = view;
        this.seat = seat;
        this.all = all;
    }

    /**
     * Of nations it does not see only names are left, of lines only those that supply or make for
     * what it sees, by name alone; no inject that it was not told, and no turn that is to come.
     *
     * @param told the injects it was told, as it was told them
     */
    Scenario known(List<Inject> told) {
        Scenario s = all.scenario();
        List<Turn> turns = new ArrayList<>();
        for (Turn t : s.turns()) {
            turns.add(turns.size() < all.turn() ? t : new Turn("", t.ticks()));
        }
        return new Scenario(
                s.formatVersion(),
                s.id(),
                s.title(),
                s.summary(),
                s.trains(),
                s.rules(),
                s.startex(),
                s.shipKmPerDay(),
                turns,
                s.groups(),
                s.nations().stream().map(this::nation).toList(),
                s.seats().stream().map(this::seat).toList(),
                List.of(),
                s.materiel(),
                s.technologies().stream().map(this::technology).toList(),
                s.locations(),
                s.chokepoints(),
                s.lanes(),
                lines(s),
                s.stocks().stream().filter(x -> view.sees(x.owner())).toList(),
                s.orders().stream().filter(o -> sees(s, o)).toList(),
                s.demands().stream().filter(d -> view.sees(d.nation())).toList(),
                s.agreements(),
                told,
                s.sources(),
                "");
    }

    private Nation nation(Nation n) {
        boolean seen = view.sees(n.id());
        return new Nation(
                n.id(),
                n.name(),
                n.group(),
                n.isoNumeric(),
                seen ? n.annualBudget() : 0,
                seen ? n.treasury() : 0,
                seen ? n.fiscalYearStartMonth() : 1,
                seen ? n.politicalCapital() : 0,
                seen ? n.confidence() : 0,
                seen ? n.trust() : Map.of(),
                seen ? n.domesticPreference() : 0,
                seen ? n.contractLead() : 0,
                seen ? n.counterIntelligence() : 0,
                seen ? n.threatMultiplier() : 100,
                seen ? n.labourPenalty() : 0,
                seen && n.continuingResolution(),
                seen ? n.caveats() : List.of(),
                // Nobody is told another's hidden caveats, not even a friend who sees the rest.
                seat.powers().containsKey(n.id()) ? n.hiddenCaveats() : List.of(),
                seen ? n.provenance() : Map.of());
    }

    private Seat seat(Seat s) {
        boolean own = s.id().equals(seat.id());
        return new Seat(
                s.id(),
                s.name(),
                s.kind(),
                s.powers(),
                own ? s.sees() : List.of(),
                own ? s.brief() : "",
                own ? s.objectives() : List.of(),
                s.staffActions());
    }

    private Technology technology(Technology t) {
        return view.sees(t.holder())
                ? t
                : new Technology(
                        t.id(), t.name(), t.holder(), t.level(), t.materiel(), 0, Map.of());
    }

    private boolean sees(Scenario s, Order o) {
        return view.sees(o.buyer())
                || s.lines().stream()
                        .anyMatch(l -> l.id().equals(o.line()) && view.sees(l.nation()));
    }

    private List<Line> lines(Scenario s) {
        Set<String> named = new HashSet<>();
        s.lines().stream().filter(l -> view.sees(l.nation())).forEach(l -> sources(l, named));
        s.orders().stream().filter(o -> view.sees(o.buyer())).forEach(o -> named.add(o.line()));
        for (OrderState o : all.board().orders().values()) {
            if (view.sees(o.terms().buyer())) {
                named.add(o.terms().line());
            }
        }
        all.board().lines().values().stream()
                .filter(l -> view.sees(l.spec().nation()))
                .forEach(l -> sources(l.spec(), named));
        return s.lines().stream()
                .filter(l -> view.sees(l.nation()) || named.contains(l.id()))
                .map(l -> view.sees(l.nation()) ? l : byName(l))
                .toList();
    }

    private static void sources(Line line, Set<String> named) {
        line.sources()
                .forEach(
                        source -> {
                            String supplier = source.line();
                            if (supplier != null) {
                                named.add(supplier);
                            }
                        });
    }

    private static Line byName(Line l) {
        return new Line(
                l.id(),
                l.name(),
                l.materiel(),
                l.location(),
                l.nation(),
                l.licenceHolder(),
                0,
                0,
                0,
                0,
                0,
                0,
                1,
                List.of(),
                Map.of(),
                List.of(),
                LinePhase.ACTIVE,
                List.of(),
                0,
                false,
                0,
                0,
                0,
                0,
                1,
                Map.of());
    }
}
