package sinews.model.scenario.io;

import org.jspecify.annotations.Nullable;

import sinews.model.scenario.BomItem;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.io.Checking.Spot;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.stream.Collectors;

/**
 * Lines: rates in order, work in progress within the lead, every input from sources whose shares
 * add up.
 */
final class LineCheck {

    private final Checking c;
    private final Scenario s;
    private final Map<String, Materiel> materiel = new HashMap<>();
    private final Map<String, Line> lines = new HashMap<>();

    LineCheck(Checking checking) {
        c = checking;
        s = checking.scenario();
        s.materiel().forEach(m -> materiel.put(m.id(), m));
        s.lines().forEach(l -> lines.put(l.id(), l));
    }

    void run() {
        c.each(
                "lines",
                s.lines(),
                (l, at) -> {
                    rates(l, at);
                    phases(l, at);
                    if (l.wip().size() > l.lead()) {
                        at.in("wip")
                                .wrong(
                                        "has "
                                                + l.wip().size()
                                                + " entries, more than the lead of "
                                                + l.lead()
                                                + " ticks; give one a tick, at most "
                                                + l.lead());
                    }
                    Materiel made = materiel.get(l.materiel());
                    if (made != null) {
                        inputs(l, made, at);
                    }
                });
    }

    private static void rates(Line l, Spot at) {
        inOrder(at.in("baseRate"), l.baseRate(), "minRate", l.minRate());
        inOrder(at.in("surgeRate"), l.surgeRate(), "baseRate", l.baseRate());
        inOrder(at.in("maxRate"), l.maxRate(), "surgeRate", l.surgeRate());
        if (l.rate() > l.maxRate()) {
            at.in("rate")
                    .wrong(
                            "is "
                                    + l.rate()
                                    + ", above maxRate ("
                                    + l.maxRate()
                                    + "); make it at most that");
        }
    }

    private static void inOrder(Spot at, long rate, String lowerName, long lower) {
        if (rate < lower) {
            at.wrong(
                    "is "
                            + rate
                            + ", below "
                            + lowerName
                            + " ("
                            + lower
                            + "); rates rise from minRate over baseRate and surgeRate to maxRate");
        }
    }

    private static void phases(Line l, Spot at) {
        boolean ahead =
                l.phase() == LinePhase.PLANNED
                        || l.phase() == LinePhase.BUILD
                        || l.phase() == LinePhase.QUALIFY;
        if (!ahead && !l.schedule().isEmpty()) {
            at.in("schedule")
                    .wrong("is given for a line that is " + l.phase() + "; leave it empty");
        }
        if (ahead && l.schedule().isEmpty()) {
            at.in("schedule")
                    .wrong(
                            "is empty for a line in phase "
                                    + l.phase()
                                    + "; say until which tick each phase lasts");
        }
        if (ahead && !l.schedule().isEmpty() && l.schedule().getFirst().phase() != l.phase()) {
            at.in("schedule")
                    .in(0)
                    .in("phase")
                    .wrong(
                            "is "
                                    + l.schedule().getFirst().phase()
                                    + ", but the line is in phase "
                                    + l.phase()
                                    + "; begin with the present phase");
        }
        for (int i = 1; i < l.schedule().size(); i++) {
            if (l.schedule().get(i).untilTick() <= l.schedule().get(i - 1).untilTick()) {
                at.in("schedule")
                        .in(i)
                        .in("untilTick")
                        .wrong(
                                "is "
                                        + l.schedule().get(i).untilTick()
                                        + ", not after the phase before it ("
                                        + l.schedule().get(i - 1).untilTick()
                                        + "); make it later");
            }
        }
    }

    private void inputs(Line l, Materiel made, Spot at) {
        Set<String> bill =
                made.bom().stream()
                        .map(BomItem::materiel)
                        .collect(Collectors.toCollection(TreeSet::new));
        for (String bin : new TreeSet<>(l.bins().keySet())) {
            if (materiel.containsKey(bin) && !bill.contains(bin)) {
                at.in("bins").in(bin).wrong(notInBill(bin, made, bill));
            }
        }
        Map<String, Integer> shares = new TreeMap<>();
        bill.forEach(m -> shares.put(m, 0));
        for (int i = 0; i < l.sources().size(); i++) {
            InputSource from = l.sources().get(i);
            Spot source = at.in("sources").in(i);
            if ((from.line() == null) == (from.place() == null)) {
                source.wrong(
                        (from.line() == null
                                        ? "names neither line nor place"
                                        : "names both line and place")
                                + "; give exactly one of them");
            }
            supplies(from, l, source);
            if (!bill.contains(from.materiel())) {
                if (materiel.containsKey(from.materiel())) {
                    source.in("materiel").wrong(notInBill(from.materiel(), made, bill));
                }
            } else {
                shares.merge(from.materiel(), from.shareBp(), Integer::sum);
            }
        }
        shares.forEach(
                (input, sum) -> {
                    if (sum != 10_000) {
                        at.in("sources")
                                .wrong(
                                        sum == 0
                                                ? "no source supplies "
                                                        + input
                                                        + "; give sources whose shareBp add up to"
                                                        + " 10000"
                                                : "the shares of "
                                                        + input
                                                        + " add up to "
                                                        + sum
                                                        + "; make them 10000");
                    }
                });
    }

    private void supplies(InputSource from, Line l, Spot source) {
        @Nullable Line supplier = from.line() == null ? null : lines.get(from.line());
        if (supplier == null) {
            return;
        }
        if (supplier.id().equals(l.id())) {
            source.in("line")
                    .wrong("is the line itself; name the line that makes " + from.materiel());
        } else if (!supplier.materiel().equals(from.materiel())) {
            List<String> makers =
                    lines.values().stream()
                            .filter(x -> x.materiel().equals(from.materiel()))
                            .map(Line::id)
                            .sorted()
                            .toList();
            source.in("line")
                    .wrong(
                            supplier.id()
                                    + " makes "
                                    + supplier.materiel()
                                    + ", not "
                                    + from.materiel()
                                    + (makers.isEmpty()
                                            ? "; name a place with stock of it"
                                            : "; name one of " + String.join(", ", makers)));
        }
    }

    private static String notInBill(String input, Materiel made, Set<String> bill) {
        return input
                + " is not in the bill of materials of "
                + made.id()
                + "; "
                + (bill.isEmpty()
                        ? "that needs no input"
                        : "its inputs are " + String.join(", ", bill));
    }
}
