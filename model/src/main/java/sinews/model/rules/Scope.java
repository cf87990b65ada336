package sinews.model.rules;

import sinews.model.scenario.Materiel;

import java.util.List;
import java.util.TreeSet;

/** What an agreement covers: materiel and families by id, or "*" for all. */
final class Scope {
    private Scope() {}

    /** Each id once, in order; refuses an empty scope. */
    static List<String> of(Sheet sheet, List<String> named) {
        if (named.isEmpty()) {
            sheet.refuse(
                    "SIN-SCOPE",
                    "An agreement says what it covers: name materiel or families, or all.");
        }
        return List.copyOf(new TreeSet<>(named));
    }

    /** Its names in a sentence; throws when one is not in the scenario. */
    static String names(Draft d, List<String> scope) {
        if (scope.contains("*")) {
            return "all materiel";
        }
        return String.join(", ", scope.stream().map(s -> name(d, s)).toList());
    }

    private static String name(Draft d, String id) {
        Materiel m = d.world.materiel.get(id);
        if (m == null && d.world.family(id).isEmpty()) {
            throw new IllegalArgumentException(
                    "no materiel or family '" + id + "' in this scenario");
        }
        return m == null ? id : m.name();
    }

    static boolean covers(List<String> scope, Materiel m) {
        return scope.contains("*") || scope.contains(m.id()) || scope.contains(m.family());
    }
}
