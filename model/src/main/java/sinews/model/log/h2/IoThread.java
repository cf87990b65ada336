package sinews.model.log.h2;

import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/**
 * The one thread that touches the files of a session. An interrupt of a thread inside a file
 * operation closes the file in Java, and makes H2 return before its write is done; a cancelled task
 * must not do that to the log, so callers wait outside.
 */
final class IoThread implements AutoCloseable {

    private final ExecutorService executor;

    IoThread(String session) {
        executor =
                Executors.newSingleThreadExecutor(
                        Thread.ofPlatform().name("log of " + session).daemon().factory());
    }

    /** Runs work to its end, whatever happens to the calling thread meanwhile. */
    <T> T call(Callable<T> work) throws Exception {
        Future<T> result = executor.submit(work);
        boolean interrupted = false;
        try {
            while (true) {
                try {
                    return result.get();
                } catch (InterruptedException e) {
                    interrupted = true;
                }
            }
        } catch (ExecutionException e) {
            if (e.getCause() instanceof Exception cause) {
                throw cause;
            }
            throw e;
        } finally {
            if (interrupted) {
                Thread.currentThread().interrupt();
            }
        }
    }

    @Override
    public void close() {
        executor.shutdown();
    }
}
