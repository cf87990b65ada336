package sinews.app.session;

import sinews.model.session.EventText;
import sinews.model.session.Logged;
import sinews.model.session.SessionState;

import java.time.Instant;

/**
 * A line of the log feed.
 *
 * @param position of the log entry
 * @param action position of the first entry of the same decision
 * @param who seat or facilitator, by name
 * @param text what happened, a sentence
 * @param undone true when it was reversed later
 */
public record FeedLine(
        long position, long action, Instant time, String who, String text, boolean undone) {

    static FeedLine of(SessionState before, Logged entry) {
        return new FeedLine(
                entry.position(),
                entry.action(),
                entry.time(),
                EventText.who(before, entry.event()),
                EventText.of(before, entry.event()),
                false);
    }

    FeedLine marked() {
        return new FeedLine(position, action, time, who, text, true);
    }
}
