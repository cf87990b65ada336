package sinews.app.msel;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import sinews.model.board.StockKey;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Mode;
import sinews.model.session.SessionState;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.TreeMap;
import java.util.stream.Stream;

/** An inject written in a few seconds: a headline, one effect, its target. */
public final class AdHocViewModel {
    private static final int LONGEST_TITLE = 40;
    private static final int LONGEST_WEEKS = 400;

    /**
     * Something an effect can hit.
     *
     * @param id of what it is; of two things "first:second", of a stock "place:materiel:owner"
     */
    public record Target(String id, String name) {
        @Override
        public String toString() {
            return name;
        }
    }

    private final SessionState state;
    private final ObjectProperty<What> what = new SimpleObjectProperty<>(What.NARRATIVE);
    private final ObjectProperty<@Nullable Target> target = new SimpleObjectProperty<>();
    private final StringProperty headline = new SimpleStringProperty("");
    private final StringProperty storyline;
    private final List<StringProperty> amounts =
            Stream.generate(() -> (StringProperty) new SimpleStringProperty(""))
                    .limit(What.MOST_AMOUNTS)
                    .toList();
    private final ObjectProperty<@Nullable Target> other = new SimpleObjectProperty<>();
    private final BooleanProperty sailBack = new SimpleBooleanProperty();
    private final StringProperty weeks = new SimpleStringProperty("0");

    public AdHocViewModel(SessionState state) {
        this.state = state;
        storyline =
                new SimpleStringProperty(
                        storylines().isEmpty() ? "Ad hoc" : storylines().getFirst());
        what.addListener(
                (o, was, is) -> {
                    target.set(null);
                    other.set(null);
                    usual();
                });
    }

    private void usual() {
        List<What.Amount> now = what.get().amounts();
        for (int i = 0; i < now.size(); i++) {
            amounts.get(i).set(Integer.toString(now.get(i).usual()));
        }
        if (what.get().leastWeeks() > 0 && weeks.get().equals("0")) {
            weeks.set("8");
        }
    }

    /** What can happen here and now: whatever has something to hit. */
    public List<What> kinds() {
        return Arrays.stream(What.values())
                .filter(w -> w.target().isEmpty() || !Targets.of(state, w).isEmpty())
                .toList();
    }

    public ObjectProperty<What> whatProperty() {
        return what;
    }

    public ObjectProperty<@Nullable Target> targetProperty() {
        return target;
    }

    /** One line for the room; a plain one is written when it is left empty. */
    public StringProperty headlineProperty() {
        return headline;
    }

    public StringProperty storylineProperty() {
        return storyline;
    }

    /** The numbers of {@link What#amounts()}, in their order; further ones are not used. */
    public List<StringProperty> amounts() {
        return amounts;
    }

    /** Nation in which a political shock changes trust; none for all others. */
    public ObjectProperty<@Nullable Target> otherProperty() {
        return other;
    }

    /** Whether ships in a strait that is closed sail back. */
    public BooleanProperty sailBackProperty() {
        return sailBack;
    }

    /** Weeks it lasts; 0 until ENDEX. */
    public StringProperty weeksProperty() {
        return weeks;
    }

    public List<String> storylines() {
        return state.msel().stream().map(i -> i.inject().storyline()).distinct().toList();
    }

    /** What can be hit, by name. */
    public List<Target> targets() {
        return Targets.of(state, what.get());
    }

    /** Nations a political shock can change trust in. */
    public List<Target> others() {
        Target hit = target.get();
        return Targets.of(state, What.POLITICS).stream()
                .filter(t -> hit == null || !t.id().equals(hit.id()))
                .toList();
    }

    /** What is still missing or wrong, or empty. */
    public String problem() {
        if (what.get() == What.NARRATIVE && headline.get().isBlank()) {
            return "Write a headline: what does the room hear?";
        }
        if (!what.get().target().isEmpty() && target.get() == null) {
            return "Choose what it hits: "
                    + what.get().target().toLowerCase(java.util.Locale.ROOT)
                    + ".";
        }
        List<What.Amount> asked = what.get().amounts();
        for (int i = 0; i < asked.size(); i++) {
            What.Amount a = asked.get(i);
            String text = amounts.get(i).get();
            if (number(text, a.least(), a.most()).isEmpty()) {
                return "%s is a whole number from %,d to %,d; “%s” is none."
                        .formatted(a.label(), a.least(), a.most(), text);
            }
        }
        if (what.get().lasts()
                && number(weeks.get(), what.get().leastWeeks(), LONGEST_WEEKS).isEmpty()) {
            return what.get().leastWeeks() > 0
                    ? "The weeks it lasts are a whole number, at least 1; “%s” is none."
                            .formatted(weeks.get())
                    : "The weeks it lasts are a whole number, 0 until ENDEX; “%s” is none."
                            .formatted(weeks.get());
        }
        if (effect() instanceof Effect.PoliticalShock shock && shock.changesNothing()) {
            return "The shock changes nothing: give at least one number that is not 0.";
        }
        if (effect() instanceof Effect.Strike strike
                && strike.stockBp() == 0
                && strike.lineBp() == 0) {
            return "The strike hits nothing: give a share of stock or of lines above 0.";
        }
        if (storyline.get() == null || storyline.get().isBlank()) {
            return "Name the storyline it belongs to, such as “Taiwan”.";
        }
        return "";
    }

