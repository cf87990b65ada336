package sinews.model.rules;

import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;

import java.util.List;

/**
 * What a seat may do (rules, section 3). Nations, places, lines and materiel are ids; times are
 * ticks.
 */
public sealed interface Move {

    /** ORDER: a claim on a line's output. Forms ANNUAL and URGENT. */
    record PlaceOrder(
            String buyer,
            String materiel,
            long quantity,
            String line,
            int due,
            String deliverTo,
            OrderForm form)
            implements Move {}

    /** How title passes. */
    enum Terms {
        LOAN,
        GIFT,
        SALE
    }

    /**
     * TRANSFER: title to units passes from donor to recipient and they are shipped.
     *
     * @param modes modes the cargo may travel; all three for the fastest way
     * @param backfillLine line on which a tier-1 order the other way is placed; empty for none
     * @param backfillQuantity units of that order, 0 for none
     * @param lien true when the recipient may not pass them on
     */
    record Transfer(
            String donor,
            String recipient,
            String materiel,
            long quantity,
            String from,
            String to,
            List<Mode> modes,
            Terms terms,
            String backfillLine,
            long backfillQuantity,
            boolean lien)
            implements Move {
        public Transfer {
            modes = List.copyOf(modes);
        }
    }

    /** PREPOSITION: own stock to a depot forward; title stays. */
    record Preposition(
            String owner, String materiel, long quantity, String from, String to, List<Mode> modes)
            implements Move {
        public Preposition {
            modes = List.copyOf(modes);
        }
    }

    /** DIRECT_SURGE: ceiling max and ramp ×2 for 24 ticks at 120 % price. */
    record DirectSurge(String line) implements Move {}

    /**
     * COPRODUCE: a full line of the licensor's design at a place of the host. Size in units a year.
     */
    record Coproduce(String line, String host, String place, long size, boolean security)
            implements Move {}

    /** ASSEMBLE_FORWARD: final assembly at the host from kits shipped by the licensor's line. */
    record AssembleForward(String line, String host, String place, long size, boolean security)
            implements Move {}

    /** MOVE_TOOLING: the line itself goes to a place of the host. */
    record MoveTooling(String line, String host, String place) implements Move {}

    /** What LIFT_ESCORT adds. */
    enum Aid {
        LIFT,
        ESCORT
    }

    /** LIFT_ESCORT: more lift on a lane, or an escort that halves losses at seven more days. */
    record LiftEscort(String nation, String lane, Aid aid) implements Move {}

    /** SHARE_INFORMATION between parties over materiel or family ids ("*" for all). */
    record ShareInformation(List<String> parties, List<String> scope) implements Move {
        public ShareInformation {
            parties = List.copyOf(parties);
            scope = List.copyOf(scope);
        }
    }
}
