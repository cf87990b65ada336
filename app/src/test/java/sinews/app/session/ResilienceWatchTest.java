package sinews.app.session;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.model.board.Board;
import sinews.model.measures.KnownResilience;
import sinews.model.measures.MeasureTables;
import sinews.model.measures.Progress;
import sinews.model.measures.Resilience;
import sinews.model.session.Command;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.concurrent.TimeUnit;

/** What is reckoned while a session is played is there for its review, and is the same. */
class ResilienceWatchTest {
    private static final Clock CLOCK =
            Clock.fixed(Instant.parse("2026-03-02T12:00:00Z"), ZoneOffset.UTC);

    @TempDir Path folder;

    private static void turn(SessionService service) throws Exception {
        for (Command c :
                new Command[] {
                    Small.next(), Small.next(), new Command.Adjudicate(Command.FACILITATOR)
                }) {
            assertThat(service.submit(c).get(60, TimeUnit.SECONDS).accepted()).isTrue();
        }
    }

    private static void await(KnownResilience known, Board board) throws Exception {
        for (int i = 0; i < 600 && known.of(board).isEmpty(); i++) {
            Thread.sleep(50);
        }
        assertThat(known.of(board)).isPresent();
    }

    @Test
    void theReviewFindsWhatWasReckonedDuringPlay() throws Exception {
        Path file = folder.resolve("anvil.sinews.mv.db");
        KnownResilience known = new KnownResilience();
        try (SessionService service =
                        SessionService.create(
                                file, Small.SCENARIO, Small.INFO, Runnable::run, CLOCK);
                ResilienceWatch watch = new ResilienceWatch(service, known)) {
            turn(service);
            await(known, service.state().board());
            assertThat(service.submit(Small.next()).get(60, TimeUnit.SECONDS).accepted()).isTrue();
            turn(service);
            await(known, service.state().board());
        }
        Timeline read = SessionReader.read(file).timeline();
        Board last = read.latest().board();
        assertThat(known.of(last)).contains(Resilience.of(Small.RULES, last, Progress.NONE));
        MeasureTables before = new MeasureTables(Small.RULES, read, known);
        MeasureTables anew = new MeasureTables(Small.RULES, read);
        anew.reckonResilience(Progress.NONE);
        assertThat(before.table("nodes")).isEqualTo(anew.table("nodes")).isPresent();
        // STARTEX is no commit: it is left to the review.
        assertThat(before.lacksResilience()).isTrue();
        before.reckonResilience(Progress.NONE);
        assertThat(before.tables()).isEqualTo(anew.tables());
    }

    @Test
    void anotherBoardOfTheSameWeekIsNotKnown() throws Exception {
        KnownResilience known = new KnownResilience();
        Board start = Small.RULES.start();
        known.keep(start, Resilience.of(Small.RULES, start, Progress.NONE));
        assertThat(known.of(start)).isPresent();
        try (SessionService service =
                SessionService.create(
                        folder.resolve("b.sinews.mv.db"),
                        Small.SCENARIO,
                        Small.INFO,
                        Runnable::run,
                        CLOCK)) {
            turn(service);
            assertThat(known.of(service.state().board())).isEmpty();
        }
    }
}
