package sinews.app.board;

import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.movement.Itineraries;
import sinews.model.movement.Loss;
import sinews.model.movement.Reroute;
import sinews.model.movement.Stretch;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;

/** Ways, straits and losses in words. */
public final class FlowText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM uuuu", Locale.ENGLISH);

    /** Contested, but nobody says how much so. */
    private static final Passage NO_FIGURES = new Passage(PassageStatus.CONTESTED, 0, 0, 10_000, 0);

    private final Scenario scenario;
    private final Map<String, String> injects;
    private final Map<String, Location> places = new HashMap<>();
    private final Map<String, Lane> lanes = new HashMap<>();
    private final Map<String, Materiel> materiel = new HashMap<>();

    /**
     * @param injects titles by id, of those the reader was told of
     */
    public FlowText(Scenario scenario, Map<String, String> injects) {
        this.scenario = scenario;
        this.injects = injects;
        scenario.locations().forEach(l -> places.put(l.id(), l));
        scenario.lanes().forEach(l -> lanes.put(l.id(), l));
        scenario.materiel().forEach(m -> materiel.put(m.id(), m));
    }

    String place(String id) {
        Location l = places.get(id);
        return l == null ? id : l.name();
    }

    String label(String id) {
        Materiel m = materiel.get(id);
        return m == null ? id : m.label();
    }

    String nation(String id) {
        return scenario.nation(id).name();
    }

    String inject(String id) {
        String title = injects.get(id);
        return title == null ? "an inject you were not told of" : "“" + title + "”";
    }

    /** Such as "Guam – Yokosuka". */
    public String lane(String id) {
        Lane l = lanes.get(id);
        return l == null ? id : place(l.from()) + " – " + place(l.to());
    }

    /** Why nobody can say when a consignment arrives, such as "waits for room at Yokosuka". */
    public String noDate(Board board, Cargo c) {
        String to = place(c.toPlace());
        return Itineraries.lacksRoom(scenario, board, c)
                ? "waits for room at " + to
                : c.place().equals(c.toPlace())
                        ? to + " can unload nothing now"
                        : "no way to " + to + " is open";
    }

    /** The places a way passes: "Guam – Subic Bay – Luzon", or "to Luzon" on the last leg. */
    String way(List<Stretch> way) {
        List<String> names = new ArrayList<>();
        boolean sails = false;
        for (Stretch s : way) {
            Lane l = lanes.get(s.lane());
            if (l == null) {
                continue;
            }
            boolean back = s.to() < s.from();
            if (names.isEmpty()) {
                sails = back || s.from() > 0;
                if (!sails) {
                    names.add(place(l.from()));
                }
            }
            names.add(place(back ? l.from() : l.to()));
        }
        return (sails ? "to " : "") + String.join(" – ", names);
    }

    /** Turn, week and date of a tick. */
    String when(int tick) {
        if (tick >= scenario.totalTicks()) {
            return "after ENDEX, " + date(tick);
        }
        return week(tick) + ", " + date(tick);
    }

    /** Turn and week of a tick, such as "turn 5, week 3". */
    public String week(int tick) {
        int turn = scenario.turnAt(tick);
        return "turn %d, week %d".formatted(turn + 1, tick - scenario.firstTick(turn) + 1);
    }

    /** Date of a tick, such as "14 Nov 2027". */
    public String date(int tick) {
        return DAY.format(scenario.dateOf(tick));
    }

    static String weeks(int n) {
        return n + (n == 1 ? " week" : " weeks");
    }

    /** Tenths of a day in whole days, at least half a day counted as one. */
    static String days(int tenths) {
        long days = Math.round(tenths / 10.0);
        return days + (days == 1 ? " day" : " days");
    }

    /** Such as "+9 days, since Bab-el-Mandeb closed". */
    public String note(Reroute r) {
        String since = since(r);
        if (!r.open()) {
            return "no way open" + since;
        }
        long days = Math.round(r.extraTenths() / 10.0);
        String later =
                days == 0
                        ? "another way, no later"
                        : (days > 0 ? "+" : "−") + days(Math.abs(r.extraTenths()));
        return later + since;
    }

    private String since(Reroute r) {
        if (!r.straits().isEmpty()) {
            return r.straits().stream()
                    .map(s -> scenario.chokepoint(s.id()).name() + " " + turned(s.status()))
                    .collect(Collectors.joining(" and ", ", since ", ""));
        }
        return r.shut().isEmpty() ? "" : ", since " + lane(r.shut().getFirst()) + " closed";
    }

    private static String turned(PassageStatus s) {
        return switch (s) {
            case OPEN -> "opened";
            case CONTESTED -> "is contested";
            case CLOSED -> "closed";
        };
    }

    /** What a passage does to ships, in a sentence. */
    static String said(Passage p) {
        return switch (p.status()) {
            case OPEN -> "Ships pass freely.";
            case CLOSED -> "Ships go round, or wait.";
            case CONTESTED ->
                    p.equals(NO_FIGURES)
                            ? "Ships pass at risk."
                            : "A hit in %s of weeks takes %s of what is there; %s of lift, %s more."
                                    .formatted(
                                            percent(p.hitBp()),
                                            percent(p.lossBp()),
                                            percent(p.liftBp()),
                                            days(p.delayTenths()));
        };
    }

    private static String percent(int bp) {
        return Math.round(bp / 100.0) + " %";
    }

    /** Why units were lost. */
    String cause(Loss loss) {
        if (loss.cause().rule().equals("inject")) {
            return "by " + inject(loss.cause().ref());
        }
        String at =
                loss.straits().stream()
                        .map(id -> scenario.chokepoint(id).name())
                        .collect(Collectors.joining(" or "));
        String lane = lanes.containsKey(loss.cause().ref()) ? lane(loss.cause().ref()) : "";
        return at.isEmpty() ? "on " + lane : "at " + at + ", " + lane;
    }
}
