package sinews.app.session;

import org.jspecify.annotations.Nullable;

import sinews.model.session.Origin;

import java.nio.file.Path;
import java.time.Instant;

/**
 * A session as the home screen lists it.
 *
 * @param file what to open it by
 * @param id its id, empty when it is not known
 * @param name its name, or its file's when it cannot be read
 * @param scenarioId empty when it cannot be read
 * @param turn turn (1-based) it stands in, 0 when it cannot be read
 * @param turns turns of the scenario
 * @param ended true after ENDEX
 * @param marking handling marking
 * @param lastUsed when it was last open
 * @param origin what it is a branch of, null for one that was set up
 * @param problem why it cannot be read, empty when it can
 */
public record SessionCard(
        Path file,
        String id,
        String name,
        String scenarioId,
        String scenarioTitle,
        int turn,
        int turns,
        boolean ended,
        String marking,
        Instant lastUsed,
        @Nullable Origin origin,
        String problem) {}
