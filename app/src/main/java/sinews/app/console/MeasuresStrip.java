package sinews.app.console;

import javafx.beans.property.ObjectProperty;
import javafx.beans.value.ObservableValue;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.inspector.Sight;
import sinews.app.inspector.Subject;
import sinews.app.shell.Ui;

import java.util.List;

/** One row of measures; a cell selects what it is about. */
final class MeasuresStrip extends HBox {
    private final ObjectProperty<Subject> subject;

    MeasuresStrip(ObservableValue<Sight> sight, ObjectProperty<Subject> subject) {
        super(20);
        this.subject = subject;
        setId("strip");
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("strip", "line-bottom");
        sight.addListener((o, was, is) -> show(is));
        show(sight.getValue());
    }

    private void show(Sight sight) {
        List<Node> cells = Strip.of(sight).stream().map(this::cell).toList();
        getChildren().setAll(cells);
    }

    private Node cell(Strip.Cell c) {
        Label value = Ui.label(c.value(), "value");
        HBox row = new HBox(5, value);
        row.setAlignment(Pos.BASELINE_LEFT);
        row.setMinHeight(20);
        if (!c.note().isEmpty()) {
            Label note = Ui.label(c.note(), "note", c.tone());
            note.setMinWidth(Region.USE_PREF_SIZE);
            row.getChildren().add(note);
        }
        VBox box = new VBox(1, Ui.label(c.caption(), "strip-caption"), row);
        String all = c.caption() + ": " + c.value() + " " + c.note();
        Tooltip tip = new Tooltip(all);
        Subject link = c.link();
        if (link == null) {
            box.setId("strip-" + c.id());
            box.getStyleClass().add("strip-plain");
            Tooltip.install(box, tip);
            return box;
        }
        Button button = new Button();
        button.setId("strip-" + c.id());
        button.setGraphic(box);
        button.getStyleClass().setAll("strip-cell");
        button.setAccessibleText(all);
        button.setTooltip(tip);
        button.setOnAction(e -> subject.set(link));
        return button;
    }
}
