package sinews.model.log.h2;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Starts a Java program of ours, kills it without warning, and tells what it had logged. */
public final class KilledProcess {

    private KilledProcess() {}

    /** The command that runs a main class on this class path with this Java. */
    public static List<String> java(Class<?> main, String... args) {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                                "-Xshare:auto",
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                main.getName()));
        command.addAll(List.of(args));
        return command;
    }

    /**
     * Waits for the first {@code logged} line, then some milliseconds, then kills (SIGKILL where
     * there is one) and waits for the end.
     *
     * @return the last position logged, 0 if none
     */
    public static long lastLoggedBeforeKill(List<String> command, long millisAfterFirst)
            throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        long last = 0;
        List<String> other = new ArrayList<>();
        try (BufferedReader out =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            Thread killer = null;
            String line;
            while ((line = out.readLine()) != null) {
                if (!line.matches("logged [0-9]+")) {
                    other.add(line); // The kill may cut the last line short.
                    continue;
                }
                last = Long.parseLong(line.substring(7));
                if (killer == null) {
                    killer = Thread.ofPlatform().start(() -> killAfter(process, millisAfterFirst));
                }
            }
        } finally {
            process.toHandle().destroyForcibly(); // unlike Process, leaves the pipe readable
        }
        process.waitFor(30, TimeUnit.SECONDS);
        if (last == 0) {
            throw new IOException("nothing was logged: " + other);
        }
        return last;
    }

    private static void killAfter(Process process, long millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        process.toHandle().destroyForcibly(); // unlike Process, leaves the pipe readable
    }
}
