package sinews.app.guide;

import sinews.app.board.Lens;
import sinews.app.theme.Theme;

import java.awt.Graphics2D;
import java.awt.Image;
import java.awt.image.BufferedImage;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;

import javax.imageio.ImageIO;

/**
 * Puts the pictures of all lenses on one sheet for each theme: a row for each lens, with the world,
 * a region and a strait on a large and on a small screen. docs/guide/README.md says how to run it.
 */
final class LensSheet {
    private static final List<String> ZOOMS = List.of("", "-near", "-strait");
    private static final List<Integer> SIZES = List.of(1920, 1366);
    private static final int WIDTH = 480;
    private static final int HEIGHT = 270;
    private static final int GAP = 6;

    private LensSheet() {}

    /**
     * @param args folder with all pictures of the lenses, and folder for the sheets
     */
    public static void main(String[] args) throws IOException {
        for (Theme theme : Theme.values()) {
            BufferedImage sheet = sheet(Path.of(args[0]), theme);
            Path to = Path.of(args[1], "lenses-" + theme.id() + ".png");
            ImageIO.write(sheet, "png", to.toFile());
        }
    }

    private static BufferedImage sheet(Path from, Theme theme) throws IOException {
        int columns = ZOOMS.size() * SIZES.size();
        int rows = Lens.values().length;
        BufferedImage sheet =
                new BufferedImage(
                        columns * (WIDTH + GAP) - GAP,
                        rows * (HEIGHT + GAP) - GAP,
                        BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = sheet.createGraphics();
        for (Lens lens : Lens.values()) {
            int column = 0;
            for (int size : SIZES) {
                for (String zoom : ZOOMS) {
                    String name =
                            "lens-%s%s-%s-%d.png"
                                    .formatted(
                                            lens.name().toLowerCase(Locale.ROOT),
                                            zoom,
                                            theme.id(),
                                            size);
                    BufferedImage picture = ImageIO.read(from.resolve(name).toFile());
                    Image small =
                            picture.getScaledInstance(WIDTH, HEIGHT, Image.SCALE_AREA_AVERAGING);
                    int x = column++ * (WIDTH + GAP);
                    pen.drawImage(small, x, lens.ordinal() * (HEIGHT + GAP), null);
                }
            }
        }
        pen.dispose();
        return sheet;
    }
}
