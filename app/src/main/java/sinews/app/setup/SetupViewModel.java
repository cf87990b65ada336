package sinews.app.setup;

import javafx.beans.property.BooleanProperty;
import javafx.beans.property.ObjectProperty;
import javafx.beans.property.SimpleBooleanProperty;
import javafx.beans.property.SimpleObjectProperty;
import javafx.beans.property.SimpleStringProperty;
import javafx.beans.property.StringProperty;

import org.jspecify.annotations.Nullable;

import sinews.app.session.SessionFolder;
import sinews.model.rules.Chance;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;
import sinews.model.scenario.SeatKind;
import sinews.model.session.SessionInfo;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;

/** What is filled in before STARTEX, and what is still wrong with it. */
public final class SetupViewModel {
    /** Handling markings to choose from; any other may be typed. */
    public static final List<String> MARKINGS =
            List.of(
                    "EXERCISE · EXERCISE · EXERCISE — UNCLASSIFIED",
                    "EXERCISE — OFFICIAL",
                    "EXERCISE — FOR PARTICIPANTS ONLY");

    private static final int LONGEST_NAME = 80;

    private final Scenario scenario;
    private final SessionFolder own;
    private final ObjectProperty<@Nullable Path> folder = new SimpleObjectProperty<>();
    private final ObjectProperty<RuleLevel> level;
    private final StringProperty name;
    private final StringProperty marking = new SimpleStringProperty(MARKINGS.getFirst());
    private final BooleanProperty dice = new SimpleBooleanProperty(false);
    private final StringProperty seed = new SimpleStringProperty("1");
    private final Map<String, StringProperty> participants = new LinkedHashMap<>();

    /**
     * @param own where the user's sessions are kept, and listed by Home
     */
    public SetupViewModel(Scenario scenario, SessionFolder own) {
        this.scenario = scenario;
        this.own = own;
        level = new SimpleObjectProperty<>(scenario.rules());
        name = new SimpleStringProperty(scenario.title() + ", table 1");
        for (Seat seat : scenario.seats()) {
            if (seat.kind() != SeatKind.WHITE_CELL) {
                participants.put(seat.id(), new SimpleStringProperty(""));
            }
        }
    }

    /** The scenario at the level of the rules that was chosen. */
    public Scenario scenario() {
        return scenario.at(level.get());
    }

    /** How much of the rule book is in play. */
    public ObjectProperty<RuleLevel> levelProperty() {
        return level;
    }

    /** Levels to choose from: those the scenario was written for. */
    public List<RuleLevel> levels() {
        return Stream.of(RuleLevel.values())
                .filter(l -> l.compareTo(scenario.rules()) <= 0)
                .toList();
    }

    public StringProperty nameProperty() {
        return name;
    }

    public StringProperty markingProperty() {
        return marking;
    }

    /** True draws dice from the seed (SEEDED), false carries remainders (EXPECTED). */
    public BooleanProperty diceProperty() {
        return dice;
    }

    public StringProperty seedProperty() {
        return seed;
    }

    /** Seat id → who sits there; empty when the white cell plays it. In the scenario's order. */
    public Map<String, StringProperty> participants() {
        return participants;
    }

    /** What is wrong with the name, or empty. */
    public String nameProblem() {
        String n = name.get().strip();
        if (n.isEmpty()) {
            return "Give the session a name, such as “Pacific Anvil, table 2”.";
        }
        return n.length() > LONGEST_NAME
                ? "Use at most " + LONGEST_NAME + " letters for the name."
                : "";
    }

    /** What is wrong with the marking, or empty. */
    public String markingProblem() {
        return marking.get() == null || marking.get().isBlank()
                ? "Choose a handling marking: it stands on every screen and page."
                : "";
    }

    /** What is wrong with the seed, or empty. */
    public String seedProblem() {
        if (!dice.get()) {
            return "";
        }
        try {
            Long.parseLong(seed.get().strip());
            return "";
        } catch (NumberFormatException e) {
            return "The seed is a whole number, such as 7; “" + seed.get() + "” is none.";
        }
    }

    /** Folder to put the session into; null for the user's own. */
    public ObjectProperty<@Nullable Path> folderProperty() {
        return folder;
    }

    /** One sentence on where the session will be kept, and how to find it there. */
    public String place() {
        Path chosen = folder.get();
        return chosen == null || chosen.equals(own.root())
                ? "Kept in " + own.root() + ", which Home lists."
                : "Kept in "
                        + chosen
                        + ". Home does not list it there: continue it with “Open a file…”.";
    }

    /**
     * The file for the session.
     *
     * @throws IOException when its folder cannot be made
     */
    public Path file() throws IOException {
        Path chosen = folder.get();
        SessionFolder kept = chosen == null ? own : new SessionFolder(chosen);
        return kept.fileFor(name.get().strip());
    }

    public boolean complete() {
        return nameProblem().isEmpty() && markingProblem().isEmpty() && seedProblem().isEmpty();
    }

    /**
     * What was filled in.
     *
     * @param id id for the session
     * @throws IllegalStateException unless {@link #complete}
     */
    public SessionInfo info(String id) {
        if (!complete()) {
            throw new IllegalStateException(nameProblem() + markingProblem() + seedProblem());
        }
        Map<String, String> seated = new TreeMap<>();
        participants.forEach(
                (seat, who) -> {
                    if (!who.get().isBlank()) {
                        seated.put(seat, who.get().strip());
                    }
                });
        return new SessionInfo(
                id,
                name.get().strip(),
                marking.get().strip(),
                seated,
                dice.get() ? Chance.SEEDED : Chance.EXPECTED,
                dice.get() ? Long.parseLong(seed.get().strip()) : 1);
    }
}
