package sinews.model.session;

import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Stream;

/** Checks an inject written during play; those of the scenario were checked when it was read. */
final class EffectCheck {
    private static final int WHOLE = 10_000;

    /** Longest time in ticks; later than any exercise ends. */
    private static final int LONG = 10_000;

    /** As in scenarios: sums of quantities up to it never overflow. */
    private static final long MOST = 1_000_000_000_000L;

    private EffectCheck() {}

    /** The first thing that is wrong, as a sentence. */
    static Optional<String> problem(SessionState state, Inject inject) {
        Scenario s = state.scenario();
        Stream<Optional<String>> fields =
                Stream.of(
                        within("start", inject.startTick(), 0, LONG),
                        within("duration", inject.duration(), 0, LONG),
                        each("seat", inject.seats(), ids(s.seats(), Seat::id), true),
                        each(
                                "objective",
                                inject.objectives(),
                                ids(s.objectives(), o -> o.id()),
                                false));
        Stream<Optional<String>> effects = inject.effects().stream().flatMap(e -> effect(state, e));
        return Stream.concat(fields, effects).flatMap(Optional::stream).findFirst();
    }

    private static Stream<Optional<String>> effect(SessionState state, Effect effect) {
        Scenario s = state.scenario();
        List<String> places = ids(s.locations(), Location::id);
        List<String> materiel = ids(s.materiel(), Materiel::id);
        List<String> nations = ids(s.nations(), Nation::id);
        List<String> chokepoints = ids(s.chokepoints(), Chokepoint::id);
        return switch (effect) {
            case Effect.ChokepointClose e ->
                    Stream.of(one("chokepoint", e.chokepoint(), chokepoints));
            case Effect.ChokepointContest e ->
                    Stream.of(
                            one("chokepoint", e.chokepoint(), chokepoints),
                            share("hit", e.hitBp()),
                            share("loss", e.lossBp()),
                            share("lift", e.liftBp()),
                            within("delay", e.delayTenths(), 0, 3_650));
            case Effect.Blockade e ->
                    Stream.of(
                            e.places().isEmpty()
                                    ? Optional.of("The blockade names no place; name at least one.")
                                    : Optional.<String>empty(),
                            each("place", e.places(), places, false),
                            share("leak-through", e.leakThroughBp()),
                            e.modes().isEmpty()
                                    ? Optional.of(
                                            "The blockade stops no mode; name SEA, AIR or LAND.")
                                    : Optional.<String>empty());
            case Effect.LineOutage e ->
                    Stream.of(
                            one("line", e.line(), state.board().lines().keySet()),
                            share("damage", e.damageBp()),
                            within("recovery", e.recoveryTicks(), 0, LONG));
            case Effect.DemandSurge e ->
                    Stream.of(
                            one("demand", e.demand(), ids(s.demands(), Demand::id)),
                            within("multiplier", e.multiplierBp(), 0, 1_000_000));
            case Effect.ExportBan e ->
                    Stream.of(
                            one("nation", e.nation(), nations),
                            each("nation", e.targets(), nations, false),
                            each("materiel", e.materiel(), materiel, false));
            case Effect.StockChange e ->
                    Stream.of(
                            one("place", e.place(), places),
                            one("materiel", e.materiel(), materiel),
                            one("nation", e.owner(), nations),
                            within("number of units", e.units(), -MOST, MOST));
            case Effect.Warning e ->
                    Stream.of(
                            state.mselItem(e.inject()).isPresent()
                                    ? Optional.<String>empty()
                                    : unknown("inject", e.inject()),
                            each("seat", e.seats(), ids(s.seats(), Seat::id), true),
                            within("ticks ahead", e.ticksAhead(), 0, LONG));
            case Effect.Narrative e -> Stream.empty();
            default -> Stream.empty();
        };
    }

    private static <T> List<String> ids(List<T> all, Function<T, String> id) {
        return all.stream().map(id).toList();
    }

    private static Optional<String> one(String kind, String id, Collection<String> known) {
        return known.contains(id) ? Optional.empty() : unknown(kind, id);
    }

    private static Optional<String> each(
            String kind, List<String> named, Collection<String> known, boolean star) {
        return named.stream()
                .filter(id -> !known.contains(id) && !(star && id.equals("*")))
                .findFirst()
                .flatMap(id -> unknown(kind, id));
    }

    private static Optional<String> unknown(String kind, String id) {
        return Optional.of(
                "The inject names the %s '%s', which this session does not have."
                        .formatted(kind, id));
    }

    private static Optional<String> share(String what, int bp) {
        return bp >= 0 && bp <= WHOLE
                ? Optional.empty()
                : Optional.of(
                        "The inject's %s is %d basis points; it must be 0 to %d."
                                .formatted(what, bp, WHOLE));
    }

    private static Optional<String> within(String what, long value, long least, long most) {
        return value >= least && value <= most
                ? Optional.empty()
                : Optional.of(
                        "The inject's %s is %d; it must be %d to %d."
                                .formatted(what, value, least, most));
    }
}
