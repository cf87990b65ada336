package sinews.app.shell;

import java.lang.foreign.Arena;
import java.lang.foreign.FunctionDescriptor;
import java.lang.foreign.Linker;
import java.lang.foreign.MemorySegment;
import java.lang.foreign.SymbolLookup;
import java.lang.foreign.ValueLayout;
import java.util.Map;
import java.util.Optional;

/**
 * Whether this machine can show a window.
 *
 * <p>JavaFX itself answers with stack traces from several threads, so we ask first.
 */
public final class Display {
    private static final String NO_DISPLAY =
            "Sinews cannot open its window: %s. Start it in a desktop session or with"
                    + " `xvfb-run ./sinews`; the commands of `./sinews --help` need no display.";
    private static final String NO_LIBRARY =
            "Sinews cannot open its window: the library %s is missing."
                    + " Install it with `sudo apt-get install %s`.";

    private Display() {}

    /** The sentence that says why no window can open, with the command that helps. */
    public static Optional<String> obstacle() {
        boolean linux = System.getProperty("os.name", "").equals("Linux");
        boolean elsewhere = System.getProperty("glass.platform") != null;
        return linux && !elsewhere ? obstacle(System.getenv()) : Optional.empty();
    }

    static Optional<String> obstacle(Map<String, String> environment) {
        String display = environment.getOrDefault("DISPLAY", "");
        if (display.isEmpty()) {
            return Optional.of(NO_DISPLAY.formatted("DISPLAY is not set, so there is no display"));
        }
        if (!present("libgtk-3.so.0") || !present("libXtst.so.6")) {
            String missing = present("libgtk-3.so.0") ? "libXtst" : "GTK 3";
            return Optional.of(NO_LIBRARY.formatted(missing, "libgtk-3-0 libxtst6"));
        }
        if (!opens(display)) {
            return Optional.of(NO_DISPLAY.formatted("the display " + display + " does not answer"));
        }
        return Optional.empty();
    }

    /** Loaded for good: JavaFX needs it right after. */
    private static boolean present(String library) {
        try {
            SymbolLookup.libraryLookup(library, Arena.global());
            return true;
        } catch (IllegalArgumentException notFound) {
            return false;
        }
    }

    private static boolean opens(String display) {
        try (Arena arena = Arena.ofConfined()) {
            var x11 = SymbolLookup.libraryLookup("libX11.so.6", Arena.global());
            var open =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    x11.find("XOpenDisplay").orElseThrow(),
                                    FunctionDescriptor.of(
                                            ValueLayout.ADDRESS, ValueLayout.ADDRESS));
            var close =
                    Linker.nativeLinker()
                            .downcallHandle(
                                    x11.find("XCloseDisplay").orElseThrow(),
                                    FunctionDescriptor.of(
                                            ValueLayout.JAVA_INT, ValueLayout.ADDRESS));
            var connection = (MemorySegment) open.invokeExact(arena.allocateFrom(display));
            if (connection.equals(MemorySegment.NULL)) {
                return false;
            }
            int ignored = (int) close.invokeExact(connection);
            return true;
        } catch (Throwable problem) {
            // Only a guess ahead of JavaFX; if it cannot be made, JavaFX decides.
            return true;
        }
    }
}
