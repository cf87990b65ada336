package sinews.model.log.h2;

import sinews.model.log.LogWriteException;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileSystemException;
import java.nio.file.NoSuchFileException;

/** The wording of failures. */
final class Sentences {

    private Sentences() {}

    /** Why an operation failed, in words for the middle of a sentence. */
    static String reason(Throwable failure) {
        IOException io = null;
        for (Throwable t = failure; t != null; t = t.getCause()) {
            if (t instanceof IOException found) {
                io = found;
            }
        }
        Throwable shown = io == null ? failure : io;
        if (shown instanceof NoSuchFileException) {
            return "the folder or file is not there";
        }
        if (shown instanceof AccessDeniedException) {
            return "no permission";
        }
        String text =
                shown instanceof FileSystemException f && f.getReason() != null
                        ? f.getReason()
                        : shown.getMessage();
        if (text == null || text.isBlank()) {
            return shown.getClass().getSimpleName();
        }
        return text.strip().lines().findFirst().orElse(text);
    }

    private static boolean full(String reason) {
        String text = reason.toLowerCase(java.util.Locale.ROOT);
        return text.contains("no space") || text.contains("not enough space");
    }

    /** A failed write: what, where, what to do. */
    static LogWriteException notWritten(String what, String where, Throwable failure) {
        String reason = reason(failure);
        return new LogWriteException(
                full(reason)
                        ? "%s was not stored: the disk of %s is full; free some space and try again, nothing logged before is lost."
                                .formatted(what, where)
                        : "%s was not stored: %s cannot be written (%s); check the disk and try again, nothing logged before is lost."
                                .formatted(what, where, reason),
                failure);
    }
}
