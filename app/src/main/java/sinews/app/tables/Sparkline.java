package sinews.app.tables;

import javafx.scene.layout.Region;
import javafx.scene.shape.Circle;
import javafx.scene.shape.Polyline;

import java.util.List;

/**
 * The course of a number in one table cell: a line from the first value to the last, with a dot.
 */
public final class Sparkline extends Region {
    private static final double WIDTH = 84;
    private static final double HEIGHT = 18;
    private static final double PAD = 3;

    private final List<Long> values;
    private final Polyline line = new Polyline();
    private final Circle end = new Circle(2);

    /**
     * @param values oldest first
     */
    public Sparkline(List<Long> values) {
        this.values = List.copyOf(values);
        line.getStyleClass().add("spark-line");
        end.getStyleClass().add("spark-end");
        getChildren().setAll(line, end);
        setMinSize(WIDTH, HEIGHT);
        setPrefSize(WIDTH, HEIGHT);
        setMaxHeight(HEIGHT);
        line.setVisible(values.size() > 1);
        end.setVisible(!values.isEmpty());
        if (!values.isEmpty()) {
            setAccessibleText(
                    "from "
                            + values.getFirst()
                            + " to "
                            + values.getLast()
                            + ", lowest "
                            + low()
                            + ", highest "
                            + high());
        }
    }

    private long low() {
        return values.stream().mapToLong(Long::longValue).min().orElse(0);
    }

    private long high() {
        return values.stream().mapToLong(Long::longValue).max().orElse(0);
    }

    @Override
    protected void layoutChildren() {
        if (values.isEmpty()) {
            return;
        }
        double low = low();
        double span = Math.max(1, high() - low);
        double w = getWidth() - 2 * PAD;
        double h = getHeight() - 2 * PAD;
        line.getPoints().clear();
        double x = PAD;
        double y = PAD;
        for (int i = 0; i < values.size(); i++) {
            x = PAD + (values.size() == 1 ? w : w * i / (values.size() - 1));
            y = PAD + h - h * (values.get(i) - low) / span;
            line.getPoints().addAll(x, y);
        }
        end.setCenterX(x);
        end.setCenterY(y);
    }
}
