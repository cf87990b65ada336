package sinews.app.home;

import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import sinews.app.session.SessionCard;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;

/**
 * What Home lists. Reading folders happens in the background; the lists change on the JavaFX
 * thread.
 */
public final class HomeViewModel {
    private final Callable<List<ScenarioCard>> readScenarios;
    private final Callable<List<SessionCard>> readSessions;
    private final Executor background;
    private final Executor fx;
    private final ObservableList<ScenarioCard> scenarios = FXCollections.observableArrayList();
    private final ObservableList<SessionRow> running = FXCollections.observableArrayList();
    private final ObservableList<SessionRow> ended = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper(true);
    private final ReadOnlyStringWrapper problem = new ReadOnlyStringWrapper("");

    /**
     * @param fx runs what changes the lists, such as {@code Platform::runLater}
     */
    public HomeViewModel(
            Callable<List<ScenarioCard>> readScenarios,
            Callable<List<SessionCard>> readSessions,
            Executor background,
            Executor fx) {
        this.readScenarios = readScenarios;
        this.readSessions = readSessions;
        this.background = background;
        this.fx = fx;
    }

    /** Reads the folders anew; the future completes when the lists are up to date. */
    public CompletableFuture<Void> refresh() {
        loading.set(true);
        return CompletableFuture.supplyAsync(this::find, background)
                .handleAsync(
                        (found, failure) -> {
                            loading.set(false);
                            if (failure == null) {
                                show(found);
                            } else {
                                problem.set(sentence(failure));
                            }
                            return null;
                        },
                        fx);
    }

    private Found find() {
        try {
            return new Found(readScenarios.call(), readSessions.call());
        } catch (Exception e) {
            throw new CompletionException(e);
        }
    }

    private void show(Found found) {
        problem.set("");
        scenarios.setAll(found.scenarios());
        running.setAll(SessionRow.of(found.sessions().stream().filter(s -> !s.ended()).toList()));
        ended.setAll(SessionRow.of(found.sessions().stream().filter(SessionCard::ended).toList()));
    }

    private static String sentence(Throwable failure) {
        Throwable cause = failure.getCause() == null ? failure : failure.getCause();
        return "The scenarios or sessions cannot be read: " + cause.getMessage();
    }

    private record Found(List<ScenarioCard> scenarios, List<SessionCard> sessions) {}

    public ObservableList<ScenarioCard> scenarios() {
        return scenarios;
    }

    /** Sessions to continue, last used first, each with its branches below. */
    public ObservableList<SessionRow> running() {
        return running;
    }

    /** Sessions that have ended, last used first, each with its branches below. */
    public ObservableList<SessionRow> ended() {
        return ended;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Why the folders could not be read, or empty. */
    public ReadOnlyStringProperty problemProperty() {
        return problem.getReadOnlyProperty();
    }

    /** Where Home can go. */
    public interface Ways {
        void setUp(Path scenarioFolder);

        /** Goes on with a session. */
        void resume(Path session);

        /** Steps through a session, which is only read. */
        void review(Path session);

        void openFile();
    }
}
