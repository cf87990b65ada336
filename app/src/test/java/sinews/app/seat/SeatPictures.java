package sinews.app.seat;

import javafx.application.Platform;
import javafx.beans.property.SimpleObjectProperty;

import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import sinews.app.board.BoardRules;
import sinews.app.deal.TableSession;
import sinews.app.picture.Pictures;
import sinews.app.picture.Png;
import sinews.app.shell.Settings;
import sinews.app.shell.Shell;
import sinews.app.theme.Theme;
import sinews.model.session.Command;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Pictures of the seat view and the hand-over; run with {@code -Dtest=SeatPictures}. */
class SeatPictures {
    private static final Path OUT = Path.of("target/pictures");

    @Test
    void write() throws Exception {
        Files.createDirectories(OUT);
        FxToolkit.registerPrimaryStage();
        for (Theme theme : Theme.values()) {
            for (int[] size : new int[][] {{1920, 1080}, {1366, 768}}) {
                picture(theme, size);
            }
        }
    }

    private static void picture(Theme theme, int[] size) throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        TableSession session = new TableSession();
                        session.accept(
                                new Command.Propose(
                                        "taiwan",
                                        "taiwan",
                                        SeatViewModelTest.rockets(400),
                                        "Rockets must be on the island before the ports close.",
                                        "Buy from the Camden line: first units in turn 9."));
                        session.accept(
                                new Command.Propose(
                                        "us-acquisition",
                                        "us-acquisition",
                                        SeatViewModelTest.rockets(200),
                                        "A first shipment by air while the lane is free.",
                                        ""));
                        Shell shell = new Shell(Settings.transientSettings());
                        SeatViewModel model =
                                new SeatViewModel(
                                        session,
                                        new SimpleObjectProperty<>(session.state()),
                                        "us-acquisition");
                        SeatScreen screen =
                                new SeatScreen(
                                        shell,
                                        model,
                                        BoardRules.of(TableSession.rules()),
                                        Runnable::run,
                                        s -> {},
                                        () -> {});
                        String end = theme.id() + "-" + size[0] + ".png";
                        Png.write(
                                Pictures.of(screen.root(), size[0], size[1], theme),
                                OUT.resolve("seat-" + end));
                        HandOverScreen hand =
                                new HandOverScreen("Japan", "Sato", "EXERCISE", () -> {});
                        Png.write(
                                Pictures.of(hand.root(), size[0], size[1], theme),
                                OUT.resolve("hand-over-" + end));
                        done.complete(null);
                    } catch (Exception e) {
                        done.completeExceptionally(e);
                    }
                });
        done.get(60, TimeUnit.SECONDS);
    }
}
