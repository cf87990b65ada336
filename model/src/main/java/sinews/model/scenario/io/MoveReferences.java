package sinews.model.scenario.io;

import sinews.model.rules.Move;
import sinews.model.scenario.Inject;
import sinews.model.scenario.Lane;
import sinews.model.scenario.Line;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.Order;
import sinews.model.scenario.Scenario;
import sinews.model.scenario.Seat;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/**
 * Whether the moves of a script name things that exist; lines that an earlier move of the script
 * began and orders that it placed do.
 */
final class MoveReferences {

    private final Set<String> nations;
    private final Set<String> seats;
    private final Set<String> materiel;
    private final Set<String> places;
    private final Set<String> lanes;
    private final Set<String> orders;
    private final Set<String> families;
    private final Set<String> contingencies = new TreeSet<>();
    private final Set<String> ordered = new TreeSet<>();
    private final Set<String> scopes = new TreeSet<>();
    private final Map<String, String> madeBy = new HashMap<>();
    private final Map<String, String> siteOf = new HashMap<>();
    private final Set<String> sites = new TreeSet<>();

    MoveReferences(Scenario s) {
        nations = names(s.nations(), Nation::id);
        seats = names(s.seats(), Seat::id);
        materiel = names(s.materiel(), Materiel::id);
        places = names(s.locations(), Location::id);
        lanes = names(s.lanes(), Lane::id);
        orders = names(s.orders(), Order::id);
        families = names(s.materiel(), Materiel::family);
        scopes.addAll(materiel);
        scopes.addAll(families);
        s.injects().stream()
                .map(Inject::contingency)
                .filter(tag -> !tag.isEmpty())
                .forEach(contingencies::add);
        for (Line l : s.lines()) {
            madeBy.put(l.id(), l.materiel());
            sites.add(l.materiel() + "@" + l.location());
            siteOf.put(l.id(), l.materiel() + "@" + l.location());
        }
        s.orders().forEach(o -> ordered(o.buyer(), o.line()));
    }

    private static <T> Set<String> names(List<T> all, Function<T, String> id) {
        return new TreeSet<>(all.stream().map(id).toList());
    }

    /** One script line with its document and the problems found so far. */
    private record At(LocatedJson json, List<Problem> problems) {
        void known(String field, String word, String id, Set<String> known) {
            if (!known.contains(id)) {
                problems.add(json.at(field, Checking.noSuch(word, id, known)));
            }
        }
    }

    void check(ScriptedMove scripted, LocatedJson json, List<Problem> problems) {
        At at = new At(json, problems);
        at.known("/seat", "seat", scripted.seat(), seats);
        for (String seat : new TreeSet<>(scripted.answers().keySet())) {
            at.known("/answers/" + seat, "seat", seat, seats);
        }
        switch (scripted.move()) {
            case Move.PlaceOrder m ->
                    contract(at, m.buyer(), m.materiel(), m.line(), m.deliverTo());
            case Move.MultiYear m -> contract(at, m.buyer(), m.materiel(), m.line(), m.deliverTo());
            case Move.AgileSplit m -> {
                buys(at, m.buyer(), m.materiel(), m.deliverTo());
                lines(at, m.lines());
                m.lines().forEach(l -> ordered(m.buyer(), l));
            }
            case Move.JointBuy m -> jointBuy(at, m);
            case Move.ContractCell m -> nations(at, "parties", m.parties());
            case Move.Cancel m -> order(at, m.order());
            case Move.Expand m -> line(at, "/move/line", m.line());
            case Move.DirectSurge m -> line(at, "/move/line", m.line());
            case Move.KeepWarm m -> line(at, "/move/line", m.line());
            case Move.SecondSource m -> host(at, m.line(), m.host(), m.place());
            case Move.Coproduce m -> host(at, m.line(), m.host(), m.place());
            case Move.AssembleForward m -> host(at, m.line(), m.host(), m.place());
            case Move.PrintForward m -> host(at, m.line(), m.host(), m.place());
            case Move.ForwardRepair m -> host(at, m.line(), m.host(), m.place());
            case Move.MoveTooling m -> host(at, m.line(), m.host(), m.place());
            case Move.Subsidize m -> {
                nation(at, "payer", m.payer());
                line(at, "/move/line", m.line());
            }
            case Move.Train m -> {
                nation(at, "payer", m.payer());
                nation(at, "host", m.host());
            }
            case Move.SecurityOfSupply m -> {
                nations(at, "parties", m.parties());
                scope(at, m.scope());
                each(at, "exclusions", "contingency", m.exclusions(), contingencies);
            }
            case Move.NationalPriority m -> {
                nation(at, "nation", m.nation());
                at.known("/move/materiel", "materiel", m.materiel(), materiel);
            }
            case Move.ExportWaiver m -> {
                nation(at, "grantor", m.grantor());
                nations(at, "partners", m.partners());
                scope(at, m.scope());
            }
            case Move.Standard m -> {
                at.known("/move/family", "family", m.family(), families);
                nations(at, "parties", m.parties());
            }
            case Move.ShareInformation m -> {
                nations(at, "parties", m.parties());
                scope(at, m.scope());
            }
            case Move.FundSecurity m -> {
                nation(at, "nation", m.nation());
                if (!m.line().isEmpty()) {
                    line(at, "/move/line", m.line());
                }
            }
            case Move.StockTarget m -> {
                nation(at, "owner", m.owner());
                at.known("/move/place", "place", m.place(), places);
                at.known("/move/materiel", "materiel", m.materiel(), materiel);
            }
            case Move.Preposition m -> {
                nation(at, "owner", m.owner());
                goods(at, m.materiel(), m.from(), m.to());
            }
            case Move.ShipTogether m -> shipTogether(at, m);
            case Move.DisperseHarden m -> {
                nation(at, "nation", m.nation());
                at.known("/move/place", "place", m.place(), places);
            }
            case Move.Transfer m -> {
                nation(at, "donor", m.donor());
                nation(at, "recipient", m.recipient());
                goods(at, m.materiel(), m.from(), m.to());
                if (!m.backfillLine().isEmpty()) {
                    line(at, "/move/backfillLine", m.backfillLine());
                }
            }
            case Move.LiftEscort m -> {
                nation(at, "nation", m.nation());
                at.known("/move/lane", "lane", m.lane(), lanes);
            }
            case Move.Minerals m -> minerals(at, m);
            case Move.Signal m -> {
                nation(at, "nation", m.nation());
                lines(at, m.lines());
            }
            case Move.Convene m -> nation(at, "nation", m.nation());
        }
    }

