package sinews.app.inspector;

import javafx.geometry.VPos;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polyline;

import sinews.app.board.ShortNumber;
import sinews.app.shell.Ui;

import java.util.List;

/** The course of a stock: a line up to now, dashed beyond, and the level that is required. */
final class TrendChart extends Region {
    private static final double HEIGHT = 96;
    private static final double FOOT = 18;

    private final List<Long> past;
    private final List<Long> ahead;
    private final long required;
    private final Polyline known = new Polyline();
    private final Polyline forecast = new Polyline();
    private final Line base = new Line();
    private final Line level = new Line();
    private final Label top;
    private final Label first = Ui.label("week 0", "caption");
    private final Label now = Ui.label("now", "caption");
    private final Label last;

    /**
     * @param past units week by week up to now, at least one
     * @param ahead units after now
     * @param required level to draw across, 0 for none
     */
    TrendChart(List<Long> past, List<Long> ahead, long required) {
        this.past = past;
        this.ahead = ahead;
        this.required = required;
        known.getStyleClass().add("trend-known");
        forecast.getStyleClass().add("trend-forecast");
        base.getStyleClass().add("trend-base");
        level.getStyleClass().add("trend-level");
        level.setVisible(required > 0);
        top = Ui.label(ShortNumber.of(highest()), "caption");
        last =
                Ui.label(
                        ahead.isEmpty() ? "" : "in " + ahead.size() + " weeks if nothing changes",
                        "caption");
        getChildren().setAll(base, level, forecast, known, top, first, now, last);
        setMinHeight(HEIGHT);
        setPrefHeight(HEIGHT);
        long end = ahead.isEmpty() ? past.getLast() : ahead.getLast();
        setAccessibleText(
                ahead.isEmpty()
                        ? "From %d units in week 0 to %d now"
                                .formatted(past.getFirst(), past.getLast())
                        : "From %d units in week 0 to %d now and %d in %d weeks if nothing changes"
                                .formatted(past.getFirst(), past.getLast(), end, ahead.size()));
    }

    private long highest() {
        long most = Math.max(1, required);
        for (long v : past) {
            most = Math.max(most, v);
        }
        for (long v : ahead) {
            most = Math.max(most, v);
        }
        return most;
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        double h = getHeight() - FOOT;
        double head = 14;
        int steps = Math.max(1, past.size() - 1 + ahead.size());
        double most = highest();
        known.getPoints().clear();
        forecast.getPoints().clear();
        for (int i = 0; i < past.size(); i++) {
            known.getPoints().addAll(w * i / steps, y(past.get(i), most, head, h));
        }
        int n = past.size() - 1;
        forecast.getPoints().addAll(w * n / steps, y(past.get(n), most, head, h));
        for (int i = 0; i < ahead.size(); i++) {
            forecast.getPoints().addAll(w * (n + 1 + i) / steps, y(ahead.get(i), most, head, h));
        }
        line(base, w, h);
        line(level, w, y(required, most, head, h));
        place(top, 0, 0);
        double nowAt = w * n / steps;
        double lastWidth = last.prefWidth(-1);
        boolean crowded = nowAt < 60 || nowAt > w - lastWidth - 40;
        double room = w - lastWidth;
        now.setVisible(room > now.prefWidth(-1) + 8);
        first.setVisible(nowAt > 50 && room > now.prefWidth(-1) + first.prefWidth(-1) + 24);
        place(first, 0, h + 2);
        place(
                now,
                crowded && nowAt > 60
                        ? Math.min(nowAt, w - lastWidth - 36)
                        : Math.max(0, nowAt - 8),
                h + 2);
        place(last, w - lastWidth, h + 2);
    }

    private static double y(long value, double most, double head, double h) {
        return head + (h - head) * (1 - value / most);
    }

    private static void line(Line line, double w, double y) {
        line.setStartX(0);
        line.setEndX(w);
        line.setStartY(y);
        line.setEndY(y);
    }

    private void place(Label label, double x, double y) {
        label.autosize();
        positionInArea(
                label,
                x,
                y,
                label.getWidth(),
                label.getHeight(),
                0,
                javafx.geometry.HPos.LEFT,
                VPos.TOP);
    }
}
