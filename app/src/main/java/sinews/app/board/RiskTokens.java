package sinews.app.board;

import sinews.app.board.BoardModel.Condition;
import sinews.app.board.BoardModel.Face;
import sinews.app.board.BoardModel.RiskToken;
import sinews.app.board.BoardModel.Token;
import sinews.model.board.Board;
import sinews.model.lens.Exposure;
import sinews.model.lens.Exposures;
import sinews.model.scenario.Location;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Places that are threatened, as tokens. */
final class RiskTokens {
    private RiskTokens() {}

    /**
     * Those with a threat where something stands or lies.
     *
     * @param board as the viewer sees it
     */
    static List<Token> of(Scenario scenario, Board board) {
        Map<String, Location> places = new HashMap<>();
        scenario.locations().forEach(l -> places.put(l.id(), l));
        Map<String, Nation> nations = new HashMap<>();
        scenario.nations().forEach(n -> nations.put(n.id(), n));
        List<Token> tokens = new ArrayList<>();
        for (Exposure e : Exposures.of(scenario, board)) {
            Location l = places.get(e.place());
            if (l != null && e.threat() > 0 && (e.value() > 0 || e.lines() > 0)) {
                Nation n = nations.getOrDefault(l.nation(), scenario.nations().getFirst());
                tokens.add(token(e, l, n));
            }
        }
        return tokens;
    }

    private static RiskToken token(Exposure e, Location l, Nation n) {
        String what =
                "%s, %s: threat %d, hardening %d%s"
                        .formatted(
                                l.name(),
                                n.name(),
                                e.threat(),
                                e.hardening(),
                                e.split() ? ", dispersed" : "");
        String held =
                e.value() == 0
                        ? ", no stock"
                        : ", %s of stock, %s of it exposed (%d %%)"
                                .formatted(dollars(e.value()), dollars(e.exposed()), 20 * e.gap());
        String lines =
                e.lines() == 0
                        ? ""
                        : e.lines() == 1 ? ", 1 line" : ", %d lines".formatted(e.lines());
        List<String> facts = new ArrayList<>();
        facts.add(what);
        facts.add(held.substring(2));
        if (!lines.isEmpty()) {
            facts.add(lines.substring(2));
        }
        return new RiskToken(
                e.place(),
                l.nation(),
                new Face(
                        n.group(),
                        IconNames.of(l.kind()),
                        l.name(),
                        "Places at risk",
                        BoardModel.Host.OWN,
                        e.gap() >= 2
                                ? Condition.SHORT
                                : e.gap() == 1 ? Condition.WARNING : Condition.WELL,
                        List.of(),
                        facts),
                e.threat(),
                e.hardening(),
                e.gap(),
                e.value(),
                e.exposed());
    }

    static String dollars(long value) {
        String[] units = {" $", " k$", " M$", " bn$"};
        long divisor = 1;
        int unit = 0;
        while (unit < 3 && value / divisor >= 1000) {
            divisor *= 1000;
            unit++;
        }
        long tenths = value / Math.max(1, divisor / 10);
        return unit == 0 || tenths >= 100 || tenths % 10 == 0
                ? value / divisor + units[unit]
                : tenths / 10 + "." + tenths % 10 + units[unit];
    }
}
