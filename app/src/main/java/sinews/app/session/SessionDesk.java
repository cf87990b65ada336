package sinews.app.session;

import sinews.model.log.LogEntry;
import sinews.model.log.LogOpenException;
import sinews.model.log.LogWriteException;
import sinews.model.log.NewEntry;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.RecoveryNotice.Kind;
import sinews.model.log.SessionLog;
import sinews.model.log.codec.Branch;
import sinews.model.log.codec.EventCodec;
import sinews.model.log.codec.EventFormatException;
import sinews.model.log.codec.StateText;
import sinews.model.rules.Rules;
import sinews.model.session.Command;
import sinews.model.session.Decider;
import sinews.model.session.Decision;
import sinews.model.session.Engine;
import sinews.model.session.Evolver;
import sinews.model.session.Logged;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Runs a session on a log: decide, append until durable, evolve. For one thread; {@link
 * SessionService} puts it on a thread of its own.
 */
public final class SessionDesk implements AutoCloseable {
    private static final System.Logger LOGGER = System.getLogger(SessionDesk.class.getName());

    /** What a command led to; {@code entries} are durable. */
    public record Given(Decision decision, List<Logged> entries, List<FeedLine> feed) {}

    private final SessionLog log;
    private final Clock clock;
    private final EventCodec codec;
    private final Rules rules;
    private final Decider decider;
    private final List<Logged> entries = new ArrayList<>();
    private final List<FeedLine> feed = new ArrayList<>();
    private SessionState state;

    private SessionDesk(
            SessionLog log, Clock clock, EventCodec codec, Rules rules, List<Logged> entries) {
        this.log = log;
        this.clock = clock;
        this.codec = codec;
        this.rules = rules;
        this.decider = new Decider(Engine.of(rules));
        SessionState now = Evolver.evolve(null, entries.getFirst());
        this.state = now;
        this.entries.add(entries.getFirst());
        this.feed.add(FeedLine.of(now, entries.getFirst()));
        follow(entries.subList(1, entries.size()));
    }

    /**
     * STARTEX on an empty log.
     *
     * @throws LogWriteException when it could not be stored
     */
    public static SessionDesk begin(SessionLog log, Clock clock, Rules rules, SessionInfo info)
            throws LogWriteException {
        EventCodec codec = new EventCodec();
        SessionEvent opened = new SessionEvent.SessionOpened(info, rules.scenario(), rules.start());
        Instant now = clock.instant();
        log.append(List.of(codec.encode(opened, now)));
        return new SessionDesk(log, clock, codec, rules, List.of(new Logged(1, 1, now, opened)));
    }

    /**
     * Goes on with a session.
     *
     * @throws LogOpenException when the log cannot be read as a session
     */
    public static SessionDesk resume(SessionLog log, Clock clock) throws LogOpenException {
        EventCodec codec = new EventCodec();
        List<Logged> entries = decode(codec, log);
        if (entries.getFirst().event() instanceof SessionEvent.SessionOpened opened) {
            try {
                return new SessionDesk(log, clock, codec, Rules.of(opened.scenario()), entries);
            } catch (IllegalArgumentException | IllegalStateException e) {
                throw SessionReader.notReplayed(e);
            }
        }
        throw new LogOpenException("The log does not begin with the opening of a session.", null);
    }

    /** The events of a log, at least one. */
    static List<Logged> decode(EventCodec codec, SessionLog log) throws LogOpenException {
        try {
            List<Logged> entries = codec.decode(log.entries(1));
            if (entries.isEmpty()) {
                throw new LogOpenException(
                        "The session was never begun, its log is empty; delete its files and set it"
                                + " up anew.",
                        null);
            }
            Optional<String> branch = Branch.problem(log.header(), entries);
            boolean whole =
                    log.recovery().map(RecoveryNotice::kind).orElse(Kind.TAIL_CUT)
                            != Kind.QUARANTINED;
            if (branch.isPresent() && whole) {
                throw new LogOpenException(branch.get(), null);
            }
            return entries;
        } catch (EventFormatException e) {
            throw new LogOpenException(e.sentence(), e);
        }
    }

    /**
     * Decides on a command; what follows is durable when this returns.
     *
     * @throws LogWriteException when it could not be stored; then nothing has happened
     */
    public Given give(Command command) throws LogWriteException {
        Decision decision = decider.decide(state, command);
        if (!(decision instanceof Decision.Accepted accepted)) {
            return new Given(decision, List.of(), List.of());
        }
        Instant now = clock.instant();
        List<NewEntry> batch = new ArrayList<>();
        for (SessionEvent event : accepted.events()) {
            batch.add(codec.encode(event, now));
        }
        List<LogEntry> stored = log.append(batch);
        long action = stored.getFirst().position();
        List<Logged> logged = new ArrayList<>();
        for (int i = 0; i < stored.size(); i++) {
            logged.add(new Logged(stored.get(i).position(), action, now, accepted.events().get(i)));
        }
        List<FeedLine> lines = follow(logged);
        if (accepted.events().getFirst() instanceof SessionEvent.TurnAdjudicated) {
            keepState();
        }
        return new Given(decision, List.copyOf(logged), lines);
    }

    private List<FeedLine> follow(List<Logged> logged) {
        List<FeedLine> lines = new ArrayList<>();
        for (Logged entry : logged) {
            if (entry.event() instanceof SessionEvent.ActionUndone undone) {
                feed.replaceAll(l -> l.action() == undone.position() ? l.marked() : l);
            }
            FeedLine line = FeedLine.of(state, entry);
            feed.add(line);
            lines.add(line);
            state = Evolver.evolve(state, entry);
            entries.add(entry);
        }
        return lines;
    }

    /** The state at a turn's end, for {@code verify}; nothing is lost when it cannot be stored. */
    private void keepState() {
        try {
            log.putSnapshot(state.position(), new StateText(codec).of(state));
        } catch (LogWriteException | RuntimeException e) {
            // The entries are stored and the state follows from them: the command has succeeded.
            LOGGER.log(System.Logger.Level.WARNING, "the state of the turn was not kept", e);
        }
    }

    public SessionState state() {
        return state;
    }

    public Rules rules() {
        return rules;
    }

    public SessionLog log() {
        return log;
    }

    /** All entries so far. */
    public List<Logged> entries() {
        return List.copyOf(entries);
    }

    /** All lines of the feed so far. */
    public List<FeedLine> feed() {
        return List.copyOf(feed);
    }

    @Override
    public void close() {
        log.close();
    }
}
