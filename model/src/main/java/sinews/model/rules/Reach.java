package sinews.model.rules;

import java.util.List;

/**
 * What a demand can draw on: stock in the region, at most 14 days away, and the use expected of it
 * (rules, section 5).
 *
 * @param demand id of the demand
 * @param expected units it is expected to ask for over the next {@code ticks}
 * @param ticks length of that outlook
 * @param sites usable stock by place, in id order; places with none are left out
 */
public record Reach(String demand, long expected, int ticks, List<Site> sites) {

    /** Units at a place that the demand may use. */
    public record Site(String place, long units) {}

    public Reach {
        sites = List.copyOf(sites);
    }

    public long usable() {
        return sites.stream().mapToLong(Site::units).sum();
    }
}
