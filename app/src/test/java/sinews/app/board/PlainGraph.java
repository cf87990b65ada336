package sinews.app.board;

import javafx.scene.Group;
import javafx.scene.layout.Pane;
import javafx.scene.paint.Color;
import javafx.scene.shape.Polygon;
import javafx.scene.shape.Polyline;
import javafx.scene.transform.Affine;

import sinews.app.board.BoardModel.LaneMark;
import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.geo.WorldMap;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * The rival in {@link FrameTimes}: the same map as one would first write it, a node for each shape,
 * lane, token and shipment, moved by a transform.
 */
final class PlainGraph extends Pane {
    private record Mark(TokenNode node, double x, double y) {}

    private final Affine view = new Affine();
    private final List<Mark> marks = new ArrayList<>();
    private final double width;
    private final double height;

    private PlainGraph(double width, double height) {
        this.width = width;
        this.height = height;
        setStyle("-fx-background-color: -s-sea");
    }

    static PlainGraph of(Played played, BigBoard board, double width, double height) {
        PlainGraph graph = new PlainGraph(width, height);
        Group world = new Group();
        world.setManaged(false);
        world.getTransforms().add(graph.view);
        // Simplified to half a pixel at this size, as the board does.
        for (WorldMap.Country c :
                WorldMap.load(WorldMap.Detail.CONTINENT_50M, 0.45 / width).countries()) {
            for (WorldMap.Path ring : c.rings()) {
                Polygon shape = new Polygon(ring.xy());
                shape.setFill(Color.BEIGE);
                shape.setStroke(Color.GRAY);
                shape.setStrokeWidth(0.7 / width);
                world.getChildren().add(shape);
            }
        }
        LanePaths paths = new LanePaths(BoardRules.of(played.rules()));
        for (LaneMark lane : board.model().lanes()) {
            for (double[] line : paths.of(played.board(), lane.id())) {
                Polyline p = new Polyline(line);
                p.setStroke(Color.STEELBLUE);
                p.setStrokeWidth(1 / width);
                p.getStrokeDashArray().setAll(0.1 / width, 4.5 / width);
                world.getChildren().add(p);
            }
        }
        graph.getChildren().add(world);
        Map<String, MapPoint> places = new HashMap<>();
        for (Place p : board.model().places()) {
            places.put(p.id(), Projection.project(p.at()));
        }
        int i = 0;
        for (Token t : board.model().tokens()) {
            MapPoint p = places.get(t.place());
            TokenNode node =
                    switch (t) {
                        case StockToken s -> new StockTokenNode(s, false);
                        case LineToken l -> new LineTokenNode(l, false);
                        case BoardModel.RiskToken r -> new RiskTokenNode(r);
                    };
            // Spread around the places, for no layout is made here.
            double angle = i * 2.4;
            double far = 0.0016 * Math.sqrt(i++ % 40);
            graph.add(node, p.x() + far * Math.cos(angle), p.y() + far * Math.sin(angle));
        }
        for (TokensPane.Positioned s : board.under()) {
            graph.add(new ShipmentNode(List.of(s.shipment()), ""), s.x(), s.y());
        }
        graph.move(1, 0);
        return graph;
    }

    private void add(TokenNode node, double x, double y) {
        marks.add(new Mark(node, x, y));
        getChildren().add(node);
    }

    /** Shows the world at a zoom, moved to the right by pixels. */
    void move(double zoom, double dx) {
        double scale = width * zoom;
        double left = width / 2 - 0.5 * scale + dx;
        double top = height / 2 - Projection.HEIGHT / 2 * scale;
        view.setToTransform(scale, 0, left, 0, scale, top);
        for (Mark m : marks) {
            m.node().relocate(left + m.x() * scale, top + m.y() * scale);
        }
    }
}
