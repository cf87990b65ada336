package sinews.app.board;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;
import javafx.scene.shape.LineTo;
import javafx.scene.shape.MoveTo;
import javafx.scene.shape.Path;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.RiskToken;
import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Strait;
import sinews.app.board.BoardModel.Token;
import sinews.app.map.BoxIndex;
import sinews.app.map.Extent;
import sinews.app.map.FreeSpot;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;
import sinews.model.scenario.PassageStatus;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;
import java.util.stream.Collectors;

/**
 * Tokens, shipments and straits as nodes on the map. At rest they are laid out so that nothing
 * overlaps; while the view moves each keeps its distance from its place.
 */
final class TokensPane extends Pane {
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final double SPREAD_FROM = 1.7;
    private static final double NAMED_FROM = 2.2;
    private static final double STRAITS_NAMED_FROM = 2.6;
    private static final double TOGETHER = 26;
    private double shipmentsFrom;
    private boolean dotted = true;

    /** Pixels a ring may be moved off another. */
    private static final double ASIDE = 40;

    /** Pixels a badge hangs over its token. */
    private static final double BADGE = 8;

    /** A shipment with where it is, in map units. */
    record Positioned(Shipment shipment, double x, double y) {}

    /** A node with its place in map units and its distance from there in pixels. */
    private record Held(TokenNode node, double x, double y, double dx, double dy) {}

    /** How large the node of a token is, in pixels. */
    private record Size(Token token, double width, double height) {}

    private record LeaderEnds(MoveTo from, LineTo to, double x, double y, double dx, double dy) {}

    private final MapView map;
    private final Supplier<List<Extent>> keepFree;
    private final Consumer<TokenNode> prepared;
    private final Path leaders = new Path();
    private final PlaceDots dots = new PlaceDots();
    private final Map<String, TokenNode> nodes = new HashMap<>();
    private final Map<String, Token> shown = new HashMap<>();
    private final Map<String, Size> sizes = new HashMap<>();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, MapPoint> places = new HashMap<>();
    private final Map<String, String> placeNames = new HashMap<>();
    private final Map<String, String> nationNames = new HashMap<>();
    private final List<LeaderEnds> ends = new ArrayList<>();
    private List<Held> held = List.of();
    private List<Strait> straits = List.of();
    private List<Positioned> shipments = List.of();
    private final GradualChildren gradual = new GradualChildren(getChildren());
    private Map<BoardItem, TokenNode> byItem = Map.of();
    private @Nullable BoardItem selected;
    private List<BoardItem> chosen = List.of();
    private @Nullable Flows flows;

    /**
     * @param keepFree boxes on screen that tokens leave free
     * @param prepared called once for each new node, to make it answer to the mouse and the keys
     */
    TokensPane(MapView map, Supplier<List<Extent>> keepFree, Consumer<TokenNode> prepared) {
        this.map = map;
        this.keepFree = keepFree;
        this.prepared = prepared;
        setManaged(false);
        setPickOnBounds(false);
        leaders.getStyleClass().add("leader");
        leaders.setManaged(false);
        leaders.setMouseTransparent(true);
        map.viewportProperty().subscribe(v -> follow());
        map.movingProperty().subscribe(moving -> settle());
    }

    /** Shows these tokens from now on. */
    void show(BoardModel model, List<Positioned> under, Flows known) {
        flows = known;
        places.clear();
        for (Place p : model.places()) {
            places.put(p.id(), Projection.project(p.at()));
            placeNames.put(p.id(), p.name());
            nationNames.put(p.nation(), p.nationName());
        }
        if (!List.copyOf(tokens.values()).equals(model.tokens())) {
            tokens.clear();
            model.tokens().forEach(t -> tokens.put(t.id(), t));
            // A stack shows more than its members, so it is made anew with them.
            nodes.values().removeIf(n -> n instanceof ClusterNode);
        }
        straits = model.chokepoints();
        shipments = List.copyOf(under);
        dots.set(dotted ? model.places() : List.of());
        relayout();
    }

