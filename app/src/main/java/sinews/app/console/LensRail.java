package sinews.app.console;

import javafx.beans.property.ObjectProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ContentDisplay;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.VBox;

import org.kordamp.ikonli.feather.Feather;
import org.kordamp.ikonli.javafx.FontIcon;

import sinews.app.board.Lens;

import java.util.Locale;
import java.util.Map;

/** Chooses what the board is looked at for. */
final class LensRail extends VBox {
    private static final Map<Lens, Feather> ICONS =
            Map.of(
                    Lens.STOCK, Feather.SHIELD,
                    Lens.OUTPUT, Feather.TOOL,
                    Lens.FLOWS, Feather.NAVIGATION);
    private static final Map<Lens, String> HELP =
            Map.of(
                    Lens.STOCK, "Stocks of what is used, and the lines that make it (Alt+1)",
                    Lens.OUTPUT, "All lines, and stocks of materials and components (Alt+2)",
                    Lens.FLOWS, "Lanes and shipments (Alt+3)");

    LensRail(ObjectProperty<Lens> lens) {
        super(4);
        getStyleClass().addAll("rail", "panel", "line-right");
        setAlignment(Pos.TOP_CENTER);
        ToggleGroup group = new ToggleGroup();
        for (Lens l : Lens.values()) {
            String word = l.name().charAt(0) + l.name().substring(1).toLowerCase(Locale.ROOT);
            ToggleButton button = new ToggleButton(word, new FontIcon(ICONS.get(l)));
            button.setId("lens-" + l.name().toLowerCase(Locale.ROOT));
            button.getStyleClass().setAll("lens");
            button.setContentDisplay(ContentDisplay.TOP);
            button.setToggleGroup(group);
            button.setTooltip(new Tooltip(HELP.get(l)));
            button.setSelected(lens.get() == l);
            button.setOnAction(
                    e -> {
                        button.setSelected(true);
                        lens.set(l);
                    });
            lens.addListener((o, was, is) -> button.setSelected(is == l));
            getChildren().add(button);
        }
    }
}
