package sinews.app.shell;

import javafx.beans.value.ObservableBooleanValue;
import javafx.scene.control.Button;
import javafx.scene.control.Tooltip;
import javafx.scene.input.KeyCombination;

import org.jspecify.annotations.Nullable;

/**
 * Something that can be done on a screen, once for button, key and help.
 *
 * @param id stable id, also the node id of its button
 * @param text on the button
 * @param help one sentence for the tooltip
 * @param key its key, or null
 * @param possible false greys it out; null when always possible
 * @param run does it, on the JavaFX thread
 */
public record Action(
        String id,
        String text,
        String help,
        @Nullable KeyCombination key,
        @Nullable ObservableBooleanValue possible,
        Runnable run) {

    /** An action that is always possible. */
    public static Action of(String id, String text, String help, String key, Runnable run) {
        return new Action(
                id, text, help, key.isEmpty() ? null : KeyCombination.valueOf(key), null, run);
    }

    /** The same, possible only while the value is true. */
    public Action when(ObservableBooleanValue value) {
        return new Action(id, text, help, key, value, run);
    }

    public boolean isPossible() {
        return possible == null || possible.get();
    }

    /** A button for it, with its key in the tooltip. */
    public Button button(String... styles) {
        Button b = new Button(text);
        b.setId(id);
        b.getStyleClass().addAll(styles);
        b.setTooltip(new Tooltip(key == null ? help : help + " (" + keyText() + ")"));
        b.setAccessibleHelp(help);
        b.setOnAction(e -> run.run());
        if (possible != null) {
            b.disableProperty().bind(javafx.beans.binding.Bindings.not(possible));
        }
        return b;
    }

    /** The key as printed on a keyboard, such as Ctrl+Z; empty when it has none. */
    public String keyText() {
        return key == null ? "" : key.getDisplayText();
    }
}
