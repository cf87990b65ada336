package sinews.app.session;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.model.board.Account;
import sinews.model.board.Cause;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.log.LogHeader;
import sinews.model.log.LogOpenException;
import sinews.model.log.codec.EventCodec;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.Rejection;
import sinews.model.session.Command;
import sinews.model.session.Decision;
import sinews.model.session.Phase;
import sinews.model.session.Preview;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** What is shown is durable; what is not durable is said. */
class SessionServiceTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private static <T> T done(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    private static SessionService on(FailingLog log) throws Exception {
        SessionDesk desk = SessionDesk.begin(log, CLOCK, Small.RULES, Small.INFO);
        return new SessionService(desk, Runnable::run, null);
    }

    @Test
    void theStateChangesOnlyWhenItIsStored() throws Exception {
        FailingLog log = new FailingLog();
        try (SessionService service = on(log)) {
            log.writes.drainPermits();
            CompletableFuture<Decision> slow = service.submit(Small.next());
            CompletableFuture<Decision> second = service.submit(Small.next());
            assertThat(service.state().phase()).isEqualTo(Phase.BRIEF);
            assertThat(slow).isNotDone();
            log.writes.release(2);
            assertThat(done(slow).accepted()).isTrue();
            assertThat(done(second).accepted()).isTrue();
            assertThat(service.state().phase()).isEqualTo(Phase.ADJUDICATE);
            assertThat(service.feed().stream().map(FeedLine::text))
                    .containsExactly(
                            "STARTEX: Anvil.",
                            "Turn 1, Week 1: Plan.",
                            "Turn 1, Week 1: Adjudicate.");
        }
        assertThat(log.closed).isTrue();
    }

    @Test
    void aFullDiskStopsTheSessionUntilItIsTriedAgain() throws Exception {
        FailingLog log = new FailingLog();
        try (SessionService service = on(log)) {
            log.full = true;
            Decision full = new Decision.Rejected(new Rejection("SIN-STORE", FailingLog.FULL));
            assertThat(done(service.submit(Small.next()))).isEqualTo(full);
            assertThat(service.troubleProperty().get()).isEqualTo(FailingLog.FULL);
            assertThat(service.state().phase()).isEqualTo(Phase.BRIEF);
            assertThat(done(service.submit(Small.propose(5)))).isEqualTo(full);
            assertThat(done(service.retry())).isEqualTo(full);
            log.full = false;
            assertThat(done(service.retry()).accepted()).isTrue();
            assertThat(service.troubleProperty().get()).isEmpty();
            assertThat(service.state().phase()).isEqualTo(Phase.PLAN);
            assertThat(service.feed()).hasSize(2);
            assertThat(done(service.retry()))
                    .isEqualTo(Decision.reject("SIN-STORE", "Everything is stored; go on."));
        }
    }

    @Test
    void whatFollowsAFailureIsToldWhyAtOnce() throws Exception {
        FailingLog log = new FailingLog();
        BlockingQueue<Runnable> screen = new LinkedBlockingQueue<>();
        SessionDesk desk = SessionDesk.begin(log, CLOCK, Small.RULES, Small.INFO);
        try (SessionService service = new SessionService(desk, screen::add, null)) {
            log.full = true;
            CompletableFuture<Decision> first = service.submit(Small.next());
            CompletableFuture<Decision> second = service.submit(Small.next());
            Runnable one = screen.poll(60, TimeUnit.SECONDS);
            Runnable two = screen.poll(60, TimeUnit.SECONDS); // the screen was busy until now
            one.run();
            two.run();
            Decision full = new Decision.Rejected(new Rejection("SIN-STORE", FailingLog.FULL));
            assertThat(first).isCompletedWithValue(full);
            assertThat(second).isCompletedWithValue(full);
        }
    }

    @Test
    void aFaultIsASentenceAndTheSessionGoesOn() throws Exception {
        FailingLog log = new FailingLog();
        try (SessionService service = on(log)) {
            log.broken = true;
            assertThat(done(service.submit(Small.next())))
                    .isEqualTo(
                            Decision.reject(
                                    "SIN-FAULT",
                                    "This could not be carried out and nothing was logged: a fault"
                                            + " in the program (java.lang.IllegalStateException: a"
                                            + " screw is loose). Undo the last action, or close the"
                                            + " session and open it again."));
            log.broken = false;
            assertThat(done(service.submit(Small.next())).accepted()).isTrue();
        }
    }

    @Test
    void aTurnIsAdjudicatedAlsoWhenItsStateCannotBeKeptBesides() throws Exception {
        FailingLog log = new FailingLog();
        try (SessionService service = on(log)) {
            done(service.submit(Small.next()));
            done(service.submit(Small.next()));
            log.badSnapshots = true;
            assertThat(done(service.submit(new Command.Adjudicate("facilitator"))).accepted())
                    .isTrue();
            assertThat(service.state().phase()).isEqualTo(Phase.DEBRIEF);
        }
    }

    @Test
    void aClosedSessionSaysSo() throws Exception {
        SessionService service = on(new FailingLog());
        service.close();
        Decision closed =
                Decision.reject("SIN-CLOSED", "The session is closed; open it again to go on.");
        assertThat(service.submit(Small.next())).isCompletedWithValue(closed);
        assertThat(service.retry()).isCompletedWithValue(closed);
        assertThat(service.preview()).isCancelled();
        assertThat(service.quote("us", Small.transfer(5))).isCancelled();
        assertThat(service.timeline()).isCancelled();
        service.close();
    }

    @Test
    void aRejectionIsAValue() throws Exception {
        try (SessionService service = on(new FailingLog())) {
            assertThat(done(service.submit(new Command.Undo("facilitator"))))
                    .isEqualTo(
                            Decision.reject(
                                    "SIN-UNDO", "Nothing has been done yet that could be undone."));
        }
    }

    @Test
    void whatIsUndoneStaysInTheFeedMarked() throws Exception {
        try (SessionService service = on(new FailingLog())) {
            done(service.submit(Small.next()));
            done(service.submit(Small.propose(5)));
            done(service.submit(new Command.Undo("facilitator")));
            assertThat(service.feed().stream().map(FeedLine::undone))
                    .containsExactly(false, false, true, false);
            assertThat(service.feed().getLast().text()).startsWith("Undone: Proposed: ");
        }
    }

    @Test
    void previewAndQuoteLogNothing() throws Exception {
        try (SessionService service = on(new FailingLog())) {
            assertThat(done(service.preview())).isInstanceOf(Preview.Result.Shown.class);
            MoveQuote quote = done(service.quote("us", Small.transfer(5)));
            assertThat(quote.obstacle()).isNull();
            assertThat(quote.needs()).hasSize(1);
            assertThat(service.state().position()).isEqualTo(1);
        }
    }

    @Test
    void aSessionIsGoneOnWithWhereItWasLeft() throws Exception {
        Path file = folder.resolve("anvil.sinews");
        SessionState left;
        List<FeedLine> feed;
        String head;
        try (SessionService service =
                SessionService.create(file, Small.SCENARIO, Small.INFO, Runnable::run, CLOCK)) {
            done(service.submit(Small.next()));
            done(service.submit(Small.propose(5)));
            done(service.submit(new Command.Undo("facilitator")));
            done(service.submit(Small.propose(6)));
            String id = service.state().proposals().getLast().id();
            done(service.submit(new Command.Answer("jp", id, "jp", true, "")));
            done(service.submit(Small.next()));
            done(service.submit(new Command.Adjudicate("facilitator")));
            left = service.state();
            feed = List.copyOf(service.feed());
            head = service.headHash();
            assertThatThrownBy(() -> SessionService.open(file, Runnable::run, CLOCK))
                    .isInstanceOf(LogOpenException.class)
                    .hasMessage(
                            "The session anvil.sinews is already open in this program; close it"
                                    + " there first.");
        }
        assertThat(left.phase()).isEqualTo(Phase.DEBRIEF);
        assertThat(SessionCheck.of(file, true).ok()).isTrue();
        try (SessionService service = SessionService.open(file, Runnable::run, CLOCK)) {
            assertThat(service.state()).isEqualTo(left);
            assertThat(service.feed()).isEqualTo(feed);
            assertThat(service.headHash()).isEqualTo(head);
            assertThat(done(service.submit(Small.next())).accepted()).isTrue();
            Timeline timeline = done(service.timeline());
            assertThat(timeline.latest()).isEqualTo(service.state());
        }
        assertThat(SessionReader.read(file).timeline().latest().turn()).isEqualTo(2);
    }

    @Test
    void entriesThatCannotBeReplayedAreASentence() throws Exception {
        Path file = folder.resolve("bad.sinews");
        Posting tooMany =
                new Posting(
                        new Account.Stock("anchorage", "US"),
                        Account.EXPENDED,
                        "rocket",
                        1_000_000_000,
                        new Cause("x", ""));
        TickRecord bad = new TickRecord(0, List.of(tooMany), List.of());
        TickRecord none = new TickRecord(0, List.of(), List.of());
        EventCodec codec = new EventCodec();
        try (H2SessionLog log = H2SessionLog.create(file, LogHeader.of("s-1", CLOCK.instant()))) {
            log.append(
                    List.of(
                            codec.encode(
                                    new SessionEvent.SessionOpened(
                                            Small.INFO, Small.SCENARIO, Small.RULES.start()),
                                    CLOCK.instant()),
                            codec.encode(
                                    new SessionEvent.TurnAdjudicated(
                                            "facilitator",
                                            1,
                                            bad,
                                            List.of(),
                                            none,
                                            List.of(),
                                            Small.RULES.measures(Small.RULES.start())),
                                    CLOCK.instant())));
        }
        String sentence = "The entries of the session cannot be replayed: ";
        assertThatThrownBy(() -> SessionReader.read(file))
                .isInstanceOf(LogOpenException.class)
                .hasMessageStartingWith(sentence);
        assertThatThrownBy(() -> SessionService.open(file, Runnable::run, CLOCK))
                .isInstanceOf(LogOpenException.class)
                .hasMessageStartingWith(sentence);
        assertThat(SessionFolder.card(file).problem()).startsWith(sentence);
    }
}
