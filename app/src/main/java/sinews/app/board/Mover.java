package sinews.app.board;

import javafx.event.EventHandler;
import javafx.geometry.Bounds;
import javafx.geometry.Point2D;
import javafx.scene.Node;
import javafx.scene.Scene;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem.LineItem;
import sinews.app.board.BoardItem.StockItem;
import sinews.app.board.DropAnswer.Option;
import sinews.app.board.DropAnswer.Welcome;
import sinews.model.scenario.Nation;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.Executor;

/**
 * Moves tokens to places, dragged or by a chooser, with the same answers; where a drop can mean
 * several things it asks which.
 */
final class Mover {
    private final BoardView view;
    private final BoardRules rules;
    private final Executor executor;
    private final Pane layer;
    private final DropCard card = new DropCard();
    private @Nullable TokenDrag drag;
    private @Nullable DropPreview asking;

    Mover(BoardView view, BoardRules rules, Executor executor, Pane layer) {
        this.view = view;
        this.rules = rules;
        this.executor = executor;
        this.layer = layer;
    }

    /** True while something is being dragged. */
    boolean dragging() {
        return drag != null;
    }

    /** True while a card is open. */
    boolean open() {
        return !layer.getChildren().isEmpty();
    }

    /** Takes away open cards. */
    void close() {
        if (drag == null) {
            endAsking();
            layer.getChildren().clear();
        }
    }

    private void endAsking() {
        if (asking != null) {
            asking.end();
            asking = null;
        }
    }

    private DropPreview preview(List<BoardItem> items) {
        endAsking();
        DropPreview next =
                new DropPreview(
                        new Drops(
                                view.scenario(),
                                view.board(),
                                rules,
                                view.viewerProperty().get(),
                                items),
                        executor,
                        card,
                        this::route);
        asking = next;
        return next;
    }

    private void route(List<String> lanes, String to) {
        if (to.isEmpty()) {
            view.clearRoute();
        } else {
            view.highlightRoute(lanes, to);
        }
    }

