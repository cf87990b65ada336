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

    /**
     * SHIP_TOGETHER: several stocks to one place in one decision, all or none. Title passes to the
     * recipient as in a {@link Transfer} without back-fill; what the recipient owns already, or
     * everything when there is no recipient, is moved as in a {@link Preposition}.
     *
     * @param recipient nation that receives title; empty when each owner keeps it
     * @param terms how title passes; counts only where it does
     * @param parts what goes, each stock once
     */
    record ShipTogether(
            String recipient,
            String to,
            List<Mode> modes,
            Terms terms,
            boolean lien,
            List<Part> parts)
            implements Move {
        public ShipTogether {
            modes = List.copyOf(modes);
            parts = List.copyOf(parts);
        }

        /** Units of one stock. */
        public record Part(String owner, String materiel, long quantity, String from) {}

        /** The moves it stands for, in the order of its parts. */
        public List<Move> moves() {
            return parts.stream().map(this::move).toList();
        }

        private Move move(Part p) {
            if (recipient.isEmpty() || recipient.equals(p.owner())) {
                return new Preposition(p.owner(), p.materiel(), p.quantity(), p.from(), to, modes);
            }
            return new Transfer(
                    p.owner(),
                    recipient,
                    p.materiel(),
                    p.quantity(),
                    p.from(),
                    to,
                    modes,
                    terms,
                    "",
                    0,
                    lien);
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

    /** MULTI_YEAR: an order of two to five years at a lower price. */
    record MultiYear(
            String buyer,
            String materiel,
            long quantity,
            String line,
            int due,
            String deliverTo,
            int years)
            implements Move {}

    /** AGILE_SPLIT: the quantity in small contracts over at least two lines. */
    record AgileSplit(
            String buyer,
            String materiel,
            long quantity,
            List<String> lines,
            int due,
            String deliverTo)
            implements Move {
        public AgileSplit {
            lines = List.copyOf(lines);
        }
    }

    /** JOINT_BUY: nations order together; the lead's contracting office signs for all. */
    record JointBuy(String lead, List<Share> shares, String materiel, String line, int due)
            implements Move {
        public JointBuy {
            shares = List.copyOf(shares);
        }

        /** What one nation takes of a joint buy, and where to. */
        public record Share(String nation, long quantity, String deliverTo) {}
    }

    /** CONTRACT_CELL: a joint contracting office that shortens contract leads. */
    record ContractCell(List<String> parties) implements Move {
        public ContractCell {
            parties = List.copyOf(parties);
        }
    }

    /** CANCEL: what is open of an order is given up against the termination fee. */
    record Cancel(String order) implements Move {}

    /** EXPAND: base and highest rate of a line up by at most half. */
    record Expand(String line, int percent) implements Move {}

    /** KEEP_WARM: a line without enough work does not decay. */
    record KeepWarm(String line) implements Move {}

    /**
     * SECOND_SOURCE: another qualified source of a component, at a place of the host. Size in units
     * a year.
     */
    record SecondSource(String line, String host, String place, long size) implements Move {}

    /** PRINT_FORWARD: a small line of printed spares at a place of the host. */
    record PrintForward(String line, String host, String place) implements Move {}

    /** SUBSIDIZE: a nation pays a share of a line's project, in percent. */
    record Subsidize(String payer, String line, int percent) implements Move {}

    /** TRAIN: a nation pays for the training of a host's workforce. */
    record Train(String payer, String host) implements Move {}

    /** SECURITY_OF_SUPPLY: each party's contracts come first at the others, in a sequence. */
    record SecurityOfSupply(
            List<String> parties, List<String> scope, int sequence, List<String> exclusions)
            implements Move {
        public SecurityOfSupply {
            parties = List.copyOf(parties);
            scope = List.copyOf(scope);
            exclusions = List.copyOf(exclusions);
        }
    }

    /** NATIONAL_PRIORITY: a nation's own orders of a materiel before all others. */
    record NationalPriority(String nation, String materiel) implements Move {}

    /** EXPORT_WAIVER: a nation releases technology to partners. */
    record ExportWaiver(String grantor, List<String> partners, List<String> scope, boolean security)
            implements Move {
        public ExportWaiver {
            partners = List.copyOf(partners);
            scope = List.copyOf(scope);
        }
    }

    /** How a standard comes about: by committee, by industry, by adopting an existing one. */
    enum Pace {
        NORMAL,
        INDUSTRY,
        ADOPT
    }

    /** STANDARD: variants of a family become interchangeable between the parties. */
    record Standard(String family, Pace pace, List<String> parties) implements Move {
        public Standard {
            parties = List.copyOf(parties);
        }
    }

    /** What FUND_SECURITY pays for. */
    enum Protection {
        BAKED,
        RETROFIT,
        NATIONAL
    }

    /** FUND_SECURITY: protection of a line, or of the whole nation (then no line). */
    record FundSecurity(String nation, String line, Protection kind) implements Move {}

    /** STOCK_TARGET: a standing order tops a stock up to a level and keeps a reserve. */
    record StockTarget(String owner, String place, String materiel, long level, long floor)
            implements Move {}

    /** DISPERSE_HARDEN: a place is split over several sites and hardened. */
    record DisperseHarden(String nation, String place) implements Move {}

    /** FORWARD_REPAIR: a repair and reload point of the class that a line repairs, at the host. */
    record ForwardRepair(String line, String host, String place) implements Move {}

    /** How minerals are made safe. */
    enum MineralsWay {
        BUY_AHEAD,
        ALLY_SHORE
    }

    /**
     * MINERALS: a buffer bought ahead of need from a supplier's line, or a new mine line like it at
     * a place of the supplier; quantity in units, or in units a year for a mine.
     */
    record Minerals(
            String buyer,
            String supplier,
            String line,
            long quantity,
            MineralsWay way,
            String place)
            implements Move {}

    /** SIGNAL: the capacity of lines is shown to the world. */
    record Signal(String nation, List<String> lines) implements Move {
        public Signal {
            lines = List.copyOf(lines);
        }
    }

    /** What a nation convenes. */
    enum Convening {
        CAMPAIGN,
        WAIVE,
        INDUSTRY_DAY
    }

    /** CONVENE: a campaign at home, a waiver of "buy national", or an industry day. */
    record Convene(String nation, Convening kind) implements Move {}
}
