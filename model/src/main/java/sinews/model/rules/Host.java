package sinews.model.rules;

import sinews.model.board.LineState;
import sinews.model.scenario.Power;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Seat;

import java.util.List;

/** What moves that set up production abroad have in common. */
final class Host {
    private Host() {}

    /** The place must be the host's, and the nation free to begin something new. */
    static void check(Sheet sheet, LineState line, String host, String place) {
        place(sheet, line, host, place);
        Projects.free(sheet, host);
    }

    /** The place must be the host's, and another than the line's. */
    static void place(Sheet sheet, LineState line, String host, String place) {
        Draft d = sheet.d;
        String name = Say.nation(d, host);
        String owner = d.world.place(place).nation();
        if (!owner.equals(host)) {
            sheet.refuse(
                    "SIN-PLACE",
                    Say.place(d, place)
                            + " is in "
                            + Say.nation(d, owner)
                            + ", not in "
                            + name
                            + ": choose a place of the host.");
        }
        if (line.location().equals(place)) {
            sheet.refuse(
                    "SIN-PLACE",
                    line.spec().name()
                            + " stands in "
                            + Say.place(d, place)
                            + " already: choose another place.");
        }
    }

    /** Trust in both directions must reach a mark; only at level L3. */
    static void trust(Sheet sheet, String licensor, String host, int least) {
        Draft d = sheet.d;
        if (d.world.scenario.rules() != RuleLevel.L3 || licensor.equals(host)) {
            return;
        }
        int there = d.nations.at(licensor).trustIn(host);
        int back = d.nations.at(host).trustIn(licensor);
        if (Math.min(there, back) < least) {
            sheet.refuse(
                    "SIN-TRUST",
                    "Trust between "
                            + Say.nation(d, licensor)
                            + " and "
                            + Say.nation(d, host)
                            + " is "
                            + Math.min(there, back)
                            + " and this needs "
                            + least
                            + ": choose a closer partner or build trust first.",
                    List.of(licensor, host));
        }
    }

    /**
     * What industry says to a project: below 40 it refuses, below 60 it goes slowly. A seat that is
     * industry alone decides for itself and sees the figure as advice.
     *
     * @return whether it goes slowly
     */
    static boolean industry(Sheet sheet, LineState line, int willingness) {
        Draft d = sheet.d;
        Seat holder = d.world.scenario.holder(line.spec().nation(), Power.INVEST);
        List<Power> held = holder.powers().getOrDefault(line.spec().nation(), List.of());
        boolean industryOnly = held.equals(List.of(Power.INVEST));
        if (willingness < Ceiling.WARY) {
            String why = "Industry's willingness for this is " + willingness + " of 100";
            if (industryOnly) {
                sheet.note(line.spec().nation(), why + ": it would rather refuse.");
            } else {
                sheet.refuse(
                        "SIN-INDUSTRY",
                        why
                                + " and a project needs "
                                + Ceiling.WARY
                                + ": place orders that cover more quarters, add security, or choose"
                                + " a safer place.",
                        List.of(line.spec().nation()));
            }
        }
        boolean slow = willingness < Ceiling.WILLING;
        if (slow) {
            sheet.note(
                    line.spec().nation(),
                    "Willingness "
                            + willingness
                            + " of 100: it goes slowly (time × 1.5, cost + 25 %); "
                            + Ceiling.WILLING
                            + " would bring full speed.");
        }
        return slow;
    }
}