    /**
     * Begins a drag.
     *
     * @param node where the pointer is
     */
    void begin(TokenNode node, List<BoardItem> items) {
        card.setHint("Drop to write the reason · Esc cancels");
        DropPreview preview = preview(items);
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
                        view.map(),
                        layer,
                        view.tokens(),
                        card,
                        preview,
                        isos,
                        () -> {
                            view.dragging(false);
                            view.clearRoute();
                        });
        view.dragging(true);
        follow(node);
    }

    /**
     * Hears the mouse at the scene: the node may leave it while the view moves, and a gesture ends
     * for a node that is gone.
     */
    private void follow(TokenNode node) {
        Scene scene = view.getScene();
        EventHandler<MouseEvent> moved =
                e -> {
                    if (drag != null) {
                        drag.moved(e);
                    }
                    e.consume();
                };
        scene.addEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
        scene.addEventFilter(
                MouseEvent.MOUSE_RELEASED,
                new EventHandler<>() {
                    @Override
                    public void handle(MouseEvent e) {
                        scene.removeEventFilter(MouseEvent.MOUSE_DRAGGED, moved);
                        scene.removeEventFilter(MouseEvent.MOUSE_RELEASED, this);
                        e.consume();
                        released(node);
                    }
                });
    }

    private void released(TokenNode node) {
        TokenDrag now = drag;
        if (now == null) {
            return;
        }
        drag = null;
        DropPreview preview = asking;
        now.released(
                new TokenDrag.Drop() {
                    @Override
                    public void on(String place, Point2D at) {
                        if (preview != null) {
                            chosen(preview, place, at, node);
                        }
                    }

                    @Override
                    public void lost(String nation) {
                        sayLost(preview, nation);
                        endAsking();
                    }
                });
    }

    private void sayLost(@Nullable DropPreview preview, String iso) {
        BoardActions actions = view.actions();
        if (actions != null && preview != null) {
            BoardItem first = preview.drops().items().getFirst();
            actions.dropLost(LostDrop.why(view.scenario(), first, iso));
        }
    }

    /** Waits for the rules if they have not answered yet. */
    private void chosen(DropPreview preview, String place, Point2D at, Node back) {
        preview.whenKnown(place, answer -> known(preview, answer, at, back));
    }

    private void known(DropPreview preview, DropAnswer answer, Point2D at, Node back) {
        BoardActions actions = view.actions();
        endAsking();
        layer.getChildren().clear();
        if (actions == null) {
            return;
        }
        if (answer.welcome() == Welcome.NO) {
            actions.dropLost(answer.why());
        } else if (answer.options().size() == 1) {
            act(preview.drops(), answer, answer.options().getFirst());
        } else {
            ask(preview, answer, at, back);
        }
    }

    private void ask(DropPreview preview, DropAnswer answer, Point2D at, Node back) {
        MeaningChooser chooser =
                new MeaningChooser(
                        preview.drops(),
                        answer,
                        option -> act(preview.drops(), answer, option),
                        () -> {
                            layer.getChildren().clear();
                            view.clearRoute();
                            back.requestFocus();
                        });
        layer.getChildren().setAll(chooser);
        chooser.begin();
        Point2D p =
                CardPlace.at(
                        at.getX(),
                        at.getY(),
                        chooser.getWidth(),
                        chooser.getHeight(),
                        layer.getWidth(),
                        layer.getHeight(),
                        4);
        chooser.relocate(p.getX(), p.getY());
        Option first = answer.options().getFirst();
        view.highlightRoute(first.quote().lanes(), answer.place());
    }

    private void act(Drops drops, DropAnswer answer, Option option) {
        BoardActions actions = view.actions();
        view.clearRoute();
        if (actions == null) {
            return;
        }
        if (drops.items().size() > 1) {
            actions.stocksDropped(
                    option.stocks(),
                    answer.place(),
                    option.meaning(),
                    option.leftOut().stream().map(l -> l.what() + ": " + l.why()).toList());
            return;
        }
        switch (drops.items().getFirst()) {
            case StockItem s -> actions.stockDropped(s.key(), answer.place(), option.meaning());
            case LineItem l -> actions.lineDropped(l.line(), answer.place(), option.meaning());
            default -> {}
        }
    }

    /** Asks for the destination in a list, beside a node. */
    void choose(Node node, List<BoardItem> items) {
        close();
        card.setHint("Enter to write the reason · Esc cancels");
        DropPreview preview = preview(items);
        TargetChooser chooser =
                new TargetChooser(
                        preview,
                        place -> {
                            preview.show(place);
                            card.setVisible(place != null);
                        },
                        place -> {
                            Bounds b = boundsOf(node);
                            chosen(preview, place, new Point2D(b.getMaxX(), b.getMinY()), node);
                        },
                        () -> {
                            layer.getChildren().clear();
                            view.clearRoute();
                            node.requestFocus();
                        });
        card.setOnResized(this::beside);
        layer.getChildren().setAll(chooser, card);
        chooser.begin();
        beside(node, chooser);
        beside();
        preview.askAll(chooser::refresh);
    }

    /** The card stands beside the chooser, as high as its text is now. */
    private void beside() {
        for (Node n : layer.getChildren()) {
            if (n instanceof TargetChooser chooser && chooser.getWidth() > 0) {
                card.besideBox(chooser.getBoundsInParent(), layer.getWidth(), layer.getHeight());
            }
        }
    }

    private Bounds boundsOf(Node node) {
        return layer.sceneToLocal(node.localToScene(node.getBoundsInLocal()));
    }

    /** Puts a box beside a node, on the board. */
    void beside(Node node, Region box) {
        Bounds b = boundsOf(node);
        double x = b.getMaxX() + 8;
        if (x + box.getWidth() > layer.getWidth() - 8) {
            x = b.getMinX() - 8 - box.getWidth();
        }
        double y = Math.min(b.getMinY(), layer.getHeight() - box.getHeight() - 8);
        box.relocate(Math.max(8, x), Math.max(8, y));
    }
}
