package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.Cargo;
import sinews.model.board.LaneState;
import sinews.model.board.Ledger;
import sinews.model.board.OrderState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.explain.Frames.Flow;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Loss;
import sinews.model.explain.Frames.Stage;
import sinews.model.explain.Tracer.Lead;
import sinews.model.explain.Tracer.Made;
import sinews.model.rules.Move;
import sinews.model.scenario.Stock;
import sinews.model.session.Proposal;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/** Why there is so much in a stock: its balance since STARTEX, and what did not come. */
final class StockWhy {
    private final Tracer t;
    private final Desk desk;

    StockWhy(Tracer tracer) {
        t = tracer;
        desk = tracer.desk;
    }

    /** What may have kept a stock low, with the units it would have brought. */
    private record Lack(int rank, long units, Lead lead) {}

    /**
     * The balance of a stock at the beginning of a stage of a tick.
     *
     * @param missing units that were wanted and not there
     */
    Why at(StockKey key, Frame f, Stage stage, long missing, boolean main) {
        Account account = Desk.account(key);
        long units = desk.stock(f, key, stage);
        long opening = desk.frames.start().ledger().units(account, key.materiel());
        Map<String, Long> in = new TreeMap<>();
        Map<String, Long> out = new TreeMap<>();
        for (Flow flow : desk.frames.of(account)) {
            Posting p = flow.posting();
            boolean past =
                    flow.tick() < f.tick()
                            || (flow.tick() == f.tick() && flow.stage().compareTo(stage) < 0);
            if (past && p.materiel().equals(key.materiel())) {
                boolean comes = p.to().equals(account);
                (comes ? in : out).merge(word(p, comes), p.units(), Long::sum);
            }
        }
        Made step =
                t.step(
                                Rule.STOCK,
                                f.tick(),
                                "%s %s in %s."
                                        .formatted(
                                                Names.count(units),
                                                desk.say.stock(key),
                                                desk.say.when(f.tick())))
                        .about(new Thing.OfStock(key))
                        .of(key.owner())
                        .with("at STARTEX", opening);
        StringBuilder formula = new StringBuilder("at STARTEX");
        in.forEach(
                (word, n) -> {
                    step.with(word, n);
                    formula.append(" + ").append(word);
                });
        out.forEach(
                (word, n) -> {
                    step.with(word, n);
                    formula.append(" - ").append(word);
                });
        return step.gives(
                formula.toString(), Operand.units("stock", units), main, leads(key, f, missing));
    }

    private static String word(Posting p, boolean comes) {
        String rule = p.cause().rule();
        return switch (rule) {
            case "arrival" -> "arrived";
            case "completion" -> "finished here";
            case "hand-out" -> comes ? "handed over here" : "handed out";
            case "consumption" -> "used";
            case "consumption-iou" -> "used by allies";
            case "transfer" -> comes ? "given by others" : "given to others";
            case "preposition" -> comes ? "brought forward" : "sent forward";
            case "inject" -> comes ? "added by injects" : "destroyed by injects";
            case "correction" -> comes ? "added by correction" : "taken by correction";
            default -> rule + (comes ? ", in" : ", out");
        };
    }

    private List<Lead> leads(StockKey key, Frame f, long missing) {
        List<Lack> lacks = new ArrayList<>();
        cargo(key, f, lacks);
        losses(key, f, lacks);
        orders(key, f, lacks);
        taken(key, f, lacks);
        long cap = Math.max(1, missing);
        lacks.sort(
                Comparator.comparingInt((Lack l) -> l.rank() / 6)
                        .thenComparingLong(l -> -Math.min(cap, l.units()))
                        .thenComparingInt(Lack::rank)
                        .thenComparingLong(l -> -l.units()));
        List<Lead> leads = new ArrayList<>(lacks.stream().map(Lack::lead).toList());
        if (leads.isEmpty()) {
            makers(key, f, leads);
        }
        proposals(key, leads);
        if (leads.isEmpty()) {
            leads.add(m -> nobody(key, f));
        }
        leads.add(m -> opening(key));
        return leads;
    }

    /** Shipments for this stock that have not arrived. */
    private void cargo(StockKey key, Frame f, List<Lack> lacks) {
        for (Cargo c : f.after().cargo().values()) {
            if (bound(c, key)) {
                long units = f.after().ledger().units(new Account.Cargo(c.id()), c.materiel());
                lacks.add(new Lack(late(c) ? 1 : 6, units, m -> t.shipment.at(c, f, m)));
            }
        }
    }

    static boolean bound(Cargo c, StockKey key) {
        return c.toLine().isEmpty()
                && c.toPlace().equals(key.place())
                && c.materiel().equals(key.materiel())
                && c.owner().equals(key.owner());
    }

    /** Whether a shipment is held up, and not only on its usual way. */
    private boolean late(Cargo c) {
        LaneState usual = desk.frames.start().lanes().get(c.lane());
        return !c.underWay()
                || c.returning()
                || c.eta() < 0
                || (usual != null && c.tenthsLane() - usual.transitTenths() >= Desk.TICK);
    }

    private void losses(StockKey key, Frame f, List<Lack> lacks) {
        Loss worst = null;
        long all = 0;
        for (Loss loss : desk.frames.losses()) {
            if (loss.tick() <= f.tick() && bound(loss.cargo(), key)) {
                all += loss.units();
                worst = worst == null || loss.units() > worst.units() ? loss : worst;
            }
        }
        Loss shown = worst;
        if (shown != null) {
            lacks.add(new Lack(3, all, m -> t.shipment.lost(shown, m)));
        }
    }

