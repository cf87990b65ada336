package sinews.model.session;

import sinews.model.board.Account;
import sinews.model.board.Board;
import sinews.model.board.Cause;
import sinews.model.board.DemandState;
import sinews.model.board.Ledger;
import sinews.model.board.Posting;
import sinews.model.rules.Chance;
import sinews.model.rules.Move;
import sinews.model.scenario.Demand;
import sinews.model.scenario.DemandKind;
import sinews.model.scenario.DemandStep;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Location;
import sinews.model.scenario.LocationKind;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Objective;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.scenario.Tier;
import sinews.model.scenario.Turn;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * A small exercise to play with: the United States, its legislature, Japan and Taiwan, one missile,
 * three places, five turns of four weeks. Keeps what it is told in a list, as a log would.
 */
public final class Table {
    static final Instant NOON = Instant.parse("2026-03-02T12:00:00Z");
    static final PlainEngine ENGINE = new PlainEngine();

    private final Decider decider = new Decider(ENGINE);
    final List<Logged> log = new ArrayList<>();
    SessionState state;

    Table() {
        SessionInfo info =
                new SessionInfo(
                        "s-1", "Anvil", "EXERCISE", Map.of("us", "Kim"), Chance.EXPECTED, 7);
        append(List.of(new SessionEvent.SessionOpened(info, scenario(), ENGINE.start())));
        state = Evolver.fold(log);
    }

    /** Gives a command and goes on with what follows. */
    Decision give(Command command) {
        Decision decision = decider.decide(state, command);
        if (decision instanceof Decision.Accepted accepted) {
            append(accepted.events());
        }
        return decision;
    }

    Table to(Phase phase) {
        while (state.phase() != phase) {
            Decision d =
                    give(
                            state.phase() == Phase.ADJUDICATE
                                    ? new Command.Adjudicate("facilitator")
                                    : new Command.NextPhase("facilitator"));
            if (!d.accepted()) {
                throw new AssertionError(d);
            }
        }
        return this;
    }

    Table toTurn(int turn, Phase phase) {
        while (state.turn() < turn) {
            to(Phase.DEBRIEF);
            give(new Command.NextPhase("facilitator"));
        }
        return to(phase);
    }

    private void append(List<SessionEvent> events) {
        long action = log.size() + 1;
        for (SessionEvent event : events) {
            long position = log.size() + 1;
            Logged entry = new Logged(position, action, NOON.plusSeconds(position), event);
            log.add(entry);
            state = Evolver.evolve(position == 1 ? null : state, entry);
        }
    }

    public static Move.Transfer transfer(String donor, String recipient, long quantity) {
        return new Move.Transfer(
                donor,
                recipient,
                "missile",
                quantity,
                home(donor),
                home(recipient),
                List.of(Mode.SEA, Mode.AIR, Mode.LAND),
                Move.Terms.GIFT,
                "",
                0,
                false);
    }

    static String home(String nation) {
        return switch (nation) {
            case "US" -> "san-diego";
            case "JP" -> "yokosuka";
            default -> "taipei";
        };
    }

    public static Inject inject(String id, int turn, boolean conditional) {
        return new Inject(
                id,
                "Title " + id,
                "Taiwan",
                turn,
                conditional,
                conditional ? "If they ask." : "",
                "Headline " + id,
                "Body.",
                "",
                List.of(),
                List.of("*"),
                "",
                2,
                0,
                List.of(new Effect.Narrative()),
                Map.of());
    }

    public static Scenario scenario() {
        List<Turn> turns = new ArrayList<>();
        for (int i = 1; i <= 5; i++) {
            turns.add(new Turn("Month " + i, 4));
        }
        return new Scenario(
                1,
                "small",
                "Small",
                "Summary.",
                "Trains.",
                RuleLevel.L3,
                LocalDate.of(2027, 1, 4),
                622,
                turns,
                List.of(),
                List.of(
                        nation("US", "United States"),
                        nation("JP", "Japan"),
                        nation("TW", "Taiwan")),
                List.of(
                        seat("us", "US acquisition", "US", 4, Power.STOCK, Power.CONTRACT),
                        seat("leg", "US legislature", "US", 4, Power.APPROPRIATE),
                        seat("jp", "Japan", "JP", 4, Power.values()),
                        seat("tw", "Taiwan", "TW", 1, Power.values())),
                List.of(new Objective("o-1", "Share.", "Transfers.")),
                List.of(
                        new Materiel(
                                "missile",
                                "Missile",
                                "MSL",
                                "missile",
                                Tier.END_ITEM,
                                "sam",
                                "a",
                                4_000_000,
                                4,
                                2,
                                List.of(),
                                1,
                                0,
                                Map.of())),
                List.of(),
                List.of(
                        place("san-diego", "San Diego", "US"),
                        place("yokosuka", "Yokosuka", "JP"),
                        place("taipei", "Taipei", "TW")),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(),
                List.of(
                        new Demand(
                                "d-tw",
                                "Taiwan",
                                "taipei",
                                "missile",
                                null,
                                "TW",
                                List.of(new DemandStep(0, 20, 100)),
                                1,
                                DemandKind.EXPEND,
                                30,
                                true,
                                Map.of())),
                List.of(),
                List.of(inject("i-1", 1, false), inject("i-2", 2, false), inject("c-1", 1, true)),
                List.of(),
                "");
    }

    private static Nation nation(String id, String name) {
        return new Nation(
                id, name, "us", 840, 1, 1, 10, 55, 50, Map.of(), 50, 4, 0, 100, 0, false, List.of(),
                List.of(), Map.of());
    }

    private static Seat seat(String id, String name, String nation, int actions, Power... powers) {
        return new Seat(
                id,
                name,
                SeatKind.NATION,
                Map.of(nation, List.of(powers)),
                List.of("*"),
                "",
                List.of(),
                actions);
    }

    private static Location place(String id, String name, String nation) {
        return new Location(
                id, name, nation, 0, 0, "r", LocationKind.DEPOT, 1000L, 100L, 0, 0, Map.of());
    }

    /** The board at STARTEX: a hundred missiles each in the US and Japan. */
    public static Board board() {
        Cause opening = new Cause("opening", "");
        Ledger ledger =
                Ledger.EMPTY.post(
                        List.of(
                                new Posting(
                                        Account.OPENING,
                                        new Account.Stock("san-diego", "US"),
                                        "missile",
                                        100,
                                        opening),
                                new Posting(
                                        Account.OPENING,
                                        new Account.Stock("yokosuka", "JP"),
                                        "missile",
                                        100,
                                        opening)));
        TreeMap<String, DemandState> demands = new TreeMap<>();
        demands.put("d-tw", new DemandState("d-tw", true, 0, 0, 0, 0, 0, 0, -1));
        return new Board(
                0,
                ledger,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                demands,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                1,
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>(),
                new TreeMap<>());
    }
}
