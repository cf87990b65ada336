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

import sinews.model.board.LineState;
import sinews.model.rules.Move;

import java.util.List;

/** Production at another nation's place: built anew, assembled from kits, or moved there. */
public final class ProjectFields implements MoveFields {
    /** The three ways to share a line. */
    public static final List<MoveKind> KINDS =
            List.of(MoveKind.COPRODUCE, MoveKind.ASSEMBLE_FORWARD, MoveKind.MOVE_TOOLING);

    private final Choices choices;
    private final StringProperty line = new SimpleStringProperty(this, "line");
    private final StringProperty place = new SimpleStringProperty(this, "place");
    private final ObjectProperty<MoveKind> kind = new SimpleObjectProperty<>(this, "kind");
    private final LongProperty size = new SimpleLongProperty(this, "size");
    private final BooleanProperty security = new SimpleBooleanProperty(this, "security", true);

    ProjectFields(Choices choices, MoveKind kind, LineState line, String place) {
        this.choices = choices;
        this.kind.set(kind);
        this.line.set(line.id());
        this.place.set(place);
        this.line.subscribe(l -> size.set(Math.max(1, line().spec().baseRate() / 2)));
    }

    @Override
    public MoveKind kind() {
        return kind.get();
    }

    @Override
    public String title() {
        return "Share " + line().spec().name();
    }

    /** The nation that receives it pays and asks, unless the tooling is moved. */
    @Override
    public String nation() {
        return kind.get() == MoveKind.MOVE_TOOLING ? line().spec().nation() : host();
    }

    /** Nation of the place. */
    public String host() {
        return choices.scenario().location(place.get()).nation();
    }

    @Override
    public Move move() {
        return move(kind.get());
    }

    /** The move if it were of this one of {@link #KINDS}. */
    public Move move(MoveKind of) {
        String id = line.get();
        String at = place.get();
        return switch (of) {
            case ASSEMBLE_FORWARD ->
                    new Move.AssembleForward(id, host(), at, size.get(), security.get());
            case MOVE_TOOLING -> new Move.MoveTooling(id, host(), at);
            default -> new Move.Coproduce(id, host(), at, size.get(), security.get());
        };
    }

    @Override
    public List<Observable> watched() {
        return List.of(line, place, kind, size, security);
    }

    Choices choices() {
        return choices;
    }

    public LineState line() {
        return choices.state(line.get());
    }

    public StringProperty lineProperty() {
        return line;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public ObjectProperty<MoveKind> kindProperty() {
        return kind;
    }

    /** Units a year; not for a move of tooling, which goes as it is. */
    public LongProperty sizeProperty() {
        return size;
    }

    /** Whether security is built in from the start. */
    public BooleanProperty securityProperty() {
        return security;
    }
}
