package sinews.app.home;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.Supplier;
import javafx.beans.property.ReadOnlyBooleanProperty;
import javafx.beans.property.ReadOnlyBooleanWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;
import sinews.app.session.SessionCard;

/** What Home lists. Reading folders happens in the background; the lists change on the JavaFX thread. */
public final class HomeViewModel {
    private final Supplier<List<ScenarioCard>> readScenarios;
    private final Supplier<List<SessionCard>> readSessions;
    private final Executor background;
    private final Executor fx;
    private final ObservableList<ScenarioCard> scenarios = FXCollections.observableArrayList();
    private final ObservableList<SessionCard> running = FXCollections.observableArrayList();
    private final ObservableList<SessionCard> ended = FXCollections.observableArrayList();
    private final ReadOnlyBooleanWrapper loading = new ReadOnlyBooleanWrapper();

    public HomeViewModel(
            Supplier<List<ScenarioCard>> readScenarios,
            Supplier<List<SessionCard>> readSessions,
            Executor background,
            Executor fx) {
        this.readScenarios = readScenarios;
        this.readSessions = readSessions;
        this.background = background;
        this.fx = fx;
    }

    /** Reads the folders anew. */
    public CompletableFuture<Void> refresh() {
        loading.set(true);
        return CompletableFuture.supplyAsync(() -> new Found(readScenarios.get(), readSessions.get()), background)
                .whenCompleteAsync((found, failure) -> {
                    loading.set(false);
                    if (found != null) {
                        scenarios.setAll(found.scenarios());
                        running.setAll(found.sessions().stream().filter(s -> !s.ended()).toList());
                        ended.setAll(found.sessions().stream().filter(SessionCard::ended).toList());
                    }
                }, fx)
                .thenAccept(found -> {});
    }

    private record Found(List<ScenarioCard> scenarios, List<SessionCard> sessions) {}

    public ObservableList<ScenarioCard> scenarios() {
        return scenarios;
    }

    /** Sessions to continue, last used first. */
    public ObservableList<SessionCard> running() {
        return running;
    }

    /** Sessions to review, last used first. */
    public ObservableList<SessionCard> ended() {
        return ended;
    }

    public ReadOnlyBooleanProperty loadingProperty() {
        return loading.getReadOnlyProperty();
    }

    /** Where Home can go. */
    public interface Ways {
        void setUp(Path scenarioFolder);

        void resume(Path session);

        void review(Path session);

        void openFile();
    }
}
