package sinews.app.board;

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

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Token;

import java.util.ArrayList;
import java.util.List;

/**
 * Mouse and keys on tokens: select one or several, drag, move by menu or by M, walk with the
 * arrows, open clusters.
 */
final class BoardInput {
    private static final double START = 5;

    private final BoardView view;
    private final Pane layer;
    private final Mover mover;
    private final Stacks stacks;
    private double pressX;
    private double pressY;

    /**
     * @param layer above everything, as large as the board
     */
    BoardInput(BoardView view, Mover mover, Pane layer) {
        this.view = view;
        this.mover = mover;
        this.layer = layer;
        stacks = new Stacks(view, layer, this::open);
    }

    /** Makes a new node answer. */
    void prepare(TokenNode node) {
        node.addEventHandler(MouseEvent.MOUSE_PRESSED, e -> pressed(node, e));
        node.addEventHandler(MouseEvent.MOUSE_DRAGGED, e -> dragged(node, e));
        node.addEventHandler(MouseEvent.MOUSE_RELEASED, e -> released(node, e));
        node.addEventHandler(MouseEvent.MOUSE_CLICKED, MouseEvent::consume);
        node.addEventHandler(ContextMenuEvent.CONTEXT_MENU_REQUESTED, e -> menu(node, e));
        node.addEventHandler(KeyEvent.KEY_PRESSED, e -> keyPressed(node, e));
        if (node instanceof ClusterNode c) {
            stacks.watch(c);
        }
    }

