package sinews.model.explain;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.explain.Frames.Frame;
import sinews.model.explain.Frames.Stage;
import sinews.model.rules.Chance;
import sinews.model.rules.Rules;
import sinews.model.rules.Ways;
import sinews.model.scenario.Agreement;
import sinews.model.scenario.AgreementKind;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Effect;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.ToLongFunction;

/** What all explanations of a session look things up in: its ticks, its scenario, small rules. */
final class Desk {
    /** Ticks in a year; rates are units a year. */
    static final int YEAR = 48;

    /** Tenths of a day in a tick. */
    static final int TICK = 70;

    final Frames frames;
    final Scenario scenario;
    final Rules rules;
    final Names say;
    final Roots roots;
    final Chance chance;

    /** The board as it stands. */
    final Board now;

    private final Map<Integer, Ways> ways = new HashMap<>();
    private final Map<Integer, Claims> claims = new HashMap<>();
    private final Map<String, Integer> depth = new HashMap<>();

    /** Whether it answers a seat, which is told nothing that compares with what others have. */
    final boolean seat;

    /** Whether it looks things up in what a seat may see, so that some may be missing. */
    final boolean partial;

    Desk(Timeline timeline, Rules rules) {
        this(new Frames(timeline), timeline.latest(), rules, timeline.latest(), false, false);
    }

    /**
     * What a seat is told from.
     *
     * @param told the session as the seat knows it
     * @param partial whether the frames and rules are of what it knows; else of all there is
     */
    static Desk forSeat(
            Frames frames, SessionState end, Rules rules, SessionState told, boolean partial) {
        return new Desk(frames, end, rules, told, true, partial);
    }

    /**
     * @param end the session as it stands
     * @param told what is known of its injects and proposals
     */
    private Desk(
            Frames frames,
            SessionState end,
            Rules rules,
            SessionState told,
            boolean seat,
            boolean partial) {
        this.frames = frames;
        scenario = end.scenario();
        chance = end.info().chance();
        now = end.board();
        this.rules = rules;
        say = new Names(scenario);
        roots = new Roots(told, frames, say);
        this.seat = seat;
        this.partial = partial;
    }

    /** Why a source cannot be drawn on, or how it can. */
    enum Block {
        NONE,
        NOT_QUALIFIED,
        NO_LINE,
        NOT_WORKING,
        EMPTY,
        BANNED,
        NO_WAY
    }

    /**
     * A source of an input in a tick.
     *
     * @param line id of the supplying line, or null for a store
     * @param shareBp its share of the requisition after blocked shares have moved; 0 when blocked
     * @param tenths days under way in tenths
     */
    record Supply(
            InputSource source,
            @Nullable StockKey stock,
            @Nullable LineState line,
            Block block,
            int shareBp,
            int tenths) {
        int ticks() {
            return Math.ceilDiv(tenths, TICK);
        }
    }

    Ways ways(Frame f) {
        return ways.computeIfAbsent(f.tick(), t -> rules.ways(f.after()));
    }

    Claims claims(Frame f) {
        return claims.computeIfAbsent(f.tick(), t -> new Claims(this, f));
    }

    /** Steps of the longest bill of materials below a materiel. */
    int depth(String materiel) {
        Integer known = depth.get(materiel);
        if (known != null) {
            return known;
        }
        int deepest = 0;
        for (BomItem item : scenario.materiel(materiel).bom()) {
            deepest = Math.max(deepest, depth(item.materiel()) + 1);
        }
        depth.put(materiel, deepest);
        return deepest;
    }

    /** Skill of the nation that works a line, percent. */
    int skill(Frame f, LineState line) {
        return Objects.requireNonNull(f.before().nations().get(owner(line))).skill();
    }

    /** Nation that owns what a line makes: its own, or the host of its tooling. */
    String owner(LineState line) {
        return line.location().equals(line.spec().location())
                ? line.spec().nation()
                : scenario.location(line.location()).nation();
    }

    /** The stock that a line's finished units go to. */
    StockKey output(LineState line) {
        return new StockKey(line.location(), line.materiel(), owner(line));
    }

    static Account account(StockKey key) {
        return new Account.Stock(key.place(), key.owner());
    }

    /** Whether a stock ever held anything. */
    boolean known(StockKey key) {
        return frames.start().stock(key) > 0
                || frames.of(account(key)).stream()
                        .anyMatch(flow -> flow.posting().materiel().equals(key.materiel()));
    }

    long stock(Frame f, StockKey key, Stage stage) {
        return frames.units(f, account(key), key.materiel(), stage);
    }

