package sinews.model.log;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/** Checks entries one after the other against the chain; keeps on after a break. */
public final class ChainCheck {

    private long position;
    private @Nullable String hash;

    /** Starts before the first entry of a log. */
    public ChainCheck(LogHeader header) {
        hash = HashChain.genesis(header);
    }

    /** What is wrong with the next entry, if anything. */
    public Optional<String> next(LogEntry entry) {
        Optional<String> wrong = check(entry);
        if (entry.position() > position) {
            position = entry.position();
            hash = entry.hash();
        }
        return wrong;
    }

    /** Goes past an entry that could not be read, so that only it is reported. */
    void passUnreadable() {
        position++;
        hash = null;
    }

    private Optional<String> check(LogEntry entry) {
        long due = position + 1;
        if (entry.position() < due) {
            return Optional.of(
                    "position %d comes again or too late, %d is due here"
                            .formatted(entry.position(), due));
        }
        if (entry.position() > due) {
            return Optional.of(
                    "position %d comes where %d is due: %s missing"
                            .formatted(entry.position(), due, missing(entry.position() - due)));
        }
        String content = HashChain.hashOf(entry);
        if (!content.equals(entry.hash())) {
            return Optional.of(
                    "entry %d was altered: its content has the hash %s, but %s is written"
                            .formatted(due, brief(content), brief(entry.hash())));
        }
        String before = hash;
        if (before != null && !entry.previousHash().equals(before)) {
            return Optional.of(
                    position == 0
                            ? "entry 1 belongs to another session or the header was altered: it follows %s, but the header has the hash %s"
                                    .formatted(brief(entry.previousHash()), brief(before))
                            : "entry %d does not follow entry %d: it follows %s, but entry %d has the hash %s"
                                    .formatted(
                                            due,
                                            position,
                                            brief(entry.previousHash()),
                                            position,
                                            brief(before)));
        }
        return Optional.empty();
    }

    private static String missing(long count) {
        return count == 1 ? "1 entry is" : count + " entries are";
    }

    private static String brief(String hash) {
        return hash.length() > 12 ? hash.substring(0, 12) + "…" : hash;
    }
}
