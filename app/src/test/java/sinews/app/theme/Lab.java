package sinews.app.theme;

import java.util.Locale;

/**
 * A colour in CIE L*a*b* under D65.
 *
 * @param l lightness, 0 to 100
 * @param a green to red
 * @param b blue to yellow
 */
record Lab(double l, double a, double b) {
    private static final double FAR = Math.pow(25, 7);

    /** From linear sRGB, each channel 0 to 1 (IEC 61966-2-1, white point D65). */
    static Lab of(double[] linear) {
        double x = 0.4124564 * linear[0] + 0.3575761 * linear[1] + 0.1804375 * linear[2];
        double y = 0.2126729 * linear[0] + 0.7151522 * linear[1] + 0.0721750 * linear[2];
        double z = 0.0193339 * linear[0] + 0.1191920 * linear[1] + 0.9503041 * linear[2];
        double fx = f(x / 0.95047);
        double fy = f(y);
        double fz = f(z / 1.08883);
        return new Lab(116 * fy - 16, 500 * (fx - fy), 200 * (fy - fz));
    }

    private static double f(double t) {
        return t > 216.0 / 24389 ? Math.cbrt(t) : (24389.0 / 27 * t + 16) / 116;
    }

    /**
     * CIEDE2000 with all weights 1 (Sharma, Wu, Dalal: The CIEDE2000 Color-Difference Formula,
     * Color Research and Application 30, 2005).
     */
    double difference(Lab o) {
        double mean = (Math.hypot(a, b) + Math.hypot(o.a, o.b)) / 2;
        double g = 1 + 0.5 * (1 - share(mean));
        double c1 = Math.hypot(g * a, b);
        double c2 = Math.hypot(g * o.a, o.b);
        double h1 = hue(g * a, b);
        double h2 = hue(g * o.a, o.b);
        boolean grey = c1 * c2 == 0;
        double turn = grey ? 0 : Math.IEEEremainder(h2 - h1, 360);
        double dh = 2 * Math.sqrt(c1 * c2) * Math.sin(Math.toRadians(turn / 2));
        double c = (c1 + c2) / 2;
        double light = Math.pow((l + o.l) / 2 - 50, 2);
        double h = grey ? h1 + h2 : middle(h1, h2);
        double t =
                1
                        - 0.17 * cos(h - 30)
                        + 0.24 * cos(2 * h)
                        + 0.32 * cos(3 * h + 6)
                        - 0.20 * cos(4 * h - 63);
        double sl = (o.l - l) / (1 + 0.015 * light / Math.sqrt(20 + light));
        double sc = (c2 - c1) / (1 + 0.045 * c);
        double sh = dh / (1 + 0.015 * c * t);
        double blue = 60 * Math.exp(-Math.pow((h - 275) / 25, 2));
        double rt = -2 * share(c) * Math.sin(Math.toRadians(blue));
        return Math.sqrt(sl * sl + sc * sc + sh * sh + rt * sc * sh);
    }

    private static double share(double chroma) {
        double c7 = Math.pow(chroma, 7);
        return Math.sqrt(c7 / (c7 + FAR));
    }

    /** Degrees, 0 to 360; 0 for grey. */
    private static double hue(double a, double b) {
        double h = Math.toDegrees(Math.atan2(b, a));
        return h < 0 ? h + 360 : h;
    }

    private static double middle(double h1, double h2) {
        double sum = h1 + h2;
        if (Math.abs(h1 - h2) > 180) {
            sum += sum < 360 ? 360 : -360;
        }
        return sum / 2;
    }

    private static double cos(double degrees) {
        return Math.cos(Math.toRadians(degrees));
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%.1f %.1f %.1f", l, a, b);
    }
}
