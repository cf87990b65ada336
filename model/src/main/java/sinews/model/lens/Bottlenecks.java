package sinews.model.lens;

import sinews.model.board.Account;
import sinews.model.board.ActiveEffect;
import sinews.model.board.Board;
import sinews.model.board.Cargo;
import sinews.model.board.LineState;
import sinews.model.board.StockKey;
import sinews.model.lens.Bottleneck.Feed;
import sinews.model.lens.Bottleneck.Hold;
import sinews.model.scenario.BomItem;
import sinews.model.scenario.Effect;
import sinews.model.scenario.InputSource;
import sinews.model.scenario.Line;
import sinews.model.scenario.LinePhase;
import sinews.model.scenario.Location;
import sinews.model.scenario.Materiel;
import sinews.model.scenario.Nation;
import sinews.model.scenario.RuleLevel;
import sinews.model.scenario.Scenario;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Which input starves which line, read off a position: what held the last starts back (rules,
 * section 2, step 5), what the last requisitions were not given (step 4), what lies in the bins and
 * what is under way to them. Of a seat's view it says only what that view holds.
 */
public final class Bottlenecks {
    private static final int YEAR = 48;

    private final Scenario scenario;
    private final Board board;
    private final Map<String, Materiel> materiel = new HashMap<>();
    private final Map<String, Line> laidDown = new HashMap<>();
    private final Map<String, Location> places = new HashMap<>();

    private Bottlenecks(Scenario scenario, Board board) {
        this.scenario = scenario;
        this.board = board;
        scenario.materiel().forEach(m -> materiel.put(m.id(), m));
        scenario.lines().forEach(l -> laidDown.put(l.id(), l));
        scenario.locations().forEach(l -> places.put(l.id(), l));
    }

    /**
     * All of a board: lines in id order, of each the input that held it back first.
     *
     * @param board as the viewer sees it
     */
    public static List<Bottleneck> of(Scenario scenario, Board board) {
        return new Bottlenecks(scenario, board).all();
    }

    /** Lines that wait, by the input they wait for; inputs that hold back none are left out. */
    public static SortedMap<String, List<String>> waiting(List<Bottleneck> all) {
        SortedMap<String, List<String>> lines = new TreeMap<>();
        for (Bottleneck b : all) {
            if (b.holds()) {
                lines.computeIfAbsent(b.input(), k -> new ArrayList<>()).add(b.line());
            }
        }
        return lines;
    }

    private List<Bottleneck> all() {
        List<Bottleneck> found = new ArrayList<>();
        for (LineState line : board.lines().values()) {
            Materiel made = materiel.get(line.materiel());
            if (line.phase() != LinePhase.ACTIVE || made == null) {
                continue;
            }
            List<Bottleneck> refused = new ArrayList<>();
            for (BomItem item : made.bom()) {
                boolean holds = item.materiel().equals(line.starvedOf());
                long lacking = board.supply(line.id()).lacking().getOrDefault(item.materiel(), 0L);
                if (holds) {
                    found.add(bottleneck(line, item, true, lacking));
                } else if (lacking > 0) {
                    refused.add(bottleneck(line, item, false, lacking));
                }
            }
            found.addAll(refused);
        }
        return List.copyOf(found);
    }

    private Bottleneck bottleneck(LineState line, BomItem item, boolean holds, long lacking) {
        long effective = line.rate() * (10_000 - damage(line)) / 10_000;
        long coming = 0;
        int arrives = -1;
        for (Cargo c : board.cargo().values()) {
            if (c.toLine().equals(line.id()) && c.materiel().equals(item.materiel())) {
                coming += board.ledger().units(new Account.Cargo(c.id()), c.materiel());
                if (c.eta() >= 0 && (arrives < 0 || c.eta() < arrives)) {
                    arrives = c.eta();
                }
            }
        }
        return new Bottleneck(
                line.id(),
                line.location(),
                item.materiel(),
                holds,
                Math.ceilDiv(effective * item.quantity(), YEAR),
                board.ledger().units(new Account.Bin(line.id()), item.materiel()),
                lacking,
                coming,
                arrives,
                feeds(line, item.materiel()));
    }

