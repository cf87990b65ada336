package sinews.app.inspector;

import sinews.model.board.Account;
import sinews.model.board.OrderState;
import sinews.model.board.StockKey;
import sinews.model.explain.Explainer;
import sinews.model.explain.Why;
import sinews.model.scenario.Demand;
import sinews.model.session.SessionState;

import java.util.ArrayList;
import java.util.List;

/**
 * An answer to "why?" about a number of what the inspector shows.
 *
 * @param question such as "Why short in turn 5?"
 */
record Answer(String question, Why why) {

    /** Whether there is anything to ask about. */
    static boolean any(Subject subject) {
        return switch (subject) {
            case Subject.DemandOf s -> true;
            case Subject.StockOf s -> true;
            case Subject.LineOf s -> true;
            case Subject.ShipmentOf s -> true;
            case Subject.OrderOf s -> true;
            case Subject.Situation s -> false;
            case Subject.PlaceOf s -> false;
            case Subject.StraitOf s -> false;
            case Subject.NationOf s -> false;
            case Subject.DealOf s -> false;
        };
    }

    /** All answers about a subject; takes some tens of milliseconds. */
    static List<Answer> of(Explainer explainer, SessionState state, Subject subject) {
        List<Answer> answers = new ArrayList<>();
        switch (subject) {
            case Subject.DemandOf s -> {
                Demand d = state.scenario().demand(s.demand());
                shortage(explainer, d, answers);
                String materiel = d.materiel();
                if (materiel != null) {
                    stock(explainer, new StockKey(d.theatre(), materiel, d.nation()), answers);
                }
            }
            case Subject.StockOf s -> {
                for (Demand d : explainer.demands(s.key().materiel(), s.key().place())) {
                    if (d.nation().equals(s.key().owner())) {
                        shortage(explainer, d, answers);
                    }
                }
                stock(explainer, s.key(), answers);
            }
            case Subject.LineOf s -> {
                add(answers, "Why so few started last week?", explainer.line(s.line()));
                add(answers, "Why this rate?", explainer.rate(s.line()));
            }
            case Subject.ShipmentOf s ->
                    s.cargo().stream()
                            .filter(c -> state.board().cargo().containsKey(c))
                            .filter(
                                    c ->
                                            state.board()
                                                            .ledger()
                                                            .contents(new Account.Cargo(c))
                                                            .size()
                                                    > 0)
                            .findFirst()
                            .ifPresent(
                                    c -> add(answers, "Why not there yet?", explainer.shipment(c)));
            case Subject.OrderOf s -> {
                OrderState o = state.board().orders().get(s.order());
                if (o != null && o.open() > 0) {
                    add(answers, "Why not more yet?", explainer.order(s.order()));
                }
            }
            case Subject.Situation s -> {}
            case Subject.PlaceOf s -> {}
            case Subject.StraitOf s -> {}
            case Subject.NationOf s -> {}
            case Subject.DealOf s -> {}
        }
        return List.copyOf(answers);
    }

    private static void shortage(Explainer explainer, Demand d, List<Answer> answers) {
        int turn = explainer.lastShort(d);
        if (turn > 0) {
            answers.add(
                    new Answer("Why short in turn " + turn + "?", explainer.demand(d, turn)));
        }
    }

    private static void stock(Explainer explainer, StockKey key, List<Answer> answers) {
        answers.add(new Answer("Why so much there now?", explainer.stock(key)));
    }

    private static void add(
            List<Answer> answers, String question, @org.jspecify.annotations.Nullable Why why) {
        if (why != null) {
            answers.add(new Answer(question, why));
        }
    }
}
