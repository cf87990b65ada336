package sinews.app.board;

import javafx.css.PseudoClass;
import javafx.scene.Node;
import javafx.scene.layout.Pane;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Strait;
import sinews.app.board.BoardModel.Token;
import sinews.app.map.Extent;
import sinews.app.map.MapView;
import sinews.app.map.MapViewport;
import sinews.model.geo.MapPoint;
import sinews.model.geo.Projection;

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

/**
 * Tokens, shipments and straits as nodes on the map. At rest they are laid out so that nothing
 * overlaps; while the view moves each keeps its distance from its place.
 */
final class TokensPane extends Pane {
    private static final PseudoClass DIMMED = PseudoClass.getPseudoClass("dimmed");
    private static final double SPREAD_FROM = 1.7;
    private static final double NAMED_FROM = 2.2;

    /** A shipment with where it is, in map units. */
    record Positioned(Shipment shipment, double x, double y) {}

    private final MapView map;
    private final Supplier<List<Extent>> keepFree;
    private final TokenNodes nodes;
    private final Rings rings;
    private final Leaders leaders = new Leaders();
    private final PlaceDots dots = new PlaceDots();
    private final Map<String, Token> tokens = new LinkedHashMap<>();
    private final Map<String, MapPoint> places = new HashMap<>();
    private final Map<String, String> placeNames = new HashMap<>();
    private final Map<String, String> nationNames = new HashMap<>();
    private List<Held<?>> held = List.of();
    private final GradualChildren gradual = new GradualChildren(getChildren());
    private Map<BoardItem, TokenNode> byItem = Map.of();
    private @Nullable BoardItem selected;
    private List<BoardItem> chosen = List.of();
    private boolean dotted = true;

    /**
     * @param keepFree boxes on screen that tokens leave free
     * @param prepared called once for each new node, to make it answer to the mouse and the keys
     */
    TokensPane(MapView map, Supplier<List<Extent>> keepFree, Consumer<TokenNode> prepared) {
        this.map = map;
        this.keepFree = keepFree;
        nodes = new TokenNodes(prepared);
        rings = new Rings(nodes);
        setManaged(false);
        setPickOnBounds(false);
        map.viewportProperty().subscribe(v -> follow());
        map.movingProperty().subscribe(moving -> settle());
    }

