package sinews.model.session;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.rules.TurnInput;
import sinews.model.rules.TurnOutcome;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Decides on corrections and on the adjudication of a turn. */
final class Adjudicator {
    /** As in scenarios: sums of quantities up to it never overflow. */
    private static final long MOST = 1_000_000_000_000L;

    private final Engine engine;

    Adjudicator(Engine engine) {
        this.engine = engine;
    }

    SessionEvent correct(SessionState state, Command.AddCorrection c) {
        Correction correction = c.correction();
        StockKey key = correction.stock();
        if (correction.delta() == 0) {
            throw new Refusal(
                    "SIN-CORRECTION", "The correction changes nothing; give units to add or take.");
        }
        if (Math.abs(Math.max(correction.delta(), -Long.MAX_VALUE)) > MOST) {
            throw new Refusal(
                    "SIN-CORRECTION",
                    "The correction is of %d units; at most %d can be added or taken."
                            .formatted(correction.delta(), MOST));
        }
        Decider.requireText(
                correction.reason(),
                "SIN-REASON",
                "The correction has no reason; say why the number is changed.");
        requireKnown(
                "place",
                key.place(),
                state.scenario().locations().stream().map(Location::id).toList());
        requireKnown(
                "materiel",
                key.materiel(),
                state.scenario().materiel().stream().map(Materiel::id).toList());
        requireKnown(
                "nation",
                key.owner(),
                state.scenario().nations().stream().map(Nation::id).toList());
        return new SessionEvent.CorrectionNoted(c.by(), correction);
    }

    private static void requireKnown(String kind, String id, List<String> known) {
        if (!known.contains(id)) {
            throw new Refusal(
                    "SIN-CORRECTION",
                    "The correction names the %s '%s', which this scenario does not have."
                            .formatted(kind, id));
        }
    }

    List<SessionEvent> adjudicate(SessionState state, String by) {
        if (state.phase() != Phase.ADJUDICATE) {
            throw new Refusal(
                    "SIN-PHASE",
                    state.phase() == Phase.DEBRIEF
                            ? "Turn %d is adjudicated already; go on to the next turn."
                                    .formatted(state.turn())
                            : "Turn %d is in %s; go on to Adjudicate first."
                                    .formatted(state.turn(), Decider.phaseName(state.phase())));
        }
        TurnOutcome outcome = outcome(state);
        return List.of(
                new SessionEvent.TurnAdjudicated(
                        by,
                        state.turn(),
                        outcome.enactment(),
                        outcome.ticks(),
                        outcome.overrides(),
                        outcome.moves(),
                        engine.measures(outcome.after())),
                new SessionEvent.PhaseBegun(state.turn(), Phase.DEBRIEF));
    }

    /** What the turn would deliver; a correction that takes more than is there is refused. */
    TurnOutcome outcome(SessionState state) {
        if (state.corrections().stream().anyMatch(c -> c.delta() < 0)) {
            requireCovered(
                    state, engine.adjudicate(state.board(), input(state, List.of())).after());
        }
        List<Posting> overrides = state.corrections().stream().map(Adjudicator::posting).toList();
        return engine.adjudicate(state.board(), input(state, overrides));
    }

    /** What a turn is adjudicated from. */
    static TurnInput input(SessionState state, List<Posting> overrides) {
        return new TurnInput(
                ticks(state),
                state.proposals().stream()
                        .filter(p -> p.status() == Proposal.Status.READY)
                        .map(p -> new TurnInput.ReadyMove(p.id(), p.seat(), p.move()))
                        .toList(),
                state.deliveredNow().stream()
                        .map(m -> new TurnInput.DeliveredInject(m.inject(), m.tick()))
                        .toList(),
                overrides,
                state.info().chance(),
                state.info().seed());
    }

    /** In Debrief the turn now has run already; what comes next is the turn after it. */
    private static int ticks(SessionState state) {
        boolean next = state.phase() == Phase.DEBRIEF && !state.lastTurn();
        return state.scenario().turns().get(next ? state.turn() : state.turn() - 1).ticks();
    }

    static Posting posting(Correction c) {
        Account stock = new Account.Stock(c.stock().place(), c.stock().owner());
        Cause cause = new Cause("correction", c.reason());
        return c.delta() > 0
                ? new Posting(Account.ADJUDICATED, stock, c.stock().materiel(), c.delta(), cause)
                : new Posting(stock, Account.ADJUDICATED, c.stock().materiel(), -c.delta(), cause);
    }

    private static void requireCovered(SessionState state, Board after) {
        Map<StockKey, Long> deltas = new TreeMap<>();
        state.corrections().forEach(c -> deltas.merge(c.stock(), c.delta(), Long::sum));
        deltas.forEach(
                (stock, delta) -> {
                    long left = after.stock(stock) + delta;
                    if (left < 0) {
                        throw new Refusal(
                                "SIN-CORRECTION",
                                "The corrections of %s at %s take %d more than is there at the end of the turn; note one of +%d as well, or undo one."
                                        .formatted(
                                                state.scenario().materiel(stock.materiel()).name(),
                                                state.scenario().location(stock.place()).name(),
                                                -left,
                                                -left));
                    }
                });
    }
}
