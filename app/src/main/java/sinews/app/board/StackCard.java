package sinews.app.board;

import javafx.beans.value.ChangeListener;
import javafx.geometry.Bounds;
import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.input.MouseEvent;
import javafx.scene.input.ScrollEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Pane;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.board.BoardModel.Token;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * An open stack: all its tokens in a grid under headings, each with a key of its own. The arrows
 * walk, the keys pick, Esc closes; a token is dragged from here like any other.
 */
final class StackCard extends VBox {
    private static final double ROW = 42;
    private static final double HEADING = 24;
    private static final double KEY = 24;
    private static final double GAP = 12;
    private static final double PADDING = 14;
    private static final double TITLE = 30;
    private static final double SCROLLBAR = 14;
    private static final double LEAST = 300;

    /** Kept free right of the last column: a badge stands out over its token's box. */
    private static final double OVERHANG = 8;

    private final Map<String, TokenNode> byKey = new HashMap<>();
    private final List<Label> keys = new ArrayList<>();
    private final Pane grid = new Pane();
    private final ScrollPane scroll = new ScrollPane(grid);
    private final Consumer<TokenNode> picked;
    private final Runnable closed;
    private String begun = "";

    /**
     * @param nodes makes a token's node
     * @param placeIcon icon of a place by its id
     * @param widest pixels the card may take
     * @param highest pixels the card may take
     * @param picked called with the node whose key was pressed
     * @param closed called when it is to disappear
     */
    StackCard(
            String title,
            List<StackOrder.Section> sections,
            Function<Token, TokenNode> nodes,
            Function<String, String> placeIcon,
            double widest,
            double highest,
            Consumer<TokenNode> picked,
            Runnable closed) {
        this.picked = picked;
        this.closed = closed;
        getStyleClass().addAll("map-card", "stack-card");
        setManaged(false);
        Map<Token, TokenNode> made = new HashMap<>();
        sections.forEach(s -> s.tokens().forEach(t -> made.put(t, nodes.apply(t))));
        if (made.isEmpty()) {
            throw new IllegalArgumentException("a stack has tokens");
        }
        double column =
                KEY + made.values().stream().mapToDouble(TokenNode::boxWidth).max().orElse(0);
        double room = widest - 2 * PADDING - SCROLLBAR - OVERHANG;
        int most = (int) Math.max(1, (room + GAP) / (column + GAP));
        int columns = columns(made.size(), most);
        while (columns < most && 2 * PADDING + TITLE + high(sections, columns) + 4 > highest) {
            columns++;
        }
        double high = fill(sections, made, placeIcon, column, columns);
        double wide = columns * (column + GAP) - GAP + OVERHANG;
        grid.setPrefSize(wide, high);
        Label hint = new Label("key or arrows · Esc");
        hint.getStyleClass().add("caption");
        hint.setMinWidth(0); // where there is no room for both, the title matters more
        Label heading = new Label(title);
        heading.getStyleClass().add("heading");
        heading.setMinWidth(Region.USE_PREF_SIZE);
        HBox top = new HBox(16, heading, hint);
        top.setAlignment(javafx.geometry.Pos.BASELINE_LEFT);
        top.setMinHeight(TITLE - 6);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.setFocusTraversable(false);
        getChildren().setAll(top, scroll);
        double whole = 2 * PADDING + TITLE + high + 4;
        boolean over = whole > highest;
        scroll.setVbarPolicy(
                over ? ScrollPane.ScrollBarPolicy.ALWAYS : ScrollPane.ScrollBarPolicy.NEVER);
        double inner = Math.max(wide + (over ? SCROLLBAR : 0), Math.min(LEAST, room));
        resize(inner + 2 * PADDING, Math.min(whole, highest));
        listen();
    }

    /** Height of the grid. */
    private static double high(List<StackOrder.Section> sections, int columns) {
        double y = 6;
        for (StackOrder.Section s : sections) {
            y += s.heading().isEmpty() ? 0 : HEADING;
            y += rows(s, columns) * ROW + 4;
        }
        return y;
    }

    private static int rows(StackOrder.Section section, int columns) {
        return (section.tokens().size() + columns - 1) / columns;
    }

    private static int columns(int tokens, int most) {
        int wanted = tokens <= 5 ? 1 : tokens <= 12 ? 2 : tokens <= 24 ? 3 : 4;
        return Math.min(wanted, most);
    }

