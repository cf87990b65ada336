package sinews.app.deal;

import javafx.beans.Observable;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import sinews.model.rules.Move;

import java.util.List;

/** More lift on a lane, or an escort for its ships. */
public final class LaneAidFields implements MoveFields {
    private final StringProperty nation = new SimpleStringProperty(this, "nation");
    private final StringProperty lane = new SimpleStringProperty(this, "lane");
    private final ObjectProperty<Move.Aid> aid =
            new SimpleObjectProperty<>(this, "aid", Move.Aid.ESCORT);

    public LaneAidFields(String lane, String nation) {
        this.lane.set(lane);
        this.nation.set(nation);
    }

    @Override
    public String title() {
        return "Lift or escort";
    }

    @Override
    public String nation() {
        return nation.get();
    }

    @Override
    public Move move() {
        return new Move.LiftEscort(nation.get(), lane.get(), aid.get());
    }

    @Override
    public List<Observable> watched() {
        return List.of(nation, lane, aid);
    }

    public StringProperty nationProperty() {
        return nation;
    }

    public StringProperty laneProperty() {
        return lane;
    }

    public ObjectProperty<Move.Aid> aidProperty() {
        return aid;
    }
}
