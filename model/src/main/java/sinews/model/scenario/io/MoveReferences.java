package sinews.model.scenario.io;

import sinews.model.rules.Move;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Line;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whether the moves of a script name things that exist; lines that an earlier move of the script
 * began do.
 */
final class MoveReferences {

    private final Set<String> nations;
    private final Set<String> seats;
    private final Set<String> materiel;
    private final Set<String> places;
    private final Set<String> lanes;
    private final Set<String> scopes = new TreeSet<>();
    private final Map<String, String> madeBy = new HashMap<>();
    private final Set<String> sites = new TreeSet<>();

    MoveReferences(Scenario s) {
        nations = names(s.nations(), Nation::id);
        seats = names(s.seats(), Seat::id);
        materiel = names(s.materiel(), Materiel::id);
        places = names(s.locations(), Location::id);
        lanes = names(s.lanes(), Lane::id);
        scopes.addAll(materiel);
        s.materiel().forEach(m -> scopes.add(m.family()));
        for (Line l : s.lines()) {
            madeBy.put(l.id(), l.materiel());
            sites.add(l.materiel() + "@" + l.location());
        }
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> id) {
        return new TreeSet<>(all.stream().map(id).toList());
    }

    /** One script line with its document and the problems found so far. */
    private record At(LocatedJson json, List<Problem> problems) {
        void known(String field, String word, String id, Set<String> known) {
            if (!known.contains(id)) {
                problems.add(json.at(field, Checking.noSuch(word, id, known)));
            }
        }
    }

    void check(ScriptedMove scripted, LocatedJson json, List<Problem> problems) {
        At at = new At(json, problems);
        at.known("/seat", "seat", scripted.seat(), seats);
        for (String seat : new TreeSet<>(scripted.answers().keySet())) {
            at.known("/answers/" + seat, "seat", seat, seats);
        }
        switch (scripted.move()) {
            case Move.PlaceOrder m -> {
                at.known("/move/buyer", "nation", m.buyer(), nations);
                at.known("/move/materiel", "materiel", m.materiel(), materiel);
                at.known("/move/deliverTo", "place", m.deliverTo(), places);
                line(at, "/move/line", m.line());
            }
            case Move.Transfer m -> {
                at.known("/move/donor", "nation", m.donor(), nations);
                at.known("/move/recipient", "nation", m.recipient(), nations);
                goods(at, m.materiel(), m.from(), m.to());
                if (!m.backfillLine().isEmpty()) {
                    line(at, "/move/backfillLine", m.backfillLine());
                }
            }
            case Move.Preposition m -> {
                at.known("/move/owner", "nation", m.owner(), nations);
                goods(at, m.materiel(), m.from(), m.to());
            }
            case Move.DirectSurge m -> line(at, "/move/line", m.line());
            case Move.Coproduce m -> host(at, m.line(), m.host(), m.place());
            case Move.AssembleForward m -> host(at, m.line(), m.host(), m.place());
            case Move.MoveTooling m -> host(at, m.line(), m.host(), m.place());
            case Move.LiftEscort m -> {
                at.known("/move/nation", "nation", m.nation(), nations);
                at.known("/move/lane", "lane", m.lane(), lanes);
            }
            case Move.ShareInformation m -> {
                for (int i = 0; i < m.parties().size(); i++) {
                    at.known("/move/parties/" + i, "nation", m.parties().get(i), nations);
                }
                for (int i = 0; i < m.scope().size(); i++) {
                    if (!"*".equals(m.scope().get(i))) {
                        at.known(
                                "/move/scope/" + i, "materiel or family", m.scope().get(i), scopes);
                    }
                }
            }
            default -> {}
        }
    }

    private void goods(At at, String what, String from, String to) {
        at.known("/move/materiel", "materiel", what, materiel);
        at.known("/move/from", "place", from, places);
        at.known("/move/to", "place", to, places);
    }

    private void line(At at, String field, String line) {
        if (line.contains("@")) {
            if (!sites.contains(line)) {
                at.problems()
                        .add(
                                at.json()
                                        .at(
                                                field,
                                                "no line makes "
                                                        + line.replace("@", " at ")
                                                        + ", at STARTEX or by an earlier move of"
                                                        + " this file"
                                                        + Suggestion.didYouMean(line, sites)));
            }
        } else {
            at.known(field, "line", line, new TreeSet<>(madeBy.keySet()));
        }
    }

    private void host(At at, String line, String host, String place) {
        line(at, "/move/line", line);
        at.known("/move/host", "nation", host, nations);
        at.known("/move/place", "place", place, places);
        String made = line.contains("@") ? line.substring(0, line.indexOf('@')) : madeBy.get(line);
        if (made != null) {
            sites.add(made + "@" + place);
        }
    }
}
