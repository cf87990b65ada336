package sinews.model.scenario;

import java.util.List;

/**
 * What an inject does on the ledger (rules, section 4). In files each has a {@code "effect"} name.
 */
public sealed interface Effect {

    /** CHOKEPOINT_CLOSE: state CLOSED; cargo under way sails back when {@code trapAtSea}. */
    record ChokepointClose(String chokepoint, boolean trapAtSea) implements Effect {}

    /** CHOKEPOINT_CONTEST: state CONTESTED with these figures (basis points, tenths of a day). */
    record ChokepointContest(String chokepoint, int hitBp, int lossBp, int liftBp, int delayTenths)
            implements Effect {}

    /**
     * BLOCKADE: lanes of these modes into and out of the places closed but for a share of their
     * lift.
     */
    record Blockade(List<String> places, List<Mode> modes, int leakThroughBp) implements Effect {
        public Blockade {
            places = List.copyOf(places);
            modes = List.copyOf(modes);
        }
    }

    /** LINE_OUTAGE: damage in basis points, restored linearly over {@code recoveryTicks}. */
    record LineOutage(String line, int damageBp, int recoveryTicks) implements Effect {}

    /** DEMAND_SURGE: profile multiplied (basis points; 30000 is three times). */
    record DemandSurge(String demand, int multiplierBp) implements Effect {}

    /**
     * EXPORT_BAN: hand-outs of these materiel from a nation to the targets are blocked; empty
     * targets: all others.
     */
    record ExportBan(String nation, List<String> targets, List<String> materiel) implements Effect {
        public ExportBan {
            targets = List.copyOf(targets);
            materiel = List.copyOf(materiel);
        }
    }

    /** STOCK_CHANGE: units added (injected) or, when negative, destroyed. */
    record StockChange(String place, String materiel, String owner, long units) implements Effect {}

    /** WARNING: reveals another inject to seats this many ticks ahead; no ledger effect. */
    record Warning(String inject, int ticksAhead, List<String> seats) implements Effect {
        public Warning {
            seats = List.copyOf(seats);
        }
    }

    /** NARRATIVE: nothing on the ledger. */
    record Narrative() implements Effect {}
}
