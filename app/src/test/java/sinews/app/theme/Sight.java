package sinews.app.theme;

import javafx.scene.paint.Color;

/**
 * How a colour is seen. The matrices are those of severity 1.0 for linear RGB (Machado, Oliveira,
 * Fernandes: A Physiologically-based Model for Simulation of Color Vision Deficiency, IEEE TVCG
 * 15(6), 2009).
 */
enum Sight {
    NORMAL(1, 0, 0, 0, 1, 0, 0, 0, 1),
    PROTAN(
            0.152286, 1.052583, -0.204868, 0.114503, 0.786281, 0.099216, -0.003882, -0.048116,
            1.051998),
    DEUTAN(
            0.367322, 0.860646, -0.227968, 0.280085, 0.672501, 0.047413, -0.011820, 0.042940,
            0.968881),
    TRITAN(
            1.255528, -0.076749, -0.178779, -0.078411, 0.930809, 0.147602, 0.004733, 0.691367,
            0.303900);

    private final double[] m;

    Sight(double... m) {
        this.m = m;
    }

    /** What is seen of a colour. */
    Lab of(Color c) {
        double[] rgb = linear(c);
        double[] seen = new double[3];
        for (int i = 0; i < 3; i++) {
            double v = m[3 * i] * rgb[0] + m[3 * i + 1] * rgb[1] + m[3 * i + 2] * rgb[2];
            seen[i] = Math.clamp(v, 0, 1);
        }
        return Lab.of(seen);
    }

    /** Difference of two colours as seen, CIEDE2000. */
    double difference(Color a, Color b) {
        return of(a).difference(of(b));
    }

    /** Contrast of text, 1 to 21 (WCAG 2.2, 1.4.3). */
    static double contrast(Color a, Color b) {
        double x = luminance(a);
        double y = luminance(b);
        return (Math.max(x, y) + 0.05) / (Math.min(x, y) + 0.05);
    }

    private static double luminance(Color c) {
        double[] rgb = linear(c);
        return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    }

    private static double[] linear(Color c) {
        return new double[] {linear(c.getRed()), linear(c.getGreen()), linear(c.getBlue())};
    }

    private static double linear(double v) {
        return v <= 0.04045 ? v / 12.92 : Math.pow((v + 0.055) / 1.055, 2.4);
    }
}
