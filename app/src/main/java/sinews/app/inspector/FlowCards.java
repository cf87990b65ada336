package sinews.app.inspector;

import sinews.app.board.FlowText;
import sinews.app.board.Position;
import sinews.app.board.ShortNumber;
import sinews.app.deal.About;
import sinews.app.deal.MoveKind;
import sinews.app.inspector.Card.Deed;
import sinews.app.inspector.Card.Figure;
import sinews.app.inspector.Card.Row;
import sinews.app.inspector.Card.Tone;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.movement.Itineraries;
import sinews.model.movement.Itinerary;
import sinews.model.movement.Loss;
import sinews.model.movement.Reroute;
import sinews.model.movement.Stretch;
import sinews.model.movement.TurnLosses;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.session.SessionState.TurnReport;

import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;

/** Straits and shipments. */
final class FlowCards {
    private static final int MOST = 10;

    private FlowCards() {}

    static Card strait(Sight sight, String id) {
        Chokepoint c = sight.scenario().chokepoint(id);
        Passage p = sight.board().chokepoints().getOrDefault(id, c.passage());
        Card.Builder card =
                Card.titled(c.name(), "Strait or canal")
                        .figure(
                                new Figure(
                                        Say.capital(Say.word(p.status())),
                                        Say.word(p.status()),
                                        said(p),
                                        -1,
                                        tone(p)));
        card.section("Why?", effectsAt(sight, id));
        card.section("Lost here in turn " + sight.state().turn(), lost(sight, id));
        List<Row> lanes = new ArrayList<>();
        for (Lane l : sight.scenario().lanes()) {
            LaneState s = sight.board().lanes().get(l.id());
            boolean crosses =
                    s == null
                            ? l.chokepoints().contains(id)
                            : s.crosses().contains(id) || l.chokepoints().contains(id);
            if (crosses && lanes.size() < MOST) {
                long loads =
                        sight.board().cargo().values().stream()
                                .filter(x -> x.lane().equals(l.id()))
                                .count();
                lanes.add(
                        Row.of(
                                sight.place(l.from()) + " – " + sight.place(l.to()),
                                s != null && s.passage().closed()
                                        ? "closed"
                                        : s != null && s.escortUntil() >= sight.board().tick()
                                                ? "escorted until " + sight.when(s.escortUntil())
                                                : loads == 0
                                                        ? ""
                                                        : Sight.count(loads, "shipment")
                                                                + (sight.whole() ? "" : " seen"),
                                s != null && s.passage().closed() ? Tone.BAD : Tone.PLAIN));
                if (p.status() == PassageStatus.CONTESTED && lanes.size() == 1) {
                    card.deed(
                            new Deed(
                                    MoveKind.LIFT_ESCORT,
                                    "Escort or add lift…",
                                    "losses halved at seven more days, or more room",
                                    About.lane(l)));
                }
            }
        }
        card.section("Lanes that cross it", lanes);
        return card.build();
    }

    /** What the turn that is looked back on cost there, by materiel and owner. */
    private static List<Row> lost(Sight sight, String chokepoint) {
        Position shown = Position.of(sight.state());
        TurnReport last = shown.last();
        if (last == null || !shown.debrief()) {
            return List.of();
        }
        SortedMap<String, Long> units = new TreeMap<>();
        for (Loss l : TurnLosses.of(last.before(), last.result())) {
            if (l.straits().contains(chokepoint)) {
                String what = sight.label(l.materiel()) + ", " + sight.nation(l.owner());
                units.merge(what, l.units(), Long::sum);
            }
        }
        List<Row> rows = new ArrayList<>();
        units.forEach((what, n) -> rows.add(Row.of(what, ShortNumber.exact(n), Tone.BAD)));
        return rows;
    }

    /** Injects in force at a strait. */
    private static List<Row> effectsAt(Sight sight, String chokepoint) {
        List<Row> rows = new ArrayList<>();
        for (ActiveEffect a : sight.board().effects().values()) {
            boolean here =
                    (a.effect() instanceof Effect.ChokepointClose c
                                    && c.chokepoint().equals(chokepoint))
                            || (a.effect() instanceof Effect.ChokepointContest t
                                    && t.chokepoint().equals(chokepoint));
            if (here) {
                rows.add(
                        Row.dot(
                                "inject “%s”, since %s"
                                        .formatted(sight.inject(a.inject()), sight.when(a.from())),
                                Tone.BAD,
                                null));
            }
        }
        return rows;
    }

    private static String said(Passage p) {
        return switch (p.status()) {
            case OPEN -> "ships pass freely";
            case CLOSED -> "ships go round, or wait";
            case CONTESTED ->
                    "a hit in "
                            + Say.percent(p.hitBp())
                            + " of weeks takes "
                            + Say.percent(p.lossBp())
                            + " of what is there; "
                            + Say.percent(p.liftBp())
                            + " of lift, "
                            + Say.days(p.delayTenths())
                            + " more";
        };
    }

    private static Tone tone(Passage p) {
        return switch (p.status()) {
            case OPEN -> Tone.PLAIN;
            case CONTESTED -> Tone.WARNING;
            case CLOSED -> Tone.BAD;
        };
    }

