package sinews.app.review;

import javafx.geometry.HPos;
import javafx.geometry.Insets;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ScrollPane;
import javafx.scene.layout.ColumnConstraints;
import javafx.scene.layout.GridPane;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;

import sinews.model.review.Responses;
import sinews.model.review.Seams;
import sinews.model.review.Seams.Cell;
import sinews.model.scenario.Seat;
import sinews.model.session.EventText;
import sinews.model.session.MselItem;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Who waited for whom, as a heat map; below it the cases of a cell, and answers to injects. */
final class SeamsTab extends VBox {
    private final ReviewViewModel model;
    private final SessionState end;
    private final VBox cases = new VBox(8);

    SeamsTab(ReviewViewModel model) {
        super(16);
        this.model = model;
        end = model.timeline().latest();
        getStyleClass().add("review-tab");
        Seams seams = Seams.of(model.timeline());
        Label title = new Label("Gaps and seams: who waited for whom");
        title.getStyleClass().add("heading");
        Label help =
                new Label(
                        "Rows ask, columns answer. Median wait in turns · number of requests;"
                                + " darker is longer. Choose a cell for its cases, with minutes"
                                + " where request and answer were entered apart.");
        help.setWrapText(true);
        help.getStyleClass().add("muted");
        getChildren().addAll(new VBox(2, title, help));
        if (seams.cells().isEmpty()) {
            Label none = new Label("No seat has asked another for consent.");
            none.getStyleClass().add("muted");
            getChildren().add(none);
        } else {
            getChildren().addAll(matrix(seams), cases);
            showCases(seams.longest().getFirst());
        }
        getChildren().add(responses());
    }

    private Node matrix(Seams seams) {
        Set<String> askers = seams.cells().stream().map(Cell::asker).collect(Collectors.toSet());
        Set<String> askeds = seams.cells().stream().map(Cell::asked).collect(Collectors.toSet());
        List<Seat> rows = seats(askers);
        List<Seat> columns = seats(askeds);
        int longest =
                Math.max(1, seams.cells().stream().mapToInt(Cell::medianHalfTurns).max().orElse(1));
        GridPane grid = new GridPane(2, 4);
        grid.setId("review-seams");
        grid.getColumnConstraints().add(new ColumnConstraints(104));
        for (int c = 0; c < columns.size(); c++) {
            ColumnConstraints width = new ColumnConstraints(54, 62, 110);
            width.setHalignment(HPos.CENTER);
            width.setHgrow(Priority.ALWAYS);
            grid.getColumnConstraints().add(width);
            Label name = new Label(columns.get(c).name());
            name.setWrapText(true);
            name.getStyleClass().addAll("caption", "seam-head");
            grid.add(name, c + 1, 0);
        }
        for (int r = 0; r < rows.size(); r++) {
            Label name = new Label(rows.get(r).name());
            name.setWrapText(true);
            grid.add(name, 0, r + 1);
            for (int c = 0; c < columns.size(); c++) {
                String asker = rows.get(r).id();
                String asked = columns.get(c).id();
                seams.cells().stream()
                        .filter(x -> x.asker().equals(asker) && x.asked().equals(asked))
                        .findFirst()
                        .ifPresentOrElse(cell -> add(grid, cell, longest, columns, rows), () -> {});
            }
        }
        // With many seats on a small screen the matrix scrolls by itself and the text stays in
        // view.
        ScrollPane scroll = new ScrollPane(grid);
        scroll.setFitToWidth(true);
        grid.setPadding(new Insets(0, 0, 14, 0));
        scroll.setVbarPolicy(ScrollPane.ScrollBarPolicy.NEVER);
        // Headings wrap by the width given, so the height is known only once it is laid out.
        scroll.minViewportHeightProperty().bind(grid.heightProperty());
        scroll.prefViewportHeightProperty().bind(grid.heightProperty());
        scroll.getStyleClass().add("plain-scroll");
        return scroll;
    }

