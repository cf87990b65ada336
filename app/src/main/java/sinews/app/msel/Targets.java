package sinews.app.msel;

import sinews.app.msel.AdHocViewModel.Target;
import sinews.model.board.Account;
import sinews.model.board.DemandState;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.Scenario;
import sinews.model.session.MselItem;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** What an inject written during play can hit. */
final class Targets {
    private Targets() {}

    /** By name, as the scenario lists them. */
    static List<Target> of(SessionState state, What what) {
        Scenario s = state.scenario();
        return switch (what) {
            case NARRATIVE -> List.of();
            case CLOSE, CONTEST ->
                    s.chokepoints().stream().map(c -> new Target(c.id(), c.name())).toList();
            case BLOCKADE, PORT, STRIKE ->
                    s.locations().stream().map(l -> new Target(l.id(), l.name())).toList();
            case LIFT -> ways(s);
            case OUTAGE, WORKFORCE -> lines(state);
            case RECALL -> recalls(state);
            case STOCK -> stocks(state);
            case SURGE -> s.demands().stream().map(d -> new Target(d.id(), d.name())).toList();
            case THEATRE -> demands(state, false);
            case CEASEFIRE -> demands(state, true);
            case BAN -> bans(s);
            case CAVEAT -> caveats(state);
            case RESOLUTION, BUDGET, POLITICS ->
                    s.nations().stream().map(n -> new Target(n.id(), n.name())).toList();
            case PRICE, ADVERSARY ->
                    s.materiel().stream().map(m -> new Target(m.id(), m.label())).toList();
            case ESPIONAGE ->
                    s.technologies().stream().map(t -> new Target(t.id(), t.name())).toList();
            case WARNING ->
                    state.msel().stream()
                            .filter(i -> i.status() == MselItem.Status.PLANNED)
                            .map(i -> new Target(i.inject().id(), i.inject().title()))
                            .toList();
        };
    }

    private static List<Target> lines(SessionState state) {
        return state.board().lines().values().stream()
                .map(l -> new Target(l.id(), l.spec().name()))
                .toList();
    }

    private static List<Target> recalls(SessionState state) {
        List<Target> targets = new ArrayList<>();
        for (var m : state.scenario().materiel()) {
            targets.add(new Target(m.id() + ":", m.label() + ", all of it"));
            state.board().lines().values().stream()
                    .filter(l -> l.materiel().equals(m.id()))
                    .forEach(
                            l ->
                                    targets.add(
                                            new Target(
                                                    m.id() + ":" + l.id(),
                                                    m.label() + " of " + l.spec().name())));
        }
        return targets;
    }

    private static List<Target> demands(SessionState state, boolean active) {
        return state.scenario().demands().stream()
                .filter(
                        d -> {
                            DemandState now = state.board().demands().get(d.id());
                            return now != null && now.active() == active;
                        })
                .map(d -> new Target(d.id(), d.name()))
                .toList();
    }

    /** Each way once, for both directions. */
    private static List<Target> ways(Scenario s) {
        List<Target> targets = new ArrayList<>();
        for (Lane lane : s.lanes()) {
            if (back(s, lane).isEmpty() || lane.id().compareTo(back(s, lane)) < 0) {
                targets.add(
                        new Target(
                                lane.id(),
                                name(s, lane.from())
                                        + " – "
                                        + name(s, lane.to())
                                        + ", "
                                        + lane.mode().name().toLowerCase(Locale.ROOT)));
            }
        }
        return targets;
    }

    private static String name(Scenario s, String place) {
        return s.locations().stream()
                .filter(l -> l.id().equals(place))
                .map(Location::name)
                .findFirst()
                .orElse(place);
    }

    /** A lane with that of the other direction. */
    static List<String> bothWays(Scenario s, String lane) {
        String back =
                s.lanes().stream()
                        .filter(l -> l.id().equals(lane))
                        .map(l -> back(s, l))
                        .findFirst()
                        .orElse("");
        return back.isEmpty() ? List.of(lane) : List.of(lane, back);
    }

    private static String back(Scenario s, Lane lane) {
        return s.lanes().stream()
                .filter(
                        l ->
                                l.mode() == lane.mode()
                                        && l.from().equals(lane.to())
                                        && l.to().equals(lane.from()))
                .map(Lane::id)
                .findFirst()
                .orElse("");
    }

    private static List<Target> stocks(SessionState state) {
        Scenario s = state.scenario();
        return state.board().ledger().rows().stream()
                .filter(r -> r.account() instanceof Account.Stock)
                .map(
                        r -> {
                            Account.Stock a = (Account.Stock) r.account();
                            return new Target(
                                    a.place() + ":" + r.materiel() + ":" + a.owner(),
                                    "%s at %s, %s (%,d)"
                                            .formatted(
                                                    s.materiel(r.materiel()).label(),
                                                    s.location(a.place()).name(),
                                                    s.nation(a.owner()).name(),
                                                    r.units()));
                        })
                .toList();
    }

    private static List<Target> bans(Scenario s) {
        return s.nations().stream()
                .flatMap(
                        n ->
                                s.lines().stream()
                                        .filter(l -> l.nation().equals(n.id()))
                                        .map(l -> l.materiel())
                                        .distinct()
                                        .map(
                                                m ->
                                                        new Target(
                                                                n.id() + ":" + m,
                                                                n.name()
                                                                        + ": "
                                                                        + s.materiel(m).label())))
                .toList();
    }

    private static List<Target> caveats(SessionState state) {
        Scenario s = state.scenario();
        List<Target> targets = new ArrayList<>();
        state.board()
                .agreements()
                .values()
                .forEach(
                        a ->
                                a.parties()
                                        .forEach(
                                                n ->
                                                        targets.add(
                                                                new Target(
                                                                        n + ":" + a.id(),
                                                                        s.nation(n).name()
                                                                                + ": "
                                                                                + a.name()))));
        return targets;
    }
}
