package sinews.app.deal;

import javafx.beans.Observable;
import javafx.beans.property.BooleanProperty;
import javafx.beans.property.LongProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleLongProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;
import javafx.collections.FXCollections;
import javafx.collections.ObservableMap;
import javafx.collections.ObservableSet;

import org.jspecify.annotations.Nullable;

import sinews.app.deal.Field.Input;
import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.rules.Move;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.util.List;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * A move as it is filled in, whatever its kind: one property for each input there is; a kind uses
 * those that {@link MoveForms#fields} names for it.
 */
public final class MoveForm implements MoveFields {
    private static final int FIRST_PERCENT = 25;
    private static final int FIRST_YEARS = 3;
    private static final int USUAL_SEQUENCE = 5;
    private static final int YEAR = 48;

    private final MoveKind kind;
    private final Choices choices;
    private final List<Input> inputs;
    private final FirstValues first;
    private final StringProperty nation = new SimpleStringProperty(this, "nation", "");
    private final StringProperty other = new SimpleStringProperty(this, "other", "");
    private final StringProperty line = new SimpleStringProperty(this, "line", "");
    private final StringProperty order = new SimpleStringProperty(this, "order", "");
    private final StringProperty lane = new SimpleStringProperty(this, "lane", "");
    private final StringProperty place = new SimpleStringProperty(this, "place", "");
    private final StringProperty materiel = new SimpleStringProperty(this, "materiel", "");
    private final StringProperty family = new SimpleStringProperty(this, "family", "");
    private final ObservableSet<String> parties = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<String> lines = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<String> scope = FXCollections.observableSet(new TreeSet<>());
    private final ObservableSet<String> exclusions = FXCollections.observableSet(new TreeSet<>());
    private final ObservableMap<String, Move.JointBuy.Share> shares =
            FXCollections.observableMap(new TreeMap<>());
    private final LongProperty quantity = new SimpleLongProperty(this, "quantity", 1);
    private final LongProperty floor = new SimpleLongProperty(this, "floor", 0);
    private final ObjectProperty<Integer> percent =
            new SimpleObjectProperty<>(this, "percent", FIRST_PERCENT);
    private final ObjectProperty<Integer> years =
            new SimpleObjectProperty<>(this, "years", FIRST_YEARS);
    private final ObjectProperty<Integer> sequence =
            new SimpleObjectProperty<>(this, "sequence", USUAL_SEQUENCE);
    private final ObjectProperty<Integer> due = new SimpleObjectProperty<>(this, "due", 0);
    private final ObjectProperty<Object> choice = new SimpleObjectProperty<>(this, "choice", "");
    private final BooleanProperty security = new SimpleBooleanProperty(this, "security", true);

    /**
     * A form, filled in as far as what it is about tells.
     *
     * @param seat the seat that proposes, or null for a deal made aloud
     */
    MoveForm(MoveKind kind, Choices choices, About about, @Nullable Seat seat) {
        this.kind = kind;
        this.choices = choices;
        inputs = MoveForms.fields(kind).stream().map(Field::input).toList();
        first = new FirstValues(this, about, seat);
        first.fill();
        if (kind == MoveKind.STOCK_TARGET) {
            materiel.addListener(o -> quantity.set(first.quantity()));
        }
        if (kind == MoveKind.AGILE_SPLIT) {
            materiel.addListener(o -> first.linesOfMateriel());
        }
        if (kind == MoveKind.SIGNAL) {
            nation.addListener(o -> first.linesOfNation());
        }
        if (kind == MoveKind.MULTI_YEAR) {
            years.addListener(o -> quantity.set(first.quantity()));
        }
        if (inputs.contains(Input.SHARES)) {
            share(nation.get());
            share(other.get());
        }
    }

    /** Takes a nation into a joint buy, or leaves it as it is there. */
    void share(String buyer) {
        if (!buyer.isEmpty()) {
            shares.putIfAbsent(
                    buyer,
                    new Move.JointBuy.Share(
                            buyer, Math.max(1, first.quantity() / 2), first.usualPlace(buyer)));
        }
    }

    @Override
    public MoveKind kind() {
        return kind;
    }

    @Override
    public String title() {
        return kind.title();
    }

    @Override
    public String missing() {
        for (Input input : inputs) {
            String wanted =
                    switch (input) {
                        case LINE -> line.get().isEmpty() && !national() ? "a line" : "";
                        case LINES -> lines.isEmpty() ? "the lines" : "";
                        case ORDER -> order.get().isEmpty() ? "an order that is open" : "";
                        case LANE -> lane.get().isEmpty() ? "a lane" : "";
                        case PARTIES -> parties.isEmpty() ? "the nations" : "";
                        case SHARES -> shares.isEmpty() ? "who takes a share" : "";
                        case SCOPE -> scope.isEmpty() ? "what it is about" : "";
                        default -> "";
                    };
            if (!wanted.isEmpty()) {
                return "Choose " + wanted + ".";
            }
        }
        return "";
    }

    @Override
    public Move move() {
        return MoveForms.move(this);
    }

    @Override
    public String nation() {
        if (inputs.contains(Input.NATION)) {
            return nation.get();
        }
        OrderState o = choices.board().orders().get(order.get());
        if (kind == MoveKind.CANCEL && o != null) {
            return o.terms().buyer();
        }
        return switch (kind) {
            case EXPAND, DIRECT_SURGE, KEEP_WARM ->
                    line.get().isEmpty() ? "" : nationOf(line.get());
            case SECOND_SOURCE, PRINT_FORWARD, FORWARD_REPAIR, DISPERSE_HARDEN -> host();
            default -> parties.stream().findFirst().orElse(nation.get());
        };
    }

    @Override
    public List<Observable> watched() {
        return List.of(
                nation,
                other,
                line,
                order,
                lane,
                place,
                materiel,
                family,
                parties,
                lines,
                scope,
                exclusions,
                shares,
                quantity,
                floor,
                percent,
                years,
                sequence,
                due,
                choice,
                security);
    }

    private Scenario scenario() {
        return choices.scenario();
    }

    private String nationOf(String id) {
        return choices.state(id).spec().nation();
    }

    Choices choices() {
        return choices;
    }

    /** Lines that may be chosen for a list of lines. */
    List<String> lineChoices() {
        return kind == MoveKind.AGILE_SPLIT
                ? choices.makers(materiel.get())
                : choices.lines(kind).stream()
                        .filter(l -> nationOf(l).equals(nation.get()))
                        .toList();
    }

    /** What the line makes. */
    String made() {
        return state().materiel();
    }

    LineState state() {
        return choices.state(line.get());
    }

    /** Nation of the place. */
    String host() {
        return scenario().location(place.get()).nation();
    }

    /** Whether the whole nation is protected, not a line. */
    boolean national() {
        return choice.get() == Move.Protection.NATIONAL;
    }

    /** Last tick of the years a contract runs. */
    int lastDue() {
        return choices.board().tick() + YEAR * years.get() - 1;
    }

    List<String> chosenParties() {
        return List.copyOf(parties);
    }

    List<String> chosenLines() {
        return List.copyOf(lines);
    }

    /** Everything covers whatever else is named. */
    List<String> chosenScope() {
        return scope.contains(Choices.ALL) ? List.of(Choices.ALL) : List.copyOf(scope);
    }

    List<Move.JointBuy.Share> shares() {
        return List.copyOf(shares.values());
    }

    public StringProperty nationProperty() {
        return nation;
    }

    public StringProperty other() {
        return other;
    }

    public StringProperty line() {
        return line;
    }

    public StringProperty order() {
        return order;
    }

    public StringProperty lane() {
        return lane;
    }

    public StringProperty place() {
        return place;
    }

    public StringProperty materiel() {
        return materiel;
    }

    public StringProperty family() {
        return family;
    }

    public ObservableSet<String> parties() {
        return parties;
    }

    public ObservableSet<String> lines() {
        return lines;
    }

    /** Ids of materiel and families, or {@link Choices#ALL}. */
    public ObservableSet<String> scope() {
        return scope;
    }

    public ObservableSet<String> exclusions() {
        return exclusions;
    }

    /** Shares of a joint buy by nation. */
    public ObservableMap<String, Move.JointBuy.Share> shareMap() {
        return shares;
    }

    public LongProperty quantity() {
        return quantity;
    }

    public LongProperty floor() {
        return floor;
    }

    public ObjectProperty<Integer> percent() {
        return percent;
    }

    public ObjectProperty<Integer> years() {
        return years;
    }

    public ObjectProperty<Integer> sequence() {
        return sequence;
    }

    /** Tick by which it is due. */
    public ObjectProperty<Integer> due() {
        return due;
    }

    /** One of {@link MoveForms#choices}. */
    public ObjectProperty<Object> choice() {
        return choice;
    }

    public BooleanProperty security() {
        return security;
    }
}