    /** Shows these tokens from now on. */
    void show(BoardModel model, List<Positioned> under, Flows known) {
        places.clear();
        for (Place p : model.places()) {
            places.put(p.id(), Projection.project(p.at()));
            placeNames.put(p.id(), p.name());
            nationNames.put(p.nation(), p.nationName());
        }
        if (!List.copyOf(tokens.values()).equals(model.tokens())) {
            tokens.clear();
            model.tokens().forEach(t -> tokens.put(t.id(), t));
            nodes.forgetStacks();
        }
        rings.show(model.chokepoints(), under, known);
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
        for (Held<?> h : held) {
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
        for (Held<?> h : held) {
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
        for (Held<?> h : held) {
            Token t = tokenOf(h.node());
            boolean dim = keep != null && (t == null || !keep.contains(t.place()));
            h.node().pseudoClassStateChanged(DIMMED, dim);
        }
    }

    /** Nodes of the stocks that are on the map now, each with its token. */
    Map<StockTokenNode, StockToken> stockNodes() {
        Map<StockTokenNode, StockToken> found = new HashMap<>();
        byItem.forEach(
                (item, node) -> {
                    if (node instanceof StockTokenNode n && tokenOf(node) instanceof StockToken s) {
                        found.put(n, s);
                    }
                });
        return found;
    }

    /** Shows the rings of straits that are in this state on the board, and hides the others. */
    void showRings(List<Strait> now) {
        for (Held<?> h : held) {
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
        TokenNode node = nodes.another(t, true);
        node.setSelected(t.item().equals(selected));
        return node;
    }

    /** Zoom from which shipments are shown; one that is selected always is. */
    void setShipmentsFrom(double zoom) {
        rings.setShipmentsFrom(zoom);
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
        Map<BoardItem, TokenNode> items = new HashMap<>();
        List<Extent> busy = new ArrayList<>(keepFree.get());
        List<TokenLayout.Leader> lines = new ArrayList<>();
        Rings.Growing laid = new Rings.Growing(v, items, busy, lines);
        List<Held<StraitNode>> straits = rings.straits(laid);
        Rings.name(straits, laid, true);
        List<Held<?>> all = new ArrayList<>(straits);
        all.addAll(rings.shipments(laid, selected));
        all.addAll(tokens(laid));
        byItem = items;
        leaders.show(lines, v);
        busy.addAll(dots.boxes(v));
        Rings.name(straits, laid, false);
        map.layLabels(dots.names(v), busy, rings.straitNames());
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
        nodes.keep(all);
        follow();
    }

    /** Tokens and stacks where they have room, those in the west first. */
    private List<Held<?>> tokens(Rings.Growing laid) {
        MapViewport v = laid.view();
        TokenLayout.Result layout =
                TokenLayout.lay(
                        wanted(v),
                        new Extent(0, 0, v.width(), v.height()),
                        laid.busy(),
                        v.zoom() < SPREAD_FROM
                                ? TokenLayout.Distance.FAR
                                : TokenLayout.Distance.NEAR);
        List<Held<?>> found = new ArrayList<>();
        for (TokenLayout.Placed p : layout.tokens()) {
            Token t = token(p.id());
            TokenNode node = nodes.of(t, v.zoom() >= NAMED_FROM);
            laid.items().put(t.item(), node);
            found.add(held(node, v, t.place(), p.box()));
            laid.busy().add(withBadge(p.box()));
        }
        for (TokenLayout.Cluster c : layout.clusters()) {
            List<Token> members = c.members().stream().map(this::token).toList();
            String key = c.id() + "#" + members.hashCode();
            TokenNode node = nodes.of(ClusterNode.class, key, () -> stack(c.id(), members));
            found.add(held(node, v, c.place(), c.box()));
            laid.busy().add(withBadge(c.box()));
        }
        laid.lines().addAll(layout.leaders());
        found.sort((a, b) -> Double.compare(a.x(), b.x()));
        return found;
    }

    private boolean onScreen() {
        return getScene() != null && getScene().getWindow() != null;
    }

    private static Extent withBadge(Extent box) {
        return new Extent(
                box.minX() - Hanging.UNDER,
                box.minY() - Hanging.OVER,
                box.maxX() + Hanging.OVER,
                box.maxY() + Hanging.UNDER);
    }

    /** Whoever had the cursor has it still, or the node that shows the same now. */
    private void keepCursor(Node was) {
        for (Held<?> h : held) {
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
        for (Held<?> h : held) {
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
            TokenNode.Size size = nodes.size(t, v.zoom() >= NAMED_FROM);
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
                            one ? 10 : wanted ? 9 : t.urgency(),
                            badged(t),
                            t instanceof StockToken s && s.rank() > 0));
        }
        return items;
    }

    private static boolean badged(Token t) {
        return switch (t) {
            case StockToken s -> s.emptyIn() >= 0;
            case LineToken l -> l.damage() > 0;
            default -> false;
        };
    }

    private MapPoint at(String place) {
        MapPoint p = places.get(place);
        if (p == null) {
            throw new IllegalStateException("no place " + place);
        }
        return p;
    }

    private Held<?> held(TokenNode node, MapViewport v, String place, Extent box) {
        MapPoint p = at(place);
        return new Held<>(
                node, p.x(), p.y(), box.minX() - v.screenX(p.x()), box.minY() - v.screenY(p.y()));
    }

    /** Whether places are dots with their names, from the next {@link #show} on. */
    void setDots(boolean are) {
        dotted = are;
    }

    /** Brings every node to where its place is on screen now. */
    private void follow() {
        MapViewport v = map.viewport();
        held.forEach(h -> h.follow(map));
        dots.follow(map);
        leaders.follow(v);
    }
}
