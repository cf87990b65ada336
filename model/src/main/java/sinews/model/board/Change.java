package sinews.model.board;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.Passage;

import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A new value for something that is not a quantity of materiel. Quantities change by postings only.
 */
public sealed interface Change {

    record LineSet(LineState state) implements Change {}

    /**
     * A line after a tick's work: what changes of it every week or month, so that the rest need not
     * be written down again. See {@link LineState} for the fields.
     */
    record LineRan(
            String line,
            long rate,
            long target,
            long remainder,
            long outputSoFar,
            int lowMonths,
            String starvedOf)
            implements Change {}

    /** Units of an input that a line asked for and was not given in this tick; 0 when none. */
    record Lacking(String line, String materiel, long units) implements Change {}

    /**
     * What a line handed out to a customer in a tick, when it is not what it handed out twelve
     * ticks before.
     */
    record HandedOut(String line, String customer, int tick, long units) implements Change {}

    record OrderSet(OrderState state) implements Change {}

    /** A consignment's new state; null when it has arrived or is gone. */
    record CargoSet(String id, @Nullable Cargo cargo) implements Change {}

    /** Consignments that sailed on along their lanes, by tenths of a day. */
    record CargoSailed(List<String> ids, int tenths) implements Change {
        public CargoSailed {
            ids = FixedList.copyOf(ids);
        }
    }

    /**
     * Consignments that left on a lane in this tick, or came to rest at a place; the same of all
     * lists belongs together.
     *
     * @param at lane or place, by its id
     * @param left tenths of a day still to go on the lane; 0 at a place
     * @param whole tenths of a day of the lane in all; 0 at a place, and only there
     * @param eta see {@link Cargo}
     */
    record CargoMoved(
            int tick,
            List<String> ids,
            List<String> at,
            List<Long> left,
            List<Long> whole,
            List<Long> eta)
            implements Change {
        public CargoMoved {
            ids = FixedList.copyOf(ids);
            at = FixedList.copyOf(at);
            left = LongList.copyOf(left);
            whole = LongList.copyOf(whole);
            eta = LongList.copyOf(eta);
            int n = ids.size();
            if (at.size() != n || left.size() != n || whole.size() != n || eta.size() != n) {
                throw new IllegalArgumentException("lists of cargo moved are of different lengths");
            }
        }

        /** The state after of a consignment. */
        public Cargo moved(int i, Cargo before) {
            int length = Math.toIntExact(whole.get(i));
            boolean waits = length == 0;
            return before.moved(
                    waits ? at.get(i) : "",
                    waits ? "" : at.get(i),
                    Math.toIntExact(left.get(i)),
                    length,
                    waits ? before.departed() : tick,
                    Math.toIntExact(eta.get(i)));
        }
    }

    /** Consignments that have arrived, were lost or became part of others. */
    record CargoGone(List<String> ids) implements Change {
        public CargoGone {
            ids = FixedList.copyOf(ids);
        }
    }

    /** When a consignment is expected at its destination by the present plan. */
    record CargoExpected(String id, int eta) implements Change {}

    record NationSet(NationState state) implements Change {}

    /** A nation's money after it paid for what was handed out; see {@link NationState}. */
    record NationPaid(String nation, long treasury, long obligated, long paid) implements Change {}

    /**
     * Why a figure of a nation changed, so that it can be explained later; the new value itself
     * comes in the nation's state.
     *
     * @param toward the other nation, for trust only
     * @param ref what the reason names, or empty
     * @param amount dollars or points
     * @param operands what the rule was applied to, by name, when it is not in the state
     */
    record Reckoned(
            NationFigure figure,
            String nation,
            @Nullable String toward,
            Reason reason,
            String ref,
            long amount,
            @Nullable Map<String, Long> operands)
            implements Change {
        public Reckoned {
            operands = operands == null ? null : Map.copyOf(operands);
        }
    }

    record DemandSet(DemandState state) implements Change {}

    record LaneSet(LaneState state) implements Change {}

    /** Ship units of a lane's lift used in this tick, when they are not those of the last. */
    record LaneUsed(String lane, long shipUnits) implements Change {}

    record ChokepointSet(String id, Passage passage) implements Change {}

    record AgreementSet(Agreement agreement) implements Change {}

    record StockTermsSet(StockKey key, StockTerms terms) implements Change {}

    record EffectBegun(ActiveEffect effect) implements Change {}

    record EffectEnded(String inject, int index) implements Change {}

    /**
     * In which order nations were last served at a source, longest ago first: deal memory.
     *
     * @param source store or lane, by the key of the deal
     */
    record ServedSet(String source, List<String> order) implements Change {
        public ServedSet {
            order = List.copyOf(order);
        }

        /** Place of each nation in the order, 1 for whoever was served longest ago. */
        public Map<String, Long> ranks() {
            Map<String, Long> ranks = new TreeMap<>();
            for (String nation : order) {
                ranks.put(nation, ranks.size() + 1L);
            }
            return Collections.unmodifiableMap(ranks);
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
