package sinews.app.board;

import javafx.beans.value.ObservableDoubleValue;
import javafx.geometry.Bounds;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.board.lens.ForecastBar;
import sinews.app.board.lens.LensLegend;
import sinews.app.map.Extent;
import sinews.app.map.MapView;

import java.util.ArrayList;
import java.util.List;

/**
 * What stands in the corners of a board, over its map: the legend, the weeks of the forecast, the
 * buttons that zoom, how many tokens are chosen, and the list to search. Tokens and names keep off
 * them, but for the list.
 */
final class BoardCorners extends Region {
    private static final double EDGE = 16;
    private static final double FINDER = 340;

    /** Room below the buttons for the map's own note. */
    private static final double NOTE = 20;

    /** Room for the buttons beside legend and forecast. */
    private static final double BUTTONS = 130;

    private final LensLegend legend;
    private final ForecastBar forecast;
    private final ChosenChip chip;
    private final VBox buttons;
    private final ObservableDoubleValue covered;
    private final ObservableDoubleValue textScale;
    private @Nullable PlacesList finder;

    /**
     * @param covered pixels at the right that something else covers
     * @param textScale how much larger than usual type is; the legend grows with it
     */
    BoardCorners(
            MapView map,
            LensLegend legend,
            ForecastBar forecast,
            ChosenChip chip,
            ObservableDoubleValue covered,
            ObservableDoubleValue textScale) {
        this.legend = legend;
        this.forecast = forecast;
        this.chip = chip;
        this.covered = covered;
        this.textScale = textScale;
        buttons =
                new VBox(
                        button("+", "Zoom in (+)", () -> map.zoomBy(1.5)),
                        button("−", "Zoom out (−)", () -> map.zoomBy(1 / 1.5)),
                        button("⤢", "Whole world (0)", map::fit));
        buttons.getStyleClass().add("map-card");
        buttons.setFocusTraversable(false);
        // Their shadows are drawn once, not with every frame of the map below.
        buttons.setCache(true);
        legend.setCache(true);
        setPickOnBounds(false);
        getChildren().setAll(legend, forecast, buttons, chip);
        covered.addListener(o -> requestLayout());
        textScale.addListener(o -> requestLayout());
    }

    private static Button button(String text, String what, Runnable action) {
        Button b = new Button(text);
        b.getStyleClass().add("map-button");
        b.setFocusTraversable(false);
        b.setAccessibleText(what);
        b.setTooltip(new Tooltip(what));
        b.setOnAction(e -> action.run());
        return b;
    }

    private List<Node> kept() {
        return List.of(legend, buttons, forecast, chip);
    }

    /** What tokens and names keep off, in pixels of the board. */
    List<Extent> boxes() {
        List<Extent> boxes = new ArrayList<>();
        for (Node n : kept()) {
            if (n.isVisible()) {
                Bounds b = n.getBoundsInParent();
                boxes.add(new Extent(b.getMinX(), b.getMinY(), b.getMaxX(), b.getMaxY()));
            }
        }
        return boxes;
    }

    /** Hides all of it for a while, without giving up its room. */
    void hide(boolean is) {
        kept().forEach(n -> n.setOpacity(is ? 0 : 1));
    }

    /** For a display without a mouse. */
    void hideButtons() {
        buttons.setVisible(false);
    }

    /** Opens the list of all places and tokens to search, with the cursor in its field. */
    void find(BoardView board) {
        PlacesList open = finder;
        if (open == null) {
            open = new PlacesList(board, () -> closeFinder(board));
            open.setManaged(false);
            finder = open;
            getChildren().add(open);
            layout();
            requestLayout();
        }
        open.applyCss();
        open.layout();
        open.begin();
    }

    private void closeFinder(BoardView board) {
        getChildren().remove(finder);
        finder = null;
        board.map().requestFocus();
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight();
        legend.room(h / textScale.get());
        double lw = legend.prefWidth(-1);
        double lh = legend.prefHeight(-1);
        legend.resizeRelocate(EDGE, h - lh - EDGE, lw, lh);
        double bw = buttons.prefWidth(-1);
        double bh = buttons.prefHeight(-1);
        double right = w - covered.get() - bw - EDGE;
        buttons.resizeRelocate(right, h - bh - EDGE - NOTE, bw, bh);
        chip.resizeRelocate(EDGE, EDGE, chip.prefWidth(-1), chip.prefHeight(-1));
        double fw = Math.min(forecast.prefWidth(-1), w - 2 * EDGE);
        double fh = forecast.prefHeight(-1);
        boolean beside = lw + fw + BUTTONS < w;
        forecast.resizeRelocate(
                beside ? Math.max(lw + 2 * EDGE, (w - fw) / 2) : EDGE,
                beside ? h - fh - EDGE : h - lh - fh - 1.5 * EDGE,
                fw,
                fh);
        if (finder != null) {
            double width = Math.min(FINDER, w - 2 * EDGE);
            double height = Math.max(160, Math.min(h - 2 * EDGE, 420));
            finder.resizeRelocate(EDGE, EDGE, width, height);
        }
    }
}
