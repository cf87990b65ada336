package sinews.model.board;

/**
 * Terms of a stockpile.
 *
 * @param floor reserve in units that only the owner's EXPEND demand may break
 * @param lien true when it may not be passed on
 */
public record StockTerms(long floor, boolean lien) {
    public static final StockTerms NONE = new StockTerms(0, false);
}
