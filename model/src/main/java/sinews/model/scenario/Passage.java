package sinews.model.scenario;

/**
 * How a lane or chokepoint can be passed.
 *
 * @param hitBp probability of a hit a tick, basis points
 * @param lossBp share of the cargo under way lost at a hit, basis points
 * @param liftBp share of the lift that remains, basis points (10000 when open)
 * @param delayTenths extra transit, tenths of a day
 */
public record Passage(PassageStatus status, int hitBp, int lossBp, int liftBp, int delayTenths) {

    public static final Passage OPEN = new Passage(PassageStatus.OPEN, 0, 0, 10_000, 0);
    public static final Passage CLOSED = new Passage(PassageStatus.CLOSED, 0, 0, 0, 0);

    public boolean closed() {
        return status == PassageStatus.CLOSED;
    }
}
