package sinews.model.scenario.io;

import sinews.model.scenario.Lane;
import sinews.model.scenario.Scenario;

import tools.jackson.databind.JsonNode;

import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiConsumer;

/** What the checks of a scenario share: its files, the ids of each kind, and the problems found. */
final class Checking {

    /** Kinds of things that have ids. */
    enum Kind {
        GROUP("groups", "group"),
        NATION("nations", "nation"),
        SEAT("seats", "seat"),
        OBJECTIVE("objectives", "objective"),
        MATERIEL("materiel", "materiel"),
        TECHNOLOGY("technologies", "technology"),
        LOCATION("locations", "place"),
        CHOKEPOINT("chokepoints", "chokepoint"),
        LANE("lanes", "lane"),
        LINE("lines", "line"),
        ORDER("orders", "order"),
        DEMAND("demands", "demand"),
        AGREEMENT("agreements", "agreement"),
        SOURCE("sources", "source"),
        INJECT("injects", "inject");

        final String list;
        final String word;

        Kind(String list, String word) {
            this.list = list;
            this.word = word;
        }
    }

    /** A place in one of the files. */
    final class Spot {
        private final LocatedJson document;
        private final String pointer;

        private Spot(LocatedJson document, String pointer) {
            this.document = document;
            this.pointer = pointer;
        }

        Spot in(Object step) {
            return new Spot(document, LocatedJson.child(pointer, String.valueOf(step)));
        }

        void wrong(String sentence) {
            problems.add(document.at(pointer, sentence));
        }

        void odd(String sentence) {
            warnings.add(document.at(pointer, sentence));
        }
    }

    private final Scenario scenario;
    private final Assembly assembly;
    private final LocatedJson main;
    private final LocatedJson msel;
    private final Map<Kind, Set<String>> ids = new EnumMap<>(Kind.class);
    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    Checking(Scenario scenario, Assembly assembly, LocatedJson main, LocatedJson msel) {
        this.scenario = scenario;
        this.assembly = assembly;
        this.main = main;
        this.msel = msel;
        for (Kind kind : Kind.values()) {
            ids.put(kind, idsIn(kind));
        }
        scenario.lanes().forEach(l -> ids(Kind.LANE).add(l.id()));
    }

    /** Ids as the file gives them, those of entries whose form is wrong included. */
    private Set<String> idsIn(Kind kind) {
        Set<String> found = new TreeSet<>();
        JsonNode root = (kind == Kind.INJECT ? msel : main).root();
        if (root != null) {
            for (JsonNode entry : root.path(kind.list)) {
                JsonNode id = entry.get("id");
                if (id != null && id.isString()) {
                    found.add(id.stringValue());
                }
            }
        }
        return found;
    }

    Scenario scenario() {
        return scenario;
    }

    Set<String> ids(Kind kind) {
        return ids.getOrDefault(kind, Set.of());
    }

    List<Problem> problems() {
        return problems;
    }

    List<Problem> warnings() {
        return warnings;
    }

    /** The entry of a list of the scenario, by its index in the record. */
    Spot entry(String list, int index) {
        return new Spot("injects".equals(list) ? msel : main, assembly.pointer(list, index));
    }

    /** The file itself. */
    Spot top(String field) {
        return new Spot(main, "/" + field);
    }

    /** The node of an entry as it was written. */
    JsonNode written(String list, int index) {
        JsonNode root = ("injects".equals(list) ? msel : main).root();
        return root == null
                ? tools.jackson.databind.node.MissingNode.getInstance()
                : root.at(assembly.pointer(list, index));
    }

    /**
     * Whether a lane is the second of a two-way lane, which has all but its direction from the
     * first.
     */
    boolean isBack(Lane lane) {
        return assembly.backs().contains(lane.id());
    }

    /** Each entry of a list with its place in the file. */
    <T> void each(String list, List<T> entries, BiConsumer<T, Spot> check) {
        for (int i = 0; i < entries.size(); i++) {
            check.accept(entries.get(i), entry(list, i));
        }
    }

    /** A reference: the id must be of this kind. */
    void refer(Spot at, Kind kind, String id) {
        if (!ids(kind).contains(id)) {
            at.wrong(unknown(kind, id));
        }
    }

    /** A list of references; * stands for all when allowed. */
    void referAll(Spot at, Kind kind, Collection<String> wanted, boolean star) {
        int i = 0;
        for (String id : wanted) {
            if (!(star && "*".equals(id))) {
                refer(at.in(i), kind, id);
            }
            i++;
        }
    }

    /** What is wrong with an id that is none of this kind. */
    String unknown(Kind kind, String id) {
        for (Kind other : Kind.values()) {
            if (other != Kind.SOURCE && ids(other).contains(id)) {
                return "'"
                        + id
                        + "' is a "
                        + other.word
                        + ", not a "
                        + kind.word
                        + "; name a "
                        + kind.word;
            }
        }
        return noSuch(kind.word, id, ids(kind));
    }

    /** What is wrong with a name that is not among the known ones. */
    static String noSuch(String word, String id, Set<String> known) {
        String near = Suggestion.didYouMean(id, known);
        if (!near.isEmpty()) {
            return "there is no " + word + " '" + id + "'" + near;
        }
        return "there is no "
                + word
                + " '"
                + id
                + "'; "
                + (known.isEmpty()
                        ? "the scenario has none"
                        : known.size() <= 12
                                ? "name one of " + String.join(", ", known)
                                : "name one of the scenario's");
    }
}
