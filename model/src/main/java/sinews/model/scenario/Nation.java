package sinews.model.scenario;

import java.util.List;
import java.util.Map;

/**
 * A nation at STARTEX (rules, section 1).
 *
 * @param id short upper-case id such as US, JP
 * @param group id of its {@link NationGroup}
 * @param isoNumeric ISO 3166-1 numeric code, which finds its land on the map
 * @param annualBudget US dollars a year for this exercise's purposes
 * @param treasury uncommitted US dollars at STARTEX
 * @param fiscalYearStartMonth 1–12, calendar month in which the fiscal year begins
 * @param politicalCapital 0–100 (start 55)
 * @param confidence industry confidence 0–100
 * @param trust toward other nations by id, 0–100; 50 where none is named
 * @param domesticPreference 0–100, "Buy national"
 * @param contractLead ticks from decision to effective contract
 * @param counterIntelligence level 0–3
 * @param threatMultiplier percent, 50–200
 * @param labourPenalty 0–10 points of willingness
 * @param continuingResolution true when the budget runs on last year's level
 * @param caveats contingency tags in which it has said that it will not supply
 * @param hiddenCaveats contingency tags in which it will not supply and has not said so
 * @param provenance field name (or * for the rest) → source id or "assumption: reason"
 */
public record Nation(
        String id,
        String name,
        String group,
        int isoNumeric,
        long annualBudget,
        long treasury,
        int fiscalYearStartMonth,
        int politicalCapital,
        int confidence,
        Map<String, Integer> trust,
        int domesticPreference,
        int contractLead,
        int counterIntelligence,
        int threatMultiplier,
        int labourPenalty,
        boolean continuingResolution,
        List<String> caveats,
        List<String> hiddenCaveats,
        Map<String, String> provenance) {

    /** Trust where the scenario names none (rules, section 1). */
    public static final int DEFAULT_TRUST = 50;

    public Nation {
        trust = Map.copyOf(trust);
        caveats = List.copyOf(caveats);
        hiddenCaveats = List.copyOf(hiddenCaveats);
        provenance = Map.copyOf(provenance);
    }
}
