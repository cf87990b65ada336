package sinews.app.deal;

import javafx.beans.Observable;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.rules.Move;
import sinews.model.scenario.Demand;
import sinews.model.scenario.OrderForm;
import sinews.model.scenario.Scenario;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** A contract with a line. */
public final class OrderFields implements MoveFields {
    private final Scenario scenario;
    private final Map<String, LineState> lines;
    private final StringProperty line = new SimpleStringProperty(this, "line");
    private final StringProperty buyer = new SimpleStringProperty(this, "buyer");
    private final LongProperty quantity = new SimpleLongProperty(this, "quantity");
    private final StringProperty deliverTo = new SimpleStringProperty(this, "deliverTo");
    private final ObjectProperty<Integer> due = new SimpleObjectProperty<>(this, "due");
    private final ObjectProperty<OrderForm> form =
            new SimpleObjectProperty<>(this, "form", OrderForm.ANNUAL);

    /** An order of this line for a nation. */
    public OrderFields(Scenario scenario, Board board, String line, String buyer) {
        this.scenario = scenario;
        lines = board.lines();
        this.line.set(line);
        this.buyer.set(buyer);
        quantity.set(Math.max(1, lineState().spec().baseRate() / 2));
        due.set(scenario.totalTicks() - 1);
        deliverTo.set(usualPlace());
    }

    /** Where the buyer uses it, or its first other place. */
    private String usualPlace() {
        String materiel = lineState().materiel();
        String family = scenario.materiel(materiel).family();
        return scenario.demands().stream()
                .filter(d -> d.nation().equals(buyer.get()))
                .filter(d -> materiel.equals(d.materiel()) || Objects.equals(d.family(), family))
                .map(Demand::theatre)
                .findFirst()
                .orElseGet(
                        () ->
                                scenario.locations().stream()
                                        .filter(l -> l.nation().equals(buyer.get()))
                                        .filter(l -> !l.id().equals(lineState().location()))
                                        .map(l -> l.id())
                                        .findFirst()
                                        .orElse(lineState().location()));
    }

    @Override
    public String title() {
        return "Order " + scenario.materiel(lineState().materiel()).name();
    }

    @Override
    public String nation() {
        return buyer.get();
    }

    /** The line as it stands. */
    public LineState lineState() {
        return Objects.requireNonNull(lines.get(line.get()));
    }

    @Override
    public Move move() {
        return new Move.PlaceOrder(
                buyer.get(),
                lineState().materiel(),
                quantity.get(),
                line.get(),
                due.get(),
                deliverTo.get(),
                form.get());
    }

    @Override
    public List<Observable> watched() {
        return List.of(line, buyer, quantity, deliverTo, due, form);
    }

    public StringProperty lineProperty() {
        return line;
    }

    public StringProperty buyerProperty() {
        return buyer;
    }

    public LongProperty quantityProperty() {
        return quantity;
    }

    public StringProperty deliverToProperty() {
        return deliverTo;
    }

    /** Tick by which it is due. */
    public ObjectProperty<Integer> dueProperty() {
        return due;
    }

    /** ANNUAL or URGENT. */
    public ObjectProperty<OrderForm> formProperty() {
        return form;
    }
}
