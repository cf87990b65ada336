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
import sinews.model.scenario.Scenario;

import java.util.List;

/** Production at another nation's place: built anew, assembled from kits, or moved there. */
public final class ProjectFields implements MoveFields {
    /** The three ways to share a line. */
    public enum Kind {
        COPRODUCE("Co-produce", "A full line of the design, in partnership"),
        ASSEMBLE("Assemble forward", "Final assembly from kits that this line ships"),
        MOVE("Move the tooling", "This line itself goes; nothing new is built");

        private final String text;
        private final String help;

        Kind(String text, String help) {
            this.text = text;
            this.help = help;
        }

        public String text() {
            return text;
        }

        public String help() {
            return help;
        }
    }

    private final Scenario scenario;
    private final LineState line;
    private final StringProperty place = new SimpleStringProperty(this, "place");
    private final ObjectProperty<Kind> kind =
            new SimpleObjectProperty<>(this, "kind", Kind.COPRODUCE);
    private final LongProperty size = new SimpleLongProperty(this, "size");
    private final BooleanProperty security = new SimpleBooleanProperty(this, "security", true);

    public ProjectFields(Scenario scenario, LineState line, String place) {
        this.scenario = scenario;
        this.line = line;
        this.place.set(place);
        size.set(Math.max(1, line.spec().baseRate() / 2));
    }

    @Override
    public String title() {
        return "Share " + line.spec().name();
    }

    /** The nation that receives it pays and asks, unless the tooling is moved. */
    @Override
    public String nation() {
        return kind.get() == Kind.MOVE ? line.spec().nation() : host();
    }

    /** Nation of the place. */
    public String host() {
        return scenario.location(place.get()).nation();
    }

    @Override
    public Move move() {
        return move(kind.get());
    }

    /** The move if it were of this kind. */
    public Move move(Kind of) {
        return switch (of) {
            case COPRODUCE ->
                    new Move.Coproduce(line.id(), host(), place.get(), size.get(), security.get());
            case ASSEMBLE ->
                    new Move.AssembleForward(
                            line.id(), host(), place.get(), size.get(), security.get());
            case MOVE -> new Move.MoveTooling(line.id(), host(), place.get());
        };
    }

    @Override
    public List<Observable> watched() {
        return List.of(place, kind, size, security);
    }

    public LineState line() {
        return line;
    }

    public StringProperty placeProperty() {
        return place;
    }

    public ObjectProperty<Kind> kindProperty() {
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
