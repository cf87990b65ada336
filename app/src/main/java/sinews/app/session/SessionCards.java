package sinews.app.session;

import org.jspecify.annotations.Nullable;

import sinews.model.log.h2.SessionFiles;
import sinews.model.session.Origin;
import sinews.model.session.Phase;
import sinews.model.session.SessionState;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Clock;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.Properties;

/**
 * A small file beside a session that says what the home screen shows of it, so that a long log need
 * not be read for a list. Never authoritative: without it the log is read.
 */
public final class SessionCards {
    private final Path session;
    private final Clock clock;

    /** The card of this session. */
    public SessionCards(Path session, Clock clock) {
        this.session = session;
        this.clock = clock;
    }

    private static Path file(Path session) {
        Path base = SessionFiles.of(session).base();
        return base.resolveSibling(base.getFileName() + ".card");
    }

    /** Notes how the session stands; a card that cannot be written is read from the log later. */
    public void write(SessionState s) {
        Properties p = new Properties();
        p.setProperty("id", s.info().id());
        p.setProperty("name", s.info().name());
        p.setProperty("scenario", s.scenario().id());
        p.setProperty("title", s.scenario().title());
        p.setProperty("turn", String.valueOf(s.turn()));
        p.setProperty("turns", String.valueOf(s.scenario().turns().size()));
        p.setProperty("ended", String.valueOf(s.ended()));
        p.setProperty("marking", s.info().marking());
        p.setProperty("used", clock.instant().toString());
        Origin origin = s.info().origin();
        if (origin != null) {
            p.setProperty("from.session", origin.session());
            p.setProperty("from.name", origin.name());
            p.setProperty("from.position", String.valueOf(origin.position()));
            p.setProperty("from.turn", String.valueOf(origin.turn()));
            p.setProperty("from.phase", origin.phase().name());
        }
        Path card = file(session);
        Path beside = card.resolveSibling(card.getFileName() + ".new");
        try {
            try (Writer out = Files.newBufferedWriter(beside)) {
                p.store(out, null);
            }
            Files.move(beside, card, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            forget(beside, card);
        }
    }

    /** A stale card would say something wrong; none is better. */
    private static void forget(Path... files) {
        for (Path file : files) {
            try {
                Files.deleteIfExists(file);
            } catch (IOException e) {
                // The disk takes nothing now, not even this; the log itself says so to the user.
                return;
            }
        }
    }

    /** The card beside a session, if it is there and whole. */
    static Optional<SessionCard> read(Path session) {
        Path card = file(session);
        if (!Files.isRegularFile(card)) {
            return Optional.empty();
        }
        Properties p = new Properties();
        try (Reader in = Files.newBufferedReader(card)) {
            p.load(in);
            return Optional.of(
                    new SessionCard(
                            session,
                            p.getProperty("id", ""),
                            text(p, "name"),
                            text(p, "scenario"),
                            text(p, "title"),
                            Integer.parseInt(text(p, "turn")),
                            Integer.parseInt(text(p, "turns")),
                            Boolean.parseBoolean(text(p, "ended")),
                            text(p, "marking"),
                            Instant.parse(text(p, "used")),
                            origin(p),
                            ""));
        } catch (IOException | IllegalArgumentException | DateTimeParseException e) {
            return Optional.empty();
        }
    }

    private static @Nullable Origin origin(Properties p) {
        return p.getProperty("from.session") == null
                ? null
                : new Origin(
                        text(p, "from.session"),
                        text(p, "from.name"),
                        Long.parseLong(text(p, "from.position")),
                        Integer.parseInt(text(p, "from.turn")),
                        Phase.valueOf(text(p, "from.phase")));
    }

    private static String text(Properties p, String key) {
        String value = p.getProperty(key);
        if (value == null) {
            throw new IllegalArgumentException(key);
        }
        return value;
    }
}
