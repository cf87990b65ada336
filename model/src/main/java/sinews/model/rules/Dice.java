package sinews.model.rules;

/**
 * Chance as a function (rules, section 0): the same seed, kind, entity and tick always give the
 * same draw, so two variants of a session meet the same luck.
 */
final class Dice {
    private Dice() {}

    /** A whole number from 0 up to and without {@code sides}. */
    static long draw(long seed, String kind, String entity, int tick, int sides) {
        long h = mix(seed ^ 0x9E3779B97F4A7C15L);
        h = mix(h ^ hash(kind));
        h = mix(h ^ hash(entity));
        h = mix(h ^ tick);
        return Long.remainderUnsigned(h, sides);
    }

    private static long hash(String text) {
        long h = 0xCBF29CE484222325L;
        for (int i = 0; i < text.length(); i++) {
            h = (h ^ text.charAt(i)) * 0x100000001B3L;
        }
        return h;
    }

    /** A bijection in which every input bit moves about half of the output bits. */
    private static long mix(long value) {
        long z = (value ^ value >>> 30) * 0xBF58476D1CE4E5B9L;
        z = (z ^ z >>> 27) * 0x94D049BB133111EBL;
        return z ^ z >>> 31;
    }
}
