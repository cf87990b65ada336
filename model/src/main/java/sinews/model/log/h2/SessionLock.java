package sinews.model.log.h2;

import org.jspecify.annotations.Nullable;

import sinews.model.log.Disk;
import sinews.model.log.DiskFile;
import sinews.model.log.LogOpenException;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Keeps a session to one program at a time. The lock is the operating system's, so it ends with the
 * process, however that ends; the process number in the file is only for the refusal's sentence.
 */
final class SessionLock implements AutoCloseable {

    /**
     * Sessions open in this process. POSIX locks do not tell two openers in one process apart, and
     * closing any second channel on a file would drop the first one's lock.
     */
    private static final Set<Path> OPEN_HERE = ConcurrentHashMap.newKeySet();

    private final Disk disk;
    private final Path path;
    private final @Nullable DiskFile file;

    private SessionLock(Disk disk, Path path, @Nullable DiskFile file) {
        this.disk = disk;
        this.path = path;
        this.file = file;
    }

    /** Takes the lock or refuses with a sentence. */
    static SessionLock take(Disk disk, SessionFiles files) throws LogOpenException {
        Path path = files.lock();
        if (!OPEN_HERE.add(path)) {
            throw new LogOpenException(
                    "The session %s is already open in this program; close it there first."
                            .formatted(files.name()),
                    null);
        }
        try {
            return new SessionLock(disk, path, lock(disk, files));
        } catch (IOException e) {
            OPEN_HERE.remove(path);
            throw new LogOpenException(
                    "The session %s cannot be locked in %s (%s); check that the folder can be written to and has space, or open the session for reading only."
                            .formatted(files.name(), files.folder(), Sentences.reason(e)),
                    e);
        } catch (LogOpenException | RuntimeException e) {
            OPEN_HERE.remove(path);
            throw e;
        }
    }

    /** Takes the lock where the folder can be written to; a write-protected session needs none. */
    static SessionLock takeForReading(Disk disk, SessionFiles files) throws LogOpenException {
        try {
            return take(disk, files);
        } catch (LogOpenException e) {
            if (e.getCause() instanceof IOException) {
                return new SessionLock(disk, files.lock(), null);
            }
            throw e;
        }
    }

    private static DiskFile lock(Disk disk, SessionFiles files)
            throws IOException, LogOpenException {
        DiskFile file = openOrCreate(disk, files.lock());
        try {
            if (!file.tryLock(false)) {
                throw new LogOpenException(
                        "The session %s is open in another program%s; close it there, it can then be opened here."
                                .formatted(files.name(), holder(file)),
                        null);
            }
            byte[] me =
                    Long.toString(ProcessHandle.current().pid())
                            .getBytes(StandardCharsets.US_ASCII);
            file.truncate(0);
            file.write(ByteBuffer.wrap(me), 0);
            return file;
        } catch (IOException | LogOpenException | RuntimeException e) {
            file.close();
            throw e;
        }
    }

    private static DiskFile openOrCreate(Disk disk, Path path) throws IOException {
        if (!disk.exists(path)) {
            try {
                return disk.open(path, true);
            } catch (IOException e) {
                if (!disk.exists(path)) {
                    throw e;
                }
            }
        }
        return disk.open(path, false);
    }

    private static String holder(DiskFile file) {
        try {
            ByteBuffer text = ByteBuffer.allocate(20);
            file.read(text, 0);
            String pid = new String(text.array(), 0, text.position(), StandardCharsets.US_ASCII);
            return pid.matches("[0-9]+") ? " (process " + pid + ")" : "";
        } catch (IOException e) {
            return ""; // Windows keeps a locked file from being read; the sentence does without.
        }
    }

    @Override
    public void close() {
        if (file == null) {
            return;
        }
        try {
            disk.delete(path);
        } catch (IOException e) {
            // A lock file that stays is only untidy: what counts is the system's lock.
        }
        try {
            file.close();
        } catch (IOException e) {
            // The system releases the lock with the process at the latest.
        }
        OPEN_HERE.remove(path);
    }
}
