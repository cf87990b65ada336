package sinews.model.board;

/**
 * Terms of a stockpile.
 *
 * @param floor reserve in units that only the owner's EXPEND demand may break
 * @param lien true when it may not be passed on
 * @param target level that a standing order tops it up to, units; 0 none
 */
public record StockTerms(long floor, boolean lien, long target) {
    public static final StockTerms NONE = new StockTerms(0, false, 0);
}
