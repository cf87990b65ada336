package sinews.model.rules;

import sinews.model.board.Board;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;

/** Random moves of agreements and politics, sensible and not, for {@link RandomScenarios}. */
final class RandomDiplomacy {
    private final Random random;
    private final List<String> nations;
    private final List<String> items;
    private final Board board;

    RandomDiplomacy(Random random, List<String> nations, List<String> items, Board board) {
        this.random = random;
        this.nations = nations;
        this.items = items;
        this.board = board;
    }

    private <T> T one(List<T> of) {
        return of.get(random.nextInt(of.size()));
    }

    /** One to four nations, now and then one of them twice. */
    private List<String> some() {
        List<String> some = new ArrayList<>();
        for (int i = 0; i <= random.nextInt(4); i++) {
            some.add(one(nations));
        }
        return some;
    }

    private List<String> scope() {
        return one(List.of(List.of("*"), List.of("twin"), List.of(one(items)), List.of()));
    }

    Move move() {
        String nation = one(nations);
        String line = one(List.copyOf(board.lines().keySet()));
        return switch (random.nextInt(8)) {
            case 0 -> new Move.ContractCell(some());
            case 1 ->
                    new Move.SecurityOfSupply(
                            some(),
                            scope(),
                            random.nextInt(10),
                            random.nextBoolean() ? List.of() : List.of("war"));
            case 2 -> new Move.NationalPriority(nation, one(items));
            case 3 -> new Move.ExportWaiver(nation, some(), scope(), random.nextBoolean());
            case 4 ->
                    new Move.Standard(
                            random.nextInt(9) == 0 ? "unknown" : "twin",
                            one(List.of(Move.Pace.values())),
                            some());
            case 5 -> {
                Move.Protection kind = one(List.of(Move.Protection.values()));
                yield new Move.FundSecurity(
                        nation, kind == Move.Protection.NATIONAL ? "" : line, kind);
            }
            case 6 -> new Move.Signal(nation, random.nextInt(9) == 0 ? List.of() : List.of(line));
            default -> new Move.Convene(nation, one(List.of(Move.Convening.values())));
        };
    }
}
