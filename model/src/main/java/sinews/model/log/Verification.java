package sinews.model.log;

/**
 * The result of checking a log.
 *
 * @param entries number of valid entries from the first
 * @param headHash hash of the last valid entry, or the genesis hash
 * @param firstBroken the first position that does not hold, 0 if all do
 * @param sentence what was found, for the user
 */
public record Verification(long entries, String headHash, long firstBroken, String sentence) {

    /** Whether every entry holds. */
    public boolean ok() {
        return firstBroken == 0;
    }
}
