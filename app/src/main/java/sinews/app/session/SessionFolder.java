package sinews.app.session;

import org.jspecify.annotations.Nullable;

import sinews.model.log.LogOpenException;
import sinews.model.log.h2.SessionFiles;
import sinews.model.session.SessionState;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.Normalizer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Stream;

/**
 * The folder where sessions are kept.
 *
 * @param root made when the first session is
 */
public record SessionFolder(Path root) {
    private static final int LONGEST = 60;

    /**
     * The user's own: {@code -Dsinews.data} or {@code SINEWS_DATA} when set, otherwise where the
     * operating system keeps a program's data; in it {@code sessions}.
     */
    public static SessionFolder standard() {
        return standard(System::getProperty, System::getenv);
    }

    static SessionFolder standard(
            Function<String, ? extends @Nullable String> property,
            Function<String, ? extends @Nullable String> environment) {
        return new SessionFolder(data(property, environment).resolve("sessions"));
    }

    private static Path data(
            Function<String, ? extends @Nullable String> property,
            Function<String, ? extends @Nullable String> environment) {
        for (String set :
                new String[] {property.apply("sinews.data"), environment.apply("SINEWS_DATA")}) {
            if (set != null && !set.isBlank()) {
                return Path.of(set);
            }
        }
        String home = orElse(property.apply("user.home"), ".");
        String os = orElse(property.apply("os.name"), "").toLowerCase(Locale.ROOT);
        if (os.contains("win")) {
            return Path.of(orElse(environment.apply("APPDATA"), home)).resolve("Sinews");
        }
        if (os.contains("mac")) {
            return Path.of(home, "Library", "Application Support", "Sinews");
        }
        return Path.of(orElse(environment.apply("XDG_DATA_HOME"), home + "/.local/share"))
                .resolve("sinews");
    }

    private static String orElse(@Nullable String value, String otherwise) {
        return value == null || value.isBlank() ? otherwise : value;
    }

    /** A file for a new session of this name, in a folder that is there; not taken yet. */
    public Path fileFor(String sessionName) throws IOException {
        Files.createDirectories(root);
        String name = plain(sessionName);
        Path file = root.resolve(name + ".sinews");
        for (int n = 2; taken(file); n++) {
            file = root.resolve(name + "-" + n + ".sinews");
        }
        return file;
    }

    /** This name, or with a number behind it where a session has its file already. */
    public String freeName(String sessionName) {
        String name = sessionName;
        for (int n = 2; taken(root.resolve(plain(name) + ".sinews")); n++) {
            name = sessionName + " (" + n + ")";
        }
        return name;
    }

    private static String plain(String sessionName) {
        String plain =
                Normalizer.normalize(sessionName, Normalizer.Form.NFKD)
                        .toLowerCase(Locale.ROOT)
                        .replaceAll("\\p{M}", "")
                        .replaceAll("[^a-z0-9]+", "-")
                        .replaceAll("^-|-$", "");
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, LONGEST);
        }
        return plain.isEmpty() ? "session" : plain;
    }

    private static boolean taken(Path file) {
        SessionFiles files = SessionFiles.of(file);
        return Files.exists(files.database()) || Files.exists(files.journal());
    }

    /** All sessions in it, the last used first; none when there is no folder yet. */
    public List<SessionCard> list() throws IOException {
        if (!Files.isDirectory(root)) {
            return List.of();
        }
        TreeSet<Path> sessions = new TreeSet<>();
        try (Stream<Path> files = Files.list(root)) {
            files.filter(SessionFolder::ofSession)
                    .forEach(f -> sessions.add(SessionFiles.of(f).base()));
        }
        List<SessionCard> cards = new ArrayList<>();
        for (Path session : sessions) {
            cards.add(card(session));
        }
        cards.sort(Comparator.comparing(SessionCard::lastUsed).reversed());
        return List.copyOf(cards);
    }

    private static boolean ofSession(Path file) {
        String name = String.valueOf(file.getFileName());
        return name.endsWith(".sinews.mv.db") || name.endsWith(".sinews.journal.jsonl");
    }

    /** The card of a session anywhere; read from its log when it has none yet. */
    public static SessionCard card(Path session) throws IOException {
        var card = SessionCards.read(session);
        if (card.isPresent()) {
            return card.get();
        }
        Instant used = lastChange(session);
        try {
            SessionState s = SessionReader.read(session).timeline().latest();
            return new SessionCard(
                    session,
                    s.info().id(),
                    s.info().name(),
                    s.scenario().id(),
                    s.scenario().title(),
                    s.turn(),
                    s.scenario().turns().size(),
                    s.ended(),
                    s.info().marking(),
                    used,
                    s.info().origin(),
                    "");
        } catch (LogOpenException e) {
            return new SessionCard(
                    session,
                    "",
                    SessionFiles.of(session).name(),
                    "",
                    "",
                    0,
                    0,
                    false,
                    "",
                    used,
                    null,
                    e.sentence());
        }
    }

    private static Instant lastChange(Path session) throws IOException {
        SessionFiles files = SessionFiles.of(session);
        Instant last = Instant.EPOCH;
        for (Path file : List.of(files.journal(), files.database())) {
            if (Files.exists(file)) {
                Instant changed = Files.getLastModifiedTime(file).toInstant();
                last = changed.isAfter(last) ? changed : last;
            }
        }
        return last;
    }
}
