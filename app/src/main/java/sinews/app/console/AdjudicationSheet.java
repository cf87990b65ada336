package sinews.app.console;

import javafx.collections.FXCollections;
import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.control.Button;
import javafx.scene.control.Label;
import javafx.scene.control.ProgressIndicator;
import javafx.scene.control.ScrollPane;
import javafx.scene.control.TextField;
import javafx.scene.input.KeyCode;
import javafx.scene.input.KeyEvent;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import org.controlsfx.control.SearchableComboBox;
import org.jspecify.annotations.Nullable;

import sinews.app.board.ShortNumber;
import sinews.app.inspector.Sight;
import sinews.app.shell.SheetPane;
import sinews.app.shell.Shell;
import sinews.app.shell.Ui;
import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.StockKey;
import sinews.model.rules.Measures;
import sinews.model.rules.TurnOutcome.MoveResult;
import sinews.model.session.Command;
import sinews.model.session.Correction;
import sinews.model.session.Decision;
import sinews.model.session.Preview;
import sinews.model.session.PreviewReport;
import sinews.model.session.PreviewReport.Arrival;
import sinews.model.session.PreviewReport.Shortage;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;

/** What adjudicating the turn would bring, corrections of numbers, and the commit. */
final class AdjudicationSheet {
    private static final int MOST = 16;

    /** Pixels of the figures and lists, where the window has them. */
    private static final double HEIGHT = 460;

    private final Shell shell;
    private final ConsoleViewModel model;
    private final VBox body = new VBox(16);

    /** Below what scrolls: to correct a number is what the facilitator came for. */
    private final VBox correct = new VBox();

    private final SheetPane sheet;
    private final Button commit;

    private AdjudicationSheet(Shell shell, ConsoleViewModel model) {
        this.shell = shell;
        this.model = model;
        ScrollPane scroll = new ScrollPane(body);
        scroll.setFitToWidth(true);
        scroll.setPrefHeight(HEIGHT);
        scroll.setMinHeight(120);
        VBox.setVgrow(scroll, Priority.ALWAYS);
        sheet =
                new SheetPane(
                        "adjudication",
                        "Turn " + model.state().turn() + ": what it would bring",
                        1040,
                        new VBox(16, scroll, correct));
        sheet.button("adjudication-close", "Not yet", shell::closeSheet).setCancelButton(true);
        commit = sheet.button("adjudication-commit", "Commit the turn", this::commit, "primary");
        commit.setDefaultButton(true);
        sheet.addEventHandler(
                KeyEvent.KEY_PRESSED,
                e -> {
                    if (e.getCode() == KeyCode.ENTER && e.isShortcutDown()) {
                        commit.fire();
                        e.consume();
                    }
                });
        commit.setDisable(true);
    }

    static void open(Shell shell, ConsoleViewModel model) {
        AdjudicationSheet s = new AdjudicationSheet(shell, model);
        shell.openSheet(s.sheet);
        s.refresh();
    }

    private void refresh() {
        commit.setDisable(true);
        if (body.getChildren().isEmpty()) {
            ProgressIndicator busy = new ProgressIndicator();
            busy.setMaxSize(32, 32);
            body.getChildren().setAll(busy);
        }
        var unused =
                model.preview()
                        .whenComplete(
                                (result, failure) -> {
                                    switch (result) {
                                        case Preview.Result.Shown shown -> show(shown.report());
                                        case Preview.Result.Refused no ->
                                                sheet.problem(no.why().sentence());
                                        case null ->
                                                sheet.problem(
                                                        "The preview went wrong: "
                                                                + failure.getMessage()
                                                                + ".");
                                    }
                                });
    }

    private void show(PreviewReport r) {
        sheet.problem("");
        commit.setDisable(false);
        Sight sight = model.sightProperty().get();
        HBox columns =
                new HBox(
                        32,
                        column("Who runs short", shortages(sight, r), "Nobody runs short."),
                        column("What arrives", arrivals(sight, r), "Nothing arrives."),
                        column("Moves", moves(sight, r), "No move is ready."));
        body.getChildren().setAll(figures(sight, r), columns);
        correct.getChildren().setAll(corrections(sight, r));
    }

    /** Share met by weight; before anything was asked there is none. */
    private static String met(Measures m) {
        return m.asked() == 0 ? "–" : percent(m.fillBp());
    }

