package sinews.app.board;

import javafx.geometry.Pos;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;

/** How many tokens are chosen, with what can be done with them; hidden below two. */
final class ChosenChip extends HBox {
    private final Label count = new Label();

    /**
     * @param move opens the chooser of a destination
     * @param clear chooses none
     */
    ChosenChip(Runnable move, Runnable clear) {
        super(8);
        setId("chosen-chip");
        getStyleClass().addAll("map-card", "chosen-chip");
        setManaged(false);
        setAlignment(Pos.CENTER_LEFT);
        count.setId("chosen-count");
        count.getStyleClass().add("strong");
        count.setMinWidth(Region.USE_PREF_SIZE);
        Button go = new Button("Move together…");
        go.setId("chosen-move");
        go.setAccessibleText("Move what is chosen together (M)");
        go.setMinWidth(Region.USE_PREF_SIZE);
        go.setOnAction(e -> move.run());
        Button no = new Button("Clear");
        no.setId("chosen-clear");
        no.getStyleClass().add("quiet");
        no.setAccessibleText("Choose none (Esc)");
        no.setMinWidth(Region.USE_PREF_SIZE);
        no.setOnAction(e -> clear.run());
        getChildren().setAll(count, go, no);
        setVisible(false);
    }

    void show(int many, long units) {
        setVisible(many > 1);
        count.setText(
                "%d chosen%s"
                        .formatted(
                                many, units > 0 ? " · " + ShortNumber.of(units) + " units" : ""));
        setAccessibleText(count.getText());
    }
}
