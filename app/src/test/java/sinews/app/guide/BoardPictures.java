package sinews.app.guide;

import javafx.event.Event;
import javafx.scene.Node;
import javafx.scene.control.Slider;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;

import sinews.app.board.BoardItem;
import sinews.app.board.BoardRules;
import sinews.app.board.BoardView;
import sinews.app.board.Crowd;
import sinews.app.board.Lens;
import sinews.app.console.ConsoleView;
import sinews.app.inspector.Subject;
import sinews.model.board.StockKey;
import sinews.model.geo.LatLon;
import sinews.model.movement.Reroute;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;

import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Predicate;

/** Pictures of the board on the console: lenses, places, movement, stacks and drags. */
final class BoardPictures {
    private static final LatLon WEST_PACIFIC = new LatLon(24, 132);
    private static final LatLon TAIWAN = new LatLon(24, 120);

    /** What the console shows before and after. */
    private static final Subject USUAL =
            new Subject.StockOf(new StockKey("ukraine", "pac3-mse", "UA"));

    private final Camera camera;
    private final ConsoleView console;
    private final BoardView board;

    BoardPictures(Camera camera, ConsoleView console) throws Exception {
        this.camera = camera;
        this.console = console;
        board = camera.board();
    }

    /** Each lens of the world, a region and one strait; then its table. */
    void lenses() throws Exception {
        quiet(
                () -> {
                    for (Lens lens : Lens.values()) {
                        lens(lens);
                    }
                    camera.act(console, "console-lens-1");
                });
    }

    private void lens(Lens lens) throws Exception {
        String name = lens.name().toLowerCase(Locale.ROOT);
        camera.act(console, "console-lens-" + (lens.ordinal() + 1));
        if (lens == Lens.FORECAST) {
            camera.waitFor("#forecast-week");
            Slider week = camera.find(Slider.class, "#forecast-week");
            Camera.fx(() -> week.setValue(8));
        }
        camera.save("lens-" + name);
        camera.look(WEST_PACIFIC, 3.2);
        camera.save("lens-" + name + "-near");
        camera.look(TAIWAN, 16);
        camera.save("lens-" + name + "-strait");
        camera.wholeWorld();
        camera.act(console, "console-table");
        camera.save("table-" + name);
        camera.act(console, "console-table");
        Camera.fx(() -> console.root().requestFocus());
    }

    /** Nothing selected; on a small screen without the inspector over the map. */
    private void quiet(Camera.Step pictures) throws Exception {
        camera.select(console, Subject.SITUATION);
        if (camera.small()) {
            camera.act(console, "console-side");
        }
        pictures.run();
        if (camera.small()) {
            camera.act(console, "console-side");
        }
        camera.select(console, USUAL);
    }

    /** The map from near by: a region, and one strait. */
    void maps() throws Exception {
        camera.select(console, Subject.SITUATION);
        camera.look(new LatLon(22, 128), 3);
        camera.save("map-western-pacific");
        camera.look(TAIWAN, 24);
        camera.save("map-strait");
        camera.wholeWorld();
        camera.select(console, USUAL);
    }

    /** A turn that is played, and what it left behind: losses. In the Debrief. */
    void turn() throws Exception {
        camera.act(console, "console-replay");
        Camera.until(() -> board.film() != null);
        Camera.fx(() -> Objects.requireNonNull(board.film()).pauseAt(2.62));
        camera.save("film");
        camera.look(WEST_PACIFIC, 3.2);
        camera.save("film-near");
        Camera.fx(() -> Objects.requireNonNull(board.film()).stop());
        camera.save("losses");
        camera.wholeWorld();
    }

    /** The shipment that was re-routed the most: the old way, the new way, the days. */
    void movement() throws Exception {
        SessionState state = console.model().state();
        var last = state.reports().getLast();
        Map<String, Reroute> all =
                BoardRules.of(console.model().service().rules())
                        .reroutes(last.before(), state.board(), last.result().ticks());
        Map.Entry<String, Reroute> most =
                all.entrySet().stream()
                        .filter(e -> e.getValue().open())
                        .max(Comparator.comparingInt(e -> e.getValue().extraTenths()))
                        .orElseThrow();
        camera.select(console, new Subject.ShipmentOf(List.of(most.getKey())));
        camera.save("rerouted");
        camera.select(console, new Subject.StraitOf("luzon-strait"));
        camera.look(new LatLon(19.5, 121), 7);
        camera.save("strait-area");
        camera.wholeWorld();
        camera.select(console, USUAL);
    }

