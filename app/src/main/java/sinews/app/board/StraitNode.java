package sinews.app.board;

import javafx.scene.shape.Circle;
import javafx.scene.shape.Line;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Strait;
import sinews.app.map.Extent;
import sinews.app.map.HaloText;
import sinews.model.scenario.PassageStatus;

/** A strait: a ring; dashed amber when contested, a red cross when closed, with its name. */
final class StraitNode extends TokenNode {
    private final Strait strait;
    private final HaloText name;
    private final double radius;

    StraitNode(Strait strait, String spoken) {
        super("strait:" + strait.id(), "strait-token", spoken);
        this.strait = strait;
        getStyleClass().add(strait.status().name().toLowerCase(java.util.Locale.ROOT));
        radius =
                switch (strait.status()) {
                    case OPEN -> 6;
                    case CONTESTED -> 12;
                    case CLOSED -> 15;
                };
        Circle ring = new Circle(radius, radius, radius - 1);
        ring.getStyleClass().add("strait-ring");
        ring.setManaged(false);
        getChildren().add(ring);
        if (strait.status() == PassageStatus.CLOSED) {
            double a = radius - 4.5;
            double b = radius + 4.5;
            getChildren().addAll(stroke(a, a, b, b), stroke(a, b, b, a));
        }
        name = new HaloText("strait-name");
        name.setText(label(strait));
        name.setFont(TokenType.STRAIT);
        getChildren().add(name);
        setName(null);
        setBox(2 * radius, 2 * radius);
    }

    private static Line stroke(double x1, double y1, double x2, double y2) {
        Line l = new Line(x1, y1, x2, y2);
        l.getStyleClass().add("strait-cross");
        l.setManaged(false);
        return l;
    }

    private static String label(Strait s) {
        return switch (s.status()) {
            case OPEN -> s.name();
            case CONTESTED -> s.name() + " · contested";
            case CLOSED -> s.name() + " · closed";
        };
    }

    Strait strait() {
        return strait;
    }

    /** Where the name is, seen from the ring; tried in this order. */
    enum Side {
        RIGHT,
        LEFT,
        BELOW,
        ABOVE,
        BELOW_RIGHT,
        ABOVE_RIGHT,
        BELOW_LEFT,
        ABOVE_LEFT
    }

    /** The box of the name on this side of a ring around a point. */
    Extent nameBox(Side side, double x, double y) {
        double left = x - radius + textX(side);
        double base = y - radius + textY(side);
        return new Extent(left - 2, base - 12, left + nameWidth() + 2, base + 4);
    }

    /** Shows the name on a side; null hides it. */
    void setName(@Nullable Side side) {
        name.setVisible(side != null);
        if (side != null) {
            name.setLayoutX(textX(side));
            name.setLayoutY(textY(side));
        }
    }

    private double nameWidth() {
        return TokenType.width(name.getText(), TokenType.STRAIT);
    }

    private double textX(Side side) {
        return switch (side) {
            case RIGHT -> 2 * radius + 5;
            case LEFT -> -5 - nameWidth();
            case BELOW_RIGHT, ABOVE_RIGHT -> 2 * radius;
            case BELOW_LEFT, ABOVE_LEFT -> -nameWidth();
            case BELOW, ABOVE -> radius - nameWidth() / 2;
        };
    }

    private double textY(Side side) {
        return switch (side) {
            case RIGHT, LEFT -> radius + 4;
            case BELOW, BELOW_RIGHT, BELOW_LEFT -> 2 * radius + 14;
            case ABOVE, ABOVE_RIGHT, ABOVE_LEFT -> -6;
        };
    }
}
