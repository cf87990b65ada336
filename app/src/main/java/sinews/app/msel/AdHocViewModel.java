package sinews.app.msel;

import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.StockKey;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Mode;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;

import java.util.List;
import java.util.Map;

/** An inject written in a few seconds: a headline, one effect, its target. */
public final class AdHocViewModel {
    private static final int LONGEST_TITLE = 40;

    /** What can happen. */
    public enum What {
        NARRATIVE("News only", ""),
        CLOSE("Close a strait", "Strait"),
        CONTEST("Contest a strait", "Strait"),
        BLOCKADE("Blockade a place", "Place"),
        OUTAGE("Take out a line", "Line"),
        SURGE("Raise a demand", "Demand"),
        STOCK("Destroy stock", "Stock"),
        BAN("Ban an export", "Nation and materiel");

        private final String text;
        private final String target;

        What(String text, String target) {
            this.text = text;
            this.target = target;
        }

        /** What is picked for it; empty for nothing. */
        public String target() {
            return target;
        }

        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * Something an effect can hit.
     *
     * @param id of the strait, place, line or demand; of a stock its text; of a ban
     *     "nation:materiel"
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
    private final StringProperty amount = new SimpleStringProperty("50");
    private final StringProperty weeks = new SimpleStringProperty("0");

    public AdHocViewModel(SessionState state) {
        this.state = state;
        storyline =
                new SimpleStringProperty(
                        storylines().isEmpty() ? "Ad hoc" : storylines().getFirst());
        what.addListener(
                (o, was, is) -> {
                    target.set(null);
                    amount.set(is == What.SURGE ? "200" : "50");
                });
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

    /** Percent: damage, share of stock destroyed, demand, lift that remains. */
    public StringProperty amountProperty() {
        return amount;
    }

    /** Weeks it lasts; 0 until ENDEX. */
    public StringProperty weeksProperty() {
        return weeks;
    }

    /** What the percentage means for this effect; empty when there is none. */
    public String amountLabel() {
        return switch (what.get()) {
            case NARRATIVE, CLOSE, BAN -> "";
            case CONTEST -> "Lift that remains, %";
            case BLOCKADE -> "Leaks through, %";
            case OUTAGE -> "Capacity lost, %";
            case SURGE -> "Of planned demand, %";
            case STOCK -> "Share destroyed, %";
        };
    }

    /** Whether it lasts some time or happens once. */
    public boolean lasts() {
        return what.get() != What.NARRATIVE && what.get() != What.STOCK;
    }

    public List<String> storylines() {
        return state.msel().stream().map(i -> i.inject().storyline()).distinct().toList();
    }

    /** What can be hit, by name. */
    public List<Target> targets() {
        Scenario s = state.scenario();
        return switch (what.get()) {
            case NARRATIVE -> List.of();
            case CLOSE, CONTEST ->
                    s.chokepoints().stream().map(c -> new Target(c.id(), c.name())).toList();
            case BLOCKADE -> s.locations().stream().map(l -> new Target(l.id(), l.name())).toList();
            case OUTAGE ->
                    state.board().lines().values().stream()
                            .map(l -> new Target(l.id(), l.spec().name()))
                            .toList();
            case SURGE -> s.demands().stream().map(d -> new Target(d.id(), d.name())).toList();
            case STOCK -> stocks();
            case BAN -> bans();
        };
    }

    private List<Target> stocks() {
        Scenario s = state.scenario();
        return state.board().ledger().rows().stream()
                .filter(r -> r.account() instanceof Account.Stock)
                .map(
                        r -> {
                            Account.Stock a = (Account.Stock) r.account();
                            return new Target(
                                    a.place() + ":" + r.materiel() + ":" + a.owner(),
                                    "%s at %s, %s (%,d)"
                                            .formatted(
                                                    s.materiel(r.materiel()).label(),
                                                    s.location(a.place()).name(),
                                                    s.nation(a.owner()).name(),
                                                    r.units()));
                        })
                .toList();
    }

    private List<Target> bans() {
        Scenario s = state.scenario();
        return s.nations().stream()
                .flatMap(
                        n ->
                                s.lines().stream()
                                        .filter(l -> l.nation().equals(n.id()))
                                        .map(l -> l.materiel())
                                        .distinct()
                                        .map(
                                                m ->
                                                        new Target(
                                                                n.id() + ":" + m,
                                                                n.name()
                                                                        + ": "
                                                                        + s.materiel(m).label())))
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
        int most = what.get() == What.SURGE ? 1000 : 100;
        if (!amountLabel().isEmpty() && number(amount.get(), most) < 0) {
            return amountLabel()
                    + " is a whole number from 0 to "
                    + most
                    + "; “"
                    + amount.get()
                    + "” is none.";
        }
        if (lasts() && number(weeks.get(), 999) < 0) {
            return "The weeks it lasts are a whole number, 0 until ENDEX; “"
                    + weeks.get()
                    + "” is none.";
        }
        if (storyline.get() == null || storyline.get().isBlank()) {
            return "Name the storyline it belongs to, such as “Taiwan”.";
        }
        return "";
    }

    private static int number(String text, int most) {
        try {
            int n = Integer.parseInt(text.strip());
            return n > most ? -1 : n;
        } catch (NumberFormatException e) {
            return -1;
        }
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
                lasts() ? number(weeks.get(), 999) : 0,
                List.of(effect()),
                Map.of("*", "assumption: written by the facilitator during play"));
    }

    private Effect effect() {
        Target t = target.get();
        String id = t == null ? "" : t.id();
        int percent = number(amount.get(), 1000);
        int bp = percent * 100;
        return switch (what.get()) {
            case NARRATIVE -> new Effect.Narrative();
            case CLOSE -> new Effect.ChokepointClose(id, false);
            case CONTEST -> new Effect.ChokepointContest(id, 2000, 500, bp, 30);
            case BLOCKADE -> new Effect.Blockade(List.of(id), List.of(Mode.SEA, Mode.AIR), bp);
            case OUTAGE -> new Effect.LineOutage(id, bp, Math.max(1, number(weeks.get(), 999)));
            case SURGE -> new Effect.DemandSurge(id, bp);
            case STOCK -> {
                String[] p = id.split(":", -1);
                StockKey key = new StockKey(p[0], p[1], p[2]);
                long units = state.board().stock(key) * percent / 100;
                yield new Effect.StockChange(p[0], p[1], p[2], -units);
            }
            case BAN -> {
                String[] p = id.split(":", -1);
                yield new Effect.ExportBan(p[0], List.of(), List.of(p[1]));
            }
        };
    }
}
