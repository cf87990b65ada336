package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Cargo;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.rules.Rules;
import sinews.model.scenario.Demand;
import sinews.model.session.Timeline;

import java.util.List;

/**
 * Explains the numbers of a session: why a demand was short, why there is so much in a stock, why a
 * line runs as it does, why a shipment is late, why a nation has the money, capital and trust it
 * has. It reads the log and applies the rules of one step at a time; it never plays a turn again.
 * Not safe for several threads at once.
 */
public final class Explainer {
    private final Desk desk;

    /**
     * @param timeline all of a session up to now
     * @param rules those of its scenario
     */
    public Explainer(Timeline timeline, Rules rules) {
        this(new Desk(timeline, rules));
    }

    Explainer(Desk desk) {
        this.desk = desk;
    }

    /** Turns that were adjudicated. */
    public int turns() {
        return desk.frames.last() < 0 ? 0 : desk.frames.at(desk.frames.last()).turn();
    }

    /** Demands that a materiel at a place serves, or that ask for its family. */
    public List<Demand> demands(String materiel, String place) {
        return desk.scenario.demands().stream()
                .filter(d -> d.theatre().equals(place))
                .filter(
                        d ->
                                new Tracer(desk)
                                        .theatre.stocks(d).stream()
                                                .anyMatch(k -> k.materiel().equals(materiel)))
                .toList();
    }

    /** Units of a demand that were not met in a turn; what is still owed when it carries over. */
    public long unmet(Demand d, int turn) {
        List<Frame> frames = desk.frames.turn(turn);
        return switch (d.kind()) {
            case EXPEND -> frames.stream().mapToLong(f -> TheatreWhy.unmet(f, d.id())).sum();
            case REPLENISH -> frames.isEmpty() ? 0 : TheatreWhy.unmet(frames.getLast(), d.id());
        };
    }

    /** The last turn (1-based) in which a demand was short, 0 when it never was. */
    public int lastShort(Demand d) {
        for (int turn = turns(); turn > 0; turn--) {
            if (unmet(d, turn) > 0) {
                return turn;
            }
        }
        return 0;
    }

    /**
     * Why a demand was met as it was in a turn (1-based) that was adjudicated.
     *
     * @throws IllegalArgumentException when the turn was not
     */
    public Why demand(Demand d, int turn) {
        if (desk.frames.turn(turn).isEmpty()) {
            throw new IllegalArgumentException("turn " + turn + " is not adjudicated");
        }
        return new Tracer(desk).theatre.turn(d, turn);
    }

    /** Stocks of a materiel at a place that held any at STARTEX or since, by owner. */
    public List<StockKey> stocks(String materiel, String place) {
        return desk.scenario.nations().stream()
                .map(n -> new StockKey(place, materiel, n.id()))
                .filter(desk::known)
                .sorted()
                .toList();
    }

    /** Units in a stock at the end of a turn (1-based) that was adjudicated. */
    public long units(StockKey key, int turn) {
        return desk.stock(desk.frames.turn(turn).getLast(), key, Stage.CORRECTION);
    }

    /** Why there was so much in a stock at the end of a turn (1-based) that was adjudicated. */
    public Why stock(StockKey key, int turn) {
        Frame f = desk.frames.turn(turn).getLast();
        return new Tracer(desk).stock.at(key, f, Stage.CORRECTION, 1, true);
    }

    /** Why there is so much in a stock at the end of the last tick, or at STARTEX before it. */
    public Why stock(StockKey key) {
        Frame f = last();
        Tracer tracer = new Tracer(desk);
        return f == null
                ? tracer.stock.opening(key)
                : tracer.stock.at(key, f, Stage.CORRECTION, 1, true);
    }

    /** Why a line started what it did in the last tick; null before the first. */
    public @Nullable Why line(String line) {
        Frame f = last();
        return f == null || !f.after().lines().containsKey(line)
                ? null
                : new Tracer(desk).line.starts(line, f.tick(), true);
    }

    /** Why a line runs at its rate in the last tick; null before the first or when it does not. */
    public @Nullable Why rate(String line) {
        Frame f = last();
        LineState state = f == null ? null : f.after().lines().get(line);
        return f == null || state == null || !Desk.active(f, state)
                ? null
                : new Tracer(desk).line.rate(state, f, true);
    }

    /** Why a shipment is where the last tick left it; null when it is not there. */
    public @Nullable Why shipment(String cargo) {
        Frame f = last();
        Cargo c = f == null ? null : f.after().cargo().get(cargo);
        return f == null || c == null ? null : new Tracer(desk).shipment.at(c, f, true);
    }

    /** Why a contract has not brought more by the end of the last tick; null before the first. */
    public @Nullable Why order(String order) {
        Frame f = last();
        return f == null || !f.after().orders().containsKey(order)
                ? null
                : new Tracer(desk).supply.order(order, f, true);
    }

    /** Why demand met, over all, is what it is now; null before anything was asked for. */
    public @Nullable Why fill() {
        return new Tracer(desk).measure.fill();
    }

    /** Why a demand runs out when it does, as things stand; null when it is not in sight. */
    public @Nullable Why runsOut(Demand d) {
        return new Tracer(desk).measure.runsOut(d);
    }

    /** Why a demand has its days of supply, as things stand; null when it uses nothing. */
    public @Nullable Why supply(Demand d) {
        return new Tracer(desk).measure.supply(d);
    }

    /**
     * Why a figure of a nation is what it was at the end of a turn (1-based) that was adjudicated.
     *
     * @param toward the other nation, for trust; ignored otherwise
     */
    public Why nation(NationQuestion what, String nation, String toward, int turn) {
        return nation(what, nation, toward, desk.frames.turn(turn).getLast());
    }

    /** Why a figure of a nation is what it is now; at STARTEX before the first turn. */
    public Why nation(NationQuestion what, String nation, String toward) {
        return nation(what, nation, toward, last());
    }

    private Why nation(NationQuestion what, String nation, String toward, @Nullable Frame f) {
        int tick = f == null ? -1 : f.tick();
        Tracer tracer = new Tracer(desk);
        return switch (what) {
            case TREASURY -> tracer.money.treasury(nation, tick, true);
            case OBLIGATED -> tracer.money.obligated(nation, tick, true);
            case PAID -> tracer.money.paid(nation, tick, true);
            case CAPITAL -> tracer.capital.at(nation, tick, true);
            case CONFIDENCE -> tracer.confidence.at(nation, tick, true);
            case TRUST -> tracer.trust.at(nation, toward, tick, true);
        };
    }

    private @Nullable Frame last() {
        return desk.frames.last() < 0 ? null : desk.frames.at(desk.frames.last());
    }
}
