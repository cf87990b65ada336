package sinews.app.session;

import sinews.model.log.LogEntry;
import sinews.model.log.LogOpenException;
import sinews.model.log.LogWriteException;
import sinews.model.log.SessionLog;
import sinews.model.log.Snapshot;
import sinews.model.log.codec.Branch;
import sinews.model.log.codec.EventCodec;
import sinews.model.log.codec.EventFormatException;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.log.h2.SessionFiles;
import sinews.model.session.Cuts;
import sinews.model.session.Evolver;
import sinews.model.session.Logged;
import sinews.model.session.SessionState;
import sinews.model.session.SessionState.TurnReport;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;

/**
 * Makes a branch of a session in a file of its own. The session it comes from is only read. However
 * it ends, there is no branch or the whole of it; see docs/decisions/0007-branches.md.
 */
public final class Branches {
    private static final System.Logger LOGGER = System.getLogger(Branches.class.getName());
    private static final String SUFFIX = " – from turn ";

    private Branches() {}

    /** A name for a branch of this session, such as "Anvil – from turn 3". */
    public static String nameOf(String session, int turn) {
        return session.replaceFirst(SUFFIX + "\\d+( \\(\\d+\\))?$", "") + SUFFIX + turn;
    }

    /**
     * Makes a branch of a session that is not open.
     *
     * @param timeline of the session
     * @param cut position to leave at, as {@link Cuts} gives it
     * @param file where the branch is to be, not taken yet
     * @throws LogOpenException when the session cannot be read or the branch not be written
     */
    public static void make(
            Path session, Timeline timeline, long cut, Path file, String name, Clock clock)
            throws LogOpenException {
        try (H2SessionLog log = H2SessionLog.openReadOnly(session)) {
            make(log, timeline, cut, file, name, clock);
        }
    }

    /** Makes a branch from the log of a session, open or not. */
    static void make(
            SessionLog log, Timeline timeline, long cut, Path file, String name, Clock clock)
            throws LogOpenException {
        Branch branch;
        try {
            branch =
                    Branch.of(
                            log.header(),
                            log.entries(1),
                            timeline,
                            cut,
                            id(file, log.header().sessionId()),
                            name,
                            clock.instant());
        } catch (IllegalArgumentException e) {
            throw new LogOpenException(String.valueOf(e.getMessage()), e);
        }
        try (H2SessionLog made = H2SessionLog.create(file, branch.header(), branch.entries())) {
            keepStates(log, timeline, cut, made);
            new SessionCards(file, clock).write(begun(timeline, branch));
        }
    }

    private static SessionState begun(Timeline timeline, Branch branch) throws LogOpenException {
        List<LogEntry> last = List.of(branch.entries().getLast());
        try {
            Logged entry = new EventCodec().decode(last).getFirst();
            return Evolver.evolve(timeline.stateAt(entry.position() - 1).state(), entry);
        } catch (EventFormatException e) {
            throw new LogOpenException(e.sentence(), e);
        }
    }

    /** Sessions are known by the name of their file; a branch is never known as its parent. */
    private static String id(Path file, String parent) {
        String name = SessionFiles.of(file).name().replaceFirst("\\.sinews$", "");
        return name.equals(parent) ? name + "-branch" : name;
    }

    /** The states that were stored when the turns were played, so that verify holds them too. */
    private static void keepStates(SessionLog log, Timeline timeline, long cut, SessionLog made) {
        Cuts cuts = new Cuts(timeline);
        for (TurnReport report : timeline.stateAt(cut).state().reports()) {
            long end = cuts.at(report.position()).position();
            Optional<Snapshot> state = log.snapshotAtOrBefore(end).filter(s -> s.position() == end);
            try {
                if (state.isPresent()) {
                    made.putSnapshot(end, state.get().json());
                }
            } catch (LogWriteException e) {
                // A cache: the branch is whole without it.
                LOGGER.log(System.Logger.Level.WARNING, "a state was not kept", e);
                return;
            }
        }
    }
}
