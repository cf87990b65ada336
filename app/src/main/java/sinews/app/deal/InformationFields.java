package sinews.app.deal;

import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableSet;

import sinews.model.rules.Move;

import java.util.List;
import java.util.TreeSet;

/** Nations that show each other their plans and stocks. */
public final class InformationFields implements MoveFields {
    /** Scope that covers everything. */
    public static final String ALL = "*";

    private final String nation;
    private final ObservableSet<String> parties = FXCollections.observableSet(new TreeSet<>());
    private final StringProperty scope = new SimpleStringProperty(this, "scope", ALL);

    public InformationFields(String nation) {
        this.nation = nation;
        parties.add(nation);
    }

    @Override
    public String title() {
        return "Share information";
    }

    @Override
    public String nation() {
        return nation;
    }

    @Override
    public Move move() {
        return new Move.ShareInformation(List.copyOf(parties), List.of(scope.get()));
    }

    @Override
    public List<Observable> watched() {
        return List.of(parties, scope);
    }

    /** Nation ids. */
    public ObservableSet<String> parties() {
        return parties;
    }

    /** Id of a materiel or a family, or {@link #ALL}. */
    public StringProperty scopeProperty() {
        return scope;
    }
}
