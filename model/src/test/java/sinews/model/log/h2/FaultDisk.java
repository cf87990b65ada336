package sinews.model.log.h2;

import sinews.model.log.Disk;
import sinews.model.log.DiskFile;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Map;
import java.util.SplittableRandom;
import java.util.TreeMap;

/**
 * A disk in memory that can lose its power or be full. For every file it keeps what programs see
 * and what has been forced; a power cut leaves only the second, or, torn, any sectors of what was
 * written since. Both the journal and H2 (by {@link FaultPath}) write to it.
 */
final class FaultDisk implements Disk {

    private static final int SECTOR = 512;

    /** What happens at the chosen write. */
    enum Fault {
        NONE,
        POWER_CUT,
        DISK_FULL
    }

    final String name;
    private final Map<String, Node> files = new TreeMap<>();
    private Fault fault = Fault.NONE;
    private long faultAt;
    private long operations;
    private boolean struck;
    final java.util.Set<String> writers = new java.util.TreeSet<>();

    FaultDisk(String name) {
        this.name = name;
        FaultPath.register(this);
    }

    /** Makes the fault happen at the n-th write, cut or force from now (1 is the next). */
    synchronized void strike(Fault kind, long n) {
        fault = kind;
        faultAt = operations + n;
        struck = false;
    }

    synchronized void makeSpace() {
        fault = Fault.NONE;
        struck = false;
    }

    synchronized boolean struck() {
        return struck;
    }

    synchronized long operations() {
        return operations;
    }

    /** The disk after the power is back. */
    synchronized FaultDisk afterPowerCut(String newName, boolean torn, long seed) {
        FaultDisk next = new FaultDisk(newName);
        SplittableRandom random = new SplittableRandom(seed);
        files.forEach(
                (path, node) -> {
                    byte[] left = torn ? node.torn(random) : node.forced.clone();
                    Node copy = new Node();
                    copy.bytes = left;
                    copy.size = left.length;
                    copy.forced = left.clone();
                    next.files.put(path, copy);
                });
        fault = Fault.POWER_CUT; // Nothing that is still running reaches the disk.
        faultAt = 0;
        return next;
    }

    synchronized byte[] bytes(Path file) {
        Node node = files.get(key(file));
        return node == null ? new byte[0] : Arrays.copyOf(node.bytes, node.size);
    }

    /** Counts an operation that changes a file; it may fail here. */
    private void operation(boolean needsSpace) throws IOException {
        operations++;
        writers.add(Thread.currentThread().getName());
        if (fault != Fault.NONE && operations >= faultAt) {
            if (fault == Fault.POWER_CUT) {
                struck = true;
                throw new IOException("the power is cut");
            }
            if (needsSpace) {
                struck = true;
                throw new IOException("No space left on device");
            }
        }
    }

    static String key(Path path) {
        return path.toString();
    }

    @Override
    public synchronized boolean exists(Path file) {
        return files.containsKey(key(file));
    }

    synchronized boolean existsKey(String key) {
        return files.containsKey(key);
    }

    synchronized int size(String key) {
        Node node = files.get(key);
        return node == null ? 0 : node.size;
    }

    @Override
    public DiskFile open(Path file, boolean create) throws IOException {
        return open(key(file), create, !create, false);
    }

    @Override
    public DiskFile openReadOnly(Path file) throws IOException {
        return open(key(file), false, true, false);
    }

    synchronized MemoryFile open(String key, boolean create, boolean mustExist, boolean any)
            throws IOException {
        Node node = files.get(key);
        if (node == null) {
            if (mustExist) {
                throw new NoSuchFileException(key);
            }
            operation(true);
            node = new Node();
            files.put(key, node);
        } else if (create && !any) {
            throw new IOException("there already: " + key);
        }
        return new MemoryFile(node);
    }

    /** Renaming is atomic and lasting, as on a journaling file system; contents are not. */
    @Override
    public void move(Path from, Path to) throws IOException {
        moveKey(key(from), key(to));
    }

    synchronized void moveKey(String from, String to) throws IOException {
        operation(false);
        Node node = files.remove(from);
        if (node == null) {
            throw new NoSuchFileException(from);
        }
        files.put(to, node);
    }

    @Override
    public void delete(Path file) throws IOException {
        deleteKey(key(file));
    }

    synchronized void deleteKey(String key) throws IOException {
        if (files.containsKey(key)) {
            operation(false);
            files.remove(key);
        }
    }

    @Override
    public void forceFolder(Path folder) {}

    @Override
    public String databasePath(Path file) {
        return FaultPath.SCHEME + ":/" + name + file;
    }

    private static final class Node {
        byte[] bytes = new byte[0];
        int size;
        byte[] forced = new byte[0];
        boolean locked;

        void grow(int to) {
            if (to > bytes.length) {
                bytes = Arrays.copyOf(bytes, Math.max(to, bytes.length * 2));
            }
        }

        /** Every sector is either as forced or as written last, and so is the length. */
        byte[] torn(SplittableRandom random) {
            byte[] left = Arrays.copyOf(forced, random.nextBoolean() ? size : forced.length);
            for (int at = 0; at < Math.min(left.length, size); at += SECTOR) {
                if (random.nextBoolean()) {
                    int length = Math.min(SECTOR, Math.min(left.length, size) - at);
                    System.arraycopy(bytes, at, left, at, length);
                }
            }
            return left;
        }
    }

    /** An open file; every change may be the one that fails. */
    final class MemoryFile implements DiskFile {

        private final Node node;
        private boolean lockedByUs;

        MemoryFile(Node node) {
            this.node = node;
        }

        @Override
        public long size() {
            synchronized (FaultDisk.this) {
                return node.size;
            }
        }

        @Override
        public int read(ByteBuffer to, long position) {
            synchronized (FaultDisk.this) {
                if (position >= node.size) {
                    return -1;
                }
                int n = (int) Math.min(to.remaining(), node.size - position);
                to.put(node.bytes, (int) position, n);
                return n;
            }
        }

        @Override
        public void write(ByteBuffer from, long position) throws IOException {
            synchronized (FaultDisk.this) {
                try {
                    operation(true);
                } catch (IOException e) {
                    put(from, position, from.remaining() / 2); // a part got through
                    throw e;
                }
                put(from, position, from.remaining());
            }
        }

        private void put(ByteBuffer from, long position, int count) {
            int end = (int) position + count;
            node.grow(end);
            if (position > node.size) {
                Arrays.fill(node.bytes, node.size, (int) position, (byte) 0);
            }
            from.get(node.bytes, (int) position, count);
            node.size = Math.max(node.size, end);
        }

        @Override
        public void truncate(long size) throws IOException {
            synchronized (FaultDisk.this) {
                operation(false);
                if (size < node.size) {
                    Arrays.fill(node.bytes, (int) size, node.size, (byte) 0);
                    node.size = (int) size;
                }
            }
        }

        @Override
        public void force() throws IOException {
            synchronized (FaultDisk.this) {
                operation(true);
                node.forced = Arrays.copyOf(node.bytes, node.size);
            }
        }

        @Override
        public boolean tryLock(boolean shared) {
            synchronized (FaultDisk.this) {
                if (node.locked) {
                    return false;
                }
                node.locked = true;
                lockedByUs = true;
                return true;
            }
        }

        void unlock() {
            synchronized (FaultDisk.this) {
                if (lockedByUs) {
                    node.locked = false;
                    lockedByUs = false;
                }
            }
        }

        @Override
        public void close() {
            unlock();
        }
    }
}
