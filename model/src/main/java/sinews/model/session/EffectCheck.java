package sinews.model.session;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.rules.Areas;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AreaShape;
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

    private static final int LONGEST_RECALL = 400;
    private static final int MOST_LEAK = 100_000;
    private static final int MOST_FACTOR = 1_000_000;
    private static final int MOST_POINTS = 100;

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
        List<String> demands = ids(s.demands(), Demand::id);
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
                            e.places().isEmpty() && e.area() == null
                                    ? Optional.of("The blockade names no place; name at least one.")
                                    : Optional.<String>empty(),
                            each("place", e.places(), places, false),
                            area(e.area()),
                            share("leak-through", e.leakThroughBp()),
                            e.modes().isEmpty()
                                    ? Optional.of(
                                            "The blockade stops no mode; name SEA, AIR or LAND.")
                                    : Optional.<String>empty());
            case Effect.PortOutage e ->
                    Stream.of(
                            one("place", e.place(), places), share("throughput", e.throughputBp()));
            case Effect.Strike e ->
                    Stream.of(
                            one("place", e.place(), places),
                            share("share of stock", e.stockBp()),
                            share("damage", e.lineBp()),
                            e.stockBp() == 0 && e.lineBp() == 0
                                    ? Optional.of(
                                            "The strike hits nothing; give a share of stock or of"
                                                    + " lines above 0.")
                                    : Optional.<String>empty());
            case Effect.NewTheatre e -> Stream.of(one("demand", e.demand(), demands));
            case Effect.Ceasefire e -> Stream.of(one("demand", e.demand(), demands));
            case Effect.ContinuingResolution e -> Stream.of(one("nation", e.nation(), nations));
            case Effect.BudgetShock e ->
                    Stream.of(one("nation", e.nation(), nations), factor("budget", e.bp()));
            case Effect.PriceShock e ->
                    Stream.of(one("materiel", e.materiel(), materiel), factor("price", e.bp()));
            case Effect.PoliticalShock e ->
                    Stream.of(
                            one("nation", e.nation(), nations),
                            points("political capital", e.capital()),
                            points("domestic preference", e.domesticPreference()),
                            points("confidence", e.confidence()),
                            each(
                                    "nation",
                                    e.trust().keySet().stream().sorted().toList(),
                                    nations,
                                    false),
                            e.trust().values().stream()
                                    .map(p -> points("trust", p))
                                    .flatMap(Optional::stream)
                                    .findFirst(),
                            e.trust().containsKey(e.nation())
                                    ? Optional.of(
                                            "The shock changes a nation's trust in itself; name"
                                                    + " another nation.")
                                    : Optional.<String>empty(),
                            e.changesNothing()
                                    ? Optional.of(
                                            "The shock changes nothing; give at least one number"
                                                    + " that is not 0.")
                                    : Optional.<String>empty());
            case Effect.CaveatInvoked e ->
                    Stream.of(
                            one("nation", e.nation(), nations),
                            one("agreement", e.agreement(), state.board().agreements().keySet()),
                            party(state, e));
            case Effect.WorkforceLoss e ->
                    Stream.of(
                            one("line", e.line(), state.board().lines().keySet()),
                            share("ramp", e.rampBp()),
                            share("rate", e.rateBp()));
            case Effect.Recall e ->
                    Stream.of(
                            one("materiel", e.materiel(), materiel),
                            maker(state, e),
                            within("time of the recall", e.ticks(), 1, LONGEST_RECALL));
            case Effect.Espionage e ->
                    Stream.of(
                            one(
                                    "technology",
                                    e.technology(),
                                    state.board().technologies().keySet()),
                            within("leak", e.leakBp(), 0, MOST_LEAK));
            case Effect.LiftLoss e ->
                    Stream.of(
                            e.lanes().isEmpty()
                                    ? Optional.of("No lane is named; name at least one.")
                                    : Optional.<String>empty(),
                            each("lane", e.lanes(), state.board().lanes().keySet(), false),
                            share("loss of lift", e.bp()));
            case Effect.AdversarySurge e ->
                    Stream.of(
                            one("materiel", e.materiel(), materiel),
                            within("rate", e.rate(), 0, MOST));
            case Effect.LineOutage e ->
                    Stream.of(
                            one("line", e.line(), state.board().lines().keySet()),
                            share("damage", e.damageBp()),
                            within("recovery", e.recoveryTicks(), 0, LONG));
            case Effect.DemandSurge e ->
                    Stream.of(
                            one("demand", e.demand(), demands),
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
        };
    }

    private static Optional<String> area(@Nullable AreaShape shape) {
        if (shape == null) {
            return Optional.empty();
        }
        try {
            Areas.of(shape);
            return Optional.empty();
        } catch (IllegalArgumentException x) {
            return Optional.of("The area of the blockade is none: %s.".formatted(x.getMessage()));
        }
    }

    private static Optional<String> party(SessionState state, Effect.CaveatInvoked e) {
        Agreement agreement = state.board().agreements().get(e.agreement());
        return agreement == null || agreement.parties().contains(e.nation())
                ? Optional.empty()
                : Optional.of(
                        "The inject names %s, which is no party of %s; name one of its parties."
                                .formatted(e.nation(), agreement.name()));
    }

    /** A recall may name one line, which then makes what is recalled. */
    private static Optional<String> maker(SessionState state, Effect.Recall e) {
        if (e.line().isEmpty()) {
            return Optional.empty();
        }
        LineState line = state.board().lines().get(e.line());
        if (line == null) {
            return unknown("line", e.line());
        }
        return line.materiel().equals(e.materiel())
                ? Optional.empty()
                : Optional.of(
                        "%s does not make what is recalled; name a line that does, or none for all."
                                .formatted(line.spec().name()));
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

    private static Optional<String> factor(String what, int bp) {
        return within(what, bp, 0, MOST_FACTOR);
    }

    private static Optional<String> points(String what, int points) {
        return within("change of " + what, points, -MOST_POINTS, MOST_POINTS);
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
