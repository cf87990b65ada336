package sinews.app.board;

import javafx.scene.shape.Circle;
import javafx.scene.text.Text;

import sinews.app.board.BoardModel.Shipment;

import java.util.List;

/** A ring with the weeks left; dashed while it waits. */
final class ShipmentNode extends TokenNode {
    static final double SIZE = 22;

    private final List<Shipment> shipments;
    private final Text weeks;

    ShipmentNode(List<Shipment> shipments, String spoken) {
        super("shipment:" + shipments.getFirst().cargo().getFirst(), "shipment-token", spoken);
        this.shipments = List.copyOf(shipments);
        int left =
                shipments.stream().mapToInt(Shipment::weeks).filter(w -> w >= 0).min().orElse(-1);
        Circle ring = new Circle(SIZE / 2, SIZE / 2, SIZE / 2 - 1);
        ring.getStyleClass().add("shipment-ring");
        ring.setManaged(false);
        weeks = TokenType.text(left < 0 ? "–" : left + "w", TokenType.SMALL, "token-count");
        getChildren().setAll(ring, weeks);
        if (left < 0) {
            getStyleClass().add("stuck");
        } else if (shipments.stream().allMatch(s -> s.lane().isEmpty())) {
            getStyleClass().add("waiting");
        }
        String count = count(shipments);
        if (!count.isEmpty()) {
            Text many = TokenType.text(count, TokenType.SMALL, "shipment-many");
            many.setX(SIZE + 1);
            many.setY(SIZE / 2 + 3.5);
            getChildren().add(many);
        }
        setBox(SIZE, SIZE);
    }

    private static String count(List<Shipment> shipments) {
        int n = shipments.stream().mapToInt(s -> s.cargo().size()).sum();
        return n > 1 ? "×" + n : "";
    }

    /** Width of the ring with the count beside it, in pixels. */
    static double width(List<Shipment> shipments) {
        String count = count(shipments);
        return count.isEmpty()
                ? SIZE
                : SIZE + 1 + Math.ceil(TokenType.width(count, TokenType.SMALL));
    }

    BoardItem item() {
        return new BoardItem.ShipmentItem(
                shipments.stream().flatMap(s -> s.cargo().stream()).toList());
    }

    /** Lanes they travel and where they go: lane id, destination. */
    List<Shipment> shipments() {
        return shipments;
    }

    @Override
    protected void layoutChildren() {
        weeks.setX(Math.round((SIZE - weeks.getLayoutBounds().getWidth()) / 2 * 2) / 2.0);
        weeks.setY(SIZE / 2 + 3.5);
    }
}
