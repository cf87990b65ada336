package sinews.app.board;

import java.util.Locale;

/** Numbers as tokens show them: at most four characters or so, never more than there is. */
public final class ShortNumber {
    private static final String[] UNITS = {"", "k", "M", "G", "T", "P", "E"};

    private ShortNumber() {}

    /** 999, 1.1k, 16.6k, 210k, 1.2M; cut off, not rounded. */
    public static String of(long n) {
        if (n < 0) {
            return "−" + of(-n);
        }
        long divisor = 1;
        int unit = 0;
        while (n / divisor >= 1000) {
            divisor *= 1000;
            unit++;
        }
        long tenths = n / (divisor / 10 == 0 ? 1 : divisor / 10);
        if (unit == 0) {
            return Long.toString(n);
        }
        boolean whole = tenths >= 1000 || tenths % 10 == 0;
        String figure = whole ? Long.toString(tenths / 10) : tenths / 10 + "." + tenths % 10;
        return figure + UNITS[unit];
    }

    /** All digits, in groups: 1,234,567. */
    public static String exact(long n) {
        return String.format(Locale.ENGLISH, "%,d", n);
    }

    /** 640 $, 12.3 k$, 1,040.6 M$; cut off, not rounded. */
    public static String dollars(long amount) {
        if (Math.abs(amount) < 1_000) {
            return amount + " $";
        }
        return Math.abs(amount) < 1_000_000
                ? tenths(amount / 100) + " k$"
                : tenths(amount / 100_000) + " M$";
    }

    private static String tenths(long tenths) {
        String whole = exact(tenths / 10);
        return tenths % 10 == 0 ? whole : whole + "." + Math.abs(tenths % 10);
    }
}
