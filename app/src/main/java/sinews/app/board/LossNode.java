package sinews.app.board;

import javafx.scene.shape.Line;
import javafx.scene.text.Text;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Losses at one spot: a red chip with a broken line and how many units, or of how many kinds. */
final class LossNode extends TokenNode {
    private static final double HEIGHT = 18;
    private static final int MOST_ROWS = 10;
    private static final int NAMED = 2;

    private final List<LossMark> marks;
    private final boolean named;

    /**
     * @param named whether there is room to say what was lost
     */
    LossNode(List<LossMark> marks, boolean named) {
        super(marks.getFirst().id(), "loss-token", spoken(marks));
        this.marks = List.copyOf(marks);
        this.named = named;
        Line a = stroke(6, 6, 12, 12);
        Line b = stroke(6, 12, 12, 6);
        Text count = TokenType.text(count(marks, named), TokenType.SMALL, "loss-count");
        count.setX(16);
        count.setY(12.5);
        getChildren().setAll(a, b, count);
        setBox(16 + TokenType.width(count.getText(), TokenType.SMALL) + 6, HEIGHT);
    }

    private static Line stroke(double x1, double y1, double x2, double y2) {
        Line l = new Line(x1, y1, x2, y2);
        l.getStyleClass().add("loss-cross");
        l.setManaged(false);
        return l;
    }

    private static String count(List<LossMark> marks, boolean named) {
        Map<String, Long> units = new LinkedHashMap<>();
        for (LossMark m : marks) {
            m.units().forEach((what, n) -> units.merge(what, n, Long::sum));
        }
        if (named) {
            List<String> some =
                    units.entrySet().stream()
                            .sorted(Map.Entry.<String, Long>comparingByValue().reversed())
                            .limit(NAMED)
                            .map(e -> ShortNumber.of(-e.getValue()) + " " + e.getKey())
                            .toList();
            int more = units.size() - some.size();
            return String.join(", ", some) + (more > 0 ? " +" + more : "");
        }
        return units.size() > 1
                ? units.size() + " kinds"
                : ShortNumber.of(-units.values().iterator().next());
    }

    private static String spoken(List<LossMark> marks) {
        List<String> rows = marks.stream().flatMap(m -> m.rows().stream()).toList();
        return rows.size() <= MOST_ROWS
                ? String.join("\n", rows)
                : String.join("\n", rows.subList(0, MOST_ROWS))
                        + "\nand "
                        + (rows.size() - MOST_ROWS)
                        + " more";
    }

    boolean named() {
        return named;
    }

    /** Marks that are shown together here. */
    List<LossMark> marks() {
        return marks;
    }
}
