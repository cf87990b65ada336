package sinews.model.scenario;

import java.util.List;
import java.util.Map;

/**
 * One line of the MSEL.
 *
 * @param storyline row on the time line, such as "Taiwan"
 * @param turn planned turn, 1-based
 * @param conditional true when the facilitator releases it if {@code condition} has come about
 * @param condition what must have happened, empty when not conditional
 * @param headline one line for the room display
 * @param body what participants read
 * @param expected what the seats are expected to do (white cell only)
 * @param objectives exercise objectives it serves
 * @param seats seats that see it; "*" for all
 * @param contingency contingency tag, empty for none
 * @param startTick tick within the turn at which effects begin, 0-based
 * @param duration ticks the effects last; 0 until ENDEX
 */
public record Inject(
        String id,
        String title,
        String storyline,
        int turn,
        boolean conditional,
        String condition,
        String headline,
        String body,
        String expected,
        List<String> objectives,
        List<String> seats,
        String contingency,
        int startTick,
        int duration,
        List<Effect> effects,
        Map<String, String> provenance) {

    public Inject {
        objectives = List.copyOf(objectives);
        seats = List.copyOf(seats);
        effects = List.copyOf(effects);
        provenance = Map.copyOf(provenance);
    }

    public boolean visibleTo(String seat) {
        return seats.contains("*") || seats.contains(seat);
    }
}
