package sinews.app.board;

import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.Locale;

/** Why a token that was let go somewhere stays where it is. Pure. */
final class LostDrop {
    private LostDrop() {}

    /**
     * @param iso ISO numeric code of three digits of the land under the pointer, empty at sea
     */
    static String why(Scenario scenario, BoardItem item, String iso) {
        String what = item instanceof BoardItem.LineItem ? "A line" : "A stock";
        String need =
                item instanceof BoardItem.LineItem
                        ? "drop it on a ringed plant or yard of another nation."
                        : "drop it on a ringed place or on its nation.";
        if (iso.isEmpty()) {
            return what + " cannot stay at sea: " + need;
        }
        return scenario.nations().stream()
                .filter(n -> String.format(Locale.ROOT, "%03d", n.isoNumeric()).equals(iso))
                .findFirst()
                .map(Nation::name)
                .map(n -> n + " has no place that can take it: " + need)
                .orElse("This land is not part of the exercise: " + need);
    }
}