    private static Node figures(Sight sight, PreviewReport r) {
        Measures before = r.measuresBefore();
        Measures after = r.measuresAfter();
        long askedNow = after.asked() - before.asked();
        long metNow = after.met() - before.met();
        return new HBox(
                40,
                figure(
                        "Demand met since STARTEX",
                        met(before) + " → " + met(after),
                        after.fillBp() < before.fillBp() && before.asked() > 0),
                figure(
                        "Units met in this turn",
                        askedNow == 0
                                ? "none asked"
                                : ShortNumber.of(metNow) + " of " + ShortNumber.of(askedNow),
                        false),
                figure(
                        "Then runs out first",
                        after.runsOut().isEmpty()
                                ? "nobody in sight"
                                : sight.measure(after.runsOut().getFirst().demand())
                                                .map(sight::wanted)
                                                .orElse("")
                                        + ", "
                                        + sight.place(after.runsOut().getFirst().theatre()),
                        false));
    }

    private static String percent(int bp) {
        return Math.round(bp / 100f) + " %";
    }

    private static Node figure(String caption, String value, boolean worse) {
        Label number = Ui.text(value, "middle-figure");
        if (worse) {
            number.getStyleClass().add("bad");
        }
        return new VBox(2, Ui.text(caption, "small-muted"), number);
    }

    private static Node column(String heading, List<Node> rows, String none) {
        VBox box = new VBox(4, Ui.label(heading, "heading"));
        if (rows.isEmpty()) {
            box.getChildren().add(Ui.label(none, "muted"));
        }
        rows.stream().limit(MOST).forEach(box.getChildren()::add);
        if (rows.size() > MOST) {
            box.getChildren().add(Ui.label("and " + (rows.size() - MOST) + " more", "muted"));
        }
        box.setPrefWidth(310);
        HBox.setHgrow(box, Priority.ALWAYS);
        return box;
    }

    private static Node row(String text, String value, String style) {
        Label left = Ui.text(text);
        left.setMaxWidth(Double.MAX_VALUE);
        HBox.setHgrow(left, Priority.ALWAYS);
        Label right = Ui.label(value, "strong", style);
        right.setMinWidth(Region.USE_PREF_SIZE);
        return new HBox(8, left, right);
    }

    private static List<Node> shortages(Sight sight, PreviewReport r) {
        return r.shortages().stream()
                .sorted(Comparator.comparingLong(Shortage::unmet).reversed())
                .map(
                        s ->
                                row(
                                        sight.scenario().demand(s.demand()).name(),
                                        ShortNumber.of(s.unmet())
                                                + " of "
                                                + ShortNumber.of(s.asked()),
                                        "bad"))
                .toList();
    }

    private static List<Node> arrivals(Sight sight, PreviewReport r) {
        record Load(String materiel, String place) {}
        Map<Load, Long> units = new LinkedHashMap<>();
        Map<Load, Integer> first = new LinkedHashMap<>();
        for (Arrival a : r.arrivals()) {
            if (finished(sight, a)) {
                Load load = new Load(a.materiel(), a.place());
                units.merge(load, a.units(), Long::sum);
                first.merge(load, a.tick() - r.before().tick() + 1, Math::min);
            }
        }
        List<Node> rows = new ArrayList<>();
        units.forEach(
                (load, n) ->
                        rows.add(
                                row(
                                        ShortNumber.of(n)
                                                + " "
                                                + sight.label(load.materiel())
                                                + ", "
                                                + sight.place(load.place()),
                                        "from week " + first.get(load),
                                        "plain")));
        return rows;
    }

    /** Components flow every week; only what is used or shipped by decision is listed. */
    private static boolean finished(Sight sight, Arrival a) {
        return switch (sight.scenario().materiel(a.materiel()).tier()) {
            case MATERIAL, COMPONENT -> false;
            case END_ITEM, PLATFORM, DAMAGED -> true;
        };
    }

    private static List<Node> moves(Sight sight, PreviewReport r) {
        List<Node> rows = new ArrayList<>();
        for (MoveResult m : r.moves()) {
            String summary = sight.state().proposal(m.id()).map(Proposal::summary).orElse(m.id());
            if (m.failure() == null) {
                rows.add(Ui.text("✓ " + (m.effect().isBlank() ? summary : m.effect())));
            } else {
                rows.add(Ui.text("✗ " + summary + " " + m.failure().sentence(), "bad"));
            }
        }
        return rows;
    }

