package sinews.app.strip;

import org.jspecify.annotations.Nullable;

import sinews.app.board.ShortNumber;
import sinews.app.inspector.Question;
import sinews.app.inspector.Subject;
import sinews.model.board.Cargo;
import sinews.model.board.NationState;
import sinews.model.rules.Measures;
import sinews.model.rules.Measures.DemandMeasure;
import sinews.model.rules.Measures.RunOut;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.session.Consent;
import sinews.model.session.EventText;
import sinews.model.session.Proposal;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * The measures during play, without nodes: demand met, days of supply, who runs out first, whom one
 * waits for, political capital. A seat's are of what it may see.
 */
public final class Strip {
    /** Nations named for the facilitator: the weakest are those who cannot say yes any more. */
    private static final int WEAKEST = 2;

    /**
     * A cell.
     *
     * @param note small beside the value, in the tone
     * @param tone good, warning, bad or muted
     * @param help how it is reckoned, for the tooltip
     * @param link what a click selects, or null
     * @param ask what is answered then, or null
     */
    public record Cell(
            String id,
            String caption,
            String value,
            String note,
            String tone,
            String help,
            @Nullable Subject link,
            Question.@Nullable Ask ask) {}

    /** Id of the cell on who runs out second. */
    static final String SECOND = "runs-out-next";

    private final SessionState state;
    private final Measures measures;
    private final @Nullable Seat seat;
    private final SeatView view;

    private Strip(SessionState state, Measures measures, @Nullable Seat seat) {
        this.state = state;
        this.seat = seat;
        view = seat == null ? SeatView.ALL : new SeatView(seat);
        this.measures = view.of(state.scenario(), measures);
    }

    /**
     * The cells, left to right.
     *
     * @param measures of all
     * @param seat who looks, or null for the facilitator
     */
    public static List<Cell> of(SessionState state, Measures measures, @Nullable Seat seat) {
        return of(state, measures, seat, 0);
    }

    /**
     * The same.
     *
     * @param rerouted shipments that take another way since the last turn
     */
    public static List<Cell> of(
            SessionState state, Measures measures, @Nullable Seat seat, int rerouted) {
        Strip strip = new Strip(state, measures, seat);
        List<Cell> cells = new ArrayList<>();
        cells.add(strip.met());
        cells.add(strip.supply());
        cells.add(strip.runsOut(0));
        cells.add(strip.runsOut(1));
        cells.add(strip.underWay(rerouted));
        cells.add(strip.waiting());
        if (state.scenario().rules() == RuleLevel.L3) {
            cells.add(strip.politics());
        }
        return cells;
    }

    private Cell met() {
        Measures m = measures;
        if (m.asked() == 0) {
            return new Cell(
                    "met",
                    "Demand met",
                    "–",
                    "nothing asked yet",
                    "muted",
                    "Nothing has been asked for yet, so nothing is met and nothing is short.",
                    seat == null ? Subject.SITUATION : null,
                    null);
        }
        String note = "";
        String tone = "muted";
        List<SessionState.TurnReport> reports = state.reports();
        if (reports.size() > 1) {
            Measures was = view.of(state.scenario(), reports.get(reports.size() - 2).measures());
            int change = percent(m) - percent(was);
            note = change == 0 ? "as before" : (change < 0 ? "▼ " : "▲ ") + Math.abs(change);
            tone = change == 0 ? "muted" : change < 0 ? "bad" : "good";
        }
        return new Cell(
                "met",
                "Demand met",
                percent(m) + " %",
                note,
                tone,
                ("Demand met is the mean over all demands of the share met since STARTEX, each by"
                                + " its weight: a missile short at one theatre counts as much as"
                                + " shells short at another. Units met counts every unit alike, so"
                                + " shells outweigh everything: %s of %s, %d %%.")
                        .formatted(
                                ShortNumber.exact(m.met()),
                                ShortNumber.exact(m.asked()),
                                m.met() * 100 / m.asked()),
                // It is over demands of all nations, which is not a seat's to take apart.
                seat == null ? Subject.SITUATION : null,
                Question.Ask.MET);
    }

    private static int percent(Measures m) {
        return Math.round(m.fillBp() / 100f);
    }

    private Cell supply() {
        List<DemandMeasure> used =
                measures.demands().stream()
                        .filter(d -> d.daysTenths() >= 0 && d.requiredDays() > 0)
                        .toList();
        String help =
                "Days of supply: usable stock in the region (at most 14 days away) divided by the"
                        + " use expected over the next quarter.";
        if (used.isEmpty()) {
            return new Cell("supply", "Days of supply", "–", "", "muted", help, null, null);
        }
        long low = used.stream().filter(d -> d.daysTenths() < 10L * d.requiredDays()).count();
        DemandMeasure worst =
                used.stream()
                        .min(
                                Comparator.comparingLong(
                                                (DemandMeasure d) ->
                                                        d.daysTenths() * 100 / d.requiredDays())
                                        .thenComparing(DemandMeasure::demand))
                        .orElseThrow();
        return new Cell(
                "supply",
                "Days of supply",
                low == 0 ? "all as required" : low + " of " + used.size() + " short",
                "",
                "muted",
                help
                        + " Lowest against what is required: "
                        + wanted(worst.demand())
                        + ", "
                        + place(worst.theatre())
                        + ", "
                        + worst.daysTenths() / 10
                        + " of "
                        + worst.requiredDays()
                        + " days.",
                new Subject.DemandOf(worst.demand()),
                Question.Ask.SUPPLY);
    }

