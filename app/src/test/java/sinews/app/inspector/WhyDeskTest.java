package sinews.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.console.TestSession;
import sinews.app.session.SessionService;
import sinews.model.board.StockKey;
import sinews.model.explain.Why;
import sinews.model.scenario.Nation;
import sinews.model.session.Command;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

/** Questions of the inspector and their answers, without a window. */
class WhyDeskTest {
    @TempDir private Path folder;
    private SessionService service;

    @BeforeEach
    void begin() throws Exception {
        service = TestSession.begin(folder);
    }

    @AfterEach
    void close() {
        service.close();
    }

    private Sight sight() {
        return Sights.of(service);
    }

    private WhyDesk desk() {
        return new WhyDesk(service.rules(), service::timeline, Runnable::run, Runnable::run);
    }

    private static List<String> texts(List<Question> questions) {
        return questions.stream().map(Question::text).toList();
    }

    @Test
    void everyNumberOfLinesStocksDemandsAndShipmentsCanBeAskedAbout() throws Exception {
        TestSession.playTurn(service);
        Sight s = sight();
        String shortOf =
                s.board().demands().values().stream()
                        .filter(d -> d.firstEmpty() >= 0)
                        .findFirst()
                        .orElseThrow()
                        .id();
        assertThat(texts(Question.about(s, new Subject.DemandOf(shortOf))))
                .containsExactly(
                        "Why short?", "Why out now?", "Why these days?", "Why this stock?");
        assertThat(texts(Question.about(s, new Subject.LineOf("us-pac3"))))
                .containsExactly("Why this rate?", "Why these starts?");
        assertThat(texts(Question.about(s, Subject.SITUATION)))
                .containsExactly("Why this share met?");
        assertThat(texts(Question.about(s, new Subject.NationOf("JP"))))
                .containsExactly(
                        "Why this capital?",
                        "Why this confidence?",
                        "Why free?",
                        "Why signed?",
                        "Why paid?");
        List<Question> all = new ArrayList<>(Question.about(s, Subject.SITUATION));
        for (Nation n : s.scenario().nations()) {
            all.addAll(Question.about(s, new Subject.NationOf(n.id())));
            all.addAll(Question.about(s, new Subject.TrustOf(n.id(), "CN")));
        }
        s.scenario()
                .demands()
                .forEach(d -> all.addAll(Question.about(s, new Subject.DemandOf(d.id()))));
        s.board()
                .lines()
                .keySet()
                .forEach(l -> all.addAll(Question.about(s, new Subject.LineOf(l))));
        s.board()
                .cargo()
                .keySet()
                .forEach(c -> all.addAll(Question.about(s, new Subject.ShipmentOf(List.of(c)))));
        s.board()
                .orders()
                .keySet()
                .forEach(o -> all.addAll(Question.about(s, new Subject.OrderOf(o))));
        s.scenario()
                .stocks()
                .forEach(
                        x ->
                                all.addAll(
                                        Question.about(
                                                s,
                                                new Subject.StockOf(
                                                        new StockKey(
                                                                x.place(),
                                                                x.materiel(),
                                                                x.owner())))));
        WhyDesk desk = desk();
        for (Question q : all) {
            Why why = answer(desk, s, q);
            assertThat(why).as(q.toString()).isNotNull();
            assertThat(why.path().getLast()).isInstanceOf(Why.Root.class);
        }
        assertThat(all).hasSizeGreaterThan(250);
    }

    @Test
    void answersAreKeptUntilTheBoardChanges() throws Exception {
        TestSession.playTurn(service);
        Sight s = sight();
        Question q = Question.about(s, new Subject.DemandOf("ua-pac3")).getFirst();
        WhyDesk desk = desk();
        assertThat(desk.known(s, q)).isNull();
        answer(desk, s, q);
        assertThat(desk.known(s, q)).isNotNull();
        service.submit(new Command.NextPhase(Command.FACILITATOR)).get();
        assertThat(desk.known(sight(), q)).isNotNull();
        TestSession.playTurn(service);
        assertThat(desk.known(sight(), q)).isNull();
    }

    @Test
    void beforeTheFirstTurnANationIsWhatTheScenarioGave() throws Exception {
        Sight s = sight();
        assertThat(Question.about(s, Subject.SITUATION)).isEmpty();
        for (Subject subject :
                List.of(new Subject.NationOf("JP"), new Subject.TrustOf("JP", "US"))) {
            for (Question q : Question.about(s, subject)) {
                Why why = answer(desk(), s, q);
                assertThat(why.path().getLast()).as(q.text()).isInstanceOf(Why.Root.class);
            }
        }
    }

    @Test
    void beforeTheFirstTurnAStockIsWhatTheScenarioGave() throws Exception {
        Sight s = sight();
        StockKey key = new StockKey("ukraine", "pac3-mse", "UA");
        Question q = Question.about(s, new Subject.StockOf(key)).getFirst();
        Why why = answer(desk(), s, q);
        assertThat(why).isInstanceOf(Why.Root.class);
        assertThat(why.what()).startsWith("At STARTEX there were ");
    }

    private static Why answer(WhyDesk desk, Sight s, Question q) throws Exception {
        CompletableFuture<Why> answer = new CompletableFuture<>();
        desk.ask(s, q, answer::complete);
        return answer.get(60, TimeUnit.SECONDS);
    }
}
