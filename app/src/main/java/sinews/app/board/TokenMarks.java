package sinews.app.board;

import javafx.scene.Group;
import javafx.scene.Node;
import javafx.scene.shape.Polygon;
import javafx.scene.text.Text;

import sinews.app.board.BoardModel.Face;
import sinews.app.board.BoardModel.Host;
import sinews.app.board.Mark.Note;

import java.util.ArrayList;
import java.util.List;

/**
 * The small marks of a token in a row: where it stands if not at home (a corner in the host's
 * colour and the host's short code), then what else must be known, the most pressing first.
 */
final class TokenMarks {
    private static final double SIZE = 11;
    private static final double CORNER = 5;
    private static final double GAP = 3;
    private static final int MOST = 3;

    private record Piece(Node node, double width) {}

    private final List<Piece> pieces = new ArrayList<>();

    /**
     * @param all false: only what stops it from being used
     */
    TokenMarks(Face face, boolean all) {
        Host host = face.host();
        if (host.differs()) {
            Polygon corner = new Polygon(0, 0, 6, 6, 0, 6);
            corner.getStyleClass().addAll("host-corner", "group-" + host.group());
            corner.setManaged(false);
            pieces.add(new Piece(corner, CORNER));
            Text code = TokenType.text(host.nation(), TokenType.SMALL, "token-name");
            pieces.add(new Piece(code, TokenType.width(host.nation(), TokenType.SMALL)));
        }
        marks(face, all).forEach(m -> pieces.add(new Piece(glyph(m), SIZE)));
    }

    /** The marks that are shown, the most pressing first. */
    private static List<Mark> marks(Face face, boolean all) {
        return face.notes().stream()
                .map(Note::mark)
                .filter(m -> all || stops(m))
                .distinct()
                .sorted()
                .limit(MOST)
                .toList();
    }

    /** Room the row of a face takes, with a gap before each mark; 0 when there is none. */
    static double width(Face face, boolean all) {
        double width = marks(face, all).size() * (SIZE + GAP);
        if (face.host().differs()) {
            width += CORNER + GAP;
            width += TokenType.width(face.host().nation(), TokenType.SMALL) + GAP;
        }
        return width;
    }

    private static Group glyph(Mark m) {
        var icon = Icons.of(m.icon(), SIZE);
        icon.getStyleClass().add("mark");
        if (stops(m)) {
            icon.getStyleClass().add("mark-stop");
        }
        Group g = new Group(icon);
        g.setManaged(false);
        return g;
    }

    private static boolean stops(Mark m) {
        return m == Mark.HELD || m == Mark.BAN || m == Mark.WORKERS;
    }

    List<Node> nodes() {
        return pieces.stream().map(Piece::node).toList();
    }

    /** Room the row takes, with a gap before it; 0 when there is none. */
    double width() {
        return pieces.stream().mapToDouble(p -> p.width() + GAP).sum();
    }

    /** Puts the row with its left edge and its middle there. */
    void place(double left, double middle) {
        double x = left + GAP;
        for (Piece p : pieces) {
            switch (p.node()) {
                case Text t -> {
                    t.setX(x);
                    t.setY(Math.round(middle + 3.5));
                }
                case Polygon c -> c.relocate(x, Math.round(middle - 2));
                case Node n -> {
                    var b = n.getLayoutBounds();
                    n.relocate(
                            Math.round(x + (p.width() - b.getWidth()) / 2),
                            Math.round(middle - b.getHeight() / 2));
                }
            }
            x += p.width() + GAP;
        }
    }
}
