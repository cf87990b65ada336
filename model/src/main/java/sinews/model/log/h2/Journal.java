package sinews.model.log.h2;

import org.jspecify.annotations.Nullable;

import sinews.model.log.Disk;
import sinews.model.log.DiskFile;
import sinews.model.log.JsonLines;
import sinews.model.log.JsonLinesReader;
import sinews.model.log.LogContent;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;

import java.io.BufferedWriter;
import java.io.ByteArrayOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** The journal file: appended to and forced before anything else happens. */
final class Journal implements Closeable {

    private final DiskFile file;
    private long length;
    private boolean uncut;

    private Journal(DiskFile file, long length) {
        this.file = file;
        this.length = length;
    }

    /** Reads a journal without changing it. */
    static LogContent read(Disk disk, Path path) throws IOException {
        try (DiskFile file = disk.openReadOnly(path)) {
            return JsonLinesReader.read(String.valueOf(path.getFileName()), stream(file));
        }
    }

    /** Opens a journal for appending and cuts what follows its first {@code length} bytes. */
    static Journal openAt(Disk disk, Path path, long length) throws IOException {
        Journal journal = new Journal(disk.open(path, false), length);
        try {
            if (journal.file.size() > length) {
                journal.cut();
            }
            return journal;
        } catch (IOException | RuntimeException e) {
            journal.close();
            throw e;
        }
    }

    /**
     * Puts a new journal in the place of the present one, which is kept under another name if it is
     * there. The new one has its name only once all its bytes are on disk.
     */
    static void replace(Disk disk, Path path, LogHeader header, List<LogEntry> entries)
            throws IOException {
        Path fresh = path.resolveSibling(path.getFileName() + ".new");
        disk.delete(fresh);
        try (DiskFile file = disk.open(fresh, true)) {
            file.write(text(header, entries), 0);
            file.force();
        }
        if (disk.exists(path)) {
            disk.move(path, SessionFiles.damaged(disk, path));
        }
        disk.move(fresh, path);
    }

    /** Appends entries and forces them to disk; the file is as before if that fails. */
    void append(List<LogEntry> entries) throws IOException {
        heal();
        ByteBuffer bytes = text(null, entries);
        int added = bytes.remaining();
        uncut = true;
        try {
            file.write(bytes, length);
            file.force();
        } catch (IOException | RuntimeException e) {
            tryCut(e);
            throw e;
        }
        uncut = false;
        length += added;
    }

    /** Takes the entries of the last append back: they were not acknowledged. */
    void takeBack(long lengthBefore, Exception reason) {
        length = lengthBefore;
        uncut = true;
        tryCut(reason);
    }

    long length() {
        return length;
    }

    /** Cuts what a failed append left, if it could not be cut then. */
    void heal() throws IOException {
        if (uncut) {
            cut();
        }
    }

    private void tryCut(Exception reason) {
        try {
            cut();
        } catch (IOException | RuntimeException e) {
            reason.addSuppressed(e); // Tried again before the next append and at closing.
        }
    }

    private void cut() throws IOException {
        file.truncate(length);
        file.force();
        uncut = false;
    }

    @Override
    public void close() throws IOException {
        try {
            heal();
        } finally {
            file.close();
        }
    }

    private static ByteBuffer text(@Nullable LogHeader header, List<LogEntry> entries)
            throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (Writer out =
                new BufferedWriter(new OutputStreamWriter(bytes, StandardCharsets.UTF_8))) {
            if (header != null) {
                out.write(JsonLines.line(header));
            }
            for (LogEntry entry : entries) {
                out.write(JsonLines.line(entry));
            }
        }
        return ByteBuffer.wrap(bytes.toByteArray());
    }

    private static InputStream stream(DiskFile file) {
        return new InputStream() {
            private long at;

            @Override
            public int read() throws IOException {
                byte[] one = new byte[1];
                return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
            }

            @Override
            public int read(byte[] to, int offset, int count) throws IOException {
                int n = file.read(ByteBuffer.wrap(to, offset, count), at);
                at += Math.max(n, 0);
                return n;
            }
        };
    }
}
