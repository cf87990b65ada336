package sinews.app.board.lens;

import javafx.scene.AccessibleRole;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;

import sinews.app.board.BoardItem;
import sinews.app.board.lens.LensPicture.Spot;

import java.util.function.Consumer;

/** A nation, or an agreement of many parties, as a round node. */
final class LensSpot extends Label {
    private final Spot spot;

    LensSpot(Spot spot, Consumer<BoardItem> choose) {
        super(spot.code());
        this.spot = spot;
        setId("spot-" + spot.id());
        setManaged(false);
        getStyleClass().addAll("lens-spot", "group-" + spot.group());
        setAccessibleRole(AccessibleRole.BUTTON);
        setAccessibleText(spot.spoken());
        Tooltip tip = new Tooltip(spot.spoken());
        tip.setWrapText(true);
        tip.setMaxWidth(420);
        setTooltip(tip);
        resize(spot.size(), spot.size());
        LensPane.answers(this, () -> choose.accept(spot.item()));
    }

    Spot spot() {
        return spot;
    }
}
