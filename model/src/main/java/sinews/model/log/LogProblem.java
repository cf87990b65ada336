package sinews.model.log;

/**
 * Something wrong in a log file.
 *
 * @param file name of the file
 * @param line line number from 1
 * @param sentence what is wrong and what would be right
 */
public record LogProblem(String file, long line, String sentence) {

    @Override
    public String toString() {
        return file + ":" + line + ": " + sentence;
    }
}
