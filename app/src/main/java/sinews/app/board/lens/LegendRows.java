package sinews.app.board.lens;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.control.Label;
import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;
import javafx.scene.shape.Polygon;

import org.kordamp.ikonli.javafx.FontIcon;

import sinews.app.board.IconNames;
import sinews.app.board.Icons;
import sinews.app.board.Lens;
import sinews.app.board.RiskMark;
import sinews.app.board.ShortNumber;
import sinews.model.scenario.AgreementKind;

import java.util.ArrayList;
import java.util.List;

/** The marks of each lens with what they mean. */
final class LegendRows {
    /** A mark and its meaning, a few words. */
    record Row(Node sample, String text) {}

    /** Rows of the deals that tell how an agreement stands; its kinds come after them. */
    static final int STATES = 4;

    private static final double ICON = 15;

    private LegendRows() {}

    static List<Row> of(Lens lens, LensPicture picture, boolean played) {
        return switch (lens) {
            case STOCK -> stock();
            case OUTPUT -> output();
            case FLOWS -> flows(picture.most());
            case DEALS -> deals(picture);
            case RISK -> risk();
            case FORECAST -> forecast(played);
        };
    }

    private static List<Row> stock() {
        return List.of(
                new Row(bar("short", 0.12), "Days of supply under 15 % of what is required"),
                new Row(bar("warn", 0.32), "Under 40 %"),
                new Row(bar("well", 0.85), "40 % and more; the bar is full at what is required"),
                new Row(badge("!", "short"), "Empty now"),
                new Row(badge("3w", "short"), "Empty in so many weeks, if nobody acts"),
                new Row(rank("1"), "The five worst off: soonest empty, then least supplied"),
                new Row(line("legend-lane", 30), "Lane, dotted; bolder when in use"));
    }

    private static List<Row> output() {
        return List.of(
                new Row(hexagon(""), "Line: rate a year / highest rate"),
                new Row(hexagon("starved"), "Waits for an input"),
                new Row(hexagon("idle"), "Not working yet, or no more"),
                new Row(arrow(1.8), "From the source that gives too little to the line that waits"),
                new Row(arrow(3), "Bold: several lines wait for the same input"));
    }

    private static List<Row> flows(long most) {
        List<Row> rows = new ArrayList<>();
        if (most > 0) {
            for (double share : new double[] {1, 0.33}) {
                Line l = line("legend-flow", 30);
                l.setStrokeWidth(Math.max(1.4, FlowPicture.WIDEST * share));
                rows.add(
                        new Row(
                                l,
                                ShortNumber.of(Math.max(1, Math.round(most * share)))
                                        + " ship units under way now"));
            }
        }
        rows.add(new Row(icon("fth-chevron-right"), "Points where it goes; keeps to the right"));
        rows.add(new Row(line("legend-contested", 30), "Beside a contested lane"));
        rows.add(new Row(line("legend-closed", 30), "Beside a closed lane"));
        return rows;
    }

    private static List<Row> deals(LensPicture picture) {
        List<Row> rows = new ArrayList<>();
        rows.add(new Row(line("legend-tie", 30), "In force; thicker: several"));
        rows.add(new Row(line("legend-signed", 30), "Signed, in force later"));
        rows.add(new Row(line("legend-proposed", 30), "Proposed, waits for consent"));
        Line cross = line("legend-suspended", 30);
        Line a = new Line(11, -4, 19, 4);
        Line b = new Line(11, 4, 19, -4);
        a.getStyleClass().add("legend-suspended");
        b.getStyleClass().add("legend-suspended");
        rows.add(new Row(new Group(cross, a, b), "Suspended"));
        for (AgreementKind kind : AgreementKind.values()) {
            if (picture.tags().stream().noneMatch(t -> t.icons().contains(IconNames.of(kind)))) {
                continue; // no mark to explain
            }
            rows.add(new Row(Icons.boxed(IconNames.of(kind), ICON), Kinds.name(kind)));
        }
        return rows;
    }

    private static List<Row> risk() {
        String[] words = {
            "Hardened as much as threatened",
            "Threat one step above hardening: 20 % exposed",
            "Two steps: 40 %",
            "Three steps: 60 %"
        };
        List<Row> rows = new ArrayList<>();
        for (int gap = 0; gap < words.length; gap++) {
            Polygon mark = RiskMark.of(gap);
            mark.getStyleClass().add("risk-mark");
            Group sample = new Group(mark);
            sample.getStyleClass().add("gap-" + gap);
            mark.getStyleClass().add("gap-" + gap);
            rows.add(new Row(sample, words[gap]));
        }
        Label value = new Label("9 M$");
        value.getStyleClass().add("strong");
        rows.add(new Row(value, "Stock a first salvo would take, at list price"));
        rows.add(new Row(line("legend-contested", 30), "Contested: hits and losses"));
        rows.add(new Row(line("legend-closed", 30), "Closed"));
        return rows;
    }

    private static List<Row> forecast(boolean played) {
        return List.of(
                new Row(badge("!", "short"), "Not met in that week"),
                new Row(badge("5w", "warn"), "Not met in so many weeks; red: soon, or little left"),
                new Row(bar("warn", 0.32), "Days of supply at that time against what is required"),
                new Row(
                        icon(played ? "fth-fast-forward" : "fth-hash"),
                        played
                                ? "Played on by the rules: nobody acts, no inject comes, no dice"
                                : "Stock and shipments against use; later output not counted"));
    }

    private static Node bar(String style, double share) {
        Region track = new Region();
        track.getStyleClass().add("token-track");
        track.setManaged(false);
        track.resize(30, 4);
        Region bar = new Region();
        bar.getStyleClass().addAll("token-bar", style);
        bar.setManaged(false);
        bar.resize(30 * share, 4);
        Region both =
                new Region() {
                    {
                        getChildren().setAll(track, bar);
                    }
                };
        both.setMinSize(30, 4);
        both.setMaxSize(30, 4);
        return both;
    }

    private static Node badge(String text, String style) {
        Label badge = new Label(text);
        badge.getStyleClass().addAll("token-badge", style);
        badge.setMinSize(19, 16);
        badge.setMaxSize(19, 16);
        return badge;
    }

    private static Node rank(String text) {
        Label badge = new Label(text);
        badge.getStyleClass().add("token-rank");
        badge.setMinSize(16, 16);
        badge.setMaxSize(16, 16);
        return badge;
    }

    private static Line line(String style, double length) {
        Line line = new Line(0, 0, length, 0);
        line.getStyleClass().add(style);
        return line;
    }

    private static Node hexagon(String state) {
        Polygon p = new Polygon(0, 7, 5, 0, 25, 0, 30, 7, 25, 14, 5, 14);
        p.getStyleClass().addAll("legend-line", state.isEmpty() ? "plain" : state);
        return p;
    }

    private static Node arrow(double width) {
        Line l = line("legend-starves", 22);
        l.setStrokeWidth(width);
        double w = 3 + width;
        Polygon head = new Polygon(22, -w, 31, 0, 22, w);
        head.getStyleClass().add("legend-starves-head");
        return new Group(l, head, new Circle(0, 0, 2.4));
    }

    private static Node icon(String literal) {
        FontIcon icon = new FontIcon(literal);
        icon.getStyleClass().add("legend-icon");
        return icon;
    }
}
