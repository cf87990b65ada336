package sinews.model.explain;

import static org.assertj.core.api.Assertions.assertThat;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Demand;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.scenario.io.ScenarioReader;
import sinews.model.session.Logged;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SeatSession;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The shipped exercise is played and asked about from every seat: each answer is the same when all
 * that the seat may not see is changed, so nothing of it shows through.
 */
class SeatExplainerTest {
    private static final Pattern NUMBER = Pattern.compile("\\d[\\d,]*");
    private static final int TURNS = 4;
    private static Timeline timeline;

    @BeforeAll
    static void play() {
        List<Logged> entries = new ArrayList<>();
        int turns = 0;
        for (Logged e :
                Played.shipped("cooperation.jsonl", Chance.EXPECTED, 0).timeline().entries()) {
            if (turns < TURNS) {
                entries.add(e);
                turns += e.event() instanceof SessionEvent.TurnAdjudicated ? 1 : 0;
            }
        }
        timeline = Timeline.of(entries);
    }

    static Stream<String> seats() {
        Scenario s = ScenarioReader.read(Played.shipped()).orThrow();
        return s.seats().stream().filter(x -> x.kind() != SeatKind.WHITE_CELL).map(Seat::id);
    }

    private static SeatExplainer explainer(Timeline timeline, SeatSession seat) {
        return new SeatExplainer(
                timeline,
                Rules.of(timeline.latest().scenario()),
                seat,
                Rules.of(seat.state().scenario()));
    }

    /**
     * What a seat knows, and what it would say by that alone, is the same in both worlds; and
     * nothing is shown that is not of that. So all that others' secrets can do is where a chain
     * ends.
     */
    @ParameterizedTest
    @MethodSource("seats")
    void nothingASeatMayNotSeeShowsInAnAnswer(String id) {
        Seat seat = timeline.latest().scenario().seat(id);
        Timeline twin = SeatTwin.of(timeline, seat);
        SeatSession known = new SeatSession(seat, timeline.latest());
        SeatSession other = new SeatSession(seat, twin.latest());
        assertThat(other.state()).isEqualTo(known.state());
        SeatExplainer one = explainer(timeline, known);
        SeatExplainer two = explainer(twin, other);
        int told = 0;
        int cut = 0;
        for (Map.Entry<String, Function<Explainer, @Nullable Why>> q :
                questions(known).entrySet()) {
            Why alone = one.known(q.getValue());
            assertThat(two.known(q.getValue())).as(q.getKey()).isEqualTo(alone);
            Why shown = one.answer(q.getValue());
            only(q.getKey(), shown, alone);
            Why elsewhere = two.answer(q.getValue());
            only(q.getKey(), elsewhere, alone);
            clean(q.getKey(), elsewhere, known.state());
            clean(q.getKey(), shown, known.state());
            told += shown == null || shown.equals(Why.UNSEEN) ? 0 : 1;
            cut += shown != null && shown.path().contains(Why.UNSEEN) ? 1 : 0;
        }
        // Most that a seat asks about its own is answered, and some of it is cut.
        assertThat(told).isGreaterThan(10);
        assertThat(cut).isPositive();
    }

    /** Each link that is shown is one the seat would say itself, in the same place. */
    private static void only(String question, @Nullable Why shown, @Nullable Why alone) {
        if (shown == null || shown.equals(Why.UNSEEN)) {
            return;
        }
        assertThat(alone).as(question).isNotNull();
        if (!(shown instanceof Why.Step step)) {
            assertThat(shown).as(question).isEqualTo(alone);
            return;
        }
        Why.Step own = (Why.Step) Objects.requireNonNull(alone);
        assertThat(step.what()).as(question).isEqualTo(own.what());
        assertThat(step.operands()).as(question).isEqualTo(own.operands());
        assertThat(step.result()).as(question).isEqualTo(own.result());
        for (Why cause : step.causes()) {
            if (!cause.equals(Why.UNSEEN)) {
                Why same =
                        own.causes().stream()
                                .filter(c -> c.what().equals(cause.what()))
                                .filter(c -> figures(c).equals(figures(cause)))
                                .findFirst()
                                .orElseThrow(() -> new AssertionError(question + cause));
                only(question, cause, same);
            }
        }
    }

    private static List<Operand> figures(Why why) {
        return why instanceof Why.Step s ? s.operands() : List.of();
    }

    /** No planted text or figure, no line, deal or inject that the seat does not know. */
    private static void clean(String question, @Nullable Why why, SessionState known) {
        if (why == null) {
            return;
        }
        String all = why + WhyText.of(why, 80);
        assertThat(all).as(question).doesNotContain(SeatTwin.MARK);
        Matcher m = NUMBER.matcher(all);
        while (m.find()) {
            String digits = m.group().replace(",", "");
            assertThat(digits.length() < 18 && SeatTwin.planted(Long.parseLong(digits)))
                    .as("%s: %s", question, all)
                    .isFalse();
        }
        SessionState everything = timeline.latest();
        for (LineState line : everything.board().lines().values()) {
            boolean named =
                    known.scenario().lines().stream().anyMatch(l -> l.id().equals(line.id()))
                            || known.board().lines().containsKey(line.id());
            if (!named) {
                assertThat(all).as(question).doesNotContain(line.spec().name());
            }
        }
        for (Proposal p : everything.proposals()) {
            if (known.proposal(p.id()).isEmpty()) {
                assertThat(all).as(question).doesNotContain(p.summary(), p.reason());
            }
        }
        for (MselItem i : everything.msel()) {
            assertThat(all).as(question).doesNotContain("Inject " + i.inject().id() + " of turn 0");
            if (known.mselItem(i.inject().id()).isEmpty()) {
                assertThat(all).as(question).doesNotContain(i.inject().headline());
            }
        }
    }