    /** Units that may be used at the beginning of a stage: none under a recall. */
    long usable(Frame f, StockKey key, Stage stage) {
        return recall(f, key.materiel(), "", key.place()) == null ? stock(f, key, stage) : 0;
    }

    /** Usable units above the reserve floor at the beginning of a stage. */
    long free(Frame f, StockKey key, Stage stage) {
        return Math.max(0, usable(f, key, stage) - f.before().terms(key).floor());
    }

    static LineState line(Frame f, String id) {
        LineState line = f.after().lines().get(id);
        if (line == null) {
            throw new IllegalArgumentException("no line '" + id + "' in tick " + f.tick());
        }
        return line;
    }

    /** Whether a line could start units in a tick. */
    static boolean active(Frame f, LineState line) {
        LineState after = f.after().lines().get(line.id());
        return after != null && after.phase() == LinePhase.ACTIVE;
    }

    /** Whether a line works at a stage: rates are planned before lines go warm or cold. */
    static boolean active(Frame f, LineState line, Stage stage) {
        LineState before = f.before().lines().get(line.id());
        return stage.compareTo(Stage.PASSAGE) <= 0
                ? before != null && Frames.phase(before, f.tick()) == LinePhase.ACTIVE
                : active(f, line);
    }

    /** Share that workers can do of a rate or a rise in a tick, basis points. */
    static long workersBp(Frame f, String line, ToLongFunction<Effect.WorkforceLoss> share) {
        long bp = 10_000;
        for (ActiveEffect e : f.after().effects().values()) {
            if (e.effect() instanceof Effect.WorkforceLoss w
                    && w.line().equals(line)
                    && inForce(e, f.tick())) {
                bp = bp * share.applyAsLong(w) / 10_000;
            }
        }
        return bp;
    }

    /** The recall that holds a materiel in a tick: all of it, a line's, or a place's; or null. */
    static @Nullable String recall(Frame f, String materiel, String line, String place) {
        for (ActiveEffect e : f.after().effects().values()) {
            if (e.effect() instanceof Effect.Recall r
                    && r.materiel().equals(materiel)
                    && inForce(e, f.tick())) {
                LineState of = f.after().lines().get(r.line());
                boolean there = of != null && of.location().equals(place);
                if (r.line().isEmpty() || r.line().equals(line) || there) {
                    return e.inject();
                }
            }
        }
        return null;
    }

    /** The rate of a line in a tick: rates are set at the beginning of a month. */
    static long rate(Frame f, String id) {
        LineState line = (f.tick() % Frames.MONTH == 0 ? f.after() : f.before()).lines().get(id);
        return line == null ? 0 : line.rate();
    }

    static long target(Frame f, String id) {
        LineState line = (f.tick() % Frames.MONTH == 0 ? f.after() : f.before()).lines().get(id);
        return line == null ? 0 : line.target();
    }

    /** The rate inputs are asked for: where the line will be in a month. */
    long planned(Frame f, LineState line) {
        // As the tick found it: a month's end may add capacity after the hand-out.
        LineState now =
                f.before()
                        .lines()
                        .getOrDefault(line.id(), line)
                        .with(
                                e -> {
                                    e.rate = rate(f, line.id());
                                    e.outputSoFar = line(f, line.id()).outputSoFar();
                                });
        long step = Rules.rampStep(now, skill(f, now), f.tick());
        long rate = rate(f, line.id());
        long target = target(f, line.id());
        return target >= rate
                ? Math.min(
                        target,
                        rate
                                + step
                                        * workersBp(f, line.id(), Effect.WorkforceLoss::rampBp)
                                        / 10_000)
                : Math.max(target, rate - 2 * step);
    }

    /** Whether an effect is in force in a tick. */
    static boolean inForce(ActiveEffect e, int tick) {
        return e.from() <= tick && tick < e.until();
    }

    /**
     * The inject that keeps a nation from handing out abroad now, by a ban or by a caveat against
     * its contingency; or null.
     */
    @Nullable String ban(Board board, int tick, String from, String to, String materiel) {
        if (from.equals(to)) {
            return null;
        }
        for (ActiveEffect e : board.effects().values()) {
            if (inForce(e, tick) && caveat(from, e.contingency())) {
                return e.inject();
            }
            if (e.effect() instanceof Effect.ExportBan b
                    && inForce(e, tick)
                    && b.nation().equals(from)
                    && (b.targets().isEmpty() || b.targets().contains(to))
                    && (b.materiel().isEmpty() || b.materiel().contains(materiel))) {
                return e.inject();
            }
        }
        return null;
    }

