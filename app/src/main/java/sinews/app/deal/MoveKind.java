package sinews.app.deal;

import sinews.app.deal.About.Thing;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;

import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;

/**
 * The kinds of move as they are offered (rules, section 3): what each is called, what it does in
 * one line, who can propose it, and with what it is offered. What is filled in for each stands in
 * {@link MoveForms}.
 */
public enum MoveKind {
    ORDER(
            MoveGroup.CONTRACTS,
            "Order",
            "A claim on a line's output",
            RuleLevel.L2,
            EnumSet.of(Power.CONTRACT),
            EnumSet.of(Thing.LINE),
            "First units"),
    MULTI_YEAR(
            MoveGroup.CONTRACTS,
            "Multi-year order",
            "Two to five years at 92 % of the price",
            RuleLevel.L2,
            EnumSet.of(Power.CONTRACT, Power.APPROPRIATE),
            EnumSet.of(Thing.LINE),
            "First units"),
    AGILE_SPLIT(
            MoveGroup.CONTRACTS,
            "Split over lines",
            "Many small contracts: half the lead, 5 % dearer",
            RuleLevel.L2,
            EnumSet.of(Power.CONTRACT),
            EnumSet.of(Thing.LINE),
            "First units"),
    JOINT_BUY(
            MoveGroup.CONTRACTS,
            "Joint buy",
            "Nations order together: pooled demand, lower price",
            RuleLevel.L3,
            EnumSet.of(Power.CONTRACT),
            EnumSet.of(Thing.LINE),
            "First units"),
    CANCEL(
            MoveGroup.CONTRACTS,
            "Cancel an order",
            "Frees what is open, against a termination fee",
            RuleLevel.L2,
            EnumSet.of(Power.CONTRACT),
            EnumSet.of(Thing.ORDER),
            "From"),
    CONTRACT_CELL(
            MoveGroup.CONTRACTS,
            "Contract cell",
            "Joint contracting cuts leads by a quarter",
            RuleLevel.L3,
            EnumSet.of(Power.AGREE),
            EnumSet.of(Thing.NATION),
            "Works from"),
    TRANSFER(
            MoveGroup.STOCK,
            "Transfer",
            "Give, lend or sell stock, with back-fill or without",
            RuleLevel.L1,
            EnumSet.of(Power.STOCK),
            EnumSet.of(Thing.STOCK),
            "Arrives"),
    PREPOSITION(
            MoveGroup.STOCK,
            "Pre-position",
            "Own stock forward to a depot; title stays, the host agrees",
            RuleLevel.L1,
            EnumSet.of(Power.STOCK),
            EnumSet.of(Thing.STOCK),
            "Arrives"),
    SHIP_TOGETHER(
            MoveGroup.STOCK,
            "Ship together",
            "Several stocks to one place in one decision, all or none",
            RuleLevel.L1,
            EnumSet.of(Power.STOCK),
            EnumSet.of(Thing.STOCK, Thing.PLACE),
            "Last arrives"),
    STOCK_TARGET(
            MoveGroup.STOCK,
            "Stock target",
            "A standing top-up, above a reserve",
            RuleLevel.L1,
            EnumSet.of(Power.STOCK),
            EnumSet.of(Thing.STOCK, Thing.PLACE),
            "From"),
    LIFT_ESCORT(
            MoveGroup.STOCK,
            "Lift or escort",
            "More lift, or half the losses at 7 days more",
            RuleLevel.L1,
            EnumSet.of(Power.STOCK),
            EnumSet.of(Thing.LANE),
            "From"),
    EXPAND(
            MoveGroup.PRODUCTION,
            "Expand a line",
            "Base and highest rate up by at most half",
            RuleLevel.L2,
            EnumSet.of(Power.CONTRACT, Power.INVEST),
            EnumSet.of(Thing.LINE),
            "Works from"),
    DIRECT_SURGE(
            MoveGroup.PRODUCTION,
            "Direct a surge",
            "Highest rate for 24 weeks at 120 % of the price",
            RuleLevel.L2,
            EnumSet.of(Power.DIRECT),
            EnumSet.of(Thing.LINE),
            "From"),
    KEEP_WARM(
            MoveGroup.PRODUCTION,
            "Keep a line warm",
            "Pays what is short of the minimum: no decay",
            RuleLevel.L2,
            EnumSet.of(Power.CONTRACT),
            EnumSet.of(Thing.LINE),
            "From"),
    COPRODUCE(
            MoveGroup.PRODUCTION,
            "Co-produce",
            "A full line of the design at an ally's plant",
            RuleLevel.L2,
            EnumSet.of(Power.AUTHORIZE, Power.AGREE, Power.INVEST),
            EnumSet.of(Thing.LINE),
            "Works from"),
    ASSEMBLE_FORWARD(
            MoveGroup.PRODUCTION,
            "Assemble forward",
            "Final assembly at an ally's plant from kits that are shipped",
            RuleLevel.L2,
            EnumSet.of(Power.AUTHORIZE, Power.AGREE, Power.INVEST),
            EnumSet.of(Thing.LINE),
            "Works from"),
    MOVE_TOOLING(
            MoveGroup.PRODUCTION,
            "Move the tooling",
            "The line itself goes; it is off until it works there",
            RuleLevel.L2,
            EnumSet.of(Power.INVEST, Power.AUTHORIZE, Power.AGREE),
            EnumSet.of(Thing.LINE),
            "Works from"),
    SECOND_SOURCE(
            MoveGroup.PRODUCTION,
            "Second source",
            "Another qualified maker of a component",
            RuleLevel.L3,
            EnumSet.of(Power.AUTHORIZE, Power.AGREE, Power.INVEST),
            EnumSet.of(Thing.LINE),
            "Works from"),
    PRINT_FORWARD(
            MoveGroup.PRODUCTION,
            "Print forward",
            "A small line of printed spares at a host within six weeks",
            RuleLevel.L3,
            EnumSet.of(Power.AGREE),
            EnumSet.of(Thing.LINE),
            "Works from"),
    FORWARD_REPAIR(
            MoveGroup.PRODUCTION,
            "Forward repair",
            "A repair and reload point at a host's yard",
            RuleLevel.L2,
            EnumSet.of(Power.AGREE),
            EnumSet.of(Thing.LINE, Thing.PLACE),
            "Works from"),
    MINERALS(
            MoveGroup.PRODUCTION,
            "Secure minerals",
            "Buy a buffer ahead at 120 %, or open a mine with an ally",
            RuleLevel.L2,
            EnumSet.of(Power.AGREE, Power.CONTRACT),
            EnumSet.of(Thing.LINE),
            "From"),
    SUBSIDIZE(
            MoveGroup.PRODUCTION,
            "Subsidize a project",
            "Willingness up by half the share that is paid",
            RuleLevel.L3,
            EnumSet.of(Power.APPROPRIATE, Power.CONTRACT),
            EnumSet.of(Thing.LINE),
            "From"),
    TRAIN(
            MoveGroup.PRODUCTION,
            "Train a workforce",
            "A host's lines ramp up faster after half a year",
            RuleLevel.L2,
            EnumSet.of(Power.CONTRACT),
            EnumSet.of(Thing.NATION),
            "From"),
    SECURITY_OF_SUPPLY(
            MoveGroup.AGREEMENTS,
            "Security of supply",
            "Contracts of the parties come first, in a sequence",
            RuleLevel.L3,
            EnumSet.of(Power.AGREE),
            EnumSet.of(Thing.NATION),
            "In force from"),
    SHARE_INFORMATION(
            MoveGroup.AGREEMENTS,
            "Share information",
            "Parties plan on real demand, not on last quarter's",
            RuleLevel.L2,
            EnumSet.of(Power.AGREE),
            EnumSet.of(Thing.NATION),
            "In force from"),
    STANDARD(
            MoveGroup.AGREEMENTS,
            "Common standard",
            "Variants of a family become interchangeable",
            RuleLevel.L3,
            EnumSet.of(Power.AGREE),
            EnumSet.of(Thing.NATION),
            "In force from"),
    EXPORT_WAIVER(
            MoveGroup.AGREEMENTS,
            "Export waiver",
            "Quick licences for partners; secrets leak faster",
            RuleLevel.L3,
            EnumSet.of(Power.AUTHORIZE, Power.APPROPRIATE),
            EnumSet.of(Thing.NATION, Thing.LINE),
            "In force from"),
    NATIONAL_PRIORITY(
            MoveGroup.POLITICS,
            "National priority",
            "Own orders first; whoever is displaced trusts less",
            RuleLevel.L3,
            EnumSet.of(Power.DIRECT),
            EnumSet.of(Thing.NATION),
            "From"),
    CONVENE(
            MoveGroup.POLITICS,
            "Convene",
            "Campaign, waiver of buy national, or industry day",
            RuleLevel.L3,
            EnumSet.of(Power.DIRECT),
            EnumSet.of(Thing.NATION),
            "From"),
    SIGNAL(
            MoveGroup.POLITICS,
            "Signal capacity",
            "Production deters only if it is seen",
            RuleLevel.L3,
            EnumSet.of(Power.DIRECT),
            EnumSet.of(Thing.LINE, Thing.NATION),
            "From"),
    FUND_SECURITY(
            MoveGroup.POLITICS,
            "Fund security",
            "Protects a line, or the whole nation, against leaks",
            RuleLevel.L3,
            EnumSet.of(Power.CONTRACT),
            EnumSet.of(Thing.LINE, Thing.NATION),
            "Protects from"),
    DISPERSE_HARDEN(
            MoveGroup.POLITICS,
            "Disperse and harden",
            "Several sites, so that a strike destroys less",
            RuleLevel.L2,
            EnumSet.of(Power.STOCK),
            EnumSet.of(Thing.PLACE),
            "From");

