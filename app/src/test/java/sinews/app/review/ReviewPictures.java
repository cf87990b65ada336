package sinews.app.review;

import javafx.application.Platform;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;

import sinews.app.board.BoardRules;
import sinews.app.deal.TableSession;
import sinews.app.picture.Pictures;
import sinews.app.picture.Png;
import sinews.app.theme.Theme;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Pictures of the review; run with {@code -Dtest=ReviewPictures}. */
class ReviewPictures {
    private static final Path OUT = Path.of("target/pictures");

    @Test
    void write() throws Exception {
        Files.createDirectories(OUT);
        FxToolkit.registerPrimaryStage();
        TableSession played = ReviewViewModelTest.played();
        picture(played, Theme.LIGHT, 1920, 1080, 0);
        picture(played, Theme.DARK, 1366, 768, 0);
        picture(played, Theme.LIGHT, 1366, 768, 1);
        picture(played, Theme.DARK, 1920, 1080, 2);
        picture(played, Theme.LIGHT, 1366, 768, 3);
    }

    private static void picture(TableSession played, Theme theme, int w, int h, int tab)
            throws Exception {
        CompletableFuture<Void> done = new CompletableFuture<>();
        Platform.runLater(
                () -> {
                    try {
                        ReviewScreen screen =
                                new ReviewScreen(
                                        new ReviewSession(
                                                Path.of("x"),
                                                played.timeline(),
                                                "3f9a1c77b2d04e55aa",
                                                true,
                                                List.of()),
                                        BoardRules.of(TableSession.rules()),
                                        Runnable::run,
                                        new Nowhere());
                        screen.model().decision(-1);
                        screen.resume(screen.model().positionProperty().get(), tab);
                        Pictures.of(screen.root(), w, h, theme);
                        screen.root().getScene().setRoot(new javafx.scene.Group());
                        Png.write(
                                Pictures.of(screen.root(), w, h, theme),
                                OUT.resolve("review-" + tab + "-" + theme.id() + "-" + w + ".png"));
                        done.complete(null);
                    } catch (Exception | Error e) {
                        done.completeExceptionally(e);
                    }
                });
        done.get(60, TimeUnit.SECONDS);
    }

    private static final class Nowhere implements ReviewScreen.Ways {
        @Override
        public void home() {}

        @Override
        public void export() {}

        @Override
        public void note(String a, String t, @Nullable String o, long position) {}
    }
}
