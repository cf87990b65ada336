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
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.rules.Move;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;

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
    }

    private final StockKey stock;
    private final long available;
    private final String item;
    private final List<LineState> makers;
    private final StringProperty recipient = new SimpleStringProperty(this, "recipient");
    private final StringProperty place = new SimpleStringProperty(this, "place");
    private final LongProperty quantity = new SimpleLongProperty(this, "quantity");
    private final ObjectProperty<Way> way = new SimpleObjectProperty<>(this, "way", Way.FASTEST);
    private final ObjectProperty<Move.Terms> terms =
            new SimpleObjectProperty<>(this, "terms", Move.Terms.GIFT);
    private final StringProperty backfillLine = new SimpleStringProperty(this, "backfillLine", "");
    private final LongProperty backfillQuantity = new SimpleLongProperty(this, "backfill", 1);
    private final BooleanProperty lien = new SimpleBooleanProperty(this, "lien");

    private TransferFields(
            Scenario scenario, Board board, StockKey stock, String recipient, String place) {
        this.stock = stock;
        this.item = scenario.materiel(stock.materiel()).name();
        available = board.stock(stock);
        makers =
                board.lines().values().stream()
                        .filter(l -> l.materiel().equals(stock.materiel()))
                        .toList();
        this.recipient.set(recipient);
        this.place.set(place);
        long free = Math.max(0, available - board.terms(stock).floor());
        quantity.set(Math.max(1, free > 1 ? free / 2 : Math.min(1, available)));
        backfillQuantity.set(quantity.get());
    }

    /** Of a stockpile to a place: to the nation there, or forward when the place is the owner's. */
    public static TransferFields dropped(
            Scenario scenario, Board board, StockKey stock, String place) {
        return new TransferFields(scenario, board, stock, scenario.location(place).nation(), place);
    }

    /** Title to a nation, at a place. */
    public static TransferFields to(
            Scenario scenario, Board board, StockKey stock, String nation, String place) {
        return new TransferFields(scenario, board, stock, nation, place);
    }

    @Override
    public String title() {
        return prepositions() ? "Pre-position " + item : "Transfer " + item;
    }

    @Override
    public String nation() {
        return stock.owner();
    }

    /** Whether title stays with the owner. */
    public boolean prepositions() {
        return stock.owner().equals(recipient.get());
    }

    @Override
    public Move move() {
        if (prepositions()) {
            return new Move.Preposition(
                    stock.owner(),
                    stock.materiel(),
                    quantity.get(),
                    stock.place(),
                    place.get(),
                    way.get().modes);
        }
        boolean backfill = !backfillLine.get().isEmpty();
        return new Move.Transfer(
                stock.owner(),
                recipient.get(),
                stock.materiel(),
                quantity.get(),
                stock.place(),
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
                recipient, place, quantity, way, terms, backfillLine, backfillQuantity, lien);
    }

    public StockKey stock() {
        return stock;
    }

    /** Units there are. */
    public long available() {
        return available;
    }

    /** Lines that make the same. */
    public List<LineState> makers() {
        return makers;
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
