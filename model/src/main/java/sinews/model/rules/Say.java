package sinews.model.rules;

import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Mode;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Names and numbers as they read in a sentence. */
final class Say {
    private Say() {}

    static String nation(Draft d, String id) {
        return d.world.nation(id).name();
    }

    static String place(Draft d, String id) {
        return d.world.place(id).name();
    }

    static String materiel(Draft d, String id) {
        return d.world.materiel(id).name();
    }

    static String line(Draft d, String id) {
        return d.lines.at(id).spec().name();
    }

    static String chokepoint(Draft d, String id) {
        Chokepoint c = d.world.chokepoints.get(id);
        return c == null ? id : c.name();
    }

    static String modes(List<Mode> modes) {
        return modes.stream()
                .sorted()
                .map(m -> m.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.joining(" or "));
    }

    /** 1,234 → "1,234"; the same in every country. */
    static String units(long units) {
        return String.format(Locale.ROOT, "%,d", units);
    }

    /** Whole dollars below a thousand, then k$, M$ rounded down to a tenth. */
    static String dollars(long amount) {
        if (Math.abs(amount) < 1_000) {
            return amount + " $";
        }
        if (Math.abs(amount) < 1_000_000) {
            return tenths(amount / 100) + " k$";
        }
        return tenths(amount / 100_000) + " M$";
    }

    private static String tenths(long tenths) {
        String whole = units(tenths / 10);
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10);
    }

    static String percent(int bp) {
        return bp % 100 == 0 ? bp / 100 + " %" : String.format(Locale.ROOT, "%.2f %%", bp / 100.0);
    }

    /** "a week", "3 weeks". */
    static String weeks(long weeks) {
        return weeks == 1 ? "a week" : weeks + " weeks";
    }

    /** A tick as the table knows it: its date. */
    static String date(Draft d, int tick) {
        return d.world.scenario.dateOf(tick).toString();
    }
}
