package sinews.app.board;

import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Tier;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;

/** Which icon of assets/icons stands for what. */
public final class IconNames {
    /** Effects that say nothing by themselves; another one names the inject. */
    private static final List<Class<? extends Effect>> QUIET =
            List.of(Effect.Narrative.class, Effect.Warning.class);

    private IconNames() {}

    /** Of a kind of place. */
    public static String of(LocationKind kind) {
        return switch (kind) {
            case PLANT -> "factory";
            case MINE, DEPOT, PORT, AIRBASE, YARD, THEATRE -> dashed(kind.name());
        };
    }

    /** Of a kind of agreement. */
    public static String of(AgreementKind kind) {
        return switch (kind) {
            case REPAIR -> "wrench";
            case MINERALS -> "mineral";
            default -> dashed(kind.name());
        };
    }

    /** Of a line that makes materiel of a tier. */
    public static String line(Tier tier) {
        return switch (tier) {
            case PLATFORM -> "wrench";
            case MATERIAL -> "mine";
            case COMPONENT, END_ITEM, DAMAGED -> "factory";
        };
    }

    /** Of a kind of inject effect. */
    public static String effect(Class<? extends Effect> kind) {
        if (kind == Effect.ExportBan.class) {
            return "ban";
        }
        if (kind == Effect.CaveatInvoked.class) {
            return "caveat";
        }
        return dashed(kind.getSimpleName().replaceAll("(?<=[a-z])(?=[A-Z])", "_"));
    }

    /** Of an inject: that of its first effect that changes something on the board. */
    public static String inject(List<Effect> effects) {
        return effects.stream()
                .min(Comparator.comparing(e -> QUIET.contains(e.getClass())))
                .map(e -> effect(e.getClass()))
                .orElse("narrative");
    }

    private static String dashed(String name) {
        return name.toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
