package sinews.app.board;

import org.jspecify.annotations.Nullable;

import sinews.app.board.DropAnswer.LeftOut;
import sinews.app.board.DropAnswer.Option;
import sinews.model.board.Board;
import sinews.model.board.LaneState;
import sinews.model.board.StockKey;
import sinews.model.rules.ConsentNeed;
import sinews.model.rules.Move;
import sinews.model.rules.MoveQuote;
import sinews.model.rules.MoveQuote.SupplyAt;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Scenario;

import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a card says of a drop, row by row. Pure. */
final class DropText {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("d MMM yyyy", Locale.UK);

    /** Ends of stocks and things left out that a card has room for. */
    private static final int MOST = 4;

    /** What a note on a lane says that takes less a week than is to go. */
    private static final String NARROW = "ship units a week";

    /** How a row is meant. */
    enum Tone {
        FACT,
        WARNING,
        BAD
    }

    /**
     * A row of the card.
     *
     * @param name what it is about; empty for a sentence over the whole width
     */
    record Row(String name, String value, Tone tone) {}

    private final Drops drops;
    private final Scenario scenario;
    private final Board board;

    DropText(Drops drops) {
        this.drops = drops;
        scenario = drops.scenario();
        board = drops.board();
    }

    /** Such as "Transfer 24 PAC-3 MSE → Yokosuka". */
    String heading(Option option, String place) {
        String to = " → " + shortPlace(place);
        return switch (option.meaning()) {
            case TRANSFER, PREPOSITION -> {
                String units = ShortNumber.exact(option.quantity());
                boolean one = option.stocks().size() == 1 && drops.items().size() == 1;
                yield one
                        ? option.meaning().title() + " " + units + " " + drops.what() + to
                        : "%s %s%s · %s units"
                                .formatted(option.meaning().title(), stocks(option), to, units);
            }
            case COPRODUCE, ASSEMBLE_FORWARD, MOVE_TOOLING ->
                    option.meaning().title() + " " + drops.what() + to;
        };
    }

    private String stocks(Option option) {
        int all = drops.items().size();
        int go = option.stocks().size();
        return go == all ? all + " stocks" : go + " of " + all + " stocks";
    }

    List<Row> rows(Option option) {
        MoveQuote q = option.quote();
        List<Row> rows = new ArrayList<>();
        if (!q.lanes().isEmpty() && drops.items().size() == 1) {
            rows.add(fact("Way", way(q)));
        } else if (!q.lanes().isEmpty()) {
            rows.add(fact("Ways", "by " + modes(q) + ", up to " + days(q.transitTenths())));
        }
        if (q.obstacle() != null) {
            rows.add(new Row("", "As proposed: " + option.change(), Tone.WARNING));
        }
        rows.add(arrival(option));
        Row lift = lift(option);
        if (lift != null) {
            rows.add(lift);
        }
        supply(q, rows);
        rows.add(fact("Cost", cost(q)));
        rows.add(fact("Consent", needs(q)));
        q.notes().stream()
                .sorted(Comparator.comparing(n -> !n.contains(NARROW)))
                .limit(2)
                .forEach(n -> rows.add(new Row("", n, Tone.WARNING)));
        leftOut(option.leftOut(), rows);
        return rows;
    }

    private static Row fact(String name, String value) {
        return new Row(name, value, Tone.FACT);
    }

    /** "Guam – Yokosuka by sea, 2,510 km, 5 days". */
    private String way(MoveQuote q) {
        List<String> places = new ArrayList<>();
        long km = 0;
        for (String id : q.lanes()) {
            Lane lane = scenario.lane(id);
            if (places.isEmpty()) {
                places.add(shortPlace(lane.from()));
            }
            places.add(shortPlace(lane.to()));
            LaneState state = board.lanes().get(id);
            km += state == null ? 0 : state.km();
        }
        return String.join(" – ", places)
                + " by "
                + modes(q)
                + (km == 0 ? "" : ", " + ShortNumber.exact(km) + " km")
                + ", "
                + days(q.transitTenths());
    }

    private String modes(MoveQuote q) {
        Set<String> words = new LinkedHashSet<>();
        for (String lane : q.lanes()) {
            words.add(scenario.lane(lane).mode().name().toLowerCase(Locale.ROOT));
        }
        return String.join(" and ", words);
    }

    private static String days(int tenths) {
        int days = Math.ceilDiv(Math.max(0, tenths), 10);
        return days == 1 ? "1 day" : days + " days";
    }

