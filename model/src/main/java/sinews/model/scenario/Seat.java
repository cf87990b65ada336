package sinews.model.scenario;

import java.util.List;
import java.util.Map;

/**
 * A seat at the table.
 *
 * @param powers nation id → powers of that nation this seat holds
 * @param sees nation ids whose stocks, lines and money it may see; "*" for all
 * @param brief what the participant reads, Markdown
 * @param objectives the seat's own aims, one sentence each
 * @param staffActions moves it may propose in a turn (default 4)
 */
public record Seat(
        String id,
        String name,
        SeatKind kind,
        Map<String, List<Power>> powers,
        List<String> sees,
        String brief,
        List<String> objectives,
        int staffActions) {

    public Seat {
        powers = Map.copyOf(powers);
        sees = List.copyOf(sees);
        objectives = List.copyOf(objectives);
    }

    /** The same seat that may see these nations besides those it holds powers of. */
    public Seat seeing(List<String> nations) {
        return new Seat(id, name, kind, powers, nations, brief, objectives, staffActions);
    }

    public boolean holds(String nation, Power power) {
        return powers.getOrDefault(nation, List.of()).contains(power);
    }

    public boolean seesNation(String nation) {
        return sees.contains("*") || sees.contains(nation) || powers.containsKey(nation);
    }
}
