package sinews.app.deal;

import javafx.application.Platform;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.Property;
import javafx.beans.property.SimpleObjectProperty;
import javafx.collections.ObservableSet;
import javafx.collections.SetChangeListener;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.CheckBox;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.control.Slider;
import javafx.scene.control.TextField;
import javafx.scene.control.TextFormatter;
import javafx.scene.control.ToggleButton;
import javafx.scene.control.ToggleGroup;
import javafx.scene.layout.FlowPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import java.util.List;
import java.util.function.Function;
import java.util.function.Supplier;

/** Labelled inputs, bound to properties. */
final class Inputs {
    /** Width of a box to tick, with the name of a nation: three stand side by side. */
    static final double BOX = 166;

    private static final int DIGITS = 9;

    private Inputs() {}

    static Node labelled(String text, Node input) {
        Label label = new Label(text);
        label.getStyleClass().add("field-label");
        label.setLabelFor(input);
        label.setWrapText(true);
        label.setMinHeight(Region.USE_PREF_SIZE);
        name(input, text);
        VBox box = new VBox(4, label, input);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    /** Names the controls in a row or grid as the label over it does; buttons have their texts. */
    private static void name(Node input, String text) {
        boolean field =
                input instanceof TextField
                        || input instanceof Slider
                        || input instanceof ComboBox<?>;
        if (field && input.getAccessibleText() == null) {
            input.setAccessibleText(text);
        } else if (input instanceof Pane pane) {
            pane.getChildren().forEach(child -> name(child, text));
        }
    }

    /** A list to choose from, shown as text. */
    static <T> ComboBox<T> choice(
            String id, List<T> items, Property<T> value, Function<T, String> text) {
        ComboBox<T> box = new ComboBox<>();
        box.setId(id);
        box.getItems().setAll(items);
        box.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(T item) {
                        return item == null ? "" : text.apply(item);
                    }

                    @Override
                    public T fromString(String typed) {
                        throw new UnsupportedOperationException("the list is not typed into");
                    }
                });
        box.setMaxWidth(Double.MAX_VALUE);
        box.setMinWidth(0);
        box.setVisibleRowCount(14);
        box.valueProperty().bindBidirectional(value);
        return box;
    }

    /** For boxes to tick, in columns. */
    static FlowPane boxes() {
        FlowPane pane = new FlowPane(6, 8);
        // Without it a flow pane asks for the height of 400 pixels of width.
        pane.setPrefWrapLength(3 * BOX);
        return pane;
    }

    /** Several of a few, each with a box to tick. */
    static Node ticks(
            String id,
            List<String> items,
            ObservableSet<String> chosen,
            Function<String, String> text) {
        FlowPane boxes = boxes();
        for (String item : items) {
            CheckBox box = new CheckBox(text.apply(item));
            box.getStyleClass().add("tick-box");
            box.setWrapText(true);
            box.setId(id + "-" + item);
            box.setSelected(chosen.contains(item));
            box.selectedProperty()
                    .addListener(
                            (o, was, is) -> {
                                if (is) {
                                    chosen.add(item);
                                } else {
                                    chosen.remove(item);
                                }
                            });
            boxes.getChildren().add(box);
        }
        return boxes;
    }

    /** Several of many: those chosen, each to be taken out again, and a list to add from. */
    static Node several(
            String id,
            Supplier<List<String>> items,
            ObservableSet<String> chosen,
            Function<String, String> text,
            String prompt) {
        FlowPane chips = new FlowPane(6, 6);
        chips.setId(id);
        ComboBox<String> add = choice(id + "-add", List.of(), new SimpleObjectProperty<>(), text);
        add.setPromptText(prompt);
        add.setMaxWidth(Double.MAX_VALUE);
        Runnable fill =
                () -> {
                    chips.getChildren().clear();
                    for (String item : chosen) {
                        Button chip = new Button(text.apply(item) + "  ✕");
                        chip.setId(id + "-" + item);
                        chip.setAccessibleText("Take out " + text.apply(item));
                        chip.getStyleClass().add("chip");
                        chip.setOnAction(
                                e -> {
                                    chosen.remove(item);
                                    add.requestFocus();
                                });
                        chips.getChildren().add(chip);
                    }
                    boolean some = !chosen.isEmpty();
                    chips.setVisible(some);
                    chips.setManaged(some);
                    List<String> left =
                            items.get().stream().filter(i -> !chosen.contains(i)).toList();
                    add.getItems().setAll(left);
                    add.setDisable(left.isEmpty());
                };
        chosen.addListener((SetChangeListener<String>) c -> Platform.runLater(fill));
        add.showingProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                fill.run();
                            }
                        });
        add.setOnAction(
                e -> {
                    String item = add.getValue();
                    if (item != null) {
                        Platform.runLater(
                                () -> {
                                    add.setValue(null);
                                    chosen.add(item);
                                });
                    }
                });
        fill.run();
        return new VBox(6, chips, add);
    }

    /** A few alternatives side by side; one is always chosen. */
    static <T> Node segments(
            String id, List<T> items, Property<T> value, Function<T, String> text) {
        ToggleGroup group = new ToggleGroup();
        HBox row = new HBox();
        row.setId(id);
        row.getStyleClass().add("segments");
        for (int i = 0; i < items.size(); i++) {
            T item = items.get(i);
            ToggleButton b = new ToggleButton(text.apply(item));
            b.setId(id + "-" + item.toString().toLowerCase(java.util.Locale.ROOT));
            b.setUserData(item);
            b.setToggleGroup(group);
            b.setMinWidth(Region.USE_PREF_SIZE);
            b.getStyleClass()
                    .add(
                            i == 0
                                    ? "left-pill"
                                    : i == items.size() - 1 ? "right-pill" : "center-pill");
            b.setSelected(item.equals(value.getValue()));
            b.setOnAction(
                    e -> {
                        b.setSelected(true);
                        value.setValue(item);
                    });
            row.getChildren().add(b);
        }
        value.addListener(
                (o, was, is) ->
                        group.getToggles().forEach(t -> t.setSelected(t.getUserData().equals(is))));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A whole number of at least one, with a slider up to a highest value and a field. */
    static Node quantity(String id, LongProperty value, long max) {
        Slider slider = new Slider(1, Math.max(2, max), value.get());
        slider.setId(id + "-slider");
        slider.setDisable(max < 2);
        slider.setBlockIncrement(Math.max(1, max / 20.0));
        HBox.setHgrow(slider, Priority.ALWAYS);
        slider.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (slider.isValueChanging() || slider.isFocused()) {
                                value.set(Math.round(is.doubleValue()));
                            }
                        });
        value.addListener(
                (o, was, is) -> {
                    if (Math.round(slider.getValue()) != is.longValue()) {
                        slider.setValue(is.doubleValue());
                    }
                });
        HBox row = new HBox(12, slider, number(id, value));
        row.setAlignment(Pos.CENTER_LEFT);
        return row;
    }

    /** A field for a whole number. */
    static TextField number(String id, LongProperty value) {
        TextField field = new TextField(Long.toString(value.get()));
        field.setId(id);
        field.setPrefColumnCount(7);
        field.setMaxWidth(110);
        field.setMinWidth(90);
        field.setTextFormatter(
                new TextFormatter<>(
                        c -> c.getControlNewText().matches("[0-9]{0," + DIGITS + "}") ? c : null));
        field.textProperty()
                .addListener((o, was, is) -> value.set(is.isEmpty() ? 0 : Long.parseLong(is)));
        value.addListener(
                (o, was, is) -> {
                    if (!field.getText().equals(is.toString()) && !field.isFocused()) {
                        field.setText(is.toString());
                    }
                });
        return field;
    }

    static CheckBox check(String id, String text, BooleanProperty value) {
        CheckBox box = new CheckBox(text);
        box.setId(id);
        box.setWrapText(true);
        box.selectedProperty().bindBidirectional(value);
        return box;
    }

    /** Inputs side by side, all of one width. */
    static Node row(Node... inputs) {
        HBox row = new HBox(12, inputs);
        for (Node n : inputs) {
            if (n instanceof Region r) {
                r.setPrefWidth(100);
                r.setMinWidth(0);
            }
        }
        return row;
    }
}
