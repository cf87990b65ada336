package sinews.model.rules;

import sinews.model.scenario.Power;

import java.util.List;
import java.util.TreeSet;

/** The parties of an agreement as a move names them. */
final class Parties {
    private Parties() {}

    /** Each party once, in the order of ids; refuses fewer than two. */
    static List<String> of(Sheet sheet, List<String> named, String what) {
        List<String> parties = List.copyOf(new TreeSet<>(named));
        parties.forEach(sheet.d.world::nation);
        if (parties.size() < 2) {
            sheet.refuse("SIN-PARTIES", what + " between at least two nations: name another one.");
        }
        return parties;
    }

    /** "Japan, Poland and United States". */
    static String names(Draft d, List<String> parties) {
        List<String> names = parties.stream().map(p -> Say.nation(d, p)).toList();
        if (names.size() < 2) {
            return String.join("", names);
        }
        return String.join(", ", names.subList(0, names.size() - 1)) + " and " + names.getLast();
    }

    /** All must agree. */
    static void agree(Sheet sheet, List<String> parties) {
        parties.forEach(p -> sheet.needs(p, Power.AGREE));
    }

    /** The party for which the proposing seat agrees, which also pays; else the first. */
    static String proposer(Sheet sheet, List<String> parties) {
        for (String p : parties) {
            if (sheet.d.world.scenario.holder(p, Power.AGREE).id().equals(sheet.seat)) {
                return p;
            }
        }
        return parties.isEmpty() ? "" : parties.getFirst();
    }
}
