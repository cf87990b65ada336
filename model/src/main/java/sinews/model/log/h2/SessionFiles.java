package sinews.model.log.h2;

import sinews.model.log.Disk;

import java.nio.file.Path;

/**
 * The files of one session. They share a name, so that they stand together in a folder: {@code
 * name.sinews.mv.db} the database, {@code name.sinews.journal.jsonl} the journal and, while it is
 * open, {@code name.sinews.lock}.
 *
 * @param base the path without the endings, ending in {@code .sinews}
 */
public record SessionFiles(Path base) {

    private static final String SESSION = ".sinews";
    private static final String DATABASE = ".mv.db";
    private static final String JOURNAL = ".journal.jsonl";

    /** Finds the session from any of its files, from its base path, or from a bare name. */
    public static SessionFiles of(Path any) {
        Path path = any.toAbsolutePath().normalize();
        String name = String.valueOf(path.getFileName());
        for (String ending : new String[] {DATABASE, JOURNAL, ".lock"}) {
            if (name.endsWith(SESSION + ending)) {
                name = name.substring(0, name.length() - ending.length());
            }
        }
        return new SessionFiles(
                path.resolveSibling(name.endsWith(SESSION) ? name : name + SESSION));
    }

    /** The name a user knows the session by. */
    public String name() {
        return String.valueOf(base.getFileName());
    }

    /** The folder the session is in. */
    public Path folder() {
        Path folder = base.getParent();
        return folder == null ? base : folder;
    }

    /** The H2 database. */
    public Path database() {
        return sibling(DATABASE);
    }

    /** The journal. */
    public Path journal() {
        return sibling(JOURNAL);
    }

    /** The file that is locked while the session is open. */
    public Path lock() {
        return sibling(".lock");
    }

    /** The name a file that cannot be used is kept under: the first that is free. */
    static Path damaged(Disk disk, Path file) {
        for (int n = 1; ; n++) {
            Path kept = file.resolveSibling(file.getFileName() + ".damaged-" + n);
            if (!disk.exists(kept)) {
                return kept;
            }
        }
    }

    private Path sibling(String ending) {
        return base.resolveSibling(base.getFileName() + ending);
    }
}
