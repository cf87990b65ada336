package sinews.app.film;

/**
 * Where a film stands, in ticks. Time passes only by {@link #advance}; a month takes some six
 * seconds at ×1, a quarter not much longer.
 */
public final class FilmClock {
    /** Fastest first would surprise: the speeds in the order in which a click goes through them. */
    private static final int[] SPEEDS = {1, 2, 4, 8, 16};

    private static final double LONGEST_TICK = 1500;
    private static final double SHORTEST_TICK = 650;
    private static final double WHOLE = 8400;

    private final int ticks;
    private final double tickMillis;
    private double time;
    private boolean playing = true;
    private int speed = 1;

    /**
     * @param ticks length of the film, at least 1
     */
    public FilmClock(int ticks) {
        if (ticks < 1) {
            throw new IllegalArgumentException("a film has at least one tick, not " + ticks);
        }
        this.ticks = ticks;
        tickMillis = Math.clamp(WHOLE / ticks, SHORTEST_TICK, LONGEST_TICK);
    }

    /** Milliseconds have passed. */
    public void advance(double millis) {
        if (playing) {
            time = Math.min(ticks, time + millis * speed / tickMillis);
        }
    }

    /** To the beginning of the next tick, or of this one and then the one before; it pauses. */
    public void step(int by) {
        playing = false;
        time = by > 0 ? Math.min(ticks, Math.floor(time) + 1) : Math.max(0, Math.ceil(time) - 1);
    }

    /** Goes to a moment, in ticks, and pauses. */
    public void pauseAt(double moment) {
        playing = false;
        time = Math.clamp(moment, 0, ticks);
    }

    public void setPlaying(boolean on) {
        playing = on;
    }

    public boolean playing() {
        return playing;
    }

    /** The next faster speed, ×1 after ×16. */
    public void nextSpeed() {
        for (int i = 0; i < SPEEDS.length; i++) {
            if (SPEEDS[i] == speed) {
                speed = SPEEDS[(i + 1) % SPEEDS.length];
                return;
            }
        }
    }

    public int speed() {
        return speed;
    }

    /** Ticks passed, with the part of the present one. */
    public double time() {
        return time;
    }

    /** Index of the tick that is played, 0-based; the last one at the end. */
    public int tick() {
        return Math.min(ticks - 1, (int) time);
    }

    /** Part of that tick that has passed, 0 to 1. */
    public double moment() {
        return time - tick();
    }

    /** Whether it has played to its end. */
    public boolean ended() {
        return playing && time >= ticks;
    }

    public int ticks() {
        return ticks;
    }
}
