package sinews.app.review;

import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.control.Tooltip;
import javafx.scene.input.MouseEvent;
import javafx.scene.layout.Region;

import sinews.model.session.SessionEvent;

import java.util.ArrayList;
import java.util.List;

/** The session as a strip: turns, injects, observations and decisions; drag along it. */
final class Scrubber extends Region {
    private static final double STRIP = 34;
    private static final double LABELS = 18;
    private static final double TOP = 8;

    private record Mark(Node node, long position, double y, double w, double h) {}

    private final ReviewViewModel model;
    private final Region strip = new Region();
    private final Region cursor = new Region();
    private final List<Mark> marks = new ArrayList<>();
    private final List<Label> labels = new ArrayList<>();
    private final List<Region> bounds = new ArrayList<>();

    Scrubber(ReviewViewModel model) {
        this.model = model;
        setId("review-scrubber");
        getStyleClass().add("scrubber");
        strip.getStyleClass().add("scrubber-strip");
        cursor.getStyleClass().add("scrubber-cursor");
        cursor.setMouseTransparent(true);
        getChildren().add(strip);
        int turns = model.stateProperty().get().scenario().turns().size();
        for (int i = 0; i < turns; i++) {
            Region bound = new Region();
            bound.getStyleClass().add("scrubber-bound");
            bounds.add(bound);
            Label label = new Label("turn " + (i + 1));
            label.getStyleClass().add("caption");
            labels.add(label);
        }
        getChildren().addAll(bounds);
        getChildren().addAll(labels);
        add(SessionEvent.InjectDelivered.class, "mark-inject", 4, 8, 8);
        add(SessionEvent.ObservationNoted.class, "mark-observation", 13, 7, 7);
        add(SessionEvent.MoveProposed.class, "mark-decision", 20, 2, 12);
        add(SessionEvent.ConsentAnswered.class, "mark-answer", 24, 2, 8);
        getChildren().add(cursor);
        model.positionProperty().subscribe(p -> requestLayout());
        setOnMousePressed(this::seek);
        setOnMouseDragged(this::seek);
        setMinHeight(TOP + STRIP + LABELS);
        setPrefHeight(TOP + STRIP + LABELS);
        setAccessibleText("Time line of the session");
    }

    private void add(
            Class<? extends SessionEvent> kind, String style, double y, double w, double h) {
        for (long position : model.marks(kind)) {
            Region node = new Region();
            node.getStyleClass().add(style);
            model.timeline().steps().stream()
                    .filter(s -> s.position() == position)
                    .findFirst()
                    .ifPresent(s -> Tooltip.install(node, new Tooltip(s.text())));
            marks.add(new Mark(node, position, y, w, h));
            getChildren().add(node);
        }
    }

    private void seek(MouseEvent e) {
        model.go(model.positionAt(Math.clamp(e.getX() / Math.max(1, getWidth()), 0, 1)));
    }

    @Override
    protected void layoutChildren() {
        double w = getWidth();
        strip.resizeRelocate(0, TOP, w, STRIP);
        double step = w / labels.size();
        for (int i = 0; i < labels.size(); i++) {
            bounds.get(i).resizeRelocate(Math.round(i * step), TOP, 1, STRIP);
            Label label = labels.get(i);
            label.setText(step < 50 ? Integer.toString(i + 1) : "turn " + (i + 1));
            double lw = label.prefWidth(-1);
            label.resizeRelocate(i * step + (step - lw) / 2, TOP + STRIP + 2, lw, LABELS - 2);
        }
        for (Mark m : marks) {
            double x = model.along(m.position()) * w;
            m.node().resizeRelocate(x - m.w() / 2, TOP + m.y() - 2, m.w(), m.h());
        }
        double x = model.along(model.positionProperty().get()) * w;
        cursor.resizeRelocate(x - 5, 0, 10, TOP + STRIP);
    }
}
