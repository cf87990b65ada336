package sinews.app.review;

import javafx.application.Platform;
import javafx.geometry.Pos;
import javafx.scene.chart.XYChart;
import javafx.scene.control.ComboBox;
import javafx.scene.control.Label;
import javafx.scene.layout.HBox;
import javafx.scene.layout.Priority;
import javafx.scene.layout.Region;
import javafx.scene.layout.VBox;
import javafx.util.StringConverter;

import sinews.model.review.MaterielSeries;
import sinews.model.review.MaterielSeries.Point;
import sinews.model.rules.Measures;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Tier;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;

/** Stock, output, demand and shortfall of a materiel over the weeks, and the demand met. */
final class ChartsTab extends VBox {
    private final ReviewViewModel model;
    private final Executor background;
    private final Scenario scenario;
    private final VBox charts = new VBox(12);
    private final List<TickChart> shown = new ArrayList<>();
    private String asked = "";

    ChartsTab(ReviewViewModel model, Executor background) {
        super(12);
        this.model = model;
        this.background = background;
        scenario = model.stateProperty().get().scenario();
        getStyleClass().add("review-tab");
        ComboBox<Materiel> what = new ComboBox<>();
        what.setId("review-materiel");
        what.getItems()
                .setAll(
                        scenario.materiel().stream()
                                .sorted(
                                        Comparator.comparing(Materiel::tier)
                                                .reversed()
                                                .thenComparing(Materiel::name))
                                .toList());
        what.setConverter(
                new StringConverter<>() {
                    @Override
                    public String toString(Materiel m) {
                        return m == null ? "" : m.name();
                    }

                    @Override
                    public Materiel fromString(String s) {
                        throw new UnsupportedOperationException("the list is not typed into");
                    }
                });
        what.valueProperty()
                .addListener(
                        (o, was, is) -> {
                            if (is != null) {
                                load(is.id());
                            }
                        });
        Region gap = new Region();
        HBox.setHgrow(gap, Priority.ALWAYS);
        HBox head =
                new HBox(
                        16,
                        what,
                        gap,
                        key("chart-key-inject", "inject"),
                        key("chart-key-decision", "decisions take effect"),
                        key("chart-key-now", "here"));
        head.setAlignment(Pos.CENTER_LEFT);
        VBox.setVgrow(charts, Priority.ALWAYS);
        getChildren().addAll(head, charts);
        model.positionProperty()
                .subscribe(
                        p -> {
                            double tick = model.stateProperty().get().board().tick();
                            shown.forEach(c -> c.now(tick));
                        });
        what.setValue(
                what.getItems().stream()
                        .filter(m -> m.tier() == Tier.END_ITEM)
                        .filter(m -> asksFor(m))
                        .findFirst()
                        .orElse(what.getItems().getFirst()));
    }

    private boolean asksFor(Materiel m) {
        return scenario.demands().stream().anyMatch(d -> m.id().equals(d.materiel()));
    }

    private static HBox key(String style, String text) {
        Region line = new Region();
        line.getStyleClass().addAll("chart-key", style);
        Label label = new Label(text);
        label.getStyleClass().add("caption");
        HBox box = new HBox(4, line, label);
        box.setAlignment(Pos.CENTER_LEFT);
        return box;
    }

    private void load(String materiel) {
        asked = materiel;
        CompletableFuture.supplyAsync(
                        () -> MaterielSeries.of(model.timeline(), materiel), background)
                .thenAccept(
                        s -> {
                            if (Platform.isFxApplicationThread()) {
                                show(s);
                            } else {
                                Platform.runLater(() -> show(s));
                            }
                        });
    }

    private void show(MaterielSeries s) {
        if (!s.materiel().equals(asked)) {
            return;
        }
        charts.getChildren().clear();
        shown.clear();
        if (s.points().isEmpty()) {
            Label none = new Label("No turn has been adjudicated yet.");
            none.getStyleClass().add("muted");
            charts.getChildren().add(none);
            return;
        }
        TickChart stock = new TickChart(scenario, "In stock and under way, units");
        stock.line("Stock", line(s, Point::stock));
        stock.line("Under way", line(s, Point::underWay));
        TickChart flow = new TickChart(scenario, "Each week: demand, met and output, units");
        flow.line("Met", line(s, Point::met));
        flow.line("Demand", line(s, Point::asked));
        flow.line("Output", line(s, Point::output));
        TickChart fill = new TickChart(scenario, "Met so far, all theatres, percent");
        fill.line("Demand met, by weight", met(m -> m.fillBp() / 100.0));
        fill.line("Units met, all alike", met(m -> 100.0 * m.met() / m.asked()));
        for (TickChart c : List.of(stock, flow, fill)) {
            VBox.setVgrow(c.box(), Priority.ALWAYS);
            marks(c);
            c.now(model.stateProperty().get().board().tick());
            shown.add(c);
            charts.getChildren().add(c.box());
        }
    }

    private static List<XYChart.Data<Number, Number>> line(
            MaterielSeries s, ToLongFunction<Point> value) {
        List<XYChart.Data<Number, Number>> data = new ArrayList<>();
        s.points().forEach(p -> data.add(new XYChart.Data<>(p.tick() + 1, value.applyAsLong(p))));
        return data;
    }

    private List<XYChart.Data<Number, Number>> met(ToDoubleFunction<Measures> value) {
        List<XYChart.Data<Number, Number>> data = new ArrayList<>();
        for (SessionState.TurnReport r : model.timeline().latest().reports()) {
            if (r.measures().asked() > 0) {
                data.add(new XYChart.Data<>(r.after().tick(), value.applyAsDouble(r.measures())));
            }
        }
        return data;
    }

    private void marks(TickChart chart) {
        Set<Integer> decided = new HashSet<>();
        for (Logged e : model.timeline().entries()) {
            if (e.event() instanceof SessionEvent.InjectDelivered d) {
                chart.mark(d.tick(), "chart-mark-inject");
            } else if (e.event() instanceof SessionEvent.MoveProposed p) {
                int tick = scenario.firstTick(p.proposal().turn() - 1);
                if (decided.add(tick)) {
                    chart.mark(tick, "chart-mark-decision");
                }
            }
        }
    }
}
