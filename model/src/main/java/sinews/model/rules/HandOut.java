package sinews.model.rules;

import sinews.model.board.Change;
import sinews.model.board.LineSupply;
import sinews.model.board.OrderState;
import sinews.model.board.StockTerms;
import sinews.model.scenario.ContractTier;

import java.util.Arrays;

/**
 * Step 4 of a tick: one deal per plant and materiel over contracts and requisitions together. A
 * line's need is split by the classes of its own orders: the rating follows the contract down the
 * chain.
 */
final class HandOut {
    private static final int PLAN = Claim.grade(3, 5);
    private static final int ASSURED = ContractTier.ASSURED.ordinal();

    private final Network n;
    private final Draft d;

    // The parts of a need: class and nation, units.
    private int[] part = new int[8];
    private long[] partUnits = new long[8];
    private int parts;

    HandOut(Network n) {
        this.n = n;
        d = n.d;
    }

    void run() {
        for (LineCell line : n.lines) {
            line.stretches.clear();
        }
        for (OrderCell order : n.orders) {
            if (order.waits(d.tick)) {
                claim(order);
            }
        }
        for (LineCell line : n.customersFirst) {
            if (line.active && line.inputs.length > 0) {
                requisition(line);
            }
        }
        for (StoreCell store : n.sources) {
            if (store.claims.count() > 0) {
                deal(store);
            }
        }
        remember();
    }

    private static boolean assured(int grade) {
        return grade / Claim.TIER == ASSURED;
    }

    private void claim(OrderCell o) {
        LineCell line = o.line;
        line.stretches.add(o.stretchKey, o.rank, o.open);
        Facts facts = o.facts;
        if (!o.banned) {
            line.output.claims.add(o);
        } else if (facts != null && assured(o.grade) && line.output.free() > 0) {
            facts.refused().most(n.log, o.open);
        }
    }

    /** What a line asks of its sources, split by the classes of its own book. */
    private void requisition(LineCell line) {
        long planned = RatePlan.planned(line, d.tick);
        long ready = line.ring.total() + line.output.free();
        for (InputCell input : line.inputs) {
            int usable = share(input);
            if (usable == 0) {
                continue;
            }
            long yearly = Math.multiplyExact(planned, (long) input.quantity);
            long total = 0;
            for (SourceCell s : input.sources) {
                if (s.share > 0) {
                    s.weight = yearly * s.share * (4 + s.ticks);
                    total = Math.addExact(total, s.weight);
                }
            }
            long inHand = input.bin.units() + input.coming;
            long need = Math.ceilDiv(total, Production.YEAR * 10_000L) - inHand;
            if (need <= 0) {
                continue;
            }
            split(line, ready + inHand / input.quantity, need, input.quantity);
            for (int p = 0; p < parts; p++) {
                spread(input, p, total, usable == 1);
            }
        }
    }

    /**
     * Sets the shares of an input's sources that can be used now; the share of a blocked,
     * unqualified or empty one goes to the others. Gives how many there are.
     */
    private int share(InputCell input) {
        return share(input, d.tick);
    }

    static int share(InputCell input, int tick) {
        int total = 0;
        int usable = 0;
        for (SourceCell s : input.sources) {
            s.share = s.usable(tick) ? s.shareBp : 0;
            total += s.share;
            usable += s.share > 0 ? 1 : 0;
        }
        if (total != 10_000 && usable > 0) {
            int before = 0;
            for (SourceCell s : input.sources) {
                if (s.share > 0) {
                    int upTo = before + s.share;
                    s.share = (int) ((long) upTo * 10_000 / total - (long) before * 10_000 / total);
                    before = upTo;
                }
            }
        }
        return usable;
    }

    /** Claims a part of a need on its sources by their weights. */
    private void spread(InputCell input, int at, long total, boolean single) {
        long all = partUnits[at];
        long weight = 0;
        long before = 0;
        for (SourceCell s : input.sources) {
            if (s.share == 0) {
                continue;
            }
            weight += s.weight;
            long upTo = single ? all : Shares.cut(all, weight, total);
            long units = upTo - before;
            before = upTo;
            if (units > 0) {
                s.stock.claims.add(s, Claim.key(part[at], d.tick), units);
                LineCell supplier = s.supplier;
                if (supplier != null) {
                    int nation = part[at] & 0xffff;
                    supplier.stretches.add(
                            Stretches.key(part[at] >>> 16, d.tick, nation), input.line.rank, units);
                }
            }
        }
    }

    /**
     * Splits a need for an input over the book behind it; what no contract covers is planned stock.
     */
    private void split(LineCell line, long covered, long need, int quantity) {
        parts = 0;
        Stretches book = line.stretches;
        long skip = covered;
        long left = need;
        for (int i = 0; i < book.count() && left > 0; i++) {
            long open = book.units(i);
            long skipped = Math.min(skip, open);
            skip -= skipped;
            long take = Math.min(left, Math.multiplyExact(open - skipped, (long) quantity));
            if (take > 0) {
                left -= take;
                part(book.part(i), take);
            }
        }
        if (left > 0) {
            part(Claim.part(PLAN, line.owner), left);
        }
    }

    private void part(int of, long units) {
        int at = parts;
        while (at > 0 && part[at - 1] > of) {
            at--;
        }
        if (at > 0 && part[at - 1] == of) {
            partUnits[at - 1] += units;
            return;
        }
        if (parts == partUnits.length) {
            part = Arrays.copyOf(part, parts * 2);
            partUnits = Arrays.copyOf(partUnits, parts * 2);
        }
        for (int i = parts; i > at; i--) {
            part[i] = part[i - 1];
            partUnits[i] = partUnits[i - 1];
        }
        part[at] = of;
        partUnits[at] = units;
        parts++;
    }

