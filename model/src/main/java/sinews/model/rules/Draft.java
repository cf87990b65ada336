package sinews.model.rules;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.Cause;
import sinews.model.board.Change;
import sinews.model.board.Debt;
import sinews.model.board.DemandState;
import sinews.model.board.LaneState;
import sinews.model.board.Ledger;
import sinews.model.board.LineState;
import sinews.model.board.LineSupply;
import sinews.model.board.NationState;
import sinews.model.board.OrderState;
import sinews.model.board.PlaceState;
import sinews.model.board.Posting;
import sinews.model.board.StockKey;
import sinews.model.board.StockTerms;
import sinews.model.board.TechnologyState;
import sinews.model.board.TickRecord;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.Effect;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Passage;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * The board as a turn works on it: changed in place, and every change written down for the record.
 */
final class Draft {
    /** Digits that a serial number is padded to in an id, and the first that needs no padding. */
    private static final int DIGITS = 7;

    private static final long PADDED = 10_000_000;

    final World world;
    final Chance chance;
    final long seed;
    final Books books;
    final Tracked<String, LineState> lines;
    final Tracked<String, LineSupply> supplies;
    final Tracked<String, OrderState> orders;
    final Tracked<String, Cargo> cargo;
    final Tracked<String, NationState> nations;
    final Tracked<String, DemandState> demands;
    final Tracked<String, LaneState> lanes;
    final Tracked<String, Passage> chokepoints;
    final Tracked<String, Agreement> agreements;
    final Tracked<StockKey, StockTerms> stockTerms;
    final Tracked<String, ActiveEffect> effects;
    final Tracked<String, Map<String, Long>> served;
    final Tracked<String, Long> remainders;
    final Tracked<String, TechnologyState> technologies;
    final Tracked<String, PlaceState> places;
    final Tracked<String, Debt> debts;
    final int firstTick;

    /** The board as the turn found it. */
    final Board found;

    int tick;
    private long nextSerial;
    private boolean serialMoved;

    /** The id of cargo that was given last, and its number. */
    private final byte[] spelling = {'c', '0', '0', '0', '0', '0', '0', '0'};

    private long spelled = -1;
    final TickLog log = new TickLog();

    /** Id of the move that is being enacted, or empty. */
    String doing = "";

    private @Nullable Routes routes;
    private @Nullable Network network;
    private long laidAt;
    private @Nullable AgreementIndex agreementIndex;
    private int indexedAt;

    Draft(World world, Board board, Chance chance, long seed) {
        this.world = world;
        this.chance = chance;
        this.seed = seed;
        found = board;
        firstTick = board.tick();
        tick = firstTick;
        books = new Books(world, board.ledger());
        lines = new Tracked<>(board.lines());
        supplies = new Tracked<>(board.supplies());
        orders = new Tracked<>(board.orders());
        cargo = new Tracked<>(board.cargo());
        nations = new Tracked<>(board.nations());
        demands = new Tracked<>(board.demands());
        lanes = new Tracked<>(board.lanes());
        chokepoints = new Tracked<>(board.chokepoints());
        agreements = new Tracked<>(board.agreements());
        stockTerms = new Tracked<>(board.stockTerms());
        effects = new Tracked<>(board.effects());
        served = new Tracked<>(board.served());
        remainders = new Tracked<>(board.remainders());
        technologies = new Tracked<>(board.technologies());
        places = new Tracked<>(board.places());
        debts = new Tracked<>(board.debts());
        nextSerial = board.nextSerial();
    }

    /** A draft to look things up in; it rolls no dice. */
    static Draft lookUp(World world, Board board) {
        return new Draft(world, board, Chance.EXPECTED, 0);
    }

    void post(Account from, Account to, String materiel, long units, String rule, String ref) {
        if (units == 0) {
            return;
        }
        Posting posting = new Posting(from, to, materiel, units, new Cause(rule, ref));
        books.post(posting);
        log.add(posting);
    }

    /** A new id, in the order things came to be: the prefix and seven digits. */
    String newId(String prefix) {
        return id(prefix, newSerial());
    }

    /** The next number for an id. */
    private long newSerial() {
        serialMoved = true;
        return nextSerial++;
    }

    /** The number that was given last. */
    long lastSerial() {
        return nextSerial - 1;
    }

