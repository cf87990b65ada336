package sinews.model.rules;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Examines moves and enacts them in the order of the rules (section 2): agreements before projects
 * before orders before movements.
 */
final class Moves {
    private Moves() {}

    /** What a move would cost and bring on this draft; never throws. */
    static Plan plan(Draft d, String seat, Move move, String id, boolean forShow) {
        Sheet sheet = new Sheet(d, seat, forShow);
        sheet.level(Levels.lowest(move));
        try {
            return switch (move) {
                case Move.PlaceOrder m -> OrderMove.plan(sheet, m, id);
                case Move.Transfer m -> TransferMove.plan(sheet, m, id);
                case Move.Preposition m -> PrepositionMove.plan(sheet, m, id);
                case Move.ShipTogether m -> ShipTogetherMove.plan(sheet, m, id);
                case Move.DirectSurge m -> SurgeMove.plan(sheet, m);
                case Move.Coproduce m -> ProjectMoves.plan(sheet, m);
                case Move.AssembleForward m -> ProjectMoves.plan(sheet, m);
                case Move.MoveTooling m -> ToolingMove.plan(sheet, m);
                case Move.LiftEscort m -> LaneAidMove.plan(sheet, m);
                case Move.StockTarget m -> StockTargetMove.plan(sheet, m);
                case Move.DisperseHarden m -> DisperseMove.plan(sheet, m);
                case Move.ShareInformation m -> InformationMove.plan(sheet, m);
                case Move.ContractCell m -> ContractCellMove.plan(sheet, m);
                case Move.SecurityOfSupply m -> SecurityOfSupplyMove.plan(sheet, m);
                case Move.NationalPriority m -> NationalPriorityMove.plan(sheet, m);
                case Move.ExportWaiver m -> ExportWaiverMove.plan(sheet, m);
                case Move.Standard m -> StandardMove.plan(sheet, m);
                case Move.FundSecurity m -> FundSecurityMove.plan(sheet, m);
                case Move.Signal m -> SignalMove.plan(sheet, m);
                case Move.Convene m -> ConveneMove.plan(sheet, m);
                case Move.MultiYear m -> MultiYearMove.plan(sheet, m, id);
                case Move.AgileSplit m -> AgileMove.plan(sheet, m, id);
                case Move.JointBuy m -> JointBuyMove.plan(sheet, m, id);
                case Move.Cancel m -> CancelMove.plan(sheet, m);
                case Move.Expand m -> ExpandMove.plan(sheet, m);
                case Move.KeepWarm m -> KeepWarmMove.plan(sheet, m);
                case Move.SecondSource m -> SecondSourceMove.plan(sheet, m);
                case Move.PrintForward m -> PrintMove.plan(sheet, m);
                case Move.Subsidize m -> SubsidyMove.plan(sheet, m);
                case Move.Train m -> TrainMove.plan(sheet, m);
                case Move.ForwardRepair m -> RepairMove.plan(sheet, m);
                case Move.Minerals m -> MineralsMove.plan(sheet, m, id);
            };
        } catch (IllegalArgumentException e) {
            sheet.refuse(
                    "SIN-UNKNOWN",
                    "The move names something that is not there: " + e.getMessage() + ".");
        } catch (ArithmeticException e) {
            sheet.refuse(
                    "SIN-QUANTITY", "The quantity is too large to reckon with: make it smaller.");
        }
        return sheet.plan("", "", () -> {});
    }

