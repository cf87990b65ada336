package sinews.model.scenario.io;

import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Checking.Kind;
import sinews.model.scenario.io.Checking.Spot;

import tools.jackson.databind.JsonNode;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/**
 * Every figure says where it comes from: a source of the scenario, or an assumption with its
 * reason.
 */
final class ProvenanceCheck {

    private static final String ASSUMPTION = "assumption:";

    /** Fields that carry figures, for each list of the scenario. */
    static final Map<String, List<String>> FIGURES =
            new TreeMap<>(
                    Map.of(
                            "nations",
                                    List.of(
                                            "annualBudget",
                                            "treasury",
                                            "fiscalYearStartMonth",
                                            "politicalCapital",
                                            "confidence",
                                            "trust",
                                            "domesticPreference",
                                            "contractLead",
                                            "counterIntelligence",
                                            "threatMultiplier",
                                            "labourPenalty"),
                            "materiel",
                                    List.of(
                                            "listPrice",
                                            "perShipUnit",
                                            "technology",
                                            "bom",
                                            "weight",
                                            "referenceRate"),
                            "technologies", List.of("level", "leakBp"),
                            "locations",
                                    List.of(
                                            "latitude",
                                            "longitude",
                                            "storageCap",
                                            "throughput",
                                            "threat",
                                            "hardening"),
                            "lanes", List.of("lift", "costPerUnit", "transitTenths"),
                            "lines",
                                    List.of(
                                            "minRate",
                                            "baseRate",
                                            "surgeRate",
                                            "maxRate",
                                            "rate",
                                            "rampBp",
                                            "lead",
                                            "wip",
                                            "bins",
                                            "sources",
                                            "schedule",
                                            "security",
                                            "revealedBp",
                                            "outputSoFar",
                                            "capitalPerUnit",
                                            "terminationBp",
                                            "referenceLot"),
                            "stocks", List.of("quantity", "floor"),
                            "orders",
                                    List.of(
                                            "quantity",
                                            "delivered",
                                            "unitPrice",
                                            "sequence",
                                            "due",
                                            "effective"),
                            "demands", List.of("profile", "weight", "requiredDays"),
                            "agreements", List.of("effective", "expiry", "sequence")));

    private final Checking c;
    private final Scenario s;
    private final Set<String> used = new TreeSet<>();

    ProvenanceCheck(Checking checking) {
        c = checking;
        s = checking.scenario();
    }

    void run() {
        list("nations", s.nations().size());
        list("materiel", s.materiel().size());
        list("technologies", s.technologies().size());
        list("locations", s.locations().size());
        list("lanes", s.lanes().size());
        list("lines", s.lines().size());
        list("stocks", s.stocks().size());
        list("orders", s.orders().size());
        list("demands", s.demands().size());
        list("agreements", s.agreements().size());
        list("injects", s.injects().size());
        c.each(
                "sources",
                s.sources(),
                (x, at) -> {
                    if (!used.contains(x.id())) {
                        at.in("id").odd("no figure names the source '" + x.id() + "'");
                    }
                });
    }

    private void list(String list, int size) {
        for (int i = 0; i < size; i++) {
            JsonNode entry = c.written(list, i);
            if (i > 0 && entry == c.written(list, i - 1)) {
                continue; // the second lane of a two-way lane
            }
            entry(list, entry, c.entry(list, i).in("provenance"));
        }
    }

    private void entry(String list, JsonNode entry, Spot at) {
        JsonNode provenance = entry.path("provenance");
        Set<String> figures = figures(list, entry);
        List<String> bare =
                provenance.has("*")
                        ? List.of()
                        : figures.stream().filter(f -> !provenance.has(f)).toList();
        if (!bare.isEmpty() && !provenance.has("effects")) {
            at.wrong(
                    "does not say where "
                            + String.join(", ", bare)
                            + (bare.size() == 1 ? " comes" : " come")
                            + " from; give a source id or \"assumption: …\" with the reason for"
                            + " each, or for \"*\"");
        }
        Set<String> fields = new TreeSet<>(figures);
        fields.addAll(entry.propertyNames());
        provenance
                .properties()
                .forEach(
                        e -> {
                            String field = e.getKey();
                            if (!"*".equals(field) && !fields.contains(field)) {
                                String near = Suggestion.didYouMean(field, fields);
                                at.in(field)
                                        .wrong(
                                                "is for no field of this entry"
                                                        + (near.isEmpty()
                                                                ? "; its figures are "
                                                                        + String.join(", ", figures)
                                                                : near));
                            }
                            origin(e.getValue().stringValue(), at.in(field));
                        });
    }

    /** Fields of an entry that carry figures; for an inject those of its effects. */
    private static Set<String> figures(String list, JsonNode entry) {
        Set<String> figures = new LinkedHashSet<>();
        for (String field : FIGURES.getOrDefault(list, List.of())) {
            JsonNode value = entry.path(field);
            if (!value.isMissingNode() && (!value.isContainer() || !value.isEmpty())) {
                figures.add(field);
            }
        }
        for (JsonNode effect : entry.path("effects")) {
            effect.properties()
                    .forEach(
                            e -> {
                                if (e.getValue().isNumber() && !"ticksAhead".equals(e.getKey())) {
                                    figures.add(e.getKey());
                                }
                            });
        }
        return figures;
    }

    private void origin(String origin, Spot at) {
        if (origin.startsWith(ASSUMPTION)) {
            if (origin.substring(ASSUMPTION.length()).isBlank()) {
                at.wrong("is an assumption without a reason; write \"assumption: \" and why");
            }
            used.addAll(List.of(origin.split("[^A-Za-z0-9._-]+"))); // a reason may lean on a source
        } else if (c.ids(Kind.SOURCE).contains(origin)) {
            used.add(origin);
        } else {
            String near = Suggestion.didYouMean(origin, c.ids(Kind.SOURCE));
            at.wrong(
                    "'"
                            + origin
                            + "' is not a source of this scenario"
                            + (near.isEmpty()
                                    ? "; add it to sources, or write \"assumption: \" and the"
                                            + " reason"
                                    : near));
        }
    }
}
