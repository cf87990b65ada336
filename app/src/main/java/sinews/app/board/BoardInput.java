package sinews.app.board;

import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.geometry.Side;
import javafx.scene.Node;
import javafx.scene.control.ContextMenu;
import javafx.scene.control.MenuItem;
import javafx.scene.control.SeparatorMenuItem;
import javafx.scene.input.ContextMenuEvent;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseButton;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem.LineItem;
import sinews.app.board.BoardItem.StockItem;
import sinews.app.board.BoardModel.Token;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Mouse and keys on tokens: select, drag, move by menu or by M, walk with the arrows, open
 * clusters.
 */
final class BoardInput {
    private static final double START = 5;

    private final BoardView view;
    private final BoardRules rules;
    private final Executor executor;
    private final Pane layer;
    private final DropCard card = new DropCard();
    private @Nullable TokenDrag drag;
    private double pressX;
    private double pressY;

    /**
     * @param layer above everything, as large as the board
     */
    BoardInput(BoardView view, BoardRules rules, Executor executor, Pane layer) {
        this.view = view;
        this.rules = rules;
        this.executor = executor;
        this.layer = layer;
    }

    /** Makes a new node answer. */
    void prepare(TokenNode node) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed(node, e));
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> dragged(node, e));
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released(node, e));
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> menu(node, e));
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> keyPressed(node, e));
    }

    /** True while a token is being dragged. */
    boolean dragging() {
        return drag != null;
    }

    /** Takes away open cards. */
    void close() {
        if (drag == null) {
            layer.getChildren().clear();
        }
    }

    private void pressed(TokenNode node, MouseEvent e) {
        if (!layer.getChildren().contains(ancestorIn(layer, node))) {
            close();
        }
        node.requestFocus();
        pressX = e.getSceneX();
        pressY = e.getSceneY();
        e.consume();
    }

    private static @Nullable Node ancestorIn(Pane pane, Node node) {
        Node n = node;
        while (n != null && n.getParent() != pane) {
            n = n.getParent();
        }
        return n;
    }

    private void dragged(TokenNode node, MouseEvent e) {
        e.consume();
        if (drag == null
                && e.getButton() == MouseButton.PRIMARY
                && Math.hypot(e.getSceneX() - pressX, e.getSceneY() - pressY) > START) {
            begin(node);
        }
        TokenDrag now = drag;
        if (now != null) {
            now.moved(e);
        }
    }

    private void begin(TokenNode node) {
        BoardItem item = movable(node);
        if (item == null) {
            return;
        }
        card.setHint("Drop to write the reason · Esc cancels");
        DropPreview preview = preview(item);
        Map<String, String> isos = new HashMap<>();
        for (Nation n : view.scenario().nations()) {
            isos.put(n.id(), String.format(Locale.ROOT, "%03d", n.isoNumeric()));
        }
        // Cards are hidden, not removed: the node that is being dragged may be in one of them.
        for (Node open : layer.getChildren()) {
            open.setVisible(false);
        }
        drag =
                new TokenDrag(
                        node,
                        item,
                        view.map(),
                        layer,
                        view.tokens(),
                        card,
                        preview,
                        isos,
                        view::clearRoute);
    }

    private DropPreview preview(BoardItem item) {
        return new DropPreview(
                view.scenario(),
                view.board(),
                rules,
                view.viewerProperty().get(),
                executor,
                item,
                card,
                view::highlightRoute);
    }

    /** What a node lets be moved now; null for nothing. */
    private @Nullable BoardItem movable(TokenNode node) {
        Token t = view.tokens().tokenOf(node);
        boolean some =
                switch (t) {
                    case BoardModel.StockToken s -> s.units() > 0;
                    case BoardModel.LineToken l -> true;
                    case null -> false;
                };
        return t == null || !some || view.readOnlyProperty().get() ? null : t.item();
    }

    private void released(TokenNode node, MouseEvent e) {
        e.consume();
        TokenDrag now = drag;
        if (now != null) {
            drag = null;
            now.released(
                    new TokenDrag.Drop() {
                        @Override
                        public void on(BoardItem item, String place) {
                            drop(item, place);
                        }

                        @Override
                        public void lost(BoardItem item, String nation) {
                            dropLost(item, nation);
                        }
                    });
        } else if (e.getButton() == MouseButton.PRIMARY) {
            open(node);
        }
    }

    private void drop(BoardItem item, String place) {
        BoardActions actions = view.actions();
        if (actions == null) {
            return;
        }
        switch (item) {
            case StockItem s -> actions.stockDropped(s.key(), place);
            case LineItem l -> actions.lineDropped(l.line(), place);
            default -> {}
        }
    }

    /** Says why nothing happened. */
    private void dropLost(BoardItem item, String iso) {
        BoardActions actions = view.actions();
        if (actions != null) {
            actions.dropLost(LostDrop.why(view.scenario(), item, iso));
        }
    }

    private void open(TokenNode node) {
        switch (node) {
            case ClusterNode c -> cluster(c);
            case ShipmentNode s -> {
                view.selectedProperty().set(s.item());
                s.shipments().stream()
                        .findFirst()
                        .ifPresent(x -> view.highlightRoute(List.of(x.lane()), x.to()));
            }
            case StraitNode s ->
                    view.selectedProperty().set(new BoardItem.ChokepointItem(s.strait().id()));
            default -> {
                Token t = view.tokens().tokenOf(node);
                if (t != null) {
                    view.selectedProperty().set(t.item());
                }
            }
        }
    }

    private void cluster(ClusterNode node) {
        close();
        ClusterCard list =
                new ClusterCard(
                        node.members(),
                        view.tokens()::extraNode,
                        t -> t.label() + " · " + view.placeName(t.place()),
                        () -> {
                            close();
                            node.requestFocus();
                        });
        layer.getChildren().setAll(list);
        // The rows come into the scene with the style sheet only, and must be there to be focused.
        list.applyCss();
        list.layout();
        beside(node, list);
        list.begin();
    }

    private void beside(Node node, Region box) {
        Bounds b = layer.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
        double x = b.getMaxX() + 8;
        if (x + box.getWidth() > layer.getWidth() - 8) {
            x = b.getMinX() - 8 - box.getWidth();
        }
        double y = Math.min(b.getMinY(), layer.getHeight() - box.getHeight() - 8);
        box.relocate(Math.max(8, x), Math.max(8, y));
    }

    private void menu(TokenNode node, ContextMenuEvent e) {
        e.consume();
        MenuItem show = new MenuItem("Show in the inspector");
        show.setOnAction(a -> open(node));
        ContextMenu menu = new ContextMenu(show);
        BoardItem item = movable(node);
        if (item != null) {
            MenuItem move = new MenuItem("Move…  M");
            move.setOnAction(a -> choose(node, item));
            menu.getItems().add(move);
        }
        menu.getItems().addAll(offers(itemOf(node)));
        if (e.isKeyboardTrigger()) {
            menu.show(node, Side.BOTTOM, 0, 4);
        } else {
            menu.show(node, e.getScreenX(), e.getScreenY());
        }
    }

    /** What a node stands for; null for a cluster. */
    private @Nullable BoardItem itemOf(TokenNode node) {
        if (node instanceof StraitNode s) {
            return new BoardItem.ChokepointItem(s.strait().id());
        }
        Token t = view.tokens().tokenOf(node);
        return t == null ? null : t.item();
    }

    /** What can be done with it, after a line that sets it apart. */
    private List<MenuItem> offers(@Nullable BoardItem item) {
        BoardActions actions = view.actions();
        if (item == null || actions == null || view.readOnlyProperty().get()) {
            return List.of();
        }
        List<MenuItem> items = new ArrayList<>();
        actions.offers(item).forEach(o -> items.add(OfferItem.of(o)));
        if (!items.isEmpty()) {
            items.addFirst(new SeparatorMenuItem());
        }
        return items;
    }

    private void choose(TokenNode node, BoardItem item) {
        close();
        card.setHint("Enter to write the reason · Esc cancels");
        DropPreview preview = preview(item);
        Scenario s = view.scenario();
        TargetChooser chooser =
                new TargetChooser(
                        "Move to …",
                        preview.destinations(),
                        n -> s.nation(n).name(),
                        place -> {
                            preview.show(place);
                            card.setVisible(place != null);
                        },
                        place -> drop(item, place),
                        () -> {
                            close();
                            view.clearRoute();
                            node.requestFocus();
                        });
        layer.getChildren().setAll(chooser, card);
        beside(node, chooser);
        double right = chooser.getLayoutX() + chooser.getWidth() + 8;
        Point2D at =
                right + 300 < layer.getWidth()
                        ? new Point2D(right, chooser.getLayoutY())
                        : new Point2D(chooser.getLayoutX() - 308, chooser.getLayoutY());
        card.relocate(at.getX(), at.getY());
        chooser.begin();
    }

    private void keyPressed(TokenNode node, KeyEvent e) {
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown() || dragging()) {
            return;
        }
        switch (e.getCode()) {
            case ENTER, SPACE -> open(node);
            case M -> {
                BoardItem item = movable(node);
                if (item == null) {
                    return;
                }
                choose(node, item);
            }
            case LEFT -> step(node, -1, 0);
            case RIGHT -> step(node, 1, 0);
            case UP -> step(node, 0, -1);
            case DOWN -> step(node, 0, 1);
            case ESCAPE -> {
                close();
                view.selectedProperty().set(null);
                view.map().requestFocus();
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /** Focuses the nearest node in a direction. */
    private static void step(TokenNode from, int dx, int dy) {
        if (from.getParent() == null) {
            return;
        }
        Point2D a = centre(from);
        TokenNode best = null;
        double least = Double.MAX_VALUE;
        for (Node n : new ArrayList<>(from.getParent().getChildrenUnmodifiable())) {
            if (n instanceof TokenNode t && t != from && t.isVisible()) {
                Point2D d = centre(t).subtract(a);
                double along = d.getX() * dx + d.getY() * dy;
                double across = Math.abs(d.getX() * dy) + Math.abs(d.getY() * dx);
                if (along > 1 && along + 2.5 * across < least) {
                    least = along + 2.5 * across;
                    best = t;
                }
            }
        }
        if (best != null) {
            best.requestFocus();
        }
    }

    private static Point2D centre(TokenNode n) {
        return new Point2D(n.getLayoutX() + n.boxWidth() / 2, n.getLayoutY() + n.boxHeight() / 2);
    }
}