    private void nation(At at, String field, String nation) {
        at.known("/move/" + field, "nation", nation, nations);
    }

    private void nations(At at, String field, List<String> all) {
        each(at, field, "nation", all, nations);
    }

    private static void each(
            At at, String field, String word, List<String> all, Set<String> known) {
        for (int i = 0; i < all.size(); i++) {
            at.known("/move/" + field + "/" + i, word, all.get(i), known);
        }
    }

    private void scope(At at, List<String> scope) {
        for (int i = 0; i < scope.size(); i++) {
            if (!"*".equals(scope.get(i))) {
                at.known("/move/scope/" + i, "materiel or family", scope.get(i), scopes);
            }
        }
    }

    private void lines(At at, List<String> all) {
        for (int i = 0; i < all.size(); i++) {
            line(at, "/move/lines/" + i, all.get(i));
        }
    }

    private void buys(At at, String buyer, String what, String deliverTo) {
        nation(at, "buyer", buyer);
        at.known("/move/materiel", "materiel", what, materiel);
        at.known("/move/deliverTo", "place", deliverTo, places);
    }

    private void contract(At at, String buyer, String what, String line, String deliverTo) {
        buys(at, buyer, what, deliverTo);
        line(at, "/move/line", line);
        ordered(buyer, line);
    }

    /** The line of an order may be written either way later. */
    private void ordered(String buyer, String line) {
        if (sites.contains(line)) {
            ordered.add(buyer + "@" + line);
        }
        siteOf.forEach(
                (id, site) -> {
                    if (id.equals(line) || site.equals(line)) {
                        ordered.add(buyer + "@" + id);
                        ordered.add(buyer + "@" + site);
                    }
                });
    }

    private void jointBuy(At at, Move.JointBuy m) {
        nation(at, "lead", m.lead());
        at.known("/move/materiel", "materiel", m.materiel(), materiel);
        line(at, "/move/line", m.line());
        for (int i = 0; i < m.shares().size(); i++) {
            Move.JointBuy.Share share = m.shares().get(i);
            nation(at, "shares/" + i + "/nation", share.nation());
            at.known("/move/shares/" + i + "/deliverTo", "place", share.deliverTo(), places);
            ordered(share.nation(), m.line());
        }
    }

    private void shipTogether(At at, Move.ShipTogether m) {
        if (!m.recipient().isEmpty()) {
            nation(at, "recipient", m.recipient());
        }
        at.known("/move/to", "place", m.to(), places);
        for (int i = 0; i < m.parts().size(); i++) {
            Move.ShipTogether.Part part = m.parts().get(i);
            String field = "/move/parts/" + i;
            nation(at, "parts/" + i + "/owner", part.owner());
            at.known(field + "/materiel", "materiel", part.materiel(), materiel);
            at.known(field + "/from", "place", part.from(), places);
        }
    }

    private void order(At at, String order) {
        if (!order.contains("@")) {
            at.known("/move/order", "order", order, orders);
        } else if (!ordered.contains(order)) {
            List<String> parts = List.of(order.split("@", 2));
            at.problems()
                    .add(
                            at.json()
                                    .at(
                                            "/move/order",
                                            parts.get(0)
                                                    + " has no order at "
                                                    + parts.get(1)
                                                    + ", at STARTEX or by an earlier move of this"
                                                    + " file"
                                                    + Suggestion.didYouMean(order, ordered)));
        }
    }

    private void minerals(At at, Move.Minerals m) {
        nation(at, "buyer", m.buyer());
        nation(at, "supplier", m.supplier());
        line(at, "/move/line", m.line());
        at.known("/move/place", "place", m.place(), places);
        if (m.way() == Move.MineralsWay.ALLY_SHORE) {
            begun(m.line(), m.place());
        }
    }

    private void goods(At at, String what, String from, String to) {
        at.known("/move/materiel", "materiel", what, materiel);
        at.known("/move/from", "place", from, places);
        at.known("/move/to", "place", to, places);
    }

    private void line(At at, String field, String line) {
        if (line.contains("@")) {
            if (!sites.contains(line)) {
                at.problems()
                        .add(
                                at.json()
                                        .at(
                                                field,
                                                "no line makes "
                                                        + line.replace("@", " at ")
                                                        + ", at STARTEX or by an earlier move of"
                                                        + " this file"
                                                        + Suggestion.didYouMean(line, sites)));
            }
        } else {
            at.known(field, "line", line, new TreeSet<>(madeBy.keySet()));
        }
    }

    private void host(At at, String line, String host, String place) {
        line(at, "/move/line", line);
        at.known("/move/host", "nation", host, nations);
        at.known("/move/place", "place", place, places);
        begun(line, place);
    }

    /** From here on the file may name a line at this place that makes what that line makes. */
    private void begun(String line, String place) {
        String made = line.contains("@") ? line.substring(0, line.indexOf('@')) : madeBy.get(line);
        if (made != null) {
            sites.add(made + "@" + place);
        }
    }
}
