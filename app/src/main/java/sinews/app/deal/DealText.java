package sinews.app.deal;

import sinews.app.board.ShortNumber;
import sinews.model.rules.ConsentNeed;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Power;
import sinews.model.scenario.Scenario;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/** Numbers, times and ways as they read on a deal sheet. */
public final class DealText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    private DealText() {}

    /** The turn and week of a tick, with its date. */
    public static String when(Scenario scenario, int tick) {
        if (tick < 0) {
            return "never";
        }
        String date = DAY.format(scenario.dateOf(tick));
        if (tick >= scenario.totalTicks()) {
            return "after ENDEX, " + date;
        }
        return turnWeek(scenario, tick) + " · " + date;
    }

    /** Such as "turn 5, week 3". */
    public static String turnWeek(Scenario scenario, int tick) {
        int index = scenario.turnAt(tick);
        return "turn %d, week %d".formatted(index + 1, tick - scenario.firstTick(index) + 1);
    }

    /** Whole dollars below a thousand, then k$ and M$. */
    public static String dollars(long amount) {
        if (amount == 0) {
            return "nothing";
        }
        return ShortNumber.dollars(amount);
    }

    /** 1,234. */
    public static String units(long units) {
        return String.format(Locale.ROOT, "%,d", units);
    }

    /** Days of supply given in tenths; a dash when nothing is used there. */
    public static String days(long tenths) {
        return tenths < 0 ? "–" : units(tenths / 10);
    }

    /** Weeks for a transit given in tenths of a day, such as "23 days". */
    public static String transit(int tenths) {
        int days = Math.ceilDiv(tenths, 10);
        return days == 1 ? "1 day" : days + " days";
    }

    /**
     * The places a way leads through and how, such as "Concord – Yokosuka by sea"; lanes that do
     * not follow each other are several ways.
     */
    public static String way(Scenario scenario, List<String> lanes) {
        List<String> places = new ArrayList<>();
        String end = "";
        boolean several = false;
        for (String id : lanes) {
            Lane lane = scenario.lane(id);
            several |= !end.isEmpty() && !end.equals(lane.from());
            end = lane.to();
            if (places.isEmpty()) {
                places.add(shortPlace(scenario, lane.from()));
            }
            places.add(shortPlace(scenario, lane.to()));
        }
        String modes =
                lanes.stream()
                        .map(l -> mode(scenario.lane(l).mode()))
                        .distinct()
                        .collect(Collectors.joining(" and "));
        return (several ? "Several ways" : String.join(" – ", places)) + " by " + modes;
    }

    /** The name of a place up to its first comma or bracket. */
    public static String shortPlace(Scenario scenario, String id) {
        String name = scenario.location(id).name();
        int cut = name.length();
        for (String mark : List.of(",", " (")) {
            int at = name.indexOf(mark);
            cut = at > 0 ? Math.min(cut, at) : cut;
        }
        return name.substring(0, cut);
    }

    /** sea, air or land. */
    public static String mode(Mode mode) {
        return mode.name().toLowerCase(Locale.ROOT);
    }

    /** What a seat's yes is needed for, such as "stock of Japan". */
    public static String powers(Scenario scenario, List<ConsentNeed> needs) {
        return needs.stream()
                .map(n -> power(n.power()) + " of " + scenario.nation(n.nation()).name())
                .distinct()
                .collect(Collectors.joining(", "));
    }

    /** What a power is about. */
    public static String power(Power power) {
        return switch (power) {
            case CONTRACT -> "contracts";
            case APPROPRIATE -> "funds";
            case AUTHORIZE -> "licences";
            case DIRECT -> "direction";
            case INVEST -> "investment";
            case STOCK -> "stocks";
            case AGREE -> "agreement";
        };
    }
}