    private static OptionalInt number(@Nullable String text, int least, int most) {
        try {
            int n = Integer.parseInt(text == null ? "" : text.strip());
            return n < least || n > most ? OptionalInt.empty() : OptionalInt.of(n);
        } catch (NumberFormatException e) {
            return OptionalInt.empty();
        }
    }

    private int weeksLong() {
        return number(weeks.get(), 0, LONGEST_WEEKS).orElse(0);
    }

    /** The number at a place of the sheet; 0 when it is none. */
    private int amount(int i) {
        What.Amount a = what.get().amounts().get(i);
        return number(amounts.get(i).get(), a.least(), a.most()).orElse(0);
    }

    /** The percentage at a place of the sheet, in basis points. */
    private int bp(int i) {
        return amount(i) * 100;
    }

    /** What the room hears: the headline, or one made of effect and target. */
    public String spoken() {
        Target t = target.get();
        return headline.get().isBlank() && t != null
                ? what.get() + ": " + t.name()
                : headline.get().strip();
    }

    /**
     * The inject as it stands.
     *
     * @throws IllegalStateException when there is a {@link #problem}
     */
    public Inject inject() {
        if (!problem().isEmpty()) {
            throw new IllegalStateException(problem());
        }
        String title = spoken();
        if (title.length() > LONGEST_TITLE) {
            title = title.substring(0, LONGEST_TITLE - 1).strip() + "…";
        }
        int n = 1;
        while (state.mselItem("adhoc-" + n).isPresent()) {
            n++;
        }
        return new Inject(
                "adhoc-" + n,
                title,
                storyline.get().strip(),
                state.turn(),
                false,
                "",
                spoken(),
                "",
                "",
                List.of(),
                List.of("*"),
                "",
                0,
                what.get().lasts() ? weeksLong() : 0,
                List.of(effect()),
                Map.of("*", "assumption: written by the facilitator during play"));
    }

    private Effect effect() {
        Target t = target.get();
        String id = t == null ? "" : t.id();
        String[] part = id.split(":", -1);
        return switch (what.get()) {
            case NARRATIVE -> new Effect.Narrative();
            case CLOSE -> new Effect.ChokepointClose(id, sailBack.get());
            case CONTEST -> new Effect.ChokepointContest(id, bp(0), bp(1), bp(2), amount(3) * 10);
            case BLOCKADE -> new Effect.Blockade(List.of(id), List.of(Mode.SEA, Mode.AIR), bp(0));
            case PORT -> new Effect.PortOutage(id, bp(0));
            case LIFT -> new Effect.LiftLoss(Targets.bothWays(state.scenario(), id), bp(0));
            case STRIKE -> new Effect.Strike(id, bp(0), bp(1));
            case OUTAGE -> new Effect.LineOutage(id, bp(0), Math.max(1, weeksLong()));
            case WORKFORCE -> new Effect.WorkforceLoss(id, bp(1), bp(0));
            case RECALL -> new Effect.Recall(part[0], part[1], weeksLong());
            case SURGE -> new Effect.DemandSurge(id, bp(0));
            case THEATRE -> new Effect.NewTheatre(id);
            case CEASEFIRE -> new Effect.Ceasefire(id);
            case STOCK -> {
                StockKey key = new StockKey(part[0], part[1], part[2]);
                long units = state.board().stock(key) * amount(0) / 100;
                yield new Effect.StockChange(part[0], part[1], part[2], -units);
            }
            case BAN -> new Effect.ExportBan(part[0], List.of(), List.of(part[1]));
            case CAVEAT -> new Effect.CaveatInvoked(part[0], part[1]);
            case RESOLUTION -> new Effect.ContinuingResolution(id);
            case BUDGET -> new Effect.BudgetShock(id, bp(0));
            case PRICE -> new Effect.PriceShock(id, bp(0));
            case POLITICS ->
                    new Effect.PoliticalShock(id, amount(0), amount(1), amount(2), trust());
            case ESPIONAGE -> new Effect.Espionage(id, amount(0));
            case ADVERSARY -> new Effect.AdversarySurge(id, amount(0));
            case WARNING -> new Effect.Warning(id, amount(0), List.of("*"));
        };
    }

    private Map<String, Integer> trust() {
        int points = amount(3);
        if (points == 0) {
            return Map.of();
        }
        Target one = other.get();
        Map<String, Integer> trust = new TreeMap<>();
        for (Target t : one == null ? others() : List.of(one)) {
            trust.put(t.id(), points);
        }
        return trust;
    }
}