    static Card shipment(Sight sight, List<String> ids) {
        List<Cargo> cargo =
                ids.stream()
                        .map(id -> sight.board().cargo().get(id))
                        .filter(java.util.Objects::nonNull)
                        .toList();
        if (cargo.isEmpty()) {
            return SituationCard.of(sight);
        }
        Cargo first = cargo.getFirst();
        List<Row> load = new ArrayList<>();
        for (Cargo c : cargo) {
            load.add(
                    Row.of(
                            ShortNumber.exact(sight.units(c))
                                    + " "
                                    + sight.scenario().materiel(c.materiel()).name(),
                            sight.nation(c.owner())));
        }
        List<Row> way = new ArrayList<>();
        if (first.underWay()) {
            Lane lane = sight.scenario().lane(first.lane());
            way.add(
                    Row.of(
                            first.returning() ? "Sails back to" : "On the way to",
                            sight.place(first.returning() ? lane.from() : lane.to()),
                            first.returning() ? Tone.BAD : Tone.PLAIN));
            way.add(Row.of("By", Say.word(lane.mode())));
            way.add(Row.of("Left on this leg", Say.days(Math.max(0, first.tenthsLeft()))));
        } else if (!first.place().equals(first.toPlace())) {
            way.add(Row.of("Waits at", sight.place(first.place()), Tone.WARNING));
        }
        plan(sight, first, way);
        way.add(Row.of("Arrives", arrival(sight, first), tone(sight, first)));
        String never = text(sight).noDate(sight.board(), first);
        int weeks = first.eta() < 0 ? -1 : Math.max(0, first.eta() - sight.board().tick());
        return Card.titled(
                        "Shipment to " + sight.place(first.toPlace()),
                        first.toLine().isEmpty()
                                ? "for the stock there"
                                : "for the line " + sight.line(first.toLine()))
                .figure(
                        new Figure(
                                weeks < 0 ? "–" : Integer.toString(weeks),
                                weeks < 0 ? never : Sight.weeks(weeks),
                                weeks < 0 ? never : weeks == 1 ? "week to go" : "weeks to go",
                                -1,
                                tone(sight, first)))
                .section("Way", way)
                .section("Load", load)
                .build();
    }

    private static FlowText text(Sight sight) {
        return new FlowText(sight.scenario(), Position.of(sight.state()).titles(sight.viewer()));
    }

    /** Legs after this one, why it waits, and since when it goes another way. */
    private static void plan(Sight sight, Cargo c, List<Row> way) {
        FlowText text = text(sight);
        Itinerary plan = new Itineraries(sight.rules(), sight.board()).of(c);
        List<Stretch> onward = plan.way();
        for (Stretch s : c.underWay() ? onward.subList(1, onward.size()) : onward) {
            way.add(Row.of("Then", text.lane(s.lane())));
        }
        switch (plan.hold()) {
            case LIFT ->
                    way.add(Row.of("Waits for lift on", text.lane(plan.heldBy()), Tone.WARNING));
            case PORT ->
                    way.add(
                            Row.of(
                                            sight.place(plan.heldBy()) + " is busy",
                                            handled(sight, plan.heldBy()),
                                            Tone.WARNING)
                                    .to(new Subject.PlaceOf(plan.heldBy())));
            case STORE ->
                    way.add(
                            Row.of(
                                            "Waits for room in the store of",
                                            sight.place(plan.heldBy()),
                                            Tone.WARNING)
                                    .to(new Subject.PlaceOf(plan.heldBy())));
            case RECALL ->
                    way.add(
                            Row.of(
                                    "Held by the recall",
                                    sight.inject(plan.heldBy()),
                                    Tone.WARNING));
            case NEXT_TICK -> way.add(Row.of("Leaves", "next week"));
            case NONE, NO_WAY -> {}
        }
        Reroute other = Position.of(sight.state()).reroutes(sight.rules()).get(c.id());
        if (other != null) {
            way.add(Row.of("Re-routed", text.note(other), Tone.WARNING));
        }
    }

    /** What a place handled last week of what it can. */
    private static String handled(Sight sight, String place) {
        int last = Math.max(0, sight.board().tick() - 1);
        return "handled %s of %s ship units last week"
                .formatted(
                        ShortNumber.exact(sight.board().handled(place)),
                        ShortNumber.exact(sight.rules().throughput(sight.board(), last, place)));
    }

    static Tone tone(Sight sight, Cargo c) {
        return c.eta() >= 0
                ? Tone.PLAIN
                : Itineraries.lacksRoom(sight.scenario(), sight.board(), c)
                        ? Tone.WARNING
                        : Tone.BAD;
    }

    static String arrival(Sight sight, Cargo c) {
        if (c.eta() >= 0) {
            return sight.when(c.eta());
        }
        return Itineraries.lacksRoom(sight.scenario(), sight.board(), c)
                ? "once there is room"
                : c.place().equals(c.toPlace()) ? "nothing is unloaded there now" : "no way open";
    }
}
