package sinews.model.explain;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Works a step out again from its printed text alone: reads the operands, applies the printed
 * formula with exact fractions, and knows the deal rule by dealing one unit at a time in its head.
 */
final class Reckoner {
    private static final Pattern NUMBER = Pattern.compile("-?[0-9]+(,[0-9]{3})*(\\.[0-9]+)?");

    /** A printed step. */
    record Printed(Map<String, Fraction> operands, String formula, Fraction result) {}

    record Fraction(BigInteger top, BigInteger bottom) {
        static Fraction of(BigDecimal d) {
            BigDecimal scaled = d.setScale(Math.max(0, d.scale()));
            return new Fraction(scaled.unscaledValue(), BigInteger.TEN.pow(scaled.scale())).low();
        }

        static Fraction of(long n) {
            return new Fraction(BigInteger.valueOf(n), BigInteger.ONE);
        }

        private Fraction low() {
            BigInteger g = top.gcd(bottom).max(BigInteger.ONE);
            return new Fraction(top.divide(g), bottom.divide(g));
        }

        Fraction plus(Fraction o) {
            return new Fraction(
                            top.multiply(o.bottom).add(o.top.multiply(bottom)),
                            bottom.multiply(o.bottom))
                    .low();
        }

        Fraction minus(Fraction o) {
            return plus(new Fraction(o.top.negate(), o.bottom));
        }

        Fraction times(Fraction o) {
            return new Fraction(top.multiply(o.top), bottom.multiply(o.bottom)).low();
        }

        Fraction over(Fraction o) {
            if (o.top.signum() == 0) {
                throw new ArithmeticException("divided by nothing");
            }
            return times(
                    o.top.signum() < 0
                            ? new Fraction(o.bottom.negate(), o.top.negate())
                            : new Fraction(o.bottom, o.top));
        }

        Fraction floor() {
            BigInteger[] qr = top.divideAndRemainder(bottom);
            BigInteger q = qr[1].signum() < 0 ? qr[0].subtract(BigInteger.ONE) : qr[0];
            return new Fraction(q, BigInteger.ONE);
        }

        int compare(Fraction o) {
            return top.multiply(o.bottom).compareTo(o.top.multiply(bottom));
        }

        long whole() {
            return top.divide(bottom).longValueExact();
        }
    }

    private final Map<String, Fraction> operands;
    private final String text;
    private int at;

    private Reckoner(Map<String, Fraction> operands, String text) {
        this.operands = operands;
        this.text = text;
    }

    /** Reads the "from" and "gives" lines of a step. */
    static Printed read(String from, String gives) {
        Map<String, Fraction> operands = new LinkedHashMap<>();
        for (String part : from.split("; ")) {
            int eq = part.indexOf(" = ");
            operands.put(part.substring(0, eq), value(part.substring(eq + 3)));
        }
        int first = gives.indexOf(" = ");
        int last = gives.lastIndexOf(" = ");
        return new Printed(
                operands, gives.substring(first + 3, last), value(gives.substring(last + 3)));
    }

    private static Fraction value(String figure) {
        Matcher m = NUMBER.matcher(figure);
        if (!m.find()) {
            throw new IllegalArgumentException("no number in '" + figure + "'");
        }
        Fraction f = Fraction.of(new BigDecimal(m.group().replace(",", "")));
        return figure.endsWith("%") ? f.over(Fraction.of(100)) : f;
    }

    /** What the formula gives. */
    static Fraction reckon(Printed p) {
        if (p.formula().startsWith("deal(available) for ")) {
            return deal(p, p.formula().substring("deal(available) for ".length()));
        }
        if (p.formula().equals("sum(all)")) {
            return p.operands().values().stream().reduce(Fraction.of(0), Fraction::plus);
        }
        Reckoner r = new Reckoner(p.operands(), p.formula());
        Fraction f = r.sum();
        r.spaces();
        if (r.at != r.text.length()) {
            throw new IllegalArgumentException(
                    "not understood: '" + r.text.substring(r.at) + "' in " + r.text);
        }
        return f;
    }

    private void spaces() {
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
    }

    private boolean take(String token) {
        spaces();
        if (text.startsWith(token, at)) {
            at += token.length();
            return true;
        }
        return false;
    }

    private Fraction sum() {
        Fraction f = product();
        while (true) {
            if (take("+ ")) {
                f = f.plus(product());
            } else if (take("- ")) {
                f = f.minus(product());
            } else {
                return f;
            }
        }
    }

    private Fraction product() {
        Fraction f = atom();
        while (true) {
            if (take("× ")) {
                f = f.times(atom());
            } else if (take("/ ")) {
                f = f.over(atom());
            } else {
                return f;
            }
        }
    }

