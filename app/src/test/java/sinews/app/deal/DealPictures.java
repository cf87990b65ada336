package sinews.app.deal;

import javafx.application.Platform;
import javafx.scene.layout.StackPane;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import sinews.app.picture.Pictures;
import sinews.app.picture.Png;
import sinews.app.theme.Theme;
import sinews.model.board.StockKey;
import sinews.model.session.Command;
import sinews.model.session.Consent.Answer;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Pictures of the deal sheets; run with {@code -Dtest=DealPictures}. */
class DealPictures {
    private static final Path OUT = Path.of("target/pictures");

    @Test
    void write() throws Exception {
        Files.createDirectories(OUT);
        FxToolkit.registerPrimaryStage();
        for (Theme theme : Theme.values()) {
            for (int[] size : new int[][] {{1920, 1080}, {1366, 768}}) {
                picture("deal-transfer", theme, size, this::transfer);
                picture("deal-project", theme, size, this::project);
            }
        }
        picture("deal-order", Theme.LIGHT, new int[] {1366, 768}, this::order);
        picture("deal-new", Theme.LIGHT, new int[] {1366, 768}, this::newDeal);
    }

    private DealSheet transfer() {
        TableSession session = new TableSession();
        DealViewModel model =
                new DealViewModel(
                        session,
                        TransferFields.dropped(
                                session.state().scenario(),
                                session.state().board(),
                                new StockKey("us-mcalester", "gmlrs", "US"),
                                "taiwan"),
                        Command.FACILITATOR);
        model.reasonProperty().set("Rockets must be on the island before the ports close.");
        model.asked().getFirst().answerProperty().set(Answer.GIVEN);
        return new DealSheet(model, () -> {}, () -> {});
    }

    private DealSheet project() {
        TableSession session = new TableSession();
        ProjectFields fields =
                new ProjectFields(
                        session.state().scenario(),
                        session.state().board().lines().get("us-gmlrs"),
                        "au-maryborough");
        fields.kindProperty().set(ProjectFields.Kind.ASSEMBLE);
        return new DealSheet(new DealViewModel(session, fields, "australia"), () -> {}, () -> {});
    }

    private DealSheet order() {
        TableSession session = new TableSession();
        return new DealSheet(
                new DealViewModel(
                        session,
                        new OrderFields(
                                session.state().scenario(),
                                session.state().board(),
                                "us-pac3",
                                "US"),
                        Command.FACILITATOR),
                () -> {},
                () -> {});
    }

    private javafx.scene.layout.Region newDeal() {
        TableSession session = new TableSession();
        return new NewDealSheet(
                session.state().scenario(),
                session.state().board(),
                n -> true,
                new NewDealSheet.Ways() {
                    @Override
                    public void stock(StockKey stock) {}

                    @Override
                    public void share(String line) {}

                    @Override
                    public void order(String line) {}

                    @Override
                    public void surge(String line) {}

                    @Override
                    public void aid() {}

                    @Override
                    public void information() {}
                },
                () -> {});
    }

    private static void picture(
            String name, Theme theme, int[] size, Callable<? extends javafx.scene.Node> node)
            throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        StackPane veil = new StackPane(node.call());
                        veil.getStyleClass().add("veil");
                        StackPane root = new StackPane(veil);
                        root.getStyleClass().add("screen");
                        Png.write(
                                Pictures.of(root, size[0], size[1], theme),
                                OUT.resolve(name + "-" + theme.id() + "-" + size[0] + ".png"));
                        done.complete(null);
                    } catch (Exception e) {
                        done.completeExceptionally(e);
                    }
                });
        done.get(60, TimeUnit.SECONDS);
    }
}
