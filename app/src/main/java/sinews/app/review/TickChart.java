package sinews.app.review;

import javafx.geometry.Pos;
import javafx.scene.Node;
import javafx.scene.chart.LineChart;
import javafx.scene.chart.NumberAxis;
import javafx.scene.chart.XYChart;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.scene.shape.Line;
import javafx.util.StringConverter;

import sinews.app.shell.Ui;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.List;

/** Lines over the ticks of a session, with turns below and marks for what happened. */
final class TickChart extends LineChart<Number, Number> {
    private record Mark(Node node, double tick) {}

    private final List<Mark> marks = new ArrayList<>();
    private final Region now = new Region();
    private final HBox keys = new HBox(14);
    private final VBox box;
    private double nowTick;

    TickChart(Scenario scenario, String title) {
        super(ticks(scenario), new NumberAxis());
        getStyleClass().add("tick-chart");
        setLegendVisible(false);
        setAnimated(false);
        setCreateSymbols(false);
        setVerticalGridLinesVisible(false);
        setAlternativeRowFillVisible(false);
        setMinHeight(100);
        NumberAxis y = (NumberAxis) getYAxis();
        y.setMinorTickVisible(false);
        y.setForceZeroInRange(true);
        y.setTickLabelFormatter(
                new StringConverter<>() {
                    @Override
                    public String toString(Number n) {
                        return sinews.app.board.ShortNumber.of(n.longValue());
                    }

                    @Override
                    public Number fromString(String s) {
                        return Long.valueOf(s);
                    }
                });
        keys.setAlignment(Pos.CENTER_RIGHT);
        Label name = Ui.text(title, "chart-name");
        name.setMinWidth(0);
        Region gap = Ui.gap();
        keys.setMinWidth(Region.USE_PREF_SIZE);
        HBox head = new HBox(12, name, gap, keys);
        head.setAlignment(Pos.CENTER_LEFT);
        box = new VBox(2, head, this);
        VBox.setVgrow(this, Priority.ALWAYS);
        now.getStyleClass().add("chart-now");
        now.setMouseTransparent(true);
        getPlotChildren().add(now);
    }

    private static NumberAxis ticks(Scenario scenario) {
        NumberAxis x = new NumberAxis(0, scenario.totalTicks(), unit(scenario));
        x.setAutoRanging(false);
        x.setMinorTickVisible(false);
        x.setTickLabelFormatter(
                new StringConverter<>() {
                    @Override
                    public String toString(Number n) {
                        int turn = scenario.turnAt(n.intValue());
                        boolean first = scenario.firstTick(turn) == n.intValue();
                        String number = Integer.toString(turn + 1);
                        return first ? (turn == 0 ? "turn " + number : number) : "";
                    }

                    @Override
                    public Number fromString(String s) {
                        return Integer.valueOf(s);
                    }
                });
        return x;
    }

    /** The largest step that meets the beginning of every turn. */
    private static int unit(Scenario scenario) {
        int unit = scenario.totalTicks();
        for (int i = 1; i < scenario.turns().size(); i++) {
            int a = unit;
            int b = scenario.firstTick(i);
            while (b != 0) {
                int rest = a % b;
                a = b;
                b = rest;
            }
            unit = a;
        }
        return Math.max(1, unit);
    }

    /** Adds a line. */
    void line(String name, List<? extends XYChart.Data<Number, Number>> points) {
        XYChart.Series<Number, Number> series = new XYChart.Series<>();
        series.setName(name);
        series.getData().addAll(points);
        keys.getChildren().add(key(name, getData().size()));
        getData().add(series);
    }

    /** The chart under its title, with a key for each line: drawn as the line is. */
    VBox box() {
        return box;
    }

    private static HBox key(String name, int index) {
        Line sample = new Line(0, 0, 22, 0);
        sample.getStyleClass().addAll("line-key", "line-key-" + index);
        HBox key = new HBox(5, sample, Ui.label(name, "caption"));
        key.setAlignment(Pos.CENTER_LEFT);
        return key;
    }

    /** Marks a tick, such as that of an inject. */
    void mark(double tick, String style) {
        Region node = new Region();
        node.getStyleClass().addAll("chart-mark", style);
        node.setMouseTransparent(true);
        marks.add(new Mark(node, tick));
        getPlotChildren().add(node);
    }

    /** Shows where the review stands. */
    void now(double tick) {
        nowTick = tick;
        requestChartLayout();
    }

    @Override
    protected void layoutPlotChildren() {
        super.layoutPlotChildren();
        double h = getYAxis().getHeight();
        for (Mark m : marks) {
            m.node().resizeRelocate(x(m.tick()) - 0.5, 0, 1, h);
        }
        now.resizeRelocate(x(nowTick) - 1, 0, 2, h);
    }

    private double x(double tick) {
        return getXAxis().getDisplayPosition(tick);
    }
}