    private Fraction atom() {
        spaces();
        String name = "";
        for (String candidate : operands.keySet()) {
            if (text.startsWith(candidate, at) && candidate.length() > name.length()) {
                name = candidate;
            }
        }
        if (!name.isEmpty()) {
            at += name.length();
            return operands.get(name);
        }
        if (take("min(")) {
            return list(false);
        }
        if (take("max(")) {
            return list(true);
        }
        if (take("floor(")) {
            return closed(sum()).floor();
        }
        if (take("ceil(")) {
            return Fraction.of(0).minus(Fraction.of(0).minus(closed(sum())).floor());
        }
        if (take("(")) {
            return closed(sum());
        }
        Matcher m = NUMBER.matcher(text).region(at, text.length());
        if (m.lookingAt()) {
            at = m.end();
            return Fraction.of(new BigDecimal(m.group().replace(",", "")));
        }
        throw new IllegalArgumentException(
                "not understood: '" + text.substring(at) + "' with " + operands.keySet());
    }

    private Fraction closed(Fraction f) {
        if (!take(")")) {
            throw new IllegalArgumentException("no ) at '" + text.substring(at) + "'");
        }
        return f;
    }

    private Fraction list(boolean most) {
        Fraction f = sum();
        while (take(", ")) {
            Fraction g = sum();
            f = (most ? g.compare(f) > 0 : g.compare(f) < 0) ? g : f;
        }
        return closed(f);
    }

    /**
     * Deals out: best class first; in a class to whoever has least in this deal, equals to whoever
     * waits longest. Works by the level everybody reaches, not by rounds.
     */
    private static Fraction deal(Printed p, String wanted) {
        Map<String, Map<String, Long>> classes = new TreeMap<>();
        Map<String, Long> turn = new HashMap<>();
        p.operands()
                .forEach(
                        (name, value) -> {
                            if (name.startsWith("claim of ")) {
                                int comma = name.lastIndexOf(", class ");
                                classes.computeIfAbsent(
                                                name.substring(comma + 8), k -> new TreeMap<>())
                                        .put(name.substring(9, comma), value.whole());
                            } else if (name.startsWith("turn of ")) {
                                turn.put(name.substring(8), value.whole());
                            }
                        });
        Map<String, Long> had = new HashMap<>();
        long left = p.operands().get("available").whole();
        int comma = wanted.lastIndexOf(", class ");
        for (Map.Entry<String, Map<String, Long>> c : classes.entrySet()) {
            Map<String, Long> given = level(left, c.getValue(), had, turn);
            for (Map.Entry<String, Long> g : given.entrySet()) {
                left -= g.getValue();
                had.merge(g.getKey(), g.getValue(), Long::sum);
            }
            if (c.getKey().equals(wanted.substring(comma + 8))) {
                return Fraction.of(given.getOrDefault(wanted.substring(0, comma), 0L));
            }
        }
        throw new IllegalArgumentException("no claim of " + wanted);
    }

    private static Map<String, Long> level(
            long supply, Map<String, Long> asked, Map<String, Long> had, Map<String, Long> turn) {
        long low = 0;
        long high = Long.MAX_VALUE / 4;
        while (low < high) {
            long mid = low + (high - low + 1) / 2;
            if (total(mid, asked, had) <= supply) {
                low = mid;
            } else {
                high = mid - 1;
            }
        }
        Map<String, Long> given = new TreeMap<>();
        long level = low;
        asked.forEach((n, a) -> given.put(n, upTo(level, a, had.getOrDefault(n, 0L))));
        long left = supply - total(level, asked, had);
        List<String> next = new ArrayList<>();
        asked.forEach(
                (n, a) -> {
                    if (given.get(n) < a && had.getOrDefault(n, 0L) + given.get(n) <= level) {
                        next.add(n);
                    }
                });
        // Whoever got a unit in the round before keeps its place: the order only turns round.
        next.sort(
                Comparator.comparingLong((String n) -> had.getOrDefault(n, 0L) > 0 ? 1 : 0)
                        .thenComparingLong(n -> turn.getOrDefault(n, 0L)));
        for (int i = 0; i < Math.min(left, next.size()); i++) {
            given.merge(next.get(i), 1L, Long::sum);
        }
        return given;
    }

    private static long total(long level, Map<String, Long> asked, Map<String, Long> had) {
        long sum = 0;
        for (Map.Entry<String, Long> a : asked.entrySet()) {
            sum += upTo(level, a.getValue(), had.getOrDefault(a.getKey(), 0L));
        }
        return sum;
    }

    private static long upTo(long level, long asked, long had) {
        return Math.min(asked, Math.max(0, level - had));
    }
}