    /** Capacity lost to damage now, basis points: restored linearly. */
    private long damage(LineState line) {
        if (line.damageBp() == 0 || line.recovery() == 0) {
            return line.damageBp();
        }
        int left = line.recovery() - (board.tick() - line.damageFrom());
        return left <= 0 ? 0 : (long) line.damageBp() * left / line.recovery();
    }

    private List<Feed> feeds(LineState line, String input) {
        List<Feed> feeds = new ArrayList<>();
        for (InputSource s : line.spec().sources()) {
            if (s.materiel().equals(input)) {
                feeds.add(s.line() == null ? store(line, s) : supplier(line, s, s.line()));
            }
        }
        return feeds;
    }

    private Feed supplier(LineState line, InputSource s, String id) {
        LineState from = board.lines().get(id);
        if (from == null) {
            Line laid = laidDown.get(id);
            String place = laid == null ? line.location() : laid.location();
            return new Feed(id, place, s.shareBp(), Hold.NOT_SEEN, "");
        }
        Hold hold;
        if (s.qualifiedFrom() > board.tick()) {
            hold = Hold.NOT_QUALIFIED;
        } else if (banned(owner(from), owner(line), s.materiel())) {
            hold = Hold.BANNED;
        } else if (from.phase() != LinePhase.ACTIVE) {
            hold = Hold.NOT_WORKING;
        } else if (recalled(s.materiel(), id)) {
            hold = Hold.RECALLED;
        } else {
            hold = from.starvedOf().isEmpty() ? Hold.TOO_SLOW : Hold.STARVED;
        }
        return new Feed(
                id,
                from.location(),
                s.shareBp(),
                hold,
                hold == Hold.STARVED ? from.starvedOf() : "");
    }

    private Feed store(LineState line, InputSource s) {
        String place = String.valueOf(s.place());
        String owner = owner(line);
        long units = board.stock(new StockKey(place, s.materiel(), owner));
        Hold hold;
        if (s.qualifiedFrom() > board.tick()) {
            hold = Hold.NOT_QUALIFIED;
        } else if (recalled(s.materiel(), "")) {
            hold = Hold.RECALLED;
        } else if (units > board.terms(new StockKey(place, s.materiel(), owner)).floor()) {
            hold = Hold.TOO_SLOW;
        } else {
            hold = Hold.EMPTY;
        }
        return new Feed("", place, s.shareBp(), hold, "");
    }

    /** Nation that owns what a line makes: the host's once the tooling stands elsewhere. */
    private String owner(LineState line) {
        Location now = places.get(line.location());
        return now == null || line.location().equals(line.spec().location())
                ? line.spec().nation()
                : now.nation();
    }

    private boolean inForce(ActiveEffect e) {
        return e.from() <= board.tick() && board.tick() < e.until();
    }

    /** By an export ban, or a caveat that was declared and is live. */
    private boolean banned(String from, String to, String item) {
        if (from.equals(to)) {
            return false;
        }
        for (ActiveEffect e : board.effects().values()) {
            if (!inForce(e)) {
                continue;
            }
            if (e.effect() instanceof Effect.ExportBan b
                    && b.nation().equals(from)
                    && (b.targets().isEmpty() || b.targets().contains(to))
                    && (b.materiel().isEmpty() || b.materiel().contains(item))) {
                return true;
            }
            if (scenario.rules() == RuleLevel.L3
                    && !e.contingency().isEmpty()
                    && caveats(from).contains(e.contingency())) {
                return true;
            }
        }
        return false;
    }

    private List<String> caveats(String nation) {
        for (Nation n : scenario.nations()) {
            if (n.id().equals(nation)) {
                return n.caveats();
            }
        }
        return List.of();
    }

    private boolean recalled(String item, String line) {
        for (ActiveEffect e : board.effects().values()) {
            if (e.effect() instanceof Effect.Recall r
                    && inForce(e)
                    && r.materiel().equals(item)
                    && (r.line().isEmpty() || r.line().equals(line))) {
                return true;
            }
        }
        return false;
    }
}
