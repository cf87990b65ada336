package sinews.app.tables;

import org.jspecify.annotations.Nullable;

import sinews.app.board.BoardItem;
import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.measures.Table.Column;
import sinews.model.movement.Itineraries;
import sinews.model.scenario.Lane;
import sinews.model.scenario.PassageStatus;

import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** What is under way, and what waits to be loaded or unloaded. */
final class ShipmentTable extends LensRows {
    ShipmentTable(Position at) {
        super(at);
    }

    @Override
    LensTable make() {
        Map<String, Lane> lanes = new HashMap<>();
        scenario.lanes().forEach(l -> lanes.put(l.id(), l));
        for (Cargo c : board.cargo().values()) {
            long units = board.ledger().units(new Account.Cargo(c.id()), c.materiel());
            Lane lane = lanes.get(c.lane());
            int weeks = c.eta() < 0 ? -1 : Math.max(1, c.eta() - board.tick() + 1);
            String way = way(c, lane);
            row(
                    new BoardItem.ShipmentItem(List.of(c.id())),
                    tone(c, way),
                    text(label(c.materiel())),
                    number(units),
                    text(lane == null ? place(c.place()) : place(lane.from())),
                    text(place(c.toPlace())),
                    text(c.toLine().isEmpty() ? "stock" : "line"),
                    text(nation(c.owner())),
                    number(weeks),
                    text(way));
        }
        return table(
                "shipments",
                "Shipments",
                "What is under way, and what waits to be loaded or unloaded.",
                List.of(
                        Column.text("Materiel", "What it is"),
                        Column.number("Units", "", 0, "Units"),
                        Column.text("From", "Where its present leg began, or where it waits"),
                        Column.text("To", "Where it is to arrive"),
                        Column.text("For", "The stock there, or a line"),
                        Column.text("Owner", "Whose it is"),
                        Column.number(
                                "Weeks",
                                "",
                                0,
                                "Weeks until it arrives; empty: no way is open, or no room there"),
                        Column.text("Way", "How it travels now and how the lane stands")),
                7,
                "Nothing that you may see is under way.");
    }

    private String tone(Cargo c, String way) {
        if (c.eta() < 0 && !Itineraries.lacksRoom(scenario, board, c)) {
            return "bad";
        }
        return c.eta() < 0 || way.contains("contested") ? "warning" : "plain";
    }

    private String way(Cargo c, @Nullable Lane lane) {
        if (lane == null) {
            if (c.place().equals(c.toPlace())) {
                return Itineraries.lacksRoom(scenario, board, c)
                        ? "waits for room"
                        : "waits to be unloaded";
            }
            return c.eta() < 0 ? "no way open" : "waits to be loaded";
        }
        LaneState s = board.lanes().get(lane.id());
        PassageStatus status = s == null ? PassageStatus.OPEN : s.passage().status();
        String mode = lane.mode().name().toLowerCase(Locale.ROOT);
        String back = c.returning() ? ", sails back" : "";
        return status == PassageStatus.OPEN
                ? mode + back
                : mode + ", " + status.name().toLowerCase(Locale.ROOT) + back;
    }
}
