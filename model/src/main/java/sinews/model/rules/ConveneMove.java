package sinews.model.rules;

import sinews.model.board.NationState;
import sinews.model.scenario.Power;

/**
 * CONVENE (rules, move 30): once a quarter a nation campaigns at home, waives "buy national" for
 * half a year, or brings industry and partners together.
 */
final class ConveneMove {
    private static final int CONVENE_TICKS = 12;
    private static final int WAIVED_TICKS = 24;
    private static final int WAIVE_CAPITAL = 3;
    private static final int CAMPAIGN_GAIN = 4;
    private static final int INDUSTRY_DAY_CONFIDENCE = 2;
    private static final int INDUSTRY_DAY_TRUST = 1;

    private ConveneMove() {}

    static Plan plan(Sheet sheet, Move.Convene m) {
        Draft d = sheet.d;
        String nation = Say.nation(d, m.nation());
        NationState state = d.nations.at(m.nation());
        sheet.summary(nation + what(m.kind()));
        int again = state.convenedAt() + CONVENE_TICKS;
        if (state.convenedAt() >= 0 && d.tick < again) {
            sheet.refuse(
                    "SIN-AGAIN",
                    nation
                            + " convened on "
                            + Say.date(d, state.convenedAt())
                            + " and does so once in "
                            + CONVENE_TICKS
                            + " weeks: convene from "
                            + Say.date(d, again)
                            + " on.");
        }
        sheet.needs(m.nation(), Power.DIRECT);
        sheet.effect(d.tick);
        int until = d.tick + WAIVED_TICKS;
        switch (m.kind()) {
            case CAMPAIGN -> sheet.note("Brings " + CAMPAIGN_GAIN + " political capital.");
            case WAIVE -> {
                sheet.capital(m.nation(), WAIVE_CAPITAL, "the waiver at home");
                sheet.note(
                        "Jobs abroad cost half as much political capital until "
                                + Say.date(d, until)
                                + ".");
            }
            case INDUSTRY_DAY ->
                    sheet.note(
                            "Industry gains "
                                    + INDUSTRY_DAY_CONFIDENCE
                                    + " points of confidence at the month's end; nations that"
                                    + " share an agreement trust each other a point more.");
        }
        return sheet.plan(
                m.nation(),
                nation + done(m.kind()) + ".",
                () -> {
                    d.nations.put(m.nation(), state.with(e -> e.convenedAt = d.tick));
                    sheet.charge();
                    enact(d, m, until);
                });
    }

    private static void enact(Draft d, Move.Convene m, int until) {
        switch (m.kind()) {
            case CAMPAIGN -> Politics.gain(d, m.nation(), CAMPAIGN_GAIN);
            case WAIVE -> {
                NationState now = d.nations.at(m.nation());
                d.nations.put(m.nation(), now.with(e -> e.waivedUntil = until));
            }
            case INDUSTRY_DAY -> {
                Politics.confidence(d, m.nation(), INDUSTRY_DAY_CONFIDENCE);
                for (String partner : Agreements.partners(d, m.nation())) {
                    Trust.mutual(d, m.nation(), partner, INDUSTRY_DAY_TRUST);
                }
            }
        }
    }

    private static String what(Move.Convening kind) {
        return switch (kind) {
            case CAMPAIGN -> " campaigns at home for what it does abroad";
            case WAIVE -> " waives \"buy national\" for half a year";
            case INDUSTRY_DAY -> " holds an industry day";
        };
    }

    private static String done(Move.Convening kind) {
        return switch (kind) {
            case CAMPAIGN -> " campaigned at home";
            case WAIVE -> " waived \"buy national\" for half a year";
            case INDUSTRY_DAY -> " held an industry day";
        };
    }
}