    private void add(GridPane grid, Cell cell, int longest, List<Seat> columns, List<Seat> rows) {
        Button b = new Button(half(cell.medianHalfTurns()) + " · " + cell.requests().size());
        int depth = cell.medianHalfTurns() * 4 / longest;
        b.getStyleClass().setAll("button", "seam", "seam-" + depth);
        b.setMaxWidth(Double.MAX_VALUE);
        b.setId("seam-" + cell.asker() + "-" + cell.asked());
        b.setOnAction(e -> showCases(cell));
        grid.add(b, index(columns, cell.asked()) + 1, index(rows, cell.asker()) + 1);
    }

    private static int index(List<Seat> seats, String id) {
        return seats.stream().map(Seat::id).toList().indexOf(id);
    }

    private List<Seat> seats(Set<String> ids) {
        return end.scenario().seats().stream().filter(s -> ids.contains(s.id())).toList();
    }

    /** Half turns as turns: 3 is 1.5. */
    static String half(int halfTurns) {
        return halfTurns % 2 == 0 ? "" + halfTurns / 2 : halfTurns / 2 + ".5";
    }

    private void showCases(Cell cell) {
        Label title =
                new Label(
                        EventText.seat(end, cell.asker())
                                + " → "
                                + EventText.seat(end, cell.asked())
                                + (cell.refused() > 0 ? " · " + cell.refused() + " refused" : "")
                                + cell.medianTook()
                                        .map(t -> " · median " + MomentCard.span(t))
                                        .orElse(""));
        title.getStyleClass().add("strong");
        cases.getChildren().setAll(title);
        cases.setId("review-cases");
        for (Seams.Request r : cell.requests()) {
            String answer =
                    switch (r.answer()) {
                        case GIVEN -> "consented";
                        case REFUSED -> "refused";
                        case NOT_ASKED -> "not asked";
                        case PENDING -> "no answer";
                    };
            String wait =
                    r.turns() == 0
                            ? "in the same turn"
                            : "after " + r.turns() + (r.turns() == 1 ? " turn" : " turns");
            if (r.took() != null) {
                wait += ", " + MomentCard.span(r.took()).toLowerCase(Locale.ROOT);
            }
            Button line =
                    new Button(
                            "Turn %d: %s – %s %s%s"
                                    .formatted(
                                            r.askedTurn(),
                                            r.summary(),
                                            answer,
                                            wait,
                                            r.reason().isBlank() ? "" : ": " + r.reason()));
            line.setWrapText(true);
            line.getStyleClass().setAll("button", "case");
            line.setMinHeight(Region.USE_PREF_SIZE);
            line.setMaxWidth(Double.MAX_VALUE);
            line.setOnAction(
                    e -> model.decisions().of(r.proposal()).ifPresent(d -> model.go(d.position())));
            cases.getChildren().add(line);
        }
    }

    private Node responses() {
        Label title = new Label("From inject to the next decision");
        title.getStyleClass().add("heading");
        VBox box = new VBox(6, title);
        List<Responses.Response> all = Responses.of(model.timeline()).injects();
        if (all.isEmpty()) {
            Label none = new Label("No inject has been delivered.");
            none.getStyleClass().add("muted");
            box.getChildren().add(none);
        }
        GridPane grid = new GridPane(16, 4);
        int row = 0;
        for (Responses.Response r : all) {
            Label turn = new Label("turn " + r.turn());
            turn.getStyleClass().add("caption");
            Label inject =
                    new Label(
                            end.mselItem(r.inject())
                                    .map(MselItem::inject)
                                    .map(i -> i.title())
                                    .orElse(r.inject()));
            Label took =
                    new Label(
                            r.took() == null
                                    ? "no decision followed"
                                    : MomentCard.span(r.took()).toLowerCase(Locale.ROOT));
            took.getStyleClass().add(r.took() == null ? "warning" : "strong");
            grid.addRow(row++, turn, inject, took);
        }
        box.getChildren().add(grid);
        return box;
    }
}
