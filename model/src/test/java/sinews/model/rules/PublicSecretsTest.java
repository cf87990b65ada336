package sinews.model.rules;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

import sinews.model.board.Board;
import sinews.model.movement.PublicLosses;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.session.MselItem;
import sinews.model.session.Phase;
import sinews.model.session.PublicBoard;
import sinews.model.session.PublicView;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;

/**
 * No secret reaches the public view: two sessions that differ in secrets alone look the same, and
 * none of the secrets is found in it.
 */
class PublicSecretsTest {
    private static final int SEEDS = 120;
    private static final int TURNS = 2;

    private int withOpenNation;
    private int withSpots;
    private int withNews;
    private int withLosses;

    @Test
    void whatIsSecretChangesNothingThatIsPublic() {
        for (long seed = 1; seed <= SEEDS; seed++) {
            SessionState state = session(seed);
            PublicView seen = PublicLosses.view(state, rules(state));
            SessionState twin = SecretTwin.of(state);
            PublicView twinSeen = PublicLosses.view(twin, rules(twin));
            assertThat(twinSeen).as("seed %d", seed).isEqualTo(seen);
            String all = Everything.in(twinSeen);
            assertThat(all).as("seed %d", seed).doesNotContain(SecretTwin.MARK);
            assertThat(all).as("seed %d", seed).doesNotContainPattern("\\b700000\\d{4}\\b");
            count(state, seen);
        }
        // The property says nothing unless there was something to see, and to hide.
        assertThat(withOpenNation).isBetween(SEEDS / 4, SEEDS * 3 / 4);
        assertThat(withSpots).isGreaterThan(SEEDS / 10);
        assertThat(withNews).isGreaterThan(SEEDS / 4);
        assertThat(withLosses).isGreaterThan(SEEDS / 40);
    }

    private void count(SessionState state, PublicView seen) {
        PublicBoard b = seen.board();
        boolean open = !SecretTwin.open(state).isEmpty();
        withOpenNation += open ? 1 : 0;
        withSpots += b.spots().isEmpty() ? 0 : 1;
        withLosses += seen.losses().isEmpty() ? 0 : 1;
        withNews += seen.news().isEmpty() ? 0 : 1;
        if (!open) {
            assertThat(b.stocks()).isEmpty();
            assertThat(b.lines()).isEmpty();
            assertThat(b.shipments()).isEmpty();
            assertThat(b.needs()).isEmpty();
            assertThat(b.items()).isEmpty();
            assertThat(seen.losses()).isEmpty();
        }
        assertThat(seen.losses()).allMatch(l -> SecretTwin.open(state).contains(l.owner()));
        assertThat(b.stocks()).allMatch(s -> SecretTwin.open(state).contains(s.owner()));
        assertThat(b.lines()).allMatch(l -> SecretTwin.open(state).contains(l.nation()));
        assertThat(b.shipments()).allMatch(s -> SecretTwin.open(state).contains(s.owner()));
        assertThat(b.needs()).allMatch(s -> SecretTwin.open(state).contains(s.nation()));
    }

    private static Rules rules(SessionState state) {
        return Rules.of(state.scenario(), new Setup.FlatMap());
    }

