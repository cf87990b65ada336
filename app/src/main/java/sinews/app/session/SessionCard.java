package sinews.app.session;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A session as the home screen lists it.
 *
 * @param file what to open it by
 * @param name its name, or its file's when it cannot be read
 * @param scenarioId empty when it cannot be read
 * @param turn turn (1-based) it stands in, 0 when it cannot be read
 * @param turns turns of the scenario
 * @param ended true after ENDEX
 * @param marking handling marking
 * @param lastUsed when it was last open
 * @param problem why it cannot be read, empty when it can
 */
public record SessionCard(
        Path file,
        String name,
        String scenarioId,
        String scenarioTitle,
        int turn,
        int turns,
        boolean ended,
        String marking,
        Instant lastUsed,
        String problem) {}
