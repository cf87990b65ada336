package sinews.app.inspector;

import org.jspecify.annotations.Nullable;

import sinews.model.board.LineState;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.explain.Explainer;
import sinews.model.explain.Why;
import sinews.model.scenario.Demand;
import sinews.model.scenario.LinePhase;

import java.util.ArrayList;
import java.util.List;

/**
 * A question about a number that the inspector shows.
 *
 * @param text such as "Why short?"
 */
record Question(Subject subject, Ask ask, String text) {

    /** What is asked about. */
    enum Ask {
        SHORT,
        STOCK,
        STARTS,
        RATE,
        SHIPMENT,
        ORDER
    }

    /** What can be asked about a subject, the most pressing first. */
    static List<Question> about(Sight sight, Subject subject) {
        List<Question> questions = new ArrayList<>();
        switch (subject) {
            case Subject.DemandOf s -> {
                Demand d = sight.scenario().demand(s.demand());
                shortage(sight, d, subject, questions);
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
            case Subject.Situation s -> {}
            case Subject.PlaceOf s -> {}
            case Subject.StraitOf s -> {}
            case Subject.NationOf s -> {}
            case Subject.DealOf s -> {}
        }
        return List.copyOf(questions);
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
                yield ask == Ask.SHORT || materiel == null
                        ? shortage(explainer, d)
                        : explainer.stock(new StockKey(d.theatre(), materiel, d.nation()));
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
            case Subject.Situation s -> null;
            case Subject.PlaceOf s -> null;
            case Subject.StraitOf s -> null;
            case Subject.NationOf s -> null;
            case Subject.DealOf s -> null;
        };
    }

    private static @Nullable Why shortage(Explainer explainer, Demand d) {
        int turn = explainer.lastShort(d);
        return turn == 0 ? null : explainer.demand(d, turn);
    }
}
