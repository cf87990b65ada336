package sinews.model.log;

import java.io.IOException;
import java.nio.file.Path;

/**
 * The file operations the log needs, as a port so that tests can cut the power and fill the disk.
 */
public interface Disk {

    /** Whether there is a file. */
    boolean exists(Path file);

    /** Opens a file for reading and writing; {@code create} makes a new one and fails if it is. */
    DiskFile open(Path file, boolean create) throws IOException;

    /** Opens a file for reading. */
    DiskFile openReadOnly(Path file) throws IOException;

    /** Renames a file in its folder; the new name is on disk when this returns. */
    void move(Path from, Path to) throws IOException;

    /** Deletes a file if there is one. */
    void delete(Path file) throws IOException;

    /** Forces names that were added to a folder to disk, where the system can do that. */
    void forceFolder(Path folder) throws IOException;

    /** How the database engine names a file on this disk: the path with a scheme where needed. */
    String databasePath(Path file);
}
