package sinews.app.board;

import javafx.geometry.Insets;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Region;

import sinews.app.board.BoardModel.Group;

import java.util.List;

/** The groups and their colours. */
final class Legend extends GridPane {
    private static final int COLUMNS = 3;

    Legend() {
        getStyleClass().addAll("card", "legend");
        setHgap(16);
        setVgap(6);
        setPadding(new Insets(10, 14, 10, 12));
        setMouseTransparent(true);
    }

    void show(List<Group> groups) {
        getChildren().clear();
        int i = 0;
        for (Group g : groups) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "group-" + g.id());
            swatch.setMinSize(11, 11);
            swatch.setMaxSize(11, 11);
            Label name = new Label(g.name(), swatch);
            name.setGraphicTextGap(7);
            name.getStyleClass().add("legend-name");
            add(name, i % COLUMNS, i / COLUMNS);
            i++;
        }
    }
}
