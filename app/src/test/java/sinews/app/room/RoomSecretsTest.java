package sinews.app.room;

import static org.assertj.core.api.Assertions.assertThat;

import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleIntegerProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.control.Label;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.testfx.api.FxToolkit;
import org.testfx.util.WaitForAsyncUtils;

import sinews.app.board.BoardModel;
import sinews.app.board.Lens;
import sinews.app.board.lens.LensLegend;
import sinews.app.board.lens.LensPicture;
import sinews.app.console.TestSession;
import sinews.app.session.MemoryLog;
import sinews.app.session.Rehearsal;
import sinews.app.session.SessionDesk;
import sinews.app.theme.Theme;
import sinews.model.board.StockKey;
import sinews.model.log.LogHeader;
import sinews.model.movement.PublicLosses;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.MovesReader;
import sinews.model.session.Command;
import sinews.model.session.Correction;
import sinews.model.session.MselItem;
import sinews.model.session.PublicBoard;
import sinews.model.session.PublicView;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The shipped scenario is played with secrets planted in every text, and the window is searched in
 * every mode: nothing planted, no id of anything hidden, and no word or number that is neither
 * public nor the window's own (on the board, which has words of its own, no such number).
 */
class RoomSecretsTest {
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}]+");

    /** What the window says itself. */
    private static final Set<String> OWN =
            words(
                    "Turn of News Brief Plan Adjudicate Debrief ENDEX paused January February March"
                        + " April May June July August September October November December of all"
                        + " demand met so far all nations together after turn 18 42");

    /** What the board's buttons and the slider of its forecast say, though nobody sees them. */
    private static final Set<String> CONTROLS =
            Set.of(
                    "+",
                    "−",
                    "⤢",
                    "Zoom in (+)",
                    "Zoom out (−)",
                    "Whole world (0)",
                    "The rules play on…",
                    "The rules play on",
                    "100%");

    private static SessionState masked;
    private static SessionState openJapan;
    private static Rules rules;
    private static Rules openRules;

    @BeforeAll
    static void play() throws Exception {
        FxToolkit.registerPrimaryStage();
        Scenario planted = Planted.in(TestSession.scenario());
        rules = Rules.of(planted);
        masked = played(planted, rules);
        Scenario open = allSee(planted, "JP");
        openRules = Rules.of(open);
        openJapan = played(open, openRules);
    }

    private static SessionState played(Scenario scenario, Rules rules) throws Exception {
        Path moves = Path.of("scenarios/taiwan-blockade/moves/cooperation.jsonl");
        SessionInfo info =
                new SessionInfo(
                        "id-" + Planted.MARK,
                        "Anvil",
                        "EXERCISE",
                        Map.of("japan", Planted.MARK + "person"),
                        Chance.EXPECTED,
                        1);
        SessionDesk desk =
                SessionDesk.begin(
                        new MemoryLog(LogHeader.of("s", Instant.EPOCH)),
                        Clock.systemUTC(),
                        rules,
                        info);
        new Rehearsal(
                        desk,
                        MovesReader.read(
                                        Files.exists(moves) ? moves : Path.of("..").resolve(moves),
                                        scenario)
                                .moves(),
                        e -> {})
                .play(5, t -> {});
        give(desk, new Command.NextPhase("facilitator"));
        give(desk, new Command.NextPhase("facilitator"));
        StockKey stock = new StockKey("us-mcalester", "gmlrs", "US");
        give(
                desk,
                new Command.AddCorrection(
                        "facilitator", new Correction(stock, 7, Planted.MARK + "correction")));
        return desk.state();
    }

    private static void give(SessionDesk desk, Command command) throws Exception {
        assertThat(desk.give(command).decision().accepted()).isTrue();
    }

    private static Scenario allSee(Scenario s, String nation) {
        return s.withSeats(
                s.seats().stream()
                        .map(
                                seat -> {
                                    List<String> sees = new ArrayList<>(seat.sees());
                                    sees.add(nation);
                                    return seat.seeing(sees);
                                })
                        .toList());
    }

    private static Set<String> words(String text) {
        Set<String> words = new HashSet<>();
        Matcher m = WORD.matcher(text);
        while (m.find()) {
            words.add(m.group());
        }
        return words;
    }

    /** The window in every mode, as text. */
    private static List<Visible> everyMode(PublicView view) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            RoomViewModel model =
                                    new RoomViewModel(
                                            new SimpleObjectProperty<>(view),
                                            new RoomClock(
                                                    new SimpleStringProperty("18:42"),
                                                    new SimpleIntegerProperty(1122),
                                                    new SimpleBooleanProperty(true)));
                            RoomContent content = new RoomContent(model, Runnable::run);
                            Theme.LIGHT.applyAlone(new Scene(content, 1920, 1080));
                            List<Visible> seen = new ArrayList<>();
                            for (Page page : Page.values()) {
                                model.pageProperty().set(page);
                                seen.add(look(content));
                            }
                            model.pageProperty().set(Page.BOARD);
                            for (Lens lens : RoomViewModel.LENSES) {
                                model.lensProperty().set(lens);
                                for (String at : List.of("Kaohsiung", "Japan", "Camden")) {
                                    model.aimProperty()
                                            .set(
                                                    Targets.search(Targets.of(view.board()), at, 1)
                                                            .getFirst()
                                                            .aim());
                                    seen.add(look(content));
                                }
                            }
                            return seen;
                        })
                .get(120, TimeUnit.SECONDS);
    }

    /** All that legends say of a board on which there is nothing. */
    private static List<String> legends(PublicBoard board) throws Exception {
        return WaitForAsyncUtils.asyncFx(
                        () -> {
                            LensLegend legend = new LensLegend(() -> {});
                            Pane view = new Pane(legend);
                            view.getStyleClass().add("board-view");
                            Theme.LIGHT.applyAlone(new Scene(view, 800, 600));
                            legend.show(
                                    new DrawnBoard(board).asScenario(),
                                    board.groups().stream()
                                            .map(g -> new BoardModel.Group(g.id(), g.name()))
                                            .toList());
                            List<String> all = new ArrayList<>();
                            for (Lens lens : RoomViewModel.LENSES) {
                                legend.show(lens, LensPicture.NOTHING, false);
                                for (double height : List.of(300.0, 900.0)) { // folded, and not
                                    legend.room(height);
                                    view.applyCss();
                                    view.layout();
                                    all.addAll(Visible.in(view).legend);
                                }
                            }
                            return all;
                        })
                .get(60, TimeUnit.SECONDS);
    }

    private static Visible look(RoomContent content) {
        content.resize(1920, 1080);
        for (int i = 0; i < 2; i++) {
            content.applyCss();
            content.layout();
            content.lookupAll(".map-view").forEach(m -> ((sinews.app.map.MapView) m).settleNow());
        }
        // Tooltips come with the pointer.
        for (Node token : content.lookupAll(".token")) {
            if (token.getOnMouseEntered() != null) {
                token.getOnMouseEntered().handle(entered());
            }
        }
        return Visible.in(content);
    }

    private static List<String> everything(RoomContent content) {
        Visible v = look(content);
        List<String> all = new ArrayList<>(v.texts);
        all.addAll(v.board);
        all.addAll(v.legend);
        all.addAll(v.controls);
        return all;
    }

    private static MouseEvent entered() {
        return new MouseEvent(
                MouseEvent.MOUSE_ENTERED,
                0,
                0,
                0,
                0,
                javafx.scene.input.MouseButton.NONE,
                0,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                false,
                null);
    }

    /** By the seats alone, whatever the view says. */
    private static Set<String> hiddenIds(SessionState state) {
        Set<String> hidden = new HashSet<>();
        state.board().lines().values().stream()
                .filter(l -> !allSee(state, l.spec().nation()))
                .forEach(l -> hidden.add(l.id()));
        state.board().cargo().values().stream()
                .filter(c -> !allSee(state, c.owner()))
                .forEach(c -> hidden.add(c.id()));
        state.scenario().demands().stream()
                .filter(d -> !allSee(state, d.nation()))
                .forEach(d -> hidden.add(d.id()));
        hidden.addAll(state.board().orders().keySet());
        hidden.addAll(state.board().agreements().keySet());
        state.scenario().technologies().forEach(t -> hidden.add(t.id()));
        state.proposals().forEach(p -> hidden.add(p.id()));
        state.msel().stream()
                .filter(m -> m.status() != MselItem.Status.DELIVERED)
                .forEach(m -> hidden.add(m.inject().id()));
        return hidden;
    }

    private static boolean allSee(SessionState state, String nation) {
        return state.scenario().seats().stream().allMatch(s -> s.seesNation(nation));
    }

    private static void nothingHidden(SessionState state, List<Visible> window) {
        assertThat(hiddenIds(state)).hasSizeGreaterThan(100);
        Pattern ids =
                Pattern.compile(
                        "(?<![\\w-])("
                                + String.join(
                                        "|", hiddenIds(state).stream().map(Pattern::quote).toList())
                                + ")(?![\\w-])");
        for (Visible v : window) {
            List<String> all = new ArrayList<>(v.texts);
            all.addAll(v.board);
            all.addAll(v.legend);
            all.addAll(v.controls);
            all.addAll(v.names);
            assertThat(all).isNotEmpty().noneMatch(t -> ids.matcher(t).find());
        }
    }

    @Test
    void nothingButPublicWordsAndNumbersIsOnTheWindow() throws Exception {
        PublicView view = PublicLosses.view(masked, rules);
        List<Visible> window = everyMode(view);
        Set<String> allowed = words(view.toString());
        allowed.addAll(OWN);
        List<String> legends = legends(view.board());
        for (Visible v : window) {
            assertThat(v.texts).anyMatch(t -> t.startsWith("Turn 6"));
            assertThat(v.texts).noneMatch(t -> t.contains(Planted.MARK));
            assertThat(v.board).noneMatch(t -> t.contains(Planted.MARK));
            assertThat(v.names).noneMatch(t -> t.contains(Planted.MARK));
            assertThat(words(String.join("\n", v.texts))).isSubsetOf(allowed);
            // The scale of the map is a number of its own.
            assertThat(v.board)
                    .filteredOn(t -> !t.matches("[\\d,.]+ km"))
                    .filteredOn(
                            t ->
                                    words(t).stream()
                                            .anyMatch(
                                                    w ->
                                                            w.matches(".*\\d.*")
                                                                    && !allowed.contains(w)))
                    .isEmpty();
            assertThat(v.legend).noneMatch(t -> t.contains(Planted.MARK)).isSubsetOf(legends);
            assertThat(v.controls).isSubsetOf(CONTROLS);
        }
        nothingHidden(masked, window);
        // Even the view itself holds nothing that was planted.
        assertThat(view.toString()).doesNotContain(Planted.MARK);
    }

    @Test
    void aNumberOfTheLegendIsNoExcuseForTheSameNumberBesideIt() throws Exception {
        Visible v =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    LensLegend legend = new LensLegend(() -> {});
                                    legend.show(Lens.STOCK, LensPicture.NOTHING, false);
                                    Pane view = new Pane(legend, new Label("15"));
                                    view.getStyleClass().add("board-view");
                                    return Visible.in(new Pane(view, new Label("40")));
                                })
                        .get(60, TimeUnit.SECONDS);
        assertThat(words(String.join("\n", v.legend))).contains("15", "40", "3w");
        assertThat(v.board).containsOnly("15");
        assertThat(v.texts).containsOnly("40");
    }

    @Test
    void ofANationThatAllSeeItsTokensAreThereAndNoOthers() throws Exception {
        PublicView view = PublicLosses.view(openJapan, openRules);
        assertThat(view.board().stocks()).isNotEmpty();
        assertThat(view.board().lines()).isNotEmpty();
        List<Visible> window = everyMode(view);
        assertThat(window).anyMatch(v -> v.names.stream().anyMatch(n -> n.startsWith("stock:")));
        nothingHidden(openJapan, window);
        for (Visible v : window) {
            assertThat(v.names)
                    .filteredOn(n -> n.startsWith("stock:"))
                    .allMatch(n -> n.endsWith(":JP"));
            assertThat(v.board)
                    .filteredOn(t -> t.contains("owner "))
                    .allMatch(t -> t.contains("owner Japan"));
        }
    }

    @Test
    void blankShowsTheMarkingAlone() throws Exception {
        PublicView view = PublicLosses.view(masked, rules);
        List<String> texts =
                WaitForAsyncUtils.asyncFx(
                                () -> {
                                    RoomViewModel model =
                                            new RoomViewModel(
                                                    new SimpleObjectProperty<>(view),
                                                    new RoomClock(
                                                            new SimpleStringProperty("18:42"),
                                                            new SimpleIntegerProperty(1122),
                                                            new SimpleBooleanProperty(true)));
                                    RoomContent content = new RoomContent(model, Runnable::run);
                                    new Scene(content, 1280, 720);
                                    model.blankProperty().set(true);
                                    return everything(content);
                                })
                        .get(60, TimeUnit.SECONDS);
        assertThat(texts).isNotEmpty().allMatch(t -> t.equals("EXERCISE"));
    }
}