    /** A new id of cargo; counts up in the digits themselves, since most follow the one before. */
    String newCargoId() {
        long serial = newSerial();
        if (serial >= PADDED) {
            return id("c", serial);
        }
        if (spelled == serial - 1 && serial > 0) {
            int at = DIGITS;
            while (spelling[at] == '9') {
                spelling[at--] = '0';
            }
            spelling[at]++;
        } else {
            int rest = (int) serial;
            for (int i = DIGITS; i > 0; i--) {
                spelling[i] = (byte) ('0' + rest % 10);
                rest /= 10;
            }
        }
        spelled = serial;
        return new String(spelling, StandardCharsets.ISO_8859_1);
    }

    private static String id(String prefix, long serial) {
        String digits = Long.toString(serial);
        return prefix + "0".repeat(Math.max(0, DIGITS - digits.length())) + digits;
    }

    LaneState lane(String id) {
        return lanes.at(id);
    }

    Iterable<LaneState> lanes() {
        return lanes.values();
    }

    void put(LaneState lane) {
        LaneState old = lanes.get(lane.id());
        lanes.put(lane.id(), lane);
        if (old == null
                || old.transitTenths() != lane.transitTenths()
                || !old.passage().equals(lane.passage())) {
            routes = null;
        }
    }

    /** The fastest ways by the lanes as they are now. */
    Routes routes() {
        Routes known = routes;
        if (known == null) {
            known = world.routes(lanes.values());
            routes = known;
        }
        return known;
    }

    /** A place as it stands. */
    PlaceState place(String id) {
        PlaceState changed = places.get(id);
        if (changed != null) {
            return changed;
        }
        Location place = world.place(id);
        return new PlaceState(id, place.threat(), place.hardening(), false, -1);
    }

    /**
     * Lines and contracts of this draft as it stands, to reckon with; the loop's own network while
     * nothing else was changed.
     */
    Network network() {
        Network known = network;
        if (known == null || laidAt != version()) {
            known = NetworkBuilder.plan(this);
            lay(known);
        }
        return known;
    }

    /** Remembers the network that was laid out for the draft as it stands. */
    void lay(Network laid) {
        network = laid;
        laidAt = version();
    }

    /** Counts changes of what a network is laid out from. */
    private long version() {
        return (long) lines.version()
                + orders.version()
                + lanes.version()
                + agreements.version()
                + effects.version()
                + stockTerms.version();
    }

    /**
     * Whether anything but nations, lines and what no network holds was put since the last record.
     */
    boolean touchedBeyond() {
        return orders.touched()
                || cargo.touched()
                || demands.touched()
                || lanes.touched()
                || chokepoints.touched()
                || agreements.touched()
                || stockTerms.touched()
                || effects.touched()
                || places.touched();
    }

    long stock(StockKey key) {
        return books.stock(key.place(), key.owner(), key.materiel());
    }

    StockTerms terms(StockKey key) {
        StockTerms terms = stockTerms.get(key);
        return terms == null ? StockTerms.NONE : terms;
    }

    /** Units above the reserve floor. */
    long free(StockKey key) {
        return Math.max(0, stock(key) - terms(key).floor());
    }

    long units(Cargo c) {
        return books.units(new Account.Cargo(c.id()), c.materiel());
    }

    /**
     * An agreement of this kind between two nations that is in force for a materiel and not
     * suspended.
     */
    @Nullable Agreement agreement(AgreementKind kind, String a, String b, Materiel materiel) {
        for (Agreement g : agreements(kind, a)) {
            if (g.inForce(tick) && g.parties().contains(b) && g.covers(materiel) && !suspended(g)) {
                return g;
            }
        }
        return null;
    }

    /** Agreements of a kind that a nation is a party of, in force or not. */
    List<Agreement> agreements(AgreementKind kind, String party) {
        AgreementIndex known = agreementIndex;
        if (known == null || indexedAt != agreements.version()) {
            known = new AgreementIndex(agreements.values());
            agreementIndex = known;
            indexedAt = agreements.version();
        }
        return known.of(kind, party);
    }

    /** Whether a contingency that the agreement excludes is live, or a party has suspended it. */
    boolean suspended(Agreement agreement) {
        for (ActiveEffect e : effects.values()) {
            if (active(e)
                    && (agreement.exclusions().contains(e.contingency())
                            || (e.effect() instanceof Effect.CaveatInvoked c
                                    && c.agreement().equals(agreement.id())
                                    && agreement.parties().contains(c.nation())))) {
                return true;
            }
        }
        return false;
    }

