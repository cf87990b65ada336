package sinews.model.log.h2;

import org.h2.api.ErrorCode;
import org.h2.message.DbException;
import org.h2.store.fs.FileBaseDefault;
import org.h2.store.fs.FilePath;

import java.io.FileNotFoundException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.NoSuchFileException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** Lets H2 keep its files on a {@link FaultDisk}: {@code fault:/disk/path}. */
public final class FaultPath extends FilePath {

    static final String SCHEME = "fault";
    private static final Map<String, FaultDisk> DISKS = new ConcurrentHashMap<>();

    static void register(FaultDisk disk) {
        DISKS.put(disk.name, disk);
        FilePath.register(new FaultPath());
    }

    private FaultDisk disk() {
        String rest = name.substring(SCHEME.length() + 2);
        int slash = rest.indexOf('/');
        FaultDisk disk = DISKS.get(slash < 0 ? rest : rest.substring(0, slash));
        if (disk == null) {
            throw new IllegalStateException("no disk for " + name);
        }
        return disk;
    }

    private String key() {
        String rest = name.substring(SCHEME.length() + 2);
        int slash = rest.indexOf('/');
        return slash < 0 ? "/" : rest.substring(slash);
    }

    private static DbException failed(IOException e, String name) {
        return DbException.get(ErrorCode.IO_EXCEPTION_1, e, name);
    }

    @Override
    public long size() {
        return disk().size(key());
    }

    @Override
    public void moveTo(FilePath newName, boolean atomicReplace) {
        try {
            disk().moveKey(key(), ((FaultPath) newName).key());
        } catch (IOException e) {
            throw failed(e, name);
        }
    }

    @Override
    public boolean createFile() {
        try {
            disk().open(key(), true, false, false).close();
            return true;
        } catch (IOException e) {
            return false;
        }
    }

    @Override
    public boolean exists() {
        return isDirectory() || disk().existsKey(key());
    }

    @Override
    public void delete() {
        try {
            disk().deleteKey(key());
        } catch (IOException e) {
            throw failed(e, name);
        }
    }

    @Override
    public List<FilePath> newDirectoryStream() {
        return List.of();
    }

    @Override
    public FilePath toRealPath() {
        return this;
    }

    @Override
    public FilePath getParent() {
        int slash = name.lastIndexOf('/');
        return slash <= SCHEME.length() + 1 ? null : getPath(name.substring(0, slash));
    }

    @Override
    public boolean isDirectory() {
        return getName().indexOf('.') < 0; // the tests' folders have no dot, all files have
    }

    @Override
    public boolean isRegularFile() {
        return !isDirectory() && exists();
    }

    @Override
    public boolean isAbsolute() {
        return true;
    }

    @Override
    public long lastModified() {
        return 0;
    }

    @Override
    public boolean canWrite() {
        return true;
    }

    @Override
    public void createDirectory() {}

    @Override
    public boolean setReadOnly() {
        return false;
    }

    @Override
    public String getScheme() {
        return SCHEME;
    }

    @Override
    public FilePath getPath(String path) {
        FaultPath p = new FaultPath();
        p.name = path;
        return p;
    }

    @Override
    public FileChannel open(String mode) throws IOException {
        try {
            return new Channel(disk().open(key(), false, mode.equals("r"), true));
        } catch (NoSuchFileException e) {
            FileNotFoundException missing = new FileNotFoundException(name);
            missing.initCause(e);
            throw missing;
        }
    }

    private static final class Channel extends FileBaseDefault {

        private final FaultDisk.MemoryFile file;

        Channel(FaultDisk.MemoryFile file) {
            this.file = file;
        }

        @Override
        public long size() {
            return file.size();
        }

        @Override
        public int read(ByteBuffer dst, long position) {
            return file.read(dst, position);
        }

        @Override
        public int write(ByteBuffer src, long position) throws IOException {
            int n = src.remaining();
            file.write(src, position);
            return n;
        }

        @Override
        protected void implTruncate(long size) throws IOException {
            file.truncate(size);
        }

        @Override
        public void force(boolean metaData) throws IOException {
            file.force();
        }

        @Override
        public FileLock tryLock(long position, long size, boolean shared) {
            if (!file.tryLock(shared)) {
                return null;
            }
            return new FileLock(this, position, size, shared) {
                @Override
                public boolean isValid() {
                    return true;
                }

                @Override
                public void release() {
                    file.unlock();
                }
            };
        }

        @Override
        protected void implCloseChannel() {
            file.close();
        }
    }
}
