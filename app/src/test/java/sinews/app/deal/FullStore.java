package sinews.app.deal;

import sinews.model.board.Cargo;
import sinews.model.rules.Move;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Power;
import sinews.model.session.Command;
import sinews.model.session.SessionState;

import java.util.List;

/**
 * A shipment for a store that has no room: 16,000 shells, 54 ship units, go to Guam, whose store of
 * 120 has room for 41 of them in the first turn.
 *
 * @param state in the Debrief of that turn
 * @param waits what is left of the shipment at anchor
 */
public record FullStore(SessionState state, Cargo waits) {
    public static FullStore play() {
        TableSession table = new TableSession();
        String seat = table.state().scenario().holder("US", Power.STOCK).id();
        Move move =
                new Move.Preposition(
                        "US",
                        "round-155",
                        16_000,
                        "us-hawaii",
                        "guam",
                        List.of(Mode.SEA, Mode.AIR, Mode.LAND));
        table.submit(new Command.Propose(seat, seat, move, "Forward.", ""));
        table.submit(new Command.NextPhase(Command.FACILITATOR));
        table.submit(new Command.Adjudicate(Command.FACILITATOR));
        Cargo waits =
                table.state().board().cargo().values().stream()
                        .filter(c -> c.toPlace().equals("guam") && c.materiel().equals("round-155"))
                        .findFirst()
                        .orElseThrow();
        return new FullStore(table.state(), waits);
    }
}
