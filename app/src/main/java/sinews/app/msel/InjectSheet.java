package sinews.app.msel;

import javafx.collections.FXCollections;
import javafx.scene.control.ChoiceBox;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import sinews.app.inspector.EffectText;
import sinews.app.inspector.Sight;
import sinews.app.shell.SheetPane;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Objective;
import sinews.model.session.MselItem;
import sinews.model.session.MselItem.Status;

import java.util.List;
import java.util.stream.IntStream;

/** An inject to read; deliver it now, move it to another turn or skip it. */
public final class InjectSheet {
    private InjectSheet() {}

    /** Opens it. */
    public static void open(Shell shell, Sight sight, MselItem item, MselTimeline.Actions actions) {
        Inject inject = item.inject();
        VBox text = new VBox(12);
        text.getChildren()
                .add(
                        Ui.text(
                                inject.storyline()
                                        + ", turn "
                                        + item.turn()
                                        + ", "
                                        + MselTimeline.word(item.status())
                                                .toLowerCase(java.util.Locale.ROOT),
                                "muted"));
        part(text, "", inject.headline(), "heading");
        part(text, "", inject.body(), "plain");
        part(text, "Released when", inject.condition(), "plain");
        part(text, "Expected of the seats", inject.expected(), "plain");
        part(
                text,
                "On the board",
                String.join(
                        "\n", inject.effects().stream().map(e -> EffectText.of(sight, e)).toList()),
                "plain");
        part(text, "Objectives", objectives(sight, inject), "plain");
        ScrollPane scroll = new ScrollPane(text);
        scroll.setFitToWidth(true);
        scroll.setMaxHeight(460);
        boolean waits =
                (item.status() == Status.PLANNED
                                || item.status() == Status.CONDITIONAL
                                || item.status() == Status.SKIPPED)
                        && !sight.state().ended();
        VBox content = new VBox(16, scroll);
        SheetPane sheet = new SheetPane("inject", inject.title(), 640, content);
        if (waits) {
            content.getChildren().add(change(shell, sight, item, actions));
        }
        sheet.button("inject-close", "Close", shell::closeSheet).setCancelButton(true);
        if (waits) {
            sheet.button(
                            "inject-deliver",
                            "Inject now",
                            () -> {
                                shell.closeSheet();
                                actions.deliver(item);
                            },
                            "danger")
                    .setDefaultButton(true);
        }
        shell.openSheet(sheet);
    }

    private static HBox change(
            Shell shell, Sight sight, MselItem item, MselTimeline.Actions actions) {
        List<Integer> turns =
                IntStream.rangeClosed(sight.state().turn(), sight.scenario().turns().size())
                        .boxed()
                        .toList();
        ChoiceBox<Integer> turn = new ChoiceBox<>(FXCollections.observableArrayList(turns));
        turn.setId("inject-turn");
        turn.setValue(item.turn());
        turn.setOnAction(
                e -> {
                    if (turn.getValue() != null && turn.getValue() != item.turn()) {
                        shell.closeSheet();
                        actions.reschedule(item, turn.getValue());
                    }
                });
        HBox row = new HBox(8, Ui.label("Move to turn"), turn);
        if (item.status() != Status.SKIPPED) {
            TextField reason = new TextField();
            reason.setId("inject-skip-reason");
            reason.setPromptText("Reason to skip it");
            reason.setAccessibleText("Reason to skip it");
            HBox.setHgrow(reason, Priority.ALWAYS);
            javafx.scene.control.Button skip = new javafx.scene.control.Button("Skip");
            skip.setId("inject-skip");
            skip.disableProperty().bind(reason.textProperty().isEmpty());
            skip.setOnAction(
                    e -> {
                        shell.closeSheet();
                        actions.skip(item, reason.getText().strip());
                    });
            row.getChildren().addAll(reason, skip);
        }
        row.setAlignment(javafx.geometry.Pos.CENTER_LEFT);
        return row;
    }

    private static String objectives(Sight sight, Inject inject) {
        return sight.scenario().objectives().stream()
                .filter(o -> inject.objectives().contains(o.id()))
                .map(Objective::text)
                .reduce((a, b) -> a + "\n" + b)
                .orElse("");
    }

    private static void part(VBox box, String heading, String text, String style) {
        if (text.isBlank()) {
            return;
        }
        VBox part = new VBox(3);
        if (!heading.isEmpty()) {
            part.getChildren().add(Ui.label(heading, "small-muted"));
        }
        part.getChildren().add(Ui.text(text, style));
        box.getChildren().add(part);
    }
}
