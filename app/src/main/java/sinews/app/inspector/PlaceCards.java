package sinews.app.inspector;

import sinews.app.board.ShortNumber;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.Account;
import sinews.model.board.Debt;
import sinews.model.board.LineState;
import sinews.model.board.NationState;
import sinews.model.board.PlaceState;
import sinews.model.board.StockKey;
import sinews.model.scenario.Location;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Seat;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Places and nations. */
final class PlaceCards {
    private static final int MOST = 12;

    private PlaceCards() {}

    static Card place(Sight sight, String id) {
        Location l = sight.scenario().location(id);
        List<Row> stocks = new ArrayList<>();
        for (var row : sight.board().ledger().rows()) {
            if (row.account() instanceof Account.Stock s && s.place().equals(id)) {
                stocks.add(
                        Row.of(
                                        sight.label(row.materiel())
                                                + ", "
                                                + sight.nation(s.owner()),
                                        ShortNumber.exact(row.units()))
                                .to(
                                        new Subject.StockOf(
                                                new StockKey(id, row.materiel(), s.owner()))));
            }
        }
        List<Row> demands = new ArrayList<>();
        for (var d : sight.measures().demands()) {
            if (d.theatre().equals(id)) {
                demands.add(
                        Row.of(
                                        sight.wanted(d),
                                        d.daysTenths() < 0
                                                ? "nothing used now"
                                                : Say.days(d.daysTenths())
                                                        + " of "
                                                        + d.requiredDays(),
                                        d.daysTenths() < 0 || d.requiredDays() == 0
                                                ? Tone.PLAIN
                                                : Say.tone(
                                                        d.daysTenths() / 10.0 / d.requiredDays()))
                                .to(new Subject.DemandOf(d.demand())));
            }
        }
        return Card.titled(
                        l.name(), Say.capital(Say.word(l.kind())) + ", " + sight.nation(l.nation()))
                .section("Demand here", demands)
                .section("Stocks", stocks)
                .section("Lines", lines(sight, x -> x.location().equals(id)))
                .section("Place", about(sight, l))
                .build();
    }

    private static List<Row> about(Sight sight, Location l) {
        List<Row> rows = new ArrayList<>();
        handling(sight, l, rows);
        storing(sight, l, rows);
        rows.add(hardening(sight, l));
        rows.add(Row.of("Nation", sight.nation(l.nation())).to(new Subject.NationOf(l.nation())));
        return rows;
    }

    /** What the place loaded and unloaded last week of what it can, and what waits for it. */
    private static void handling(Sight sight, Location l, List<Row> rows) {
        Long whole = l.throughput();
        if (whole != null) {
            int tick = sight.board().tick();
            long now = sight.rules().throughput(sight.board(), Math.max(0, tick - 1), l.id());
            long used = sight.board().handled(l.id());
            String can =
                    ShortNumber.exact(now)
                            + " ship units"
                            + (now < whole ? ", " + ShortNumber.exact(whole) + " when whole" : "");
            rows.add(
                    tick == 0
                            ? Row.of("Handles a week", can)
                            : Row.of(
                                    "Handled last week",
                                    ShortNumber.exact(used) + " of " + can,
                                    used >= now ? Tone.WARNING : Tone.PLAIN));
        }
        long waiting =
                sight.board().cargo().values().stream()
                        .filter(c -> c.place().equals(l.id()) && c.toPlace().equals(l.id()))
                        .count();
        if (waiting > 0) {
            rows.add(
                    Row.of(
                            sight.whole()
                                    ? "Waiting to be unloaded"
                                    : "Seen waiting to be unloaded",
                            Sight.count(waiting, "shipment"),
                            Tone.WARNING));
        }
    }

