package sinews.model.log;

import org.jspecify.annotations.Nullable;

import java.util.Optional;

/**
 * Checks entries one after the other against the chain; keeps on after a break. In a branch the
 * copied entries must also give the hash that the header names as the parent's.
 */
public final class ChainCheck {

    private final @Nullable Parent parent;
    private long position;
    private @Nullable String hash;
    private @Nullable String inParent;

    /** Starts before the first entry of a log. */
    public ChainCheck(LogHeader header) {
        hash = HashChain.genesis(header);
        parent = header.parent();
        inParent = parent == null ? null : parent.headerHash();
    }

    /** What is wrong with a log that ends here: a branch must hold all that it was copied from. */
    public static Optional<String> atEnd(LogHeader header, int entries) {
        Parent parent = header.parent();
        return parent == null || entries >= parent.position()
                ? Optional.empty()
                : Optional.of(
                        "the header says that entries 1 to %d are copied from session %s, but the log ends after entry %d"
                                .formatted(parent.position(), parent.session(), entries));
    }

    /** What is wrong with the next entry, if anything. */
    public Optional<String> next(LogEntry entry) {
        Optional<String> wrong = check(entry);
        if (wrong.isPresent()) {
            inParent = null;
        } else {
            wrong = copied(entry);
        }
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
        inParent = null;
    }

    /** Called once for every entry that is in order, from the first on. */
    private Optional<String> copied(LogEntry entry) {
        String before = inParent;
        if (parent == null || before == null || entry.position() > parent.position()) {
            return Optional.empty();
        }
        String there = HashChain.hashAfter(before, entry);
        inParent = there;
        if (entry.position() < parent.position()) {
            return Optional.empty();
        }
        if (entry.batchEnd() > entry.position()) {
            return Optional.of(
                    "the header says that the copy from session %s ends with entry %d, but that decision goes on to entry %d: it must end with a whole one"
                            .formatted(parent.session(), entry.position(), entry.batchEnd()));
        }
        return there.equals(parent.hash())
                ? Optional.empty()
                : Optional.of(
                        "the header says that entry %d has the hash %s in session %s, but entries 1 to %d give %s: the header or one of them was changed"
                                .formatted(
                                        entry.position(),
                                        brief(parent.hash()),
                                        parent.session(),
                                        entry.position(),
                                        brief(there)));
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
