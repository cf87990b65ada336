package sinews.model.rules;

import sinews.model.scenario.RuleLevel;

import java.util.Set;

/**
 * Which moves belong to which level of the rule book (rules, section 0): logistics moves stock,
 * industry makes more of it, diplomacy is everything.
 */
public final class Levels {
    private static final Set<Class<? extends Move>> LOGISTICS =
            Set.of(
                    Move.StockTarget.class,
                    Move.Preposition.class,
                    Move.Transfer.class,
                    Move.ShipTogether.class,
                    Move.LiftEscort.class);
    private static final Set<Class<? extends Move>> INDUSTRY =
            Set.of(
                    Move.PlaceOrder.class,
                    Move.MultiYear.class,
                    Move.AgileSplit.class,
                    Move.Cancel.class,
                    Move.Expand.class,
                    Move.DirectSurge.class,
                    Move.KeepWarm.class,
                    Move.Coproduce.class,
                    Move.AssembleForward.class,
                    Move.Train.class,
                    Move.ShareInformation.class,
                    Move.DisperseHarden.class,
                    Move.ForwardRepair.class,
                    Move.Minerals.class,
                    Move.MoveTooling.class);

    private Levels() {}

    /** The lowest level of the rules at which a move is played. */
    public static RuleLevel lowest(Move move) {
        return lowest(move.getClass());
    }

    /** The same for a kind of move, such as {@code Move.Transfer.class}. */
    public static RuleLevel lowest(Class<? extends Move> kind) {
        if (LOGISTICS.contains(kind)) {
            return RuleLevel.L1;
        }
        return INDUSTRY.contains(kind) ? RuleLevel.L2 : RuleLevel.L3;
    }
}
