package sinews.app.board;

import javafx.scene.control.MenuItem;

/** An offer in a menu; one that cannot be taken says why. */
public final class OfferItem {
    private OfferItem() {}

    public static MenuItem of(Offer offer) {
        MenuItem item =
                new MenuItem(offer.possible() ? offer.text() : offer.text() + "  – " + offer.why());
        item.setId("offer-" + offer.id());
        item.setDisable(!offer.possible());
        item.setOnAction(e -> offer.run().run());
        return item;
    }
}
