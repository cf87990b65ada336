package sinews.model.lens;

import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.rules.Move;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Location;
import sinews.model.scenario.Scenario;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/** Who is tied to whom: agreements that have not expired, and proposals that would make one. */
public final class Bonds {
    private Bonds() {}

    /**
     * By id, agreements first.
     *
     * @param board as the viewer sees it
     * @param proposals those the viewer may see
     */
    public static List<Bond> of(Scenario scenario, Board board, List<Proposal> proposals) {
        List<Bond> bonds = new ArrayList<>();
        for (Agreement a : board.agreements().values()) {
            if (board.tick() < a.expiry() && a.parties().size() > 1) {
                bonds.add(
                        new Bond(
                                a.id(),
                                a.name(),
                                a.kind(),
                                a.parties(),
                                a.scope(),
                                status(board, a),
                                a.effective(),
                                a.expiry()));
            }
        }
        for (Proposal p : proposals) {
            boolean ready = p.status() == Proposal.Status.READY;
            if (ready || p.status() == Proposal.Status.OPEN) {
                Made made = made(scenario, board, p.move());
                if (made != null && made.parties().size() > 1) {
                    bonds.add(
                            new Bond(
                                    p.id(),
                                    p.summary(),
                                    made.kind(),
                                    List.copyOf(made.parties()),
                                    made.scope(),
                                    ready ? Bond.Status.READY : Bond.Status.PROPOSED,
                                    board.tick(),
                                    Agreement.NO_EXPIRY));
                }
            }
        }
        return List.copyOf(bonds);
    }

    private static Bond.Status status(Board board, Agreement a) {
        if (suspended(board, a)) {
            return Bond.Status.SUSPENDED;
        }
        return a.inForce(board.tick()) ? Bond.Status.IN_FORCE : Bond.Status.SIGNED;
    }

    /**
     * Whether a contingency that the agreement excludes is live, or a party has suspended it; the
     * rules read the same (section 1, Agreement).
     */
    public static boolean suspended(Board board, Agreement a) {
        for (ActiveEffect e : board.effects().values()) {
            boolean live = e.from() <= board.tick() && board.tick() < e.until();
            if (live
                    && (a.exclusions().contains(e.contingency())
                            || (e.effect() instanceof Effect.CaveatInvoked c
                                    && c.agreement().equals(a.id())
                                    && a.parties().contains(c.nation())))) {
                return true;
            }
        }
        return false;
    }

    /** What a move would sign. */
    private record Made(AgreementKind kind, TreeSet<String> parties, List<String> scope) {
        static Made of(AgreementKind kind, List<String> parties, List<String> scope) {
            return new Made(kind, new TreeSet<>(parties), scope);
        }
    }

    private static @org.jspecify.annotations.Nullable Made made(
            Scenario scenario, Board board, Move move) {
        return switch (move) {
            case Move.SecurityOfSupply m ->
                    Made.of(AgreementKind.SECURITY_OF_SUPPLY, m.parties(), m.scope());
            case Move.ShareInformation m ->
                    Made.of(AgreementKind.INFORMATION, m.parties(), m.scope());
            case Move.Standard m ->
                    Made.of(AgreementKind.STANDARD, m.parties(), List.of(m.family()));
            case Move.ContractCell m ->
                    Made.of(AgreementKind.CONTRACT_CELL, m.parties(), List.of("*"));
            case Move.ExportWaiver m -> {
                List<String> parties = new ArrayList<>(List.of(m.grantor()));
                parties.addAll(m.partners());
                yield Made.of(AgreementKind.EXPORT_WAIVER, parties, m.scope());
            }
            case Move.JointBuy m ->
                    Made.of(
                            AgreementKind.JOINT_BUY,
                            m.shares().stream().map(Move.JointBuy.Share::nation).toList(),
                            List.of(m.materiel()));
            case Move.Coproduce m -> licence(board, AgreementKind.LICENCE, m.line(), m.host());
            case Move.AssembleForward m ->
                    licence(board, AgreementKind.LICENCE, m.line(), m.host());
            case Move.SecondSource m -> licence(board, AgreementKind.LICENCE, m.line(), m.host());
            case Move.ForwardRepair m -> licence(board, AgreementKind.REPAIR, m.line(), m.host());
            case Move.Preposition m ->
                    scenario.locations().stream()
                            .filter(l -> l.id().equals(m.to()))
                            .map(Location::nation)
                            .findFirst()
                            .map(
                                    host ->
                                            Made.of(
                                                    AgreementKind.ACCESS,
                                                    List.of(m.owner(), host),
                                                    List.of(m.materiel())))
                            .orElse(null);
            case Move.Minerals m ->
                    Made.of(
                            AgreementKind.MINERALS,
                            List.of(m.buyer(), m.supplier()),
                            scope(board, m.line()));
            default -> null;
        };
    }

    private static @org.jspecify.annotations.Nullable Made licence(
            Board board, AgreementKind kind, String line, String host) {
        LineState l = board.lines().get(line);
        return l == null
                ? null
                : Made.of(kind, List.of(l.spec().licenceHolder(), host), List.of(l.materiel()));
    }

    private static List<String> scope(Board board, String line) {
        LineState l = board.lines().get(line);
        return l == null ? List.of("*") : List.of(l.materiel());
    }
}
