package sinews.app.msel;

import javafx.beans.value.ChangeListener;
import javafx.collections.FXCollections;
import javafx.scene.Node;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.VBox;

import org.controlsfx.control.SearchableComboBox;

import sinews.app.inspector.EffectText;
import sinews.app.inspector.Sight;
import sinews.app.shell.SheetPane;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.scenario.Inject;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;

/** Writes and delivers an inject that is not in the MSEL. */
public final class AdHocSheet {
    private final AdHocViewModel model;
    private final Sight sight;
    private final GridPane grid = new GridPane(12, 10);
    private final TextField headline = new TextField();
    private final SearchableComboBox<AdHocViewModel.Target> target = new SearchableComboBox<>();
    private final Label targetName = new Label();
    private final List<TextField> amounts = new ArrayList<>();
    private final List<Label> amountNames = new ArrayList<>();
    private final SearchableComboBox<AdHocViewModel.Target> other = new SearchableComboBox<>();
    private final Label otherName = new Label("Trust in");
    private final CheckBox sailBack = new CheckBox("Ships in it sail back");
    private final TextField weeks = number("adhoc-weeks");
    private final Label weeksName = new Label("Weeks, 0 until ENDEX");
    private final Label effect = Ui.text("", "muted");
    private final SheetPane sheet;

    private AdHocSheet(Sight sight) {
        this.sight = sight;
        model = new AdHocViewModel(sight.state());
        sheet = new SheetPane("adhoc", "New inject, now", 560, new VBox(12, grid, effect));
    }

    /**
     * Opens it.
     *
     * @param deliver delivers the inject
     */
    public static void open(Shell shell, Sight sight, Consumer<Inject> deliver) {
        AdHocSheet s = new AdHocSheet(sight);
        s.build();
        Runnable go =
                () -> {
                    String problem = s.model.problem();
                    s.sheet.problem(problem);
                    if (problem.isEmpty()) {
                        Inject inject = s.model.inject();
                        shell.closeSheet();
                        deliver.accept(inject);
                    }
                };
        s.sheet.button("adhoc-cancel", "Cancel", shell::leaveSheet);
        s.sheet.button("adhoc-deliver", "Inject now", go, "danger").setDefaultButton(true);
        s.sheet.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                        go.run();
                        e.consume();
                    }
                });
        shell.openSheet(s.sheet, s::lost);
        s.headline.requestFocus();
    }

    private String lost() {
        String written = model.headlineProperty().get().strip();
        return written.isEmpty() ? "" : "The inject is not delivered yet: “%s”".formatted(written);
    }

    private void build() {
        ColumnConstraints names = new ColumnConstraints(190);
        ColumnConstraints fields = new ColumnConstraints();
        fields.setHgrow(Priority.ALWAYS);
        grid.getColumnConstraints().setAll(names, fields);
        headline.setId("adhoc-headline");
        headline.setPromptText("What the room hears, such as “Fire at the pier in Guam”");
        headline.textProperty().bindBidirectional(model.headlineProperty());
        ComboBox<What> what = new ComboBox<>(FXCollections.observableArrayList(model.kinds()));
        what.setVisibleRowCount(12);
        what.setId("adhoc-what");
        what.valueProperty().bindBidirectional(model.whatProperty());
        target.setId("adhoc-target");
        target.setMaxWidth(Double.MAX_VALUE);
        target.valueProperty().bindBidirectional(model.targetProperty());
        sailBack.setId("adhoc-sail-back");
        sailBack.selectedProperty().bindBidirectional(model.sailBackProperty());
        other.setId("adhoc-other");
        other.setMaxWidth(Double.MAX_VALUE);
        other.setPromptText("all other nations");
        other.valueProperty().bindBidirectional(model.otherProperty());
        weeks.textProperty().bindBidirectional(model.weeksProperty());
        ComboBox<String> storyline =
                new ComboBox<>(FXCollections.observableArrayList(model.storylines()));
        storyline.setId("adhoc-storyline");
        storyline.setEditable(true);
        storyline.setValue(model.storylineProperty().get());
        storyline.getEditor().textProperty().bindBidirectional(model.storylineProperty());
        int row = 0;
        grid.addRow(row++, name("Headline", headline), headline);
        grid.addRow(row++, name("What happens", what), what);
        grid.addRow(row++, targetName, target);
        for (int i = 0; i < What.MOST_AMOUNTS; i++) {
            TextField amount = number("adhoc-amount-" + (i + 1));
            amount.textProperty().bindBidirectional(model.amounts().get(i));
            amount.textProperty().addListener((o, was, is) -> say());
            Label amountName = new Label();
            otherName.setLabelFor(other);
            amounts.add(amount);
            amountNames.add(amountName);
            grid.addRow(row++, amountName, amount);
        }
        grid.addRow(row++, otherName, other);
        grid.add(sailBack, 1, row++);
        grid.addRow(row++, weeksName, weeks);
        grid.addRow(row, name("Storyline", storyline), storyline);
        targetName.setLabelFor(target);
        otherName.setLabelFor(other);
        weeksName.setLabelFor(weeks);
        model.whatProperty().addListener((o, was, is) -> fields());
        ChangeListener<Object> changed = (o, was, is) -> say();
        model.targetProperty().addListener(changed);
        model.targetProperty().addListener((o, was, is) -> other.getItems().setAll(model.others()));
        model.headlineProperty().addListener(changed);
        model.otherProperty().addListener(changed);
        model.sailBackProperty().addListener(changed);
        model.weeksProperty().addListener(changed);
        fields();
    }

    private void fields() {
        target.getItems().setAll(model.targets());
        targetName.setText(model.whatProperty().get().target());
        What what = model.whatProperty().get();
        for (int i = 0; i < What.MOST_AMOUNTS; i++) {
            boolean used = i < what.amounts().size();
            amountNames.get(i).setText(used ? what.amounts().get(i).label() : "");
            show(used, amounts.get(i), amountNames.get(i));
        }
        other.getItems().setAll(model.others());
        weeksName.setText(what.leastWeeks() > 0 ? "Weeks" : "Weeks, 0 until ENDEX");
        show(!what.target().isEmpty(), target, targetName);
        show(what == What.POLITICS, other, otherName);
        show(what == What.CLOSE, sailBack);
        show(what.lasts(), weeks, weeksName);
        say();
    }

    private void say() {
        sheet.problem("");
        effect.setText(
                model.problem().isEmpty()
                        ? EffectText.of(sight, model.inject().effects().getFirst())
                        : "");
    }

    private static void show(boolean yes, Node... nodes) {
        for (Node n : nodes) {
            n.setVisible(yes);
            n.setManaged(yes);
        }
    }

    private static Label name(String text, Node field) {
        Label label = new Label(text);
        label.setLabelFor(field);
        return label;
    }

    private static TextField number(String id) {
        TextField field = new TextField();
        field.setId(id);
        field.setMaxWidth(100);
        return field;
    }
}
