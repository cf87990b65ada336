package sinews.app.deal;

import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Command;
import sinews.model.session.Decider;
import sinews.model.session.Decision;
import sinews.model.session.Engine;
import sinews.model.session.Evolver;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;

/** A session of the shipped scenario in memory, with the real rules; answers at once. */
public final class TableSession implements DealSession {
    private static final Scenario SCENARIO =
            ScenarioReader.read(Path.of("../scenarios/taiwan-blockade")).orThrow();
    private static final Rules RULES = Rules.of(SCENARIO);

    private final Decider decider = new Decider(engine());
    private final List<Logged> entries = new ArrayList<>();
    private SessionState state;

    /** In the Plan phase of turn 1. */
    public TableSession() {
        SessionInfo info =
                new SessionInfo(
                        "test",
                        "Pacific Anvil, table 2",
                        "EXERCISE · EXERCISE · EXERCISE — UNCLASSIFIED",
                        Map.of("japan", "Sato", "us-acquisition", "Miller"),
                        Chance.EXPECTED,
                        1);
        SessionEvent opened = new SessionEvent.SessionOpened(info, SCENARIO, RULES.start());
        entries.add(new Logged(1, 1, Instant.EPOCH, opened));
        state = Evolver.evolve(null, entries.getFirst());
        accept(new Command.NextPhase(Command.FACILITATOR));
    }

    public static Rules rules() {
        return RULES;
    }

    private static Engine engine() {
        return new Engine() {
            @Override
            public sinews.model.board.Board start() {
                return RULES.start();
            }

            @Override
            public MoveQuote quote(sinews.model.board.Board board, String seat, Move move) {
                return RULES.quote(board, seat, move);
            }

            @Override
            public sinews.model.rules.TurnOutcome adjudicate(
                    sinews.model.board.Board board, sinews.model.rules.TurnInput input) {
                return RULES.adjudicate(board, input);
            }

            @Override
            public sinews.model.rules.Measures measures(sinews.model.board.Board board) {
                return RULES.measures(board);
            }
        };
    }

    @Override
    public SessionState state() {
        return state;
    }

    public Timeline timeline() {
        return Timeline.of(entries);
    }

    @Override
    public CompletableFuture<MoveQuote> quote(String seat, Move move) {
        return CompletableFuture.completedFuture(RULES.quote(state.board(), seat, move));
    }

    @Override
    public CompletableFuture<Decision> submit(Command command) {
        Decision decision = decider.decide(state, command);
        if (decision instanceof Decision.Accepted accepted) {
            long first = entries.size() + 1L;
            for (SessionEvent event : accepted.events()) {
                Logged entry =
                        new Logged(
                                entries.size() + 1L,
                                first,
                                Instant.EPOCH.plusSeconds(90L * entries.size()),
                                event);
                entries.add(entry);
                state = Evolver.evolve(state, entry);
            }
        }
        return CompletableFuture.completedFuture(decision);
    }

    /** Gives a command that must be taken. */
    public void accept(Command command) {
        if (submit(command).join() instanceof Decision.Rejected r) {
            throw new AssertionError(r.why().sentence());
        }
    }

    /** Goes through the rest of the turn to the next one's Plan phase. */
    public void nextTurn() {
        accept(new Command.NextPhase(Command.FACILITATOR));
        accept(new Command.Adjudicate(Command.FACILITATOR));
        accept(new Command.NextPhase(Command.FACILITATOR));
        accept(new Command.NextPhase(Command.FACILITATOR));
    }
}
