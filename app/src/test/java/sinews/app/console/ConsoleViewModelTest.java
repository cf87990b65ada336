package sinews.app.console;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import sinews.app.console.NextStep.Kind;
import sinews.app.inspector.Subject;
import sinews.app.msel.AdHocViewModel;
import sinews.app.msel.What;
import sinews.app.session.SessionService;
import sinews.model.session.Command;
import sinews.model.session.MselItem;
import sinews.model.session.Phase;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;

class ConsoleViewModelTest {
    @TempDir private Path folder;
    private final List<String> warnings = new ArrayList<>();
    private SessionService service;
    private ConsoleViewModel model;

    @BeforeEach
    void begin() throws Exception {
        service = TestSession.begin(folder);
        model = new ConsoleViewModel(service, Runnable::run, Runnable::run, warnings::add);
    }

    @AfterEach
    void close() {
        model.dispose();
        service.close();
    }

    private static <T> T wait(CompletableFuture<T> future) throws Exception {
        return future.get(60, TimeUnit.SECONDS);
    }

    private Kind next() {
        return model.nextProperty().get().kind();
    }

    @Test
    void aTurnGoesStepByStep() throws Exception {
        assertThat(model.nextProperty().get().text()).isEqualTo("Deliver 2 injects ▸");
        wait(model.deliverDue());
        assertThat(next()).isEqualTo(Kind.PLAN);
        wait(model.nextPhase());
        assertThat(next()).isEqualTo(Kind.ADJUDICATE);
        wait(model.nextPhase());
        assertThat(next()).isEqualTo(Kind.COMMIT);
        model.subjectProperty().set(new Subject.LineOf("us-pac3"));
        wait(model.submit(new Command.Adjudicate(Command.FACILITATOR)));
        assertThat(model.state().phase()).isEqualTo(Phase.DEBRIEF);
        assertThat(model.subjectProperty().get()).isEqualTo(Subject.SITUATION);
        assertThat(model.nextProperty().get().text()).isEqualTo("Turn 2 ▸");
        assertThat(model.sightProperty().get().measures().asked()).isPositive();
    }

    @Test
    void undoTakesBackTheLastAction() throws Exception {
        wait(model.deliverDue());
        assertThat(model.undoable()).isNotEmpty();
        wait(model.undo());
        assertThat(next()).isEqualTo(Kind.DELIVER);
        assertThat(NextStep.due(model.state())).containsExactlyInAnyOrder("rs-01", "hf-01");
    }

    @Test
    void aRefusedCommandSaysWhy() throws Exception {
        wait(model.submit(new Command.DeliverInject(Command.FACILITATOR, "rs-01")));
        wait(model.submit(new Command.DeliverInject(Command.FACILITATOR, "rs-01")));
        assertThat(warnings)
                .containsExactly("The inject 'Attacks resume' was delivered in turn 1 already.");
    }

    @Test
    void anInjectIsMovedToAnotherTurn() throws Exception {
        wait(model.submit(new Command.RescheduleInject(Command.FACILITATOR, "tw-04", 7)));
        assertThat(model.state().mselItem("tw-04").orElseThrow().turn()).isEqualTo(7);
    }

    @Test
    void anInjectIsWrittenAndDelivered() throws Exception {
        AdHocViewModel draft = new AdHocViewModel(model.state());
        draft.whatProperty().set(What.CLOSE);
        assertThat(draft.problem()).isEqualTo("Choose what it hits: strait.");
        draft.targetProperty()
                .set(
                        draft.targets().stream()
                                .filter(t -> t.id().equals("luzon-strait"))
                                .findFirst()
                                .orElseThrow());
        assertThat(draft.problem()).isEmpty();
        wait(model.submit(new Command.AdHocInject(Command.FACILITATOR, draft.inject())));
        assertThat(warnings).isEmpty();
        MselItem item = model.state().mselItem("adhoc-1").orElseThrow();
        assertThat(item.status()).isEqualTo(MselItem.Status.DELIVERED);
        assertThat(item.inject().headline()).isEqualTo("Close a strait: Luzon Strait");
        assertThat(item.adHoc()).isTrue();
    }

    @Test
    void theTrendHasAPastAndAForecast() throws Exception {
        wait(service.timeline());
        var trends = model.trendsProperty().get();
        assertThat(trends).isNotNull();
        assertThat(trends.past()).hasSize(1);
        assertThat(trends.ahead()).hasSize(16);
    }
}