    /** Marks what is selected; null for nothing. */
    void select(@Nullable BoardItem item) {
        selected = item;
        byItem.forEach(
                (i, node) ->
                        node.setSelected(
                                chosen.isEmpty()
                                        ? item != null && i.stands(item)
                                        : chosen.contains(i)));
        for (Held h : held) {
            if (h.node() instanceof ClusterNode c) {
                c.setSelected(c.members().stream().anyMatch(t -> chosen.contains(t.item())));
            }
        }
    }

    /** Marks what is chosen to be moved together. */
    void choose(List<BoardItem> items) {
        chosen = List.copyOf(items);
        select(selected);
    }

    /** The token of an item, shown by itself or in a cluster. */
    Optional<Token> tokenOf(BoardItem item) {
        return tokens.values().stream().filter(t -> t.item().equals(item)).findFirst();
    }

    /** Tokens that touch a box, in pixels; those of a cluster with their chip. */
    List<Token> within(Extent box) {
        List<Token> found = new ArrayList<>();
        for (Held h : held) {
            TokenNode n = h.node();
            double x = n.getLayoutX();
            double y = n.getLayoutY();
            if (box.intersects(new Extent(x, y, x + n.boxWidth(), y + n.boxHeight()))) {
                Token t = tokenOf(n);
                if (n instanceof ClusterNode c) {
                    found.addAll(c.members());
                } else if (t != null) {
                    found.add(t);
                }
            }
        }
        return found;
    }

    /** The node that shows an item now; null when it is in a cluster or out of view. */
    @Nullable TokenNode nodeOf(BoardItem item) {
        return byItem.get(item);
    }

    /** The token of a node on the board; null for shipments, straits and clusters. */
    @Nullable Token tokenOf(TokenNode node) {
        return node.getId() == null ? null : tokens.get(node.getId());
    }

    /** Dims the tokens of all places but these; null dims none. */
    void dimExcept(@Nullable Set<String> keep) {
        for (Held h : held) {
            Token t = tokenOf(h.node());
            boolean dim = keep != null && (t == null || !keep.contains(t.place()));
            h.node().pseudoClassStateChanged(DIMMED, dim);
        }
    }

    /** Nodes of the stocks that are on the map now, each with its token. */
    Map<TokenNode, StockToken> stockNodes() {
        Map<TokenNode, StockToken> found = new HashMap<>();
        byItem.forEach(
                (item, node) -> {
                    if (tokenOf(node) instanceof StockToken s) {
                        found.put(node, s);
                    }
                });
        return found;
    }

    /** Shows the rings of straits that are in this state on the board, and hides the others. */
    void showRings(List<Strait> now) {
        for (Held h : held) {
            if (h.node() instanceof StraitNode ring) {
                Strait s = ring.strait();
                ring.setVisible(
                        now.stream()
                                .anyMatch(n -> n.id().equals(s.id()) && n.status() == s.status()));
            }
        }
    }

    /** One more node of a token, for a list beside the map. */
    TokenNode extraNode(Token t) {
        TokenNode node =
                ready(
                        switch (t) {
                            case StockToken s -> new StockTokenNode(s, true);
                            case LineToken l -> new LineTokenNode(l, true);
                            case RiskToken r -> new RiskTokenNode(r);
                        });
        node.setSelected(t.item().equals(selected));
        return node;
    }

    private void settle() {
        if (!map.movingProperty().get()) {
            relayout();
        }
    }

