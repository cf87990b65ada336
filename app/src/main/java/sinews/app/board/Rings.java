package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.Strait;
import sinews.app.board.TokensPane.Positioned;
import sinews.app.map.BoxIndex;
import sinews.app.map.Extent;
import sinews.app.map.FreeSpot;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Straits and shipments as rings on the map, moved a little aside where they would meet. */
final class Rings {
    private static final double NAMED_FROM = 2.6;
    private static final double TOGETHER = 26;

    /** Pixels a ring may be moved off another. */
    private static final double ASIDE = 40;

    private final TokenNodes nodes;
    private List<Strait> straits = List.of();
    private List<Positioned> shipments = List.of();
    private double shipmentsFrom;
    private @Nullable Flows flows;

    /** What is said of straits and groups of shipments, looked up once. */
    private final Map<Object, String> spoken = new HashMap<>();

    Rings(TokenNodes nodes) {
        this.nodes = nodes;
    }

    /** Shows these from the next layout on. */
    void show(List<Strait> allStraits, List<Positioned> under, Flows known) {
        straits = List.copyOf(allStraits);
        shipments = List.copyOf(under);
        flows = known;
        spoken.clear();
    }

    /** Zoom from which shipments are shown; one that is selected always is. */
    void setShipmentsFrom(double zoom) {
        shipmentsFrom = zoom;
    }

    Set<String> straitNames() {
        return straits.stream().map(Strait::name).collect(Collectors.toSet());
    }

    /**
     * A layout that grows: what has found room so far.
     *
     * @param items gets the node of each item
     * @param busy gets the boxes that are taken, on screen
     * @param lines gets a line for each ring that had to be moved
     */
    record Growing(
            MapViewport view,
            Map<BoardItem, TokenNode> items,
            List<Extent> busy,
            List<TokenLayout.Leader> lines) {}

    /** The rings of straits, the closed ones first; they take their room. */
    List<Held<StraitNode>> straits(Growing laid) {
        MapViewport v = laid.view();
        List<Strait> order = new ArrayList<>(straits);
        order.sort((a, b) -> b.status().compareTo(a.status()));
        BoxIndex taken = new BoxIndex();
        taken.addAll(laid.busy());
        List<Held<StraitNode>> rings = new ArrayList<>();
        for (Strait s : order) {
            MapPoint p = Projection.project(s.at());
            String said = spoken(s);
            StraitNode node =
                    nodes.of(
                            StraitNode.class,
                            "strait" + s.hashCode() + said.hashCode(),
                            () -> new StraitNode(s, said));
            laid.items().put(new BoardItem.ChokepointItem(s.id()), node);
            double r = node.boxWidth() / 2;
            double x = v.screenX(p.x());
            double y = v.screenY(p.y());
            Extent there = new Extent(x - r, y - r, x + r, y + r);
            Extent free = FreeSpot.near(there, taken, ASIDE);
            Extent box = free == null ? there : free;
            taken.add(box);
            laid.busy().add(box);
            rings.add(aside(node, p.x(), p.y(), box, laid));
        }
        return rings;
    }

    /** The rings of shipments; those that would meet are one, and they take their room. */
    List<Held<ShipmentNode>> shipments(Growing laid, @Nullable BoardItem selected) {
        MapViewport v = laid.view();
        List<Positioned> shown =
                v.zoom() >= shipmentsFrom
                        ? shipments
                        : shipments.stream().filter(s -> chosen(s.shipment(), selected)).toList();
        List<Held<ShipmentNode>> under = new ArrayList<>();
        ShipmentGroups.of(shown, v, TOGETHER, laid.busy())
                .forEach(
                        (group, box) -> {
                            Positioned first = group.getFirst();
                            ShipmentNode node = node(group);
                            laid.items().put(node.item(), node);
                            laid.busy().add(box);
                            under.add(aside(node, first.x(), first.y(), box, laid));
                        });
        return under;
    }

    private ShipmentNode node(List<Positioned> group) {
        List<Shipment> together = group.stream().map(Positioned::shipment).toList();
        String said = spoken(together);
        return nodes.of(
                ShipmentNode.class,
                "ship" + together.hashCode() + said.hashCode(),
                () -> new ShipmentNode(together, said));
    }

    private String spoken(Strait s) {
        Flows f = flows;
        return f == null ? s.name() : spoken.computeIfAbsent(s, k -> f.spoken(s));
    }

    private String spoken(List<Shipment> together) {
        Flows f = flows;
        return f == null ? "" : spoken.computeIfAbsent(together, k -> f.spoken(together));
    }

    /** Whether a shipment is, or is part of, what is selected. */
    private static boolean chosen(Shipment s, @Nullable BoardItem selected) {
        return selected instanceof BoardItem.ShipmentItem c
                && c.stands(new BoardItem.ShipmentItem(s.cargo()));
    }

    /** A ring in its box, with a line to where it belongs when it had to be moved. */
    private static <N extends TokenNode> Held<N> aside(
            N node, double x, double y, Extent box, Growing laid) {
        double atX = laid.view().screenX(x);
        double atY = laid.view().screenY(y);
        double r = node.boxHeight() / 2;
        double dx = box.minX() + r - atX;
        double dy = box.minY() + r - atY;
        double far = Math.hypot(dx, dy);
        if (far > r) {
            double part = (far - r + 1) / far;
            laid.lines().add(new TokenLayout.Leader(atX, atY, atX + dx * part, atY + dy * part));
        }
        return new Held<>(node, x, y, box.minX() - atX, box.minY() - atY);
    }

    /**
     * Writes straits' names beside them, where they meet nothing.
     *
     * @param needed the contested and closed ones; or else the open ones, from a nearer view on
     */
    static void name(List<Held<StraitNode>> rings, Growing laid, boolean needed) {
        MapViewport v = laid.view();
        BoxIndex taken = new BoxIndex();
        taken.addAll(laid.busy());
        Extent view = new Extent(0, 0, v.width(), v.height());
        for (Held<StraitNode> h : rings) {
            StraitNode node = h.node();
            if (needed != (node.strait().status() != PassageStatus.OPEN)) {
                continue;
            }
            StraitNode.Side found = null;
            if (needed || v.zoom() >= NAMED_FROM) {
                double r = node.boxWidth() / 2;
                double x = v.screenX(h.x()) + h.dx() + r;
                double y = v.screenY(h.y()) + h.dy() + r;
                for (StraitNode.Side side : StraitNode.Side.values()) {
                    Extent box = node.nameBox(side, x, y);
                    if (view.covers(box) && taken.isFree(box)) {
                        found = side;
                        taken.add(box);
                        laid.busy().add(box);
                        break;
                    }
                }
            }
            node.setName(found);
        }
    }
}
