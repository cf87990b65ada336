package sinews.app.deal;

/**
 * What somebody wrote on the sheet of a move.
 *
 * @param reason what the move is for
 * @param alternatives what was weighed and left
 */
record Written(String reason, String alternatives) {
    static final Written NOTHING = new Written("", "");

    /** One sentence on what is lost without it; empty when nothing was written. */
    String lost() {
        if (!reason.isBlank()) {
            return "The reason you wrote is not recorded yet: “" + shortened(reason) + "”";
        }
        return alternatives.isBlank()
                ? ""
                : "What you wrote is not recorded yet: “" + shortened(alternatives) + "”";
    }

    private static String shortened(String text) {
        String line = text.strip().replaceAll("\\s+", " ");
        return line.length() <= 120 ? line : line.substring(0, 119) + "…";
    }
}
