package sinews.app.deal;

import sinews.model.scenario.Demand;
import sinews.model.scenario.Location;
import sinews.model.scenario.Scenario;

import java.util.Objects;

/** Where a nation has what it buys delivered, unless somebody says otherwise. */
final class UsualPlace {
    private UsualPlace() {}

    /**
     * Where the buyer uses it, or its first other place.
     *
     * @param maker place it is made at, where nothing is delivered to
     */
    static String of(Scenario scenario, String buyer, String materiel, String maker) {
        String family = scenario.materiel(materiel).family();
        return scenario.demands().stream()
                .filter(d -> d.nation().equals(buyer))
                .filter(d -> materiel.equals(d.materiel()) || Objects.equals(d.family(), family))
                .map(Demand::theatre)
                .findFirst()
                .orElseGet(
                        () ->
                                scenario.locations().stream()
                                        .filter(l -> l.nation().equals(buyer))
                                        .map(Location::id)
                                        .filter(l -> !l.equals(maker))
                                        .findFirst()
                                        .orElseGet(() -> scenario.locations().getFirst().id()));
    }
}
