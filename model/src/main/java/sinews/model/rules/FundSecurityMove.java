package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Power;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * FUND_SECURITY (rules, move 21): protection built into a line while it is being built, added to
 * one that stands, or counter-intelligence of the whole nation. What takes time works from the
 * month's end that follows.
 */
final class FundSecurityMove {
    private static final int RETROFIT_SHARE_BP = 1_200;
    private static final int RETROFIT_TICKS = 12;
    private static final long INTELLIGENCE_COST = 15_000_000L;
    private static final int INTELLIGENCE_TICKS = 24;

    /** Key of the tick in which a line's added security works, before the line's id. */
    private static final String RETROFIT = "retrofit:";

    /** Key of the tick in which a level of counter-intelligence works, before the nation's id. */
    private static final String INTELLIGENCE = "intelligence:";

    private static final int MOST_INTELLIGENCE = 3;

    private FundSecurityMove() {}

    static Plan plan(Sheet sheet, Move.FundSecurity m) {
        return switch (m.kind()) {
            case NATIONAL -> national(sheet, m);
            case BAKED -> line(sheet, m, true);
            case RETROFIT -> line(sheet, m, false);
        };
    }

    private static Plan national(Sheet sheet, Move.FundSecurity m) {
        Draft d = sheet.d;
        String nation = Say.nation(d, m.nation());
        NationState state = d.nations.at(m.nation());
        sheet.summary(nation + " funds its counter-intelligence");
        if (!m.line().isEmpty()) {
            sheet.refuse(
                    "SIN-LINE",
                    "Counter-intelligence guards the whole nation: name no line, or add security"
                            + " to the line.");
        }
        if (state.counterIntelligence() >= MOST_INTELLIGENCE) {
            sheet.refuse(
                    "SIN-AGAIN",
                    nation
                            + " has the highest level of counter-intelligence: add security to a"
                            + " line instead.",
                    List.of(m.nation()));
        }
        pending(sheet, INTELLIGENCE + m.nation(), nation + " builds up counter-intelligence");
        sheet.needs(m.nation(), Power.CONTRACT);
        sheet.money(m.nation(), INTELLIGENCE_COST, "counter-intelligence");
        int works = d.tick + INTELLIGENCE_TICKS;
        sheet.effect(works);
        return sheet.plan(
                m.nation(),
                nation
                        + " has one more level of counter-intelligence from "
                        + Say.date(d, works)
                        + ".",
                () -> {
                    Money.spend(d, m.nation(), sheet.price());
                    d.remainder(INTELLIGENCE + m.nation(), works);
                });
    }

    private static Plan line(Sheet sheet, Move.FundSecurity m, boolean baked) {
        Draft d = sheet.d;
        LineState line = d.lines.at(m.line());
        String name = line.spec().name();
        String nation = Say.nation(d, m.nation());
        String owner = Production.owner(d.world, line);
        sheet.summary(nation + (baked ? " builds security into " : " adds security to ") + name);
        if (!owner.equals(m.nation())) {
            sheet.refuse(
                    "SIN-PARTIES",
                    name
                            + " is in "
                            + Say.nation(d, owner)
                            + ", which funds its security itself: ask it to, or choose a line of"
                            + " your own.");
        }
        if (line.spec().bakedIn()) {
            sheet.refuse(
                    "SIN-AGAIN",
                    "Security is built into " + name + " already: choose another line.",
                    List.of(owner));
        }
        boolean building = line.phase() == LinePhase.PLANNED || line.phase() == LinePhase.BUILD;
        if (baked && !building) {
            sheet.refuse(
                    "SIN-PHASE",
                    name
                            + " is built, and security is built in only before: add it to the line"
                            + " instead.");
        }
        if (!baked && building) {
            sheet.refuse(
                    "SIN-PHASE",
                    name + " is not built yet: build security in, which is cheaper and better.");
        }
        if (!baked && line.retrofit()) {
            sheet.refuse(
                    "SIN-AGAIN",
                    "Security was added to " + name + " already: choose another line.",
                    List.of(owner));
        }
        if (!baked) {
            pending(sheet, RETROFIT + line.id(), "Security is being added to " + name);
        }
        sheet.needs(m.nation(), Power.CONTRACT);
        long capital = Math.multiplyExact(line.spec().capitalPerUnit(), line.baseRate());
        int share = baked ? DesignValues.SECURITY_SHARE_BP : RETROFIT_SHARE_BP;
        sheet.money(m.nation(), Shares.cut(capital, share, 10_000), "the security of " + name);
        int works = baked ? d.tick : d.tick + RETROFIT_TICKS;
        sheet.effect(works);
        return sheet.plan(
                m.nation(),
                baked
                        ? "Security is built into " + name + "."
                        : "Security is added to " + name + " until " + Say.date(d, works) + ".",
                () -> {
                    Money.spend(d, m.nation(), sheet.price());
                    if (baked) {
                        d.lines.put(line.id(), line.with(e -> e.spec = Specs.baked(line.spec())));
                    } else {
                        d.remainder(RETROFIT + line.id(), works);
                    }
                });
    }

    private static void pending(Sheet sheet, String key, String what) {
        @Nullable Long until = sheet.d.remainders.get(key);
        if (until != null) {
            sheet.refuse(
                    "SIN-AGAIN",
                    what
                            + " already, until "
                            + Say.date(sheet.d, Math.toIntExact(until))
                            + ": wait until then.");
        }
    }

    /** What was funded long enough ago works from the next month on. */
    static void monthEnd(Draft d) {
        for (Map.Entry<String, Long> due : due(d, RETROFIT)) {
            String id = due.getKey().substring(RETROFIT.length());
            d.lines.put(id, d.lines.at(id).with(e -> e.retrofit = true));
            d.remainders.remove(due.getKey());
        }
        for (Map.Entry<String, Long> due : due(d, INTELLIGENCE)) {
            String id = due.getKey().substring(INTELLIGENCE.length());
            d.nations.put(
                    id,
                    d.nations
                            .at(id)
                            .with(
                                    e ->
                                            e.counterIntelligence =
                                                    Math.min(
                                                            MOST_INTELLIGENCE,
                                                            e.counterIntelligence + 1)));
            d.remainders.remove(due.getKey());
        }
    }

    private static List<Map.Entry<String, Long>> due(Draft d, String prefix) {
        // A semicolon follows the colon in the order of characters.
        String end = prefix.substring(0, prefix.length() - 1) + ';';
        List<Map.Entry<String, Long>> due = new ArrayList<>();
        for (Map.Entry<String, Long> e : d.remainders.map().subMap(prefix, end).entrySet()) {
            if (e.getValue() <= d.tick + 1) {
                due.add(Map.entry(e.getKey(), e.getValue()));
            }
        }
        return due;
    }
}
