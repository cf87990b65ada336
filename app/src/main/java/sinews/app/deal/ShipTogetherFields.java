package sinews.app.deal;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.IntegerProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ListChangeListener;
import javafx.collections.ObservableList;

import sinews.model.board.StockKey;
import sinews.model.rules.Move;

import java.util.List;

/** Several stockpiles, or parts of them, to one place in one decision, all or none. */
public final class ShipTogetherFields implements MoveFields {

    /** Units of one stockpile. */
    public record Part(StockKey stock, LongProperty quantity) {}

    private final Choices choices;
    private final ObservableList<Part> parts = FXCollections.observableArrayList();
    private final List<String> leftOut;
    private final StringProperty recipient = new SimpleStringProperty(this, "recipient");
    private final StringProperty place = new SimpleStringProperty(this, "place");
    private final ObjectProperty<TransferFields.Way> way =
            new SimpleObjectProperty<>(this, "way", TransferFields.Way.FASTEST);
    private final ObjectProperty<Move.Terms> terms =
            new SimpleObjectProperty<>(this, "terms", Move.Terms.GIFT);
    private final BooleanProperty lien = new SimpleBooleanProperty(this, "lien");
    private final IntegerProperty changes = new SimpleIntegerProperty(this, "changes");

    /**
     * @param recipient nation that receives title; empty when each owner keeps it
     * @param leftOut what was chosen too and cannot go, each with its reason
     */
    ShipTogetherFields(
            Choices choices,
            List<StockKey> stocks,
            String recipient,
            String place,
            List<String> leftOut) {
        this.choices = choices;
        this.leftOut = List.copyOf(leftOut);
        this.recipient.set(recipient);
        this.place.set(place);
        parts.addListener((ListChangeListener<Part>) c -> changed());
        stocks.forEach(this::add);
    }

    private void changed() {
        changes.set(changes.get() + 1);
    }

    /** Adds a stock with half of what is above its reserve; one that is there already stays. */
    void add(StockKey stock) {
        if (parts.stream().anyMatch(p -> p.stock().equals(stock))) {
            return;
        }
        LongProperty quantity =
                new SimpleLongProperty(TransferFields.proposed(choices.board(), stock));
        quantity.addListener((o, was, is) -> changed());
        parts.add(new Part(stock, quantity));
    }

    void remove(Part part) {
        parts.remove(part);
    }

    @Override
    public MoveKind kind() {
        return MoveKind.SHIP_TOGETHER;
    }

    @Override
    public String title() {
        return parts.size() == 1 ? "Ship 1 stock" : "Ship " + parts.size() + " stocks together";
    }

    @Override
    public String nation() {
        return parts.isEmpty() ? recipient.get() : parts.getFirst().stock().owner();
    }

    /** Whether title passes for any of it. */
    public boolean passesTitle() {
        return !recipient.get().isEmpty()
                && parts.stream().anyMatch(p -> !p.stock().owner().equals(recipient.get()));
    }

    @Override
    public String missing() {
        return parts.isEmpty() ? "Nothing is to be shipped: add at least one stock." : "";
    }

    @Override
    public Move move() {
        return new Move.ShipTogether(
                recipient.get(),
                place.get(),
                way.get().modes(),
                terms.get(),
                lien.get(),
                parts.stream()
                        .map(
                                p ->
                                        new Move.ShipTogether.Part(
                                                p.stock().owner(),
                                                p.stock().materiel(),
                                                p.quantity().get(),
                                                p.stock().place()))
                        .toList());
    }

    @Override
    public List<Observable> watched() {
        return List.of(recipient, place, way, terms, lien, changes);
    }

    Choices choices() {
        return choices;
    }

    public ObservableList<Part> parts() {
        return parts;
    }

    /** What was chosen with them and cannot go, each with its reason. */
    public List<String> leftOut() {
        return leftOut;
    }

    /** Nation that receives title; empty when each owner keeps it. */
    public StringProperty recipientProperty() {
        return recipient;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public ObjectProperty<TransferFields.Way> wayProperty() {
        return way;
    }

    public ObjectProperty<Move.Terms> termsProperty() {
        return terms;
    }

    public BooleanProperty lienProperty() {
        return lien;
    }
}
