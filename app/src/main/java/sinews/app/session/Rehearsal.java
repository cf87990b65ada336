package sinews.app.session;

import sinews.model.log.LogWriteException;
import sinews.model.rules.Move;
import sinews.model.scenario.io.ScriptedMove;
import sinews.model.session.Command;
import sinews.model.session.Consent;
import sinews.model.session.Decision;
import sinews.model.session.Logged;
import sinews.model.session.Phase;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Consumer;

/**
 * Plays a session by itself: planned injects, scripted moves proposed by their seats, every consent
 * given by its holder.
 */
public final class Rehearsal {
    /** Reason of every consent given. */
    public static final String SCRIPTED = "scripted";

    private static final String F = Command.FACILITATOR;

    private final SessionDesk desk;
    private final List<ScriptedMove> moves;
    private final Consumer<Logged> logged;

    /**
     * A turn as it was played.
     *
     * @param state in Debrief, or at the end
     * @param refused moves of the script that could not be proposed, with the sentence why
     */
    public record Played(int turn, SessionState state, List<String> refused) {}

    /**
     * A rehearsal from where the desk stands.
     *
     * @param logged told of every entry once it is durable
     */
    public Rehearsal(SessionDesk desk, List<ScriptedMove> moves, Consumer<Logged> logged) {
        this.desk = desk;
        this.moves = List.copyOf(moves);
        this.logged = logged;
    }

    /**
     * Plays until a turn is debriefed, and ends the exercise after the last one.
     *
     * @param lastTurn turn (1-based) to stop after
     * @throws LogWriteException when the log took no more
     */
    public void play(int lastTurn, Consumer<Played> each) throws LogWriteException {
        while (!desk.state().ended() && desk.state().turn() <= lastTurn) {
            if (desk.state().phase() != Phase.DEBRIEF) {
                each.accept(turn());
            }
            boolean last = desk.state().lastTurn();
            if (!last && desk.state().turn() == lastTurn) {
                return;
            }
            must(last ? new Command.EndExercise(F) : new Command.NextPhase(F));
        }
    }

    private Played turn() throws LogWriteException {
        List<String> refused = new ArrayList<>();
        int turn = desk.state().turn();
        if (desk.state().phase() == Phase.BRIEF) {
            must(new Command.NextPhase(F));
        }
        if (desk.state().phase() == Phase.PLAN) {
            for (ScriptedMove move : moves) {
                if (move.turn() == turn) {
                    propose(move, refused);
                }
            }
            must(new Command.NextPhase(F));
        }
        must(new Command.Adjudicate(F));
        return new Played(turn, desk.state(), refused);
    }

    private void propose(ScriptedMove scripted, List<String> refused) throws LogWriteException {
        Optional<Move> move = scripted.on(desk.state().board());
        if (move.isEmpty()) {
            refused.add(where(scripted) + "the line or order it names is not there yet.");
            return;
        }
        Decision decision = give(command(scripted, move.get()));
        if (decision instanceof Decision.Rejected rejected) {
            refused.add(where(scripted) + rejected.why().sentence());
            return;
        }
        Proposal proposal = desk.state().proposals().getLast();
        List<String> asked =
                proposal.consents().stream()
                        .filter(c -> c.answer() == Consent.Answer.PENDING)
                        .map(c -> c.need().seat())
                        .distinct()
                        .toList();
        for (String seat : asked) {
            boolean yes = scripted.answers().get(seat) != ScriptedMove.Answer.REFUSED;
            Decision answer = give(new Command.Answer(seat, proposal.id(), seat, yes, SCRIPTED));
            if (answer instanceof Decision.Rejected rejected) {
                refused.add(where(scripted) + rejected.why().sentence());
            }
            if (!yes) {
                return;
            }
        }
    }

    /** A move over somebody's head is recorded like a deal made aloud. */
    private static Command command(ScriptedMove scripted, Move move) {
        Map<String, Consent.Answer> overHead = new TreeMap<>();
        scripted.answers()
                .forEach(
                        (seat, answer) -> {
                            if (answer == ScriptedMove.Answer.NOT_ASKED) {
                                overHead.put(seat, Consent.Answer.NOT_ASKED);
                            }
                        });
        return overHead.isEmpty()
                ? new Command.Propose(
                        scripted.seat(),
                        scripted.seat(),
                        move,
                        scripted.reason(),
                        scripted.alternatives())
                : new Command.RecordDeal(
                        F,
                        scripted.seat(),
                        move,
                        scripted.reason(),
                        scripted.alternatives(),
                        overHead,
                        Map.of());
    }

    private static String where(ScriptedMove move) {
        return "line " + move.line() + ", " + move.seat() + ": ";
    }

    private Decision give(Command command) throws LogWriteException {
        SessionDesk.Given given = desk.give(command);
        given.entries().forEach(logged);
        return given.decision();
    }

    private void must(Command command) throws LogWriteException {
        if (give(command) instanceof Decision.Rejected rejected) {
            throw new IllegalStateException(rejected.why().sentence());
        }
    }
}
