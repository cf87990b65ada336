package sinews.app.msel;

import sinews.app.inspector.Sight;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Mode;

import java.util.List;
import java.util.stream.Collectors;

/** What an effect does, in a sentence. */
public final class EffectText {
    private EffectText() {}

    /** Such as "Closes the Taiwan Strait." */
    public static String of(Sight sight, Effect effect) {
        return switch (effect) {
            case Effect.ChokepointClose e ->
                    "Closes "
                            + strait(sight, e.chokepoint())
                            + (e.trapAtSea() ? "; ships in it sail back." : ".");
            case Effect.ChokepointContest e ->
                    "Contests %s: a hit in %s of weeks takes %s of what is there, %s of lift remains, %s days more."
                            .formatted(
                                    strait(sight, e.chokepoint()),
                                    percent(e.hitBp()),
                                    percent(e.lossBp()),
                                    percent(e.liftBp()),
                                    days(e.delayTenths()));
            case Effect.Blockade e ->
                    "Blockades %s by %s; %s leaks through."
                            .formatted(
                                    names(e.places().stream().map(sight::place).toList()),
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
                                            : names(
                                                    e.targets().stream()
                                                            .map(sight::nation)
                                                            .toList()));
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
            default -> "";
        };
    }

    private static String strait(Sight sight, String id) {
        return sight.scenario().chokepoint(id).name();
    }

    private static String names(List<String> names) {
        return String.join(", ", names);
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
        return tenths % 10 == 0 ? Integer.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
    }
}
