package sinews.app.msel;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.shell.Ui;
import sinews.model.session.MselItem;
import sinews.model.session.SessionState;

import java.util.List;

/** The MSEL beneath the board: a head with its actions and the time line, or a single row. */
public final class MselPane extends VBox {
    private static final double TALL = 172;
    private static final int PILLS = 6;

    private final MselTimeline timeline;
    private final Label summary = Ui.label("", "muted");
    private final HBox row = new HBox(6);
    private final HBox head;
    private final Button fold;
    private boolean folded;
    private SessionState state;

    /**
     * @param fold folds and unfolds it
     * @param buttons what else can be done, at the right
     */
    public MselPane(
            SessionState state, MselTimeline.Actions actions, Button fold, List<Button> buttons) {
        super(6);
        this.fold = fold;
        this.state = state;
        timeline = new MselTimeline(actions);
        timeline.setMinHeight(0);
        timeline.setPrefHeight(TALL);
        VBox.setVgrow(timeline, Priority.ALWAYS);
        summary.setMinWidth(0);
        summary.setWrapText(true);
        row.setAlignment(Pos.CENTER_LEFT);
        row.setMinWidth(0);
        HBox.setHgrow(row, Priority.ALWAYS);
        HBox right = new HBox(8);
        right.setMinWidth(Region.USE_PREF_SIZE);
        right.getChildren().add(fold);
        right.getChildren().addAll(buttons);
        Label title = Ui.label("MSEL", "heading");
        title.setMinWidth(Region.USE_PREF_SIZE);
        fold.setText("One row");
        head = new HBox(12, title, summary, row, Ui.gap(), right);
        head.setAlignment(Pos.CENTER_LEFT);
        getStyleClass().addAll("msel-pane", "panel", "line-top");
        getChildren().setAll(head, timeline);
        show(state);
    }

    /** Shows the MSEL of a state. */
    public void show(SessionState now) {
        state = now;
        summary.setText(MselRow.summary(now));
        timeline.setReadOnly(now.ended());
        if (folded) {
            fillRow();
        } else {
            timeline.show(now);
        }
    }

    /** True shows this turn and the next in one row only. */
    public void setFolded(boolean value) {
        folded = value;
        fold.setText(value ? "Show all turns" : "One row");
        timeline.setVisible(!value);
        timeline.setManaged(!value);
        summary.setVisible(!value);
        summary.setManaged(!value);
        row.getChildren().clear();
        show(state);
    }

    public boolean isFolded() {
        return folded;
    }

    private void fillRow() {
        row.getChildren().clear();
        int turn = state.turn();
        List<MselItem> now = state.msel().stream().filter(i -> i.turn() == turn).toList();
        List<MselItem> next =
                state.msel().stream()
                        .filter(i -> i.turn() == turn + 1 && i.status() != MselItem.Status.SKIPPED)
                        .toList();
        add("turn " + turn, now);
        if (!next.isEmpty()) {
            add("turn " + (turn + 1), next);
        }
    }

    private void add(String when, List<MselItem> items) {
        Label label = Ui.label(when, "muted");
        label.setMinWidth(Region.USE_PREF_SIZE);
        row.getChildren().add(label);
        if (items.isEmpty()) {
            row.getChildren().add(Ui.label("nothing planned", "muted"));
        }
        for (MselItem i : items.stream().limit(PILLS).toList()) {
            Node pill = timeline.pill(i, state);
            ((Region) pill).setMaxWidth(170);
            row.getChildren().add(pill);
        }
    }
}