    private void pressed(TokenNode node, MouseEvent e) {
        if (!layer.getChildren().contains(ancestorIn(layer, node))) {
            mover.close();
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
        if (!mover.dragging()
                && e.getButton() == MouseButton.PRIMARY
                && Math.hypot(e.getSceneX() - pressX, e.getSceneY() - pressY) > START) {
            List<BoardItem> items = moved(node);
            if (!items.isEmpty()) {
                mover.begin(node, items);
            }
        }
    }

    /**
     * What moving a node moves: all that is chosen if it is one of them, else what it stands for.
     */
    private List<BoardItem> moved(TokenNode node) {
        BoardItem item = movable(node);
        if (item == null) {
            return List.of();
        }
        Chosen chosen = view.chosen();
        if (!chosen.holds(item)) {
            chosen.clear();
            return List.of(item);
        }
        return chosen.items();
    }

    /** What a node lets be moved now; null for nothing. */
    private @Nullable BoardItem movable(TokenNode node) {
        Token t = view.tokens().tokenOf(node);
        return t != null && view.movable(t) ? t.item() : null;
    }

    private void released(TokenNode node, MouseEvent e) {
        e.consume();
        if (e.getButton() != MouseButton.PRIMARY) {
            return;
        }
        if (e.isShortcutDown() || e.isShiftDown()) {
            toggle(node);
        } else {
            view.chosen().clear();
            open(node);
        }
    }

    /** Adds a token to those that are chosen, with the one that was selected before. */
    private void toggle(TokenNode node) {
        BoardItem item = movable(node);
        Chosen chosen = view.chosen();
        if (item == null) {
            return;
        }
        BoardItem first = view.selectedProperty().get();
        if (chosen.items().isEmpty() && first != null && !first.equals(item)) {
            view.tokens()
                    .tokenOf(first)
                    .filter(view::movable)
                    .ifPresent(t -> chosen.add(List.of(first)));
        }
        chosen.toggle(item);
        if (chosen.holds(item)) {
            view.selectedProperty().set(item);
        }
    }

    private void chooseAllAt(String place) {
        List<BoardItem> all =
                view.modelProperty().get().tokens().stream()
                        .filter(t -> t.place().equals(place) && view.movable(t))
                        .map(Token::item)
                        .toList();
        view.chosen().add(all);
    }

    private void open(TokenNode node) {
        switch (node) {
            case ClusterNode c -> stacks.open(c);
            case ShipmentNode s -> view.selectedProperty().set(s.item());
            case LossNode l -> {
                BoardItem item = l.marks().getFirst().item();
                if (item != null) {
                    view.selectedProperty().set(item);
                }
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

    private void menu(TokenNode node, ContextMenuEvent e) {
        e.consume();
        MenuItem show = new MenuItem("Show in the inspector");
        show.setOnAction(a -> open(node));
        ContextMenu menu = new ContextMenu(show);
        BoardItem item = movable(node);
        if (item != null) {
            Chosen chosen = view.chosen();
            boolean several = chosen.holds(item) && chosen.items().size() > 1;
            MenuItem move =
                    new MenuItem(
                            several
                                    ? "Move these %d…  M".formatted(chosen.items().size())
                                    : "Move…  M");
            move.setId("token-move");
            move.setOnAction(a -> mover.choose(node, moved(node)));
            MenuItem add =
                    new MenuItem(
                            chosen.holds(item)
                                    ? "Take out of the choice  Ctrl+Space"
                                    : "Choose with others  Ctrl+Space");
            add.setOnAction(a -> toggle(node));
            Token t = view.tokens().tokenOf(node);
            MenuItem all =
                    new MenuItem(
                            "Choose all in %s  Ctrl+A"
                                    .formatted(t == null ? "" : view.placeName(t.place())));
            all.setOnAction(a -> chooseAllAt(t == null ? "" : t.place()));
            menu.getItems().addAll(move, add, all);
        }
        menu.getItems().addAll(offers(itemOf(node)));
        if (e.isKeyboardTrigger()) {
            menu.show(node, Side.BOTTOM, 0, 4);
        } else {
            menu.show(node, e.getScreenX(), e.getScreenY());
        }
    }

    /** What can be done with something of the map itself; no menu when there is nothing. */
    void menu(Node map, BoardItem item, ContextMenuEvent e) {
        List<MenuItem> items = offers(item);
        if (!items.isEmpty() && !e.isKeyboardTrigger()) {
            ContextMenu menu = new ContextMenu();
            menu.getItems().setAll(items.subList(1, items.size())); // without the line
            menu.show(map, e.getScreenX(), e.getScreenY());
            e.consume();
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
        if (item == null) {
            return List.of();
        }
        List<MenuItem> items = new ArrayList<>();
        if (actions != null && !view.readOnlyProperty().get()) {
            actions.offers(item).forEach(o -> items.add(OfferItem.of(o)));
        }
        view.alsoOffered(item).forEach(o -> items.add(OfferItem.of(o)));
        if (!items.isEmpty()) {
            items.addFirst(new SeparatorMenuItem());
        }
        return items;
    }

    private void keyPressed(TokenNode node, KeyEvent e) {
        if (mover.dragging()) {
            return;
        }
        if (e.isShortcutDown() && !e.isAltDown()) {
            withShortcut(node, e);
            return;
        }
        if (e.isControlDown() || e.isAltDown() || e.isMetaDown()) {
            return;
        }
        switch (e.getCode()) {
            case ENTER, SPACE -> open(node);
            case M -> {
                List<BoardItem> items = moved(node);
                if (items.isEmpty()) {
                    return;
                }
                mover.choose(node, items);
            }
            case LEFT -> step(node, -1, 0);
            case RIGHT -> step(node, 1, 0);
            case UP -> step(node, 0, -1);
            case DOWN -> step(node, 0, 1);
            case ESCAPE -> {
                if (!escape()) {
                    return;
                }
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    private void withShortcut(TokenNode node, KeyEvent e) {
        Token t = view.tokens().tokenOf(node);
        switch (e.getCode()) {
            case SPACE -> toggle(node);
            case A -> {
                if (t == null) {
                    return;
                }
                chooseAllAt(t.place());
            }
            default -> {
                return;
            }
        }
        e.consume();
    }

    /**
     * First an open card goes, then the choice of several, then the selection.
     *
     * @return false when there is nothing on the board to give up, so that the screen may act
     */
    private boolean escape() {
        boolean open = mover.open();
        mover.close();
        if (open) {
            return true;
        }
        if (!view.chosen().items().isEmpty()) {
            view.chosen().clear();
            return true;
        }
        view.selectedProperty().set(null);
        view.map().requestFocus();
        return false;
    }

    /** Focuses the nearest node in a direction. */
    private static void step(TokenNode from, int dx, int dy) {
        TokenNode next = next(from, dx, dy);
        if (next != null) {
            next.requestFocus();
        }
    }

    /** The nearest node in a direction; null at the rim. */
    static @Nullable TokenNode next(TokenNode from, int dx, int dy) {
        if (from.getParent() == null) {
            return null;
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
        return best;
    }

    private static Point2D centre(TokenNode n) {
        return new Point2D(n.getLayoutX() + n.boxWidth() / 2, n.getLayoutY() + n.boxHeight() / 2);
    }
}
