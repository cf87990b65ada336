package sinews.app.inspector;

import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.NationState;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** What nations think of each other. */
final class TrustCard {
    private static final double MOST = 100;

    /** Below this nobody lets the other make a component (rules, move 10). */
    private static final int LOW = 40;

    private TrustCard() {}

    static Card of(Sight sight, String nation, String toward) {
        NationState s = sight.board().nations().get(nation);
        NationState back = sight.board().nations().get(toward);
        if (s == null) {
            return PlaceCards.nation(sight, nation);
        }
        int trust = s.trustIn(toward);
        List<Row> both = new ArrayList<>();
        if (back != null) {
            both.add(row(sight, toward, nation, back.trustIn(nation)));
        }
        both.add(Row.of(sight.nation(nation), "").to(new Subject.NationOf(nation)));
        both.add(Row.of(sight.nation(toward), "").to(new Subject.NationOf(toward)));
        return Card.titled(
                        sight.nation(nation) + " toward " + sight.nation(toward),
                        "What one nation thinks of another")
                .figure(
                        new Figure(
                                Integer.toString(trust),
                                trust + " of 100",
                                "trust, of 100",
                                trust / MOST,
                                tone(trust)))
                .section(back == null ? "Both nations" : "The other way, and both nations", both)
                .section("Agreements of both", agreements(sight, nation, toward))
                .build();
    }

    private static Tone tone(int trust) {
        return trust < LOW ? Tone.BAD : Tone.PLAIN;
    }

    private static Row row(Sight sight, String nation, String toward, int trust) {
        return Row.of(
                        sight.nation(nation) + " trusts " + sight.nation(toward),
                        Integer.toString(trust),
                        tone(trust))
                .to(new Subject.TrustOf(nation, toward));
    }

    private static List<Row> agreements(Sight sight, String a, String b) {
        int tick = sight.board().tick();
        List<Row> rows = new ArrayList<>();
        for (Agreement g : sight.board().agreements().values()) {
            if (g.parties().contains(a) && g.parties().contains(b) && tick < g.expiry()) {
                rows.add(
                        Row.of(
                                Say.capital(g.name()),
                                g.effective() > tick
                                        ? "from " + sight.when(g.effective())
                                        : "in force",
                                g.effective() > tick ? Tone.MUTED : Tone.PLAIN));
            }
        }
        return rows;
    }

    /** A nation's trust toward every other, the most trusted first. */
    static List<Row> rows(Sight sight, String nation) {
        NationState s = sight.board().nations().get(nation);
        if (s == null || sight.scenario().rules() != RuleLevel.L3) {
            return List.of();
        }
        return sight.scenario().nations().stream()
                .filter(n -> !n.id().equals(nation))
                .sorted(
                        Comparator.comparingInt((Nation n) -> -s.trustIn(n.id()))
                                .thenComparing(Nation::name))
                .map(
                        n ->
                                Row.of(
                                                n.name(),
                                                Integer.toString(s.trustIn(n.id())),
                                                tone(s.trustIn(n.id())))
                                        .to(new Subject.TrustOf(nation, n.id())))
                .toList();
    }
}
