package sinews.model.log.h2;

import sinews.model.log.LogHeader;

import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Appends for ever and prints {@code logged <position>} once an entry is stored, for the tests that
 * kill it. Arguments: session file.
 */
public final class AppendMain {

    private AppendMain() {}

    public static void main(String[] args) throws Exception {
        Path session = Path.of(args[0]);
        boolean there = Files.exists(SessionFiles.of(session).journal());
        try (H2SessionLog log =
                there
                        ? H2SessionLog.open(session)
                        : H2SessionLog.create(session, LogHeader.of("killed", LogSamples.START))) {
            for (int batch = 1; ; batch++) {
                log.append(LogSamples.batch(batch, 1 + batch % 4))
                        .forEach(entry -> System.out.println("logged " + entry.position()));
                System.out.flush();
            }
        }
    }
}
