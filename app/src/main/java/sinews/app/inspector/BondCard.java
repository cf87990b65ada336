package sinews.app.inspector;

import sinews.app.board.IconNames;
import sinews.app.board.lens.Kinds;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.lens.Bond;
import sinews.model.lens.Bonds;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.RuleLevel;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** Agreements between nations, and proposals that would make one. */
final class BondCard {
    private BondCard() {}

    static Card of(Sight sight, List<String> ids) {
        List<Bond> bonds =
                Bonds.of(sight.scenario(), sight.board(), sight.state().proposals()).stream()
                        .filter(b -> ids.contains(b.id()))
                        .toList();
        if (bonds.isEmpty()) {
            return SituationCard.of(sight);
        }
        Set<String> parties = new LinkedHashSet<>(bonds.getFirst().parties());
        bonds.forEach(b -> parties.retainAll(b.parties()));
        String who = parties.stream().map(sight::nation).collect(Collectors.joining(", "));
        Card.Builder card =
                Card.titled(
                        bonds.size() == 1 ? Kinds.name(bonds.getFirst().kind()) : who,
                        bonds.size() == 1
                                ? who
                                : Sight.count(bonds.size(), "agreement") + " and proposals");
        for (Bond b : bonds) {
            if (bonds.size() == 1) {
                card.icon(IconNames.of(b.kind())).section("Terms", rows(sight, b));
            } else {
                card.section(Kinds.name(b.kind()), IconNames.of(b.kind()), rows(sight, b));
            }
        }
        if (sight.scenario().rules() == RuleLevel.L3 && parties.size() <= 3) {
            card.section("Trust", trust(sight, List.copyOf(parties)));
        }
        return card.build();
    }

    private static List<Row> rows(Sight sight, Bond b) {
        List<Row> rows = new ArrayList<>();
        rows.add(
                switch (b.status()) {
                    case IN_FORCE -> Row.dot(capital(b.name()) + ".", Tone.GOOD, null);
                    case SIGNED ->
                            Row.dot(
                                    capital(b.name())
                                            + ", in force from "
                                            + sight.when(b.from())
                                            + ".",
                                    Tone.MUTED,
                                    null);
                    case SUSPENDED -> Row.dot(capital(b.name()) + ": suspended.", Tone.BAD, null);
                    case READY ->
                            Row.dot(
                                    b.name() + " All consent; enacted at the next adjudication.",
                                    Tone.GOOD,
                                    new Subject.DealOf(b.id()));
                    case PROPOSED ->
                            Row.dot(
                                    b.name() + " Waits for consent.",
                                    Tone.WARNING,
                                    new Subject.DealOf(b.id()));
                });
        rows.add(
                Row.of(
                        "Covers",
                        b.scope().contains("*")
                                ? "all materiel"
                                : b.scope().stream()
                                        .map(sight::label)
                                        .collect(Collectors.joining(", "))));
        Agreement a = sight.board().agreements().get(b.id());
        if (a != null) {
            if (a.expiry() != Agreement.NO_EXPIRY) {
                rows.add(Row.of("Until", sight.when(a.expiry())));
            }
            if (b.kind() == sinews.model.scenario.AgreementKind.SECURITY_OF_SUPPLY) {
                rows.add(Row.of("Sequence", Integer.toString(a.sequence())));
            }
            if (!a.exclusions().isEmpty()) {
                rows.add(Row.of("Not in", String.join(", ", a.exclusions()), Tone.WARNING));
            }
            if (a.securityConditions()) {
                rows.add(Row.of("Security conditions", "yes"));
            }
        }
        if (b.parties().size() > 2) {
            for (String p : b.parties()) {
                rows.add(Row.of(sight.nation(p), "").to(new Subject.NationOf(p)));
            }
        }
        return rows;
    }

    private static List<Row> trust(Sight sight, List<String> parties) {
        List<Row> rows = new ArrayList<>();
        for (String one : parties) {
            for (String other : parties) {
                var n = sight.board().nations().get(one);
                if (!one.equals(other) && n != null) {
                    int points = n.trustIn(other);
                    rows.add(
                            Row.of(
                                    sight.nation(one) + " in " + sight.nation(other),
                                    Integer.toString(points),
                                    points < 40 ? Tone.BAD : Tone.PLAIN));
                }
            }
        }
        return rows;
    }

    private static String capital(String s) {
        return s.isEmpty() ? s : s.substring(0, 1).toUpperCase(Locale.ROOT) + s.substring(1);
    }
}