    /** The inject by which a nation refused something to another in a tick; or null. */
    @Nullable String refusal(Frame f, String from, String to) {
        for (Materiel m : scenario.materiel()) {
            String inject = ban(f.after(), f.tick(), from, to, m.id());
            if (inject != null) {
                return inject;
            }
        }
        return null;
    }

    private boolean caveat(String nation, String contingency) {
        if (contingency.isEmpty() || scenario.rules() != RuleLevel.L3) {
            return false;
        }
        Nation n = scenario.nation(nation);
        return n.caveats().contains(contingency) || n.hiddenCaveats().contains(contingency);
    }

    /** Whether a supplier sees its customer's plans. */
    boolean shares(Frame f, LineState supplier, LineState customer) {
        String a = owner(supplier);
        String b = owner(customer);
        Materiel m = scenario.materiel(supplier.materiel());
        return a.equals(b)
                || f.before().agreements().values().stream()
                        .anyMatch(
                                g ->
                                        g.kind() == AgreementKind.INFORMATION
                                                && g.inForce(f.tick())
                                                && g.parties().contains(a)
                                                && g.parties().contains(b)
                                                && g.covers(m)
                                                && !suspended(f, g));
    }

    private static boolean suspended(Frame f, Agreement g) {
        return f.after().effects().values().stream()
                .filter(e -> inForce(e, f.tick()))
                .anyMatch(
                        e ->
                                g.exclusions().contains(e.contingency())
                                        || (e.effect() instanceof Effect.CaveatInvoked c
                                                && c.agreement().equals(g.id())
                                                && g.parties().contains(c.nation())));
    }

    /**
     * The sources of an input as a stage of a tick finds them; the share of blocked ones goes to
     * the others.
     */
    List<Supply> supplies(Frame f, LineState customer, String input, Stage stage) {
        List<Supply> found = new ArrayList<>();
        int total = 0;
        for (InputSource source : customer.spec().sources()) {
            if (source.materiel().equals(input) && source.shareBp() > 0) {
                Supply s = supply(f, customer, source, stage);
                found.add(s);
                total += s.shareBp();
            }
        }
        if (total == 10_000 || total == 0) {
            return found;
        }
        List<Supply> scaled = new ArrayList<>();
        int before = 0;
        for (Supply s : found) {
            int upTo = before + s.shareBp();
            int share = (int) ((long) upTo * 10_000 / total - (long) before * 10_000 / total);
            scaled.add(new Supply(s.source(), s.stock(), s.line(), s.block(), share, s.tenths()));
            before = upTo;
        }
        return scaled;
    }

    private Supply supply(Frame f, LineState customer, InputSource source, Stage stage) {
        if (source.qualifiedFrom() > f.tick()) {
            return blocked(source, null, null, Block.NOT_QUALIFIED);
        }
        StockKey stock;
        LineState line = null;
        if (source.line() != null) {
            line = f.after().lines().get(source.line());
            if (line == null) {
                return blocked(source, null, null, Block.NO_LINE);
            }
            stock = output(line);
            if (!active(f, line, stage) && free(f, stock, stage) == 0) {
                return blocked(source, stock, line, Block.NOT_WORKING);
            }
        } else {
            stock = store(f, customer, source, stage);
            if (free(f, stock, stage) == 0) {
                return blocked(source, stock, null, Block.EMPTY);
            }
        }
        if (ban(f.after(), f.tick(), stock.owner(), owner(customer), source.materiel()) != null) {
            return blocked(source, stock, line, Block.BANNED);
        }
        int tenths = 0;
        if (!stock.place().equals(customer.location())) {
            tenths = ways(f).tenths(stock.place(), customer.location(), Ways.ANY);
            if (tenths < 0) {
                return blocked(source, stock, line, Block.NO_WAY);
            }
        }
        return new Supply(source, stock, line, Block.NONE, source.shareBp(), tenths);
    }

    private static Supply blocked(
            InputSource source, @Nullable StockKey stock, @Nullable LineState line, Block block) {
        return new Supply(source, stock, line, block, 0, 0);
    }

    /** A store is that of the line's nation, or the licence holder's where that has none. */
    private StockKey store(Frame f, LineState customer, InputSource source, Stage stage) {
        String place = source.place() == null ? customer.location() : source.place();
        StockKey own = new StockKey(place, source.materiel(), owner(customer));
        StockKey licensed = new StockKey(place, source.materiel(), customer.spec().licenceHolder());
        return stock(f, own, stage) == 0 && stock(f, licensed, stage) > 0 ? licensed : own;
    }
}
