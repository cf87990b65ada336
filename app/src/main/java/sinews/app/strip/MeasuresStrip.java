package sinews.app.strip;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import org.jspecify.annotations.Nullable;

import sinews.app.inspector.Question;
import sinews.app.inspector.Subject;
import sinews.app.shell.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.function.BiConsumer;

/** One row of measures; a cell says how it is reckoned, and opens why it is as it is. */
public final class MeasuresStrip extends HBox {
    private static final double TIP_WIDTH = 380;

    private final @Nullable BiConsumer<Subject, Question.@Nullable Ask> select;

    /**
     * @param select what a click on a cell does, given what to show and what to ask about it; null
     *     when nothing can be selected here
     */
    public MeasuresStrip(@Nullable BiConsumer<Subject, Question.@Nullable Ask> select) {
        super(20);
        this.select = select;
        setId("strip");
        widthProperty().addListener((o, was, is) -> Platform.runLater(this::fit));
        setMinWidth(0);
        setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("strip", "line-bottom");
    }

    /** Shows these cells. */
    public void show(List<Strip.Cell> cells) {
        getChildren().setAll(cells.stream().map(this::cell).toList());
        // Their widths are known once they have their style.
        Platform.runLater(this::fit);
    }

    /**
     * Leaves out cells where there is no room for all: none is cut. Who runs out second is missed
     * the least, then whatever stands last.
     */
    private void fit() {
        if (getWidth() <= 0) {
            return;
        }
        applyCss();
        List<Node> kept = fitting();
        for (Node cell : getChildren()) {
            cell.setVisible(kept.contains(cell));
            cell.setManaged(kept.contains(cell));
        }
    }

    private List<Node> fitting() {
        double room = getWidth() - snappedLeftInset() - snappedRightInset() + getSpacing();
        List<Node> kept = new ArrayList<>(getChildren());
        if (width(kept) > room) {
            kept.removeIf(n -> ("strip-" + Strip.SECOND).equals(n.getId()));
        }
        while (width(kept) > room) {
            kept.removeLast();
        }
        return kept;
    }

    /** Also when the text has become larger or smaller. */
    @Override
    protected void layoutChildren() {
        super.layoutChildren();
        if (getWidth() > 0 && !fitting().equals(getManagedChildren())) {
            Platform.runLater(this::fit);
        }
    }

    private double width(List<Node> cells) {
        return cells.stream().mapToDouble(c -> c.prefWidth(-1) + getSpacing()).sum();
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
        String all = (c.caption() + ": " + c.value() + " " + c.note()).strip();
        Tooltip tip = new Tooltip(all + "\n" + c.help());
        tip.setWrapText(true);
        tip.setMaxWidth(TIP_WIDTH);
        Subject link = c.link();
        BiConsumer<Subject, Question.@Nullable Ask> go = select;
        if (link == null || go == null) {
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
        button.setAccessibleHelp(c.help());
        button.setTooltip(tip);
        button.setOnAction(e -> go.accept(link, c.ask()));
        return button;
    }
}