    /** A session of a random scenario after some turns; seats see what they happen to see. */
    private static SessionState session(long seed) {
        RandomScenarios random = RandomScenarios.of(seed);
        Random dice = new Random(seed * 0x9E3779B97F4A7C15L);
        Scenario scenario = seated(random.setup(), dice);
        Rules rules = Rules.of(scenario, new Setup.FlatMap());
        Board board = rules.start();
        List<MselItem> msel = new ArrayList<>();
        List<SessionState.TurnReport> reports = new ArrayList<>();
        for (int t = 1; t <= TURNS; t++) {
            Board before = board;
            TurnInput input = random.turn(board, 4);
            TurnOutcome outcome = rules.adjudicate(board, input);
            board = outcome.after();
            reports.add(
                    new SessionState.TurnReport(
                            t,
                            t,
                            before,
                            board,
                            rules.measures(board),
                            new SessionEvent.TurnAdjudicated(
                                    "facilitator",
                                    t,
                                    outcome.enactment(),
                                    outcome.ticks(),
                                    outcome.overrides(),
                                    outcome.moves(),
                                    rules.measures(board))));
            for (TurnInput.DeliveredInject d : input.injects()) {
                msel.add(
                        new MselItem(
                                toldTo(d.inject(), scenario, dice),
                                MselItem.Status.DELIVERED,
                                t,
                                d.fromTick(),
                                msel.size() + 1L,
                                false));
            }
        }
        Inject next = Setup.inject("to-come", 99, 0).inject();
        msel.add(new MselItem(next, MselItem.Status.PLANNED, TURNS + 2, -1, 0, false));
        return new SessionState(
                scenario,
                new SessionInfo("s", "Session", "EXERCISE", Map.of(), Chance.EXPECTED, 1),
                50,
                TURNS,
                Phase.DEBRIEF,
                false,
                board,
                msel,
                List.of(),
                Set.of(),
                List.of(),
                reports,
                List.of(),
                List.of());
    }

    private static Scenario seated(Setup setup, Random dice) {
        List<Seat> seats = new ArrayList<>(setup.seats);
        boolean open = dice.nextBoolean();
        setup.seats.clear();
        for (Seat s : seats) {
            Set<String> sees = new HashSet<>();
            if (open) {
                sees.add("N0");
            }
            seats.stream()
                    .filter(other -> dice.nextInt(3) == 0)
                    .forEach(other -> sees.addAll(other.powers().keySet()));
            setup.seats.add(s.seeing(List.copyOf(sees)));
        }
        return setup.scenario();
    }

    private static Inject toldTo(Inject i, Scenario scenario, Random dice) {
        List<String> all = scenario.seats().stream().map(Seat::id).toList();
        List<String> seats =
                switch (dice.nextInt(3)) {
                    case 0 -> List.of("*");
                    case 1 -> all;
                    default -> all.subList(0, all.size() - 1);
                };
        return new Inject(
                i.id(),
                i.title(),
                i.storyline(),
                i.turn(),
                i.conditional(),
                i.condition(),
                i.headline(),
                i.body(),
                i.expected(),
                i.objectives(),
                seats,
                i.contingency(),
                i.startTick(),
                i.duration(),
                i.effects(),
                i.provenance());
    }

    @Test
    void theViewHoldsNothingButItsOwnRecordsAndPlainValues() {
        Set<Class<?>> plain =
                Set.of(
                        String.class,
                        int.class,
                        long.class,
                        boolean.class,
                        double.class,
                        List.class,
                        LocalDate.class,
                        Double.class,
                        Phase.class,
                        sinews.model.scenario.NationGroup.class,
                        sinews.model.scenario.LocationKind.class,
                        sinews.model.scenario.AreaShape.class,
                        sinews.model.scenario.Mode.class,
                        sinews.model.scenario.PassageStatus.class,
                        sinews.model.scenario.Tier.class,
                        sinews.model.scenario.LinePhase.class,
                        PublicBoard.Spot.Kind.class);
        Set<Class<?>> held = new HashSet<>();
        reach(PublicView.class, held);
        assertThat(held)
                .filteredOn(c -> !plain.contains(c))
                .allMatch(c -> c.getName().startsWith("sinews.model.session.Public"));
    }

    private static void reach(Type type, Set<Class<?>> held) {
        if (type instanceof ParameterizedType p) {
            reach(p.getRawType(), held);
            for (Type t : p.getActualTypeArguments()) {
                reach(t, held);
            }
        } else if (type instanceof Class<?> c && held.add(c) && c.isRecord()) {
            for (RecordComponent r : c.getRecordComponents()) {
                reach(r.getGenericType(), held);
            }
        }
    }
}
