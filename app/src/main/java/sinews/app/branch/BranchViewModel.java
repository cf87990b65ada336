package sinews.app.branch;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import sinews.app.session.Branches;
import sinews.model.session.Cuts;
import sinews.model.session.Cuts.Cut;
import sinews.model.session.Timeline;
import sinews.model.session.Timeline.TurnMark;

import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;

/** Which turn and moment to go on from, and under which name. */
public final class BranchViewModel {
    /** The moments of a turn that have a name. */
    public enum Moment {
        BEGINNING,
        PLAN,
        COMMIT
    }

    private final Timeline timeline;
    private final Cuts cuts;
    private final UnaryOperator<String> freeName;
    private final ObjectProperty<Integer> turn = new SimpleObjectProperty<>();
    private final ObjectProperty<Moment> moment = new SimpleObjectProperty<>(Moment.BEGINNING);
    private final ReadOnlyObjectWrapper<Cut> cut;
    private final StringProperty name = new SimpleStringProperty("");
    private String suggested = "";

    /**
     * Begins with the beginning of the turn that was committed last.
     *
     * @param freeName gives a name that no session has yet
     */
    public BranchViewModel(Timeline timeline, UnaryOperator<String> freeName) {
        this.timeline = timeline;
        this.freeName = freeName;
        cuts = new Cuts(timeline);
        turn.set(
                timeline.turns().reversed().stream()
                        .filter(t -> t.adjudicated() > 0)
                        .findFirst()
                        .orElse(timeline.turns().getLast())
                        .turn());
        cut = new ReadOnlyObjectWrapper<>(chosen());
        turn.addListener(o -> choose());
        moment.addListener(o -> choose());
        suggest();
    }

    /** The turns begun so far, the last one first. */
    public List<Integer> turns() {
        return timeline.turns().reversed().stream().map(TurnMark::turn).toList();
    }

    /** Such as "Turn 3, March 2027". */
    public String title(int number) {
        return "Turn %d, %s"
                .formatted(number, timeline.latest().scenario().turns().get(number - 1).name());
    }

    public ObjectProperty<Integer> turnProperty() {
        return turn;
    }

    public ObjectProperty<Moment> momentProperty() {
        return moment;
    }

    /** Whether the turn chosen has got to this moment. */
    public boolean possible(Moment m) {
        return cut(turn.get(), m).isPresent();
    }

    /** Takes any moment of the session in place of one of a turn. */
    public void at(long position) {
        cut.set(cuts.at(position));
        suggest();
    }

    /** Where the new session leaves the other. */
    public ReadOnlyObjectProperty<Cut> cutProperty() {
        return cut.getReadOnlyProperty();
    }

    /** The name of the new session; follows the turn until it is written over. */
    public StringProperty nameProperty() {
        return name;
    }

    /** What is wrong with the name, or empty. */
    public String problem() {
        return name.get().isBlank() ? "Give the new session a name." : "";
    }

    /** What was chosen. */
    public Onward onward() {
        return new Onward(cut.get(), name.get().strip());
    }

    private void choose() {
        if (!possible(moment.get())) {
            moment.set(Moment.BEGINNING);
        }
        cut.set(chosen());
        suggest();
    }

    private Cut chosen() {
        return cut(turn.get(), moment.get()).orElseGet(cuts::startex);
    }

    private Optional<Cut> cut(int of, Moment m) {
        return switch (m) {
            case BEGINNING -> cuts.startOf(of);
            case PLAN -> cuts.planOf(of);
            case COMMIT -> cuts.beforeCommit(of);
        };
    }

    private void suggest() {
        if (name.get().equals(suggested)) {
            suggested =
                    freeName.apply(
                            Branches.nameOf(timeline.latest().info().name(), cut.get().turn()));
            name.set(suggested);
        }
    }
}