    /** The stack of a nation from afar, and forty tokens at one place: closed and open. */
    void stacks() throws Exception {
        quiet(
                () -> {
                    open(n -> n.getId().startsWith("cluster:US:"), "stack-nation-open");
                    Scenario s = console.model().state().scenario();
                    var crowd = Crowd.forty(console.model().state().board());
                    Camera.fx(() -> board.show(s, crowd));
                    camera.look(new LatLon(15, 143), 4);
                    camera.save("stack-forty");
                    open(n -> n.getId().equals("cluster:guam"), "stack-forty-open");
                    Camera.fx(() -> board.show(console.model().state()));
                    camera.wholeWorld();
                });
    }

    private void open(Predicate<Node> stack, String name) throws Exception {
        Camera.fx(
                () -> {
                    Node n =
                            board.lookupAll(".cluster-token").stream()
                                    .filter(stack)
                                    .findFirst()
                                    .orElseThrow();
                    n.requestFocus();
                    Event.fireEvent(n, key(KeyCode.ENTER));
                });
        camera.save(name);
        Camera.fx(
                () -> Event.fireEvent(camera.shell().scene().getFocusOwner(), key(KeyCode.ESCAPE)));
    }

    private static KeyEvent key(KeyCode code) {
        return new KeyEvent(KeyEvent.KEY_PRESSED, "", "", code, false, false, false, false);
    }

    void drags() throws Exception {
        Scenario s = console.model().state().scenario();
        String guam = "stock:guam:pac3-mse:US";
        String depot = "stock:us-mcalester:gmlrs:US";
        String pacific = "stock:us-mcalester:lrasm:US";
        Hand hand = Camera.get(() -> new Hand(camera.shell().scene()));
        // Near enough for tokens to stand at their places, and all that is aimed at off the edge.
        camera.look(new LatLon(10, 140), 1.8);
        List<BoardItem> three =
                List.of(guam, depot, pacific).stream().map(BoardPictures::stock).toList();
        Camera.fx(() -> board.choose(three));
        Camera.settle();
        camera.save("chosen");
        Camera.until(() -> hand.shows(guam));
        Camera.fx(() -> hand.hold(guam, s.location("jp-nagoya")));
        Camera.settle();
        camera.save("drag-together");
        Camera.fx(() -> hand.drop(s.location("jp-nagoya")));
        camera.waitFor("#meaning-transfer");
        camera.save("drop-meaning");
        camera.press("#meaning-transfer");
        camera.waitFor("#deal-reason");
        camera.save("deal-together");
        Camera.fx(camera.shell()::closeSheet);
        camera.select(console, Subject.SITUATION);
        Camera.fx(() -> board.choose(List.of()));
        camera.select(console, new Subject.StockOf(new StockKey("guam", "pac3-mse", "US")));
        Camera.settle();
        Camera.until(() -> hand.shows(guam));
        Camera.fx(() -> hand.hold(guam, s.location("darwin")));
        Camera.settle();
        camera.save("drag");
        Camera.fx(() -> hand.giveUp());
        Camera.fx(() -> hand.hold(guam, s.location("cn-shanghai")));
        Camera.settle();
        camera.save("drag-refused");
        Camera.fx(() -> hand.giveUp());
        Camera.fx(() -> hand.key(guam, KeyCode.M));
        Camera.settle();
        camera.save("drag-keyboard");
        Camera.fx(hand::escape);
        camera.wholeWorld();
        camera.select(console, USUAL);
    }

    private static BoardItem stock(String token) {
        String[] key = token.split(":");
        return new BoardItem.StockItem(new StockKey(key[1], key[2], key[3]));
    }
}
