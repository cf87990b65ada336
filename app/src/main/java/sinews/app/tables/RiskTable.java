package sinews.app.tables;

import sinews.app.board.BoardItem;
import sinews.model.lens.Exposure;
import sinews.model.lens.Exposures;
import sinews.model.measures.Table.Column;
import sinews.model.scenario.Location;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Places at risk: threat against hardening, and what a first salvo would find. */
final class RiskTable extends LensRows {
    private static final long MILLION = 1_000_000;

    RiskTable(Position at) {
        super(at);
    }

    @Override
    LensTable make() {
        Map<String, Location> known = new HashMap<>();
        scenario.locations().forEach(l -> known.put(l.id(), l));
        for (Exposure e : Exposures.of(scenario, board)) {
            Location l = known.get(e.place());
            if (l == null) {
                continue;
            }
            row(
                    new BoardItem.PlaceItem(e.place()),
                    e.gap() >= 2 ? "bad" : e.gap() == 1 ? "warning" : "plain",
                    text(l.name()),
                    text(nation(l.nation())),
                    text(l.kind().name().toLowerCase(Locale.ROOT)),
                    number(e.threat()),
                    number(e.hardening()),
                    number(e.gap()),
                    number(e.value() * 10 / MILLION),
                    number(e.exposed() * 10 / MILLION),
                    number(e.lines()));
        }
        return table(
                "risks",
                "Places at risk",
                "Threat against hardening, and what a first salvo would find.",
                List.of(
                        Column.text("Place", "Where"),
                        Column.text("Nation", "Whose land"),
                        Column.text("Kind", "What it is"),
                        Column.number("Threat", "", 0, "0 to 3"),
                        Column.number("Hardening", "", 0, "0 to 3"),
                        Column.number(
                                "Gap", "", 0, "Steps by which the threat is above the hardening"),
                        Column.number("Stock", "M$", 1, "What is stored there, at list prices"),
                        Column.number(
                                "Exposed",
                                "M$",
                                1,
                                "20 % of it for each step of the gap: it does not count for"
                                        + " deterrence"),
                        Column.number("Lines", "", 0, "Lines that stand there")),
                5,
                "Nothing that you may see is threatened.");
    }
}
