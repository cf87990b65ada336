package sinews.app.room;

import javafx.beans.value.ObservableValue;

/**
 * The clock of the phase, to be read.
 *
 * @param text such as 18:42, or +1:05 when the phase is over
 * @param seconds seconds left, negative when it is over
 */
public record RoomClock(
        ObservableValue<String> text,
        ObservableValue<? extends Number> seconds,
        ObservableValue<Boolean> paused) {}
