package sinews.app.console;

import org.jspecify.annotations.Nullable;

import sinews.app.inspector.Sight;
import sinews.app.inspector.Subject;
import sinews.model.board.Cargo;
import sinews.model.board.NationState;
import sinews.model.rules.Measures;
import sinews.model.rules.Measures.RunOut;
import sinews.model.scenario.RuleLevel;
import sinews.model.session.Consent;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** The measures strip without nodes: who runs out first, whom the room waits for. */
final class Strip {
    /**
     * A cell.
     *
     * @param note small beside the value, in the tone
     * @param tone good, warning, bad or muted
     * @param link what a click selects, or null
     */
    record Cell(
            String id,
            String caption,
            String value,
            String note,
            String tone,
            @Nullable Subject link) {}

    private Strip() {}

    static List<Cell> of(Sight sight) {
        List<Cell> cells = new ArrayList<>();
        cells.add(met(sight));
        List<RunOut> out = sight.measures().runsOut();
        cells.add(runsOut(sight, out, 0));
        cells.add(runsOut(sight, out, 1));
        cells.add(underWay(sight));
        cells.add(waiting(sight));
        if (sight.scenario().rules() == RuleLevel.L3) {
            sight.scenario().nations().stream()
                    .findFirst()
                    .ifPresent(n -> cells.add(politics(sight, n.id())));
        }
        return cells;
    }

    private static Cell met(Sight sight) {
        Measures m = sight.measures();
        if (m.asked() == 0) {
            return new Cell(
                    "met", "Demand met", "–", "nothing asked yet", "muted", Subject.SITUATION);
        }
        String note = "";
        String tone = "muted";
        List<SessionState.TurnReport> reports = sight.state().reports();
        if (reports.size() > 1) {
            int change =
                    Math.round(m.fillBp() / 100f)
                            - Math.round(
                                    reports.get(reports.size() - 2).measures().fillBp() / 100f);
            note = change == 0 ? "as before" : (change < 0 ? "▼ " : "▲ ") + Math.abs(change);
            tone = change == 0 ? "muted" : change < 0 ? "bad" : "good";
        }
        return new Cell(
                "met",
                "Demand met",
                Math.round(m.fillBp() / 100f) + " %",
                note,
                tone,
                Subject.SITUATION);
    }

    private static Cell runsOut(Sight sight, List<RunOut> out, int index) {
        String caption = index == 0 ? "Runs out first" : "Then";
        String id = index == 0 ? "runs-out" : "runs-out-next";
        if (out.size() <= index) {
            return new Cell(id, caption, index == 0 ? "Nobody in sight" : "–", "", "muted", null);
        }
        RunOut r = out.get(index);
        String what =
                sight.measure(r.demand()).map(sight::wanted).orElse(r.materiel())
                        + ", "
                        + sight.place(r.theatre());
        String when =
                r.inTicks() == 0
                        ? "now"
                        : "in " + r.inTicks() + (r.inTicks() == 1 ? " week" : " weeks");
        return new Cell(
                id,
                caption,
                what,
                when,
                r.inTicks() <= 4 ? "bad" : "warning",
                new Subject.DemandOf(r.demand()));
    }

    private static Cell underWay(Sight sight) {
        long moving = 0;
        long stuck = 0;
        for (Cargo c : sight.board().cargo().values()) {
            moving++;
            stuck += c.eta() < 0 ? 1 : 0;
        }
        return new Cell(
                "under-way",
                "Under way",
                moving + (moving == 1 ? " shipment" : " shipments"),
                stuck == 0 ? "" : stuck + " with no way open",
                stuck == 0 ? "muted" : "bad",
                null);
    }

    private static Cell waiting(Sight sight) {
        Map<String, Integer> seats = new LinkedHashMap<>();
        int longest = 0;
        String oldest = "";
        for (Proposal p : sight.state().proposals()) {
            if (p.status() != Proposal.Status.OPEN) {
                continue;
            }
            oldest = oldest.isEmpty() ? p.id() : oldest;
            for (Consent c : p.consents()) {
                if (c.answer() == Consent.Answer.PENDING) {
                    seats.merge(sight.seat(c.need().seat()), 1, Integer::sum);
                    longest = Math.max(longest, sight.state().turn() - c.askedTurn());
                }
            }
        }
        if (seats.isEmpty()) {
            return new Cell("waiting", "Waiting for", "Nobody", "", "muted", null);
        }
        String who =
                seats.entrySet().stream()
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining(", "));
        String note =
                longest == 0 ? "" : "longest " + longest + (longest == 1 ? " turn" : " turns");
        return new Cell("waiting", "Waiting for", who, note, "warning", new Subject.DealOf(oldest));
    }

    private static Cell politics(Sight sight, String nation) {
        NationState s = sight.board().nations().get(nation);
        return new Cell(
                "political-capital",
                "Political capital " + nation,
                s == null ? "–" : Integer.toString(s.politicalCapital()),
                "",
                "muted",
                new Subject.NationOf(nation));
    }
}
