package sinews.model.log;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;

/**
 * The hash chain that makes a changed, removed or reordered entry visible.
 *
 * <p>Every hash is SHA-256 over the fields one after the other, each as a netstring: the length of
 * its UTF-8 bytes in decimal, a colon, the bytes, a comma. Numbers are in decimal, instants in ISO
 * 8601 as {@link Instant#toString} writes them. Length prefixes keep two different entries from
 * having the same encoding.
 */
public final class HashChain {

    private HashChain() {}

    /** The hash that stands before the first entry; it binds the chain to its session. */
    public static String genesis(LogHeader header) {
        List<String> fields =
                new ArrayList<>(
                        List.of(
                                "sinews-log",
                                Integer.toString(header.format()),
                                header.sessionId(),
                                header.created().toString()));
        Parent parent = header.parent();
        if (parent != null) {
            fields.addAll(
                    List.of(
                            parent.session(),
                            parent.headerHash(),
                            Long.toString(parent.position()),
                            parent.hash()));
        }
        return sha256(fields.toArray(String[]::new));
    }

    /** The hash an entry with these fields must carry; its own {@code hash} is not looked at. */
    public static String hashOf(LogEntry entry) {
        return hashAfter(entry.previousHash(), entry);
    }

    /** The hash an entry has in a chain in which it follows this hash. */
    static String hashAfter(String previousHash, LogEntry entry) {
        return sha256(
                Long.toString(entry.position()),
                Long.toString(entry.batchEnd()),
                entry.type(),
                Integer.toString(entry.version()),
                entry.payload(),
                entry.recordedAt().toString(),
                previousHash);
    }

    /** The same entries, with their positions and batches, in the chain of another header. */
    public static List<LogEntry> rechain(LogHeader header, List<LogEntry> entries) {
        List<LogEntry> copied = new ArrayList<>(entries.size());
        String previous = genesis(header);
        for (LogEntry entry : entries) {
            String hash = hashAfter(previous, entry);
            copied.add(linked(entry, previous, hash));
            previous = hash;
        }
        return List.copyOf(copied);
    }

    /**
     * Chains a batch onto the entry at {@code position} with {@code hash} (0 and the genesis hash
     * for an empty log).
     */
    public static List<LogEntry> chain(long position, String hash, List<NewEntry> batch) {
        List<LogEntry> entries = new ArrayList<>(batch.size());
        long batchEnd = Math.addExact(position, batch.size());
        String previous = hash;
        for (NewEntry added : batch) {
            LogEntry open =
                    new LogEntry(
                            ++position,
                            batchEnd,
                            added.type(),
                            added.version(),
                            added.payload(),
                            added.recordedAt(),
                            previous,
                            "");
            LogEntry entry = linked(open, previous, hashOf(open));
            entries.add(entry);
            previous = entry.hash();
        }
        return List.copyOf(entries);
    }

    private static LogEntry linked(LogEntry e, String previousHash, String hash) {
        return new LogEntry(
                e.position(),
                e.batchEnd(),
                e.type(),
                e.version(),
                e.payload(),
                e.recordedAt(),
                previousHash,
                hash);
    }

    private static String sha256(String... fields) {
        MessageDigest digest;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java runtime must offer SHA-256", e);
        }
        for (String field : fields) {
            byte[] bytes = field.getBytes(StandardCharsets.UTF_8);
            digest.update((bytes.length + ":").getBytes(StandardCharsets.US_ASCII));
            digest.update(bytes);
            digest.update((byte) ',');
        }
        return HexFormat.of().formatHex(digest.digest());
    }
}
