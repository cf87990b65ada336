package sinews.app.inspector;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.explain.Explainer;
import sinews.model.explain.NationQuestion;
import sinews.model.explain.Why;
import sinews.model.scenario.Demand;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.RuleLevel;

import java.util.ArrayList;
import java.util.List;

/**
 * A question about a number that the inspector shows.
 *
 * @param text such as "Why short?"
 */
public record Question(Subject subject, Ask ask, String text) {

    /** What is asked about. */
    public enum Ask {
        MET,
        SHORT,
        RUNS_OUT,
        SUPPLY,
        STOCK,
        STARTS,
        RATE,
        SHIPMENT,
        ORDER,
        TREASURY,
        OBLIGATED,
        PAID,
        CAPITAL,
        CONFIDENCE,
        TRUST
    }

    /** What can be asked about a subject, the most pressing first. */
    public static List<Question> about(Sight sight, Subject subject) {
        List<Question> questions = new ArrayList<>();
        if (!sight.shows(subject)) {
            return questions;
        }
        switch (subject) {
            case Subject.DemandOf s -> {
                Demand d = sight.scenario().demand(s.demand());
                shortage(sight, d, subject, questions);
                outlook(sight, d, subject, questions);
                if (d.materiel() != null) {
                    questions.add(new Question(subject, Ask.STOCK, "Why this stock?"));
                }
            }
            case Subject.StockOf s -> {
                sight.scenario().demands().stream()
                        .filter(d -> serves(s.key(), d))
                        .limit(1)
                        .forEach(d -> shortage(sight, d, subject, questions));
                questions.add(new Question(subject, Ask.STOCK, "Why this stock?"));
            }
            case Subject.LineOf s -> {
                LineState line = sight.board().lines().get(s.line());
                if (line != null && line.phase() == LinePhase.ACTIVE) {
                    questions.add(new Question(subject, Ask.RATE, "Why this rate?"));
                }
                questions.add(new Question(subject, Ask.STARTS, "Why these starts?"));
            }
            case Subject.ShipmentOf s ->
                    questions.add(new Question(subject, Ask.SHIPMENT, "Why not there yet?"));
            case Subject.OrderOf s -> {
                OrderState o = sight.board().orders().get(s.order());
                if (o != null && o.open() > 0) {
                    questions.add(new Question(subject, Ask.ORDER, "Why not more yet?"));
                }
            }
            case Subject.Situation s -> {
                if (sight.measures().asked() > 0) {
                    questions.add(new Question(subject, Ask.MET, "Why this share met?"));
                }
            }
            case Subject.NationOf s -> nation(sight, s, questions);
            case Subject.TrustOf s -> questions.add(new Question(subject, Ask.TRUST, "Why?"));
            case Subject.PlaceOf s -> {}
            case Subject.StraitOf s -> {}
            case Subject.DealOf s -> {}
            case Subject.BondsOf s -> {}
        }
        return List.copyOf(questions);
    }

    /** What a level of the rules hides is not asked about. */
    private static void nation(Sight sight, Subject.NationOf nation, List<Question> questions) {
        RuleLevel level = sight.scenario().rules();
        if (!sight.board().nations().containsKey(nation.nation()) || level == RuleLevel.L1) {
            return;
        }
        if (level == RuleLevel.L3) {
            questions.add(new Question(nation, Ask.CAPITAL, "Why this capital?"));
            questions.add(new Question(nation, Ask.CONFIDENCE, "Why this confidence?"));
        }
        questions.add(new Question(nation, Ask.TREASURY, "Why free?"));
        questions.add(new Question(nation, Ask.OBLIGATED, "Why signed?"));
        questions.add(new Question(nation, Ask.PAID, "Why paid?"));
    }

    private static void outlook(Sight sight, Demand d, Subject subject, List<Question> questions) {
        sight.measures().runsOut().stream()
                .filter(r -> r.demand().equals(d.id()))
                .findFirst()
                .ifPresent(
                        r ->
                                questions.add(
                                        new Question(
                                                subject,
                                                Ask.RUNS_OUT,
                                                r.inTicks() == 0
                                                        ? "Why out now?"
                                                        : "Why out in "
                                                                + Sight.weeks(r.inTicks())
                                                                + "?")));
        if (sight.measure(d.id()).filter(m -> m.daysTenths() >= 0).isPresent()) {
            questions.add(new Question(subject, Ask.SUPPLY, "Why these days?"));
        }
    }

    private static void shortage(Sight sight, Demand d, Subject subject, List<Question> questions) {
        var now = sight.board().demands().get(d.id());
        if (now != null && now.firstEmpty() >= 0) {
            questions.add(new Question(subject, Ask.SHORT, "Why short?"));
        }
    }

    private static boolean serves(StockKey key, Demand d) {
        return d.theatre().equals(key.place())
                && d.nation().equals(key.owner())
                && key.materiel().equals(d.materiel());
    }

    /** The answer; null when nothing was played yet. Takes some tens of milliseconds. */
    @Nullable Why answer(Explainer explainer, Sight sight) {
        return switch (subject) {
            case Subject.DemandOf s -> {
                Demand d = sight.scenario().demand(s.demand());
                String materiel = d.materiel();
                yield ask == Ask.RUNS_OUT
                        ? explainer.runsOut(d)
                        : ask == Ask.SUPPLY
                                ? explainer.supply(d)
                                : ask == Ask.SHORT || materiel == null
                                        ? shortage(explainer, d)
                                        : explainer.stock(
                                                new StockKey(d.theatre(), materiel, d.nation()));
            }
            case Subject.StockOf s ->
                    ask == Ask.STOCK
                            ? explainer.stock(s.key())
                            : sight.scenario().demands().stream()
                                    .filter(d -> serves(s.key(), d))
                                    .findFirst()
                                    .map(d -> shortage(explainer, d))
                                    .orElse(null);
            case Subject.LineOf s ->
                    ask == Ask.RATE ? explainer.rate(s.line()) : explainer.line(s.line());
            case Subject.ShipmentOf s ->
                    s.cargo().stream()
                            .filter(sight.board().cargo()::containsKey)
                            .findFirst()
                            .map(explainer::shipment)
                            .orElse(null);
            case Subject.OrderOf s -> explainer.order(s.order());
            case Subject.Situation s -> explainer.fill();
            case Subject.NationOf s -> explainer.nation(asked(), s.nation(), "");
            case Subject.TrustOf s ->
                    explainer.nation(NationQuestion.TRUST, s.nation(), s.toward());
            case Subject.PlaceOf s -> null;
            case Subject.StraitOf s -> null;
            case Subject.DealOf s -> null;
            case Subject.BondsOf s -> null;
        };
    }

    private NationQuestion asked() {
        return switch (ask) {
            case CAPITAL -> NationQuestion.CAPITAL;
            case CONFIDENCE -> NationQuestion.CONFIDENCE;
            case OBLIGATED -> NationQuestion.OBLIGATED;
            case PAID -> NationQuestion.PAID;
            default -> NationQuestion.TREASURY;
        };
    }

    private static @Nullable Why shortage(Explainer explainer, Demand d) {
        int turn = explainer.lastShort(d);
        return turn == 0 ? null : explainer.demand(d, turn);
    }
}
