package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Change;
import sinews.model.board.NationFigure;
import sinews.model.board.Reason;

import java.util.Map;
import java.util.function.Supplier;

/**
 * Writes down why a nation's money, political capital, confidence or trust changes; operands are
 * asked for when there is a change.
 */
final class Reckoning {
    private Reckoning() {}

    static void money(Draft d, String nation, long dollars, Reason reason, String ref) {
        note(d, NationFigure.TREASURY, nation, null, reason, ref, dollars, null);
    }

    static void money(
            Draft d,
            String nation,
            long dollars,
            Reason reason,
            Supplier<Map<String, Long>> operands) {
        note(d, NationFigure.TREASURY, nation, null, reason, "", dollars, operands);
    }

    static void capital(Draft d, String nation, long points, Reason reason, String ref) {
        note(d, NationFigure.CAPITAL, nation, null, reason, ref, points, null);
    }

    static void capital(
            Draft d,
            String nation,
            long points,
            Reason reason,
            Supplier<Map<String, Long>> operands) {
        note(d, NationFigure.CAPITAL, nation, null, reason, "", points, operands);
    }

    static void confidence(Draft d, String nation, long points, Reason reason, String ref) {
        note(d, NationFigure.CONFIDENCE, nation, null, reason, ref, points, null);
    }

    static void confidence(
            Draft d,
            String nation,
            long points,
            Reason reason,
            Supplier<Map<String, Long>> operands) {
        note(d, NationFigure.CONFIDENCE, nation, null, reason, "", points, operands);
    }

    static void trust(
            Draft d, String nation, String toward, long points, Reason reason, String ref) {
        note(d, NationFigure.TRUST, nation, toward, reason, ref, points, null);
    }

    private static void note(
            Draft d,
            NationFigure figure,
            String nation,
            @Nullable String toward,
            Reason reason,
            String ref,
            long amount,
            @Nullable Supplier<Map<String, Long>> operands) {
        if (amount != 0) {
            d.log.add(
                    new Change.Reckoned(
                            figure,
                            nation,
                            toward,
                            reason,
                            ref,
                            amount,
                            operands == null ? null : operands.get()));
        }
    }
}
