package sinews.app.inspector;

import sinews.app.inspector.Card.Tone;

import java.util.Locale;

/** Figures in words. */
final class Say {
    private static final long MILLION = 1_000_000;
    private static final long BILLION = 1_000_000_000;

    private Say() {}

    /** US dollars, such as 4.0 M$ or 850 k$. */
    static String money(long dollars) {
        long size = Math.abs(dollars);
        if (size >= BILLION) {
            return String.format(Locale.ENGLISH, "%.1f G$", dollars / 1e9);
        }
        if (size >= MILLION) {
            return String.format(Locale.ENGLISH, "%.1f M$", dollars / 1e6);
        }
        return size >= 1000 ? dollars / 1000 + " k$" : dollars + " $";
    }

    /** Basis points as a percentage without decimals. */
    static String percent(int bp) {
        return Math.round(bp / 100.0) + " %";
    }

    /** Tenths of a day as days. */
    static String days(long tenths) {
        return tenths < 100 && tenths % 10 != 0
                ? tenths / 10 + "." + tenths % 10 + " days"
                : Sight.count(tenths / 10, "day");
    }

    /** An enum's name as a word. */
    static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /** The same with a capital. */
    static String capital(String text) {
        return text.isEmpty() ? text : Character.toUpperCase(text.charAt(0)) + text.substring(1);
    }

    /** Short, warning or well, for a share of what is required. */
    static Tone tone(double share) {
        return share < 0.15 ? Tone.BAD : share < 0.4 ? Tone.WARNING : Tone.GOOD;
    }
}
