package sinews.app.board;

import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.StackPane;
import javafx.scene.layout.TilePane;

import sinews.app.picture.Headless;
import sinews.app.picture.Pictures;
import sinews.app.picture.Png;
import sinews.app.theme.Theme;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/**
 * Draws all icons side by side at 16, 24 and 32 pixels, for both themes: to be looked at, not a
 * test. Its argument is the folder the pictures go to.
 */
public final class IconSheet {
    private static final int WIDTH = 1200;
    private static final int CELL = 190;
    private static final double[] SIZES = {16, 24, 32};

    private IconSheet() {}

    public static void main(String[] args) throws Exception {
        Path out = Path.of(args[0]);
        for (Theme theme : Theme.values()) {
            Headless.call(
                    () -> {
                        TilePane tiles = sheet();
                        int rows = (names().size() + WIDTH / CELL - 1) / (WIDTH / CELL);
                        var image = Pictures.of(tiles, WIDTH, rows * 52 + 24, theme);
                        Png.write(image, out.resolve("icons-" + theme.id() + ".png"));
                        return null;
                    });
        }
        System.exit(0);
    }

    /** Names of all icons, in order. */
    static List<String> names() throws IOException {
        Path folder = Path.of("assets/icons");
        if (!Files.isDirectory(folder)) {
            folder = Path.of("../assets/icons");
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(f -> f.getFileName().toString())
                    .filter(n -> n.endsWith(".svg"))
                    .map(n -> n.substring(0, n.length() - 4))
                    .sorted()
                    .toList();
        }
    }

    private static TilePane sheet() throws IOException {
        TilePane tiles = new TilePane();
        tiles.setPadding(new Insets(12));
        tiles.setPrefTileWidth(CELL);
        tiles.setPrefTileHeight(52);
        tiles.getStyleClass().addAll("screen", "panel");
        for (String name : names()) {
            HBox row = new HBox(4);
            row.setAlignment(Pos.CENTER_LEFT);
            for (double size : SIZES) {
                var icon = Icons.of(name, size);
                icon.setStyle("-fx-fill: -s-text");
                StackPane cell = new StackPane(new javafx.scene.Group(icon));
                cell.setMinSize(size + 4, 36);
                row.getChildren().add(cell);
            }
            Label label = new Label(name);
            label.getStyleClass().add("caption");
            label.setWrapText(true);
            row.getChildren().add(label);
            tiles.getChildren().add(row);
        }
        return tiles;
    }
}
