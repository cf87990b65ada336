package sinews.app.board.lens;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.layout.HBox;

import sinews.app.board.BoardItem;
import sinews.app.board.Icons;
import sinews.app.board.lens.LensPicture.Tag;

import java.util.function.Consumer;

/** A label on the map that can be chosen: what a line waits for, how much flows, which ties. */
final class LensTag extends HBox {
    private static final double ICON = 14;

    private final Tag tag;

    LensTag(Tag tag, Consumer<BoardItem> choose) {
        super(4);
        this.tag = tag;
        setId(tag.id());
        setManaged(false);
        getStyleClass().addAll("lens-tag", "lens-tag-" + tag.tone());
        for (String icon : tag.icons()) {
            getChildren().add(Icons.boxed(icon, ICON));
        }
        if (!tag.text().isEmpty()) {
            Label text = new Label(tag.text());
            text.setMinWidth(USE_PREF_SIZE);
            getChildren().add(text);
        }
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(tag.spoken());
        Tooltip tip = new Tooltip(tag.spoken());
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        Tooltip.install(this, tip);
        LensPane.answers(this, () -> choose.accept(tag.item()));
    }

    Tag tag() {
        return tag;
    }
}
