package sinews.app.inspector;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import sinews.app.console.TestSession;
import sinews.app.session.MemoryLog;
import sinews.app.session.Rehearsal;
import sinews.app.session.SessionDesk;
import sinews.model.board.Account;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.log.LogHeader;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.scenario.io.MovesReader;
import sinews.model.session.MselItem;
import sinews.model.session.Proposal;
import sinews.model.session.SeatSession;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** What the inspector tells each seat of everything there is after some turns of the exercise. */
class SeatCardsTest {
    private static SessionState all;
    private static Rules rules;

    @BeforeAll
    static void play() throws Exception {
        Scenario scenario = TestSession.scenario();
        rules = Rules.of(scenario);
        Path moves = Path.of("scenarios/taiwan-blockade/moves/cooperation.jsonl");
        SessionDesk desk =
                SessionDesk.begin(
                        new MemoryLog(LogHeader.of("s", Instant.EPOCH)),
                        Clock.systemUTC(),
                        rules,
                        new SessionInfo("s", "Anvil", "EXERCISE", Map.of(), Chance.EXPECTED, 1));
        new Rehearsal(
                        desk,
                        MovesReader.read(
                                        Files.exists(moves) ? moves : Path.of("..").resolve(moves),
                                        scenario)
                                .moves(),
                        e -> {})
                .play(4, t -> {});
        all = desk.state();
    }

    static Stream<Seat> seats() {
        return TestSession.scenario().seats().stream().filter(s -> s.kind() != SeatKind.WHITE_CELL);
    }

    private static Sight sight(Seat seat) {
        SeatSession known = new SeatSession(seat, all);
        return new Sight(
                known.state(),
                known.view().of(all.scenario(), rules.measures(all.board())),
                Rules.of(known.state().scenario()),
                known.view());
    }

    /** Everything of the whole session, whoever may see it. */
    private static List<Subject> everything() {
        List<Subject> subjects = new ArrayList<>();
        for (Ledger.Row row : all.board().ledger().rows()) {
            if (row.account() instanceof Account.Stock s) {
                subjects.add(
                        new Subject.StockOf(new StockKey(s.place(), row.materiel(), s.owner())));
            }
        }
        all.board().lines().keySet().forEach(l -> subjects.add(new Subject.LineOf(l)));
        all.board().orders().keySet().forEach(o -> subjects.add(new Subject.OrderOf(o)));
        all.board().cargo().keySet().forEach(c -> subjects.add(new Subject.ShipmentOf(List.of(c))));
        all.scenario().locations().forEach(l -> subjects.add(new Subject.PlaceOf(l.id())));
        all.scenario().chokepoints().forEach(c -> subjects.add(new Subject.StraitOf(c.id())));
        all.scenario().demands().forEach(d -> subjects.add(new Subject.DemandOf(d.id())));
        all.proposals().forEach(p -> subjects.add(new Subject.DealOf(p.id())));
        subjects.add(new Subject.BondsOf(List.copyOf(all.board().agreements().keySet())));
        for (Nation n : all.scenario().nations()) {
            subjects.add(new Subject.NationOf(n.id()));
            for (Nation other : all.scenario().nations()) {
                if (!n.id().equals(other.id())) {
                    subjects.add(new Subject.TrustOf(n.id(), other.id()));
                }
            }
        }
        return subjects;
    }

    @ParameterizedTest
    @MethodSource("seats")
    void noCardNamesWhatTheSeatMayNotSee(Seat seat) {
        Sight sight = sight(seat);
        SessionState known = sight.state();
        int told = 0;
        for (Subject subject : everything()) {
            String card = Cards.of(sight, subject).toString();
            if (sight.shows(subject)) {
                told++;
            } else {
                Card hidden = Cards.of(sight, subject);
                assertThat(hidden.subtitle()).contains("not yours to see");
                assertThat(hidden.figure()).isNull();
                assertThat(hidden.trend()).isNull();
                assertThat(hidden.sections()).isEmpty();
                assertThat(hidden.deeds()).isEmpty();
                assertThat(Question.about(sight, subject)).isEmpty();
            }
            for (LineState l : all.board().lines().values()) {
                if (!known.board().lines().containsKey(l.id())
                        && known.scenario().lines().stream()
                                .noneMatch(x -> x.id().equals(l.id()))) {
                    assertThat(card).as("%s", subject).doesNotContain(l.spec().name());
                }
            }
            for (Proposal p : all.proposals()) {
                if (known.proposal(p.id()).isEmpty()) {
                    assertThat(card).as("%s", subject).doesNotContain(p.summary(), p.reason());
                }
            }
            for (MselItem i : all.msel()) {
                assertThat(card).as("%s", subject).doesNotContain("“" + i.inject().title() + "”");
                if (known.mselItem(i.inject().id()).isEmpty()) {
                    assertThat(card).as("%s", subject).doesNotContain(i.inject().headline());
                }
            }
        }
        assertThat(told).isBetween(50, everything().size() - 50);
    }

    @Test
    void aPlaceListsTheStocksASeatSeesAndNotWhatItsStoreHolds() {
        Sight taiwan = sight(all.scenario().seat("taiwan"));
        Card card = Cards.of(taiwan, new Subject.PlaceOf("luzon"));
        assertThat(card.sections())
                .filteredOn(s -> s.heading().equals("Stocks"))
                .flatExtracting(Card.Section::rows)
                .allMatch(r -> ((Card.Row) r).text().endsWith("Taiwan"));
        assertThat(card.toString()).doesNotContain("Stocks above fill");
    }

    @Test
    void whatOthersAnsweredIsToldToWhoeverAskedThem() {
        for (Proposal p : all.proposals()) {
            for (Seat seat : seats().toList()) {
                new SeatSession(seat, all)
                        .state()
                        .proposal(p.id())
                        .filter(k -> !k.seat().equals(seat.id()))
                        .ifPresent(
                                k ->
                                        assertThat(k.consents())
                                                .allMatch(c -> c.need().seat().equals(seat.id())));
            }
        }
    }
}
