package sinews.app.board;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.Face;
import sinews.app.board.BoardModel.Host;
import sinews.app.board.BoardModel.LaneMark;
import sinews.app.board.BoardModel.LineToken;
import sinews.app.board.BoardModel.Place;
import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.StockToken;
import sinews.app.board.BoardModel.Token;
import sinews.model.board.StockKey;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/**
 * The board of a real scenario made bigger: its tokens and shipments first, then more of them at
 * its places and on its lanes.
 *
 * @param model what the board shows
 * @param under where its shipments are
 */
record BigBoard(BoardModel model, List<TokensPane.Positioned> under) {

    static BigBoard of(Played played, BoardModel m, int tokens, int shipments) {
        Random random = new Random(7);
        List<Token> more =
                new ArrayList<>(m.tokens().subList(0, Math.min(tokens, m.tokens().size())));
        String icon = more.getFirst().icon();
        for (int i = 0; more.size() < tokens; i++) {
            Place p = m.places().get(random.nextInt(m.places().size()));
            long units = random.nextInt(40_000);
            Condition c = Condition.values()[random.nextInt(4)];
            more.add(
                    i % 4 == 0
                            ? new LineToken(
                                    "more" + i,
                                    p.id(),
                                    p.nation(),
                                    units,
                                    2 * units,
                                    random.nextInt(3) - 1,
                                    0,
                                    "",
                                    "",
                                    -1,
                                    face(p, icon, c, i))
                            : new StockToken(
                                    new StockKey(p.id(), "more" + i, p.nation()),
                                    units,
                                    random.nextDouble(),
                                    c == Condition.SHORT ? random.nextInt(9) : -1,
                                    0,
                                    face(p, icon, c, i)));
        }
        LanePaths paths = new LanePaths(BoardRules.of(played.rules()));
        List<Shipment> goods = new ArrayList<>();
        List<TokensPane.Positioned> under = new ArrayList<>();
        List<Shipment> real = m.shipments();
        for (int i = 0; under.size() < shipments; i++) {
            Shipment s;
            if (i < real.size()) {
                s = real.get(i);
            } else {
                LaneMark lane = m.lanes().get(random.nextInt(m.lanes().size()));
                s =
                        new Shipment(
                                List.of("more" + i),
                                lane.id(),
                                "",
                                random.nextDouble(),
                                lane.to(),
                                1 + random.nextInt(9),
                                "us",
                                List.of(i + " items"));
            }
            double[] at = LanePaths.along(paths.of(played.board(), s.lane()), s.part());
            if (at != null) {
                goods.add(s);
                under.add(new TokensPane.Positioned(s, at[0], at[1]));
            }
        }
        return new BigBoard(
                new BoardModel(
                        m.tick(),
                        m.groups(),
                        m.tints(),
                        m.nationNames(),
                        m.places(),
                        m.chokepoints(),
                        m.lanes(),
                        goods,
                        more),
                under);
    }

    private static Face face(Place p, String icon, Condition c, int i) {
        return new Face(
                p.group(),
                icon,
                "Item " + i,
                "Items",
                Host.OWN,
                c,
                List.of(),
                List.of("Token " + i));
    }
}
