package sinews.model.log.codec;

import org.jspecify.annotations.Nullable;

import sinews.model.log.HashChain;
import sinews.model.log.LogEntry;
import sinews.model.log.LogHeader;
import sinews.model.log.Parent;
import sinews.model.session.Command;
import sinews.model.session.Cuts;
import sinews.model.session.Logged;
import sinews.model.session.Origin;
import sinews.model.session.SessionEvent.SessionBranched;
import sinews.model.session.SessionInfo;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A branch as it is written: a header that names the parent, the parent's entries up to a cut as
 * they are but in the branch's own chain, and one entry that says so.
 *
 * @param entries of the new log, in whole batches
 */
public record Branch(LogHeader header, List<LogEntry> entries) {

    public Branch {
        entries = List.copyOf(entries);
    }

    /**
     * A branch of a session.
     *
     * @param parent header of the session's log
     * @param log all its entries
     * @param timeline the same, folded
     * @param cut position to leave at, one that {@link Cuts#problem} has nothing against
     * @param id id of the branch, another than the session's
     * @throws IllegalArgumentException with a sentence when the cut is not allowed
     */
    public static Branch of(
            LogHeader parent,
            List<LogEntry> log,
            Timeline timeline,
            long cut,
            String id,
            String name,
            Instant now) {
        new Cuts(timeline)
                .problem(cut)
                .ifPresent(
                        sentence -> {
                            throw new IllegalArgumentException(sentence);
                        });
        List<LogEntry> copied = log.subList(0, (int) cut);
        LogHeader header =
                LogHeader.branch(
                        id,
                        now,
                        new Parent(
                                parent.sessionId(),
                                HashChain.genesis(parent),
                                cut,
                                copied.getLast().hash()));
        List<LogEntry> entries = new ArrayList<>(HashChain.rechain(header, copied));
        SessionState there = timeline.stateAt(cut).state();
        SessionInfo was = timeline.latest().info();
        Origin origin =
                new Origin(parent.sessionId(), was.name(), cut, there.turn(), there.phase());
        entries.addAll(
                HashChain.chain(
                        cut,
                        entries.getLast().hash(),
                        List.of(
                                new EventCodec()
                                        .encode(
                                                new SessionBranched(
                                                        Command.FACILITATOR,
                                                        was.branch(id, name, origin)),
                                                now))));
        return new Branch(header, entries);
    }

    /** What is wrong where header and entries say different things of the parent; else empty. */
    public static Optional<String> problem(LogHeader header, List<Logged> entries) {
        Parent parent = header.parent();
        Logged said = null;
        for (Logged entry : entries) {
            if (entry.event() instanceof SessionBranched) {
                said = entry;
            }
        }
        if (parent == null) {
            return said == null
                    ? Optional.empty()
                    : Optional.of(
                            "Entry %d says that the session is a branch, but its header names no parent; take both files from a backup."
                                    .formatted(said.position()));
        }
        if (said != null
                && said.position() == parent.position() + 1
                && said.event() instanceof SessionBranched e
                && agrees(parent, e.info().origin())) {
            return Optional.empty();
        }
        return Optional.of(
                "The header says that the session is a branch of %s from entry %d on, but entry %d does not say so; take both files from a backup."
                        .formatted(parent.session(), parent.position(), parent.position() + 1));
    }

    private static boolean agrees(Parent parent, @Nullable Origin origin) {
        return origin != null
                && origin.session().equals(parent.session())
                && origin.position() == parent.position();
    }
}
