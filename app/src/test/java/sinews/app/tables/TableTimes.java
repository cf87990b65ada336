package sinews.app.tables;

import javafx.scene.Scene;
import javafx.scene.control.ListView;
import javafx.scene.layout.StackPane;
import javafx.stage.Stage;

import org.testfx.api.FxRobot;
import org.testfx.api.FxToolkit;

import sinews.app.board.BoardItem;
import sinews.app.theme.Theme;
import sinews.model.measures.Table;
import sinews.model.measures.Table.Cell;
import sinews.model.measures.Table.Column;
import sinews.model.measures.Table.Row;

import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Measures how long a table of 1,000 rows takes to open, to filter and to follow the board, with a
 * plain list of as many texts as the rival. Time on the processor, so that other work on the
 * machine does not count. The command is in docs/benchmarks.md. Not a test: it asserts nothing.
 */
public final class TableTimes {
    private static final int ROWS = 1_000;
    private static final int RUNS = 15;
    private static final ThreadMXBean CPU = ManagementFactory.getThreadMXBean();

    private TableTimes() {}

    /** Prints the median of each. */
    public static void main(String[] args) throws Exception {
        Stage stage = FxToolkit.registerPrimaryStage();
        StackPane root = new StackPane();
        FxToolkit.setupFixture(
                () -> {
                    Scene scene = new Scene(root, 1300, 300);
                    Theme.LIGHT.apply(scene);
                    stage.setScene(scene);
                    stage.show();
                });
        LensTable table = table();
        FxRobot robot = new FxRobot();
        List<Double> open = new ArrayList<>();
        List<Double> filter = new ArrayList<>();
        List<Double> follow = new ArrayList<>();
        List<Double> list = new ArrayList<>();
        for (int i = 0; i < RUNS; i++) {
            TablePane[] pane = new TablePane[1];
            open.add(
                    time(
                            robot,
                            root,
                            () -> {
                                pane[0] = new TablePane(item -> {}, () -> {});
                                root.getChildren().setAll(pane[0]);
                                pane[0].show(table, null);
                            }));
            filter.add(
                    time(
                            robot,
                            root,
                            () ->
                                    ((javafx.scene.control.TextField)
                                                    pane[0].lookup("#table-filter"))
                                            .setText("place 7")));
            follow.add(time(robot, root, () -> pane[0].follow(table.items().get(770))));
            list.add(
                    time(
                            robot,
                            root,
                            () -> {
                                ListView<String> plain = new ListView<>();
                                root.getChildren().setAll(plain);
                                table.table()
                                        .rows()
                                        .forEach(
                                                r ->
                                                        plain.getItems()
                                                                .add(r.cells().getFirst().text()));
                            }));
        }
        System.out.printf("%d rows, median of %d:%n", ROWS, RUNS);
        System.out.printf("open: %.0f ms (limit 100)%n", median(open));
        System.out.printf("filter: %.0f ms%n", median(filter));
        System.out.printf("follow the board: %.0f ms%n", median(follow));
        System.out.printf("rival, a list of one text a row: %.0f ms%n", median(list));
        System.exit(0);
    }

    /** With the layout and style that the next picture needs. */
    private static double time(FxRobot robot, StackPane root, Runnable run) {
        double[] ms = new double[1];
        robot.interact(
                () -> {
                    long before = CPU.getCurrentThreadCpuTime();
                    run.run();
                    root.applyCss();
                    root.layout();
                    ms[0] = (CPU.getCurrentThreadCpuTime() - before) / 1e6;
                });
        return ms[0];
    }

    private static double median(List<Double> values) {
        List<Double> sorted = new ArrayList<>(values);
        Collections.sort(sorted);
        return sorted.get(sorted.size() / 2);
    }

    private static LensTable table() {
        List<Row> rows = new ArrayList<>();
        List<BoardItem> items = new ArrayList<>();
        List<String> tones = new ArrayList<>();
        for (int i = 0; i < ROWS; i++) {
            List<Long> course = new ArrayList<>();
            for (int k = 0; k < 12; k++) {
                course.add((long) (i * 31 + k * k * 17) % 997);
            }
            rows.add(
                    new Row(
                            "",
                            List.of(
                                    Cell.of("Place " + i),
                                    Cell.of("PAC-3 MSE"),
                                    Cell.of("United States"),
                                    Cell.of(i * 37L % 5000),
                                    Cell.of(i * 13L % 900),
                                    Cell.of(30),
                                    Cell.of(i % 40),
                                    Cell.course(course))));
            items.add(new BoardItem.PlaceItem("p" + i));
            tones.add(i % 40 <= 2 ? "bad" : "plain");
        }
        List<Column> columns =
                List.of(
                        Column.text("Place", ""),
                        Column.text("Materiel", ""),
                        Column.text("Owner", ""),
                        Column.number("Units", "", 0, ""),
                        Column.number("Days", "days", 1, ""),
                        Column.number("Required", "days", 0, ""),
                        Column.number("Empty in", "weeks", 0, ""),
                        Column.course("Course", ""));
        return new LensTable(
                new Table("bench", "Bench", "Rows.", columns, rows), items, 6, tones, "None.");
    }
}
