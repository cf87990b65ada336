package sinews.app.inspector;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.rules.Measures;
import sinews.model.rules.Measures.DemandMeasure;
import sinews.model.rules.Rules;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Line;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.session.EventText;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState;

import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Function;

/**
 * A position with its measures and rules, and names for its ids.
 *
 * @param state the session; as the seat knows it when a seat looks
 * @param viewer whoever looks
 */
public record Sight(SessionState state, Measures measures, Rules rules, SeatView viewer) {
    private static final DateTimeFormatter MONTH =
            DateTimeFormatter.ofPattern("MMMM yyyy", Locale.ENGLISH);

    /** All there is, as the facilitator sees it. */
    public Sight(SessionState state, Measures measures, Rules rules) {
        this(state, measures, rules, SeatView.ALL);
    }

    /** Whether nothing is kept from whoever looks. */
    boolean whole() {
        return viewer.seat() == null;
    }

    /** Whether a subject is there, and is for whoever looks to see. */
    boolean shows(Subject subject) {
        return whole()
                || switch (subject) {
                    case Subject.Situation s -> false;
                    case Subject.StockOf s -> viewer.sees(s.key().owner());
                    case Subject.LineOf s -> board().lines().containsKey(s.line());
                    case Subject.PlaceOf s -> true;
                    case Subject.StraitOf s -> true;
                    case Subject.NationOf s -> true;
                    case Subject.TrustOf s -> viewer.sees(s.nation());
                    case Subject.ShipmentOf s ->
                            s.cargo().stream().anyMatch(board().cargo()::containsKey);
                    case Subject.DemandOf s ->
                            scenario().demands().stream().anyMatch(d -> d.id().equals(s.demand()));
                    case Subject.OrderOf s -> board().orders().containsKey(s.order());
                    case Subject.DealOf s -> state.proposal(s.proposal()).isPresent();
                    case Subject.BondsOf s -> true;
                };
    }

    public Scenario scenario() {
        return state.scenario();
    }

    public Board board() {
        return state.board();
    }

    /** Short name of a materiel. */
    public String label(String materiel) {
        return name(scenario().materiel(), Materiel::id, Materiel::label, materiel);
    }

    public String place(String id) {
        return name(scenario().locations(), Location::id, Location::name, id);
    }

    public String nation(String id) {
        return name(scenario().nations(), Nation::id, Nation::name, id);
    }

    public String seat(String id) {
        return EventText.seat(state, id);
    }

    /** Name of a line, also of one that was begun in play. */
    public String line(String id) {
        var now = board().lines().get(id);
        return now == null ? name(scenario().lines(), Line::id, Line::name, id) : now.spec().name();
    }

    /** Title of an inject. */
    public String inject(String id) {
        return state.mselItem(id).map(i -> i.inject().title()).orElse(id);
    }

    /** What a demand asks for, by its short name. */
    public String wanted(DemandMeasure d) {
        return d.materiel().isEmpty()
                ? scenario().demands().stream()
                        .filter(x -> x.id().equals(d.demand()))
                        .findFirst()
                        .map(Demand::name)
                        .orElse(d.demand())
                : label(d.materiel());
    }

    private static <T> String name(
            List<T> all, Function<T, String> id, Function<T, String> name, String wanted) {
        return all.stream()
                .filter(x -> id.apply(x).equals(wanted))
                .findFirst()
                .map(name)
                .orElse(wanted);
    }

    public Optional<DemandMeasure> measure(String demand) {
        return measures.demands().stream().filter(m -> m.demand().equals(demand)).findFirst();
    }

    /** Whether a materiel serves a demand. */
    public boolean serves(String materiel, Demand d) {
        Materiel m = scenario().materiel(materiel);
        return m.id().equals(d.materiel()) || Objects.equals(m.family(), d.family());
    }

    /** Units a consignment carries. */
    public long units(Cargo c) {
        return board().ledger().units(new Account.Cargo(c.id()), c.materiel());
    }

    /** Turn and week a tick falls in, such as "turn 5, week 3"; weeks count from 1. */
    public String when(int tick) {
        int total = scenario().totalTicks();
        if (tick >= total) {
            return "after ENDEX";
        }
        int turn = scenario().turnAt(tick);
        return "turn " + (turn + 1) + ", week " + (tick - scenario().firstTick(turn) + 1);
    }

    /** Month and year of a tick. */
    public String month(int tick) {
        return MONTH.format(scenario().dateOf(tick));
    }

    static String weeks(int n) {
        return n + (n == 1 ? " week" : " weeks");
    }

    /** A count with its noun, such as "3 turns". */
    static String count(long n, String noun) {
        return n + " " + noun + (n == 1 ? "" : "s");
    }
}