    boolean active(ActiveEffect effect) {
        return effect.from() <= tick && tick < effect.until();
    }

    /**
     * Adds to a carried fraction and gives the whole part; the rest (in {@code per}ths) stays
     * carried.
     */
    long carried(String key, long add, long per) {
        Long before = remainders.get(key);
        long sum = Math.addExact(before == null ? 0 : before, add);
        long whole = sum / per;
        remainder(key, sum % per);
        return whole;
    }

    /** Sets what is carried under a key; zero is not kept. */
    void remainder(String key, long value) {
        Long before = remainders.get(key);
        if (value == 0) {
            remainders.remove(key);
        } else if (before == null || before != value) {
            remainders.put(key, value);
        }
    }

    /** Adds to what is carried under a key. */
    void addRemainder(String key, long add) {
        Long before = remainders.get(key);
        remainder(key, Math.addExact(before == null ? 0 : before, add));
    }

    /** All that was written down since the last call. */
    TickRecord drain(int ofTick) {
        writeDown();
        if (serialMoved) {
            log.add(new Change.SerialSet(nextSerial));
            serialMoved = false;
        }
        return log.drain(ofTick);
    }

    /** Writes down what was put into the maps since the last call. */
    void writeDown() {
        effects.drain(
                log,
                (k, v) -> {
                    if (v != null) {
                        return new Change.EffectBegun(v);
                    }
                    int hash = k.lastIndexOf('#');
                    return new Change.EffectEnded(
                            k.substring(0, hash), Integer.parseInt(k.substring(hash + 1)));
                });
        chokepoints.drain(log, (k, v) -> new Change.ChokepointSet(k, there(v)));
        lanes.drain(log, (k, v) -> new Change.LaneSet(there(v)));
        lines.drain(log, (k, v) -> new Change.LineSet(there(v)));
        supplies.drain(log, Draft::onlyTheLoop);
        orders.drain(log, (k, v) -> new Change.OrderSet(there(v)));
        cargo.drain(log, Change.CargoSet::new);
        nations.drain(log, (k, v) -> new Change.NationSet(there(v)));
        demands.drain(log, (k, v) -> new Change.DemandSet(there(v)));
        agreements.drain(log, (k, v) -> new Change.AgreementSet(there(v)));
        stockTerms.drain(log, (k, v) -> new Change.StockTermsSet(k, there(v)));
        served.drain(log, Draft::onlyTheLoop);
        remainders.drain(log, (k, v) -> new Change.RemainderSet(k, v == null ? 0 : v));
        technologies.drain(log, (k, v) -> new Change.TechnologySet(there(v)));
        places.drain(log, (k, v) -> new Change.PlaceSet(there(v)));
        debts.drain(
                log,
                (k, v) -> {
                    if (v != null) {
                        return new Change.DebtSet(v);
                    }
                    String[] parts = k.split("\\|", -1);
                    return new Change.DebtSet(new Debt(parts[0], parts[1], parts[2], 0));
                });
    }

    private static Change onlyTheLoop(String key, @Nullable Object value) {
        throw new IllegalStateException("only the loop over the ticks sets " + key);
    }

    private static <V> V there(@Nullable V value) {
        if (value == null) {
            throw new IllegalStateException("only cargo, effects, debts and remainders go away");
        }
        return value;
    }

    /** The ledger as it stands now. */
    Ledger ledger() {
        cargo.map(); // What the loop began is in the books once the cargo is.
        return books.ledger();
    }

    /** The board as it stands now. */
    Board board(Ledger ledger) {
        TreeMap<String, Long> carried = new TreeMap<>(remainders.map());
        carried.values().removeIf(v -> v == 0);
        return new Board(
                tick,
                ledger,
                lines.map(),
                supplies.map(),
                orders.map(),
                cargo.map(),
                nations.map(),
                demands.map(),
                lanes.map(),
                chokepoints.map(),
                agreements.map(),
                stockTerms.map(),
                effects.map(),
                served.map(),
                nextSerial,
                carried,
                technologies.map(),
                places.map(),
                debts.map());
    }
}
