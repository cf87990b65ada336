package sinews.model.movement;

import sinews.model.board.Cargo;

import java.util.List;
import java.util.Map;

/**
 * How a consignment moves in one tick.
 *
 * @param cargo as it was at the beginning of the tick, or at its end when it began in it
 * @param from where it was
 * @param to where it came to
 * @param way the stretches between, in order; empty when it did not move
 * @param weights how long each stretch takes, in parts of the tick that add up to 1
 * @param begins whether it sets out in this tick from a stock
 * @param ends whether it is gone at the end of the tick: arrived, merged or lost
 */
public record Sailing(
        Cargo cargo,
        Spot from,
        Spot to,
        List<Stretch> way,
        List<Double> weights,
        boolean begins,
        boolean ends) {
    public Sailing {
        way = List.copyOf(way);
        weights = List.copyOf(weights);
    }

    /** Days of each lane in tenths give the weights; a lane without days counts as one. */
    static Sailing of(
            Cargo cargo,
            Spot from,
            Spot to,
            List<Stretch> way,
            Map<String, Integer> tenths,
            boolean begins,
            boolean ends) {
        List<Double> days =
                way.stream()
                        .map(
                                s ->
                                        Math.abs(s.to() - s.from())
                                                * Math.max(1, tenths.getOrDefault(s.lane(), 1)))
                        .toList();
        double all = days.stream().mapToDouble(d -> d).sum();
        return new Sailing(
                cargo,
                from,
                to,
                way,
                days.stream().map(d -> all == 0 ? 1.0 / way.size() : d / all).toList(),
                begins,
                ends);
    }

    public boolean moves() {
        return !way.isEmpty();
    }

    /** A stretch with the share of the lane reached on it. */
    public record Point(Stretch stretch, double part) {}

    /**
     * Where it is on its way at a moment of the tick.
     *
     * @param moment 0 at the beginning to 1 at the end
     * @throws IllegalStateException when it does not move
     */
    public Point at(double moment) {
        if (moment >= 1 && moves()) {
            return new Point(way.getLast(), way.getLast().to());
        }
        double left = Math.max(0, moment);
        for (int i = 0; i < way.size(); i++) {
            double weight = weights.get(i);
            if (left <= weight || i == way.size() - 1) {
                Stretch s = way.get(i);
                double share = weight == 0 ? 1 : Math.clamp(left / weight, 0, 1);
                return new Point(s, s.from() + share * (s.to() - s.from()));
            }
            left -= weight;
        }
        throw new IllegalStateException("it stays where it is");
    }
}
