package sinews.app.session;

import org.jspecify.annotations.Nullable;

import sinews.model.log.LogOpenException;
import sinews.model.log.Parent;
import sinews.model.log.RecoveryNotice;
import sinews.model.log.SessionLog;
import sinews.model.log.Snapshot;
import sinews.model.log.Verification;
import sinews.model.log.codec.EventCodec;
import sinews.model.log.codec.StateText;
import sinews.model.log.h2.H2SessionLog;
import sinews.model.rules.Rules;
import sinews.model.session.Engine;
import sinews.model.session.Logged;
import sinews.model.session.Recompute;
import sinews.model.session.SessionEvent;
import sinews.model.session.Timeline;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Whether a session holds together.
 *
 * @param ok whether all does
 * @param headHash the seal of its last valid entry
 * @param sentences what was found, for the user
 */
public record SessionCheck(boolean ok, String headHash, List<String> sentences) {

    public SessionCheck {
        sentences = List.copyOf(sentences);
    }

    /**
     * Checks the log and holds its replay against the stored states; changes nothing.
     *
     * @param recompute also runs today's rules again
     * @throws LogOpenException when the session is not there or cannot be read at all
     */
    public static SessionCheck of(Path session, boolean recompute) throws LogOpenException {
        try (H2SessionLog log = H2SessionLog.openReadOnly(session)) {
            return of(log, recompute);
        }
    }

    static SessionCheck of(SessionLog log, boolean recompute) throws LogOpenException {
        List<String> sentences = new ArrayList<>();
        Verification chain = log.verify();
        log.recovery()
                .map(RecoveryNotice::sentence)
                .filter(s -> !s.equals(chain.sentence()))
                .ifPresent(sentences::add);
        sentences.add(chain.sentence());
        boolean ok = chain.ok();
        EventCodec codec = new EventCodec();
        List<Logged> entries = SessionDesk.decode(codec, log);
        branch(log.header().parent(), ok).ifPresent(sentences::add);
        try {
            Timeline timeline = Timeline.of(entries);
            ok &= statesHold(log, timeline, new StateText(codec), sentences);
            if (recompute) {
                ok &= rulesHold(timeline, sentences);
            }
        } catch (IllegalStateException | IllegalArgumentException e) {
            ok = false;
            sentences.add("The entries cannot be replayed: " + e.getMessage() + ".");
        }
        return new SessionCheck(ok, chain.headHash(), sentences);
    }

    private static Optional<String> branch(@Nullable Parent parent, boolean holds) {
        return parent == null || !holds
                ? Optional.empty()
                : Optional.of(
                        "A branch of %s: entries 1 to %d are that session's, up to its hash %s."
                                .formatted(parent.session(), parent.position(), parent.hash()));
    }

    private static boolean statesHold(
            SessionLog log, Timeline timeline, StateText text, List<String> sentences) {
        int turns = 0;
        int stored = 0;
        boolean ok = true;
        for (int i = 0; i < timeline.entries().size(); i++) {
            if (!(timeline.entries().get(i).event() instanceof SessionEvent.TurnAdjudicated e)) {
                continue;
            }
            turns++;
            long end = lastOfAction(timeline.entries(), i);
            Optional<Snapshot> snapshot =
                    log.snapshotAtOrBefore(end).filter(s -> s.position() == end);
            if (snapshot.isEmpty()) {
                continue;
            }
            stored++;
            if (!snapshot.get().json().equals(text.of(timeline.stateAt(end).state()))) {
                ok = false;
                sentences.add(
                        "The state stored at the end of turn %d (entry %d) is not what the entries give."
                                .formatted(e.turn(), end));
            }
        }
        if (ok) {
            sentences.add(
                    "The replay equals the stored state at the end of %d of %d adjudicated turns%s."
                            .formatted(
                                    stored,
                                    turns,
                                    stored < turns ? "; the others have none stored" : ""));
        }
        return ok;
    }

    private static long lastOfAction(List<Logged> entries, int from) {
        int i = from;
        while (i + 1 < entries.size()
                && entries.get(i + 1).action() == entries.get(from).action()) {
            i++;
        }
        return entries.get(i).position();
    }

    private static boolean rulesHold(Timeline timeline, List<String> sentences) {
        Rules rules = Rules.of(timeline.latest().scenario());
        List<String> differences = Recompute.differences(Engine.of(rules), timeline.entries());
        sentences.addAll(differences);
        if (differences.isEmpty()) {
            sentences.add("Today's rules give the same result in every turn.");
        }
        return differences.isEmpty();
    }
}
