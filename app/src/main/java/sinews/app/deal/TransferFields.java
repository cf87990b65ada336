package sinews.app.deal;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.rules.Move;
import sinews.model.scenario.Mode;

import java.util.List;

/**
 * A stockpile, or part of it, to another place: a transfer when title passes to another nation,
 * pre-positioned when it stays.
 */
public final class TransferFields implements MoveFields {
    /** Which ways a shipment may go. */
    public enum Way {
        FASTEST(List.of(Mode.values())),
        SEA(List.of(Mode.SEA)),
        AIR(List.of(Mode.AIR)),
        LAND(List.of(Mode.LAND));

        private final List<Mode> modes;

        Way(List<Mode> modes) {
            this.modes = modes;
        }

        List<Mode> modes() {
            return modes;
        }
    }

    private final Choices choices;
    private final ObjectProperty<StockKey> stock = new SimpleObjectProperty<>(this, "stock");
    private final StringProperty recipient = new SimpleStringProperty(this, "recipient");
    private final StringProperty place = new SimpleStringProperty(this, "place");
    private final LongProperty quantity = new SimpleLongProperty(this, "quantity");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.FASTEST);
    private final ObjectProperty<Move.Terms> terms =
            new SimpleObjectProperty<>(this, "terms", Move.Terms.GIFT);
    private final StringProperty backfillLine = new SimpleStringProperty(this, "backfillLine", "");
    private final LongProperty backfillQuantity = new SimpleLongProperty(this, "backfill", 1);
    private final BooleanProperty lien = new SimpleBooleanProperty(this, "lien");

    private TransferFields(Choices choices, StockKey from, String recipient, String place) {
        this.choices = choices;
        stock.set(from);
        this.recipient.set(recipient);
        this.place.set(place);
        stock.subscribe(s -> propose());
        stock.addListener((o, was, is) -> backfillLine.set(""));
    }

    /** Half of what is above the reserve, at least one unit. */
    static long proposed(Board board, StockKey stock) {
        return Math.max(1, (board.stock(stock) - board.terms(stock).floor()) / 2);
    }

    private void propose() {
        quantity.set(proposed(choices.board(), stock.get()));
        backfillQuantity.set(quantity.get());
    }

    /** Of a stockpile to a place: to the nation there, or forward when the place is the owner's. */
    static TransferFields dropped(Choices choices, StockKey stock, String place) {
        return to(choices, stock, choices.scenario().location(place).nation(), place);
    }

    /** Title to a nation, at a place. */
    static TransferFields to(Choices choices, StockKey stock, String nation, String place) {
        return new TransferFields(choices, stock, nation, place);
    }

    @Override
    public MoveKind kind() {
        return prepositions() ? MoveKind.PREPOSITION : MoveKind.TRANSFER;
    }

    @Override
    public String title() {
        return kind().title() + " " + choices.scenario().materiel(stock.get().materiel()).name();
    }

    @Override
    public String nation() {
        return stock.get().owner();
    }

    /** Whether title stays with the owner. */
    public boolean prepositions() {
        return stock.get().owner().equals(recipient.get());
    }

    @Override
    public Move move() {
        if (prepositions()) {
            return new Move.Preposition(
                    stock.get().owner(),
                    stock.get().materiel(),
                    quantity.get(),
                    stock.get().place(),
                    place.get(),
                    way.get().modes);
        }
        boolean backfill = !backfillLine.get().isEmpty();
        return new Move.Transfer(
                stock.get().owner(),
                recipient.get(),
                stock.get().materiel(),
                quantity.get(),
                stock.get().place(),
                place.get(),
                way.get().modes,
                terms.get(),
                backfillLine.get(),
                backfill ? backfillQuantity.get() : 0,
                lien.get());
    }

    @Override
    public List<Observable> watched() {
        return List.of(
                stock,
                recipient,
                place,
                quantity,
                way,
                terms,
                backfillLine,
                backfillQuantity,
                lien);
    }

    Choices choices() {
        return choices;
    }

    public ObjectProperty<StockKey> stockProperty() {
        return stock;
    }

    /** Units there are. */
    public long available() {
        return choices.board().stock(stock.get());
    }

    /** Lines that make the same, by name. */
    List<String> makers() {
        return choices.makers(stock.get().materiel());
    }

    public StringProperty recipientProperty() {
        return recipient;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public LongProperty quantityProperty() {
        return quantity;
    }

    public ObjectProperty<Way> wayProperty() {
        return way;
    }

    public ObjectProperty<Move.Terms> termsProperty() {
        return terms;
    }

    /** Id of the line a back-fill is ordered from; empty for no back-fill. */
    public StringProperty backfillLineProperty() {
        return backfillLine;
    }

    public LongProperty backfillQuantityProperty() {
        return backfillQuantity;
    }

    public BooleanProperty lienProperty() {
        return lien;
    }
}
