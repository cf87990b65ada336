package sinews.app.inspector;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** What an effect does, in a sentence. */
public final class EffectText {
    private static final int MOST_NAMED = 4;

    private EffectText() {}

    /** Such as "Closes the Taiwan Strait." */
    public static String of(Sight sight, Effect effect) {
        return switch (effect) {
            case Effect.ChokepointClose e ->
                    "Closes "
                            + strait(sight, e.chokepoint())
                            + (e.trapAtSea() ? "; ships in it sail back." : ".");
            case Effect.ChokepointContest e ->
                    "Contests %s: a hit in %s of weeks takes %s of what is there, %s of lift remains, %s more."
                            .formatted(
                                    strait(sight, e.chokepoint()),
                                    percent(e.hitBp()),
                                    percent(e.lossBp()),
                                    percent(e.liftBp()),
                                    days(e.delayTenths()));
            case Effect.Blockade e ->
                    "Blockades %s by %s; %s leaks through."
                            .formatted(
                                    blockaded(sight, e),
                                    e.modes().stream()
                                            .map(EffectText::mode)
                                            .collect(Collectors.joining(" and ")),
                                    percent(e.leakThroughBp()));
            case Effect.LineOutage e ->
                    "Takes out %s of %s; whole again after %d weeks."
                            .formatted(
                                    percent(e.damageBp()), sight.line(e.line()), e.recoveryTicks());
            case Effect.DemandSurge e ->
                    "Demand “%s” becomes %s of what was planned."
                            .formatted(
                                    sight.scenario().demand(e.demand()).name(),
                                    percent(e.multiplierBp()));
            case Effect.ExportBan e ->
                    "%s sells no %s to %s."
                            .formatted(
                                    sight.nation(e.nation()),
                                    names(e.materiel().stream().map(sight::label).toList()),
                                    e.targets().isEmpty()
                                            ? "anyone abroad"
                                            : nations(sight, e.targets()));
            case Effect.StockChange e ->
                    "%s %,d %s of %s at %s."
                            .formatted(
                                    e.units() < 0 ? "Destroys" : "Adds",
                                    Math.abs(e.units()),
                                    sight.label(e.materiel()),
                                    sight.nation(e.owner()),
                                    sight.place(e.place()));
            case Effect.Warning e ->
                    "Warns of “%s” %d weeks ahead."
                            .formatted(sight.inject(e.inject()), e.ticksAhead());
            case Effect.Narrative e -> "Changes nothing on the board.";
            case Effect.PortOutage e ->
                    "Leaves %s of the throughput of %s, and of the lift of its ways."
                            .formatted(percent(e.throughputBp()), sight.place(e.place()));
            case Effect.Strike e ->
                    "Strikes %s: %s of the stock destroyed and %s of its lines damaged, less what its hardening keeps off."
                            .formatted(
                                    sight.place(e.place()),
                                    percent(e.stockBp()),
                                    percent(e.lineBp()));
            case Effect.NewTheatre e -> "Demand “%s” begins.".formatted(demand(sight, e.demand()));
            case Effect.Ceasefire e -> "Demand “%s” stops.".formatted(demand(sight, e.demand()));
            case Effect.ContinuingResolution e ->
                    "%s runs on last year's budget: nothing new, no rate goes up."
                            .formatted(sight.nation(e.nation()));
            case Effect.BudgetShock e ->
                    "%s receives %s of its planned income."
                            .formatted(sight.nation(e.nation()), percent(e.bp()));
            case Effect.PriceShock e ->
                    "%s costs %s of its list price."
                            .formatted(sight.label(e.materiel()), percent(e.bp()));
            case Effect.PoliticalShock e -> shock(sight, e);
            case Effect.CaveatInvoked e ->
                    "%s suspends “%s”."
                            .formatted(sight.nation(e.nation()), agreement(sight, e.agreement()));
            case Effect.WorkforceLoss e ->
                    "%s works at %s of its rate and ramps at %s of its pace."
                            .formatted(
                                    sight.line(e.line()), percent(e.rateBp()), percent(e.rampBp()));
            case Effect.Recall e ->
                    "Recalls %s%s for %s: neither used nor shipped."
                            .formatted(
                                    sight.label(e.materiel()),
                                    e.line().isEmpty() ? "" : " of " + sight.line(e.line()),
                                    e.ticks() == 1 ? "a week" : e.ticks() + " weeks");
            case Effect.Espionage e ->
                    "Espionage burns %,d basis points of the fuse of “%s”."
                            .formatted(e.leakBp(), technology(sight, e.technology()));
            case Effect.LiftLoss e ->
                    "Takes %s of the lift of %s."
                            .formatted(percent(e.bp()), names(ways(sight, e.lanes())));
            case Effect.AdversarySurge e ->
                    "The opponent is reckoned to make %,d %s a year."
                            .formatted(e.rate(), sight.label(e.materiel()));
        };
    }

    private static String blockaded(Sight sight, Effect.Blockade e) {
        List<String> held = new ArrayList<>(e.places().stream().map(sight::place).toList());
        if (e.area() != null) {
            held.add("every place in its area");
        }
        return names(held);
    }

    private static String shock(Sight sight, Effect.PoliticalShock e) {
        List<String> changes = new ArrayList<>();
        change(changes, "political capital", e.capital());
        change(changes, "“buy national”", e.domesticPreference());
        change(changes, "industry confidence", e.confidence());
        new TreeMap<>(e.trust())
                .forEach((n, points) -> change(changes, "trust in " + sight.nation(n), points));
        return sight.nation(e.nation()) + ": " + String.join(", ", changes) + ".";
    }

    private static void change(List<String> changes, String what, int points) {
        if (points != 0) {
            changes.add(what + (points > 0 ? " +" : " −") + Math.abs(points));
        }
    }

    private static String demand(Sight sight, String id) {
        return sight.scenario().demand(id).name();
    }

    private static String agreement(Sight sight, String id) {
        Agreement agreement = sight.board().agreements().get(id);
        return agreement == null ? id : agreement.name();
    }

    private static String technology(Sight sight, String id) {
        return sight.scenario().technology(id).name();
    }

    /** Ways by their ends, both directions of one told once. */
    private static List<String> ways(Sight sight, List<String> lanes) {
        Set<String> told = new LinkedHashSet<>();
        for (String id : lanes) {
            Lane lane = sight.scenario().lane(id);
            String there = sight.place(lane.from()) + " – " + sight.place(lane.to());
            String back = sight.place(lane.to()) + " – " + sight.place(lane.from());
            if (!told.contains(back)) {
                told.add(there);
            }
        }
        return List.copyOf(told);
    }

    private static String strait(Sight sight, String id) {
        return sight.scenario().chokepoint(id).name();
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
    }

    /** A few nations by name, many by their number. */
    private static String nations(Sight sight, List<String> ids) {
        return ids.size() > MOST_NAMED
                ? ids.size() + " nations"
                : names(ids.stream().map(sight::nation).toList());
    }

    private static String mode(Mode m) {
        return switch (m) {
            case SEA -> "sea";
            case AIR -> "air";
            case LAND -> "land";
        };
    }

    static String percent(int bp) {
        return Math.round(bp / 100.0) + " %";
    }

    private static String days(int tenths) {
        String number =
                tenths % 10 == 0 ? Integer.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return number + (tenths == 10 ? " day" : " days");
    }
}