    private Node corrections(Sight sight, PreviewReport r) {
        VBox box = new VBox(8, Ui.label("Correct a number", "heading"));
        for (Correction c : sight.state().corrections()) {
            box.getChildren()
                    .add(
                            Ui.text(
                                    "%+d %s: %s"
                                            .formatted(
                                                    c.delta(),
                                                    name(sight, c.stock()),
                                                    c.reason())));
        }
        if (lastIsCorrection()) {
            Button back = new Button("Take the last correction back");
            back.setId("correction-undo");
            back.setOnAction(e -> model.undo().thenAccept(d -> refresh()));
            box.getChildren().add(back);
        }
        SearchableComboBox<StockKey> stock =
                new SearchableComboBox<>(FXCollections.observableArrayList(keys(r.after())));
        stock.setId("correction-stock");
        stock.setPromptText("Stock");
        stock.setAccessibleText("Stock to correct");
        stock.setPrefWidth(330);
        stock.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(@Nullable StockKey key) {
                        return key == null ? "" : name(sight, key);
                    }

                    @Override
                    public @Nullable StockKey fromString(String text) {
                        return null;
                    }
                });
        Label now = Ui.label("", "muted");
        now.setMinWidth(110);
        TextField should = new TextField();
        should.setId("correction-units");
        should.setPromptText("should be");
        should.setAccessibleText("Units it should be");
        should.setPrefWidth(96);
        TextField reason = new TextField();
        reason.setId("correction-reason");
        reason.setPromptText("Reason");
        reason.setAccessibleText("Reason of the correction");
        stock.valueProperty()
                .addListener(
                        (o, was, is) ->
                                now.setText(
                                        is == null
                                                ? ""
                                                : "ends at "
                                                        + ShortNumber.exact(r.after().stock(is))));
        Button add = new Button("Correct");
        add.setId("correction-add");
        add.setMinWidth(Region.USE_PREF_SIZE);
        add.disableProperty()
                .bind(
                        stock.valueProperty()
                                .isNull()
                                .or(should.textProperty().isEmpty())
                                .or(reason.textProperty().isEmpty()));
        add.setOnAction(
                e -> correct(r.after(), stock.getValue(), should.getText(), reason.getText()));
        // Enter in a field must not reach the sheet's default button, which commits the turn.
        should.setOnAction(e -> reason.requestFocus());
        reason.setOnAction(e -> add.fire());
        HBox row = new HBox(8, stock, now, should, reason, add);
        row.setAlignment(Pos.CENTER_LEFT);
        HBox.setHgrow(reason, Priority.ALWAYS);
        box.getChildren().add(row);
        return box;
    }

    private boolean lastIsCorrection() {
        var undo = model.state().undo();
        return !undo.isEmpty()
                && undo.getLast().before().corrections().size()
                        < model.state().corrections().size();
    }

    private static List<StockKey> keys(Board board) {
        TreeSet<StockKey> keys = new TreeSet<>();
        for (var row : board.ledger().rows()) {
            if (row.account() instanceof Account.Stock s) {
                keys.add(new StockKey(s.place(), row.materiel(), s.owner()));
            }
        }
        return List.copyOf(keys);
    }

    private static String name(Sight sight, StockKey key) {
        return sight.label(key.materiel())
                + " at "
                + sight.place(key.place())
                + ", "
                + sight.nation(key.owner());
    }

    private void correct(Board after, @Nullable StockKey key, String should, String reason) {
        if (key == null) {
            return;
        }
        long wanted;
        try {
            wanted = Long.parseLong(should.strip().replace(",", ""));
        } catch (NumberFormatException e) {
            wanted = -1;
        }
        if (wanted < 0) {
            sheet.problem(
                    "The number of units is a whole number, 0 or more; “" + should + "” is none.");
            return;
        }
        Correction c = new Correction(key, wanted - after.stock(key), reason.strip());
        var unused =
                model.service()
                        .submit(new Command.AddCorrection(Command.FACILITATOR, c))
                        .thenAccept(
                                d -> {
                                    if (d instanceof Decision.Rejected no) {
                                        sheet.problem(no.why().sentence());
                                    } else {
                                        refresh();
                                    }
                                });
    }

    private void commit() {
        commit.setDisable(true);
        var unused =
                model.service()
                        .submit(new Command.Adjudicate(Command.FACILITATOR))
                        .thenAccept(
                                d -> {
                                    if (d instanceof Decision.Rejected no) {
                                        sheet.problem(no.why().sentence());
                                        commit.setDisable(false);
                                    } else {
                                        shell.closeSheet();
                                    }
                                });
    }
}
