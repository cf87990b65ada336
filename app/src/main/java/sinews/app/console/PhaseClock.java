package sinews.app.console;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ReadOnlyIntegerProperty;
import javafx.beans.property.ReadOnlyIntegerWrapper;
import javafx.beans.property.SimpleBooleanProperty;

import sinews.model.session.Phase;

import java.util.EnumMap;
import java.util.Locale;
import java.util.Map;

/**
 * Counts a phase down. It has no time of its own: whoever owns it calls {@link #second} once a
 * second. Below zero it says how long the phase is over.
 */
public final class PhaseClock {
    private static final int MINUTE = 60;
    private static final int LONGEST = 600;

    private final Map<Phase, Integer> minutes = new EnumMap<>(Phase.class);
    private final ReadOnlyIntegerWrapper left = new ReadOnlyIntegerWrapper();
    private final BooleanProperty paused = new SimpleBooleanProperty(true);
    private Phase phase = Phase.BRIEF;

    /** A paused clock with 5 minutes for Brief, 20 Plan, 5 Adjudicate, 10 Debrief. */
    public PhaseClock() {
        minutes.put(Phase.BRIEF, 5);
        minutes.put(Phase.PLAN, 20);
        minutes.put(Phase.ADJUDICATE, 5);
        minutes.put(Phase.DEBRIEF, 10);
        begin(Phase.BRIEF);
    }

    /** Starts a phase with its whole time; running or paused as it was. */
    public void begin(Phase next) {
        phase = next;
        left.set(minutes.getOrDefault(next, 0) * MINUTE);
    }

    /** A second has passed. */
    public void second() {
        if (!paused.get()) {
            left.set(left.get() - 1);
        }
    }

    /** Gives the phase more time. */
    public void add(int more) {
        left.set(left.get() + more * MINUTE);
    }

    /** Minutes a phase is given. */
    public int minutes(Phase of) {
        return minutes.getOrDefault(of, 0);
    }

    /** Sets the minutes of a phase, 1 to 600; the one under way begins anew. */
    public void setMinutes(Phase of, int value) {
        minutes.put(of, Math.clamp(value, 1, LONGEST));
        if (of == phase) {
            begin(of);
        }
    }

    /** Seconds left, negative when over. */
    public ReadOnlyIntegerProperty leftProperty() {
        return left.getReadOnlyProperty();
    }

    public BooleanProperty pausedProperty() {
        return paused;
    }

    /** Such as 18:42, or +1:05 when over. */
    public static String text(int seconds) {
        int size = Math.abs(seconds);
        return String.format(
                Locale.ENGLISH, "%s%d:%02d", seconds < 0 ? "+" : "", size / MINUTE, size % MINUTE);
    }
}
