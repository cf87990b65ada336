package sinews.app.deal;

import javafx.beans.Observable;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.rules.Move;

import java.util.List;
import java.util.Map;

/** A nation directs one of its lines to run as hard as it can. */
public final class SurgeFields implements MoveFields {
    private final Map<String, LineState> lines;
    private final StringProperty line = new SimpleStringProperty(this, "line");

    public SurgeFields(Board board, String line) {
        lines = board.lines();
        this.line.set(line);
    }

    @Override
    public String title() {
        return "Direct a surge";
    }

    @Override
    public String nation() {
        LineState state = lines.get(line.get());
        return state == null ? "" : state.spec().nation();
    }

    @Override
    public Move move() {
        return new Move.DirectSurge(line.get());
    }

    @Override
    public List<Observable> watched() {
        return List.of(line);
    }

    public StringProperty lineProperty() {
        return line;
    }
}
