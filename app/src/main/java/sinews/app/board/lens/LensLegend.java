package sinews.app.board.lens;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.geometry.Insets;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import sinews.app.board.BoardModel.Group;
import sinews.app.board.Lens;
import sinews.app.shell.Ui;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** What the lens answers and what each of its marks means. Can be folded to its title. */
public final class LensLegend extends VBox {
    private static final int COLUMNS = 3;

    /** Below this height of the board it begins folded. */
    private static final double LOW = 640;

    private final Label title = Ui.label("", "legend-title");
    private final Label question = Ui.label("", "legend-name");
    private final Button fold = new Button();
    private final GridPane rows = new GridPane(8, 3);
    private final GridPane groups = new GridPane(16, 5);
    private final ComboBox<String> family = new ComboBox<>();
    private final ObjectProperty<String> chosen = new SimpleObjectProperty<>(this, "family", "");
    private final Map<String, String> families = new TreeMap<>();
    private boolean folded;
    private boolean touched;
    private Lens lens = Lens.STOCK;

    /** An empty legend; {@link #show} fills it. */
    public LensLegend(Runnable changed) {
        super(6);
        setId("legend");
        getStyleClass().addAll("card", "legend");
        setPadding(new Insets(9, 12, 10, 12));
        fold.setId("legend-fold");
        fold.getStyleClass().addAll("quiet", "legend-fold");
        fold.setOnAction(
                e -> {
                    touched = true;
                    setFolded(!folded);
                    changed.run();
                });
        family.setId("flow-family");
        family.getStyleClass().add("legend-choice");
        family.setAccessibleText("Family of materiel");
        family.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(String id) {
                        return id == null || id.isEmpty()
                                ? "All materiel"
                                : families.getOrDefault(id, id);
                    }

                    @Override
                    public String fromString(String s) {
                        throw new UnsupportedOperationException("the list is not typed into");
                    }
                });
        family.valueProperty().subscribe(v -> chosen.set(v == null ? "" : v));
        HBox head = new HBox(8, title, Ui.gap(), fold);
        head.setAlignment(Pos.CENTER_LEFT);
        setFolded(false);
        getChildren().setAll(head, question, family, rows, groups);
    }

    private void setFolded(boolean is) {
        folded = is;
        fold.setText(is ? "▸" : "▾");
        fold.setAccessibleText(is ? "Explain the marks" : "Fold the legend");
        fit();
    }

    /** Folds itself on a low board, unless somebody folded or unfolded it. */
    public void room(double height) {
        if (!touched && height > 0 && folded != height < LOW) {
            setFolded(height < LOW);
        }
    }

    private void fit() {
        show(question, !folded);
        show(rows, !folded);
        show(family, lens == Lens.FLOWS);
        show(groups, lens != Lens.RISK);
    }

    private static void show(Node node, boolean is) {
        node.setVisible(is);
        node.setManaged(is);
    }

    /** Groups with their colours, and families that flows can be of. */
    public void show(Scenario scenario, List<Group> all) {
        groups.getChildren().clear();
        int i = 0;
        for (Group g : all) {
            Region swatch = new Region();
            swatch.getStyleClass().addAll("swatch", "group-" + g.id());
            swatch.setMinSize(11, 11);
            swatch.setMaxSize(11, 11);
            Label name = new Label(g.name(), swatch);
            name.setGraphicTextGap(7);
            name.setMinWidth(Region.USE_PREF_SIZE);
            name.getStyleClass().add("legend-name");
            groups.add(name, i % COLUMNS, i / COLUMNS);
            i++;
        }
        families.clear();
        for (Materiel m : scenario.materiel()) {
            families.putIfAbsent(m.family(), m.label());
        }
        List<String> ids = new ArrayList<>(families.keySet());
        ids.sort(Comparator.comparing(id -> families.getOrDefault(id, id)));
        ids.addFirst("");
        family.getItems().setAll(ids);
        if (!ids.contains(String.valueOf(family.getValue()))) {
            family.setValue("");
        }
    }

    /**
     * Explains a lens.
     *
     * @param picture what it draws beside the tokens
     * @param played whether the forecast is played by the rules, not reckoned from stock alone
     */
    public void show(Lens now, LensPicture picture, boolean played) {
        lens = now;
        title.setText(now.title());
        question.setText(now.question());
        rows.getChildren().clear();
        int i = 0;
        for (LegendRows.Row row : LegendRows.of(now, picture, played)) {
            HBox sample = new HBox(row.sample());
            sample.setAlignment(Pos.CENTER);
            sample.setMinWidth(38);
            sample.setMaxWidth(38);
            Label text = Ui.label(row.text(), "legend-name");
            text.setMinWidth(Region.USE_PREF_SIZE);
            boolean second = now == Lens.DEALS && i >= LegendRows.STATES && i % 2 == 1;
            rows.add(sample, second ? 2 : 0, second ? i - 1 : i);
            rows.add(text, second ? 3 : 1, second ? i - 1 : i);
            GridPane.setColumnSpan(text, now == Lens.DEALS && i >= LegendRows.STATES ? 1 : 3);
            i++;
        }
        fit();
    }

    /** Family of materiel that flows are shown of; empty for all. */
    public ObjectProperty<String> familyProperty() {
        return chosen;
    }
}
