package sinews.app.board;

import sinews.app.board.BoardModel.Shipment;
import sinews.app.board.BoardModel.Strait;
import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.movement.Itineraries;
import sinews.model.movement.Itinerary;
import sinews.model.movement.Reroute;
import sinews.model.movement.Stretch;
import sinews.model.scenario.Chokepoint;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Passage;
import sinews.model.scenario.PassageStatus;
import sinews.model.scenario.Scenario;
import sinews.model.session.SeatView;
import sinews.model.session.SessionState.TurnReport;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** What is known of shipments, straits and losses on a board, for one viewer. Pure. */
final class Flows {
    private static final int MOST_ROWS = 8;

    private final Scenario scenario;
    private final Board board;
    private final FlowText text;
    private final Itineraries itineraries;
    private final SortedMap<String, Reroute> reroutes;
    private final List<LossMark> losses;

    private Flows(Position position, SeatView viewer, BoardRules rules) {
        scenario = position.scenario();
        board = viewer.of(scenario, position.board());
        text = new FlowText(scenario, position.titles(viewer));
        itineraries = rules.itineraries(board);
        TurnReport last = position.last();
        reroutes =
                last == null
                        ? new TreeMap<>()
                        : rules.reroutes(
                                viewer.of(scenario, last.before()), board, last.result().ticks());
        losses =
                last == null || !position.debrief()
                        ? List.of()
                        : LossMarks.of(text, scenario, LossMarks.seen(last, viewer));
    }

    static Flows of(Position position, SeatView viewer, BoardRules rules) {
        return new Flows(position, viewer, rules);
    }

    FlowText text() {
        return text;
    }

    private List<Cargo> cargo(Shipment s) {
        return s.cargo().stream()
                .map(id -> board.cargo().get(id))
                .filter(Objects::nonNull)
                .toList();
    }

    /**
     * Consignments of the board as a shipment, whether the lens shows it; empty when all are gone.
     */
    Optional<Shipment> shipment(List<String> ids) {
        List<Cargo> there =
                ids.stream().map(id -> board.cargo().get(id)).filter(Objects::nonNull).toList();
        return there.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new Shipment(
                                there.stream().map(Cargo::id).toList(),
                                there.getFirst().lane(),
                                there.getFirst().place(),
                                0,
                                there.getFirst().toPlace(),
                                0,
                                "",
                                List.of()));
    }

    /** All that is left of the ways of a shipment, without what is in it twice. */
    List<Stretch> way(Shipment s) {
        LinkedHashSet<Stretch> all = new LinkedHashSet<>();
        cargo(s).forEach(c -> all.addAll(itineraries.of(c).way()));
        return List.copyOf(all);
    }

    /** Re-routings of its consignments. */
    List<Reroute> reroutes(Shipment s) {
        return s.cargo().stream().map(reroutes::get).filter(Objects::nonNull).toList();
    }

    /** Consignments that take another way since the last turn. */
    int rerouted() {
        return (int) reroutes.values().stream().filter(Reroute::open).count();
    }

    /** Such as "+9 days, since Bab-el-Mandeb closed"; empty when it goes as planned. */
    String note(Shipment s) {
        return reroutes(s).stream()
                .max(Comparator.comparingInt(Reroute::extraTenths))
                .map(text::note)
                .orElse("");
    }

    /** Marks of what was lost in the turn shown. */
    List<LossMark> losses() {
        return losses;
    }

    /** What shipments carry, where, when they come and why they wait. */
    String spoken(List<Shipment> together) {
        List<String> parts = new ArrayList<>();
        for (Shipment s : together.subList(0, Math.min(together.size(), MOST_ROWS))) {
            parts.add(spoken(s));
        }
        if (together.size() > MOST_ROWS) {
            parts.add("and %d more; zoom in".formatted(together.size() - MOST_ROWS));
        }
        return String.join("\n\n", parts);
    }

    private String spoken(Shipment s) {
        List<Cargo> cargo = cargo(s);
        if (cargo.isEmpty()) {
            return "";
        }
        Cargo first = cargo.getFirst();
        List<String> rows = new ArrayList<>();
        Map<String, Long> load = new LinkedHashMap<>();
        for (Cargo c : cargo) {
            String what = text.label(c.materiel()) + " for " + text.nation(c.owner());
            load.merge(
                    what, board.ledger().units(new Account.Cargo(c.id()), c.materiel()), Long::sum);
        }
        load.forEach((what, units) -> rows.add(ShortNumber.exact(units) + " " + what));
        Itinerary way = itineraries.of(first);
        rows.add(
                first.returning()
                        ? "Sails back " + text.way(way.way())
                        : "Goes " + goes(first, way));
        rows.add(arrival(first));
        if (first.eta() >= 0 || !first.place().equals(first.toPlace())) {
            hold(way).ifPresent(rows::add);
        }
        String note = note(s);
        if (!note.isEmpty()) {
            rows.add("Re-routed: " + note);
        }
        return String.join("\n", rows);
    }

    private String goes(Cargo c, Itinerary way) {
        return way.way().isEmpty() ? "to " + text.place(c.toPlace()) : text.way(way.way());
    }

    private String arrival(Cargo c) {
        if (c.eta() < 0) {
            String why = text.noDate(board, c);
            return Character.toUpperCase(why.charAt(0)) + why.substring(1);
        }
        int left = Math.max(1, c.eta() - board.tick() + 1);
        return "%s to go: %s".formatted(FlowText.weeks(left), text.when(c.eta()));
    }

    private Optional<String> hold(Itinerary way) {
        return Optional.ofNullable(
                switch (way.hold()) {
                    case NONE, NO_WAY -> null;
                    case NEXT_TICK -> "Leaves next week";
                    case LIFT -> "Waits for lift on " + text.lane(way.heldBy());
                    case PORT -> "Waits for " + text.place(way.heldBy()) + " to handle it";
                    case STORE -> "Waits for room in the store of " + text.place(way.heldBy());
                    case RECALL -> "Held by the recall " + text.inject(way.heldBy());
                });
    }

    /** A strait's state, since when, by what, and what it does to ships. */
    String spoken(Strait s) {
        Chokepoint c = scenario.chokepoint(s.id());
        Passage p = board.chokepoints().getOrDefault(s.id(), c.passage());
        List<String> rows = new ArrayList<>();
        String state = p.status().name().toLowerCase(Locale.ROOT);
        rows.add(s.name() + " · " + state);
        for (ActiveEffect e : board.effects().values()) {
            if (about(e, s.id())) {
                rows.add("Since %s, by %s".formatted(text.week(e.from()), text.inject(e.inject())));
            }
        }
        if (rows.size() == 1 && p.status() != PassageStatus.OPEN && p.equals(c.passage())) {
            rows.add("Since STARTEX");
        }
        rows.add(FlowText.said(p));
        long crossing =
                board.cargo().values().stream()
                        .filter(x -> x.underWay() && crosses(x, s.id()))
                        .count();
        if (crossing > 0) {
            rows.add(
                    crossing
                            + (crossing == 1 ? " shipment" : " shipments")
                            + " on lanes across it");
        }
        return String.join("\n", rows);
    }

    private boolean crosses(Cargo c, String chokepoint) {
        var lane = board.lanes().get(c.lane());
        return lane != null && lane.crosses().contains(chokepoint);
    }

    private static boolean about(ActiveEffect e, String chokepoint) {
        return switch (e.effect()) {
            case Effect.ChokepointClose c -> c.chokepoint().equals(chokepoint);
            case Effect.ChokepointContest c -> c.chokepoint().equals(chokepoint);
            default -> false;
        };
    }
}