    private void deal(StoreCell store) {
        Claims claims = store.claims;
        claims.sort();
        long free = store.free();
        if (claims.total() <= free) {
            claims.grant();
        } else {
            int[] before = n.served(store);
            int[] after = n.table.deal(free, claims, before);
            if (after != before) {
                store.served = after;
                store.servedChanged = true;
                n.log.add(n.served(store.memory(), after));
            }
        }
        boolean directed = claims.get(0).given > 0 && claims.get(0).grade() < Claim.TIER;
        long dealt = 0;
        for (int i = 0; i < claims.count(); i++) {
            dealt += claims.get(i).given;
        }
        for (int i = 0; i < claims.count(); i++) {
            Claim claim = claims.get(i);
            SourceCell source = claim.source;
            OrderCell order = claim.order;
            if (source != null) {
                supply(store, source, claim);
            } else if (order != null) {
                note(order, claim, directed, dealt > claim.given);
                if (claim.given > 0) {
                    deliver(store, order, claim.given);
                }
            }
        }
        claims.clear();
    }

    /**
     * The month's facts for politics: a claim is refused or displaced in a week in which others
     * were served instead.
     */
    private void note(OrderCell order, Claim claim, boolean directed, boolean others) {
        Facts facts = order.facts;
        if (facts == null) {
            return;
        }
        long lacking = claim.units - claim.given;
        if (order.refused && others) {
            facts.refused().most(n.log, lacking);
        } else if (assured(order.grade) && !order.refused) {
            facts.given().more(n.log, claim.given);
            if (directed) {
                facts.displaced().most(n.log, lacking);
            }
        }
    }

    private void supply(StoreCell store, SourceCell source, Claim claim) {
        InputCell input = source.input;
        input.lacks += claim.units - claim.given;
        if (claim.given == 0) {
            return;
        }
        HandedCell handed = source.handed;
        if (handed != null) {
            handed.now += claim.given;
        }
        LineCell line = input.line;
        if (store.place == line.place) {
            n.log.post(store.cell, input.bin, claim.given, line.handOut);
            return;
        }
        ConsignmentCell kind = input.consignment(claim.part());
        if (kind == null) {
            kind = consignment(input, claim);
            input.know(kind);
        }
        n.log.post(store.cell, n.resting(kind, store.place), claim.given, line.handOut);
    }

    private ConsignmentCell consignment(InputCell input, Claim claim) {
        LineCell line = input.line;
        return n.consignment(
                new Consignment(
                        input.materiel,
                        n.nations[line.owner].id,
                        line.state.location(),
                        line.id,
                        n.nations[claim.nation()].id,
                        claim.grade() / Claim.TIER,
                        claim.grade() % Claim.TIER,
                        Routes.ANY,
                        line.id));
    }

    /** Hands units out to a contract, and pays for them. */
    private void deliver(StoreCell store, OrderCell order, long given) {
        StoreCell atPlant = order.atPlant;
        if (atPlant == null) {
            ConsignmentCell kind = n.consignment(order);
            n.log.post(store.cell, n.resting(kind, store.place), given, order.handOut);
        } else if (atPlant == store) {
            // They stay where they are, in the same hands: kept apart as a reserve.
            StockTerms t = store.terms;
            store.terms = new StockTerms(t.floor() + given, t.lien(), t.target());
            store.termsChanged = true;
            n.log.add(new Change.StockTermsSet(store.key, store.terms));
        } else {
            n.log.post(store.cell, atPlant.cell, given, order.handOut);
        }
        pay(order, given);
    }

    private void pay(OrderCell order, long units) {
        OrderState before = order.state;
        OrderState after = Money.handed(before, units);
        order.state = after;
        order.open = after.open();
        order.changed = true;
        n.log.add(new Change.OrderSet(after));
        long paid = after.paid() - before.paid();
        long freed = before.obligated() - after.obligated();
        if (paid != 0 || freed != 0) {
            NationCell buyer = n.nations[order.buyer];
            buyer.obligated = Math.subtractExact(buyer.obligated, freed);
            buyer.paid = Math.addExact(buyer.paid, paid);
            buyer.treasury = Math.addExact(buyer.treasury, freed - paid);
            buyer.changed = true;
        }
    }

    /** Writes down what customers still miss and what they were handed, for planning. */
    private void remember() {
        int slot = d.tick % LineSupply.MEMORY;
        for (LineCell line : n.lines) {
            for (InputCell input : line.inputs) {
                if (input.lacks != input.lacked) {
                    input.lacked = input.lacks;
                    n.log.add(new Change.Lacking(line.id, input.materiel, input.lacks));
                }
                input.lacks = 0;
            }
            for (HandedCell handed : line.handed) {
                if (handed.now != handed.ticks[slot]) {
                    handed.set(slot, handed.now);
                    n.log.add(new Change.HandedOut(line.id, handed.customer, d.tick, handed.now));
                }
                handed.now = 0;
            }
        }
        for (NationCell nation : n.nations) {
            if (nation.changed) {
                nation.changed = false;
                nation.stale = true;
                n.log.add(
                        new Change.NationPaid(
                                nation.id, nation.treasury, nation.obligated, nation.paid));
            }
        }
    }
}
