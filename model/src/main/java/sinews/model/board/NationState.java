package sinews.model.board;

import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * A nation's money and politics as they stand; money in US dollars.
 *
 * @param treasury uncommitted
 * @param obligated signed and not yet paid
 * @param paid paid so far
 * @param lapsed lapsed at fiscal-year ends so far
 * @param income received so far
 * @param received received from sales to other nations so far
 * @param politicalCapital 0–100
 * @param confidence 0–100
 * @param trust toward other nations
 * @param spentAbroad signed abroad this month for what is also made at home
 * @param spentHome signed at home this month
 * @param domesticPreference 0–100, "Buy national"
 * @param counterIntelligence level 0–3
 * @param skill how fast its lines ramp, percent of the plain figure (100, at most 150)
 * @param waivedUntil tick until which "buy national" is waived; -1 not
 * @param convenedAt tick in which it last convened; -1 never
 * @param urgentAt tick of its last urgent order; -1 none
 * @param priorities materiel of which its own orders come first, by id
 * @param multiYearPoints confidence won by multi-year contracts so far
 * @param trainedAt tick in which a training under way counts; -1 none
 */
public record NationState(
        String id,
        long treasury,
        long obligated,
        long paid,
        long lapsed,
        long income,
        long received,
        int politicalCapital,
        int confidence,
        Map<String, Integer> trust,
        boolean continuingResolution,
        long spentAbroad,
        long spentHome,
        int domesticPreference,
        int counterIntelligence,
        int skill,
        int waivedUntil,
        int convenedAt,
        int urgentAt,
        List<String> priorities,
        int multiYearPoints,
        int trainedAt) {

    public NationState {
        trust = Map.copyOf(trust);
        priorities = List.copyOf(priorities);
    }

    public int trustIn(String nation) {
        return trust.getOrDefault(nation, sinews.model.scenario.Nation.DEFAULT_TRUST);
    }

    /** The same nation with some of its values changed. */
    public NationState with(Consumer<Edit> change) {
        Edit e = new Edit(this);
        change.accept(e);
        return new NationState(
                e.id,
                e.treasury,
                e.obligated,
                e.paid,
                e.lapsed,
                e.income,
                e.received,
                e.politicalCapital,
                e.confidence,
                e.trust,
                e.continuingResolution,
                e.spentAbroad,
                e.spentHome,
                e.domesticPreference,
                e.counterIntelligence,
                e.skill,
                e.waivedUntil,
                e.convenedAt,
                e.urgentAt,
                e.priorities,
                e.multiYearPoints,
                e.trainedAt);
    }

    /** Values to change, each named as in {@link NationState}. */
    public static final class Edit {
        public String id;
        public long treasury;
        public long obligated;
        public long paid;
        public long lapsed;
        public long income;
        public long received;
        public int politicalCapital;
        public int confidence;
        public Map<String, Integer> trust;
        public boolean continuingResolution;
        public long spentAbroad;
        public long spentHome;
        public int domesticPreference;
        public int counterIntelligence;
        public int skill;
        public int waivedUntil;
        public int convenedAt;
        public int urgentAt;
        public List<String> priorities;
        public int multiYearPoints;
        public int trainedAt;

        private Edit(NationState s) {
            id = s.id;
            treasury = s.treasury;
            obligated = s.obligated;
            paid = s.paid;
            lapsed = s.lapsed;
            income = s.income;
            received = s.received;
            politicalCapital = s.politicalCapital;
            confidence = s.confidence;
            trust = s.trust;
            continuingResolution = s.continuingResolution;
            spentAbroad = s.spentAbroad;
            spentHome = s.spentHome;
            domesticPreference = s.domesticPreference;
            counterIntelligence = s.counterIntelligence;
            skill = s.skill;
            waivedUntil = s.waivedUntil;
            convenedAt = s.convenedAt;
            urgentAt = s.urgentAt;
            priorities = s.priorities;
            multiYearPoints = s.multiYearPoints;
            trainedAt = s.trainedAt;
        }
    }
}
