package sinews.model.review;

import org.jspecify.annotations.Nullable;

import sinews.model.board.Posting;
import sinews.model.board.TickRecord;
import sinews.model.session.Logged;
import sinews.model.session.Proposal;
import sinews.model.session.SessionEvent;
import sinews.model.session.SessionState;
import sinews.model.session.Timeline;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Every move that was proposed, with what became of it.
 *
 * @param all in the order they were proposed
 */
public record Decisions(List<Decision> all) {

    /**
     * One proposal.
     *
     * @param position of the entry that proposed it
     * @param proposal as it stands at the end; as it was proposed when it was undone
     * @param settled position of the last answer it got, 0 when nobody had to answer later
     * @param postings ledger postings that name it as their cause
     * @param inject id of the last inject delivered before it, or null
     * @param afterInject time from that inject, or null
     * @param undone true when it was reversed
     */
    public record Decision(
            long position,
            Instant time,
            Proposal proposal,
            long settled,
            int postings,
            @Nullable String inject,
            @Nullable Duration afterInject,
            boolean undone) {}

    public Decisions {
        all = List.copyOf(all);
    }

    /** Of a whole session. */
    public static Decisions of(Timeline timeline) {
        SessionState end = timeline.latest();
        Set<Long> undone = Timeline.undone(timeline.entries());
        Map<String, Integer> postings = postings(timeline.entries());
        Map<String, Long> settled = new HashMap<>();
        List<Decision> found = new ArrayList<>();
        for (Logged e : timeline.entries()) {
            if (e.event() instanceof SessionEvent.ConsentAnswered a
                    && !undone.contains(e.action())) {
                settled.put(a.proposal(), e.position());
            }
        }
        Logged inject = null;
        for (Logged e : timeline.entries()) {
            if (undone.contains(e.action()) && !(e.event() instanceof SessionEvent.MoveProposed)) {
                continue;
            }
            if (e.event() instanceof SessionEvent.InjectDelivered) {
                inject = e;
            } else if (e.event() instanceof SessionEvent.MoveProposed m) {
                String id = m.proposal().id();
                boolean reversed = undone.contains(e.action());
                found.add(
                        new Decision(
                                e.position(),
                                e.time(),
                                reversed ? m.proposal() : end.proposal(id).orElse(m.proposal()),
                                settled.getOrDefault(id, 0L),
                                postings.getOrDefault(id, 0),
                                inject == null ? null : injectId(inject),
                                inject == null ? null : Duration.between(inject.time(), e.time()),
                                reversed));
            }
        }
        return new Decisions(found);
    }

    private static @Nullable String injectId(Logged entry) {
        return entry.event() instanceof SessionEvent.InjectDelivered d ? d.inject() : null;
    }

    private static Map<String, Integer> postings(List<Logged> entries) {
        Map<String, Integer> count = new HashMap<>();
        for (Logged e : entries) {
            if (e.event() instanceof SessionEvent.TurnAdjudicated t) {
                count(count, t.enactment());
                t.ticks().forEach(tick -> count(count, tick));
            }
        }
        return count;
    }

    private static void count(Map<String, Integer> count, TickRecord record) {
        for (Posting p : record.postings()) {
            if (!p.cause().ref().isEmpty()) {
                count.merge(p.cause().ref(), 1, Integer::sum);
            }
        }
    }

    /** The decision on a proposal. */
    public Optional<Decision> of(String proposal) {
        return all.stream().filter(d -> d.proposal().id().equals(proposal)).findFirst();
    }
}
