package sinews.model.log.h2;

import org.h2.store.fs.FilePath;
import org.h2.store.fs.FilePathWrapper;
import org.jspecify.annotations.Nullable;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.util.ArrayList;
import java.util.List;

/**
 * The files H2 opens, {@code held:/path}, so that they can be closed where H2 does not: when it
 * cannot use a half-made database it forgets the file with its lock, and the next opening in this
 * process would be told that another program has it.
 */
public final class HeldPath extends FilePathWrapper {
    private static final String SCHEME = "held";

    /** What the opening under way on a thread has opened; null between openings. */
    private static final ThreadLocal<@Nullable List<FileChannel>> OPENED = new ThreadLocal<>();

    static {
        FilePath.register(new HeldPath());
    }

    /** The name by which H2 opens a database. */
    static String of(String databasePath) {
        return SCHEME + ":" + databasePath;
    }

    /** Begins an opening on this thread. */
    static void begin() {
        OPENED.set(new ArrayList<>());
    }

    /** Ends it; one that failed leaves no file open. */
    static void end(boolean failed) {
        List<FileChannel> opened = OPENED.get();
        OPENED.remove();
        if (failed && opened != null) {
            for (FileChannel channel : opened) {
                try {
                    channel.close();
                } catch (IOException e) {
                    // Nothing in a database that cannot be used was acknowledged.
                }
            }
        }
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        FileChannel channel = getBase().open(mode);
        List<FileChannel> opened = OPENED.get();
        if (opened != null) {
            opened.add(channel);
        }
        return channel;
    }
}