    private Row arrival(Option option) {
        MoveQuote q = option.quote();
        boolean carried = !option.stocks().isEmpty();
        String name =
                !carried ? "Works from" : option.stocks().size() > 1 ? "Last arrives" : "Arrives";
        if (q.effectTick() < 0) {
            return new Row(name, "never", Tone.BAD);
        }
        String date = DAY.format(scenario.dateOf(q.effectTick()));
        if (q.effectTick() >= scenario.totalTicks()) {
            return new Row(name, "after ENDEX, " + date, Tone.WARNING);
        }
        int turn = scenario.turnAt(q.effectTick());
        int week = q.effectTick() - scenario.firstTick(turn) + 1;
        return fact(name, "turn %d, week %d · %s".formatted(turn + 1, week, date));
    }

    /** Ship units of what goes and what the narrowest lane takes in a week; null for a line. */
    private @Nullable Row lift(Option option) {
        if (option.stocks().isEmpty() || option.quote().lanes().isEmpty()) {
            return null;
        }
        if (option.move() instanceof Move.ShipTogether) {
            boolean narrow = option.quote().notes().stream().anyMatch(n -> n.contains(NARROW));
            return narrow ? null : fact("Lift", "enough on every way");
        }
        StockKey k = option.stocks().getFirst();
        long needed =
                Math.ceilDiv(
                        option.quantity(),
                        Math.max(1, scenario.materiel(k.materiel()).perShipUnit()));
        long least = option.quote().lanes().stream().mapToLong(drops::lift).min().orElse(0);
        String text =
                "%s of %s ship units a week"
                        .formatted(ShortNumber.exact(needed), ShortNumber.exact(least));
        return new Row("Lift", text, needed > least ? Tone.WARNING : Tone.FACT);
    }

    /** Both ends; a seat that may not see one of them is told of the other only. */
    private void supply(MoveQuote q, List<Row> rows) {
        if (q.before().size() != q.after().size()) {
            return;
        }
        int shown = 0;
        int hidden = 0;
        for (int i = 0; i < q.before().size(); i++) {
            SupplyAt was = q.before().get(i);
            SupplyAt is = q.after().get(i);
            boolean used = was.daysTenths() >= 0 || is.daysTenths() >= 0;
            if (shown >= MOST || (!used && q.before().size() > 2)) {
                hidden += used ? 1 : 0;
                continue;
            }
            String where = shortPlace(was.place());
            if (drops.items().size() > 1) {
                where += " " + scenario.materiel(was.materiel()).label();
            }
            String change =
                    used
                            ? "%s → %s days".formatted(tenths(was), tenths(is))
                            : "none used there; %s → %s units"
                                    .formatted(
                                            ShortNumber.exact(was.units()),
                                            ShortNumber.exact(is.units()));
            rows.add(fact(shown++ == 0 ? "Supply" : "", where + " " + change));
        }
        if (hidden > 0) {
            rows.add(fact("", "and %d more, on the sheet".formatted(hidden)));
        }
    }

    private static String tenths(SupplyAt at) {
        return at.daysTenths() < 0 ? "–" : ShortNumber.exact(at.daysTenths() / 10);
    }

    private String cost(MoveQuote q) {
        List<String> parts = new ArrayList<>();
        if (q.money() > 0) {
            String payer = q.payer().isEmpty() ? "" : ", " + scenario.nation(q.payer()).name();
            parts.add(ShortNumber.dollars(q.money()) + payer);
        }
        if (q.politicalCapital() > 0) {
            parts.add(q.politicalCapital() + " political capital");
        }
        return parts.isEmpty() ? "nothing" : String.join(" · ", parts);
    }

    private String needs(MoveQuote q) {
        return q.needs().isEmpty()
                ? "nobody else"
                : q.needs().stream()
                        .map(ConsentNeed::seat)
                        .distinct()
                        .map(id -> scenario.seat(id).name())
                        .collect(Collectors.joining(", "));
    }

    private static void leftOut(List<LeftOut> all, List<Row> rows) {
        all.stream()
                .limit(MOST)
                .forEach(l -> rows.add(new Row("Stays", l.what() + ": " + l.why(), Tone.BAD)));
        if (all.size() > MOST) {
            rows.add(new Row("", "and %d more stay".formatted(all.size() - MOST), Tone.BAD));
        }
    }

    /** The name of a place up to its first comma or bracket. */
    String shortPlace(String id) {
        String name = scenario.location(id).name();
        int cut = name.length();
        for (String mark : List.of(",", " (")) {
            int at = name.indexOf(mark);
            cut = at > 0 ? Math.min(cut, at) : cut;
        }
        return name.substring(0, cut);
    }
}
