package sinews.model.board;

/** A stockpile: a materiel of an owner at a place. */
public record StockKey(String place, String materiel, String owner)
        implements Comparable<StockKey> {
    @Override
    public int compareTo(StockKey o) {
        int c = place.compareTo(o.place);
        c = c != 0 ? c : materiel.compareTo(o.materiel);
        return c != 0 ? c : owner.compareTo(o.owner);
    }
}
