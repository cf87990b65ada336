import com.google.googlejavaformat.java.Main;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Formats all Java sources, or says which are not formatted.
 *
 * <p>It runs in a process of its own on JDK 25: a formatter inside Maven would run on Maven's JDK,
 * and an older one cannot parse our sources.
 */
final class Format {
    private static final List<String> ROOTS = List.of("model/src", "app/src", ".ci");

    public static void main(String[] args) throws Exception {
        boolean write = args.length == 1 && args[0].equals("write");
        var arguments = new ArrayList<>(List.of("--aosp"));
        arguments.addAll(
                write ? List.of("--replace") : List.of("--dry-run", "--set-exit-if-changed"));
        for (String root : ROOTS) {
            arguments.addAll(javaFiles(Path.of(root)));
        }
        var out = new PrintWriter(System.out, true);
        int exit = new Main(out, out, System.in).format(arguments.toArray(String[]::new));
        if (exit != 0 && !write) {
            System.out.println(
                    "The files above are not formatted; run ./mvnw -q -N -Pformat verify");
        }
        System.exit(exit);
    }

    private static List<String> javaFiles(Path root) throws IOException {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(Path::toString).filter(name -> name.endsWith(".java")).toList();
        }
    }
}
