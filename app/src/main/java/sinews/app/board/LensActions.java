package sinews.app.board;

import javafx.beans.property.ObjectProperty;

import sinews.app.shell.Action;

import java.util.ArrayList;
import java.util.List;

/** The lenses as actions with their keys. */
public final class LensActions {
    private LensActions() {}

    /**
     * One for each lens, Alt+1 to Alt+6.
     *
     * @param screen first part of their ids
     */
    public static List<Action> of(String screen, ObjectProperty<Lens> lens) {
        List<Action> actions = new ArrayList<>();
        for (Lens l : Lens.values()) {
            int n = l.ordinal() + 1;
            actions.add(
                    Action.of(
                            screen + "-lens-" + n,
                            l.title(),
                            "Board: " + l.question(),
                            "Alt+" + n,
                            () -> lens.set(l)));
        }
        return actions;
    }
}