    /** Finds room for everything anew. */
    void relayout() {
        MapViewport v = map.viewport();
        if (v.width() < 20 || v.height() < 20) {
            return;
        }
        List<Held> next = new ArrayList<>();
        Map<BoardItem, TokenNode> items = new HashMap<>();
        List<Extent> busy = new ArrayList<>(keepFree.get());
        List<TokenLayout.Leader> lines = new ArrayList<>();
        List<Held> rings = straitNodes(v, items, busy, lines);
        nameStraits(rings, v, busy, true);
        List<Held> under = shipmentNodes(v, items, busy, lines);
        TokenLayout.Result layout =
                TokenLayout.lay(
                        wanted(v),
                        new Extent(0, 0, v.width(), v.height()),
                        busy,
                        v.zoom() < SPREAD_FROM
                                ? TokenLayout.Distance.FAR
                                : TokenLayout.Distance.NEAR);
        for (TokenLayout.Placed p : layout.tokens()) {
            Token t = token(p.id());
            TokenNode node = node(t, v.zoom() >= NAMED_FROM);
            items.put(t.item(), node);
            next.add(held(node, v, t.place(), p.box()));
        }
        for (TokenLayout.Cluster c : layout.clusters()) {
            List<Token> members = c.members().stream().map(this::token).toList();
            String key = c.id() + "#" + members.hashCode();
            TokenNode node = nodes.computeIfAbsent(key, k -> ready(stack(c.id(), members)));
            next.add(held(node, v, c.place(), c.box()));
        }
        next.sort((a, b) -> Double.compare(a.x(), b.x()));
        List<Held> all = new ArrayList<>(rings);
        all.addAll(under);
        all.addAll(next);
        byItem = items;
        lines.addAll(layout.leaders());
        leaders(v, lines);
        layout.tokens().forEach(t -> busy.add(withBadge(t.box())));
        layout.clusters().forEach(c -> busy.add(withBadge(c.box())));
        busy.addAll(dots.boxes(v));
        nameStraits(rings, v, busy, false);
        map.layLabels(
                dots.names(v),
                busy,
                straits.stream().map(Strait::name).collect(Collectors.toSet()));
        held = all;
        select(selected);
        List<Node> children = new ArrayList<>();
        children.add(dots);
        children.add(leaders);
        all.forEach(h -> children.add(h.node()));
        Node cursor = getScene() == null ? null : getScene().getFocusOwner();
        boolean ours = cursor instanceof TokenNode && cursor.getParent() == this;
        gradual.set(children, map.reducedMotionProperty().get() || !onScreen());
        if (ours && cursor != null) {
            keepCursor(cursor);
        }
        nodes.values().retainAll(all.stream().map(Held::node).collect(Collectors.toSet()));
        shown.keySet().retainAll(nodes.keySet());
        follow();
    }

    private boolean onScreen() {
        return getScene() != null && getScene().getWindow() != null;
    }

    private static Extent withBadge(Extent box) {
        return new Extent(box.minX(), box.minY() - BADGE, box.maxX() + BADGE, box.maxY());
    }

    /** Whoever had the cursor has it still, or the node that shows the same now. */
    private void keepCursor(Node was) {
        for (Held h : held) {
            boolean same = was.getId() != null && was.getId().equals(h.node().getId());
            if (h.node() == was || same) {
                h.node().requestFocus();
                return;
            }
        }
    }

    /** A stack; one of a place opens with all that is there, shown beside it or not. */
    private ClusterNode stack(String id, List<Token> members) {
        Token first = members.getFirst();
        boolean onePlace = members.stream().allMatch(t -> t.place().equals(first.place()));
        List<Token> inside =
                onePlace && id.equals("cluster:" + first.place())
                        ? tokens.values().stream()
                                .filter(t -> t.place().equals(first.place()))
                                .toList()
                        : members;
        return new ClusterNode(id, where(members), members, inside);
    }

    /** What a stack is of: its place, or its nation, or all. */
    private String where(List<Token> members) {
        Token first = members.getFirst();
        if (members.stream().allMatch(t -> t.place().equals(first.place()))) {
            return placeNames.getOrDefault(first.place(), first.place());
        }
        return members.stream().allMatch(t -> t.nation().equals(first.nation()))
                ? nationNames.getOrDefault(first.nation(), first.nation())
                : "Everything";
    }

    /** The node of a stack now: the same one, or the one that has taken its place; or null. */
    @Nullable TokenNode stackOf(ClusterNode was) {
        for (Held h : held) {
            if (h.node() == was || Objects.equals(h.node().getId(), was.getId())) {
                return h.node();
            }
        }
        return null;
    }

    private Token token(String id) {
        Token t = tokens.get(id);
        if (t == null) {
            throw new IllegalStateException("no token " + id);
        }
        return t;
    }

