package sinews.app.shell;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

/** A sheet over the screen: title, content, one sentence on what is wrong, buttons. */
public final class SheetPane extends VBox {
    private final Label problem = Ui.text("", "bad");
    private final HBox buttons = new HBox(8);

    /**
     * @param id node id
     * @param width preferred width
     */
    public SheetPane(String id, String title, double width, Node content) {
        super(16);
        setId(id);
        getStyleClass().addAll("card", "sheet");
        setPrefWidth(width);
        setMaxSize(width, Region.USE_PREF_SIZE);
        Label head = Ui.text(title, "title");
        problem.setId(id + "-problem");
        problem.setVisible(false);
        problem.setManaged(false);
        buttons.setAlignment(Pos.CENTER_RIGHT);
        VBox.setVgrow(content, Priority.ALWAYS);
        getChildren().setAll(head, content, problem, buttons);
    }

    /** Shows a sentence above the buttons; empty hides it. */
    public void problem(String sentence) {
        problem.setText(sentence);
        problem.setVisible(!sentence.isEmpty());
        problem.setManaged(!sentence.isEmpty());
    }

    /** Adds a node to the row of buttons. */
    public void add(Node node) {
        buttons.getChildren().add(node);
    }

    /** Adds a button to the row of buttons. */
    public Button button(String id, String text, Runnable run, String... styles) {
        Button b = new Button(text);
        b.setId(id);
        b.getStyleClass().addAll(styles);
        b.setOnAction(e -> run.run());
        b.setMinWidth(Region.USE_PREF_SIZE);
        buttons.getChildren().add(b);
        return b;
    }
}