    /** Rank in the order of enactment: politics, agreements, projects, orders, movements. */
    private static int rank(Move move) {
        return switch (move) {
            case Move.DirectSurge ignored -> 1;
            case Move.NationalPriority ignored -> 1;
            case Move.Convene ignored -> 1;
            case Move.ShareInformation ignored -> 2;
            case Move.ContractCell ignored -> 2;
            case Move.SecurityOfSupply ignored -> 2;
            case Move.ExportWaiver ignored -> 2;
            case Move.Standard ignored -> 2;
            case Move.FundSecurity ignored -> 3;
            case Move.Coproduce ignored -> 3;
            case Move.AssembleForward ignored -> 3;
            case Move.MoveTooling ignored -> 3;
            case Move.DisperseHarden ignored -> 3;
            case Move.Cancel ignored -> 0;
            case Move.Expand ignored -> 3;
            case Move.KeepWarm ignored -> 3;
            case Move.SecondSource ignored -> 3;
            case Move.PrintForward ignored -> 3;
            case Move.Subsidize ignored -> 1;
            case Move.Train ignored -> 3;
            case Move.ForwardRepair ignored -> 3;
            case Move.Minerals m -> m.way() == Move.MineralsWay.BUY_AHEAD ? 4 : 3;
            case Move.PlaceOrder ignored -> 4;
            case Move.MultiYear ignored -> 4;
            case Move.AgileSplit ignored -> 4;
            case Move.JointBuy ignored -> 4;
            case Move.Transfer ignored -> 5;
            case Move.Preposition ignored -> 5;
            case Move.ShipTogether ignored -> 5;
            case Move.LiftEscort ignored -> 5;
            case Move.StockTarget ignored -> 5;
            case Move.Signal ignored -> 6;
        };
    }

    private static String nation(Draft d, Move move) {
        return switch (move) {
            case Move.DirectSurge m -> ofLine(d, m.line());
            case Move.ShareInformation m -> first(m.parties());
            case Move.ContractCell m -> first(m.parties());
            case Move.SecurityOfSupply m -> first(m.parties());
            case Move.NationalPriority m -> m.nation();
            case Move.ExportWaiver m -> m.grantor();
            case Move.Standard m -> first(m.parties());
            case Move.FundSecurity m -> m.nation();
            case Move.Signal m -> m.nation();
            case Move.Convene m -> m.nation();
            case Move.Coproduce m -> m.host();
            case Move.AssembleForward m -> m.host();
            case Move.MoveTooling m -> ofLine(d, m.line());
            case Move.PlaceOrder m -> m.buyer();
            case Move.MultiYear m -> m.buyer();
            case Move.AgileSplit m -> m.buyer();
            case Move.JointBuy m -> m.lead();
            case Move.Cancel m -> {
                var order = d.orders.get(m.order());
                yield order == null ? "" : order.terms().buyer();
            }
            case Move.Expand m -> ofLine(d, m.line());
            case Move.KeepWarm m -> ofLine(d, m.line());
            case Move.SecondSource m -> m.host();
            case Move.PrintForward m -> m.host();
            case Move.Subsidize m -> m.payer();
            case Move.Train m -> m.payer();
            case Move.ForwardRepair m -> ofLine(d, m.line());
            case Move.Minerals m -> m.buyer();
            case Move.Transfer m -> m.donor();
            case Move.Preposition m -> m.owner();
            case Move.ShipTogether m -> first(m.parts().stream().map(p -> p.owner()).toList());
            case Move.LiftEscort m -> m.nation();
            case Move.StockTarget m -> m.owner();
            case Move.DisperseHarden m -> m.nation();
        };
    }

    private static String first(List<String> parties) {
        return parties.stream().sorted().findFirst().orElse("");
    }

    private static String ofLine(Draft d, String line) {
        var state = d.lines.get(line);
        return state == null ? "" : Production.owner(d.world, state);
    }

    /**
     * Enacts each move that still can be; a move is examined again on the board the earlier ones
     * left.
     */
    static List<TurnOutcome.MoveResult> enact(Draft d, List<TurnInput.ReadyMove> moves) {
        List<TurnInput.ReadyMove> sorted = new ArrayList<>(moves);
        sorted.sort(
                Comparator.comparingInt((TurnInput.ReadyMove m) -> rank(m.move()))
                        .thenComparing(m -> nation(d, m.move()))
                        // Ids end in a number: m-9 was proposed before m-10.
                        .thenComparingInt(m -> m.id().length())
                        .thenComparing(TurnInput.ReadyMove::id));
        List<TurnOutcome.MoveResult> results = new ArrayList<>();
        for (TurnInput.ReadyMove m : sorted) {
            Plan plan = plan(d, m.seat(), m.move(), m.id(), false);
            Rejection obstacle = plan.quote().obstacle();
            if (obstacle == null) {
                d.doing = m.id();
                plan.enact().run();
                d.doing = "";
                results.add(new TurnOutcome.MoveResult(m.id(), null, plan.done()));
            } else {
                results.add(new TurnOutcome.MoveResult(m.id(), obstacle, ""));
            }
        }
        return results;
    }
}