    @Test
    void anotherNationsLineEndsTheChainOfAContractWithIt() {
        Seat taiwan = timeline.latest().scenario().seat("taiwan");
        SeatSession known = new SeatSession(taiwan, timeline.latest());
        String order =
                known.state().board().orders().values().stream()
                        .filter(o -> o.open() > 0)
                        .filter(o -> !known.state().board().lines().containsKey(o.terms().line()))
                        .map(o -> o.terms().id())
                        .findFirst()
                        .orElseThrow();
        SeatExplainer x = explainer(timeline, known);
        assertThat(x.answer(e -> e.order(order))).isEqualTo(Why.UNSEEN);
        assertThat(Why.UNSEEN.what()).isEqualTo("What lies behind this is not yours to see.");
    }

    @Test
    void aChainIsToldUpToWhatAnotherNationKeepsToItself() {
        Seat taiwan = timeline.latest().scenario().seat("taiwan");
        SeatSession known = new SeatSession(taiwan, timeline.latest());
        SeatExplainer x = explainer(timeline, known);
        Explainer all = new Explainer(timeline, Rules.of(timeline.latest().scenario()));
        int cut = 0;
        for (String line : known.state().board().lines().keySet()) {
            Why told = Objects.requireNonNull(x.answer(e -> e.line(line)));
            Why whole = Objects.requireNonNull(all.line(line));
            assertThat(told.what()).isEqualTo(whole.what());
            List<Why> path = told.path();
            for (int i = 0; i < path.size() - 1; i++) {
                assertThat(path.get(i).nations()).allMatch("TW"::equals);
                assertThat(path.get(i).what()).isEqualTo(whole.path().get(i).what());
            }
            if (path.getLast().equals(Why.UNSEEN)) {
                cut++;
                assertThat(path.size()).isGreaterThan(1);
            }
        }
        assertThat(cut).isPositive();
    }

    @Test
    void aSeatKnowsNoMoreOfASessionThanItWasTold() {
        Seat taiwan = timeline.latest().scenario().seat("taiwan");
        SessionState s = new SeatSession(taiwan, timeline.latest()).state();
        assertThat(s.board().nations()).containsOnlyKeys("TW");
        assertThat(s.scenario().stocks()).allMatch(x -> x.owner().equals("TW"));
        assertThat(s.scenario().nations())
                .filteredOn(n -> !n.id().equals("TW"))
                .allMatch(n -> n.treasury() == 0 && n.hiddenCaveats().isEmpty());
        assertThat(s.scenario().seats())
                .filteredOn(x -> !x.id().equals("taiwan"))
                .allMatch(x -> x.brief().isEmpty() && x.objectives().isEmpty());
        assertThat(s.msel()).allMatch(m -> m.status() == MselItem.Status.DELIVERED);
        assertThat(s.corrections()).isEmpty();
        assertThat(s.observations()).isEmpty();
        assertThat(s.proposals())
                .allMatch(
                        p ->
                                p.seat().equals("taiwan")
                                        || p.consents().stream()
                                                .allMatch(c -> c.need().seat().equals("taiwan")));
    }

    /** Every question a seat can ask. */
    private static SortedMap<String, Function<Explainer, @Nullable Why>> questions(
            SeatSession seat) {
        SortedMap<String, Function<Explainer, @Nullable Why>> asked = new TreeMap<>();
        SessionState s = seat.state();
        Board b = s.board();
        b.lines().keySet().forEach(l -> asked.put("starts " + l, e -> e.line(l)));
        b.lines().keySet().forEach(l -> asked.put("rate " + l, e -> e.rate(l)));
        b.cargo().keySet().forEach(c -> asked.put("shipment " + c, e -> e.shipment(c)));
        b.orders().keySet().forEach(o -> asked.put("order " + o, e -> e.order(o)));
        for (Demand d : s.scenario().demands()) {
            asked.put("out " + d.id(), e -> e.runsOut(d));
            asked.put("days " + d.id(), e -> e.supply(d));
            asked.put("short " + d.id(), e -> shortage(e, d));
        }
        for (Ledger.Row row : b.ledger().rows()) {
            if (row.account() instanceof Account.Stock stock) {
                StockKey key = new StockKey(stock.place(), row.materiel(), stock.owner());
                asked.put("stock " + key, e -> e.stock(key));
            }
        }
        for (String nation : b.nations().keySet()) {
            for (NationQuestion q : NationQuestion.values()) {
                for (Nation toward : s.scenario().nations()) {
                    String other = q == NationQuestion.TRUST ? toward.id() : "";
                    if (!other.equals(nation)) {
                        asked.put(q + " " + nation + " " + other, e -> e.nation(q, nation, other));
                    }
                }
            }
        }
        return asked;
    }

    private static @Nullable Why shortage(Explainer e, Demand d) {
        int turn = e.lastShort(d);
        return turn == 0 ? null : e.demand(d, turn);
    }
}
