package sinews.app.board;

import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.RiskToken;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;

import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.function.Consumer;
import java.util.function.Supplier;

/** The nodes on the map, kept for as long as they show the same. */
final class TokenNodes {
    private record Sized(Token token, TokenNode.Size size) {}

    private final Consumer<TokenNode> prepared;
    private final Map<String, TokenNode> nodes = new HashMap<>();
    private final Map<String, Token> shown = new HashMap<>();
    private final Map<String, Sized> sizes = new HashMap<>();

    /**
     * @param prepared called once for each new node
     */
    TokenNodes(Consumer<TokenNode> prepared) {
        this.prepared = prepared;
    }

    /**
     * The node of a token; made anew when the token shows something else than before.
     *
     * @param named seen from near
     */
    TokenNode of(Token t, boolean named) {
        String key = key(t, named);
        TokenNode node = nodes.get(key);
        if (node == null || !t.equals(shown.get(key))) {
            node = another(t, named);
            nodes.put(key, node);
            shown.put(key, t);
        }
        return node;
    }

    /** One more node of a token. */
    TokenNode another(Token t, boolean named) {
        return ready(
                switch (t) {
                    case StockToken s -> new StockTokenNode(s, named);
                    case LineToken l -> new LineTokenNode(l, named);
                    case RiskToken r -> new RiskTokenNode(r);
                });
    }

    /** The node of something else; the key names all that it shows. */
    <N extends TokenNode> N of(Class<N> kind, String key, Supplier<N> made) {
        return kind.cast(nodes.computeIfAbsent(key, k -> ready(made.get())));
    }

    /** How large the node of a token is; none is made, as few of a crowded board are shown. */
    TokenNode.Size size(Token t, boolean named) {
        String key = key(t, named);
        Sized known = sizes.get(key);
        if (known == null || !known.token().equals(t)) {
            known =
                    new Sized(
                            t,
                            switch (t) {
                                case StockToken s -> StockTokenNode.size(s, named);
                                case LineToken l -> LineTokenNode.size(l, named);
                                case RiskToken r -> RiskTokenNode.size(r);
                            });
            sizes.put(key, known);
        }
        return known.size();
    }

    private static String key(Token t, boolean named) {
        return t.id() + (named ? "+" : "");
    }

    private TokenNode ready(TokenNode node) {
        prepared.accept(node);
        return node;
    }

    /** A stack shows more than its members, so all are made anew. */
    void forgetStacks() {
        nodes.values().removeIf(n -> n instanceof ClusterNode);
    }

    /** Forgets all but these. */
    void keep(Collection<Held<?>> these) {
        Set<TokenNode> kept = new HashSet<>();
        these.forEach(h -> kept.add(h.node()));
        nodes.values().removeIf(n -> !kept.contains(n));
        shown.keySet().retainAll(nodes.keySet());
    }
}
