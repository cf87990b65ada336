package sinews.model.log;

import java.io.Closeable;
import java.io.IOException;
import java.nio.ByteBuffer;

/** An open file of a {@link Disk}. */
public interface DiskFile extends Closeable {

    /** Length in bytes. */
    long size() throws IOException;

    /** Reads at a position; returns the bytes read, or -1 at the end. */
    int read(ByteBuffer to, long position) throws IOException;

    /** Writes all of a buffer at a position. */
    void write(ByteBuffer from, long position) throws IOException;

    /** Cuts the file to a length. */
    void truncate(long size) throws IOException;

    /** Returns when everything written so far would survive a power cut. */
    void force() throws IOException;

    /**
     * Takes a lock of the operating system that lasts until the file is closed or the process ends,
     * however it ends.
     *
     * @param shared whether others may hold a shared lock too
     * @return false if somebody else holds it
     */
    boolean tryLock(boolean shared) throws IOException;
}
