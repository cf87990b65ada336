package sinews.app.console;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.value.ChangeListener;

import org.jspecify.annotations.Nullable;

import sinews.app.inspector.Sight;
import sinews.app.inspector.Subject;
import sinews.app.inspector.Trends;
import sinews.app.inspector.WhyDesk;
import sinews.app.session.SessionService;
import sinews.model.board.Board;
import sinews.model.rules.Measures;
import sinews.model.session.Command;
import sinews.model.session.Decision;
import sinews.model.session.Phase;
import sinews.model.session.Preview;
import sinews.model.session.SessionState;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Consumer;

/** What the console shows of a session, and the commands it gives. */
public final class ConsoleViewModel {
    private final SessionService service;
    private final Executor background;
    private final Executor fx;
    private final Consumer<String> warn;
    private final WhyDesk whys;
    private final ReadOnlyObjectWrapper<Sight> sight;
    private final ReadOnlyObjectWrapper<NextStep> next;
    private final ReadOnlyObjectWrapper<@Nullable Trends> trends = new ReadOnlyObjectWrapper<>();
    private final ObjectProperty<Subject> subject = new SimpleObjectProperty<>(Subject.SITUATION);
    private final PhaseClock clock = new PhaseClock();
    private final ChangeListener<SessionState> changed = (o, was, is) -> stateChanged(was, is);

    /**
     * @param background where the course of the board is reckoned
     * @param fx runs what changes properties, such as {@code Platform::runLater}
     * @param warn shows why a command was refused
     */
    public ConsoleViewModel(
            SessionService service, Executor background, Executor fx, Consumer<String> warn) {
        this.service = service;
        this.background = background;
        this.fx = fx;
        this.warn = warn;
        SessionState s = service.state();
        whys = new WhyDesk(service.rules(), service::timeline, background, fx);
        sight =
                new ReadOnlyObjectWrapper<>(
                        new Sight(s, service.rules().measures(s.board()), service.rules()));
        next = new ReadOnlyObjectWrapper<>(NextStep.of(s));
        clock.begin(s.phase());
        service.stateProperty().addListener(changed);
        readTrends();
    }

    private void stateChanged(SessionState was, SessionState is) {
        Board before = was.board();
        Measures measures =
                is.board() == before
                        ? sight.get().measures()
                        : service.rules().measures(is.board());
        sight.set(new Sight(is, measures, service.rules()));
        next.set(NextStep.of(is));
        if (is.phase() != was.phase() || is.turn() != was.turn()) {
            clock.begin(is.phase());
            if (is.phase() == Phase.DEBRIEF) {
                subject.set(Subject.SITUATION);
            }
        }
        if (is.board() != before || !is.deliveredNow().equals(was.deliveredNow())) {
            readTrends();
        }
    }

    private void readTrends() {
        var unused =
                service.timeline()
                        .thenApplyAsync(t -> Trends.of(t, service.rules()), background)
                        .thenAcceptAsync(trends::set, fx);
    }

    /** Gives a command; a refusal is shown as a sentence. */
    public CompletableFuture<Decision> submit(Command command) {
        return service.submit(command)
                .whenComplete(
                        (decision, failure) -> {
                            if (decision instanceof Decision.Rejected no) {
                                warn.accept(no.why().sentence());
                            } else if (failure != null) {
                                warn.accept("That went wrong: " + failure.getMessage() + ".");
                            }
                        });
    }

    /** Reverses the last action that is not yet adjudicated. */
    public CompletableFuture<Decision> undo() {
        return submit(new Command.Undo(Command.FACILITATOR));
    }

    /** Goes on to the next phase. */
    public CompletableFuture<Decision> nextPhase() {
        return submit(new Command.NextPhase(Command.FACILITATOR));
    }

    /** Delivers the planned injects of this turn. */
    public CompletableFuture<Decision> deliverDue() {
        return submit(new Command.DeliverDue(Command.FACILITATOR, NextStep.due(state())));
    }

    /** What adjudicating now would bring. */
    public CompletableFuture<Preview.Result> preview() {
        return service.preview();
    }

    /** What undo would take back, or empty. */
    public String undoable() {
        var undo = state().undo();
        return undo.isEmpty() ? "" : undo.getLast().what();
    }

    public SessionState state() {
        return sight.get().state();
    }

    /** The position with its measures. */
    public ReadOnlyObjectProperty<Sight> sightProperty() {
        return sight.getReadOnlyProperty();
    }

    /** What the main button does. */
    public ReadOnlyObjectProperty<NextStep> nextProperty() {
        return next.getReadOnlyProperty();
    }

    /** The course so far and ahead; null until it has been read. */
    public ReadOnlyObjectProperty<@Nullable Trends> trendsProperty() {
        return trends.getReadOnlyProperty();
    }

    /** Answers "why?" about what the inspector shows. */
    public WhyDesk whys() {
        return whys;
    }

    /** What the inspector shows. */
    public ObjectProperty<Subject> subjectProperty() {
        return subject;
    }

    public PhaseClock clock() {
        return clock;
    }

    public SessionService service() {
        return service;
    }

    /** Stops listening to the session. */
    public void dispose() {
        service.stateProperty().removeListener(changed);
    }
}
