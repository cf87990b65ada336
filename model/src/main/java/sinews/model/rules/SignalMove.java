package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Power;

import java.util.ArrayList;
import java.util.List;
import java.util.TreeSet;

/**
 * SIGNAL (rules, move 29): the capacity of lines is shown to the world. A partner that shares no
 * information with the nation that speaks did not choose to be seen: it pays a point.
 */
final class SignalMove {
    private static final int SIGNAL_CAPITAL = 1;

    private static final int ALL_BP = 10_000;

    private SignalMove() {}

    static Plan plan(Sheet sheet, Move.Signal m) {
        Draft d = sheet.d;
        String nation = Say.nation(d, m.nation());
        List<LineState> lines = new ArrayList<>();
        for (String id : new TreeSet<>(m.lines())) {
            lines.add(d.lines.at(id));
        }
        String names = String.join(", ", lines.stream().map(l -> l.spec().name()).toList());
        sheet.summary(nation + " shows the world what these can make: " + names);
        if (lines.isEmpty()) {
            sheet.refuse("SIN-LINE", "A signal shows at least one line: name one.");
        }
        if (!lines.isEmpty() && lines.stream().allMatch(l -> l.spec().revealedBp() >= ALL_BP)) {
            sheet.refuse(
                    "SIN-AGAIN",
                    "The world knows the whole capacity of "
                            + names
                            + " already: choose other lines.");
        }
        sheet.needs(m.nation(), Power.DIRECT);
        TreeSet<String> opaque = new TreeSet<>();
        for (LineState line : lines) {
            String owner = Production.owner(d.world, line);
            sheet.needs(owner, Power.DIRECT);
            if (!owner.equals(m.nation())
                    && line.spec().revealedBp() < ALL_BP
                    && d.agreement(
                                    AgreementKind.INFORMATION,
                                    m.nation(),
                                    owner,
                                    d.world.materiel(line.materiel()))
                            == null) {
                opaque.add(owner);
            }
        }
        for (String owner : opaque) {
            sheet.capital(owner, SIGNAL_CAPITAL, "being shown");
            sheet.note(
                    Say.nation(d, owner)
                            + " shares no information with "
                            + nation
                            + " and pays a point for being shown.");
        }
        sheet.effect(d.tick);
        return sheet.plan(
                m.nation(),
                "The world knows what these can make: " + names + ".",
                () -> {
                    sheet.charge();
                    for (LineState line : lines) {
                        LineState now = d.lines.at(line.id());
                        d.lines.put(
                                line.id(),
                                now.with(e -> e.spec = Specs.revealed(now.spec(), ALL_BP)));
                    }
                });
    }
}
