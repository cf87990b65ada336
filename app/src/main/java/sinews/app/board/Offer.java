package sinews.app.board;

/**
 * Something that can be done with what is selected; opens a sheet.
 *
 * @param id such as "expand"
 * @param help what it does, in one line
 * @param why why it cannot be done, empty when it can
 */
public record Offer(String id, String text, String help, String why, Runnable run) {
    public boolean possible() {
        return why.isEmpty();
    }
}
