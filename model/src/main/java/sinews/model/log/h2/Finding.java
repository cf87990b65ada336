package sinews.model.log.h2;

import org.h2.api.ErrorCode;

import sinews.model.log.LogContent;
import sinews.model.log.LogProblem;

import java.io.EOFException;
import java.io.IOException;
import java.sql.SQLException;
import java.util.List;
import java.util.Optional;

/** What opening found in one of the two files of a session. */
sealed interface Finding {

    /** There is no such file. */
    record Missing() implements Finding {}

    /** There is a file, but it is not one of ours or its beginning is destroyed. */
    record Unreadable(String why) implements Finding {}

    /** The file may be good but the system does not let us have it now. */
    record Away(String why) implements Finding {}

    /** Another program has the file open. */
    record Locked() implements Finding {}

    /** The file was read; it may still be torn or damaged. */
    record Found(LogContent log) implements Finding {}

    /** Sorts a file that was read: without a header nothing in it can be checked. */
    static Finding of(LogContent content) {
        return content.header().isPresent()
                ? new Found(content)
                : new Unreadable(content.problems().getFirst().sentence());
    }

    /** Sorts a failure to open the database. */
    static Finding of(SQLException e) {
        if (e.getErrorCode() == ErrorCode.DATABASE_ALREADY_OPEN_1) {
            return new Locked();
        }
        for (Throwable t = e; t != null; t = t.getCause()) {
            if (t instanceof IOException && !(t instanceof EOFException)) {
                return new Away(Sentences.reason(t));
            }
        }
        return new Unreadable("not a readable H2 database");
    }

    /** The content, empty unless found. */
    default Optional<LogContent> content() {
        return this instanceof Found found ? Optional.of(found.log()) : Optional.empty();
    }

    /** How many entries hold. */
    default int valid() {
        return content().map(c -> c.entries().size()).orElse(0);
    }

    /** Whether everything that was ever acknowledged in this file can still be read from it. */
    default boolean healthy() {
        return content().map(c -> c.tail() != LogContent.Tail.DAMAGED).orElse(false);
    }

    /** The first thing that is wrong, for a sentence. */
    default String trouble() {
        return switch (this) {
            case Missing m -> "missing";
            case Unreadable u -> u.why();
            case Away a -> a.why();
            case Locked l -> "open in another program";
            case Found f -> {
                List<LogProblem> problems = f.log().problems();
                yield problems.isEmpty() ? "in order" : problems.getFirst().toString();
            }
        };
    }
}
