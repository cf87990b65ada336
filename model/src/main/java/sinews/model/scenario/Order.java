package sinews.model.scenario;

import java.util.Map;

/**
 * A contract on the books: a claim on a line's output.
 *
 * @param quantity units ordered
 * @param delivered units handed out so far
 * @param unitPrice US dollars a unit
 * @param tier class of its claim
 * @param sequence 1–9 within the tier, default 5
 * @param due tick by which it is to be delivered
 * @param deliverTo place
 * @param effective first tick of its claim
 */
public record Order(
        String id,
        String buyer,
        String materiel,
        String line,
        long quantity,
        long delivered,
        long unitPrice,
        OrderForm form,
        ContractTier tier,
        int sequence,
        int due,
        String deliverTo,
        int effective,
        Map<String, String> provenance) {

    public Order {
        provenance = Map.copyOf(provenance);
    }

    public long open() {
        return quantity - delivered;
    }
}
