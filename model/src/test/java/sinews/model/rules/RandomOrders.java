package sinews.model.rules;

import sinews.model.board.Board;
import sinews.model.board.LineState;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;

/** Random moves of contracts and projects, sensible and not, for {@link RandomScenarios}. */
final class RandomOrders {
    private final Random random;
    private final List<String> nations;
    private final List<String> places;
    private final Map<String, String> nationOf;
    private final Board board;

    RandomOrders(
            Random random,
            List<String> nations,
            List<String> places,
            Map<String, String> nationOf,
            Board board) {
        this.random = random;
        this.nations = nations;
        this.places = places;
        this.nationOf = nationOf;
        this.board = board;
    }

    private int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    private LineState line() {
        return one(List.copyOf(board.lines().values()));
    }

    /** Two lines that make the same where there are two. */
    private List<String> alike(LineState line) {
        List<String> ids = new ArrayList<>();
        for (LineState other : board.lines().values()) {
            if (other.materiel().equals(line.materiel()) && ids.size() < 3) {
                ids.add(other.id());
            }
        }
        return ids;
    }

    Move move() {
        LineState line = line();
        String nation = one(nations);
        String place = one(places);
        String host = String.valueOf(nationOf.get(place));
        int due = board.tick() + between(0, 120);
        return switch (random.nextInt(13)) {
            case 0, 1 ->
                    new Move.MultiYear(
                            nation,
                            line.materiel(),
                            between(0, 400),
                            line.id(),
                            due,
                            place,
                            between(1, 6));
            case 2 ->
                    new Move.AgileSplit(
                            nation, line.materiel(), between(1, 300), alike(line), due, place);
            case 3 -> {
                List<Move.JointBuy.Share> shares = new ArrayList<>();
                for (String n : nations) {
                    if (random.nextInt(3) > 0) {
                        shares.add(new Move.JointBuy.Share(n, between(0, 60), one(places)));
                    }
                }
                yield new Move.JointBuy(nation, shares, line.materiel(), line.id(), due);
            }
            case 4 -> {
                List<String> orders = List.copyOf(board.orders().keySet());
                yield new Move.Cancel(orders.isEmpty() ? "none" : one(orders));
            }
            case 5 -> new Move.Expand(line.id(), between(0, 55));
            case 6 -> new Move.KeepWarm(line.id());
            case 7 -> new Move.SecondSource(line.id(), host, place, between(0, 300));
            case 8 -> new Move.PrintForward(line.id(), host, place);
            case 9 -> new Move.Subsidize(nation, line.id(), between(0, 70));
            case 10 -> new Move.Train(nation, one(nations));
            case 11 -> new Move.ForwardRepair(line.id(), host, place);
            default ->
                    new Move.Minerals(
                            nation,
                            host,
                            line.id(),
                            between(0, 400),
                            one(List.of(Move.MineralsWay.values())),
                            place);
        };
    }
}
