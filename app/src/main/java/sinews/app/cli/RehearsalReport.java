package sinews.app.cli;

import sinews.app.session.Rehearsal;
import sinews.model.json.Json;
import sinews.model.rules.Chance;
import sinews.model.rules.Measures;
import sinews.model.rules.Measures.DemandMeasure;
import sinews.model.rules.Measures.RunOut;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Scenario;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/** What a rehearsal prints: no clock, no path, so that the same play prints the same text. */
final class RehearsalReport {
    private static final int NAME = 38;

    private final SessionState start;
    private final List<TurnResult> turns = new ArrayList<>();
    private final Set<String> told = new HashSet<>();

    /**
     * A turn as it came out.
     *
     * @param week weeks since STARTEX at its end
     * @param injects titles of the injects delivered in it
     * @param enacted what its moves did
     * @param failed moves not enacted, with the sentence why
     * @param refused moves of the script that could not be proposed, with the sentence why
     */
    record TurnResult(
            int turn,
            String name,
            int week,
            List<String> injects,
            List<String> enacted,
            List<String> failed,
            List<String> refused,
            Measures measures) {}

    /** The whole rehearsal. */
    record Whole(
            String scenario,
            String title,
            Chance chance,
            long seed,
            int fillBp,
            int enacted,
            int failed,
            int refused,
            List<TurnResult> turns) {}

    RehearsalReport(SessionState start) {
        this.start = start;
    }

    TurnResult add(Rehearsal.Played played) {
        SessionState s = played.state();
        TurnResult result =
                new TurnResult(
                        played.turn(),
                        s.turnNow().name(),
                        s.board().tick(),
                        s.msel().stream()
                                .filter(m -> m.status() == MselItem.Status.DELIVERED)
                                .filter(m -> told.add("inject " + m.inject().id()))
                                .map(m -> m.inject().title())
                                .toList(),
                        moves(s, Proposal.Status.ENACTED),
                        moves(s, Proposal.Status.FAILED),
                        List.copyOf(played.refused()),
                        s.reports().getLast().measures());
        turns.add(result);
        return result;
    }

    private List<String> moves(SessionState s, Proposal.Status status) {
        return s.proposals().stream()
                .filter(p -> p.status() == status)
                .filter(p -> told.add(p.id()))
                .map(p -> p.id() + " " + p.seat() + ": " + told(p))
                .toList();
    }

    /** What it did says what it was; a failure does not. */
    private static String told(Proposal p) {
        return p.status() == Proposal.Status.ENACTED && !p.outcome().isBlank()
                ? p.outcome()
                : p.summary() + ": " + p.outcome();
    }

    String head() {
        Scenario s = start.scenario();
        return line(
                "%s: %d turns, %d weeks, %s",
                s.title(),
                s.turns().size(),
                s.totalTicks(),
                start.info().chance() == Chance.SEEDED
                        ? "dice drawn from seed " + start.info().seed()
                        : "what is expected happens");
    }

    String text(TurnResult t) {
        StringBuilder out = new StringBuilder();
        out.append(line(""));
        out.append(
                line(
                        "Turn %d, %s, to week %d: %s",
                        t.turn(),
                        t.name(),
                        t.week(),
                        t.measures().asked() == 0
                                ? "nothing asked for yet"
                                : "demand met so far " + percent(t.measures().fillBp())));
        t.injects().forEach(i -> out.append(line("  inject: %s", i)));
        t.enacted().forEach(m -> out.append(line("  enacted: %s", m)));
        t.failed().forEach(m -> out.append(line("  failed: %s", m)));
        t.refused().forEach(m -> out.append(line("  refused: %s", m)));
        out.append(
                line(
                        "  %-" + NAME + "s %12s %12s %8s %10s %8s %s",
                        "demand",
                        "asked",
                        "met",
                        "met %",
                        "in reach",
                        "days",
                        "runs out"));
        for (DemandMeasure d : t.measures().demands()) {
            out.append(
                    line(
                            "  %-" + NAME + "s %12d %12d %8s %10d %8s %s",
                            cut(name(d.demand())),
                            d.asked(),
                            d.met(),
                            d.asked() == 0 ? "-" : percent(d.fillBp()),
                            d.stock(),
                            d.daysTenths() < 0 ? "-" : tenths(d.daysTenths()),
                            runsOut(t.measures(), d.demand())));
        }
        return out.toString();
    }

    private static String runsOut(Measures measures, String demand) {
        return measures.runsOut().stream()
                .filter(r -> r.demand().equals(demand))
                .findFirst()
                .map(RehearsalReport::when)
                .orElse("");
    }

    private static String when(RunOut r) {
        return r.inTicks() <= 0
                ? "now"
                : r.inTicks() == 1 ? "in 1 week" : "in " + r.inTicks() + " weeks";
    }

    private String name(String demand) {
        return start.scenario().demands().stream()
                .filter(d -> d.id().equals(demand))
                .findFirst()
                .map(Demand::name)
                .orElse(demand);
    }

    private Whole whole() {
        return new Whole(
                start.scenario().id(),
                start.scenario().title(),
                start.info().chance(),
                start.info().seed(),
                turns.isEmpty() ? 0 : turns.getLast().measures().fillBp(),
                turns.stream().mapToInt(t -> t.enacted().size()).sum(),
                turns.stream().mapToInt(t -> t.failed().size()).sum(),
                turns.stream().mapToInt(t -> t.refused().size()).sum(),
                List.copyOf(turns));
    }

    String foot() {
        Whole w = whole();
        return line("")
                + line(
                        "Demand met: %s. Moves: %d enacted, %d failed, %d refused.",
                        percent(w.fillBp()), w.enacted(), w.failed(), w.refused());
    }

    String json() {
        return Json.gson().toJson(whole()) + "\n";
    }

    private static String line(String format, Object... values) {
        return String.format(Locale.ROOT, format, values).stripTrailing() + "\n";
    }

    private static String percent(int bp) {
        return tenths(bp / 10) + " %";
    }

    private static String tenths(long tenths) {
        return tenths / 10 + "." + tenths % 10;
    }

    private static String cut(String name) {
        return name.length() <= NAME ? name : name.substring(0, NAME - 1) + "…";
    }
}
