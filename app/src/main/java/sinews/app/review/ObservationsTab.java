package sinews.app.review;

import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextArea;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.Objective;
import sinews.model.session.SessionState;

/** What evaluators noted, and a form to add a note. */
final class ObservationsTab extends VBox {

    /** Adds a note to the log. */
    interface Noting {
        void note(String author, String text, @Nullable String objective);
    }

    ObservationsTab(ReviewViewModel model, Noting noting) {
        super(16);
        getStyleClass().add("review-tab");
        SessionState end = model.timeline().latest();
        getChildren().add(form(end, noting));
        Label title = new Label("Observations");
        title.getStyleClass().add("heading");
        VBox list = new VBox(10, title);
        list.setId("review-observations");
        if (end.observations().isEmpty()) {
            Label none = new Label("Nothing has been noted yet.");
            none.getStyleClass().add("muted");
            list.getChildren().add(none);
        }
        end.observations().reversed().forEach(o -> list.getChildren().add(row(model, end, o)));
        getChildren().add(list);
    }

    private static Node form(SessionState end, Noting noting) {
        Label title = new Label("Note an observation");
        title.getStyleClass().add("heading");
        TextArea text = new TextArea();
        text.setId("observation-text");
        text.setPromptText("What was seen, in a sentence or two");
        text.setPrefRowCount(3);
        text.setWrapText(true);
        TextField author = new TextField();
        author.setId("observation-author");
        author.setPromptText("Who saw it");
        ComboBox<String> objective = new ComboBox<>();
        objective.setId("observation-objective");
        objective.getItems().add("No objective");
        for (Objective o : end.scenario().objectives()) {
            objective.getItems().add(o.text());
        }
        objective.getSelectionModel().selectFirst();
        objective.setMaxWidth(Double.MAX_VALUE);
        objective.setMinWidth(0);
        objective.setPrefWidth(120);
        HBox.setHgrow(objective, Priority.ALWAYS);
        Button add = new Button("Add");
        add.setId("observation-add");
        add.getStyleClass().add("primary");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty()
                .bind(
                        text.textProperty()
                                .map(String::isBlank)
                                .flatMap(
                                        blank ->
                                                author.textProperty()
                                                        .map(a -> blank || a.isBlank())));
        add.setOnAction(
                e -> {
                    int index = objective.getSelectionModel().getSelectedIndex();
                    noting.note(
                            author.getText().strip(),
                            text.getText().strip(),
                            index <= 0 ? null : end.scenario().objectives().get(index - 1).id());
                });
        return new VBox(8, title, text, new HBox(8, author, objective, add));
    }

    private static Node row(ReviewViewModel model, SessionState end, SessionState.Observation o) {
        String objective =
                end.scenario().objectives().stream()
                        .filter(x -> x.id().equals(o.objective()))
                        .map(x -> " · " + x.text())
                        .findFirst()
                        .orElse("");
        Label head = new Label("Turn " + o.turn() + " · " + o.author() + objective);
        head.getStyleClass().add("caption");
        Label text = new Label(o.text());
        text.setWrapText(true);
        VBox row = new VBox(2, head, text);
        row.setOnMouseClicked(e -> model.go(o.position()));
        row.setMinHeight(Region.USE_PREF_SIZE);
        return row;
    }
}