    private List<TokenLayout.Item> wanted(MapViewport v) {
        List<TokenLayout.Item> items = new ArrayList<>();
        Extent view = v.visible();
        for (Token t : tokens.values()) {
            MapPoint p = at(t.place());
            if (!view.contains(p.x(), p.y())) {
                continue;
            }
            Size size = size(t, v.zoom() >= NAMED_FROM);
            boolean one = t.item().equals(selected);
            boolean wanted = one || chosen.contains(t.item());
            items.add(
                    new TokenLayout.Item(
                            t.id(),
                            t.place(),
                            t.nation(),
                            v.screenX(p.x()),
                            v.screenY(p.y()),
                            size.width(),
                            size.height(),
                            one ? 10 : wanted ? 9 : t.urgency()));
        }
        return items;
    }

    /** How large a token is; remembered, as most tokens of a crowded board are not shown. */
    private Size size(Token t, boolean named) {
        String key = t.id() + (named ? "+" : "");
        Size known = sizes.get(key);
        if (known == null || !known.token().equals(t)) {
            TokenNode node = node(t, named);
            known = new Size(t, node.boxWidth(), node.boxHeight());
            sizes.put(key, known);
        }
        return known;
    }

    private MapPoint at(String place) {
        MapPoint p = places.get(place);
        if (p == null) {
            throw new IllegalStateException("no place " + place);
        }
        return p;
    }

    /** The node of a token; made anew when the token shows something else than before. */
    private TokenNode node(Token t, boolean named) {
        String key = t.id() + (named ? "+" : "");
        TokenNode node = nodes.get(key);
        if (node == null || !t.equals(shown.get(key))) {
            node =
                    ready(
                            switch (t) {
                                case StockToken s -> new StockTokenNode(s, named);
                                case LineToken l -> new LineTokenNode(l, named);
                                case RiskToken r -> new RiskTokenNode(r);
                            });
            nodes.put(key, node);
            shown.put(key, t);
        }
        return node;
    }

    private TokenNode ready(TokenNode node) {
        prepared.accept(node);
        return node;
    }

    private Held held(TokenNode node, MapViewport v, String place, Extent box) {
        MapPoint p = at(place);
        return new Held(
                node, p.x(), p.y(), box.minX() - v.screenX(p.x()), box.minY() - v.screenY(p.y()));
    }

    private List<Held> shipmentNodes(
            MapViewport v,
            Map<BoardItem, TokenNode> items,
            List<Extent> busy,
            List<TokenLayout.Leader> lines) {
        Map<List<Positioned>, Extent> groups = ShipmentGroups.of(shown(v), v, TOGETHER, busy);
        List<Held> under = new ArrayList<>();
        groups.forEach(
                (group, box) -> {
                    Positioned first = group.getFirst();
                    List<Shipment> together = group.stream().map(Positioned::shipment).toList();
                    String spoken = flows == null ? "" : flows.spoken(together);
                    String key = "ship" + together.hashCode() + spoken.hashCode();
                    TokenNode node =
                            nodes.computeIfAbsent(
                                    key, k -> ready(new ShipmentNode(together, spoken)));
                    if (node instanceof ShipmentNode s) {
                        items.put(s.item(), s);
                    }
                    busy.add(box);
                    under.add(aside(node, first.x(), first.y(), box, v, lines));
                });
        return under;
    }

    /** Shipments to show at a zoom: one that is selected always is. */
    private List<Positioned> shown(MapViewport v) {
        return v.zoom() >= shipmentsFrom
                ? shipments
                : shipments.stream().filter(s -> chosen(s.shipment())).toList();
    }

    /** Whether a shipment is, or is part of, what is selected. */
    private boolean chosen(Shipment s) {
        return selected instanceof BoardItem.ShipmentItem c
                && c.stands(new BoardItem.ShipmentItem(s.cargo()));
    }

    /** Whether places are dots with their names, from the next {@link #show} on. */
    void setDots(boolean are) {
        dotted = are;
    }

    /** Zoom from which shipments are shown; one that is selected always is. */
    void setShipmentsFrom(double zoom) {
        shipmentsFrom = zoom;
    }

