package sinews.model.explain;

import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.scenario.io.MovesResult;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.scenario.io.ScriptedMove;
import sinews.model.session.Command;
import sinews.model.session.Consent;
import sinews.model.session.Decider;
import sinews.model.session.Decision;
import sinews.model.session.Engine;
import sinews.model.session.Evolver;
import sinews.model.session.Logged;
import sinews.model.session.Phase;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A session that played itself: planned injects, scripted moves, every consent given. */
final class Played {
    private static final String F = Command.FACILITATOR;
    private static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");

    final Rules rules;
    private final Decider decider;
    private final List<Logged> log = new ArrayList<>();
    private SessionState state;

    private Played(Scenario scenario, Chance chance, long seed) {
        rules = Rules.of(scenario);
        decider = new Decider(Engine.of(rules));
        SessionInfo info = new SessionInfo("s", "Played", "EXERCISE", Map.of(), chance, seed);
        append(List.of(new SessionEvent.SessionOpened(info, scenario, rules.start())));
        state = Evolver.fold(log);
    }

    static Path shipped() {
        Path folder = Path.of("../scenarios/taiwan-blockade");
        return Files.exists(folder) ? folder : Path.of("scenarios/taiwan-blockade");
    }

    /** A scenario with a script of moves. */
    static Played of(Scenario scenario, List<ScriptedMove> moves) {
        Played played = new Played(scenario, Chance.EXPECTED, 0);
        played.play(moves);
        return played;
    }

    /** The shipped exercise with a script of moves, or none. */
    static Played shipped(String script, Chance chance, long seed) {
        Scenario s = ScenarioReader.read(shipped()).orThrow();
        Played played = new Played(s, chance, seed);
        if (script.isEmpty()) {
            played.play(List.of());
            return played;
        }
        MovesResult moves = MovesReader.read(shipped().resolve("moves").resolve(script), s);
        if (!moves.problems().isEmpty()) {
            throw new AssertionError(moves.problems());
        }
        played.play(moves.moves());
        return played;
    }

    Timeline timeline() {
        return Timeline.of(log);
    }

    private void play(List<ScriptedMove> moves) {
        while (true) {
            int turn = state.turn();
            give(new Command.NextPhase(F));
            for (ScriptedMove m : moves) {
                if (m.turn() == turn) {
                    m.on(state.board())
                            .ifPresent(
                                    move ->
                                            propose(
                                                    new Command.Propose(
                                                            m.seat(),
                                                            m.seat(),
                                                            move,
                                                            m.reason(),
                                                            m.alternatives())));
                }
            }
            while (state.phase() != Phase.ADJUDICATE) {
                give(new Command.NextPhase(F));
            }
            give(new Command.Adjudicate(F));
            if (state.lastTurn()) {
                return;
            }
            give(new Command.NextPhase(F));
        }
    }

    private void propose(Command.Propose command) {
        if (!give(command).accepted()) {
            return;
        }
        var proposal = state.proposals().getLast();
        proposal.consents().stream()
                .filter(c -> c.answer() == Consent.Answer.PENDING)
                .map(c -> c.need().seat())
                .distinct()
                .forEach(seat -> give(new Command.Answer(seat, proposal.id(), seat, true, "yes")));
    }

    private Decision give(Command command) {
        Decision decision = decider.decide(state, command);
        if (decision instanceof Decision.Accepted accepted) {
            append(accepted.events());
        }
        return decision;
    }

    private void append(List<SessionEvent> events) {
        long action = log.size() + 1;
        for (SessionEvent event : events) {
            long position = log.size() + 1;
            Logged entry = new Logged(position, action, NOON.plusSeconds(position), event);
            log.add(entry);
            state = Evolver.evolve(position == 1 ? null : state, entry);
        }
    }
}
