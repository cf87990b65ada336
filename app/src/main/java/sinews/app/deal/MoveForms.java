package sinews.app.deal;

import sinews.app.deal.Field.Input;
import sinews.model.rules.Move;
import sinews.model.scenario.OrderForm;

import java.util.List;

/** What is filled in for each kind of move, and the move it makes. */
final class MoveForms {
    private MoveForms() {}

    private static Field f(Input input, String label) {
        return new Field(input, label);
    }

    private static final Field LINE = f(Input.LINE, "Line");
    private static final Field BUYER = f(Input.NATION, "Buyer");
    private static final Field UNITS = f(Input.QUANTITY, "Quantity, units");
    private static final Field DELIVER = f(Input.PLACE, "Deliver to");
    private static final Field DUE = f(Input.DUE, "Due by the end of");
    private static final Field BETWEEN = f(Input.PARTIES, "Between");
    private static final Field SCOPE = f(Input.SCOPE, "About");
    private static final Field HOST = f(Input.PLACE, "At");
    private static final Field SIZE = f(Input.QUANTITY, "Size, units a year");

    /** The inputs of a kind, in the order they are filled in. */
    static List<Field> fields(MoveKind kind) {
        return switch (kind) {
            case ORDER -> List.of(LINE, BUYER, UNITS, DELIVER, DUE, f(Input.CHOICE, "Contract"));
            case MULTI_YEAR ->
                    List.of(
                            LINE,
                            BUYER,
                            f(Input.YEARS, "Years"),
                            f(Input.QUANTITY, "Quantity over all years, units"),
                            DELIVER);
            case AGILE_SPLIT ->
                    List.of(
                            f(Input.MATERIEL, "Materiel"),
                            BUYER,
                            f(Input.LINES, "Lines it is split over"),
                            UNITS,
                            DELIVER,
                            DUE);
            case JOINT_BUY ->
                    List.of(
                            LINE,
                            f(Input.NATION, "Signs for all"),
                            DUE,
                            f(Input.SHARES, "Who takes what"));
            case CANCEL -> List.of(f(Input.ORDER, "Order"));
            case CONTRACT_CELL -> List.of(BETWEEN);
            case STOCK_TARGET ->
                    List.of(
                            f(Input.PLACE, "Stock at"),
                            f(Input.NATION, "Owner"),
                            f(Input.MATERIEL, "Materiel"),
                            f(Input.QUANTITY, "Topped up to, units (0 ends it)"),
                            f(Input.FLOOR, "Reserve, units"));
            case LIFT_ESCORT ->
                    List.of(f(Input.LANE, "Lane"), f(Input.CHOICE, "What"), f(Input.NATION, "By"));
            case EXPAND -> List.of(LINE, f(Input.PERCENT, "By, percent of its base rate"));
            case DIRECT_SURGE, KEEP_WARM -> List.of(LINE);
            case SECOND_SOURCE -> List.of(f(Input.LINE, "Component made by"), HOST, SIZE);
            case PRINT_FORWARD -> List.of(f(Input.LINE, "Spare made by"), HOST);
            case FORWARD_REPAIR ->
                    List.of(f(Input.LINE, "Repairs what is repaired by"), f(Input.PLACE, "Yard"));
            case MINERALS ->
                    List.of(
                            f(Input.LINE, "Mineral of"),
                            BUYER,
                            f(Input.CHOICE, "How"),
                            f(Input.QUANTITY, "Quantity, units; of a mine, units a year"),
                            f(Input.PLACE, "Kept, or opened, at"));
            case SUBSIDIZE ->
                    List.of(
                            LINE,
                            f(Input.NATION, "Paid by"),
                            f(Input.PERCENT, "Share of the project, percent"));
            case TRAIN -> List.of(f(Input.OTHER, "Workforce of"), f(Input.NATION, "Paid by"));
            case SECURITY_OF_SUPPLY ->
                    List.of(
                            BETWEEN,
                            SCOPE,
                            f(Input.SEQUENCE, "Sequence: 1 is served first"),
                            f(Input.EXCLUSIONS, "Suspended in"));
            case SHARE_INFORMATION -> List.of(BETWEEN, SCOPE);
            case STANDARD ->
                    List.of(f(Input.FAMILY, "Family"), f(Input.CHOICE, "How it comes"), BETWEEN);
            case EXPORT_WAIVER ->
                    List.of(
                            f(Input.NATION, "Released by"),
                            f(Input.PARTIES, "To"),
                            SCOPE,
                            f(Input.SECURITY, "With security conditions"));
            case NATIONAL_PRIORITY ->
                    List.of(f(Input.NATION, "Nation"), f(Input.MATERIEL, "Materiel"));
            case CONVENE -> List.of(f(Input.NATION, "Nation"), f(Input.CHOICE, "What"));
            case SIGNAL ->
                    List.of(f(Input.NATION, "Nation"), f(Input.LINES, "Lines that are shown"));
            case FUND_SECURITY ->
                    List.of(f(Input.CHOICE, "What"), f(Input.NATION, "Paid by"), LINE);
            case DISPERSE_HARDEN -> List.of(f(Input.PLACE, "Place"));
            case TRANSFER, PREPOSITION, SHIP_TOGETHER, COPRODUCE, ASSEMBLE_FORWARD, MOVE_TOOLING ->
                    List.of();
        };
    }

