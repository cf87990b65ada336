package sinews.app.deal;

import javafx.geometry.Pos;
import javafx.scene.AccessibleRole;
import javafx.scene.Node;
import javafx.scene.Parent;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.BorderPane;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.app.shell.Ui;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.Function;

/**
 * Chooses a kind of move: all that this exercise plays, under their headings, with what each does.
 * What is typed narrows them down; Enter takes the first.
 */
final class NewDealSheet extends BorderPane {
    private static final double WIDTH = 1120;
    private static final double HEIGHT = 704;

    /** The headings in each column. */
    private static final List<List<MoveGroup>> COLUMNS =
            List.of(
                    List.of(MoveGroup.STOCK, MoveGroup.CONTRACTS),
                    List.of(MoveGroup.PRODUCTION),
                    List.of(MoveGroup.AGREEMENTS, MoveGroup.POLITICS));

    private record Tile(MoveKind kind, VBox node, Runnable run) {
        boolean offered() {
            return node.isVisible() && !node.isDisabled();
        }
    }

    private final List<Tile> tiles = new ArrayList<>();
    private final TextField search = new TextField();

    /**
     * @param why why a kind cannot be made now, empty when it can
     * @param chosen opens the sheet of a kind
     * @param cancel takes the sheet away
     */
    NewDealSheet(
            List<MoveKind> kinds,
            Function<MoveKind, String> why,
            Consumer<MoveKind> chosen,
            Runnable cancel) {
        setId("new-deal");
        getStyleClass().addAll("card", "sheet", "deal");
        setMaxSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        HBox columns = new HBox(24);
        columns.getStyleClass().add("deal-left");
        for (List<MoveGroup> groups : COLUMNS) {
            VBox column = new VBox(20);
            HBox.setHgrow(column, Priority.ALWAYS);
            column.setPrefWidth(100);
            column.setMinWidth(0);
            for (MoveGroup group : groups) {
                List<MoveKind> of = kinds.stream().filter(k -> k.group() == group).toList();
                if (!of.isEmpty()) {
                    column.getChildren().add(group(group, of, why, chosen));
                }
            }
            columns.getChildren().add(column);
        }
        ScrollPane scroll = new ScrollPane(columns);
        scroll.setFitToWidth(true);
        scroll.setHbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        scroll.getStyleClass().add("plain-scroll");
        setTop(head(cancel));
        setCenter(scroll);
        addEventFilter(KeyEvent.KEY_PRESSED, this::keyPressed);
        focusedProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is) {
                                search.requestFocus();
                            }
                        });
    }

    private Node head(Runnable cancel) {
        Label title = Ui.label("New deal", "title");
        search.setId("new-deal-search");
        search.setAccessibleText("Search the moves");
        search.setPromptText("Search: order, share, secure…");
        search.setPrefWidth(300);
        search.textProperty().addListener((o, was, is) -> narrow(is));
        search.setOnAction(
                e ->
                        tiles.stream()
                                .filter(Tile::offered)
                                .findFirst()
                                .ifPresent(t -> t.run().run()));
        Button no = new Button("Cancel");
        no.setMinWidth(Region.USE_PREF_SIZE);
        no.setOnAction(e -> cancel.run());
        HBox head = new HBox(16, title, Ui.gap(), search, no);
        head.setAlignment(Pos.CENTER_LEFT);
        head.getStyleClass().add("deal-head");
        return head;
    }

    private Node group(
            MoveGroup group,
            List<MoveKind> kinds,
            Function<MoveKind, String> why,
            Consumer<MoveKind> chosen) {
        VBox box = new VBox(2, Ui.label(group.title(), "group-heading"));
        for (MoveKind kind : kinds) {
            String cannot = why.apply(kind);
            box.getChildren().add(tile(kind, cannot, () -> chosen.accept(kind)));
        }
        return box;
    }

    /** Not a button: its words wrap, and so it is as high as they need. */
    private Node tile(MoveKind kind, String cannot, Runnable run) {
        String help = cannot.isEmpty() ? kind.help() : cannot;
        VBox tile = new VBox(1, Ui.label(kind.title(), "strong"), Ui.text(help, "small", "muted"));
        tile.setId("new-deal-" + kind.name().toLowerCase(Locale.ROOT));
        tile.getStyleClass().add("move-tile");
        tile.setMinWidth(0);
        tile.setDisable(!cannot.isEmpty());
        tile.setFocusTraversable(true);
        tile.setAccessibleRole(AccessibleRole.BUTTON);
        tile.setAccessibleText(kind.title() + ". " + help);
        tile.setOnMouseClicked(e -> run.run());
        tile.setOnKeyPressed(
                e -> {
                    if (e.getCode() == KeyCode.ENTER || e.getCode() == KeyCode.SPACE) {
                        e.consume();
                        run.run();
                    }
                });
        tiles.add(new Tile(kind, tile, run));
        return tile;
    }

    private void narrow(String typed) {
        String wanted = typed.strip().toLowerCase(Locale.ROOT);
        for (Tile t : tiles) {
            MoveKind k = t.kind();
            boolean found =
                    (k.title() + " " + k.help() + " " + k.group().title() + " " + k.name())
                            .toLowerCase(Locale.ROOT)
                            .contains(wanted);
            t.node().setVisible(found);
            t.node().setManaged(found);
        }
        for (Tile t : tiles) {
            Parent group = t.node().getParent();
            boolean some =
                    tiles.stream()
                            .map(Tile::node)
                            .anyMatch(n -> n.getParent() == group && n.isVisible());
            group.setVisible(some);
            group.setManaged(some);
        }
    }

    /** Up and down walk through what is offered. */
    private void keyPressed(KeyEvent e) {
        int step = e.getCode() == KeyCode.DOWN ? 1 : e.getCode() == KeyCode.UP ? -1 : 0;
        if (step == 0) {
            return;
        }
        List<VBox> shown = tiles.stream().filter(Tile::offered).map(Tile::node).toList();
        int now = -1;
        for (int i = 0; i < shown.size(); i++) {
            if (shown.get(i).isFocused()) {
                now = i;
            }
        }
        int next = now + step;
        if (next < 0) {
            search.requestFocus();
        } else if (next < shown.size()) {
            shown.get(next).requestFocus();
        }
        e.consume();
    }
}