    /** Puts headings, keys and tokens on the grid; the height it takes. */
    private double fill(
            List<StackOrder.Section> sections,
            Map<Token, TokenNode> made,
            Function<String, String> placeIcon,
            double column,
            int columns) {
        List<String> names = StackKeys.of(made.size());
        double y = 6;
        int n = 0;
        for (StackOrder.Section s : sections) {
            if (!s.heading().isEmpty()) {
                Label heading = new Label(s.heading() + " · " + s.tokens().size());
                heading.getStyleClass().add("small-muted");
                if (!s.place().isEmpty()) {
                    var icon = Icons.of(placeIcon.apply(s.place()), 14);
                    icon.getStyleClass().add("text-icon");
                    heading.setGraphic(new Group(icon));
                    heading.setGraphicTextGap(6);
                }
                heading.relocate(0, y);
                grid.getChildren().add(heading);
                y += HEADING;
            }
            for (int i = 0; i < s.tokens().size(); i++) {
                TokenNode node = Objects.requireNonNull(made.get(s.tokens().get(i)));
                double x = i % columns * (column + GAP);
                double middle = y + i / columns * ROW + ROW / 2;
                String name = names.get(n++);
                byKey.put(name, node);
                Label key = new Label(name.toUpperCase(Locale.ROOT));
                key.getStyleClass().add("stack-key");
                key.setUserData(name);
                key.setMouseTransparent(true);
                key.resizeRelocate(x, middle - 8, KEY - 6, 16);
                key.setManaged(false);
                keys.add(key);
                node.relocate(x + KEY, middle - node.boxHeight() / 2);
                grid.getChildren().addAll(key, node);
            }
            y += rows(s, columns) * ROW + 4;
        }
        return y;
    }

    private void listen() {
        addEventFilter(KeyEvent.KEY_PRESSED, this::pressed);
        addEventFilter(KeyEvent.KEY_TYPED, this::typed);
        addEventHandler(MouseEvent.MOUSE_PRESSED, MouseEvent::consume);
        addEventHandler(MouseEvent.MOUSE_DRAGGED, MouseEvent::consume);
        addEventHandler(ScrollEvent.SCROLL, ScrollEvent::consume);
        ChangeListener<Boolean> seen =
                (o, was, now) -> {
                    if (now && o instanceof javafx.beans.property.ReadOnlyProperty<?> p) {
                        reveal((Node) p.getBean());
                    }
                };
        byKey.values().forEach(n -> n.focusedProperty().addListener(seen));
    }

    private void pressed(KeyEvent e) {
        if (e.getCode() == KeyCode.ESCAPE) {
            e.consume();
            if (begun.isEmpty()) {
                closed.run();
            } else {
                begin("");
            }
        } else if (e.getCode().isDigitKey() && !e.isShortcutDown() && !e.isAltDown()) {
            // The board's own digits rest while the stack is open.
            e.consume();
        }
    }

    private void typed(KeyEvent e) {
        if (e.isShortcutDown() || e.isAltDown() || e.getCharacter().length() != 1) {
            return;
        }
        String name = begun + e.getCharacter().toLowerCase(Locale.ROOT);
        TokenNode node = byKey.get(name);
        if (node != null) {
            e.consume();
            begin("");
            node.requestFocus();
            picked.accept(node);
        } else if (byKey.keySet().stream().anyMatch(k -> k.startsWith(name))) {
            e.consume();
            begin(name);
        }
    }

    /** Shows which keys go on from what has been typed. */
    private void begin(String typed) {
        begun = typed;
        for (Label key : keys) {
            key.setOpacity(((String) key.getUserData()).startsWith(typed) ? 1 : 0.25);
        }
    }

    private void reveal(Node node) {
        double extra = grid.getHeight() - scroll.getViewportBounds().getHeight();
        if (extra <= 0) {
            return;
        }
        Bounds b = node.getBoundsInParent();
        double top = scroll.getVvalue() * extra;
        double bottom = top + scroll.getViewportBounds().getHeight();
        if (b.getMinY() - 10 < top) {
            scroll.setVvalue(Math.max(0, (b.getMinY() - 10) / extra));
        } else if (b.getMaxY() + 6 > bottom) {
            scroll.setVvalue(Math.min(1, (b.getMaxY() + 6 - bottom + top) / extra));
        }
    }

    /** Puts the cursor on the first token. */
    void begin() {
        String first = StackKeys.of(1).getFirst();
        TokenNode node = byKey.get(first);
        if (node != null) {
            node.requestFocus();
        }
    }
}
