package sinews.app.shell;

import javafx.animation.AnimationTimer;
import javafx.application.Application;
import javafx.application.Platform;
import javafx.stage.Window;

import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicBoolean;

/**
 * Starts the real program and prints the milliseconds from the start of the process to the second
 * frame of its first window, then ends. Run by hand, see docs/benchmarks.md.
 */
public final class FirstWindow {
    private static final int POLL_MILLIS = 5;

    private FirstWindow() {}

    public static void main(String[] args) throws InterruptedException {
        Thread program = new Thread(() -> Application.launch(SinewsApp.class));
        program.start();
        AtomicBoolean seen = new AtomicBoolean();
        while (!seen.get()) {
            Thread.sleep(POLL_MILLIS);
            try {
                Platform.runLater(
                        () -> {
                            boolean shown =
                                    Window.getWindows().stream().anyMatch(Window::isShowing);
                            if (shown && seen.compareAndSet(false, true)) {
                                endAfterTwoFrames();
                            }
                        });
            } catch (IllegalStateException notYet) {
                // The toolkit has not started.
            }
        }
        program.join();
    }

    private static void endAfterTwoFrames() {
        new AnimationTimer() {
            private int frames;

            @Override
            public void handle(long now) {
                if (++frames == 2) {
                    stop();
                    System.out.println(ManagementFactory.getRuntimeMXBean().getUptime() + " ms");
                    Platform.exit();
                }
            }
        }.start();
    }
}
