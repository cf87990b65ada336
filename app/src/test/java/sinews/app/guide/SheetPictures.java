package sinews.app.guide;

import javafx.scene.Node;
import javafx.scene.control.TextInputControl;

import sinews.app.board.BoardItem;
import sinews.app.board.BoardView;
import sinews.app.board.Meaning;
import sinews.app.console.ConsoleView;
import sinews.app.deal.About;
import sinews.app.deal.DealSession;
import sinews.app.deal.Deals;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Subject;
import sinews.app.seat.HotSeat;
import sinews.app.session.SessionService;
import sinews.model.board.StockKey;
import sinews.model.rules.Move;
import sinews.model.session.Command;

import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.concurrent.TimeUnit;

/** Pictures of the inspector, of sheets over the console, and of a seat. */
final class SheetPictures {
    private final Camera camera;
    private final ConsoleView console;

    SheetPictures(Camera camera, ConsoleView console) {
        this.camera = camera;
        this.console = console;
    }

    void deals() throws Exception {
        Deals deals =
                new Deals(
                        camera.shell(),
                        DealSession.of(console.model().service()),
                        Command.FACILITATOR);
        Camera.fx(
                () ->
                        deals.stockDropped(
                                new StockKey("us-mcalester", "gmlrs", "US"),
                                "luzon",
                                Meaning.TRANSFER));
        camera.waitFor("#deal-reason");
        write("#deal-reason", "Luzon has rockets for one month.");
        camera.save("deal-transfer");
        Camera.fx(camera.shell()::closeSheet);
        Camera.fx(() -> deals.lineDropped("us-gmlrs", "au-maryborough", Meaning.COPRODUCE));
        camera.save("deal-project");
        Camera.fx(camera.shell()::closeSheet);
        Camera.fx(() -> deals.newDeal(About.NOTHING));
        camera.save("deal-new");
        Camera.fx(camera.shell()::closeSheet);
        var board = console.model().state().board();
        var pac3 = Objects.requireNonNull(board.lines().get("us-pac3"));
        form(deals, MoveKind.MULTI_YEAR, About.line(pac3));
        form(deals, MoveKind.JOINT_BUY, About.line(pac3).by("JP"));
        form(deals, MoveKind.AGILE_SPLIT, About.NOTHING);
        form(deals, MoveKind.CANCEL, About.NOTHING);
        form(deals, MoveKind.SECURITY_OF_SUPPLY, About.nation("JP"));
        form(deals, MoveKind.STANDARD, About.nation("KR"));
        form(deals, MoveKind.EXPAND, About.line(pac3));
        form(deals, MoveKind.STOCK_TARGET, About.place(console.model().state().scenario(), "guam"));
    }

    private void form(Deals deals, MoveKind kind, About about) throws Exception {
        Camera.fx(() -> deals.open(kind, about));
        camera.save("deal-" + kind.name().toLowerCase(Locale.ROOT).replace('_', '-'));
        Camera.fx(camera.shell()::closeSheet);
    }

    private void write(String field, String text) throws Exception {
        var input = camera.find(TextInputControl.class, field);
        Camera.fx(() -> input.setText(text));
    }

    void seats() throws Exception {
        SessionService service = console.model().service();
        Move share = new Move.ShareInformation(List.of("JP", "NZ"), List.of("*"));
        var unused =
                service.submit(
                                new Command.Propose(
                                        "new-zealand",
                                        "new-zealand",
                                        share,
                                        "We pay for lift and do not know what waits in Nagoya.",
                                        "Ask each time: the answer comes a month late."))
                        .get(30, TimeUnit.SECONDS);
        HotSeat seats = new HotSeat(camera.shell(), service, Runnable::run);
        Camera.fx(() -> seats.handTo("japan"));
        camera.save("hand-over");
        camera.press("#hand-over-ready");
        camera.save("seat");
        BoardView own = camera.find(BoardView.class, "#board");
        Camera.fx(() -> own.selectedProperty().set(new BoardItem.LineItem("jp-pac3")));
        camera.waitFor("#why-starts");
        camera.turnOn("#why-starts");
        camera.waitFor("#why-all");
        camera.save("seat-why");
        Camera.fx(camera.shell()::uncover);
    }

    void inspector() throws Exception {
        camera.select(console, new Subject.LineOf("us-pac3"));
        camera.save("inspector-line");
        camera.select(console, new Subject.StraitOf("taiwan-strait"));
        camera.save("inspector-strait");
        camera.select(console, new Subject.PlaceOf("ryukyus"));
        camera.save("inspector-place");
        camera.select(console, new Subject.NationOf("JP"));
        camera.turnOn("#why-capital");
        camera.waitFor(".why-step");
        camera.save("inspector-nation");
        camera.select(console, new Subject.DemandOf("east-pac3"));
        camera.turnOn("#why-short");
        camera.waitFor(".why-step");
        camera.save("inspector-demand");
        camera.select(console, Subject.SITUATION);
        camera.save("inspector-situation");
    }

    void sheets() throws Exception {
        camera.sheet(console, "console-inject", "inject-now");
        camera.sheet(console, "console-msel", "msel-table");
        camera.act(console, "console-adhoc");
        write("#adhoc-headline", "Fire at the pier in Guam");
        camera.save("adhoc");
        Camera.fx(camera.shell()::closeSheet);
        camera.act(console, "console-main");
        Camera.until(
                () -> {
                    Node commit = camera.lookup("#adjudication-commit");
                    return commit != null && !commit.isDisabled();
                });
        camera.save("adjudication");
        Camera.fx(camera.shell()::closeSheet);
        camera.sheet(console, "console-endex", "endex");
        camera.act(console, "console-step-back");
        camera.waitFor("#step-back");
        camera.save("step-back");
        Camera.fx(camera.shell()::closeSheet);
        camera.act(console, "console-undo");
        Camera.until(() -> console.model().state().phase().name().equals("PLAN"));
        Camera.fx(camera.shell()::showKeys);
        camera.save("keys");
        Camera.fx(camera.shell()::closeSheet);
    }
}
