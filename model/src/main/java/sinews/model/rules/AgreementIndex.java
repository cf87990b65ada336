package sinews.model.rules;

import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Agreements of a kind by each of their parties, in the order of their ids. */
final class AgreementIndex {
    private final Map<AgreementKind, Map<String, List<Agreement>>> byParty =
            new EnumMap<>(AgreementKind.class);

    AgreementIndex(Iterable<Agreement> all) {
        for (Agreement g : all) {
            Map<String, List<Agreement>> kind =
                    byParty.computeIfAbsent(g.kind(), k -> new HashMap<>());
            for (String party : g.parties()) {
                kind.computeIfAbsent(party, k -> new ArrayList<>()).add(g);
            }
        }
    }

    List<Agreement> of(AgreementKind kind, String party) {
        return byParty.getOrDefault(kind, Map.of()).getOrDefault(party, List.of());
    }
}
