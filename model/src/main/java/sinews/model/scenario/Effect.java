package sinews.model.scenario;

import org.jspecify.annotations.Nullable;

import java.util.List;
import java.util.Map;

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
     * BLOCKADE: lanes of these modes into and out of the places, and of the places that lie in the
     * area when one is given, closed but for a share of their lift.
     */
    record Blockade(
            List<String> places, @Nullable AreaShape area, List<Mode> modes, int leakThroughBp)
            implements Effect {
        public Blockade {
            places = List.copyOf(places);
            modes = List.copyOf(modes);
        }

        /** Of places alone. */
        public Blockade(List<String> places, List<Mode> modes, int leakThroughBp) {
            this(places, null, modes, leakThroughBp);
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

    /** PORT_OUTAGE: throughput of a place and lift of its lanes cut to this share. */
    record PortOutage(String place, int throughputBp) implements Effect {}

    /**
     * STRIKE: shares of the stock at a place destroyed and of its lines damaged, before what its
     * hardening saves.
     */
    record Strike(String place, int stockBp, int lineBp) implements Effect {}

    /** NEW_THEATRE: a demand starts. */
    record NewTheatre(String demand) implements Effect {}

    /** CEASEFIRE: a demand stops. */
    record Ceasefire(String demand) implements Effect {}

    /** CONTINUING_RESOLUTION: last year's level, nothing new. */
    record ContinuingResolution(String nation) implements Effect {}

    /** BUDGET_SHOCK: income multiplied (basis points). */
    record BudgetShock(String nation, int bp) implements Effect {}

    /** PRICE_SHOCK: list price multiplied (basis points). */
    record PriceShock(String materiel, int bp) implements Effect {}

    /** POLITICAL_SHOCK: points added once; trust toward nations by id. */
    record PoliticalShock(
            String nation,
            int capital,
            int domesticPreference,
            int confidence,
            Map<String, Integer> trust)
            implements Effect {
        public PoliticalShock {
            trust = Map.copyOf(trust);
        }

        /** Whether every number of it is 0. */
        public boolean changesNothing() {
            return capital == 0
                    && domesticPreference == 0
                    && confidence == 0
                    && trust.values().stream().allMatch(points -> points == 0);
        }
    }

    /** CAVEAT_INVOKED: a nation suspends an agreement. */
    record CaveatInvoked(String nation, String agreement) implements Effect {}

    /** WORKFORCE_LOSS: ramp and rate of a line cut to these shares. */
    record WorkforceLoss(String line, int rampBp, int rateBp) implements Effect {}

    /**
     * RECALL: stock and work in progress of a materiel frozen for so many ticks; of one line's
     * output when it is named, else everywhere.
     */
    record Recall(String materiel, String line, int ticks) implements Effect {}

    /** ESPIONAGE: added to the hazard of a technology, basis points. */
    record Espionage(String technology, int leakBp) implements Effect {}

    /** LIFT_LOSS: lift of lanes cut by this share. */
    record LiftLoss(List<String> lanes, int bp) implements Effect {
        public LiftLoss {
            lanes = List.copyOf(lanes);
        }
    }

    /** ADVERSARY_SURGE: the reference rate of deterrence becomes this, units a year. */
    record AdversarySurge(String materiel, long rate) implements Effect {}

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
