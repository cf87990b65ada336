package sinews.app.session;

import javafx.beans.property.ReadOnlyObjectProperty;
import javafx.beans.property.ReadOnlyObjectWrapper;
import javafx.beans.property.ReadOnlyStringProperty;
import javafx.beans.property.ReadOnlyStringWrapper;
import javafx.collections.FXCollections;
import javafx.collections.ObservableList;

import org.jspecify.annotations.Nullable;

import sinews.model.log.LogHeader;
import sinews.model.log.LogOpenException;
import sinews.model.log.LogWriteException;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.SessionLog;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rejection;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.session.Command;
import sinews.model.session.Decision;
import sinews.model.session.Engine;
import sinews.model.session.Logged;
import sinews.model.session.Preview;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * A session that is open. One thread decides and writes; what it stored is published to the
 * screen's thread as one immutable state. Properties and the feed are to be read on the screen's
 * thread, the methods may be called from any.
 */
public final class SessionService implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(SessionService.class.getName());

    private final SessionDesk desk;
    private final Scenario scenario;
    private final Executor screen;
    private final @Nullable SessionCards cards;
    private final ExecutorService writer = thread("session-writer");
    private final ExecutorService worker = thread("session-preview");
    private final ExecutorService course = thread("session-course");

    private final ReadOnlyObjectWrapper<SessionState> shown;
    private final ObservableList<FeedLine> feed = FXCollections.observableArrayList();
    private final ObservableList<FeedLine> feedView =
            FXCollections.unmodifiableObservableList(feed);
    private final ReadOnlyStringWrapper trouble = new ReadOnlyStringWrapper("");

    private volatile SessionState latest;
    private @Nullable Command failed; // the writer's, as is why
    private String why = "";
    private @Nullable Timeline folded; // the course's

    SessionService(SessionDesk desk, Executor screen, @Nullable SessionCards cards) {
        this.desk = desk;
        this.scenario = desk.state().scenario();
        this.screen = screen;
        this.cards = cards;
        latest = desk.state();
        desk.rules().measures(latest.board());
        shown = new ReadOnlyObjectWrapper<>(latest);
        feed.setAll(desk.feed());
        writeCard();
    }

    /**
     * Sets up a session in a new file.
     *
     * @param screen runs what changes properties, such as {@code Platform::runLater}
     * @throws LogOpenException when the file is there already or cannot be made
     * @throws LogWriteException when STARTEX could not be stored
     */
    public static SessionService create(
            Path file, Scenario scenario, SessionInfo info, Executor screen, Clock clock)
            throws LogOpenException, LogWriteException {
        Rules rules = Rules.of(scenario);
        SessionLog log = H2SessionLog.create(file, LogHeader.of(info.id(), clock.instant()));
        try {
            SessionDesk desk = SessionDesk.begin(log, clock, rules, info);
            return new SessionService(desk, screen, new SessionCards(file, clock));
        } catch (LogWriteException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    /**
     * Opens a session to go on with it.
     *
     * @throws LogOpenException when it is not there, is open elsewhere or cannot be read
     */
    public static SessionService open(Path file, Executor screen, Clock clock)
            throws LogOpenException {
        return open(H2SessionLog.open(file), screen, clock, new SessionCards(file, clock));
    }

    static SessionService open(
            SessionLog log, Executor screen, Clock clock, @Nullable SessionCards cards)
            throws LogOpenException {
        try {
            return new SessionService(SessionDesk.resume(log, clock), screen, cards);
        } catch (LogOpenException | RuntimeException e) {
            log.close();
            throw e;
        }
    }

    private static ExecutorService thread(String name) {
        return Executors.newSingleThreadExecutor(Thread.ofPlatform().name(name).daemon().factory());
    }

    /** The session as it stands; changes only once the entries behind it are durable. */
    public ReadOnlyObjectProperty<SessionState> stateProperty() {
        return shown.getReadOnlyProperty();
    }

    /** The value of {@link #stateProperty}. */
    public SessionState state() {
        return shown.get();
    }

    /** The log as sentences, oldest first. */
    public ObservableList<FeedLine> feed() {
        return feedView;
    }

    /**
     * Gives a command. The future completes on the screen's thread, after the state is published; a
     * rejection is a value, also when the disk did not take it.
     */
    public CompletableFuture<Decision> submit(Command command) {
        return write(
                result -> {
                    if (failed != null) {
                        finish(result, notStored(why));
                    } else {
                        give(command, result);
                    }
                });
    }

    /** Work for the writer; refused with a sentence once the session is closed. */
    private CompletableFuture<Decision> write(Consumer<CompletableFuture<Decision>> work) {
        CompletableFuture<Decision> result = new CompletableFuture<>();
        try {
            writer.execute(() -> work.accept(result));
        } catch (RejectedExecutionException closed) {
            result.complete(
                    Decision.reject(
                            "SIN-CLOSED", "The session is closed; open it again to go on."));
        }
        return result;
    }

    /** Tries again to store what the disk did not take; completes as the command would have. */
    public CompletableFuture<Decision> retry() {
        return write(
                result -> {
                    Command again = failed;
                    if (again == null) {
                        finish(
                                result,
                                Decision.reject("SIN-STORE", "Everything is stored; go on."));
                    } else {
                        give(again, result);
                    }
                });
    }

    private void give(Command command, CompletableFuture<Decision> result) {
        try {
            SessionDesk.Given given = desk.give(command);
            failed = null;
            SessionState now = desk.state();
            if (now.board() != latest.board()) {
                // Reckoned here, so that the screen's thread finds it done.
                desk.rules().measures(now.board());
            }
            latest = now;
            publish(given, result);
            if (given.decision().accepted()) {
                writeCard(given);
            }
        } catch (LogWriteException e) {
            failed = command;
            why = e.sentence();
            screen.execute(
                    () -> {
                        trouble.set(e.sentence());
                        result.complete(notStored(e.sentence()));
                    });
        } catch (RuntimeException | Error e) {
            LOGGER.log(System.Logger.Level.ERROR, "a command failed: " + command, e);
            finish(
                    result,
                    Decision.reject(
                            "SIN-FAULT",
                            "This could not be carried out and nothing was logged: a fault in the"
                                    + " program (%s). Undo the last action, or close the session"
                                            .formatted(e)
                                    + " and open it again."));
        }
    }

    private void publish(SessionDesk.Given given, CompletableFuture<Decision> result) {
        SessionState now = latest;
        screen.execute(
                () -> {
                    trouble.set("");
                    shown.set(now);
                    markUndone(given);
                    feed.addAll(given.feed());
                    result.complete(given.decision());
                });
    }

    private void markUndone(SessionDesk.Given given) {
        given.entries()
                .forEach(
                        e -> {
                            if (e.event() instanceof SessionEvent.ActionUndone undone) {
                                for (int i = feed.size() - 1; i >= 0; i--) {
                                    if (feed.get(i).action() == undone.position()) {
                                        feed.set(i, feed.get(i).marked());
                                    }
                                }
                            }
                        });
    }

    private static Decision notStored(String sentence) {
        return new Decision.Rejected(new Rejection("SIN-STORE", sentence));
    }

    private <T> void finish(CompletableFuture<T> result, T value) {
        screen.execute(() -> result.complete(value));
    }

    /** What adjudicating now would deliver; nothing is logged. */
    public CompletableFuture<Preview.Result> preview() {
        SessionState now = latest;
        return later(() -> Preview.of(Engine.of(desk.rules()), now));
    }

    /** What a move of a seat would cost, bring and need now. */
    public CompletableFuture<MoveQuote> quote(String seat, Move move) {
        SessionState now = latest;
        return later(() -> desk.rules().quote(now.board(), seat, move));
    }

    private <T> CompletableFuture<T> later(Supplier<T> work) {
        CompletableFuture<T> result = new CompletableFuture<>();
        reckon(worker, work, result);
        return result;
    }

    /** Cancelled once the session is closed. */
    private <T> void reckon(ExecutorService thread, Supplier<T> work, CompletableFuture<T> result) {
        try {
            thread.execute(
                    () -> {
                        try {
                            finish(result, work.get());
                        } catch (RuntimeException | Error e) {
                            screen.execute(() -> result.completeExceptionally(e));
                        }
                    });
        } catch (RejectedExecutionException closed) {
            result.cancel(false);
        }
    }

    /** The rules in play, for what the screen asks at once: routes, willingness, free capacity. */
    public Rules rules() {
        return desk.rules();
    }

    /** The scenario that is played. */
    public Scenario scenario() {
        return scenario;
    }

    /** Empty, or why nothing can be stored; then every command is refused until {@link #retry}. */
    public ReadOnlyStringProperty troubleProperty() {
        return trouble.getReadOnlyProperty();
    }

    /** What was repaired when the session was opened, if anything. */
    public Optional<RecoveryNotice> notice() {
        return desk.log().recovery();
    }

    /** Whether the log can only be read. */
    public boolean readOnly() {
        return desk.log().readOnly();
    }

    /** The hash of the last entry: the seal of everything so far. */
    public String headHash() {
        return desk.log().headHash();
    }

    /**
     * The whole session so far, to step through. It has a thread of its own and goes on from the
     * last one, so that no quote waits for it.
     */
    public CompletableFuture<Timeline> timeline() {
        CompletableFuture<Timeline> result = new CompletableFuture<>();
        try {
            writer.execute(
                    () -> {
                        List<Logged> entries = desk.entries();
                        reckon(course, () -> folded(entries), result);
                    });
        } catch (RejectedExecutionException closed) {
            result.cancel(false);
        }
        return result;
    }

    /**
     * Makes a branch of this session as far as it is stored; nothing changes in it.
     *
     * @param timeline of this session
     * @param cut position to leave at, as {@link sinews.model.session.Cuts} gives it
     * @throws LogOpenException when it could not be written
     */
    public void branch(Timeline timeline, long cut, Path file, String name, Clock clock)
            throws LogOpenException {
        Branches.make(desk.log(), timeline, cut, file, name, clock);
    }

    private Timeline folded(List<Logged> entries) {
        Timeline known = folded;
        Timeline now =
                known == null
                        ? Timeline.of(entries)
                        : known.plus(entries.subList(known.entries().size(), entries.size()));
        folded = now;
        return now;
    }

    private void writeCard(SessionDesk.Given given) {
        boolean worth =
                given.entries().stream()
                        .anyMatch(
                                e ->
                                        e.event() instanceof SessionEvent.PhaseBegun
                                                || e.event() instanceof SessionEvent.SessionEnded);
        if (worth) {
            writeCard();
        }
    }

    private void writeCard() {
        if (cards != null) {
            cards.write(latest);
        }
    }

    /** Finishes what was submitted and closes the files; does nothing the second time. */
    @Override
    public void close() {
        worker.shutdownNow();
        course.shutdownNow();
        try {
            writer.execute(
                    () -> {
                        writeCard();
                        desk.close();
                    });
        } catch (RejectedExecutionException closed) {
            return;
        }
        writer.shutdown();
        try {
            if (!writer.awaitTermination(30, TimeUnit.SECONDS)) {
                writer.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
