package sinews.model.board;

/**
 * Units that a nation owes another: lent, or used from its stock under an ACCESS agreement.
 *
 * @param debtor nation id
 * @param creditor nation id
 * @param units more than zero
 */
public record Debt(String debtor, String creditor, String materiel, long units) {

    /** Key of a debt on the board. */
    public static String key(String debtor, String creditor, String materiel) {
        return debtor + "|" + creditor + "|" + materiel;
    }

    public String key() {
        return key(debtor, creditor, materiel);
    }
}
