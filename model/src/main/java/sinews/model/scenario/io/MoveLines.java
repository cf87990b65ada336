package sinews.model.scenario.io;

import sinews.model.rules.Move;

import java.util.List;
import java.util.function.UnaryOperator;

/** The lines that a move names, read and replaced. */
final class MoveLines {
    private MoveLines() {}

    /** The lines a move names, in its own order; empty when it names none. */
    static List<String> of(Move move) {
        return switch (move) {
            case Move.PlaceOrder m -> List.of(m.line());
            case Move.MultiYear m -> List.of(m.line());
            case Move.AgileSplit m -> m.lines();
            case Move.JointBuy m -> List.of(m.line());
            case Move.Expand m -> List.of(m.line());
            case Move.DirectSurge m -> List.of(m.line());
            case Move.KeepWarm m -> List.of(m.line());
            case Move.SecondSource m -> List.of(m.line());
            case Move.Coproduce m -> List.of(m.line());
            case Move.AssembleForward m -> List.of(m.line());
            case Move.PrintForward m -> List.of(m.line());
            case Move.Subsidize m -> List.of(m.line());
            case Move.ForwardRepair m -> List.of(m.line());
            case Move.Minerals m -> List.of(m.line());
            case Move.MoveTooling m -> List.of(m.line());
            case Move.Signal m -> m.lines();
            case Move.FundSecurity m -> m.line().isEmpty() ? List.of() : List.of(m.line());
            case Move.Transfer m ->
                    m.backfillLine().isEmpty() ? List.of() : List.of(m.backfillLine());
            case Move.ContractCell ignored -> List.of();
            case Move.Cancel ignored -> List.of();
            case Move.Train ignored -> List.of();
            case Move.SecurityOfSupply ignored -> List.of();
            case Move.NationalPriority ignored -> List.of();
            case Move.ExportWaiver ignored -> List.of();
            case Move.Standard ignored -> List.of();
            case Move.ShareInformation ignored -> List.of();
            case Move.StockTarget ignored -> List.of();
            case Move.Preposition ignored -> List.of();
            case Move.ShipTogether ignored -> List.of();
            case Move.DisperseHarden ignored -> List.of();
            case Move.LiftEscort ignored -> List.of();
            case Move.Convene ignored -> List.of();
        };
    }

    /** The move with each line it names replaced. */
    static Move with(Move move, UnaryOperator<String> line) {
        return switch (move) {
            case Move.PlaceOrder m ->
                    new Move.PlaceOrder(
                            m.buyer(),
                            m.materiel(),
                            m.quantity(),
                            line.apply(m.line()),
                            m.due(),
                            m.deliverTo(),
                            m.form());
            case Move.MultiYear m ->
                    new Move.MultiYear(
                            m.buyer(),
                            m.materiel(),
                            m.quantity(),
                            line.apply(m.line()),
                            m.due(),
                            m.deliverTo(),
                            m.years());
            case Move.AgileSplit m ->
                    new Move.AgileSplit(
                            m.buyer(),
                            m.materiel(),
                            m.quantity(),
                            m.lines().stream().map(line).toList(),
                            m.due(),
                            m.deliverTo());
            case Move.JointBuy m ->
                    new Move.JointBuy(
                            m.lead(), m.shares(), m.materiel(), line.apply(m.line()), m.due());
            case Move.Expand m -> new Move.Expand(line.apply(m.line()), m.percent());
            case Move.DirectSurge m -> new Move.DirectSurge(line.apply(m.line()));
            case Move.KeepWarm m -> new Move.KeepWarm(line.apply(m.line()));
            case Move.SecondSource m ->
                    new Move.SecondSource(line.apply(m.line()), m.host(), m.place(), m.size());
            case Move.Coproduce m ->
                    new Move.Coproduce(
                            line.apply(m.line()), m.host(), m.place(), m.size(), m.security());
            case Move.AssembleForward m ->
                    new Move.AssembleForward(
                            line.apply(m.line()), m.host(), m.place(), m.size(), m.security());
            case Move.PrintForward m ->
                    new Move.PrintForward(line.apply(m.line()), m.host(), m.place());
            case Move.Subsidize m ->
                    new Move.Subsidize(m.payer(), line.apply(m.line()), m.percent());
            case Move.ForwardRepair m ->
                    new Move.ForwardRepair(line.apply(m.line()), m.host(), m.place());
            case Move.Minerals m ->
                    new Move.Minerals(
                            m.buyer(),
                            m.supplier(),
                            line.apply(m.line()),
                            m.quantity(),
                            m.way(),
                            m.place());
            case Move.MoveTooling m ->
                    new Move.MoveTooling(line.apply(m.line()), m.host(), m.place());
            case Move.Signal m ->
                    new Move.Signal(m.nation(), m.lines().stream().map(line).toList());
            case Move.FundSecurity m ->
                    new Move.FundSecurity(
                            m.nation(), m.line().isEmpty() ? "" : line.apply(m.line()), m.kind());
            case Move.Transfer m ->
                    new Move.Transfer(
                            m.donor(),
                            m.recipient(),
                            m.materiel(),
                            m.quantity(),
                            m.from(),
                            m.to(),
                            m.modes(),
                            m.terms(),
                            m.backfillLine().isEmpty() ? "" : line.apply(m.backfillLine()),
                            m.backfillQuantity(),
                            m.lien());
            case Move.ContractCell m -> m;
            case Move.Cancel m -> m;
            case Move.Train m -> m;
            case Move.SecurityOfSupply m -> m;
            case Move.NationalPriority m -> m;
            case Move.ExportWaiver m -> m;
            case Move.Standard m -> m;
            case Move.ShareInformation m -> m;
            case Move.StockTarget m -> m;
            case Move.Preposition m -> m;
            case Move.ShipTogether m -> m;
            case Move.DisperseHarden m -> m;
            case Move.LiftEscort m -> m;
            case Move.Convene m -> m;
        };
    }
}
