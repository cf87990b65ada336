package sinews.app.board;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Labeled;
import javafx.scene.input.KeyCode;
import javafx.scene.text.Text;
import javafx.stage.Stage;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.theme.Theme;
import sinews.model.session.SeatView;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** A turn that is played, and a robot that ends it. */
class FilmTest {
    private static PlayedSession played;

    private final FxRobot robot = new FxRobot();
    private BoardView view;
    private int ended;

    @BeforeAll
    static void play() {
        played = PlayedSession.turns(5);
    }

    @BeforeEach
    void open() throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        FxToolkit.setupFixture(
                () -> {
                    view = new BoardView(BoardRules.of(played.rules()), Runnable::run);
                    Scene scene = new Scene(view, 1480, 770);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.show();
                    view.show(played.state());
                });
        robot.interact(() -> view.map().settleNow());
        WaitForAsyncUtils.waitForFxEvents();
    }

    @AfterEach
    void close() throws TimeoutException {
        FxToolkit.cleanupStages();
    }

    private void start() {
        robot.interact(() -> view.playTurn(() -> ended++));
    }

    /** Counts on the tokens, by token. */
    private Map<String, String> counts() {
        Map<String, String> counts = new HashMap<>();
        view.tokens()
                .stockNodes()
                .forEach(
                        (node, token) ->
                                counts.put(
                                        token.id(),
                                        ((Text) node.lookup(".token-count")).getText()));
        return counts;
    }

    @Test
    void escapeSkipsToTheBoardTheTurnEndsWith() {
        Map<String, String> before = counts();
        start();
        robot.interact(() -> view.film().pauseAt(1.5));
        assertThat(robot.lookup("#film-play").query().getAccessibleText()).isEqualTo("Play");
        assertThat(all(".film-ship")).hasSizeGreaterThan(5);
        assertThat(all(".shipment-token")).noneMatch(Node::isVisible);
        assertThat(counts()).isNotEqualTo(before);
        robot.push(KeyCode.ESCAPE);
        WaitForAsyncUtils.waitForFxEvents();
        assertThat(view.film()).isNull();
        assertThat(ended).isEqualTo(1);
        assertThat(counts()).isEqualTo(before);
        assertThat(all(".film-ship")).isEmpty();
        assertThat(all("#film-bar")).isEmpty();
        assertThat(all(".shipment-token")).allMatch(Node::isVisible);
    }

    @Test
    void itEndsByItselfWhereTheTurnEnds() throws TimeoutException {
        Map<String, String> before = counts();
        start();
        robot.interact(
                () -> {
                    for (int i = 0; i < 4; i++) {
                        view.film().clock().nextSpeed();
                    }
                });
        WaitForAsyncUtils.waitFor(20, TimeUnit.SECONDS, () -> ended == 1);
        assertThat(view.film()).isNull();
        assertThat(counts()).isEqualTo(before);
    }

    @Test
    void aClickOnTheBoardEndsItAndStillCounts() {
        start();
        robot.interact(() -> view.film().pauseAt(0.2));
        TokenNode guam = view.tokens().stockNodes().keySet().stream().findFirst().orElseThrow();
        robot.clickOn(guam);
        assertThat(view.film()).isNull();
        assertThat(view.selectedProperty().get()).isInstanceOf(BoardItem.StockItem.class);
    }

    @Test
    void thePlayerStepsPausesAndGoesFaster() {
        start();
        robot.interact(() -> view.film().pauseAt(0.2));
        robot.clickOn("#film-on");
        assertThat(view.film().clock().playing()).isFalse();
        double at = view.film().clock().time();
        robot.clickOn("#film-on");
        assertThat(view.film().clock().time()).isEqualTo(at + 1);
        robot.clickOn("#film-back");
        assertThat(view.film().clock().time()).isEqualTo(at);
        robot.clickOn("#film-speed");
        assertThat(robot.lookup("#film-speed").<Labeled>query().getText()).isEqualTo("×2");
        assertThat(robot.lookup("#film-when").<Labeled>query().getText())
                .startsWith("Turn 5, week ")
                .endsWith(" 2027");
        robot.push(KeyCode.SPACE);
        assertThat(view.film()).isNotNull();
        robot.clickOn("#film-skip");
        assertThat(view.film()).isNull();
    }

    @Test
    void aStraitIsAsItWasUntilItTurns() {
        start();
        robot.interact(() -> view.film().pauseAt(0));
        assertThat(styles("#area-luzon-strait")).contains("open");
        robot.interact(() -> view.film().pauseAt(0.5));
        assertThat(styles("#area-luzon-strait")).contains("contested");
        robot.push(KeyCode.ESCAPE);
        assertThat(styles("#area-luzon-strait")).contains("contested");
    }

    private Set<Node> all(String style) {
        return robot.lookup(style).queryAll();
    }

    private List<String> styles(String id) {
        return robot.lookup(id).query().getStyleClass();
    }

    @Test
    void withLessMotionNothingIsPlayed() {
        robot.interact(() -> view.map().reducedMotionProperty().set(true));
        start();
        assertThat(view.film()).isNull();
        assertThat(ended).isZero();
    }

    @Test
    void aSeatSeesShipsOfItsNationsOnly() {
        SeatView japan = new SeatView(played.state().scenario().seat("japan"));
        robot.interact(
                () -> {
                    view.lensProperty().set(Lens.FLOWS);
                    view.viewerProperty().set(japan);
                });
        start();
        for (double moment = 0.2; moment < 4; moment += 0.5) {
            double at = moment;
            robot.interact(() -> view.film().pauseAt(at));
            assertThat(all(".film-ship"))
                    .allMatch(
                            n ->
                                    played.state().scenario().nations().stream()
                                            .filter(x -> japan.sees(x.id()))
                                            .anyMatch(
                                                    x ->
                                                            n.getStyleClass()
                                                                    .contains(
                                                                            "group-" + x.group())));
        }
    }
}
