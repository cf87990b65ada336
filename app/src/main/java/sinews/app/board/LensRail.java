package sinews.app.board;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.Separator;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import java.util.Locale;

/** Chooses what the board is looked at for. */
public final class LensRail extends VBox {
    private boolean named = true;
    private double full;

    /**
     * @param lens what it sets and follows
     * @param table whether the table of the lens is open
     */
    public LensRail(ObjectProperty<Lens> lens, BooleanProperty table) {
        super(4);
        getStyleClass().addAll("rail", "panel", "line-right");
        setAlignment(Pos.TOP_CENTER);
        ToggleGroup group = new ToggleGroup();
        for (Lens l : Lens.values()) {
            ToggleButton button = new ToggleButton(l.title(), new FontIcon(icon(l)));
            button.setId("lens-" + l.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("lens");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(l.question() + " (Alt+" + (l.ordinal() + 1) + ")"));
            button.setAccessibleHelp(l.question());
            button.setSelected(lens.get() == l);
            button.setOnAction(
                    e -> {
                        button.setSelected(true);
                        lens.set(l);
                    });
            lens.addListener((o, was, is) -> button.setSelected(is == l));
            getChildren().add(button);
        }
        Separator line = new Separator();
        line.setMaxWidth(32);
        getChildren().addAll(line, table(table));
        setMinHeight(0);
        heightProperty().subscribe(h -> fit(h.doubleValue()));
    }

    /** Where there is no room for the names the icons stand alone; tooltips have both. */
    private void fit(double height) {
        if (named) {
            full = prefHeight(-1);
        }
        boolean room = height <= 0 || height >= full;
        if (room != named) {
            named = room;
            // Nodes must not change while they are laid out.
            Platform.runLater(
                    () -> {
                        for (Node n : getChildren()) {
                            if (n instanceof ToggleButton b) {
                                b.setContentDisplay(
                                        named ? ContentDisplay.TOP : ContentDisplay.GRAPHIC_ONLY);
                            }
                        }
                    });
        }
    }

    private static ToggleButton table(BooleanProperty open) {
        ToggleButton button = new ToggleButton("Table", new FontIcon(Feather.LIST));
        button.setId("lens-table-open");
        button.getStyleClass().setAll("lens");
        button.setContentDisplay(ContentDisplay.TOP);
        button.setTooltip(new Tooltip("The same as a table to filter and sort (Alt+T)"));
        button.selectedProperty().bindBidirectional(open);
        return button;
    }

    private static Feather icon(Lens lens) {
        return switch (lens) {
            case STOCK -> Feather.SHIELD;
            case OUTPUT -> Feather.TOOL;
            case FLOWS -> Feather.NAVIGATION;
            case DEALS -> Feather.LINK;
            case RISK -> Feather.ALERT_TRIANGLE;
            case FORECAST -> Feather.TRENDING_DOWN;
        };
    }
}