    /** Contracts that are to be delivered here and are not yet. */
    private void orders(StockKey key, Frame f, List<Lack> lacks) {
        for (OrderState o : f.after().orders().values()) {
            if (o.open() > 0
                    && o.terms().buyer().equals(key.owner())
                    && o.terms().deliverTo().equals(key.place())
                    && o.terms().materiel().equals(key.materiel())) {
                lacks.add(new Lack(2, o.open(), m -> t.supply.order(o.terms().id(), f, m)));
            }
        }
    }

    /** Units that were destroyed, given away or corrected away. */
    private void taken(StockKey key, Frame f, List<Lack> lacks) {
        Account account = Desk.account(key);
        for (Flow flow : desk.frames.of(account)) {
            Posting p = flow.posting();
            if (flow.tick() > f.tick()
                    || !p.from().equals(account)
                    || !p.materiel().equals(key.materiel())) {
                continue;
            }
            String ref = p.cause().ref();
            switch (p.cause().rule()) {
                case "inject" -> lacks.add(new Lack(4, p.units(), m -> desk.roots.inject(ref)));
                case "transfer", "preposition" ->
                        lacks.add(
                                new Lack(5, p.units(), m -> desk.roots.decision(ref, key.owner())));
                case "correction" ->
                        lacks.add(new Lack(5, p.units(), m -> desk.roots.correction(ref)));
                default -> {}
            }
        }
    }

    /** Lines that finish their units into this stock. */
    private void makers(StockKey key, Frame f, List<Lead> leads) {
        f.after().lines().values().stream()
                .filter(l -> desk.output(l).equals(key))
                .forEach(l -> leads.add(m -> t.line.starts(l.id(), f.tick() - l.spec().lead(), m)));
    }

    /** Moves that would have brought some and did not. */
    private void proposals(StockKey key, List<Lead> leads) {
        for (Proposal p : desk.roots.proposals()) {
            boolean here =
                    switch (p.move()) {
                        case Move.PlaceOrder m ->
                                m.deliverTo().equals(key.place())
                                        && m.materiel().equals(key.materiel());
                        case Move.Transfer m ->
                                m.to().equals(key.place()) && m.materiel().equals(key.materiel());
                        case Move.Preposition m ->
                                m.to().equals(key.place()) && m.materiel().equals(key.materiel());
                        case Move.ShipTogether m ->
                                m.to().equals(key.place())
                                        && m.parts().stream()
                                                .anyMatch(x -> x.materiel().equals(key.materiel()));
                        default -> false;
                    };
            if (here
                    && p.status() != Proposal.Status.ENACTED
                    && p.status() != Proposal.Status.READY) {
                leads.add(m -> desk.roots.decision(p, key.owner()));
            }
        }
    }

    private Why nobody(StockKey key, Frame f) {
        long done =
                f.after().orders().values().stream()
                        .filter(
                                o ->
                                        o.terms().deliverTo().equals(key.place())
                                                && o.terms().buyer().equals(key.owner())
                                                && o.terms().materiel().equals(key.materiel()))
                        .count();
        String book =
                done == 0
                        ? "No contract for it is on the books"
                        : done == 1
                                ? "The one contract for it is delivered"
                                : "All %d contracts for it are delivered".formatted(done);
        StockKey pile = desk.seat ? null : largest(key, f);
        List<String> nations = new ArrayList<>(List.of(key.owner()));
        if (pile != null) {
            book +=
                    "; the largest stock elsewhere is %s %s"
                            .formatted(Names.count(f.after().stock(pile)), desk.say.stock(pile));
            nations.add(pile.owner());
        }
        return new Why.Root(
                Why.Kind.INITIAL,
                "Nobody has ordered or sent %s more %s to %s."
                        .formatted(
                                desk.say.nation(key.owner()),
                                desk.say.materiel(key.materiel()),
                                desk.say.place(key.place())),
                book + ".",
                new Thing.OfStock(key),
                nations);
    }

    /** The largest stock of the same materiel anywhere else, or null. */
    private @Nullable StockKey largest(StockKey key, Frame f) {
        StockKey best = null;
        long most = 0;
        for (Ledger.Row row : f.after().ledger().rows()) {
            if (row.account() instanceof Account.Stock s
                    && row.materiel().equals(key.materiel())
                    && !s.place().equals(key.place())
                    && row.units() > most) {
                most = row.units();
                best = new StockKey(s.place(), row.materiel(), s.owner());
            }
        }
        return best;
    }

    /** What was there at STARTEX. */
    Why opening(StockKey key) {
        long opening = desk.frames.start().stock(key);
        Map<String, String> provenance =
                desk.scenario.stocks().stream()
                        .filter(
                                s ->
                                        s.place().equals(key.place())
                                                && s.materiel().equals(key.materiel())
                                                && s.owner().equals(key.owner()))
                        .findFirst()
                        .map(Stock::provenance)
                        .orElse(Map.of());
        return desk.roots.initial(
                "At STARTEX there were %s %s.".formatted(Names.count(opening), desk.say.stock(key)),
                provenance.isEmpty()
                        ? "the scenario lists no stock there"
                        : Names.source(provenance, "quantity"),
                new Thing.OfStock(key),
                key.owner());
    }
}
