package sinews.model.session;

import java.time.Instant;

/**
 * An event with its place in the log.
 *
 * @param position from 1
 * @param at when it was recorded
 */
public record Recorded(long position, Instant at, SessionEvent event) {}
