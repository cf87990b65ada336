package sinews.model.board;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.Passage;

import java.util.Map;

/**
 * A new value for something that is not a quantity of materiel. Quantities change by postings only.
 */
public sealed interface Change {

    record LineSet(LineState state) implements Change {}

    record OrderSet(OrderState state) implements Change {}

    /** A consignment's new state; null when it has arrived or is gone. */
    record CargoSet(String id, @Nullable Cargo cargo) implements Change {}

    record NationSet(NationState state) implements Change {}

    record DemandSet(DemandState state) implements Change {}

    record LaneSet(LaneState state) implements Change {}

    record ChokepointSet(String id, Passage passage) implements Change {}

    record AgreementSet(Agreement agreement) implements Change {}

    record StockTermsSet(StockKey key, StockTerms terms) implements Change {}

    record EffectBegun(ActiveEffect effect) implements Change {}

    record EffectEnded(String inject, int index) implements Change {}

    /**
     * When each claimant was last served at a source: deal memory, key source → nation → serial.
     */
    record ServedSet(String source, Map<String, Long> served) implements Change {
        public ServedSet {
            served = Map.copyOf(served);
        }
    }

    record TechnologySet(TechnologyState state) implements Change {}

    record PlaceSet(PlaceState state) implements Change {}

    /** What is owed now; no units when nothing is owed any more. */
    record DebtSet(Debt debt) implements Change {}

    /** Next number for ids the engine gives (cargo, orders, lines). */
    record SerialSet(long next) implements Change {}

    /**
     * Fraction carried or units counted, key kind:entity; its unit is the rule's (see the class
     * that carries it). At zero it goes away.
     */
    record RemainderSet(String key, long value) implements Change {}
}
