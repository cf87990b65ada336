package sinews.app.deal;

import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.geometry.Pos;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;

import sinews.model.rules.Move.JointBuy.Share;

import java.util.Objects;

/** What one nation takes of a joint buy, and where to. */
final class ShareRow extends HBox {
    ShareRow(MoveForm form, Choices choices, String nation) {
        super(12);
        setAlignment(Pos.CENTER_LEFT);
        Share share = Objects.requireNonNull(form.shareMap().get(nation));
        var quantity = new SimpleLongProperty(share.quantity());
        var place = new SimpleStringProperty(share.deliverTo());
        Label name = new Label(choices.nation(nation));
        name.getStyleClass().add("share-name");
        ComboBox<String> places =
                Inputs.choice(
                        "deal-share-place-" + nation,
                        choices.places(form.kind()),
                        place,
                        choices::place);
        HBox.setHgrow(places, Priority.ALWAYS);
        places.setAccessibleText("Delivered to, for " + choices.nation(nation));
        Region units = Inputs.number("deal-share-units-" + nation, quantity);
        units.setAccessibleText("Units for " + choices.nation(nation));
        Label to = new Label("to");
        to.setMinWidth(USE_PREF_SIZE);
        Runnable put =
                () -> form.shareMap().put(nation, new Share(nation, quantity.get(), place.get()));
        quantity.addListener(o -> put.run());
        place.addListener(o -> put.run());
        getChildren().setAll(name, units, to, places);
    }
}