    private Cell runsOut(int index) {
        List<RunOut> out = measures.runsOut();
        String caption = index == 0 ? "Runs out first" : "Then";
        String id = index == 0 ? "runs-out" : SECOND;
        String help =
                "The week in which stock at the theatre, with what is on its way there, no longer"
                        + " covers what is asked, if nobody does anything more.";
        if (out.size() <= index) {
            String nobody = index == 0 ? "Nobody in sight" : "–";
            return new Cell(id, caption, nobody, "", "muted", help, null, null);
        }
        RunOut r = out.get(index);
        String when =
                r.inTicks() == 0
                        ? "now"
                        : "in " + r.inTicks() + (r.inTicks() == 1 ? " week" : " weeks");
        return new Cell(
                id,
                caption,
                wanted(r.demand()) + ", " + place(r.theatre()),
                when,
                r.inTicks() <= 4 ? "bad" : "warning",
                help,
                new Subject.DemandOf(r.demand()),
                Question.Ask.RUNS_OUT);
    }

    private Cell underWay(int rerouted) {
        long moving = 0;
        long stuck = 0;
        long waitForRoom = 0;
        for (Cargo c : state.board().cargo().values()) {
            if (view.sees(c.owner())) {
                moving++;
                boolean there = c.place().equals(c.toPlace());
                stuck += c.eta() < 0 && !there ? 1 : 0;
                waitForRoom += c.eta() < 0 && there ? 1 : 0;
            }
        }
        return new Cell(
                "under-way",
                "Under way",
                moving + (moving == 1 ? " shipment" : " shipments"),
                stuck > 0
                        ? stuck + " with no way open"
                        : waitForRoom > 0
                                ? waitForRoom + " wait for room, no date"
                                : rerouted > 0 ? rerouted + " re-routed" : "",
                stuck > 0 ? "bad" : waitForRoom > 0 ? "warning" : "muted",
                "Consignments on the road, at sea, in the air or waiting to be loaded or unloaded."
                        + (rerouted == 0
                                ? ""
                                : " Re-routed since the last turn: "
                                        + rerouted
                                        + "; they show in the lens Flows with their old way."),
                null,
                null);
    }

    /** A seat is shown the deals it asked for or is asked about. */
    private Cell waiting() {
        Seat viewer = seat;
        Map<String, Integer> seats = new LinkedHashMap<>();
        int longest = 0;
        String oldest = "";
        for (Proposal p : state.proposals()) {
            if (p.status() != Proposal.Status.OPEN
                    || (viewer != null
                            && !p.seat().equals(viewer.id())
                            && !p.waitsFor(viewer.id()))) {
                continue;
            }
            oldest = oldest.isEmpty() ? p.id() : oldest;
            for (Consent c : p.consents()) {
                if (c.answer() == Consent.Answer.PENDING) {
                    boolean you = viewer != null && c.need().seat().equals(viewer.id());
                    String name = you ? "you" : EventText.seat(state, c.need().seat());
                    seats.merge(name, 1, Integer::sum);
                    longest = Math.max(longest, state.turn() - c.askedTurn());
                }
            }
        }
        String help = "Seats whose consent an open proposal needs, with the number they owe.";
        if (seats.isEmpty()) {
            return new Cell("waiting", "Waiting for", "Nobody", "", "muted", help, null, null);
        }
        String who =
                seats.entrySet().stream()
                        .map(e -> e.getKey() + " (" + e.getValue() + ")")
                        .collect(Collectors.joining(", "));
        String note =
                longest == 0 ? "" : "longest " + longest + (longest == 1 ? " turn" : " turns");
        return new Cell(
                "waiting",
                "Waiting for",
                who,
                note,
                "warning",
                help,
                new Subject.DealOf(oldest),
                null);
    }

    /** All nations of a seat; for the facilitator the two weakest, and all in the tooltip. */
    private Cell politics() {
        Seat viewer = seat;
        List<NationState> nations =
                state.scenario().nations().stream()
                        .filter(
                                n ->
                                        viewer == null
                                                ? played(n.id())
                                                : viewer.powers().containsKey(n.id()))
                        .map(n -> state.board().nations().get(n.id()))
                        .filter(java.util.Objects::nonNull)
                        .toList();
        List<NationState> named =
                viewer != null
                        ? nations
                        : nations.stream()
                                .sorted(
                                        Comparator.comparingInt(NationState::politicalCapital)
                                                .thenComparing(NationState::id))
                                .limit(WEAKEST)
                                .toList();
        String help =
                "What a government can still ask of its own legislature and public, 0 to 100. ";
        return new Cell(
                "political-capital",
                viewer == null ? "Political capital, lowest" : "Political capital",
                named.isEmpty() ? "–" : list(named),
                "",
                "muted",
                help + list(nations) + ".",
                named.isEmpty() ? null : new Subject.NationOf(named.getFirst().id()),
                Question.Ask.CAPITAL);
    }

    private boolean played(String nation) {
        return state.scenario().seats().stream()
                .anyMatch(s -> s.kind() != SeatKind.WHITE_CELL && s.powers().containsKey(nation));
    }

    private static String list(List<NationState> nations) {
        return nations.stream()
                .map(n -> n.id() + " " + n.politicalCapital())
                .collect(Collectors.joining(" · "));
    }

    /** What a demand asks for, by its short name. */
    private String wanted(String demand) {
        Scenario s = state.scenario();
        Demand d = s.demand(demand);
        return s.materiel().stream()
                .filter(m -> m.id().equals(d.materiel()))
                .findFirst()
                .map(Materiel::label)
                .orElse(d.name());
    }

    private String place(String id) {
        return state.scenario().locations().stream()
                .filter(l -> l.id().equals(id))
                .findFirst()
                .map(Location::name)
                .orElse(id);
    }
}
