package sinews.model.session;

import java.time.Instant;

/**
 * An event as it stands in the log.
 *
 * @param position place in the log, from 1 without gaps
 * @param action position of the first event of the same decision; undo reverses a whole decision
 * @param time when it was decided, by the clock of the machine; no rule looks at it
 */
public record Logged(long position, long action, Instant time, SessionEvent event) {}
