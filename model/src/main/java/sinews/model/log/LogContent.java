package sinews.model.log;

import java.util.List;
import java.util.Optional;

/**
 * What a log file or database was found to hold.
 *
 * @param header what the log is, empty if it could not be read
 * @param entries the valid entries from the first on, in whole batches
 * @param validBytes length of the file up to the end of those entries (0 for a database)
 * @param claimed the highest position the file names, valid or not
 * @param tail what follows the valid entries
 * @param problems everything that is wrong, in order
 */
public record LogContent(
        Optional<LogHeader> header,
        List<LogEntry> entries,
        long validBytes,
        long claimed,
        Tail tail,
        List<LogProblem> problems) {

    /** What follows the valid entries. */
    public enum Tail {
        /** Nothing. */
        NONE,
        /** The piece of one batch whose writing was interrupted, so it was never acknowledged. */
        TORN,
        /** Something that no interrupted write explains. */
        DAMAGED
    }

    /** The valid entries without the last batch, if that is incomplete. */
    public static List<LogEntry> wholeBatches(List<LogEntry> valid) {
        int end = valid.size();
        if (end > 0) {
            long last = valid.getLast().position();
            while (end > 0 && valid.get(end - 1).batchEnd() > last) {
                end--;
            }
        }
        return List.copyOf(valid.subList(0, end));
    }
}
