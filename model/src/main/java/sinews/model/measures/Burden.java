package sinews.model.measures;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.Change;
import sinews.model.board.NationState;
import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.rules.Move;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Scenario;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.math.BigInteger;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedSet;

/**
 * Burden share = what a nation gave to others (at list price) and paid, of what all of the
 * coalition gave and paid; beside its share of their budgets. Loans count as given, sales do not:
 * they are paid for. What an ally's forces used of its stock under ACCESS counts as given.
 *
 * <p><i>Say it: who carried how much, measured against what each could carry.</i>
 *
 * @param given US dollars at list price, given to other nations
 * @param paid US dollars paid since STARTEX
 * @param shareBp of all burdens, basis points
 * @param budgetBp of all annual budgets, basis points
 */
public record Burden(String nation, long given, long paid, int shareBp, int budgetBp) {

    /** Of the coalition, by nation. */
    public static List<Burden> of(Timeline timeline) {
        SessionState end = timeline.latest();
        Scenario scenario = end.scenario();
        Map<String, Long> given = given(timeline, scenario);
        SortedSet<String> nations = Cohesion.coalition(scenario);
        long all = 0;
        long budgets = 0;
        for (String id : nations) {
            all += given.getOrDefault(id, 0L) + paid(end, id);
            budgets += scenario.nation(id).annualBudget();
        }
        List<Burden> found = new ArrayList<>();
        for (String id : nations) {
            Nation n = scenario.nation(id);
            long gave = given.getOrDefault(id, 0L);
            long paid = paid(end, id);
            found.add(
                    new Burden(
                            id,
                            gave,
                            paid,
                            share(gave + paid, all),
                            share(n.annualBudget(), budgets)));
        }
        return found;
    }

    private static long paid(SessionState end, String nation) {
        NationState s = end.board().nations().get(nation);
        return s == null ? 0 : s.paid();
    }

    /** In basis points. */
    private static int share(long part, long whole) {
        return whole == 0
                ? 0
                : BigInteger.valueOf(part)
                        .multiply(BigInteger.valueOf(10_000))
                        .divide(BigInteger.valueOf(whole))
                        .intValue();
    }

    private static Map<String, Long> given(Timeline timeline, Scenario scenario) {
        Map<String, Long> given = new HashMap<>();
        Map<String, Cargo> cargo = new HashMap<>();
        for (Logged entry : timeline.entries()) {
            if (entry.event() instanceof SessionEvent.TurnAdjudicated turn) {
                List<TickRecord> records = new ArrayList<>(turn.ticks());
                records.addFirst(turn.enactment());
                for (TickRecord record : records) {
                    for (Change c : record.changes()) {
                        if (c instanceof Change.CargoSet set && set.cargo() != null) {
                            cargo.put(set.id(), set.cargo());
                        }
                    }
                    for (Posting p : record.postings()) {
                        add(given, timeline.latest(), scenario, cargo, p);
                    }
                }
            }
        }
        return given;
    }

    private static void add(
            Map<String, Long> given,
            SessionState end,
            Scenario scenario,
            Map<String, Cargo> cargo,
            Posting p) {
        if (!(p.from() instanceof Account.Stock from)) {
            return;
        }
        String rule = p.cause().rule();
        @Nullable String to = null;
        if (rule.equals("consumption-iou")) {
            to = scenario.demand(p.cause().ref()).nation();
        } else if (rule.equals("transfer") && !sold(end, p.cause().ref())) {
            to =
                    switch (p.to()) {
                        case Account.Stock s -> s.owner();
                        case Account.Cargo c ->
                                cargo.get(c.id()) == null ? null : cargo.get(c.id()).owner();
                        default -> null;
                    };
        }
        if (to != null && !to.equals(from.owner())) {
            long value = Math.multiplyExact(p.units(), scenario.materiel(p.materiel()).listPrice());
            given.merge(from.owner(), value, Long::sum);
        }
    }

    private static boolean sold(SessionState end, String move) {
        return end.proposal(move)
                .map(
                        p ->
                                switch (p.move()) {
                                    case Move.Transfer t -> t.terms() == Move.Terms.SALE;
                                    case Move.ShipTogether t -> t.terms() == Move.Terms.SALE;
                                    default -> false;
                                })
                .orElse(false);
    }
}