    private static void storing(Sight sight, Location l, List<Row> rows) {
        Long cap = l.storageCap();
        // What is stored is the sum of all nations' stocks; how much is others' is theirs to tell.
        if (cap != null && sight.whole()) {
            long stored = sight.rules().stored(sight.board(), l.id());
            rows.add(
                    Row.of(
                            "Stocks above fill",
                            "%s of %s ship units"
                                    .formatted(ShortNumber.exact(stored), ShortNumber.exact(cap)),
                            stored >= cap ? Tone.WARNING : Tone.PLAIN));
        }
    }

    private static Row hardening(Sight sight, Location l) {
        PlaceState now = sight.board().places().get(l.id());
        int level = now == null ? l.hardening() : now.hardening();
        String works =
                now != null && now.worksUntil() > sight.board().tick()
                        ? "; one more from " + sight.when(now.worksUntil())
                        : "";
        return Row.of("Hardening", "level " + level + " of 3" + works);
    }

    /** What a nation owes others in kind, and they it. */
    private static List<Row> debts(Sight sight, String nation) {
        List<Row> rows = new ArrayList<>();
        for (Debt d : sight.board().debts().values()) {
            String units = ShortNumber.exact(d.units()) + " " + sight.label(d.materiel());
            if (d.debtor().equals(nation)) {
                rows.add(
                        Row.of("Owes " + sight.nation(d.creditor()), units, Tone.WARNING)
                                .to(new Subject.NationOf(d.creditor())));
            } else if (d.creditor().equals(nation)) {
                rows.add(
                        Row.of("Is owed by " + sight.nation(d.debtor()), units)
                                .to(new Subject.NationOf(d.debtor())));
            }
        }
        return rows;
    }

    private static List<Row> lines(Sight sight, java.util.function.Predicate<LineState> wanted) {
        return sight.board().lines().values().stream()
                .filter(wanted)
                .limit(MOST)
                .map(
                        l ->
                                Row.of(
                                                l.spec().name(),
                                                LineCard.short_(l),
                                                l.starvedOf().isEmpty() ? Tone.PLAIN : Tone.BAD)
                                        .to(new Subject.LineOf(l.id())))
                .toList();
    }

    static Card nation(Sight sight, String id) {
        if (sight.scenario().nations().stream().noneMatch(n -> n.id().equals(id))) {
            return Card.titled(id, "takes no part in this exercise").build();
        }
        Nation n = sight.scenario().nation(id);
        NationState s = sight.board().nations().get(id);
        List<Row> money = new ArrayList<>();
        List<Row> politics = new ArrayList<>();
        if (s != null && sight.scenario().rules() != RuleLevel.L1) {
            money.add(Row.of("Free to sign", Say.money(s.treasury())));
            money.add(Row.of("Signed, not yet paid", Say.money(s.obligated())));
            money.add(Row.of("Paid", Say.money(s.paid())));
            money.add(Row.of("Budget a year", Say.money(n.annualBudget())));
            if (s.continuingResolution()) {
                money.add(Row.of("Continuing resolution", "no new starts", Tone.WARNING));
            }
        }
        if (s != null && sight.scenario().rules() == RuleLevel.L3) {
            politics.add(Row.of("Political capital", s.politicalCapital() + " of 100"));
            politics.add(Row.of("Industry confidence", s.confidence() + " of 100"));
        }
        List<Row> seats = new ArrayList<>();
        for (Seat seat : sight.scenario().seats()) {
            if (seat.powers().containsKey(id)) {
                seats.add(
                        Row.of(
                                seat.name(),
                                seat.powers().get(id).stream()
                                        .map(Say::word)
                                        .sorted()
                                        .collect(Collectors.joining(", "))));
            }
        }
        return Card.titled(
                        n.name(),
                        sight.scenario().groups().stream()
                                .filter(g -> g.id().equals(n.group()))
                                .findFirst()
                                .map(g -> g.name())
                                .orElse(""))
                .section("Money", money)
                .section("Politics", politics)
                .section("Loans and use of each other's stock", debts(sight, id))
                .section("Who decides", seats)
                .section("Lines", lines(sight, l -> l.spec().nation().equals(id)))
                .section("Trusts", TrustCard.rows(sight, id))
                .build();
    }
}