    private final MoveGroup group;
    private final String title;
    private final String help;
    private final RuleLevel level;
    private final Set<Power> powers;
    private final Set<Thing> things;
    private final String effect;

    MoveKind(
            MoveGroup group,
            String title,
            String help,
            RuleLevel level,
            Set<Power> powers,
            Set<Thing> things,
            String effect) {
        this.group = group;
        this.title = title;
        this.help = help;
        this.level = level;
        this.powers = powers;
        this.things = things;
        this.effect = effect;
    }

    /** Kinds played at a level, in the order they are offered. */
    public static List<MoveKind> at(RuleLevel level) {
        return Arrays.stream(values()).filter(k -> k.level.compareTo(level) <= 0).toList();
    }

    public MoveGroup group() {
        return group;
    }

    public String title() {
        return title;
    }

    /** What it does, in one line. */
    public String help() {
        return help;
    }

    /** The lowest level of the rules that plays it (rules, section 0). */
    public RuleLevel level() {
        return level;
    }

    /** A seat that holds one of these for one of the parties can propose it. */
    public Set<Power> powers() {
        return EnumSet.copyOf(powers);
    }

    /** Whether it is offered with what is selected. */
    public boolean suits(Thing thing) {
        return things.contains(thing);
    }

    /** What happens at the quote's effect tick, such as "Arrives". */
    public String effect() {
        return effect;
    }
}