    /** What {@link Input#CHOICE} chooses from; the first is proposed. */
    static List<Object> choices(MoveKind kind) {
        return switch (kind) {
            case ORDER -> List.of(OrderForm.ANNUAL, OrderForm.URGENT);
            case LIFT_ESCORT -> List.of(Move.Aid.ESCORT, Move.Aid.LIFT);
            case MINERALS -> List.of(Move.MineralsWay.values());
            case STANDARD -> List.of(Move.Pace.ADOPT, Move.Pace.INDUSTRY, Move.Pace.NORMAL);
            case CONVENE -> List.of(Move.Convening.values());
            case FUND_SECURITY -> List.of(Move.Protection.values());
            default -> List.of();
        };
    }

    /** How a choice reads. */
    static String text(Object choice) {
        return switch (choice) {
            case OrderForm f -> f == OrderForm.URGENT ? "Urgent" : "Annual";
            case Move.Aid a -> a == Move.Aid.LIFT ? "More lift" : "Escort";
            case Move.MineralsWay w ->
                    w == Move.MineralsWay.BUY_AHEAD ? "Buy ahead" : "Open a mine";
            case Move.Pace p ->
                    switch (p) {
                        case NORMAL -> "Committee, 3 years";
                        case INDUSTRY -> "Industry, 1 year";
                        case ADOPT -> "Adopt the proposer's, 8 weeks";
                    };
            case Move.Convening c ->
                    switch (c) {
                        case CAMPAIGN -> "Campaign";
                        case WAIVE -> "Waive buy national";
                        case INDUSTRY_DAY -> "Industry day";
                    };
            case Move.Protection p ->
                    switch (p) {
                        case BAKED -> "Built in";
                        case RETROFIT -> "Retrofit";
                        case NATIONAL -> "Whole nation";
                    };
            default -> choice.toString();
        };
    }

    /** The move a form is filled in for. */
    static Move move(MoveForm f) {
        String line = f.line().get();
        String nation = f.nationProperty().get();
        String place = f.place().get();
        long quantity = f.quantity().get();
        int due = f.due().get();
        Object choice = f.choice().get();
        return switch (f.kind()) {
            case ORDER ->
                    new Move.PlaceOrder(
                            nation, f.made(), quantity, line, due, place, (OrderForm) choice);
            case MULTI_YEAR ->
                    new Move.MultiYear(
                            nation, f.made(), quantity, line, f.lastDue(), place, f.years().get());
            case AGILE_SPLIT ->
                    new Move.AgileSplit(
                            nation, f.materiel().get(), quantity, f.chosenLines(), due, place);
            case JOINT_BUY -> new Move.JointBuy(nation, f.shares(), f.made(), line, due);
            case CANCEL -> new Move.Cancel(f.order().get());
            case CONTRACT_CELL -> new Move.ContractCell(f.chosenParties());
            case STOCK_TARGET ->
                    new Move.StockTarget(
                            nation, place, f.materiel().get(), quantity, f.floor().get());
            case LIFT_ESCORT -> new Move.LiftEscort(nation, f.lane().get(), (Move.Aid) choice);
            case EXPAND -> new Move.Expand(line, f.percent().get());
            case DIRECT_SURGE -> new Move.DirectSurge(line);
            case KEEP_WARM -> new Move.KeepWarm(line);
            case SECOND_SOURCE -> new Move.SecondSource(line, f.host(), place, quantity);
            case PRINT_FORWARD -> new Move.PrintForward(line, f.host(), place);
            case FORWARD_REPAIR -> new Move.ForwardRepair(line, f.host(), place);
            case MINERALS ->
                    new Move.Minerals(
                            nation,
                            f.state().spec().nation(),
                            line,
                            quantity,
                            (Move.MineralsWay) choice,
                            place);
            case SUBSIDIZE -> new Move.Subsidize(nation, line, f.percent().get());
            case TRAIN -> new Move.Train(nation, f.other().get());
            case SECURITY_OF_SUPPLY ->
                    new Move.SecurityOfSupply(
                            f.chosenParties(),
                            f.chosenScope(),
                            f.sequence().get(),
                            List.copyOf(f.exclusions()));
            case SHARE_INFORMATION -> new Move.ShareInformation(f.chosenParties(), f.chosenScope());
            case STANDARD ->
                    new Move.Standard(f.family().get(), (Move.Pace) choice, f.chosenParties());
            case EXPORT_WAIVER ->
                    new Move.ExportWaiver(
                            nation, f.chosenParties(), f.chosenScope(), f.security().get());
            case NATIONAL_PRIORITY -> new Move.NationalPriority(nation, f.materiel().get());
            case CONVENE -> new Move.Convene(nation, (Move.Convening) choice);
            case SIGNAL -> new Move.Signal(nation, f.chosenLines());
            case FUND_SECURITY ->
                    new Move.FundSecurity(
                            nation, f.national() ? "" : line, (Move.Protection) choice);
            case DISPERSE_HARDEN -> new Move.DisperseHarden(f.host(), place);
            case TRANSFER, PREPOSITION, SHIP_TOGETHER, COPRODUCE, ASSEMBLE_FORWARD, MOVE_TOOLING ->
                    throw new IllegalStateException(f.kind() + " has a sheet of its own");
        };
    }
}