    /** A ring in its box, with a line to where it belongs when it had to be moved. */
    private static Held aside(
            TokenNode node,
            double x,
            double y,
            Extent box,
            MapViewport v,
            List<TokenLayout.Leader> lines) {
        double atX = v.screenX(x);
        double atY = v.screenY(y);
        double r = node.boxHeight() / 2;
        double dx = box.minX() + r - atX;
        double dy = box.minY() + r - atY;
        double far = Math.hypot(dx, dy);
        if (far > r) {
            double part = (far - r + 1) / far;
            lines.add(new TokenLayout.Leader(atX, atY, atX + dx * part, atY + dy * part));
        }
        return new Held(node, x, y, box.minX() - atX, box.minY() - atY);
    }

    private List<Held> straitNodes(
            MapViewport v,
            Map<BoardItem, TokenNode> items,
            List<Extent> busy,
            List<TokenLayout.Leader> lines) {
        List<Strait> order = new ArrayList<>(straits);
        order.sort((a, b) -> b.status().compareTo(a.status()));
        BoxIndex taken = new BoxIndex();
        taken.addAll(busy);
        List<Held> rings = new ArrayList<>();
        for (Strait s : order) {
            MapPoint p = Projection.project(s.at());
            String spoken = flows == null ? s.name() : flows.spoken(s);
            TokenNode node =
                    nodes.computeIfAbsent(
                            "strait" + s.hashCode() + spoken.hashCode(),
                            k -> ready(new StraitNode(s, spoken)));
            items.put(new BoardItem.ChokepointItem(s.id()), node);
            double r = node.boxWidth() / 2;
            double x = v.screenX(p.x());
            double y = v.screenY(p.y());
            Extent there = new Extent(x - r, y - r, x + r, y + r);
            Extent free = FreeSpot.near(there, taken, ASIDE);
            Extent box = free == null ? there : free;
            taken.add(box);
            busy.add(box);
            rings.add(aside(node, p.x(), p.y(), box, v, lines));
        }
        return rings;
    }

    /**
     * Writes straits' names beside them, where they meet nothing.
     *
     * @param needed the contested and closed ones; or else the open ones, from a nearer view on
     */
    private static void nameStraits(
            List<Held> rings, MapViewport v, List<Extent> busy, boolean needed) {
        BoxIndex taken = new BoxIndex();
        taken.addAll(busy);
        Extent view = new Extent(0, 0, v.width(), v.height());
        for (Held h : rings) {
            if (!(h.node() instanceof StraitNode node)
                    || needed != (node.strait().status() != PassageStatus.OPEN)) {
                continue;
            }
            node.setName(null);
            if (!needed && v.zoom() < STRAITS_NAMED_FROM) {
                continue;
            }
            double r = node.boxWidth() / 2;
            double x = v.screenX(h.x()) + h.dx() + r;
            double y = v.screenY(h.y()) + h.dy() + r;
            for (StraitNode.Side side : StraitNode.Side.values()) {
                Extent box = node.nameBox(side, x, y);
                if (view.covers(box) && taken.isFree(box)) {
                    node.setName(side);
                    taken.add(box);
                    busy.add(box);
                    break;
                }
            }
        }
    }

    private void leaders(MapViewport v, List<TokenLayout.Leader> lines) {
        ends.clear();
        leaders.getElements().clear();
        for (TokenLayout.Leader l : lines) {
            LeaderEnds e =
                    new LeaderEnds(
                            new MoveTo(),
                            new LineTo(),
                            v.mapX(l.fromX()),
                            v.mapY(l.fromY()),
                            l.toX() - l.fromX(),
                            l.toY() - l.fromY());
            ends.add(e);
            leaders.getElements().addAll(e.from(), e.to());
        }
    }

    /** Brings every node to where its place is on screen now. */
    private void follow() {
        MapViewport v = map.viewport();
        for (Held h : held) {
            h.node()
                    .relocate(
                            Math.round(v.screenX(h.x()) + h.dx()),
                            Math.round(v.screenY(h.y()) + h.dy()));
        }
        dots.follow(v);
        for (LeaderEnds e : ends) {
            double x = v.screenX(e.x());
            double y = v.screenY(e.y());
            e.from().setX(x);
            e.from().setY(y);
            e.to().setX(x + e.dx());
            e.to().setY(y + e.dy());
        }
    }
}
