package sinews.model.measures;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Board;
import sinews.model.rules.Rules;
import sinews.model.scenario.RuleLevel;
import sinews.model.session.Engine;
import sinews.model.session.Rerun;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * All measures of a session, as tables. What a level hides is not there: L1 knows no industry, L2
 * no politics. Resilience and the value of moves must play on, so they come when asked for.
 */
public final class MeasureTables {
    /** Steps that the reckoning of one turn is told in. */
    private static final int PARTS = 100;

    private final Rules rules;
    private final Timeline timeline;
    private final List<Composites> composites;
    private final List<Table> read;
    private @Nullable List<KnockOut> values;

    /** Reads what is in the log; takes some tens of milliseconds. */
    public MeasureTables(Rules rules, Timeline timeline) {
        this(rules, timeline, new KnownResilience());
    }

    /** The same, with resilience that was reckoned while the session was played. */
    public MeasureTables(Rules rules, Timeline timeline, KnownResilience known) {
        this.rules = rules;
        this.timeline = timeline;
        composites = Composites.of(rules, timeline);
        composites.replaceAll(
                c -> known.of(Composites.board(timeline, c.turn())).map(c::with).orElse(c));
        read = read();
    }

    private List<Table> read() {
        SessionState end = timeline.latest();
        RuleLevel level = end.scenario().rules();
        Board start = Composites.board(timeline, 0);
        List<Table> tables = new ArrayList<>();
        tables.add(TheatreTable.of(end, Shortfall.of(timeline)));
        if (level != RuleLevel.L1) {
            tables.add(LeadTimeTable.of(end, LeadTime.of(timeline)));
            tables.add(SourceTable.of(end, start, Bullwhip.of(timeline)));
        }
        tables.add(BurdenTable.of(end, Burden.of(timeline)));
        if (level == RuleLevel.L3) {
            tables.add(NationTable.of(timeline));
        }
        return tables;
    }

    /** The tables known so far. */
    public synchronized List<Table> tables() {
        SessionState end = timeline.latest();
        List<Table> all = new ArrayList<>();
        all.add(TurnTable.of(end.scenario(), composites));
        all.addAll(read);
        Resilience last = composites.getLast().resilience();
        if (last != null) {
            all.add(NodeTable.of(end, last));
        }
        List<KnockOut> worth = values;
        if (worth != null) {
            all.add(KnockOutTable.of(end, worth));
        }
        return all;
    }

    /** A table by its id. */
    public Optional<Table> table(String id) {
        return tables().stream().filter(t -> t.id().equals(id)).findFirst();
    }

    /** Whether resilience is part of this level and not reckoned yet. */
    public synchronized boolean lacksResilience() {
        return timeline.latest().scenario().rules() != RuleLevel.L1
                && composites.stream().anyMatch(c -> c.resilience() == null);
    }

    public synchronized boolean lacksValues() {
        return values == null;
    }

    /**
     * Reckons resilience, and with it deterrence, at the end of each turn, the last one first;
     * takes seconds. What was reckoned before it was stopped is kept.
     *
     * @throws java.util.concurrent.CancellationException when progress says stop
     */
    public void reckonResilience(Progress progress) {
        if (!lacksResilience()) {
            return;
        }
        int all = composites.size();
        for (int i = all - 1; i >= 0; i--) {
            Composites c = at(i);
            if (c.resilience() == null) {
                int before = all - 1 - i;
                Progress part =
                        (done, of) ->
                                progress.at(
                                        before * PARTS + done * PARTS / Math.max(1, of),
                                        all * PARTS);
                Board board = Composites.board(timeline, c.turn());
                set(i, c.with(Resilience.of(rules, board, part)));
            }
        }
    }

    private synchronized Composites at(int index) {
        return composites.get(index);
    }

    private synchronized void set(int index, Composites with) {
        composites.set(index, with);
    }

    /**
     * Reckons what each move was worth; takes seconds.
     *
     * @throws java.util.concurrent.CancellationException when progress says stop
     */
    public void reckonValues(Progress progress) {
        if (lacksValues()) {
            Rerun session = new Rerun(Engine.of(rules), timeline);
            List<KnockOut> done = KnockOut.of(timeline.latest().scenario(), session, progress);
            synchronized (this) {
                values = done;
            }
        }
    }
}
