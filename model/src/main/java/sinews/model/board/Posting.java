package sinews.model.board;

/**
 * Units of a materiel that went from one account to another.
 *
 * @param units more than zero
 * @param cause what made it
 */
public record Posting(Account from, Account to, String materiel, long units, Cause cause) {

    public Posting {
        if (units <= 0) {
            throw new IllegalArgumentException("a posting moves at least one unit, not " + units);
        }
    }
}
