package sinews.model.scenario.io;

import sinews.model.rules.Move;
import sinews.model.scenario.Mode;
import sinews.model.scenario.OrderForm;

import java.util.List;

/** One move of each kind, on the example scenario of the documentation. */
final class Everything {
    private static final String LINE = "shell-scranton";
    private static final String SHELL = "shell-155";
    private static final String PORT = "kaohsiung";
    private static final List<String> BOTH = List.of("TW", "US");

    private Everything() {}

    static List<Move> moves() {
        return List.of(
                new Move.PlaceOrder("TW", SHELL, 10, LINE, 16, PORT, OrderForm.ANNUAL),
                new Move.MultiYear("TW", SHELL, 10, LINE, 96, PORT, 2),
                new Move.AgileSplit("TW", SHELL, 10, List.of(LINE, "shell-taiwan"), 16, PORT),
                new Move.JointBuy(
                        "US",
                        List.of(
                                new Move.JointBuy.Share("US", 5, "los-angeles"),
                                new Move.JointBuy.Share("TW", 5, PORT)),
                        SHELL,
                        LINE,
                        16),
                new Move.ContractCell(BOTH),
                new Move.Cancel("tw-shells"),
                new Move.Expand(LINE, 50),
                new Move.DirectSurge(LINE),
                new Move.KeepWarm(LINE),
                new Move.SecondSource("fuze-scranton", "TW", PORT, 10),
                new Move.Coproduce(LINE, "TW", PORT, 10, true),
                new Move.AssembleForward(LINE, "TW", PORT, 10, true),
                new Move.PrintForward("fuze-scranton", "TW", PORT),
                new Move.Subsidize("US", LINE, 25),
                new Move.Train("US", "TW"),
                new Move.SecurityOfSupply(BOTH, List.of("*"), 5, List.of("strait")),
                new Move.NationalPriority("US", SHELL),
                new Move.ExportWaiver("US", List.of("TW"), List.of(SHELL), true),
                new Move.Standard("shells-155", Move.Pace.ADOPT, BOTH),
                new Move.ShareInformation(BOTH, List.of("fuzes")),
                new Move.FundSecurity("US", "", Move.Protection.NATIONAL),
                new Move.StockTarget("TW", PORT, SHELL, 100, 10),
                new Move.Preposition("US", SHELL, 10, "los-angeles", PORT, List.of(Mode.SEA)),
                new Move.ShipTogether(
                        "TW",
                        PORT,
                        List.of(Mode.SEA, Mode.AIR),
                        Move.Terms.SALE,
                        true,
                        List.of(new Move.ShipTogether.Part("US", SHELL, 10, "los-angeles"))),
                new Move.DisperseHarden("TW", PORT),
                new Move.Transfer(
                        "US",
                        "TW",
                        SHELL,
                        10,
                        "los-angeles",
                        PORT,
                        List.of(Mode.SEA),
                        Move.Terms.LOAN,
                        LINE,
                        10,
                        true),
                new Move.LiftEscort("US", "los-angeles-kaohsiung", Move.Aid.ESCORT),
                new Move.ForwardRepair(LINE, "TW", PORT),
                new Move.Minerals("US", "TW", "shell-taiwan", 10, Move.MineralsWay.BUY_AHEAD, PORT),
                new Move.Signal("US", List.of(LINE)),
                new Move.Convene("US", Move.Convening.CAMPAIGN),
                new Move.MoveTooling(LINE, "TW", PORT));
    }
}
