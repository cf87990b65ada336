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
    private final Rules rules;
    private final Timeline timeline;
    private final List<Composites> composites;
    private final List<Table> read;
    private @Nullable List<Composites> resilient;
    private @Nullable List<KnockOut> values;

    /** Reads what is in the log; takes some tens of milliseconds. */
    public MeasureTables(Rules rules, Timeline timeline) {
        this.rules = rules;
        this.timeline = timeline;
        composites = Composites.of(rules, timeline);
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
        List<Composites> known = resilient;
        all.add(TurnTable.of(end.scenario(), known == null ? composites : known));
        all.addAll(read);
        Resilience last = known == null ? null : known.getLast().resilience();
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
        return resilient == null && timeline.latest().scenario().rules() != RuleLevel.L1;
    }

    public synchronized boolean lacksValues() {
        return values == null;
    }

    /**
     * Reckons resilience, and with it deterrence, at the end of each turn; takes seconds.
     *
     * @throws java.util.concurrent.CancellationException when progress says stop
     */
    public void reckonResilience(Progress progress) {
        if (lacksResilience()) {
            List<Composites> done = Composites.resilient(rules, timeline, composites, progress);
            synchronized (this) {
                resilient = done;
            }
        }
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
