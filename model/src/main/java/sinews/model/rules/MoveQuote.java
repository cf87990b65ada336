package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import java.util.List;

/**
 * What a move would cost and bring, before it is made.
 *
 * @param summary the move in one sentence, such as "24 PAC-3 MSE from San Diego to Yokosuka"
 * @param money US dollars obligated by {@code payer}
 * @param payer nation that pays, empty when nobody does
 * @param politicalCapital points charged to {@code payer} (or donor)
 * @param needs consents needed besides the proposer's own
 * @param lanes lanes the cargo would travel, in order; empty when nothing travels
 * @param transitTenths days under way in tenths, -1 when nothing travels
 * @param effectTick tick in which it arrives, delivers first or takes effect; -1 when it never does
 * @param before days of supply at both ends before, in tenths of a day
 * @param after the same after
 * @param notes further sentences worth reading before saying yes (floor broken, lane contested …)
 * @param obstacle why it cannot be done now, or null
 */
public record MoveQuote(
        String summary,
        long money,
        String payer,
        int politicalCapital,
        List<ConsentNeed> needs,
        List<String> lanes,
        int transitTenths,
        int effectTick,
        List<SupplyAt> before,
        List<SupplyAt> after,
        List<String> notes,
        @Nullable Rejection obstacle) {

    /** Days of supply of a materiel at a place; tenths of a day, -1 when nothing is used there. */
    public record SupplyAt(
            String place, String owner, String materiel, long units, long daysTenths) {}

    public MoveQuote {
        needs = List.copyOf(needs);
        lanes = List.copyOf(lanes);
        before = List.copyOf(before);
        after = List.copyOf(after);
        notes = List.copyOf(notes);
    }
}
